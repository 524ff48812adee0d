import { ok, type Result } from '../../scoring/result';
import { printAddress } from '../../sheets/address';
import type { ContentCell, SheetContent } from '../../sheets/sheetContent';
import type { Problem } from '../problem';
import type { ExcelHost } from './excelHost';
import { runBatch } from './runBatch';
import { sizeOf } from './writeContent';
import { rangeOf } from './writeStyle';

/** What one message brings back of a long sheet. */
const CELLS_PER_ANSWER = 20_000;

/**
 * Addresses of the cells of a long sheet that no longer hold what was planned; read piece by piece. A formula counts as
 * kept while there is one: Excel writes it in its own way.
 */
export async function cellsUnlike(
  host: ExcelHost,
  sheetId: string,
  content: SheetContent,
  used: Excel.Range,
): Promise<Result<string[], Problem>> {
  const planned = sizeOf(content);
  const rows = Math.max(planned.rows, used.isNullObject ? 0 : used.rowIndex + used.rowCount);
  const columns = Math.max(planned.columns, used.isNullObject ? 0 : used.columnIndex + used.columnCount, 1);
  const rowsAtOnce = Math.max(1, Math.floor(CELLS_PER_ANSWER / columns));
  const unlike: string[] = [];
  for (let row = 0; row < rows; row += rowsAtOnce) {
    const read = await runBatch(host, {
      kind: 'read',
      sheet: content.name,
      queue: ({ workbook }) => {
        const piece = { row, column: 0, rows: Math.min(rowsAtOnce, rows - row), columns };
        return rangeOf(workbook.worksheets.getItem(sheetId), piece).load('formulas');
      },
    });
    if (!read.ok) return read;
    read.value.formulas.forEach((line, down) =>
      line.forEach((held, column) => {
        if (!isKept(content.grid[row + down]?.[column], held)) unlike.push(printAddress(row + down, column));
      }),
    );
  }
  return ok(unlike);
}

function isKept(planned: ContentCell | undefined, held: unknown): boolean {
  if (planned === undefined || (planned.formula === null && planned.value === null)) return held === '';
  if (planned.formula !== null) return typeof held === 'string' && held.startsWith('=');
  return held === planned.value;
}
