import type { CriteriaSet } from '../scoring/criteriaSet';
import { fingerprintOf } from '../scoring/fingerprint';
import { ok, type Result } from '../scoring/result';
import { CORRECTIONS_SHEET, printCorrections, withCorrection, type Correction } from '../sheets/corrections';
import type { Form } from '../sheets/form';
import { formOfTable } from '../sheets/formOfTable';
import { keptRowCells, printKeptSheet } from '../sheets/keptSheet';
import { CORRECTIONS_NAME } from '../sheets/tableNames';
import type { FormRequest } from './formDesk';
import type { Problem } from './problem';
import { createSetShelf } from './setShelf';
import { isOfCriteria, type OpenedTable } from './tableReading';
import { sheetById, type LiveWorkbook, type UndoStep } from './workbook';

/** The row of the kept sheet that holds the corrections, and as many of its cells as any corrections take. */
const KEPT_ROW = 1;
const KEPT_RANGE = { row: 0, column: 0, rows: KEPT_ROW + 1, columns: 8 };

/** Puts right how a table is read, and keeps it in the workbook, tied to the officer's sheet. */
export async function correctTable(
  workbook: LiveWorkbook,
  { book, sheet, corrections }: OpenedTable,
  change: Correction,
): Promise<Result<UndoStep, Problem>> {
  const text = printCorrections(withCorrection(corrections, change), sheet);
  const kept = sheetById(book.read, book.along.get(CORRECTIONS_NAME) ?? '');
  if (kept) return workbook.change([{ sheetId: kept.id, cells: keptRowCells(kept, KEPT_ROW, text) }]);
  const inserted = await workbook.insertSheets([printKeptSheet(CORRECTIONS_SHEET, [text])]);
  if (!inserted.ok) return inserted;
  const { sheetIds, step } = inserted.value;
  const tie = { sheetId: sheet.id, name: CORRECTIONS_NAME };
  const tied = await workbook.tie({ ...tie, to: { sheetId: sheetIds[0] ?? '', range: KEPT_RANGE } });
  if (tied.ok) return ok({ undo: () => undoTied(workbook, step, tie) });
  await step.undo();
  return tied;
}

async function undoTied(
  workbook: LiveWorkbook,
  step: UndoStep,
  tie: { readonly sheetId: string; readonly name: string },
): Promise<Result<void, Problem>> {
  const undone = await step.undo();
  return undone.ok ? workbook.tie({ ...tie, to: null }) : undone;
}

/**
 * A form with the rows and entries of a table; null for a table of units. Its set is called by what it counts: the same
 * table makes the same set in every workbook, and no other table does.
 */
export function formFrom({ checked }: OpenedTable, request: FormRequest, id: string): Form | null {
  if (!isOfCriteria(checked)) return null;
  const form = formOfTable(checked.table, { ...request, id });
  return { ...form, set: { ...form.set, id: `bang-${request.year}~${fingerprintOf(form.set)}` } };
}

/** Keeps the set of a new form in the workbook; under an id of its own where somebody has edited the one that is kept. */
export async function keepSet(
  workbook: LiveWorkbook,
  set: CriteriaSet,
  newId: () => string,
): Promise<Result<{ readonly set: CriteriaSet; readonly step: UndoStep }, Problem>> {
  const kept = await createSetShelf(workbook).save(set);
  if (kept.ok) return ok({ set, step: kept.value });
  if (kept.error.kind !== 'set-taken') return kept;
  return keepSet(workbook, { ...set, id: `${set.id}-${newId()}` }, newId);
}
