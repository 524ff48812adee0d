import { ok, type Result } from '../../scoring/result';
import { MARK_STYLES } from '../../sheets/cellMarks';
import type { Problem } from '../problem';
import type { Marking } from '../workbook';
import type { ExcelHost } from './excelHost';
import { runBatch } from './runBatch';
import { loadLock, whyDenied } from './sheetLock';
import { queueTie } from './tieSheets';
import { markByFormula } from './writeRules';
import { rangeOf } from './writeStyle';

/** Holds everywhere, and says whose it is: by it our marks are known again in a later session. */
const OURS = '=LEN("CCHC")=4';

/** Conditional formats of a sheet by their ids, which hold for one session. */
export interface KnownMarks {
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

/**
 * Gives a sheet these marks of ours and no others; formats of the officer's are never touched. One round trip; two more
 * where there are formats of which it is not known yet whose they are.
 */
export async function markCells(
  host: ExcelHost,
  marking: Marking,
  known: KnownMarks,
  called: string,
): Promise<Result<KnownMarks, Problem>> {
  const touched: Excel.Worksheet[] = [];
  const written = await runBatch(host, {
    kind: 'write',
    sheet: called,
    needsFocus: true,
    denied: () => whyDenied(touched),
    queue: ({ workbook }) => {
      const sheet = loadLock(workbook.worksheets.getItem(marking.sheetId));
      touched.push(sheet);
      const all = sheet.getRange().conditionalFormats;
      for (const id of known.ours) all.getItemOrNullObject(id).delete();
      const added = marking.marks.map(({ range, look }) =>
        markByFormula(rangeOf(sheet, range), { formula: OURS, style: MARK_STYLES[look] }).load('id'),
      );
      queueFindings(workbook, marking);
      sheet.activate();
      return { added, all: all.load('items/id,items/type') };
    },
  });
  if (!written.ok) return written;
  const ours = written.value.added.map(({ id }) => id);
  const unknown = written.value.all.items
    .filter(({ id, type }) => type === 'Custom' && !ours.includes(id) && !known.theirs.includes(id))
    .map(({ id }) => id);
  if (unknown.length === 0) return ok({ ours, theirs: known.theirs });
  const old = await oursAmong(host, marking.sheetId, unknown, called);
  if (!old.ok) return old;
  const theirs = [...known.theirs, ...unknown.filter((id) => !old.value.includes(id))];
  const removed = await removeFormats(host, marking.sheetId, old.value, called);
  return removed.ok ? ok({ ours, theirs }) : removed;
}

/** The links of our sheet, and what ties it to the officer's. */
function queueFindings(workbook: Excel.Workbook, { tie, links, removedSheet }: Marking): void {
  if (tie) queueTie(workbook, tie);
  const ours = tie?.to && workbook.worksheets.getItem(tie.to.sheetId);
  for (const { row, column, text, leadsTo } of ours ? links : []) {
    ours?.getRangeByIndexes(row, column, 1, 1).set({ hyperlink: { documentReference: leadsTo, textToDisplay: text } });
  }
  if (removedSheet !== null) workbook.worksheets.getItemOrNullObject(removedSheet).delete();
}

async function oursAmong(
  host: ExcelHost,
  sheetId: string,
  ids: readonly string[],
  called: string,
): Promise<Result<readonly string[], Problem>> {
  const read = await runBatch(host, {
    kind: 'read',
    sheet: called,
    queue: ({ workbook }) => {
      const all = workbook.worksheets.getItem(sheetId).getRange().conditionalFormats;
      return ids.map((id) => ({ id, rule: all.getItem(id).custom.rule.load('formula') }));
    },
  });
  // Excel fails to tell of some rules (office-js issues 6827, 6835): what it cannot tell of is left as it is.
  if (!read.ok) return read.error.kind === 'excel-refused' ? ok([]) : read;
  return ok(read.value.filter(({ rule }) => rule.formula === OURS).map(({ id }) => id));
}

async function removeFormats(
  host: ExcelHost,
  sheetId: string,
  ids: readonly string[],
  called: string,
): Promise<Result<void, Problem>> {
  if (ids.length === 0) return ok(undefined);
  return runBatch(host, {
    kind: 'write',
    sheet: called,
    queue: ({ workbook }) => {
      const all = workbook.worksheets.getItem(sheetId).getRange().conditionalFormats;
      for (const id of ids) all.getItemOrNullObject(id).delete();
    },
  });
}
