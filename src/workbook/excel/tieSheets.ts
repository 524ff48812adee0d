import type { Result } from '../../scoring/result';
import type { Problem } from '../problem';
import type { Tie } from '../workbook';
import type { ExcelHost } from './excelHost';
import { runBatch } from './runBatch';
import { rangeOf } from './writeStyle';

/** Gives a sheet a name of its own that leads to another sheet, or takes it away; one round trip. */
export const tieSheets = (host: ExcelHost, tie: Tie, called: string): Promise<Result<void, Problem>> =>
  runBatch(host, { kind: 'write', sheet: called, queue: ({ workbook }) => queueTie(workbook, tie) });

export function queueTie(workbook: Excel.Workbook, { sheetId, name, to }: Tie): void {
  const { names } = workbook.worksheets.getItem(sheetId);
  names.getItemOrNullObject(name).delete();
  if (to) names.add(name, rangeOf(workbook.worksheets.getItem(to.sheetId), to.range));
}
