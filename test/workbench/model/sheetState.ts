import type { Area } from './area';
import { DEFAULT_FORMAT } from './cellFormat';
import type { CellFormat } from './cellFormat';
import type { ConditionalFormat, Validation } from './rules';
import type { TableState } from './tables';
import type { FrozenPanes, PageSetup, Protection, Scalar, Visibility } from './workbookModel';

/** What stands in one cell. Never changed in place. */
export interface StoredCell {
  /** A constant; null for none or where there is a formula. */
  readonly value: Scalar | null;
  /** The constant is an error code ("#N/A"). */
  readonly error: boolean;
  /** In English notation with its "="; null for none. */
  readonly formula: string | null;
  /** Text entered with a leading apostrophe. */
  readonly quoted: boolean;
  /** Null: as the row, the column, the sheet. */
  readonly format: CellFormat | null;
}

export const EMPTY_CELL: StoredCell = { value: null, error: false, formula: null, quoted: false, format: null };

export const isEmptyCell = (cell: StoredCell): boolean => cell.value === null && cell.formula === null;

export const sameContent = (one: StoredCell, other: StoredCell): boolean =>
  one.value === other.value && one.formula === other.formula && one.error === other.error;

/** A row or column as a whole; sizes in points. */
export interface LineState {
  readonly size: number | null;
  readonly hidden: boolean;
  /** Hidden by a filter rather than by hand. */
  readonly filtered: boolean;
  /** How many groups of the outline hold it. */
  readonly level: number;
  readonly format: CellFormat | null;
}

export const PLAIN_LINE: LineState = { size: null, hidden: false, filtered: false, level: 0, format: null };

/** What stays in view, as Office.js says it. */
export interface FilterCriteria {
  readonly filterOn: string;
  readonly values?: readonly string[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: string;
}

export interface AutoFilterState {
  readonly area: Area;
  /** By column, counted from the area's first. */
  readonly criteria: ReadonlyMap<number, FilterCriteria>;
}

type CellRow = Map<number, StoredCell>;

/**
 * One sheet at one moment. Rows of cells are shared between moments until written to, so that keeping a moment for
 * "undo" costs no copy of the cells.
 */
export class SheetState {
  name = '';
  visibility: Visibility = 'Visible';
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  format: CellFormat | null = null;
  merges: readonly Area[] = [];
  frozen: FrozenPanes | null = null;
  validations: readonly Validation[] = [];
  conditionalFormats: readonly ConditionalFormat[] = [];
  protection: Protection | null = null;
  pageSetup: PageSetup;
  autoFilter: AutoFilterState | null = null;
  tables: readonly TableState[] = [];
  /** By row and column; kept while the workbook is open, not in files. */
  hyperlinks: ReadonlyMap<string, unknown> = new Map();
  /** In characters. */
  standardWidth = 8.43;
  rows = new Map<number, CellRow>();
  rowStates = new Map<number, LineState>();
  columnStates = new Map<number, LineState>();
  private readonly own = new Set<CellRow>();

  constructor(
    readonly id: string,
    pageSetup: PageSetup,
  ) {
    this.pageSetup = pageSetup;
  }

  /** A second state that may be written to; this one must not be from now on. */
  next(id = this.id): SheetState {
    const copy = new SheetState(id, this.pageSetup);
    Object.assign(copy, { ...this, id, own: copy.own });
    copy.rows = new Map(this.rows);
    copy.rowStates = new Map(this.rowStates);
    copy.columnStates = new Map(this.columnStates);
    return copy;
  }

  /** From now on the rows as they are belong to somebody else too. */
  share(): void {
    this.own.clear();
  }

  cell(row: number, column: number): StoredCell {
    return this.rows.get(row)?.get(column) ?? EMPTY_CELL;
  }

  put(row: number, column: number, cell: StoredCell): void {
    const cells = this.ownRow(row);
    if (isEmptyCell(cell) && cell.format === null) cells.delete(column);
    else cells.set(column, cell);
    if (cells.size === 0) {
      this.own.delete(cells);
      this.rows.delete(row);
    }
  }

  private ownRow(row: number): CellRow {
    const cells = this.rows.get(row);
    if (cells && this.own.has(cells)) return cells;
    const copy: CellRow = new Map(cells);
    this.own.add(copy);
    this.rows.set(row, copy);
    return copy;
  }

  rowState(row: number): LineState {
    return this.rowStates.get(row) ?? PLAIN_LINE;
  }

  columnState(column: number): LineState {
    return this.columnStates.get(column) ?? PLAIN_LINE;
  }

  /** The cell's look without conditional formats. */
  formatAt(row: number, column: number): CellFormat {
    return (
      this.rows.get(row)?.get(column)?.format ??
      this.rowStates.get(row)?.format ??
      this.columnStates.get(column)?.format ??
      this.format ??
      DEFAULT_FORMAT
    );
  }
}
