import { ok, type Result } from '../../scoring/result';
import type { Rect } from '../../sheets/cells';
import type { Problem } from '../problem';
import type { ReadRequest } from '../workbook';
import type { ExcelHost } from './excelHost';
import { runBatch } from './runBatch';

type AskedLimits = NonNullable<ReadRequest['limits']>;

interface QueuedColumn {
  readonly column: number;
  readonly validation: Excel.DataValidation;
}

export interface QueuedLimits {
  readonly table: Excel.Range;
  readonly columns: readonly QueuedColumn[];
}

/** What a column says whose cells do not all have the same limits. */
const MIXED: readonly string[] = ['Inconsistent', 'MixedCriteria'];

export function queueLimits(sheet: Excel.Worksheet, asked: AskedLimits): QueuedLimits {
  const table = sheet.names.getItemOrNullObject(asked.name).getRangeOrNullObject();
  table.load('rowIndex,columnIndex,rowCount');
  const first = table.getColumn(0);
  const columns = asked.columns.map((column) => {
    // Not `getColumn(column)`: that is refused, with the whole batch, where columns of the table were deleted.
    const { dataValidation } = first.getOffsetRange(0, column);
    dataValidation.load('type');
    return { column, validation: dataValidation };
  });
  return { table, columns };
}

/**
 * Where limits of the custom kind stand in the asked columns; null where the name leads to no table. A column with the
 * same limits all along is known already, the others are asked row by row in one more round trip.
 */
export async function readLimits(
  host: ExcelHost,
  sheetId: string,
  { table, columns }: QueuedLimits,
): Promise<Result<readonly Rect[] | null, Problem>> {
  if (table.isNullObject) return ok(null);
  const place = ({ column }: QueuedColumn): Rect => ({
    row: table.rowIndex,
    column: table.columnIndex + column,
    rows: table.rowCount,
    columns: 1,
  });
  const limited = columns.filter(({ validation }) => validation.type === 'Custom').map(place);
  const mixed = columns.filter(({ validation }) => MIXED.includes(validation.type)).map(place);
  if (mixed.length === 0) return ok(limited);
  const cells = await readCellLimits(host, sheetId, mixed);
  return cells.ok ? ok([...limited, ...cells.value]) : cells;
}

async function readCellLimits(
  host: ExcelHost,
  sheetId: string,
  areas: readonly Rect[],
): Promise<Result<readonly Rect[], Problem>> {
  const read = await runBatch(host, {
    kind: 'read',
    sheet: '',
    queue: (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      return areas.flatMap((area) =>
        Array.from({ length: area.rows }, (_, at) => {
          const row = area.row + at;
          const { dataValidation } = sheet.getRangeByIndexes(row, area.column, 1, 1);
          dataValidation.load('type');
          return { row, column: area.column, validation: dataValidation };
        }),
      );
    },
  });
  if (!read.ok) return read;
  return ok(runsDown(read.value.filter(({ validation }) => validation.type === 'Custom')));
}

/** Cells that stand one below the other, given from top to bottom, as rectangles. */
function runsDown(cells: readonly { readonly row: number; readonly column: number }[]): Rect[] {
  const runs: Rect[] = [];
  for (const { row, column } of cells) {
    const last = runs.at(-1);
    if (last && last.column === column && last.row + last.rows === row)
      runs[runs.length - 1] = { ...last, rows: last.rows + 1 };
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  return runs;
}
