import { boundsOf, MAX_COLUMNS, MAX_ROWS } from './area';
import type { Area } from './area';

/**
 * Formulas as text: split into words, checked for their grammar, moved, and put from one notation into another.
 * English notation throughout ("," between arguments, "." in numbers) unless a locale's notation is named.
 */

export interface Notation {
  readonly decimal: string;
  readonly list: string;
}

export const ENGLISH: Notation = { decimal: '.', list: ',' };

export interface CellReference {
  readonly row: number;
  readonly column: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

export type ReferenceShape =
  | { readonly kind: 'cells'; readonly first: CellReference; readonly last: CellReference | null }
  | {
      readonly kind: 'columns' | 'rows';
      readonly first: number;
      readonly last: number;
      readonly firstFixed: boolean;
      readonly lastFixed: boolean;
    };

export type Token =
  | { readonly kind: 'reference'; readonly sheet: string | null; readonly shape: ReferenceShape }
  | { readonly kind: 'lost'; readonly sheet: string | null }
  | { readonly kind: 'name'; readonly sheet: string | null; readonly text: string }
  | { readonly kind: 'function'; readonly text: string }
  | {
      readonly kind: 'number' | 'string' | 'boolean' | 'error' | 'operator' | 'space' | 'row-separator';
      readonly text: string;
    }
  | { readonly kind: 'open' | 'close' | 'separator' | 'array-open' | 'array-close' };

const OPERATORS = ['<=', '>=', '<>', '+', '-', '*', '/', '^', '&', '=', '<', '>', '%', ':', '@'];
const ERROR = /#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)/iy;
const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\d_.]*))!/uy;
const CELLS = /(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Z]{1,3})(\$?)(\d{1,7}))?(?![\p{L}\d_.(!])/iuy;
const COLUMNS = /(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\p{L}\d_.(!])/iuy;
const ROWS = /(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\d_.(!])/uy;
const MARKS = new Set([...'(){}<>=+-*/^&%:@;']);
const SPACE = /[ \n\r\t]+/y;
const STRING = /"(?:[^"]|"")*"/y;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?/iy;
const NUMBER_WITH_COMMA = /(?:\d+(?:,\d*)?|,\d+)(?:E[+-]?\d+)?/iy;
const WORD = /[\p{L}_\\][\p{L}\d_.\\]*/uy;

const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const columnNames: string[] = [];

/** "A" for 0. */
export const columnName = (column: number): string => (columnNames[column] ??= spellColumn(column));

function spellColumn(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

class Reader {
  at = 0;
  constructor(
    readonly text: string,
    readonly notation: Notation,
  ) {}

  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  literal(text: string): boolean {
    if (!this.text.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  shape(): ReferenceShape | null {
    const before = this.at;
    const shape = this.cells() ?? this.lines(COLUMNS, 'columns') ?? this.lines(ROWS, 'rows');
    if (!shape || !isOnSheet(shape)) {
      this.at = before;
      return null;
    }
    return shape;
  }

  private cells(): ReferenceShape | null {
    const found = this.match(CELLS);
    if (!found) return null;
    const corner = (offset: number): CellReference => ({
      columnFixed: found[offset] === '$',
      column: columnIndex(found[offset + 1] ?? ''),
      rowFixed: found[offset + 2] === '$',
      row: Number(found[offset + 3]) - 1,
    });
    return { kind: 'cells', first: corner(1), last: found[6] ? corner(5) : null };
  }

  private lines(pattern: RegExp, kind: 'columns' | 'rows'): ReferenceShape | null {
    const found = this.match(pattern);
    if (!found) return null;
    const index = (text: string): number => (kind === 'columns' ? columnIndex(text) : Number(text) - 1);
    return {
      kind,
      first: index(found[2] ?? ''),
      last: index(found[4] ?? ''),
      firstFixed: found[1] === '$',
      lastFixed: found[3] === '$',
    };
  }
}

function isOnSheet(shape: ReferenceShape): boolean {
  if (shape.kind !== 'cells') {
    const limit = shape.kind === 'columns' ? MAX_COLUMNS : MAX_ROWS;
    return Math.min(shape.first, shape.last) >= 0 && Math.max(shape.first, shape.last) < limit;
  }
  return [shape.first, shape.last ?? shape.first].every(
    (cell) => cell.row >= 0 && cell.row < MAX_ROWS && cell.column < MAX_COLUMNS,
  );
}

function readWord(reader: Reader, sheet: string | null): Token | null {
  const word = reader.match(WORD)?.[0];
  if (word === undefined) return null;
  if (sheet === null && reader.text[reader.at] === '(') return { kind: 'function', text: word.toUpperCase() };
  if (sheet === null && /^(?:TRUE|FALSE)$/i.test(word)) return { kind: 'boolean', text: word.toUpperCase() };
  return { kind: 'name', sheet, text: word };
}

function readToken(reader: Reader): Token | null {
  const letter = reader.text[reader.at] ?? '';
  if (MARKS.has(letter)) return readMark(reader);
  if (letter === ' ' || letter === '\n' || letter === '\t' || letter === '\r') {
    return { kind: 'space', text: reader.match(SPACE)?.[0] ?? '' };
  }
  if (letter === '"') {
    const string = reader.match(STRING);
    return string && { kind: 'string', text: string[0] };
  }
  return readOperand(reader) ?? readMark(reader);
}

function readOperand(reader: Reader): Token | null {
  const prefix = reader.match(SHEET);
  const sheet = prefix ? (prefix[1]?.replaceAll("''", "'") ?? prefix[2] ?? '') : null;
  const error = reader.match(ERROR);
  if (error) {
    const code = error[0].toUpperCase();
    return code === '#REF!' ? { kind: 'lost', sheet } : { kind: 'error', text: code };
  }
  const shape = reader.shape();
  if (shape) return { kind: 'reference', sheet, shape };
  const number = sheet === null && reader.match(reader.notation.decimal === ',' ? NUMBER_WITH_COMMA : NUMBER);
  if (number) return { kind: 'number', text: number[0].replace(',', '.') };
  return readWord(reader, sheet);
}

function readMark(reader: Reader): Token | null {
  if (reader.literal('(')) return { kind: 'open' };
  if (reader.literal(')')) return { kind: 'close' };
  if (reader.literal('{')) return { kind: 'array-open' };
  if (reader.literal('}')) return { kind: 'array-close' };
  if (reader.literal(reader.notation.list)) return { kind: 'separator' };
  if (reader.literal(';') || reader.literal('\\')) return { kind: 'row-separator', text: ';' };
  const operator = OPERATORS.find((sign) => reader.literal(sign));
  return operator === undefined ? null : { kind: 'operator', text: operator };
}

const CACHE_LIMIT = 20_000;
const known = new Map<string, readonly Token[] | null>();

/** The words of a formula without its "="; null where it cannot be split. English ones are remembered: they are asked for often. */
export function tokenize(formula: string, notation: Notation = ENGLISH): readonly Token[] | null {
  if (notation.decimal !== ENGLISH.decimal) return split(formula, notation);
  let tokens = known.get(formula);
  if (tokens === undefined) {
    tokens = split(formula, notation);
    if (known.size > CACHE_LIMIT) known.clear();
    known.set(formula, tokens);
  }
  return tokens;
}

function split(formula: string, notation: Notation): readonly Token[] | null {
  const reader = new Reader(formula, notation);
  reader.at = formula.startsWith('=') ? 1 : 0;
  const tokens: Token[] = [];
  while (reader.at < formula.length) {
    const token = readToken(reader);
    if (!token) return null;
    tokens.push(token);
  }
  return tokens;
}

const plainSheet = (name: string): boolean => /^[\p{L}_][\p{L}\d_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name);

export const sheetPrefix = (sheet: string | null): string =>
  sheet === null ? '' : plainSheet(sheet) ? `${sheet}!` : `'${sheet.replaceAll("'", "''")}'!`;

const printCell = (cell: CellReference): string =>
  `${cell.columnFixed ? '$' : ''}${columnName(cell.column)}${cell.rowFixed ? '$' : ''}${cell.row + 1}`;

function printShape(shape: ReferenceShape): string {
  if (shape.kind === 'cells') return printCell(shape.first) + (shape.last ? `:${printCell(shape.last)}` : '');
  const line = (index: number, fixed: boolean): string =>
    (fixed ? '$' : '') + (shape.kind === 'columns' ? columnName(index) : String(index + 1));
  return `${line(shape.first, shape.firstFixed)}:${line(shape.last, shape.lastFixed)}`;
}

function printToken(token: Token, notation: Notation): string {
  switch (token.kind) {
    case 'reference':
      return sheetPrefix(token.sheet) + printShape(token.shape);
    case 'lost':
      return `${sheetPrefix(token.sheet)}#REF!`;
    case 'name':
      return sheetPrefix(token.sheet) + token.text;
    case 'number':
      return token.text.replace('.', notation.decimal);
    case 'separator':
      return notation.list;
    case 'open':
      return '(';
    case 'close':
      return ')';
    case 'array-open':
      return '{';
    case 'array-close':
      return '}';
    default:
      return token.text;
  }
}

export const printTokens = (tokens: readonly Token[], notation: Notation = ENGLISH): string =>
  `=${tokens.map((token) => printToken(token, notation)).join('')}`;

/** From the user's notation to English; null where the grammar is wrong. */
export function parseFormula(text: string, notation: Notation = ENGLISH): readonly Token[] | null {
  const tokens = tokenize(text, notation);
  return tokens && isGrammatical(tokens) ? tokens : null;
}

/** How many arguments the common functions take; Excel refuses a formula that gives another number. */
const ARITY: { readonly [name: string]: readonly [number, number] } = {
  SUM: [1, 255], SUMIF: [2, 3], SUMIFS: [3, 255], COUNT: [1, 255], COUNTA: [1, 255], COUNTIF: [2, 2], COUNTBLANK: [1, 1], IF: [1, 3], AND: [1, 255],
  OR: [1, 255], NOT: [1, 1], ROUND: [2, 2], ROUNDDOWN: [2, 2], ROUNDUP: [2, 2], TRUNC: [1, 2], INT: [1, 1], ABS: [1, 1], MOD: [2, 2],
  ISNUMBER: [1, 1], ISTEXT: [1, 1], ISBLANK: [1, 1], ISERROR: [1, 1], ISNA: [1, 1], LEFT: [1, 2], RIGHT: [1, 2], MID: [3, 3], TRIM: [1, 1],
  LEN: [1, 1], SEARCH: [2, 3], FIND: [2, 3], UPPER: [1, 1], LOWER: [1, 1], SUBSTITUTE: [3, 4], VALUE: [1, 1], SUMPRODUCT: [1, 255],
  INDEX: [2, 4], MATCH: [2, 3], VLOOKUP: [3, 4], IFERROR: [2, 2], TEXT: [2, 2], MIN: [1, 255], MAX: [1, 255], AVERAGE: [1, 255],
  ROW: [0, 1], COLUMN: [0, 1], ROWS: [1, 1], COLUMNS: [1, 1], TODAY: [0, 0], NOW: [0, 0], DATE: [3, 3], N: [1, 1], T: [1, 1], RANK: [2, 3],
  SUBTOTAL: [2, 255], CODE: [1, 1], CHAR: [1, 1], EXACT: [2, 2], CONCATENATE: [1, 255], HYPERLINK: [1, 2], INDIRECT: [1, 2], OFFSET: [3, 5],
}; // prettier-ignore

/** Reads an expression as Excel's grammar has it; what it means is the engine's affair. */
class Grammar {
  private at = 0;
  constructor(private readonly tokens: readonly Token[]) {}

  whole(): boolean {
    return this.tokens.length > 0 && this.expression() && this.at === this.tokens.length;
  }

  private peek(): Token | undefined {
    return this.tokens[this.at];
  }

  private isOperator(...signs: readonly string[]): boolean {
    const token = this.peek();
    return token?.kind === 'operator' && signs.includes(token.text);
  }

  private take(kind: Token['kind']): boolean {
    if (this.peek()?.kind !== kind) return false;
    this.at += 1;
    return true;
  }

  private expression(): boolean {
    if (!this.operand()) return false;
    while (this.isOperator('+', '-', '*', '/', '^', '&', '=', '<', '>', '<=', '>=', '<>', ':')) {
      this.at += 1;
      if (!this.operand()) return false;
    }
    return true;
  }

  private operand(): boolean {
    while (this.isOperator('+', '-', '@')) this.at += 1;
    if (!this.primary()) return false;
    while (this.isOperator('%')) this.at += 1;
    return true;
  }

  private primary(): boolean {
    const token = this.peek();
    if (!token) return false;
    this.at += 1;
    switch (token.kind) {
      case 'reference':
      case 'lost':
      case 'name':
      case 'number':
      case 'string':
      case 'boolean':
      case 'error':
        return true;
      case 'open':
        return this.expression() && this.take('close');
      case 'function':
        return this.call(token.text);
      case 'array-open':
        return this.array();
      default:
        return false;
    }
  }

  private call(name: string): boolean {
    if (!this.take('open')) return false;
    let count = 0;
    if (!this.take('close')) {
      do {
        count += 1;
        const kind = this.peek()?.kind;
        if (kind !== 'separator' && kind !== 'close' && !this.expression()) return false;
      } while (this.take('separator'));
      if (!this.take('close')) return false;
    }
    const arity = ARITY[name];
    return !arity || (count >= arity[0] && count <= arity[1]);
  }

  private array(): boolean {
    do {
      while (this.isOperator('+', '-')) this.at += 1;
      const kind = this.peek()?.kind;
      if (kind !== 'number' && kind !== 'string' && kind !== 'boolean' && kind !== 'error') return false;
      this.at += 1;
    } while (this.take('separator') || this.take('row-separator'));
    return this.take('array-close');
  }
}

const ENDS_REFERENCE: readonly Token['kind'][] = ['reference', 'lost', 'name', 'close'];
const BEGINS_REFERENCE: readonly Token['kind'][] = ['reference', 'lost', 'name', 'function', 'open'];

/** Between two references a space is an operator: what both have in common. */
const isIntersection = (tokens: readonly Token[], index: number): boolean => {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  return (
    token?.kind === 'space' &&
    before !== undefined &&
    after !== undefined &&
    ENDS_REFERENCE.includes(before.kind) &&
    BEGINS_REFERENCE.includes(after.kind)
  );
};

export const hasIntersection = (tokens: readonly Token[]): boolean =>
  tokens.some((_, index) => isIntersection(tokens, index));

const grammatical = new WeakMap<readonly Token[], boolean>();

function isGrammatical(tokens: readonly Token[]): boolean {
  let answer = grammatical.get(tokens);
  if (answer === undefined) grammatical.set(tokens, (answer = followsGrammar(tokens)));
  return answer;
}

const followsGrammar = (tokens: readonly Token[]): boolean => {
  const words = tokens.flatMap((token, index): readonly Token[] => {
    if (isIntersection(tokens, index)) return [{ kind: 'operator', text: ':' }];
    return token.kind === 'space' ? [] : [token];
  });
  return new Grammar(words).whole();
};

/* moving */

const mapTokens = (formula: string, change: (token: Token) => Token): string => {
  const tokens = tokenize(formula);
  return tokens ? printTokens(tokens.map(change)) : formula;
};

function offsetShape(shape: ReferenceShape, rows: number, columns: number): ReferenceShape | null {
  if (shape.kind !== 'cells') {
    const by = shape.kind === 'columns' ? columns : rows;
    const moved = {
      ...shape,
      first: shape.firstFixed ? shape.first : shape.first + by,
      last: shape.lastFixed ? shape.last : shape.last + by,
    };
    return Math.min(moved.first, moved.last) >= 0 && isOnSheet(moved) ? moved : null;
  }
  const move = (cell: CellReference): CellReference => ({
    ...cell,
    row: cell.rowFixed ? cell.row : cell.row + rows,
    column: cell.columnFixed ? cell.column : cell.column + columns,
  });
  const moved: ReferenceShape = { kind: 'cells', first: move(shape.first), last: shape.last && move(shape.last) };
  const corners = [moved.first, moved.last ?? moved.first];
  return corners.every((cell) => cell.row >= 0 && cell.column >= 0) && isOnSheet(moved) ? moved : null;
}

/** A formula copied so many rows down and columns to the right: relative references follow. */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapTokens(formula, (token) => {
    if (token.kind !== 'reference') return token;
    const shape = offsetShape(token.shape, rows, columns);
    return shape ? { ...token, shape } : { kind: 'lost', sheet: token.sheet };
  });
}

/** Rows or columns put in (`count` > 0) or taken out (`count` < 0) before index `at` of a sheet. */
export interface LineChange {
  readonly axis: 'rows' | 'columns';
  readonly at: number;
  readonly count: number;
  /** Only cells within this stretch of the other axis move: cells are put in or taken out, not whole lines. */
  readonly across?: { readonly first: number; readonly last: number };
}

/** Whether an area moves as a whole: what lies partly beside the cells that move stays as it is, as in Excel. */
export const isWithin = (area: Area, { axis, across }: LineChange): boolean => {
  if (!across) return true;
  const [first, count] = axis === 'rows' ? [area.column, area.columns] : [area.row, area.rows];
  return first >= across.first && first + count - 1 <= across.last;
};

/** Where a stretch of lines comes to lie; null where all of it is taken out. */
export function shiftSpan(
  first: number,
  last: number,
  { at, count }: LineChange,
): { first: number; last: number } | null {
  if (count > 0) return { first: first >= at ? first + count : first, last: last >= at ? last + count : last };
  const end = at - count;
  const newFirst = first >= end ? first + count : Math.min(first, at);
  const newLast = last >= end ? last + count : Math.min(last, at - 1);
  return newLast < newFirst ? null : { first: newFirst, last: newLast };
}

export function shiftArea(area: Area, change: LineChange): Area | null {
  const rows = change.axis === 'rows';
  if (!isWithin(area, change)) return area;
  const start = rows ? area.row : area.column;
  const size = rows ? area.rows : area.columns;
  if (size >= (rows ? MAX_ROWS : MAX_COLUMNS)) return area;
  const span = shiftSpan(start, start + size - 1, change);
  if (!span) return null;
  const length = span.last - span.first + 1;
  return rows ? { ...area, row: span.first, rows: length } : { ...area, column: span.first, columns: length };
}

function shiftShape(shape: ReferenceShape, change: LineChange): ReferenceShape | null {
  if (shape.kind !== 'cells') {
    if (shape.kind !== change.axis || change.across) return shape;
    const span = shiftSpan(shape.first, shape.last, change);
    return span && { ...shape, ...span };
  }
  const key = change.axis === 'rows' ? 'row' : 'column';
  const last = shape.last ?? shape.first;
  if (!isWithin(boundsOf([shape.first, last]), change)) return shape;
  const span = shiftSpan(Math.min(shape.first[key], last[key]), Math.max(shape.first[key], last[key]), change);
  if (!span) return null;
  const shifted: ReferenceShape = {
    kind: 'cells',
    first: { ...shape.first, [key]: span.first },
    last: shape.last && { ...shape.last, [key]: span.last },
  };
  return isOnSheet(shifted) ? shifted : null;
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** What a formula on the sheet `own` says after lines of the sheet `changed` were put in or taken out. */
export function shiftFormula(formula: string, own: string, changed: string, change: LineChange): string {
  return mapTokens(formula, (token) => {
    if (token.kind !== 'reference' || !isSame(token.sheet ?? own, changed)) return token;
    const shape = shiftShape(token.shape, change);
    return shape ? { ...token, shape } : { kind: 'lost', sheet: token.sheet };
  });
}

/** What a formula says after cells of `from` were cut and pasted so many rows and columns further. */
export function followMove(
  formula: string,
  own: string,
  moved: string,
  from: Area,
  rows: number,
  columns: number,
): string {
  return mapTokens(formula, (token) => {
    if (token.kind !== 'reference' || token.shape.kind !== 'cells' || !isSame(token.sheet ?? own, moved)) return token;
    const { first, last } = token.shape;
    const inside = [first, last ?? first].every(
      (cell) =>
        cell.row >= from.row &&
        cell.row < from.row + from.rows &&
        cell.column >= from.column &&
        cell.column < from.column + from.columns,
    );
    if (!inside) return token;
    const move = (cell: CellReference): CellReference => ({
      ...cell,
      row: cell.row + rows,
      column: cell.column + columns,
    });
    return { ...token, shape: { kind: 'cells', first: move(first), last: last && move(last) } };
  });
}

export function renameSheetIn(formula: string, before: string, after: string): string {
  return mapTokens(formula, (token) =>
    (token.kind === 'reference' || token.kind === 'name') && token.sheet !== null && isSame(token.sheet, before)
      ? { ...token, sheet: after }
      : token,
  );
}

export function loseSheetIn(formula: string, sheet: string): string {
  return mapTokens(formula, (token) =>
    (token.kind === 'reference' || token.kind === 'name') && token.sheet !== null && isSame(token.sheet, sheet)
      ? { kind: 'lost', sheet: null }
      : token,
  );
}

/** All areas that a formula names, with their sheets. */
export function referencesIn(formula: string): readonly { readonly sheet: string | null; readonly area: Area }[] {
  return (tokenize(formula) ?? []).flatMap((token) =>
    token.kind === 'reference' ? [{ sheet: token.sheet, area: areaOfShape(token.shape) }] : [],
  );
}

/** The area that a plain reference formula ("='Bảng'!$A$1:$B$2") points at, and its sheet. */
export function referredArea(formula: string): { readonly sheet: string | null; readonly area: Area } | null {
  const tokens = tokenize(formula);
  const token = tokens?.[0];
  if (tokens?.length !== 1 || token?.kind !== 'reference') return null;
  return { sheet: token.sheet, area: areaOfShape(token.shape) };
}

function areaOfShape(shape: ReferenceShape): Area {
  if (shape.kind === 'cells') return boundsOf([shape.first, shape.last ?? shape.first]);
  const [first, count] = [Math.min(shape.first, shape.last), Math.abs(shape.last - shape.first) + 1];
  return shape.kind === 'columns'
    ? { row: 0, column: first, rows: MAX_ROWS, columns: count }
    : { row: first, column: 0, rows: count, columns: MAX_COLUMNS };
}
