import { err, ok, type Result } from '../../scoring/result';
import type { SheetContent } from '../../sheets/sheetContent';
import type { Problem } from '../problem';
import { isUnfinished } from '../workbook';
import { changedCells, holdingOf, loadHolding, type Holding } from './contentImage';
import type { ExcelHost } from './excelHost';
import { loadPlace } from './readAreas';
import { listSheets } from './readValues';
import { loadGivingWay, queueReturn, whyFixed, type GivingWay } from './replacedSheets';
import { runBatch } from './runBatch';
import { structureLocked } from './sheetLock';
import { freeSheetNames } from './sheetNames';
import { cellsUnlike } from './unlikeContent';

/** A sheet that was added, with what it then held; of long ones, what was planned. */
export interface WrittenSheet {
  readonly id: string;
  readonly content: SheetContent;
  readonly held: Holding | null | 'as-planned';
}

/** Sheets that were not finished: those that Excel told the ids of, and what all of them are called. */
interface Started {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** Those that may already have given way. */
  readonly givingWay?: readonly GivingWay[];
}

/** After a break-off: removes what was added, and says which sheets are left where even that fails. */
export async function breakOff(
  host: ExcelHost,
  { ids, names, givingWay = [] }: Started,
  problem: Problem,
): Promise<Result<never, Problem>> {
  const found = await listSheets(host);
  if (!found.ok) return err({ kind: 'stopped-half-way', sheets: names });
  const left = found.value.filter(({ id, name }) => ids.includes(id) || names.includes(name));
  const removed = await exchange(host, found.value, left, givingWay);
  return removed.ok ? err(problem) : err({ kind: 'stopped-half-way', sheets: left.map(({ name }) => name) });
}

/** Removes those of the sheets that are called unfinished now, whatever they were called when they were asked about. */
export async function removeUnfinished(host: ExcelHost, ids: readonly string[]): Promise<Result<void, Problem>> {
  const found = await listSheets(host);
  if (!found.ok) return found;
  const left = found.value.filter((sheet) => ids.includes(sheet.id) && isUnfinished(sheet));
  return exchange(host, found.value, left, []);
}

/**
 * Undo: removes the sheets unless something was entered on them since, and brings back those that gave way to them. Those
 * already gone are as they should be.
 */
export async function takeBackSheets(
  host: ExcelHost,
  written: readonly WrittenSheet[],
  givingWay: readonly GivingWay[],
): Promise<Result<void, Problem>> {
  const read = await runBatch(host, {
    kind: 'read',
    sheet: '',
    queue: ({ workbook }) => ({
      worksheets: workbook.worksheets.load('items/id,items/name'),
      given: loadGivingWay(
        workbook,
        givingWay.map(({ id }) => id),
      ),
      ranges: written.map((one) => {
        const used = workbook.worksheets.getItemOrNullObject(one.id).getUsedRangeOrNullObject(true);
        return { one, range: one.held === 'as-planned' ? loadPlace(used) : loadHolding(used) };
      }),
    }),
  });
  if (!read.ok) return read;
  const fixed = whyFixed(read.value.given);
  if (fixed) return err(fixed);
  const { items } = read.value.worksheets;
  const there = read.value.ranges.filter(({ one }) => items.some(({ id }) => id === one.id));
  const cells: string[] = [];
  for (const { one, range } of there) {
    const changed = await cellsChanged(host, one, range);
    if (!changed.ok) return changed;
    cells.push(...changed.value);
  }
  if (cells.length > 0) return err({ kind: 'changed-since', cells });
  return exchange(
    host,
    items,
    there.map(({ one }) => one),
    givingWay,
  );
}

const cellsChanged = (
  host: ExcelHost,
  { id, content, held }: WrittenSheet,
  range: Excel.Range,
): Promise<Result<string[], Problem>> =>
  held === 'as-planned'
    ? cellsUnlike(host, id, content, range)
    : Promise.resolve(ok(changedCells(held, holdingOf(range))));

/** Deletes some of the `sheets` that are there, and brings back those of `givingWay` that are, as nothing else is called. */
async function exchange(
  host: ExcelHost,
  sheets: readonly Pick<Excel.Worksheet, 'id' | 'name'>[],
  deleted: readonly { readonly id: string }[],
  givingWay: readonly GivingWay[],
): Promise<Result<void, Problem>> {
  const returning = givingWay.filter(({ id }) => sheets.some((sheet) => sheet.id === id));
  const moving = [...deleted, ...returning];
  if (moving.length === 0) return ok(undefined);
  const staying = sheets.filter(({ id }) => !moving.some((one) => one.id === id));
  const before = freeSheetNames(
    returning.map((one) => one.before),
    staying.map(({ name }) => name),
  );
  return changeSheets(host, (workbook) =>
    queueReturn(
      workbook,
      returning.map((one, at) => ({ ...one, before: before[at] ?? one.before })),
      deleted.map(({ id }) => id),
    ),
  );
}

const changeSheets = (host: ExcelHost, queue: (workbook: Excel.Workbook) => void): Promise<Result<void, Problem>> =>
  runBatch(host, {
    kind: 'write',
    sheet: '',
    denied: structureLocked,
    needsFocus: true,
    queue: ({ workbook }) => queue(workbook),
  });
