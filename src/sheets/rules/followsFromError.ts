import { columnOfLetters } from '../address';
import { cellAt, type SheetCells } from '../cells';

/** References to cells of the same sheet: "$E$12", "E12:E20". */
const REFERENCE = /(?:^|[^A-Z0-9_!.'$])\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?(?![A-Z0-9_(!])/gi;
const TEXT = /"(?:[^"]|"")*"/g;
/** Larger ranges are not looked through. */
const MOST_CELLS = 20_000;

/** Whether a formula shows an error because a cell that it refers to does. */
export function followsFromError(sheet: SheetCells, row: number, column: number): boolean {
  const { formula } = cellAt(sheet, row, column);
  if (formula === null) return false;
  return [...formula.replace(TEXT, '').matchAll(REFERENCE)].some(
    ([, firstColumn = '', firstRow, lastColumn = firstColumn, lastRow = firstRow]) =>
      holdsError(
        sheet,
        [Number(firstRow) - 1, Number(lastRow) - 1],
        [columnOfLetters(firstColumn), columnOfLetters(lastColumn)],
        [row, column],
      ),
  );
}

type Span = readonly [first: number, last: number];

function holdsError(sheet: SheetCells, rows: Span, columns: Span, self: readonly [number, number]): boolean {
  const [top, bottom] = [Math.min(...rows), Math.min(Math.max(...rows), sheet.rows - 1)];
  const [left, right] = [Math.min(...columns), Math.min(Math.max(...columns), sheet.columns - 1)];
  if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS) return false;
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const isSelf = row === self[0] && column === self[1];
      if (!isSelf && cellAt(sheet, row, column).value.kind === 'error') return true;
    }
  }
  return false;
}
