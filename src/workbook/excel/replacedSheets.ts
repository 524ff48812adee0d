import type { Problem } from '../problem';
import { REPLACED } from '../workbook';
import { freeSheetNames } from './sheetNames';

/** A sheet that gives way to a new one. */
export interface GivingWay {
  readonly id: string;
  /** What it is called while it is in use, and after. */
  readonly before: string;
  readonly after: string;
  readonly visibility: `${Excel.SheetVisibility}`;
  /** The sheet-scoped name by which it was found. */
  readonly scopedName: string;
}

/** Asks for what is to be known of them; those that were deleted come back as null objects. */
export const loadGivingWay = ({ worksheets }: Excel.Workbook, ids: readonly string[]): Excel.Worksheet[] =>
  ids.map((id) => {
    const sheet = worksheets.getItemOrNullObject(id).load('id,name,visibility');
    sheet.protection.load('protected');
    return sheet;
  });

/** A name of a protected sheet can neither be taken away nor given back. */
export function whyFixed(sheets: readonly Excel.Worksheet[]): Problem | null {
  const fixed = sheets.find((sheet) => !sheet.isNullObject && sheet.protection.protected);
  return fixed ? { kind: 'sheet-protected', sheet: fixed.name } : null;
}

/** What those that are there are called afterwards: like none of `taken`. */
export function planGivingWay(
  sheets: readonly Excel.Worksheet[],
  scopedName: string,
  taken: readonly string[],
): GivingWay[] {
  const giving = sheets.filter(({ isNullObject }) => !isNullObject);
  const after = freeSheetNames(
    giving.map(({ name }) => name + REPLACED),
    taken,
  );
  return giving.map(({ id, name: before, visibility }, at) => {
    return { id, before, after: after[at] ?? '', visibility, scopedName };
  });
}

/** Hides them with all that stands on them, where they are no longer found. */
export function queueGivingWay({ worksheets }: Excel.Workbook, givingWay: readonly GivingWay[]): void {
  for (const { id, after, scopedName } of givingWay) {
    const sheet = worksheets.getItem(id);
    sheet.name = after;
    sheet.visibility = 'Hidden';
    sheet.names.getItemOrNullObject(scopedName).delete();
  }
}

/** Brings them back as they were, in the place of sheets that are deleted. */
export function queueReturn(
  { worksheets }: Excel.Workbook,
  returning: readonly GivingWay[],
  deleted: readonly string[],
): void {
  const sheets = returning.map((one) => ({ ...one, sheet: worksheets.getItem(one.id) }));
  // A workbook keeps one visible sheet at least, and no two are ever called the same.
  for (const { sheet, visibility } of sheets) sheet.visibility = visibility;
  for (const id of deleted) worksheets.getItemOrNullObject(id).delete();
  for (const { sheet, before, scopedName } of sheets) {
    sheet.name = before;
    sheet.names.getItemOrNullObject(scopedName).delete();
    sheet.names.add(scopedName, sheet.getRangeByIndexes(0, 0, 1, 1));
  }
}
