import { standsAt } from './standsAt';

const QUOTE = 34;
const SLASH = 47;
const LESS = 60;
const GREATER = 62;
const UPPER_A = 65;
const UPPER_Z = 90;
const ZERO = 48;
const NINE = 57;

const codes = (ascii: string): Uint8Array => Uint8Array.from(ascii, (character) => character.charCodeAt(0));

const ADDRESS = codes('<c r="');
const STYLE = codes(' s="');
const TYPE = codes(' t="');
const FORMULA = codes('<f>');
const FORMULA_END = codes('</f>');
const VALUE = codes('<v>');
const VALUE_END = codes('</v>');
const CELL_END = codes('</c>');

const MOST_LETTERS = 3;
const MOST_DIGITS = 7;

/** The text that a formula gave. */
const TEXT = 'str';

/** Types of cells by the letters that name them; others are not plain. */
const TYPES = ['s', TEXT, 'n'].map((name) => ({ name, letters: codes(`${name}"`) }));

/**
 * A cell as spreadsheets write nearly all of them, read in half the time that going from tag to tag takes:
 * <c r="B7" s="12" t="s"><f>…</f><v>…</v></c>, where all but the address may be missing.
 */
export class PlainCell {
  row = 0;
  column = 0;
  style = 0;
  type = 'n';
  /** Where formula and value stand; they end where they start when there are none. */
  formulaStart = 0;
  formulaEnd = 0;
  valueStart = 0;
  valueEnd = 0;
  hasValue = false;
  private number = 0;

  constructor(private readonly bytes: Uint8Array) {}

  /** Reads the cell that begins at a place; gives the place behind it, -1 where no cell is written plainly there. */
  read(start: number): number {
    let at = this.readAddress(this.past(ADDRESS, start));
    if (at < 0) return -1;
    at = this.readType(this.readStyle(at));
    if (at < 0) return -1;
    this.formulaStart = this.formulaEnd = this.valueStart = this.valueEnd = at;
    this.hasValue = false;
    if (this.bytes[at] === SLASH) return this.bytes[at + 1] === GREATER ? at + 2 : -1;
    if (this.bytes[at] !== GREATER) return -1;
    at = this.readFormula(at + 1);
    return at < 0 ? -1 : this.past(CELL_END, this.readValue(at));
  }

  private readAddress(start: number): number {
    if (start < 0) return -1;
    const { bytes } = this;
    let at = start;
    let column = 0;
    for (let byte = bytes[at] ?? 0; byte >= UPPER_A && byte <= UPPER_Z; byte = bytes[at] ?? 0) {
      column = column * 26 + byte - UPPER_A + 1;
      at += 1;
    }
    const isColumn = column > 0 && at - start <= MOST_LETTERS;
    const end = this.readQuotedNumber(at);
    if (!isColumn || this.number === 0) return -1;
    this.column = column - 1;
    this.row = this.number - 1;
    return end;
  }

  private readStyle(start: number): number {
    this.style = 0;
    const at = this.past(STYLE, start);
    if (at < 0) return start;
    const end = this.readQuotedNumber(at);
    this.style = this.number;
    return end;
  }

  /** A whole number up to a quotation mark; gives the place behind that, -1 where something else stands there. */
  private readQuotedNumber(start: number): number {
    const { bytes } = this;
    let at = start;
    this.number = 0;
    for (let byte = bytes[at] ?? 0; byte >= ZERO && byte <= NINE; byte = bytes[at] ?? 0) {
      this.number = this.number * 10 + byte - ZERO;
      at += 1;
    }
    return bytes[at] === QUOTE && at - start <= MOST_DIGITS ? at + 1 : -1;
  }

  private readType(start: number): number {
    this.type = 'n';
    const at = this.past(TYPE, start);
    if (at < 0) return start;
    for (const { name, letters } of TYPES) {
      const end = this.past(letters, at);
      if (end < 0) continue;
      this.type = name;
      return end;
    }
    return -1;
  }

  private readFormula(start: number): number {
    const at = this.past(FORMULA, start);
    if (at < 0) return start;
    this.formulaStart = at;
    this.formulaEnd = this.nextTag(at);
    return this.past(FORMULA_END, this.formulaEnd);
  }

  private readValue(start: number): number {
    const at = this.past(VALUE, start);
    if (at < 0) return start;
    this.valueStart = at;
    this.valueEnd = this.nextTag(at);
    this.hasValue = true;
    // An empty text is a value; an empty number is left to the general way.
    return this.valueEnd === at && this.type !== TEXT ? -1 : this.past(VALUE_END, this.valueEnd);
  }

  private nextTag(start: number): number {
    const { bytes } = this;
    let at = start;
    while (at < bytes.length && bytes[at] !== LESS) at += 1;
    return at;
  }

  /** The place behind these bytes; -1 where others stand. */
  private past(expected: Uint8Array, start: number): number {
    if (start < 0 || !standsAt(this.bytes, start, expected)) return -1;
    return start + expected.length;
  }
}
