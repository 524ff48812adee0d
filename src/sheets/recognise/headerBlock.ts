import type { Rect, SheetCells } from '../cells';
import { textAt } from '../cells';
import type { RowRange } from '../table';
import { bareText } from '../../scoring/bareText';
import { meaningsOf } from './headerWords';
import { isPlainCode } from './readCodes';
import type { Line } from './sheetLines';

/** The headings above one column, the group's before its own. */
export interface HeadedColumn {
  readonly column: number;
  readonly headings: readonly string[];
}

export interface HeaderBlock {
  /** With the row of column numbers, where there is one. */
  readonly rows: RowRange;
  readonly columns: readonly HeadedColumn[];
  /** The columns up to the tables beside it, first and last. */
  readonly within: readonly [number, number];
}

/** Rows of headings in a table, column numbers aside. */
const MOST_ROWS = 3;
/** Texts beyond are paragraphs. */
const LONGEST_HEADING = 160;

/** A rectangle of headings that starts at a line, however far it reaches; null where the line is no row of headings. */
export function headerBlockAt(sheet: SheetCells, lines: readonly Line[], at: number): HeaderBlock | null {
  const first = lines[at];
  if (!first || !mayBeginHeader(sheet, first)) return null;
  const merges = mergesNear(sheet, first.row);
  let last = first.row;
  let next = at + 1;
  for (; next < lines.length; next += 1) {
    const line = lines[next];
    if (!line || line.row >= first.row + MOST_ROWS || !continuesHeader(sheet, line, [first.row, last], merges)) break;
    last = line.row;
  }
  last = Math.max(
    last,
    ...merges.filter(({ row }) => row >= first.row && row <= last).map(({ row, rows }) => row + rows - 1),
  );
  const columns = headedColumns(sheet, lines, at, { rows: [first.row, last], merges });
  const numbers = lines.find(({ row }) => row > last);
  const numbered = numbers !== undefined && numbers.row <= last + 2 && isRowOfColumnNumbers(sheet, numbers);
  return { rows: [first.row, numbered ? numbers.row : last], columns, within: [0, Infinity] };
}

const isHeadingText = (text: string): boolean => text.trim() !== '' && text.length <= LONGEST_HEADING;

/** Two headings at least that mean something; a title is one cell, and data rows hold numbers or begin with a code. */
function mayBeginHeader(sheet: SheetCells, { row, columns }: Line): boolean {
  if (isPlainCode(textAt(sheet, row, columns[0] ?? -1))) return false;
  const texts = columns.filter((column) => sheet.grid[row]?.[column]?.value.kind === 'text');
  if (texts.length < 2 || texts.length * 2 < columns.length) return false;
  const meant = texts.filter((column) => meaningsOf(textAt(sheet, row, column)).size > 0);
  return meant.length >= 2;
}

/** Merges that begin within reach of a header's first row: those of data rows are never looked at. */
const mergesNear = (sheet: SheetCells, row: number): Rect[] =>
  sheet.merges.filter((merge) => merge.row >= row && merge.row < row + MOST_ROWS && merge.rows <= MOST_ROWS);

const covers = (merge: Rect, row: number, column: number): boolean =>
  row >= merge.row && row < merge.row + merge.rows && column >= merge.column && column < merge.column + merge.columns;

/** Whether a line below the first is more of the header: under a merged heading, or headings in place of data. */
function continuesHeader(sheet: SheetCells, line: Line, [first, last]: RowRange, merges: readonly Rect[]): boolean {
  if (line.row > last + 1 || isRowOfColumnNumbers(sheet, line)) return false;
  const texts = line.columns.map((column) => textAt(sheet, line.row, column));
  if (line.columns.some((column) => sheet.grid[line.row]?.[column]?.value.kind !== 'text')) return false;
  if (!texts.every(isHeadingText)) return false;
  const meant = line.columns.filter((_, at) => meaningsOf(texts[at] ?? '').size > 0);
  const beside = line.columns.filter((column) => textAt(sheet, first, column).trim() === '');
  const underGroup = merges.some(
    (merge) =>
      merge.columns > 1 && merge.row <= last && line.columns.some((column) => covers(merge, merge.row, column)),
  );
  const underTall = merges.some((merge) => merge.rows > 1 && merge.row + merge.rows > line.row && merge.row <= last);
  if (underTall && underGroup) return true;
  // Parts of a group that is not merged stand beside its heading; a second language stands under every heading.
  return meant.length >= 2 && (beside.length > 0 || meant.length * 2 > line.columns.length) && !isDataRow(texts);
}

/** Codes of the first area, whatever else its row says. */
const isDataRow = (texts: readonly string[]): boolean => /^(?:\d+|[IVX]+|[A-Z])[.)]?$/.test((texts[0] ?? '').trim());

/** "(1) (2) (3=1+2)", "A B 1 2": one short mark a column, counting on; in any order, since columns get moved with theirs. */
export function isRowOfColumnNumbers(sheet: SheetCells, { row, columns }: Line): boolean {
  if (columns.length < 3) return false;
  const marks: string[] = [];
  for (const column of columns) {
    const mark = bareText(textAt(sheet, row, column)).replace(/[()\s[\]]/g, '');
    if (!/^(?:\d{1,2}|[a-z]|\d{1,2}[=:].{1,20}|[ivx]+)$/.test(mark)) return false;
    marks.push(mark);
  }
  const numbers = marks.flatMap((mark) => /^\d{1,2}/.exec(mark)?.map(Number) ?? []).sort((a, b) => a - b);
  const countsOn = numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
  return countsOn && (numbers[0] ?? 1) <= 3;
}

interface Spread {
  readonly rows: RowRange;
  readonly merges: readonly Rect[];
}

/** The headings of every column that any header row or the first rows of data use. */
function headedColumns(sheet: SheetCells, lines: readonly Line[], at: number, spread: Spread): HeadedColumn[] {
  const columns = new Set<number>();
  for (const line of lines.slice(at, at + MOST_ROWS)) {
    if (line.row <= spread.rows[1]) for (const column of line.columns) columns.add(column);
  }
  for (const merge of spread.merges) {
    if (merge.columns > MOST_COLUMNS || textAt(sheet, merge.row, merge.column).trim() === '') continue;
    for (let column = merge.column; column < merge.column + merge.columns; column += 1) columns.add(column);
  }
  return [...columns]
    .sort((a, b) => a - b)
    .map((column) => ({ column, headings: headingsOf(sheet, column, spread) }))
    .filter(({ headings }) => headings.length > 0);
}

/** A merge wider than any table is a title or a mistake. */
const MOST_COLUMNS = 200;

function headingsOf(sheet: SheetCells, column: number, spread: Spread): string[] {
  const [first, last] = spread.rows;
  const headings: string[] = [];
  for (let row = first; row <= last; row += 1) {
    const text = headingAt(sheet, row, column, spread).trim();
    if (text !== '' && headings.at(-1) !== text) headings.push(text);
  }
  return headings;
}

/** The heading that stands over a cell: its own, that of its merge, or that of an unmerged group to its left. */
function headingAt(sheet: SheetCells, row: number, column: number, { rows, merges }: Spread): string {
  const merge = merges.find((each) => covers(each, row, column));
  if (merge) return textAt(sheet, merge.row, merge.column);
  const own = textAt(sheet, row, column);
  if (own.trim() !== '' || row === rows[1]) return own;
  return isAlone(sheet, row, column, rows) ? '' : groupToTheLeft(sheet, row, column, { rows, merges });
}

/** A heading below one blank cell may stand alone, its neighbours being merged over all rows. */
const isAlone = (sheet: SheetCells, row: number, column: number, [, last]: RowRange): boolean => {
  for (let below = row + 1; below <= last; below += 1) if (textAt(sheet, below, column).trim() !== '') return false;
  return true;
};

function groupToTheLeft(sheet: SheetCells, row: number, column: number, { rows, merges }: Spread): string {
  for (let left = column - 1; left >= Math.max(0, column - 12); left -= 1) {
    if (merges.some((merge) => covers(merge, row, left))) return '';
    const text = textAt(sheet, row, left);
    if (text.trim() === '') continue;
    // A group has its parts below it; a heading with nothing below is of its own column.
    return isAlone(sheet, row, left, rows) ? '' : text;
  }
  return '';
}
