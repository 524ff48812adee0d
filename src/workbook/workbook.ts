import type { Result } from '../scoring/result';
import type { CellMark } from '../sheets/cellMarks';
import type { BookCells, PlainRows, Rect, SheetCells } from '../sheets/cells';
import type { CellLink } from '../sheets/findingsSheet';
import type { ContentValue, SheetContent } from '../sheets/sheetContent';
import type { Problem } from './problem';

/** What one reading of the open workbook gives, in one round trip: all sheets by name, and the cells of some. */
export interface OpenBook {
  /** All sheets in tab order, whether their cells were read or not. */
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly visible: boolean }[];
  /** Those of them that a broken-off insertion has left; not those that are being written just now. */
  readonly unfinished: OpenBook['sheets'];
  readonly activeSheetId: string;
  /** The sheets whose cells were read. The one asked for is missing where it holds too much to be a table. */
  readonly read: BookCells;
  /** False where Excel waits for F9: stored values may be old. */
  readonly calculatesItself: boolean;
  /** Whether the sheet asked for goes on where no table reaches and nothing was read. */
  readonly cutOff: boolean;
  /** Ids of the sheets that names of `alongWith` led to, by name. Their cells are in `read`, at their own rows and columns. */
  readonly along: ReadonlyMap<string, string>;
  /** Names of `alongWith` that lead back to the sheet asked for. */
  readonly onItself: readonly string[];
  readonly decimalSeparator: string;
}

export interface ReadRequest {
  /** The sheet that is asked for: the one shown now, or one by id. */
  readonly sheet: 'active' | { readonly id: string };
  /**
   * Sheet-scoped names of the asked sheet whose ranges (on a sheet of ours: the form's data) are read along in the same
   * round trip. Where a name is missing or broken nothing is read along.
   */
  readonly alongWith: readonly string[];
  /** Those of `alongWith` of which all cells of the sheet are read, wherever the name leads on it. */
  readonly wholeSheets?: readonly string[];
  /** Columns (counted from 0) of the sheet-scoped name `limitsOf` whose entry limits are asked for. */
  readonly limits: { readonly name: string; readonly columns: readonly number[] } | null;
}

/** What is known of a sheet before its cells are read. */
export interface SurveyedSheet {
  readonly id: string;
  readonly protected: boolean;
  /** Where its cells stand, stray ones far away left out; null for an empty sheet. */
  readonly extent: Rect | null;
  /** Where the names that were asked for lead, "" where they are broken; those that it does not carry are left out. */
  readonly leadsTo: ReadonlyMap<string, string>;
}

/** A rectangle of one sheet. */
export interface SheetPlace {
  readonly sheetId: string;
  readonly area: Rect;
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
  /** A number format that the cell is given first: "@", so that a code stays text. The cell keeps its own where left out. */
  readonly format?: string;
}

/** New contents for some cells of one sheet. */
export interface CellChanges {
  readonly sheetId: string;
  readonly cells: readonly CellChange[];
}

/** A name of one sheet's that leads to cells of another: travels with the sheet when it is renamed, moved or copied. */
export interface Tie {
  readonly sheetId: string;
  readonly name: string;
  /** Null where the sheet is to have the name no more. */
  readonly to: { readonly sheetId: string; readonly range: Rect } | null;
}

/** Which cells of an officer's sheet carry marks of ours, and what goes with them. */
export interface Marking {
  readonly sheetId: string;
  readonly marks: readonly CellMark[];
  /** To the sheet that tells what was found. */
  readonly tie: Tie | null;
  /** Cells of that sheet that lead to cells of the officer's. */
  readonly links: readonly CellLink[];
  /** A sheet of ours that is taken away with its marks. */
  readonly removedSheet: string | null;
}

/** Takes one change back. Refuses with `changed-since` where the officer has edited the same cells after it. */
export interface UndoStep {
  readonly undo: () => Promise<Result<void, Problem>>;
}

/** Who waits for a long piece of writing: told between messages how far it is, and asked whether to go on. */
export interface WritingWatch {
  readonly isCancelled: () => boolean;
  readonly progress: (cells: { readonly done: number; readonly of: number }) => void;
}

/** Sheets that are still being written are called so; after a break-off they can be told and removed. */
export const UNFINISHED = '(đang tạo) ';

export const isUnfinished = ({ name }: { readonly name: string }): boolean => name.startsWith(UNFINISHED);

/** Put behind what a sheet was called once another has taken its place. */
export const REPLACED = ' (cũ)';

/** Earlier sheets that new ones take the place of: hidden with all that stands on them, and called `REPLACED`. */
export interface Replaced {
  readonly sheetIds: readonly string[];
  /** A sheet-scoped name by which they were found, which they lose. */
  readonly name: string;
}

export interface Insertion {
  readonly watch?: WritingWatch;
  readonly replaced?: Replaced;
}

/** Sheets that were added; the step takes them away again and brings back those that they replaced. */
export interface Inserted {
  readonly sheetIds: readonly string[];
  readonly step: UndoStep;
}

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
   * What stands on sheets, and where their sheet-scoped names lead: the workbook's forms and tables. A sheet that was
   * duplicated leads to the same place as the one it was copied from. 1 round trip.
   */
  survey(sheets: OpenBook['sheets'], names: readonly string[]): Promise<Result<readonly SurveyedSheet[], Problem>>;
  /** All sheets in tab order. 1 round trip. */
  sheets(): Promise<Result<OpenBook['sheets'], Problem>>;
  /** Values alone, in the order of the places: a tenth of what whole cells take. 1 round trip, which the caller keeps small. */
  readValues(places: readonly SheetPlace[]): Promise<Result<readonly PlainRows[], Problem>>;
  /** The cells of surveyed sheets; those that hold too much to be a table are left out. */
  readSurveyed(surveyed: readonly SurveyedSheet[]): Promise<Result<readonly SheetCells[], Problem>>;
  /**
   * Adds new sheets after the active one and shows the first; never over an existing one (its name gets a number). Half-written
   * sheets are removed again. Those that are replaced give way in the very message that finishes the new ones.
   */
  insertSheets(contents: readonly SheetContent[], insertion?: Insertion): Promise<Result<Inserted, Problem>>;
  /** Removes those of the sheets that are still unfinished: one that was finished or renamed meanwhile stays. 2 round trips. */
  removeUnfinished(sheetIds: readonly string[]): Promise<Result<void, Problem>>;
  /** Writes cells (unlocked ones, on a protected sheet) and remembers what stood there. 1 round trip. */
  change(changes: readonly CellChanges[]): Promise<Result<UndoStep, Problem>>;
  /** Writes `content` over a sheet: formulas, constants, formats, limits, locks; unprotects and protects again. */
  rewriteSheet(sheetId: string, content: SheetContent): Promise<Result<UndoStep, Problem>>;
  /** Ties a sheet to another, or takes the tie away. 1 round trip. */
  tie(tie: Tie): Promise<Result<void, Problem>>;
  /** Gives a sheet these marks of ours and no others, and shows it; formats of the officer's stay as they are. 1 round trip, 3 where it was marked in an earlier session. */
  mark(marking: Marking): Promise<Result<void, Problem>>;
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
