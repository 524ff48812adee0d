import type { Result } from '../scoring/result';
import type { BookCells, Rect, SheetCells } from '../sheets/cells';
import type { ContentValue, SheetContent } from '../sheets/sheetContent';
import type { Problem } from './problem';

/** What one reading of the open workbook gives, in one round trip: all sheets by name, and the cells of some. */
export interface OpenBook {
  /** All sheets in tab order, whether their cells were read or not. */
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly visible: boolean }[];
  readonly activeSheetId: string;
  /** The sheets whose cells were read. */
  readonly read: BookCells;
  /** False where Excel waits for F9: stored values may be old. */
  readonly calculatesItself: boolean;
  /** Id of the sheet that `alongWith` led to, null where it led nowhere. Its cells are in `read`, at their own rows and columns. */
  readonly alongSheetId: string | null;
  readonly decimalSeparator: string;
}

export interface ReadRequest {
  /** The sheet that is asked for: the one shown now, or one by id. */
  readonly sheet: 'active' | { readonly id: string };
  /**
   * A sheet-scoped name of the asked sheet whose range (on a hidden sheet: the form's data) is read along in the same
   * round trip: names.getItemOrNullObject(…).getRangeOrNullObject(). Where the name is missing or broken nothing is read along.
   */
  readonly alongWith: string;
  /** Columns (counted from 0) of the sheet-scoped name `limitsOf` whose entry limits are asked for. */
  readonly limits: { readonly name: string; readonly columns: readonly number[] } | null;
}

/** One cell's new content. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

export interface CellContent {
  readonly value: ContentValue;
  readonly formula: string | null;
}

/** New contents for some cells of one sheet. */
export interface CellChanges {
  readonly sheetId: string;
  readonly cells: readonly CellChange[];
}

/** Takes one change back. Refuses with `changed-since` where the officer has edited the same cells after it. */
export interface UndoStep {
  readonly undo: () => Promise<Result<void, Problem>>;
}

/** Sheets that are still being written are called so; after a break-off they can be told and removed. */
export const UNFINISHED = '(đang tạo) ';

/** Which rows and columns are shown: `true` hides. */
export interface Hiding {
  readonly sheetId: string;
  readonly rows: readonly { readonly first: number; readonly last: number; readonly hidden: boolean }[];
  readonly columns: readonly { readonly first: number; readonly last: number; readonly hidden: boolean }[];
  /** Page setup that goes with what is shown. */
  readonly printArea: Rect | null;
}

/**
 * The open workbook. Everything that touches a live spreadsheet goes through here; `excel/` is its one host.
 * Budgets in round trips, each plus bytes / 1 MB: read 1, insert 3, change 2.
 */
export interface LiveWorkbook {
  read(request: ReadRequest): Promise<Result<OpenBook, Problem>>;
  /**
   * The sheets that carry a sheet-scoped name, in tab order, and where the name leads: the workbook's forms. A sheet that was
   * duplicated leads to the same place as the one it was copied from. 2 round trips.
   */
  sheetsWithName(name: string): Promise<Result<readonly { readonly id: string; readonly leadsTo: string }[], Problem>>;
  /** Adds new sheets after the active one and shows the first; never over an existing one (its name gets a number). Half-written sheets are removed again. */
  insertSheets(
    contents: readonly SheetContent[],
  ): Promise<Result<{ readonly sheetIds: readonly string[]; readonly step: UndoStep }, Problem>>;
  /** Removes sheets that were left unfinished; those already gone are as they should be. */
  removeSheets(sheetIds: readonly string[]): Promise<Result<void, Problem>>;
  /** Writes cells (unlocked ones, on a protected sheet) and remembers what stood there. 1 round trip. */
  change(changes: readonly CellChanges[]): Promise<Result<UndoStep, Problem>>;
  /** Writes `content` over a sheet: formulas, constants, formats, limits, locks; unprotects and protects again. */
  rewriteSheet(sheetId: string, content: SheetContent): Promise<Result<UndoStep, Problem>>;
  hide(hiding: Hiding): Promise<Result<void, Problem>>;
  /** Selects a cell and brings it into view. */
  show(sheetId: string, row: number, column: number): Promise<Result<void, Problem>>;
  /** Calls back after edits, additions, deletions and renamings of sheets and when another sheet is shown; returns how to stop. */
  watch(changed: (what: { readonly sheetId: string | null }) => void): Promise<Result<() => void, Problem>>;
}

/** A workbook out of a file, read whole. */
export type ReadBook = (bytes: Uint8Array) => Result<BookCells, Problem>;

export const sheetById = (book: BookCells, id: string): SheetCells | null =>
  book.sheets.find((sheet) => sheet.id === id) ?? null;
