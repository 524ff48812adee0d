import { err, invariant, ok, type Result } from '../../scoring/result';
import type { SheetContent } from '../../sheets/sheetContent';
import type { Problem } from '../problem';
import { UNFINISHED, type Inserted, type Insertion, type Replaced, type WritingWatch } from '../workbook';
import { nextTask } from '../nextTask';
import { BYTES_PER_TRIP } from './byteBudget';
import { holdingOf, loadHolding } from './contentImage';
import type { ExcelHost } from './excelHost';
import { loadGivingWay, planGivingWay, queueGivingWay, whyFixed, type GivingWay } from './replacedSheets';
import { runBatch } from './runBatch';
import { structureLocked } from './sheetLock';
import { freeSheetNames } from './sheetNames';
import { breakOff, takeBackSheets, type WrittenSheet } from './takeBackSheets';
import { addNames, contentSteps, protectSheet, sizeOf, type SheetNames, type WriteStep } from './writeContent';

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

/**
 * Adds sheets: one round trip to see what is there, one for each megabyte to write, one to finish. Until the last of
 * them the new sheets carry an unfinished name and those that they replace stand as they stood; when anything goes wrong, or
 * nobody wants them any more, they are removed again.
 */
export async function insertSheets(
  host: ExcelHost,
  contents: readonly SheetContent[],
  { watch = UNWATCHED, replaced = NONE_REPLACED }: Insertion = {},
): Promise<Result<Inserted, Problem>> {
  const planned = await planSheets(host, contents, replaced);
  if (!planned.ok) return planned;
  const names = planned.value.sheets.map(({ unfinished }) => unfinished);
  for (const name of names) host.beingWritten.add(name);
  try {
    return await writeSheets(host, planned.value, names, watch);
  } finally {
    for (const name of names) host.beingWritten.delete(name);
  }
}

async function writeSheets(
  host: ExcelHost,
  { sheets, position, givingWay }: Plan,
  names: readonly string[],
  watch: WritingWatch,
): Promise<Result<Inserted, Problem>> {
  const cells = sheets.map(({ content }) => cellsOf(content)).reduce((sum, each) => sum + each, 0);
  let ids: readonly string[] = [];
  let written = 0;
  for await (const group of tripsOf(sheets)) {
    if (watch.isCancelled()) return breakOff(host, { ids, names }, { kind: 'cancelled' });
    const sent: Result<readonly string[], Problem> =
      ids.length === 0 ? await startSheets(host, sheets, position, group) : await writeSteps(host, ids, group);
    if (!sent.ok) return breakOff(host, { ids, names }, sent.error);
    ids = sent.value;
    written += group.reduce((sum, step) => sum + step.cells, 0);
    watch.progress({ done: written, of: cells });
  }
  if (watch.isCancelled()) return breakOff(host, { ids, names }, { kind: 'cancelled' });
  const finished = await finishSheets(host, sheets, ids, givingWay);
  if (!finished.ok) return breakOff(host, { ids, names, givingWay }, finished.error);
  return ok({ sheetIds: ids, step: { undo: () => takeBackSheets(host, finished.value, givingWay) } });
}

const NONE_REPLACED: Replaced = { sheetIds: [], name: '' };

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

interface Plan {
  readonly sheets: readonly NewSheet[];
  readonly position: number;
  readonly givingWay: readonly GivingWay[];
}

async function planSheets(
  host: ExcelHost,
  contents: readonly SheetContent[],
  replaced: Replaced,
): Promise<Result<Plan, Problem>> {
  const read = await runBatch(host, {
    kind: 'read',
    sheet: '',
    queue: ({ workbook }) => {
      workbook.protection.load('protected');
      workbook.worksheets.load('items/id,items/name');
      const active = workbook.worksheets.getActiveWorksheet();
      active.load('position');
      return { workbook, active, giving: loadGivingWay(workbook, replaced.sheetIds) };
    },
  });
  if (!read.ok) return read;
  const { workbook, active, giving } = read.value;
  const whyNot = workbook.protection.protected ? structureLocked() : whyFixed(giving);
  if (whyNot) return err(whyNot);
  const { items } = workbook.worksheets;
  const staying = items.filter(({ id }) => !replaced.sheetIds.includes(id)).map(({ name }) => name);
  const finished = freeSheetNames(
    contents.map(({ name }) => name),
    staying,
  );
  const givingWay = planGivingWay(giving, replaced.name, [...staying, ...finished]);
  const there = [...items.map(({ name }) => name), ...finished, ...givingWay.map(({ after }) => after)];
  const unfinished = freeSheetNames(
    contents.map(({ name }) => UNFINISHED + name),
    there,
  );
  const sheets = contents.map((content, at): NewSheet => ({
    content,
    unfinished: unfinished[at] ?? '',
    finished: finished[at] ?? '',
  }));
  return ok({ sheets, position: active.position, givingWay });
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
  givingWay: readonly GivingWay[],
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
      // They make room: no two sheets are ever called the same.
      queueGivingWay(workbook, givingWay);
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
