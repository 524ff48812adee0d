import type { Cell, SheetCells } from '../cells';

/** A row that holds anything, with the columns that do: everything else is never visited. */
export interface Line {
  readonly row: number;
  readonly columns: readonly number[];
}

const isFilled = (cell: Cell | undefined): boolean =>
  cell !== undefined && (cell.value.kind !== 'blank' || cell.formula !== null) && !isSpace(cell);

const isSpace = ({ value }: Cell): boolean => value.kind === 'text' && value.text.trim() === '';

/** The rows of a sheet that hold anything, from above. A stray cell far below or to the right costs nothing. */
export function sheetLines(sheet: SheetCells): Line[] {
  const lines: Line[] = [];
  // `forEach` passes over the holes of a sparse grid.
  sheet.grid.forEach((cells, row) => {
    if (cells === undefined || cells.length === 0) return;
    const columns: number[] = [];
    cells.forEach((cell, column) => {
      if (isFilled(cell)) columns.push(column);
    });
    if (columns.length > 0) lines.push({ row, columns });
  });
  return lines;
}
