import type { ColumnRole } from '../../scoring/finding';

/** A code cell as it stands, and the code that is meant where a spreadsheet made another number or a date of it. */
export interface ShownCode {
  readonly row: number;
  /** The column that the code stands in: that of the names where both share a cell. */
  readonly column: number;
  readonly shown: string;
  /** What the row counts as: `shown` without marks around it, or what was most likely meant. */
  readonly code: string;
  /** How the spreadsheet damaged the code; null where it reads right. */
  readonly damage: 'number' | 'date' | null;
  /** Whether `code` is certain: it is the one that its neighbours call for. */
  readonly certain: boolean;
}

export interface PlacedText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Why a column was taken for what it is. */
export const COLUMN_REASONS = ['heading', 'group-heading', 'content', 'position', 'officer'] as const;
export type ColumnReason = (typeof COLUMN_REASONS)[number];

export interface ColumnReading {
  readonly column: number;
  /** Null for a column that plays no part. */
  readonly role: ColumnRole | null;
  /** The heading as it stands, groups before their parts. */
  readonly heading: string;
  readonly reason: ColumnReason;
  readonly sure: boolean;
}

/** Why a row stands where it does in the tree. */
export const ROW_REASONS = ['code', 'sums', 'indentation', 'capitals', 'words', 'position', 'officer'] as const;
export type RowReason = (typeof ROW_REASONS)[number];

export const ROW_KINDS = ['criterion', 'option', 'subtotal', 'total', 'ignored'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

export interface RowReading {
  readonly row: number;
  readonly kind: RowKind;
  /** 0 for an area; null for a row that is no criterion. */
  readonly depth: number | null;
  readonly reason: RowReason;
  readonly sure: boolean;
}

/** What recognition knows of a table that was already there: the pane shows it and lets the officer correct it. */
export interface Recognition {
  /** By the key of the criterion; a row without any code has none. */
  readonly codes: ReadonlyMap<string, ShownCode>;
  /** Rows of answer options by the key of the leaf that they belong to. */
  readonly optionRows: ReadonlyMap<string, readonly number[]>;
  /** "Cộng mục I" and the like between the rows of the tree; the grand total is the table's own `totalRow`. */
  readonly subtotalRows: readonly number[];
  /** What stands above the header: title, unit, year, counts that the text states. */
  readonly textsAbove: readonly PlacedText[];
  /** From 0 to 1; below `SURE` the officer is asked. */
  readonly confidence: number;
  readonly columnReadings: readonly ColumnReading[];
  readonly rowReadings: readonly RowReading[];
}

/** From this confidence on a table is taken as it was read. */
export const SURE = 0.8;

/** What the officer said instead: a column's role by column, a row's depth by row, both counted from 0. */
export interface Corrections {
  readonly columns: ReadonlyMap<number, ColumnRole | 'ignore'>;
  readonly rows: ReadonlyMap<number, number | 'ignore'>;
}

export const NO_CORRECTIONS: Corrections = { columns: new Map(), rows: new Map() };
