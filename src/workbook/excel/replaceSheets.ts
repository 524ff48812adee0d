import { err, ok, type Result } from '../../scoring/result';
import type { Problem } from '../problem';
import { REPLACED, type Replacement, type UndoStep } from '../workbook';
import type { ExcelHost } from './excelHost';
import { runBatch } from './runBatch';
import { structureLocked } from './sheetLock';
import { freeSheetName } from './sheetNames';

/** How a sheet is called, whether it is shown, and whether it carries the name by which it is found. */
interface Looks {
  readonly id: string;
  readonly called: string;
  readonly visibility: `${Excel.SheetVisibility}`;
  readonly isNamed: boolean;
}

/** Hides sheets and gives what they are called to those that take their place: one round trip to look, one to do it. */
export async function replaceSheets(host: ExcelHost, replacement: Replacement): Promise<Result<UndoStep, Problem>> {
  const read = await runBatch(host, {
    kind: 'read',
    sheet: '',
    queue: ({ workbook }) => {
      workbook.protection.load('protected');
      workbook.worksheets.load('items/id,items/name,items/visibility');
      return workbook;
    },
  });
  if (!read.ok) return read;
  if (read.value.protection.protected) return err(structureLocked());
  const { before, after } = planned(read.value.worksheets.items, replacement);
  const done = await give(host, replacement.name, after);
  return done.ok ? ok({ undo: () => giveBack(host, replacement.name, before) }) : done;
}

function planned(
  sheets: readonly Excel.Worksheet[],
  { replaced, by }: Replacement,
): { readonly before: readonly Looks[]; readonly after: readonly Looks[] } {
  const old = sheets.filter(({ id }) => replaced.includes(id));
  const fresh = by.flatMap((one) => sheets.filter(({ id }) => id === one.id).map((sheet) => ({ sheet, ...one })));
  const moved = new Set([...old, ...fresh.map(({ sheet }) => sheet)]);
  const taken = sheets.filter((sheet) => !moved.has(sheet)).map(({ name }) => name);
  const free = (wanted: string): string => {
    const name = freeSheetName(wanted, taken);
    taken.push(name);
    return name;
  };
  const looks = (sheet: Excel.Worksheet): Looks => {
    const { id, name: called, visibility } = sheet;
    return { id, called, visibility, isNamed: true };
  };
  const freshAfter = fresh.map(({ sheet, called }): Looks => ({ ...looks(sheet), called: free(called) }));
  const oldAfter = old.map((sheet): Looks => ({
    id: sheet.id,
    called: free(sheet.name + REPLACED),
    visibility: 'Hidden',
    isNamed: false,
  }));
  return {
    // Those that make room come first: no two sheets are ever called the same.
    before: [...fresh.map(({ sheet }) => looks(sheet)), ...old.map(looks)],
    after: [...oldAfter, ...freshAfter],
  };
}

const give = (host: ExcelHost, name: string, looks: readonly Looks[]): Promise<Result<void, Problem>> =>
  runBatch(host, {
    kind: 'write',
    sheet: '',
    denied: structureLocked,
    needsFocus: true,
    queue: ({ workbook }) => {
      for (const look of looks) {
        const sheet = workbook.worksheets.getItem(look.id);
        sheet.name = look.called;
        sheet.visibility = look.visibility;
        sheet.names.getItemOrNullObject(name).delete();
        if (look.isNamed) sheet.names.add(name, sheet.getRangeByIndexes(0, 0, 1, 1));
      }
    },
  });

/** Sheets that were deleted meanwhile are left out. */
async function giveBack(host: ExcelHost, name: string, looks: readonly Looks[]): Promise<Result<void, Problem>> {
  const found = await runBatch(host, {
    kind: 'read',
    sheet: '',
    queue: ({ workbook }) =>
      looks.map((look) => ({ look, sheet: workbook.worksheets.getItemOrNullObject(look.id).load('id') })),
  });
  if (!found.ok) return found;
  const there = found.value.filter(({ sheet }) => !sheet.isNullObject).map(({ look }) => look);
  return give(host, name, there);
}
