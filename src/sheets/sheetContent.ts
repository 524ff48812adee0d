import { numberOfPoints, type Points } from '../scoring/points';
import type { Rect } from './cells';

/**
 * What to write to a sheet, as plain data. Two writers take it, the open workbook's and the file's, so that a form
 * inserted in Excel and a form file sent to a unit are the same.
 */

export type ContentValue = string | number | boolean | null;

/** One cell: a constant, or a formula with the value that it comes to (shown by readers that do not calculate). */
export interface ContentCell {
  /** Text stays text even where it begins with "=" or looks like a number or a date: writers must see to that. "" is blank. */
  readonly value: ContentValue;
  /** With its leading "=", English function names, comma separators; functions that Excel 2010 has. Null for a constant. */
  readonly formula: string | null;
}

export const BORDER_STYLES = ['none', 'hair', 'thin', 'medium'] as const;
export type BorderStyle = (typeof BORDER_STYLES)[number];

/** What a block of cells looks like; what is left out stays as the blocks before it left it. Colours are "#RRGGBB". */
export interface CellStyle {
  readonly font?: string;
  /** In points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: 'left' | 'center' | 'right' | 'justify';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Text that reads from below upwards. */
  readonly upright?: boolean;
  /** A number format code in English notation: "0.00##", "@". */
  readonly format?: string;
  readonly locked?: boolean;
  /** All four edges of every cell of the block. */
  readonly border?: { readonly style: BorderStyle; readonly color: string };
  /** The lower edge of the block alone. */
  readonly borderBottom?: { readonly style: BorderStyle; readonly color: string };
}

export interface StyledRange {
  readonly range: Rect;
  readonly style: CellStyle;
}

/** Entry limits by a custom formula, relative to the first cell of the range. */
export interface Validation {
  readonly range: Rect;
  /** With its leading "="; refers to its own sheet only. */
  readonly formula: string;
  /** At most 32 characters. */
  readonly errorTitle: string;
  /** At most 225 characters. */
  readonly errorText: string;
  readonly promptTitle: string;
  readonly promptText: string;
}

/** A colour that depends on a formula, relative to the first cell of the range. The first in the list has precedence. */
export interface ConditionalFormat {
  readonly range: Rect;
  readonly formula: string;
  readonly style: { readonly color?: string; readonly fill?: string; readonly bold?: boolean };
}

export interface PrintSetup {
  readonly orientation: 'portrait' | 'landscape';
  /** A4 where it is left out. */
  readonly paper?: 'A4' | 'A3';
  /** Pages across, down as many as needed; null for as many as the columns take at their own size. */
  readonly pagesWide: 1 | null;
  /** In millimetres. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  /** First and last row repeated on every page, counted from 0; null for none. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  /** The same for columns. */
  readonly titleColumns?: { readonly first: number; readonly last: number };
  readonly printArea: Rect;
  /** In Excel's codes: "&P/&N". */
  readonly footerCenter: string;
  readonly footerLeft: string;
}

export interface Protection {
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowFilter: boolean;
}

export interface NamedRange {
  /** Null for the sheet that the name belongs to. */
  readonly sheet: string | null;
  readonly range: Rect;
}

export interface SheetContent {
  /** At most 31 characters, none of \ / ? * [ ] :. */
  readonly name: string;
  readonly hidden: boolean;
  /** Rows of cells from A1; missing rows and cells are blank. */
  readonly grid: readonly (readonly (ContentCell | undefined)[] | undefined)[];
  /** Later ones lie over earlier ones. */
  readonly styles: readonly StyledRange[];
  readonly merges: readonly Rect[];
  /** Width by column in points (1/72 inch), whatever the workbook's default font; columns left out keep the default. */
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows?: readonly number[];
  /** The heading row and the rows below it that can be filtered and sorted. */
  readonly filter?: Rect;
  /** Height by row in points. */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** How many rows and columns stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number } | null;
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly protection: Protection | null;
  readonly print: PrintSetup | null;
  /** Names that belong to this sheet (sheet scope): name -> range, which may lie on another sheet written in the same go. */
  readonly names: ReadonlyMap<string, NamedRange>;
  readonly showGridlines: boolean;
  readonly zoom: number;
}

/** A sheet that is cells alone, as Excel adds one: what is more goes over it. */
export const PLAIN_SHEET: Omit<SheetContent, 'name' | 'hidden' | 'grid'> = {
  styles: [],
  merges: [],
  columnWidths: new Map(),
  hiddenColumns: [],
  rowHeights: new Map(),
  frozen: null,
  validations: [],
  conditionalFormats: [],
  protection: null,
  print: null,
  names: new Map(),
  showGridlines: true,
  zoom: 100,
};

export const constant = (value: ContentValue): ContentCell => ({ value, formula: null });

/** Points as a formula would give them: "" where there are none. */
export const pointsValue = (points: Points | null): ContentValue => (points === null ? '' : numberOfPoints(points));

/** A row out of cells that stand in some columns. */
export function placed(cells: Iterable<readonly [column: number, cell: ContentCell]>): (ContentCell | undefined)[] {
  const row: (ContentCell | undefined)[] = [];
  for (const [column, cell] of cells) row[column] = cell;
  return row;
}

export const formula = (text: string, value: ContentValue): ContentCell => ({ value, formula: text });
