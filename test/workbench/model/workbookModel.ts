import type { Area } from './area';
import type { CellFormat } from './cellFormat';
import type { LineChange } from './formulaText';
import type { ConditionalFormat, Validation } from './rules';

/**
 * The workbook that stands behind the stand-in for Excel: what a person sees and does, and what the executor of
 * Office.js batches does. Rows and columns are counted from 0. Sheets are addressed by id.
 */

export type Scalar = number | string | boolean;

export const LOCALES = ['vi-VN', 'en-US'] as const;
export type Locale = (typeof LOCALES)[number];

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';
export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

/** Why Excel would not do what was asked; `null` where it did. The page shows a sentence for each. */
export type Refusal =
  | {
      readonly why: 'validation';
      readonly style: 'Stop' | 'Warning' | 'Information';
      readonly title: string;
      readonly message: string;
    }
  | { readonly why: 'protected' }
  | { readonly why: 'read-only' }
  | { readonly why: 'structure-locked' }
  | { readonly why: 'wrong-password' }
  | { readonly why: 'bad-formula' }
  | { readonly why: 'bad-name' }
  | { readonly why: 'name-taken' }
  | { readonly why: 'only-visible-sheet' }
  | { readonly why: 'merged-cells' }
  | { readonly why: 'table-cells' }
  | { readonly why: 'cell-being-edited' };

/** What a sheet's protection lets through (names as in Office.js). */
export interface ProtectionOptions {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: 'Normal' | 'Unlocked' | 'None';
}

export interface Protection {
  readonly options: ProtectionOptions;
  /** Null: anybody may take it off. */
  readonly password: string | null;
}

export interface FrozenPanes {
  readonly rows: number;
  readonly columns: number;
}

export interface PageSetup {
  readonly orientation: 'Portrait' | 'Landscape';
  readonly paperSize: string;
  /** In points. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly blackAndWhite: boolean;
  readonly draftMode: boolean;
  readonly firstPageNumber: number | '';
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly printOrder: 'DownThenOver' | 'OverThenDown';
  readonly printComments: 'NoComments' | 'EndSheet' | 'InPlace';
  readonly printErrors: 'AsDisplayed' | 'Blank' | 'Dash' | 'NotAvailable';
  readonly zoom: {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
  readonly printArea: Area | null;
  /** First and last row repeated on every page. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  readonly titleColumns: { readonly first: number; readonly last: number } | null;
  readonly headersFooters: {
    readonly centerHeader: string;
    readonly leftHeader: string;
    readonly rightHeader: string;
    readonly centerFooter: string;
    readonly leftFooter: string;
    readonly rightFooter: string;
  };
}

export interface DefinedName {
  readonly name: string;
  /** Null for a name of the whole workbook. */
  readonly sheet: string | null;
  /** With its leading "=". */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly tabColor: string;
  readonly protected: boolean;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
}

/** One cell as the grid and the formula bar show it. */
export interface ShownCell {
  /** What stands in the cell, by number format and locale; "####" is the grid's own affair. */
  readonly text: string;
  /** What the formula bar shows, in the user's locale. */
  readonly editText: string;
  readonly value: Scalar;
  readonly type: 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';
  /** In English notation with its leading "="; null where the cell holds no formula. */
  readonly formula: string | null;
  /** With conditional formats applied. */
  readonly format: CellFormat;
  /** The horizontal place after "General" is resolved. */
  readonly align: 'left' | 'center' | 'right' | 'justify';
  readonly validation: Validation | null;
}

export interface Selection {
  readonly sheet: string;
  readonly areas: readonly [Area, ...Area[]];
  readonly activeCell: { readonly row: number; readonly column: number };
}

export interface SortKey {
  /** Counted from the first column of the sorted area. */
  readonly column: number;
  readonly ascending: boolean;
}

/** What happened in the workbook; the channel turns these into Office.js events, the page redraws. */
export type ModelEvent =
  | {
      readonly kind: 'changed';
      readonly sheet: string;
      readonly area: Area;
      readonly changeType:
        | 'RangeEdited'
        | 'RowInserted'
        | 'RowDeleted'
        | 'ColumnInserted'
        | 'ColumnDeleted'
        | 'CellInserted'
        | 'CellDeleted';
      readonly source: 'user' | 'add-in';
      /** What came or went, where cells did. */
      readonly change?: LineChange;
      /** Where one single cell changed. */
      readonly before: Scalar | null;
      readonly after: Scalar | null;
    }
  | { readonly kind: 'format-changed'; readonly sheet: string; readonly area: Area; readonly source: 'user' | 'add-in' }
  | { readonly kind: 'calculated'; readonly sheet: string }
  | { readonly kind: 'selection'; readonly selection: Selection }
  | { readonly kind: 'sheet-activated'; readonly sheet: string; readonly left: string | null }
  | { readonly kind: 'sheet-added'; readonly sheet: string }
  | { readonly kind: 'sheet-deleted'; readonly sheet: string }
  | { readonly kind: 'sheet-renamed'; readonly sheet: string; readonly before: string; readonly after: string }
  | { readonly kind: 'sheet-moved'; readonly sheet: string; readonly before: number; readonly after: number }
  | { readonly kind: 'visibility'; readonly sheet: string; readonly before: Visibility; readonly after: Visibility }
  | { readonly kind: 'protection'; readonly sheet: string; readonly protected: boolean }
  /** Lines that sorting put elsewhere. */
  | {
      readonly kind: 'rows-sorted' | 'columns-sorted';
      readonly sheet: string;
      readonly areas: readonly Area[];
      readonly source: 'user' | 'add-in';
    }
  /** A click on a cell, so many points from its upper left corner. */
  | {
      readonly kind: 'clicked';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly offsetX: number;
      readonly offsetY: number;
    }
  | {
      readonly kind: 'formulas-changed';
      readonly sheet: string;
      readonly cells: readonly { readonly row: number; readonly column: number; readonly before: string }[];
      readonly source: 'user' | 'add-in';
    }
  /** Sizes, hidden rows and columns, panes, page setup, conditional formats, validation, names, flags: redraw. */
  | { readonly kind: 'layout'; readonly sheet: string | null };

export interface WorkbookModel {
  /* the workbook */
  name: string;
  locale: Locale;
  /** Protected View, or a file opened for reading: nothing can be changed, add-ins get refusals. */
  readOnly: boolean;
  /** Another workbook's window is in front. */
  inactive: boolean;
  calculationMode: CalculationMode;
  readonly structureLocked: boolean;
  lockStructure(password?: string | null): void;
  unlockStructure(password?: string | null): Refusal | null;
  /** F9. */
  calculate(): void;
  /** The decimal and list separators of the locale. */
  readonly decimalSeparator: string;
  readonly listSeparator: string;

  /* sheets */
  readonly sheets: readonly SheetInfo[];
  readonly activeSheet: string;
  addSheet(name?: string): { readonly id: string } | Refusal;
  renameSheet(sheet: string, name: string): Refusal | null;
  deleteSheet(sheet: string): Refusal | null;
  /** "Move or Copy… Create a copy": before the sheet at `position`. */
  copySheet(sheet: string, position: number): { readonly id: string } | Refusal;
  moveSheet(sheet: string, position: number): Refusal | null;
  setVisibility(sheet: string, visibility: Visibility): Refusal | null;
  activate(sheet: string): void;
  /** In hundredths. A view of the sheet: kept in files, never undone, open to everyone. */
  zoom(sheet: string): number;
  setZoom(sheet: string, percent: number): void;

  /* cells, as shown */
  cell(sheet: string, row: number, column: number): ShownCell;
  /** Asks all conditional formats of a view at once; drawing its cells afterwards is cheap. */
  prepare(sheet: string, view: Area): void;
  /** One past the last row and column that hold anything or look like anything. */
  extent(sheet: string): { readonly rows: number; readonly columns: number };
  merges(sheet: string): readonly Area[];
  /** In pixels at 100 %. */
  columnWidth(sheet: string, column: number): number;
  rowHeight(sheet: string, row: number): number;
  isRowHidden(sheet: string, row: number): boolean;
  isColumnHidden(sheet: string, column: number): boolean;
  frozenPanes(sheet: string): FrozenPanes | null;
  pageSetup(sheet: string): PageSetup;
  validations(sheet: string): readonly Validation[];
  conditionalFormats(sheet: string): readonly ConditionalFormat[];
  names(): readonly DefinedName[];
  protection(sheet: string): Protection | null;

  /* what a person does */
  readonly selection: Selection;
  select(
    sheet: string,
    areas: readonly [Area, ...Area[]],
    activeCell?: { readonly row: number; readonly column: number },
  ): void;
  /** True while the cursor stands in a cell: batches are refused or wait. */
  readonly editing: boolean;
  beginEdit(): Refusal | null;
  endEdit(): void;
  /** What a person types into one cell, in the locale's notation; validation and protection have their say. */
  /** `insist`: what a person answers to a limit that only warns. */
  enter(sheet: string, row: number, column: number, text: string, insist?: boolean): Refusal | null;
  /** What the drop-down of a list validation offers; empty where there is none. */
  listChoices(sheet: string, row: number, column: number): readonly string[];
  /** The Delete key. Validation is not asked, protection is. */
  clearContents(sheet: string, area: Area): Refusal | null;
  /** Ctrl+V of text: tabs between cells, new lines between rows; a block copied from the grid itself brings formulas and looks. Passes validation by. */
  paste(
    sheet: string,
    row: number,
    column: number,
    what: { readonly text: string } | { readonly from: string; readonly area: Area; readonly only?: 'values' | 'all' },
  ): Refusal | null;
  /** Dragging the handle from `source` over `target` (which contains it): copies, formulas relative; one or more numbers as a series. */
  fill(sheet: string, source: Area, target: Area): Refusal | null;
  /** Cut and paste of cells: formulas that point at them follow. */
  moveCells(sheet: string, area: Area, row: number, column: number): Refusal | null;
  insertRows(sheet: string, row: number, count: number): Refusal | null;
  deleteRows(sheet: string, row: number, count: number): Refusal | null;
  insertColumns(sheet: string, column: number, count: number): Refusal | null;
  deleteColumns(sheet: string, column: number, count: number): Refusal | null;
  sort(sheet: string, area: Area, keys: readonly SortKey[], hasHeaders: boolean): Refusal | null;
  setFormat(sheet: string, area: Area, format: Partial<CellFormat>): Refusal | null;
  setColumnWidth(sheet: string, first: number, last: number, pixels: number): Refusal | null;
  setRowHeight(sheet: string, first: number, last: number, pixels: number): Refusal | null;
  freezePanes(id: string, panes: FrozenPanes | null): void;
  mergeCells(id: string, area: Area): Refusal | null;
  setRowsHidden(sheet: string, first: number, last: number, hidden: boolean): Refusal | null;
  setColumnsHidden(sheet: string, first: number, last: number, hidden: boolean): Refusal | null;
  protect(sheet: string, options?: Partial<ProtectionOptions>, password?: string | null): Refusal | null;
  unprotect(sheet: string, password?: string | null): Refusal | null;

  /* undo */
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  undo(): void;
  redo(): void;

  /* events; the whole state as plain JSON is taken and opened by `snapshots.ts` */
  listen(listener: (event: ModelEvent) => void): () => void;
  /** What only the page knows of, such as clicks. */
  tell(event: ModelEvent): void;
}

/** Plain JSON: what is saved and opened. */
export interface WorkbookSnapshot {
  readonly version: 1;
  readonly name: string;
  readonly locale: Locale;
  readonly structurePassword: string | null;
  readonly structureLocked: boolean;
  readonly calculationMode: CalculationMode;
  readonly activeSheet: number;
  readonly sheets: readonly SheetSnapshot[];
  /** Names of the whole workbook and of sheets (by name of the sheet). */
  readonly names: readonly DefinedName[];
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: Visibility;
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  /** In hundredths; 100 where it is left out. */
  readonly zoom?: number;
  /** Constants and formulas; what is left out is blank. `text` marks text that must stay text. */
  readonly cells: readonly CellSnapshot[];
  /** In characters. */
  readonly standardWidth?: number;
  /** The look of cells, rows and columns that have none of their own. */
  readonly sheetFormat?: number;
  /** The looks used; cells, rows and columns name them by index. Sizes are in points. */
  readonly formats: readonly Partial<CellFormat>[];
  readonly rows: readonly {
    readonly row: number;
    readonly height?: number;
    readonly hidden?: boolean;
    /** How many groups of the outline hold it. */
    readonly level?: number;
    readonly format?: number;
  }[];
  readonly columns: readonly {
    readonly first: number;
    readonly last: number;
    readonly width?: number;
    readonly hidden?: boolean;
    readonly level?: number;
    readonly format?: number;
  }[];
  readonly merges: readonly Area[];
  readonly frozen: FrozenPanes | null;
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly protection: Protection | null;
  readonly pageSetup: PageSetup;
}

export interface CellSnapshot {
  readonly row: number;
  readonly column: number;
  /** A constant; null with a formula or for a cell that only has a look. Errors are "#N/A" with `error`. */
  readonly value: Scalar | null;
  readonly formula?: string;
  readonly error?: true;
  /** Text entered with a leading apostrophe. */
  readonly quoted?: true;
  readonly format?: number;
}
