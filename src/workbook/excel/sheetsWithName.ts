import { ok, type Result } from '../../scoring/result';
import type { Problem } from '../problem';
import type { ExcelHost } from './excelHost';
import { runBatch } from './runBatch';

/** Sheets that carry a name of their own, in tab order, with the address that it leads to; "" where it is broken. */
export async function sheetsWithName(
  host: ExcelHost,
  name: string,
): Promise<Result<readonly { readonly id: string; readonly leadsTo: string }[], Problem>> {
  const sheets = await runBatch(host, {
    kind: 'read',
    sheet: '',
    queue: ({ workbook }) => {
      workbook.worksheets.load('items/id');
      return workbook.worksheets;
    },
  });
  if (!sheets.ok) return sheets;
  const named = await runBatch(host, {
    kind: 'read',
    sheet: '',
    queue: ({ workbook }) =>
      sheets.value.items.map(({ id }) => {
        const item = workbook.worksheets.getItemOrNullObject(id).names.getItemOrNullObject(name);
        item.load('name');
        const range = item.getRangeOrNullObject();
        range.load('address');
        return { id, item, range };
      }),
  });
  if (!named.ok) return named;
  return ok(
    named.value
      .filter(({ item }) => !item.isNullObject)
      .map(({ id, range }) => ({ id, leadsTo: range.isNullObject ? '' : range.address })),
  );
}
