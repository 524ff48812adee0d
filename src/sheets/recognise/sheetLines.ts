import type { Cell, SheetCells } from '../cells';

/** A row that holds anything, with the columns that do: everything else is never visited. */
export interface Line {
  readonly row: number;
  readonly columns: readonly number[];
}

export const isFilled = (cell: Cell | undefined): cell is Cell =>
  cell !== undefined && (cell.value.kind !== 'blank' || cell.formula !== null) && !isSpace(cell);

const isSpace = ({ value }: Cell): boolean => value.kind === 'text' && value.text.trim() === '';

/** Longer lists hold next to nothing but holes, which even `forEach` visits one by one. */
const LONGEST_DENSE = 10_000;

const placesIn = (list: readonly unknown[]): Iterable<number> =>
  list.length > LONGEST_DENSE ? Object.keys(list).map(Number) : list.keys();

/** The rows of a sheet that hold anything, from above. A stray cell far below or to the right costs nothing. */
export function sheetLines({ grid }: SheetCells): Line[] {
  const lines: Line[] = [];
  for (const row of placesIn(grid)) {
    const cells = grid[row];
    if (cells === undefined) continue;
    const columns: number[] = [];
    for (const column of placesIn(cells)) if (isFilled(cells[column])) columns.push(column);
    if (columns.length > 0) lines.push({ row, columns });
  }
  return lines;
}
