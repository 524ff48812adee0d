import type { ContentCell, ContentValue, SheetContent } from '../../../src/sheets/sheetContent';
import { constant, PLAIN_SHEET } from '../../../src/sheets/sheetContent';

/** A plain sheet with these cells (constants unless they are cells already), and whatever else a test wants of it. */
export function aSheet(
  rows: readonly (readonly (ContentCell | ContentValue)[])[],
  about: Partial<SheetContent> = {},
): SheetContent {
  return {
    ...PLAIN_SHEET,
    name: 'Bảng điểm',
    hidden: false,
    grid: rows.map((row) => row.map((cell) => (cell !== null && typeof cell === 'object' ? cell : constant(cell)))),
    ...about,
  };
}

/** A rectangle by its address parts, counted from 0. */
export const area = (
  row: number,
  column: number,
  rows: number,
  columns: number,
): {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
} => ({ row, column, rows, columns });
