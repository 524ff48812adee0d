import { err, ok, type Result } from '../../scoring/result';
import type { PlainRows } from '../../sheets/cells';
import type { Problem } from '../problem';
import type { OpenBook, SheetPlace } from '../workbook';
import type { ExcelHost } from './excelHost';
import { runBatch } from './runBatch';
import { rangeOf } from './writeStyle';

export async function listSheets(host: ExcelHost): Promise<Result<OpenBook['sheets'], Problem>> {
  const read = await runBatch(host, {
    kind: 'read',
    sheet: '',
    queue: ({ workbook }) => workbook.worksheets.load('items/id,items/name,items/visibility'),
  });
  return read.ok ? ok(listOf(read.value)) : read;
}

/** Once ids, names and visibilities are loaded. */
export const listOf = ({ items }: Excel.WorksheetCollection): OpenBook['sheets'] =>
  items.map(({ id, name, visibility }) => ({ id, name, visible: visibility === 'Visible' }));

/** Values alone, one message for all places. */
export async function readValues(
  host: ExcelHost,
  places: readonly SheetPlace[],
): Promise<Result<readonly PlainRows[], Problem>> {
  const read = await runBatch(host, {
    kind: 'read',
    sheet: '',
    queue: ({ workbook }) =>
      places.map(({ sheetId, area }) => rangeOf(workbook.worksheets.getItem(sheetId), area).load('values')),
  });
  if (!read.ok) return read;
  const values = read.value.map((range) => range.values as PlainRows | null);
  // Excel sends null instead of an error where a range is too large.
  const whole = values.filter((rows) => rows !== null);
  return whole.length === values.length ? ok(whole) : err({ kind: 'too-much-at-once' });
}
