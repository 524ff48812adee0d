import type { BookCells, SheetCells } from './cells';
import { CONSOLIDATION_NAME } from './consolidation/consolidationSheet';
import { readCorrections } from './corrections';
import { findTables, type FoundTable } from './findTables';
import { recogniseResults } from './recognise/recogniseSheet';
import { NO_CORRECTIONS, type Corrections } from './recognise/recognition';
import { CORRECTIONS_NAME } from './tableNames';

/** A name of one sheet that leads to another, or to itself; sheets by their ids. */
export interface SheetTie {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

export interface TiedBook extends BookCells {
  readonly ties: readonly SheetTie[];
}

/**
 * The tables of a workbook in the order of its sheets, read as the officer has put them right. The lists of criteria in a
 * consolidation are none: only its results are.
 */
export function tablesOfBook(book: TiedBook): FoundTable[] {
  const consolidated = new Set(book.ties.flatMap(({ name, from }) => (name === CONSOLIDATION_NAME ? [from] : [])));
  const others = book.sheets.filter(({ id }) => !consolidated.has(id));
  const found = findTables({ sheets: others }, (sheet) => correctionsOf(book, sheet));
  return book.sheets.flatMap((sheet) =>
    consolidated.has(sheet.id)
      ? recogniseResults(sheet).map((units) => ({ sheet, units }))
      : found.filter((one) => one.sheet.id === sheet.id),
  );
}

/** What the officer put right in how a sheet is read, as it is kept in the workbook. */
function correctionsOf({ sheets, ties }: TiedBook, sheet: SheetCells): Corrections {
  const tie = ties.find(({ name, from }) => name === CORRECTIONS_NAME && from === sheet.id);
  const kept = tie && sheets.find(({ id }) => id === tie.to);
  return kept ? readCorrections(kept, sheet) : NO_CORRECTIONS;
}
