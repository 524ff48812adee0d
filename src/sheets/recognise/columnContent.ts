import type { CellValue, SheetCells } from '../cells';
import { markOfValue } from '../marks';
import { readingsOfCode } from './readCodes';
import type { Line } from './sheetLines';

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
  /** Of the numbers. */
  readonly sum: number;
}

const NOTHING: ColumnContent = { filled: 0, numbers: 0, sentences: 0, words: 0, codes: 0, sum: 0 };
const LONGEST_WORD = 12;
/** Enough to tell what a column is. */
const ROWS_READ = 100;

const isShortCode = (text: string): boolean => text.trim().length <= LONGEST_WORD && readingsOfCode(text).length > 0;

const mayBePoints = (value: CellValue): boolean => value.kind === 'text' && /\d/.test(value.text);

type Counted = { -readonly [K in keyof ColumnContent]: number };

function addNumber(content: Counted, number: number): void {
  content.numbers += 1;
  content.sum += number;
}

/** Tells for some columns what the lines from `at` on hold. */
export function columnContents(
  sheet: SheetCells,
  lines: readonly Line[],
  at: number,
  columns: ReadonlySet<number>,
): ReadonlyMap<number, ColumnContent> {
  const contents = new Map<number, Counted>();
  for (const { row, columns: filled } of lines.slice(at, at + ROWS_READ)) {
    for (const column of filled) {
      const value = sheet.grid[row]?.[column]?.value;
      if (!columns.has(column) || !value || value.kind === 'blank') continue;
      const content = contents.get(column) ?? { ...NOTHING };
      contents.set(column, content);
      content.filled += 1;
      if (value.kind !== 'text' || isShortCode(value.text)) content.codes += 1;
      if (value.kind === 'text' && value.text.trim().length > LONGEST_WORD) content.sentences += 1;
      else if (value.kind === 'number') addNumber(content, value.number);
      else if (mayBePoints(value) && markOfValue(value).kind === 'points') content.numbers += 1;
      else content.words += 1;
    }
  }
  return contents;
}

export const contentOf = (contents: ReadonlyMap<number, ColumnContent>, column: number): ColumnContent =>
  contents.get(column) ?? NOTHING;
