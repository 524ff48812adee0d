import { SHIPPED_SETS } from '../scoring/sets/shippedSets';
import type { BookCells, SheetCells } from './cells';
import { DATA_LABELS } from './formDataSheet';
import { tableOfForm } from './formTable';
import { readForm, type FormDefect } from './readForm';
import { formIdOf } from './readFormData';
import { recogniseSheet, type RecognisedTable } from './recognise/recogniseSheet';
import { NO_CORRECTIONS, type Corrections } from './recognise/recognition';
import type { Table } from './table';

/** What stands on a sheet: a criteria table, a results table with one row a unit, or a form that cannot be read. */
export type FoundTable =
  | RecognisedTable
  | { readonly sheet: SheetCells; readonly table: Table }
  | { readonly sheet: SheetCells; readonly defect: FormDefect };

/** Whether a sheet is the hidden data sheet of a form. */
const isDataSheet = (sheet: SheetCells): boolean =>
  sheet.grid.slice(0, 3).some((row) => row?.[0]?.value.kind === 'text' && row[0].value.text === DATA_LABELS[0]);

/**
 * The tables of a workbook in the order of its sheets: forms, and tables that were already there. A form finds
 * its data sheet by the id that both carry. `correctionsOf` says what the officer has put right on a sheet.
 */
export function findTables(
  book: BookCells,
  correctionsOf: (sheet: SheetCells) => Corrections = () => NO_CORRECTIONS,
): FoundTable[] {
  const dataSheets = new Map<string, SheetCells>();
  const ownSheets = new Set(book.sheets.filter(isDataSheet));
  for (const sheet of ownSheets) dataSheets.set(formIdOf(sheet), sheet);
  return book.sheets.flatMap((sheet): FoundTable[] => {
    const read = readForm(sheet, (id) => dataSheets.get(id) ?? null, SHIPPED_SETS);
    if (read === null) return ownSheets.has(sheet) ? [] : recogniseSheet(sheet, correctionsOf(sheet));
    return [read.ok ? { sheet, table: tableOfForm(sheet, read.value) } : { sheet, defect: read.error }];
  });
}
