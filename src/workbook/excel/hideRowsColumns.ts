import type { Result } from '../../scoring/result';
import type { Problem } from '../problem';
import type { Hiding } from '../workbook';
import type { ExcelHost } from './excelHost';
import { runBatch } from './runBatch';
import { loadLock, whyDenied } from './sheetLock';
import { rangeOf } from './writeStyle';

/** Shows and hides rows and columns, in one round trip; forms allow it on their protected sheet. */
export function hideRowsColumns(
  host: ExcelHost,
  { sheetId, rows, columns, printArea }: Hiding,
  name: string,
): Promise<Result<void, Problem>> {
  const touched: Excel.Worksheet[] = [];
  return runBatch(host, {
    kind: 'write',
    sheet: name,
    denied: () => whyDenied(touched),
    queue: ({ workbook }) => {
      const sheet = loadLock(workbook.worksheets.getItem(sheetId));
      touched.push(sheet);
      for (const { first, last, hidden } of joined(rows)) {
        sheet.getRangeByIndexes(first, 0, last - first + 1, 1).rowHidden = hidden;
      }
      for (const { first, last, hidden } of joined(columns)) {
        sheet.getRangeByIndexes(0, first, 1, last - first + 1).columnHidden = hidden;
      }
      if (printArea) sheet.pageLayout.setPrintArea(rangeOf(sheet, printArea));
    },
  });
}

/** Neighbours that get the same as one. */
function joined(spans: Hiding['rows']): Hiding['rows'] {
  const runs: Hiding['rows'][number][] = [];
  for (const span of spans) {
    const last = runs.at(-1);
    if (last && last.hidden === span.hidden && last.last + 1 === span.first) {
      runs[runs.length - 1] = { ...last, last: span.last };
    } else runs.push(span);
  }
  return runs;
}
