/**
 * What was read from a workbook, whichever reader read it: the open workbook or a file.
 * Rows and columns are counted from 0 here; an address as people read it ("F12") comes from `address.ts`.
 */

export type CellValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  /** A number in a cell formatted as a date; `serial` is Excel's (1900 system). */
  | {
      readonly kind: 'date';
      readonly serial: number;
      readonly day: number;
      readonly month: number;
      readonly year: number;
    }
  /** "#REF!", "#N/A", … */
  | { readonly kind: 'error'; readonly code: string };

export interface Cell {
  readonly value: CellValue;
  /** With its leading "=", in English function names and comma separators; null where the cell holds no formula. */
  readonly formula: string | null;
  /** The number format code ("0.00", "General", "@"). */
  readonly format: string;
  /** True where a file holds a formula without a stored value: `value` is then blank and means nothing. */
  readonly uncalculated: boolean;
}

/** A rectangle of cells, counted from 0. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Rows of a sheet from its first column on, values alone; "" is blank. */
export type PlainRows = readonly (readonly PlainValue[])[];
export type PlainValue = string | number | boolean | null;

export interface SheetCells {
  /** The host's id of the sheet; in a file, its name. */
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  /** One past the last row and column that hold anything. */
  readonly rows: number;
  readonly columns: number;
  /** Rows of cells; missing rows and cells are blank. Read through `cellAt`. */
  readonly grid: readonly (readonly (Cell | undefined)[] | undefined)[];
  readonly merges: readonly Rect[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Where entry limits of the custom kind stand; null where the reader was not asked for them. */
  readonly validated: readonly Rect[] | null;
}

export interface BookCells {
  readonly sheets: readonly SheetCells[];
}

export const BLANK_CELL: Cell = { value: { kind: 'blank' }, formula: null, format: 'General', uncalculated: false };

export const cellAt = (sheet: SheetCells, row: number, column: number): Cell => sheet.grid[row]?.[column] ?? BLANK_CELL;

/** What a cell says as plain text: numbers in plain notation, "" for a blank or an error. */
export function textAt(sheet: SheetCells, row: number, column: number): string {
  const { value } = cellAt(sheet, row, column);
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
      return String(value.number);
    case 'boolean':
      return value.boolean ? 'TRUE' : 'FALSE';
    case 'date':
      return `${value.day}/${value.month}/${value.year}`;
    case 'blank':
    case 'error':
      return '';
  }
}

export const isWithin = (rect: Rect, row: number, column: number): boolean =>
  row >= rect.row && row < rect.row + rect.rows && column >= rect.column && column < rect.column + rect.columns;
