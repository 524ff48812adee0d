import { err, invariant, ok, type Result } from '../../scoring/result';
import type { SheetContent } from '../../sheets/sheetContent';
import type { Problem } from '../problem';
import { UNFINISHED, type UndoStep, type WritingWatch } from '../workbook';
import { nextTask } from '../nextTask';
import { BYTES_PER_TRIP } from './byteBudget';
import { changedCells, holdingOf, loadHolding, type Holding } from './contentImage';
import type { ExcelHost } from './excelHost';
import { loadPlace } from './readAreas';
import { runBatch } from './runBatch';
import { structureLocked } from './sheetLock';
import { freeSheetName } from './sheetNames';
import { addNames, contentSteps, protectSheet, sizeOf, type SheetNames, type WriteStep } from './writeContent';
import { cellsUnlike } from './unlikeContent';

interface NewSheet {
  readonly content: SheetContent;
  /** Its name while it is being written. */
  readonly unfinished: string;
  readonly finished: string;
}

interface PlacedStep extends WriteStep {
  /** Which of the new sheets it belongs to. */
  readonly at: number;
}

/** A sheet that was added, with what it then held; of long ones, what was planned. */
interface WrittenSheet {
  readonly id: string;
  readonly content: SheetContent;
  readonly held: Holding | null | 'as-planned';
}

type Inserted = { readonly sheetIds: readonly string[]; readonly step: UndoStep };

/**
 * Adds sheets: one round trip to see what is there, one for each megabyte to write, one to finish. Until the last of
 * them the new sheets carry an unfinished name; when anything goes wrong, or nobody wants them any more, they are
 * removed again.
 */
export async function insertSheets(
  host: ExcelHost,
  contents: readonly SheetContent[],
  watch: WritingWatch = UNWATCHED,
): Promise<Result<Inserted, Problem>> {
  const plan = await planSheets(host, contents);
  if (!plan.ok) return plan;
  const { sheets, position } = plan.value;
  const cells = sheets.map(({ content }) => cellsOf(content)).reduce((sum, each) => sum + each, 0);
  let ids: readonly string[] = [];
  let written = 0;
  for await (const group of tripsOf(sheets)) {
    if (watch.isCancelled()) return takeBack(host, sheets, ids, { kind: 'cancelled' });
    const sent: Result<readonly string[], Problem> =
      ids.length === 0 ? await startSheets(host, sheets, position, group) : await writeSteps(host, ids, group);
    if (!sent.ok) return takeBack(host, sheets, ids, sent.error);
    ids = sent.value;
    written += group.reduce((sum, step) => sum + step.cells, 0);
    watch.progress({ done: written, of: cells });
  }
  if (watch.isCancelled()) return takeBack(host, sheets, ids, { kind: 'cancelled' });
  const finished = await finishSheets(host, sheets, ids);
  if (!finished.ok) return takeBack(host, sheets, ids, finished.error);
  return ok({ sheetIds: ids, step: { undo: () => removeSheets(host, finished.value) } });
}

const UNWATCHED: WritingWatch = { isCancelled: () => false, progress: () => undefined };

const cellsOf = (content: SheetContent): number => {
  const { rows, columns } = sizeOf(content);
  return rows * columns;
};

/** So long the pane may be at work before it lets Office and the officer in. */
const TURN_MILLISECONDS = 16;

/** What goes into each message. The next one is only put together when the one before it was sent. */
async function* tripsOf(sheets: readonly NewSheet[]): AsyncGenerator<PlacedStep[]> {
  const names: SheetNames = new Map(sheets.map(({ content, unfinished }) => [content.name, unfinished]));
  let group: PlacedStep[] = [];
  let bytes = 0;
  let turn = performance.now();
  for (const [at, { content }] of sheets.entries()) {
    for (const step of contentSteps(content, names)) {
      if (group.length > 0 && bytes + step.bytes > BYTES_PER_TRIP) {
        yield group;
        [group, bytes, turn] = [[], 0, performance.now()];
      }
      group.push({ ...step, at });
      bytes += step.bytes;
      if (performance.now() - turn > TURN_MILLISECONDS) {
        await nextTask();
        turn = performance.now();
      }
    }
  }
  yield group;
}

async function planSheets(
  host: ExcelHost,
  contents: readonly SheetContent[],
): Promise<Result<{ readonly sheets: readonly NewSheet[]; readonly position: number }, Problem>> {
  const read = await runBatch(host, {
    kind: 'read',
    sheet: '',
    queue: ({ workbook }) => {
      workbook.protection.load('protected');
      workbook.worksheets.load('items/name');
      const active = workbook.worksheets.getActiveWorksheet();
      active.load('position');
      return { workbook, active };
    },
  });
  if (!read.ok) return read;
  const { workbook, active } = read.value;
  if (workbook.protection.protected) return err(structureLocked());
  const taken = workbook.worksheets.items.map(({ name }) => name);
  const sheets = contents.map((content): NewSheet => {
    const finished = freeSheetName(content.name, taken);
    const unfinished = freeSheetName(UNFINISHED + content.name, [...taken, finished]);
    taken.push(finished, unfinished);
    return { content, unfinished, finished };
  });
  return ok({ sheets, position: active.position });
}

/** Adds the sheets, puts the visible ones after the active one and writes the first megabyte; gives their ids. */
async function startSheets(
  host: ExcelHost,
  sheets: readonly NewSheet[],
  position: number,
  steps: readonly PlacedStep[],
): Promise<Result<string[], Problem>> {
  const started = await runBatch(host, {
    kind: 'write',
    sheet: sheets[0]?.finished ?? '',
    needsFocus: true,
    queue: ({ workbook }) => {
      let next = position + 1;
      const added = sheets.map(({ content, unfinished }) => {
        const sheet = workbook.worksheets.add(unfinished);
        sheet.load('id');
        if (!content.hidden) sheet.position = next++;
        return sheet;
      });
      queueSteps(steps, added);
      return added;
    },
  });
  return started.ok ? ok(started.value.map(({ id }) => id)) : started;
}

const writeSteps = (
  host: ExcelHost,
  ids: readonly string[],
  steps: readonly PlacedStep[],
): Promise<Result<readonly string[], Problem>> =>
  runBatch(host, {
    kind: 'write',
    sheet: '',
    queue: ({ workbook }) => {
      queueSteps(
        steps,
        ids.map((id) => workbook.worksheets.getItem(id)),
      );
      return ids;
    },
  });

function queueSteps(steps: readonly PlacedStep[], sheets: readonly Excel.Worksheet[]): void {
  for (const { at, queue } of steps) {
    const sheet = sheets[at];
    invariant(sheet, 'every step belongs to one of the new sheets');
    queue(sheet);
  }
}

/** More would make a long answer; later edits are then told by what was planned. */
const MOST_CELLS_READ_BACK = 20_000;

/** Names, locks and the names that officers see; gives what the sheets hold, by which an undo tells later edits. */
async function finishSheets(
  host: ExcelHost,
  planned: readonly NewSheet[],
  ids: readonly string[],
): Promise<Result<readonly WrittenSheet[], Problem>> {
  const isLong = planned.reduce((sum, { content }) => sum + cellsOf(content), 0) > MOST_CELLS_READ_BACK;
  const finished = await runBatch(host, {
    kind: 'write',
    sheet: planned[0]?.finished ?? '',
    needsFocus: true,
    queue: ({ workbook }) => {
      const sheets = planned.map(({ content }, at) => ({ content, sheet: workbook.worksheets.getItem(ids[at] ?? '') }));
      const called = (name: string): Excel.Worksheet =>
        sheets.find(({ content }) => content.name === name)?.sheet ?? workbook.worksheets.getItem(name);
      for (const { content, sheet } of sheets) {
        addNames(sheet, content, called);
        if (content.hidden) sheet.visibility = 'Hidden';
        protectSheet(sheet, content);
      }
      planned.forEach(({ finished: name }, at) => {
        workbook.worksheets.getItem(ids[at] ?? '').name = name;
      });
      sheets.find(({ content }) => !content.hidden)?.sheet.activate();
      // Only now do formulas hold the names that they will keep.
      return sheets.map(({ sheet }) => (isLong ? null : loadHolding(sheet.getUsedRangeOrNullObject(true))));
    },
  });
  if (!finished.ok) return finished;
  return ok(
    planned.map(({ content }, at): WrittenSheet => {
      const read = finished.value[at] ?? null;
      return { id: ids[at] ?? '', content, held: read === null ? 'as-planned' : holdingOf(read) };
    }),
  );
}

/** After a break-off: removes what was added, and says which sheets are left where even that fails. */
async function takeBack(
  host: ExcelHost,
  planned: readonly NewSheet[],
  ids: readonly string[],
  problem: Problem,
): Promise<Result<never, Problem>> {
  const names = planned.map(({ unfinished }) => unfinished);
  const found = await runBatch(host, {
    kind: 'read',
    sheet: '',
    queue: ({ workbook }) => {
      workbook.worksheets.load('items/id,items/name');
      return workbook.worksheets;
    },
  });
  const left = found.ok ? found.value.items.filter(({ id, name }) => ids.includes(id) || names.includes(name)) : null;
  if (left?.length === 0) return err(problem);
  const removed =
    left &&
    (await deleteSheets(
      host,
      left.map(({ id }) => id),
    ));
  return removed?.ok ? err(problem) : err({ kind: 'stopped-half-way', sheets: left?.map(({ name }) => name) ?? names });
}

export const deleteSheets = (host: ExcelHost, ids: readonly string[]): Promise<Result<void, Problem>> =>
  runBatch(host, {
    kind: 'write',
    sheet: '',
    denied: structureLocked,
    needsFocus: true,
    queue: ({ workbook }) => {
      for (const id of ids) workbook.worksheets.getItemOrNullObject(id).delete();
    },
  });

/** Undo: removes the sheets unless something was entered on them since. Those already gone are as they should be. */
async function removeSheets(host: ExcelHost, written: readonly WrittenSheet[]): Promise<Result<void, Problem>> {
  const read = await runBatch(host, {
    kind: 'read',
    sheet: '',
    queue: ({ workbook }) =>
      written.map((one) => {
        const sheet = workbook.worksheets.getItemOrNullObject(one.id);
        sheet.load('id');
        const used = sheet.getUsedRangeOrNullObject(true);
        return { one, sheet, range: one.held === 'as-planned' ? loadPlace(used) : loadHolding(used) };
      }),
  });
  if (!read.ok) return read;
  const there = read.value.filter(({ sheet }) => !sheet.isNullObject);
  const cells: string[] = [];
  for (const { one, range } of there) {
    const changed = await cellsChanged(host, one, range);
    if (!changed.ok) return changed;
    cells.push(...changed.value);
  }
  if (cells.length > 0) return err({ kind: 'changed-since', cells });
  return there.length === 0
    ? ok(undefined)
    : deleteSheets(
        host,
        there.map(({ sheet }) => sheet.id),
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
