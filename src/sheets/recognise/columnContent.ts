import { markOfText } from '../../scoring/readMark';
import type { CellValue, SheetCells } from '../cells';
import { readingsOfCode } from './readCodes';
import { isFilled, type Line } from './sheetLines';

/** What stands in a column below its heading. */
export interface ColumnContent {
  readonly filled: number;
  /** Numbers, and texts that are numbers. */
  readonly numbers: number;
  /** Texts longer than any code or mark. */
  readonly sentences: number;
  /** Short texts: codes, marks, words. */
  readonly words: number;
  /** Short texts, numbers and dates that may be codes. */
  readonly codes: number;
  /** Whole numbers that count on from the one above, the first being 1, as long as nearly all do. */
  readonly counting: number;
  /** Of the numbers. */
  readonly sum: number;
}

const NOTHING: ColumnContent = { filled: 0, numbers: 0, sentences: 0, words: 0, codes: 0, counting: 0, sum: 0 };
const LONGEST_WORD = 12;
/** Enough to tell what a column is. */
export const ROWS_READ = 100;

/** Tells for some columns what the lines from `at` on hold. */
export function columnContents(
  sheet: SheetCells,
  lines: readonly Line[],
  at: number,
  columns: readonly number[],
): ReadonlyMap<number, ColumnContent> {
  const read = lines.slice(at, at + ROWS_READ);
  return new Map(columns.map((column) => [column, contentIn(sheet, read, column)]));
}

function contentIn({ grid }: SheetCells, lines: readonly Line[], column: number): ColumnContent {
  const content = { ...NOTHING };
  for (const { row } of lines) {
    const cell = grid[row]?.[column];
    if (isFilled(cell) && cell.value.kind !== 'blank') count(content, cell.value);
  }
  return content;
}

function count(content: { -readonly [K in keyof ColumnContent]: number }, value: CellValue): void {
  content.filled += 1;
  const text = value.kind === 'text' ? value.text.trim() : '';
  if (text.length > LONGEST_WORD) {
    content.sentences += 1;
    return;
  }
  if (value.kind !== 'text' || readingsOfCode(text).length > 0) content.codes += 1;
  if (countsOn(content, value.kind === 'number' ? value.number : text)) content.counting += 1;
  if (value.kind === 'number') {
    content.numbers += 1;
    content.sum += value.number;
  } else if (/\d/.test(text) && markOfText(text).kind === 'points') content.numbers += 1;
  else content.words += 1;
}

/** A column that counts its rows leaves out those of totals at most, so others need not be looked at to the end. */
const countsOn = ({ filled, counting }: ColumnContent, next: number | string): boolean =>
  filled <= counting + 3 && Number(next) === counting + 1;

export const contentOf = (contents: ReadonlyMap<number, ColumnContent>, column: number): ColumnContent =>
  contents.get(column) ?? NOTHING;
