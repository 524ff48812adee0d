import type { Cell, CellValue, SheetCells } from '../../src/sheets/cells';
import type { ContentCell, SheetContent } from '../../src/sheets/sheetContent';

const valueOf = ({ value }: ContentCell): CellValue => {
  if (value === null) return { kind: 'blank' };
  if (typeof value === 'number') return { kind: 'number', number: value };
  return typeof value === 'boolean' ? { kind: 'boolean', boolean: value } : { kind: 'text', text: value };
};

/** What a reader would give back of a sheet that was written: neither writer nor reader takes part. */
export function cellsOf(content: SheetContent): SheetCells {
  const grid = content.grid.map((row) =>
    row?.map((cell): Cell | undefined =>
      cell && { value: valueOf(cell), formula: cell.formula, format: 'General', uncalculated: false },
    ),
  ); // prettier-ignore
  return {
    id: content.name,
    name: content.name,
    visible: !content.hidden,
    protected: content.protection !== null,
    rows: grid.length,
    columns: Math.max(0, ...grid.map((row) => row?.length ?? 0)),
    grid,
    merges: content.merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(content.hiddenColumns),
    validated: content.validations.map(({ range }) => range),
  };
}

/** The same sheet with some rows changed: `change` gets the rows and gives the ones that are to stand there. */
export function withRows(
  sheet: SheetCells,
  change: (rows: (readonly (Cell | undefined)[])[]) => (readonly (Cell | undefined)[])[],
): SheetCells {
  const grid = change(Array.from({ length: sheet.rows }, (_, row) => sheet.grid[row] ?? []));
  return { ...sheet, grid, rows: grid.length };
}

/** The same sheet with one cell replaced. */
export const withCell = (sheet: SheetCells, row: number, column: number, cell: Partial<Cell>): SheetCells =>
  withRows(sheet, (rows) =>
    rows.map((cells, at) => {
      if (at !== row) return cells;
      const changed = [...cells];
      changed[column] = { value: { kind: 'blank' }, formula: null, format: 'General', uncalculated: false, ...cell };
      return changed;
    }),
  );
