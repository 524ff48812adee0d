import { parseAddress } from '../../sheets/address';
import type { Cell, CellValue, Rect, SheetCells } from '../../sheets/cells';
import { BLANK_CELL } from '../../sheets/cells';
import { dateOfSerial } from '../../sheets/dateFormat';
import { formulaMet } from './formulasMet';
import { parseStoredFormula } from './futureFunctions';
import {
  LONGEST_FORMULAS,
  MOST_CELLS,
  MOST_COLUMNS,
  MOST_RANGES,
  MOST_ROWS,
  MOST_STRAYS,
  TAKING_APART,
} from './limits';
import { PlainCell } from './plainCell';
import type { NumberFormat } from './readStyles';
import { GENERAL } from './readStyles';
import { readRichText } from './readSharedStrings';
import type { SharedFormula } from './sharedFormula';
import { formulaAt, parseSharedFormula } from './sharedFormula';
import { Unreadable } from './unreadable';
import { decodeNumber, decodeText, numberOrText, resolveHex } from './xmlDecode';
import { XmlScanner } from './xmlScanner';

/** What all sheets of one workbook have in common, and what they may still hold together. */
export interface BookContext {
  readonly texts: readonly CellValue[];
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
  /** Cells read so far. */
  cells: number;
  /** Merges and ranges with limits read so far. */
  ranges: number;
  /** Characters of shared formulas taken apart and written out so far, by the work they are. */
  written: number;
}

export type SheetPart = Omit<SheetCells, 'id' | 'name' | 'visible'>;

/** xl/worksheets/sheet….xml */
export function readSheetPart(bytes: Uint8Array, book: BookContext): SheetPart {
  return new SheetReader(bytes, book).read();
}

/** Days between the two counts of days. */
const DAYS_TO_1904 = 1_462;
/** 31 December 9999; numbers beyond it are no dates in any format. */
const LAST_SERIAL = 2_958_465;
const MOST_COLUMN_GROUPS = 16_384;

class SheetReader {
  private readonly xml: XmlScanner;
  private readonly plain: PlainCell;
  private readonly grid: (Cell | undefined)[][] = [];
  private readonly merges: Rect[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private readonly validated: Rect[] = [];
  private readonly sharedFormulas = new Map<number, SharedFormula>();
  private isProtected = false;
  private columns = 0;
  private columnGroups = 0;
  private strays = 0;

  /* the cell that is being read */
  private row = -1;
  private column = -1;
  private type = 'n';
  private format = GENERAL;
  private value: CellValue = BLANK_CELL.value;
  private formula: string | null = null;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly book: BookContext,
  ) {
    this.xml = new XmlScanner(bytes);
    this.plain = new PlainCell(bytes);
  }

  read(): SheetPart {
    this.xml.openRoot('worksheet');
    this.xml.eachChild(() => this.readSection());
    const { grid, columns, merges, hiddenRows, hiddenColumns, validated } = this;
    return {
      protected: this.isProtected,
      rows: grid.length,
      columns,
      grid,
      merges,
      hiddenRows,
      hiddenColumns,
      validated,
    };
  }

  private readSection(): void {
    const { xml } = this;
    if (xml.is('sheetData')) this.readRows();
    else if (xml.is('cols')) xml.eachChild(() => this.readColumns());
    else if (xml.is('mergeCells')) xml.eachChild(() => this.addRanges(this.merges, xml.attribute('ref')));
    else if (xml.is('sheetProtection')) this.isProtected = xml.flag('sheet');
    else if (xml.is('dataValidations')) xml.eachChild(() => this.readValidation());
    else if (xml.is('extLst')) xml.eachChild(() => this.readExtension());
  }

  private readColumns(): void {
    const { xml } = this;
    this.columnGroups += 1;
    if (this.columnGroups > MOST_COLUMN_GROUPS) throw new Unreadable('too-many-columns');
    if (!xml.flag('hidden')) return;
    const last = Math.min(xml.wholeNumber('max') ?? 0, MOST_COLUMNS);
    for (let column = xml.wholeNumber('min') || 1; column <= last; column += 1) this.hiddenColumns.add(column - 1);
  }

  private readValidation(): void {
    const { xml } = this;
    if (!xml.is('dataValidation') || xml.attribute('type') !== 'custom') return;
    this.addRanges(this.validated, xml.attribute('sqref'));
    xml.eachChild(() => {
      if (xml.is('sqref')) this.addRanges(this.validated, xml.readText());
    });
  }

  /** Limits whose formula leads to another sheet are kept apart from the others. */
  private readExtension(): void {
    const { xml } = this;
    xml.eachChild(() => {
      if (xml.is('dataValidations')) xml.eachChild(() => this.readValidation());
    });
  }

  private addRanges(ranges: Rect[], references: string | null): void {
    for (const [reference] of (references ?? '').matchAll(/\S+/g)) {
      const range = parseRange(reference);
      if (!range) continue;
      this.book.ranges += 1;
      if (this.book.ranges > MOST_RANGES) throw new Unreadable('too-many-cells');
      ranges.push(range);
    }
  }

  // Loops instead of `eachChild`: the engine forgets how to run a function fast once the reader that made it is gone.
  private readRows(): void {
    const { level } = this.xml;
    while (this.xml.nextChild(level)) this.readRow();
  }

  private readRow(): void {
    const { xml } = this;
    if (!xml.is('row')) return;
    this.row = (xml.wholeNumber('r') || this.row + 2) - 1;
    if (xml.flag('hidden') && this.row < MOST_ROWS) this.hiddenRows.add(this.row);
    this.column = -1;
    const { level } = xml;
    this.readPlainCells(level);
    while (xml.nextChild(level)) {
      this.readCell();
      this.readPlainCells(level);
    }
  }

  /** Goes past the cells that come next as long as they are written plainly. */
  private readPlainCells(level: number): void {
    const { xml, plain } = this;
    let at = xml.placeAmong(level);
    if (at < 0) return;
    for (let end = plain.read(at); end >= 0; end = plain.read(at)) {
      this.keepPlainCell();
      at = end;
    }
    xml.goOnAt(at);
  }

  private keepPlainCell(): void {
    const { plain, bytes } = this;
    this.row = plain.row;
    this.column = plain.column;
    const { formulaStart, formulaEnd, hasValue } = plain;
    const hasFormula = formulaStart !== formulaEnd;
    if (!hasFormula && !hasValue) return;
    this.format = this.book.formats[plain.style] ?? GENERAL;
    this.formula = hasFormula ? formulaMet(bytes, formulaStart, formulaEnd, this.row, this.column) : null;
    this.value = hasValue ? this.plainValue(plain) : BLANK_CELL.value;
    this.keepCell();
  }

  private plainValue({ type, valueStart, valueEnd }: PlainCell): CellValue {
    const { bytes } = this;
    if (type === 'str') return { kind: 'text', text: resolveHex(decodeText(bytes, valueStart, valueEnd)) };
    const stored =
      decodeNumber(bytes, valueStart, valueEnd) ?? numberOrText(decodeText(bytes, valueStart, valueEnd).trim());
    return type === 's' ? this.sharedText(stored) : this.numberValue(stored);
  }

  private readCell(): void {
    const { xml } = this;
    if (!xml.is('c')) return;
    this.readPlace();
    if (xml.isEmpty()) return;
    this.format = this.book.formats[xml.wholeNumber('s') ?? 0] ?? GENERAL;
    this.type = xml.attribute('t') ?? 'n';
    this.value = BLANK_CELL.value;
    this.formula = null;
    const { level } = xml;
    while (xml.nextChild(level)) this.readCellPart();
    if (this.value.kind !== 'blank' || this.formula !== null) this.keepCell();
  }

  /** A cell without an address follows the one before it. */
  private readPlace(): void {
    const place = parseAddress(this.xml.attribute('r') ?? '');
    if (place !== null && place.row >= 0) {
      this.row = place.row;
      this.column = place.column;
    } else this.column += 1;
  }

  private readCellPart(): void {
    const { xml } = this;
    if (xml.is('v')) this.value = this.readValue();
    else if (xml.is('f')) this.formula = this.readFormula();
    else if (xml.is('is')) this.value = { kind: 'text', text: readRichText(xml) };
  }

  private readValue(): CellValue {
    const { xml } = this;
    switch (this.type) {
      case 's':
        return this.sharedText(xml.readNumberOrText());
      case 'n':
        return this.numberValue(xml.readNumberOrText());
      case 'b':
        return { kind: 'boolean', boolean: ['1', 'true'].includes(xml.readText().trim()) };
      case 'e':
        return { kind: 'error', code: xml.readText() };
      case 'd':
        return dateValue(xml.readText().trim());
      default:
        return { kind: 'text', text: resolveHex(xml.readText()) };
    }
  }

  private sharedText(place: number | string): CellValue {
    if (place === '') return BLANK_CELL.value;
    const value = this.book.texts[Number(place)];
    if (!value) throw new Unreadable('bad-xml');
    return value;
  }

  private numberValue(stored: number | string): CellValue {
    if (stored === '') return BLANK_CELL.value;
    if (typeof stored === 'string') return { kind: 'text', text: stored };
    const serial = this.book.from1904 ? stored + DAYS_TO_1904 : stored;
    return this.format.ofDates && serial >= 0 && serial <= LAST_SERIAL
      ? { kind: 'date', serial, ...dateOfSerial(serial) }
      : { kind: 'number', number: stored };
  }

  /** A formula that other cells share stands in the first of them; the others only name it. */
  private readFormula(): string | null {
    const { xml } = this;
    const share = xml.attribute('t') === 'shared' ? xml.wholeNumber('si') : null;
    const stored = xml.readText();
    if (stored === '') return share === null ? null : this.shareFormula(share);
    const formula = parseStoredFormula(stored);
    if (share !== null) {
      this.countFormula(TAKING_APART * formula.length);
      this.sharedFormulas.set(share, parseSharedFormula(formula, this.row, this.column));
    }
    return formula;
  }

  private shareFormula(share: number): string | null {
    const told = this.sharedFormulas.get(share);
    if (!told) return null;
    const formula = formulaAt(told, this.row, this.column);
    this.countFormula(formula.length);
    return formula;
  }

  private countFormula(length: number): void {
    this.book.written += length;
    if (this.book.written > LONGEST_FORMULAS) throw new Unreadable('part-too-large');
  }

  private keepCell(): void {
    const { row, column, value, formula, format } = this;
    if (row >= MOST_ROWS || column >= MOST_COLUMNS) return this.passOverStray();
    this.book.cells += 1;
    if (this.book.cells > MOST_CELLS) throw new Unreadable('too-many-cells');
    while (this.grid.length <= row) this.grid.push([]);
    const uncalculated = formula !== null && value.kind === 'blank';
    (this.grid[row] ?? [])[column] = { value, formula, format: format.code, uncalculated };
    if (column >= this.columns) this.columns = column + 1;
  }

  private passOverStray(): void {
    this.strays += 1;
    if (this.strays > MOST_STRAYS) throw new Unreadable(this.row >= MOST_ROWS ? 'too-many-rows' : 'too-many-columns');
  }
}

/** The part of "A1:C3" that lies where cells are kept; null where none does. */
function parseRange(reference: string): Rect | null {
  const [first = '', last = first] = reference.split(':', 2);
  const from = parseAddress(first);
  const to = parseAddress(last);
  if (!from || !to || from.row >= MOST_ROWS || from.column >= MOST_COLUMNS) return null;
  const rows = Math.min(to.row, MOST_ROWS - 1) - from.row + 1;
  const columns = Math.min(to.column, MOST_COLUMNS - 1) - from.column + 1;
  return rows > 0 && columns > 0 ? { row: from.row, column: from.column, rows, columns } : null;
}

const ISO_DATE = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?/;
const DAY_IN_MILLISECONDS = 86_400_000;
const FIRST_YEAR = 1900;

/** A date that is stored as a date ("2026-05-01"), not as a number. */
function dateValue(text: string): CellValue {
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = ISO_DATE.exec(text) ?? [];
  if (year === undefined || Number(year) < FIRST_YEAR) return { kind: 'text', text };
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hours), Number(minutes), Number(seconds));
  const serial = (time - Date.UTC(1899, 11, 30)) / DAY_IN_MILLISECONDS;
  return { kind: 'date', serial, ...dateOfSerial(serial) };
}
