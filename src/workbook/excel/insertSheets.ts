import { err, invariant, ok, type Result } from '../../scoring/result';
import type { SheetContent } from '../../sheets/sheetContent';
import type { Problem } from '../problem';
import { UNFINISHED, type UndoStep } from '../workbook';
import { BYTES_PER_TRIP, packed } from './byteBudget';
import { changedCells, holdingOf, loadHolding, type Holding } from './contentImage';
import type { ExcelHost } from './excelHost';
import { runBatch } from './runBatch';
import { freeSheetName } from './sheetNames';
import { addNames, contentSteps, protectSheet, type SheetNames, type WriteStep } from './writeContent';

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

type Inserted = { readonly sheetIds: readonly string[]; readonly step: UndoStep };

/**
 * Adds sheets: one round trip to see what is there, one for each megabyte to write, one to finish. Until the last of
 * them the new sheets carry an unfinished name; when anything goes wrong they are removed again.
 */
export async function insertSheets(
  host: ExcelHost,
  contents: readonly SheetContent[],
): Promise<Result<Inserted, Problem>> {
  const plan = await planSheets(host, contents);
  if (!plan.ok) return plan;
  const { sheets, position } = plan.value;
  const names: SheetNames = new Map(sheets.map(({ content, unfinished }) => [content.name, unfinished]));
  const steps = sheets.flatMap(({ content }, at) => contentSteps(content, names).map((step) => ({ ...step, at })));
  const [first = [], ...rest] = packed<PlacedStep>(steps, BYTES_PER_TRIP);
  const started = await startSheets(host, sheets, position, first);
  if (!started.ok) return takeBack(host, sheets, [], started.error);
  const ids = started.value;
  for (const group of rest) {
    const written = await writeSteps(host, ids, group);
    if (!written.ok) return takeBack(host, sheets, ids, written.error);
  }
  const finished = await finishSheets(host, sheets, ids);
  if (!finished.ok) return takeBack(host, sheets, ids, finished.error);
  return ok({ sheetIds: ids, step: { undo: () => removeSheets(host, ids, finished.value) } });
}

const structureLocked = (): Problem => ({ kind: 'structure-locked' });

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
): Promise<Result<void, Problem>> =>
  runBatch(host, {
    kind: 'write',
    sheet: '',
    queue: ({ workbook }) => {
      queueSteps(
        steps,
        ids.map((id) => workbook.worksheets.getItem(id)),
      );
    },
  });

function queueSteps(steps: readonly PlacedStep[], sheets: readonly Excel.Worksheet[]): void {
  for (const { at, queue } of steps) {
    const sheet = sheets[at];
    invariant(sheet, 'every step belongs to one of the new sheets');
    queue(sheet);
  }
}

/** Names, locks and the names that officers see; gives what the sheets hold, by which an undo tells later edits. */
async function finishSheets(
  host: ExcelHost,
  planned: readonly NewSheet[],
  ids: readonly string[],
): Promise<Result<(Holding | null)[], Problem>> {
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
      return sheets.map(({ sheet }) => loadHolding(sheet.getUsedRangeOrNullObject(true)));
    },
  });
  return finished.ok ? ok(finished.value.map(holdingOf)) : finished;
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
  const removed = left && (await deleteSheets(host, left.map(({ id }) => id))); // prettier-ignore
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
async function removeSheets(
  host: ExcelHost,
  ids: readonly string[],
  written: readonly (Holding | null)[],
): Promise<Result<void, Problem>> {
  const read = await runBatch(host, {
    kind: 'read',
    sheet: '',
    queue: ({ workbook }) =>
      ids.map((id, at) => {
        const sheet = workbook.worksheets.getItemOrNullObject(id);
        sheet.load('id');
        return { sheet, range: loadHolding(sheet.getUsedRangeOrNullObject(true)), held: written[at] ?? null };
      }),
  });
  if (!read.ok) return read;
  const there = read.value.filter(({ sheet }) => !sheet.isNullObject);
  const cells = there.flatMap(({ range, held }) => changedCells(held, holdingOf(range)));
  if (cells.length > 0) return err({ kind: 'changed-since', cells });
  return there.length === 0 ? ok(undefined) : deleteSheets(host, there.map(({ sheet }) => sheet.id)); // prettier-ignore
}
