import { cellArea, contains, intersect, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, subtract } from './area';
import type { Area } from './area';
import type { CellFormat } from './cellFormat';
import { DEFAULT_PROTECTION, POINTS_PER_PIXEL } from './defaults';
import { isWithin, offsetFormula, shiftFormula } from './formulaText';
import type { LineChange } from './formulaText';
import { changeLines, cutMerges, mapFormulas, movingArea } from './lineChanges';
import { mapConditional, mapValidation } from './ruleFormulas';
import { PLAIN_LINE } from './sheetState';
import { cutTables } from './tables';
import type { LineState, SheetState, StoredCell } from './sheetState';
import type { CellResult } from './workbookCells';
import { WorkbookEntries } from './workbookEntries';
import type { Source } from './workbookEntries';
import type { FrozenPanes, ProtectionOptions, Refusal, Scalar, SortKey, WorkbookModel } from './workbookModel';

/** The workbook as a whole: rows and columns, sorting, looks and protection on top of what its cells do. */
export class CalculatedWorkbook extends WorkbookEntries implements WorkbookModel {
  insertRows(id: string, row: number, count: number): Refusal | null {
    return this.changeLinesByHand(id, { axis: 'rows', at: row, count }, 'allowInsertRows');
  }

  deleteRows(id: string, row: number, count: number): Refusal | null {
    return this.changeLinesByHand(id, { axis: 'rows', at: row, count: -count }, 'allowDeleteRows');
  }

  insertColumns(id: string, column: number, count: number): Refusal | null {
    return this.changeLinesByHand(id, { axis: 'columns', at: column, count }, 'allowInsertColumns');
  }

  deleteColumns(id: string, column: number, count: number): Refusal | null {
    return this.changeLinesByHand(id, { axis: 'columns', at: column, count: -count }, 'allowDeleteColumns');
  }

  private changeLinesByHand(id: string, change: LineChange, option: keyof ProtectionOptions): Refusal | null {
    const refusal = this.lineRefusal(id, change, option);
    if (refusal) return refusal;
    return this.change(() => {
      this.changeLines(id, change, 'user');
      return null;
    });
  }

  /** On a protected sheet rows go in where that is allowed, and go out only where all their cells are unlocked. */
  lineRefusal(id: string, change: LineChange, option: keyof ProtectionOptions): Refusal | null {
    if (this.readOnly) return { why: 'read-only' };
    const sheet = this.state(id);
    if (!sheet.protection) return null;
    if (sheet.protection.options[option] !== true) return { why: 'protected' };
    if (change.count > 0) return null;
    return this.mayEdit(sheet, linesArea(change)) ? null : { why: 'protected' };
  }

  /** Cells are not shifted on a protected sheet, nor where that would tear a merge apart. */
  shiftRefusal(id: string, change: LineChange): Refusal | null {
    if (this.readOnly) return { why: 'read-only' };
    const sheet = this.state(id);
    if (sheet.protection) return { why: 'protected' };
    const moving = movingArea(change);
    if (cutMerges(sheet.merges, moving).length > 0) return { why: 'merged-cells' };
    return cutTables(sheet, moving, (area) => isWithin(area, change)) ? { why: 'table-cells' } : null;
  }

  /** Lines, or cells that others move up for: formulas everywhere follow. */
  changeLines(id: string, change: LineChange, source: Source): void {
    const { name } = this.state(id);
    for (const other of this.states) {
      if (other.id !== id) this.shiftOtherSheet(other.id, name, change);
    }
    const sheet = this.writable(id);
    mapFormulas(sheet, (formula) => shiftFormula(formula, name, name, change));
    changeLines(sheet, change);
    this.nameList = this.nameList.map((entry) => ({
      ...entry,
      formula: shiftFormula(entry.formula, '', name, change),
    }));
    const verb = change.count > 0 ? 'Inserted' : 'Deleted';
    const what = change.across ? 'Cell' : change.axis === 'rows' ? 'Row' : 'Column';
    this.contentsChanged();
    this.tell({
      kind: 'changed',
      sheet: id,
      area: linesArea(change),
      changeType: `${what}${verb}`,
      change,
      source,
      before: null,
      after: null,
    });
  }

  private shiftOtherSheet(id: string, changed: string, change: LineChange): void {
    const sheet = this.writable(id);
    const shift = (formula: string): string => shiftFormula(formula, sheet.name, changed, change);
    mapFormulas(sheet, shift);
    sheet.validations = sheet.validations.map((validation) => mapValidation(validation, shift));
    sheet.conditionalFormats = sheet.conditionalFormats.map((format) => mapConditional(format, shift));
  }

  sort(
    id: string,
    area: Area,
    keys: readonly SortKey[],
    hasHeaders: boolean,
    axis: 'rows' | 'columns' = 'rows',
    source: Source = 'user',
  ): Refusal | null {
    const sheet = this.state(id);
    if (this.readOnly) return { why: 'read-only' };
    if (sheet.protection && !(sheet.protection.options.allowSort && this.mayEdit(sheet, area)))
      return { why: 'protected' };
    if (sheet.merges.some((merge) => intersect(merge, area))) return { why: 'merged-cells' };
    return this.change(() => {
      const head = hasHeaders ? 1 : 0;
      const sorted =
        axis === 'rows'
          ? { ...area, row: area.row + head, rows: area.rows - head }
          : { ...area, column: area.column + head, columns: area.columns - head };
      this.sortLines(
        id,
        sorted,
        keys.map((key) => ({ ...key, line: firstLine(area, axis) + key.column })),
        axis,
        source,
      );
      return null;
    });
  }

  /** Puts rows (or columns) of an area into another order; formulas go along as if copied. */
  private sortLines(
    id: string,
    area: Area,
    keys: readonly { readonly line: number; readonly ascending: boolean }[],
    axis: 'rows' | 'columns',
    source: Source,
  ): void {
    const sheet = this.state(id);
    const byRows = axis === 'rows';
    const [first, count] = byRows ? [area.row, area.rows] : [area.column, area.columns];
    const resultAt = (line: number, key: number): CellResult =>
      byRows ? this.result(sheet, line, key) : this.result(sheet, key, line);
    const lines = Array.from({ length: count }, (_, index) => first + index);
    const sorted = [...lines].sort((one, other) => {
      for (const { line, ascending } of keys) {
        const order = compareResults(resultAt(one, line), resultAt(other, line), ascending);
        if (order !== 0) return order;
      }
      return 0;
    });
    const moved = sorted.flatMap((from, index) => (from === first + index ? [] : [{ from, to: first + index }]));
    if (moved.length === 0) return;
    const lineArea = (line: number): Area =>
      byRows ? { ...area, row: line, rows: 1 } : { ...area, column: line, columns: 1 };
    const cells = moved.flatMap(({ from, to }) => movedCells(sheet, lineArea(from), lineArea(to)));
    this.putCells(id, cells, source);
    const kind = byRows ? 'rows-sorted' : 'columns-sorted';
    this.tell({ kind, sheet: id, areas: moved.map(({ to }) => lineArea(to)), source });
  }

  private formatRefusal(
    id: string,
    option: 'allowFormatCells' | 'allowFormatColumns' | 'allowFormatRows',
  ): Refusal | null {
    if (this.readOnly) return { why: 'read-only' };
    const { protection } = this.state(id);
    return protection && !protection.options[option] ? { why: 'protected' } : null;
  }

  setFormat(id: string, area: Area, format: Partial<CellFormat>): Refusal | null {
    const refusal = this.formatRefusal(id, 'allowFormatCells');
    if (refusal) return refusal;
    return this.change(() => {
      this.applyFormat(id, area, () => format, 'user');
      return null;
    });
  }

  /** Changes the looks of an area; whole columns and rows keep it as their own. The same patch object means the same change. */
  applyFormat(
    id: string,
    area: Area,
    patch: (row: number, column: number) => Partial<CellFormat>,
    source: Source,
  ): void {
    const sheet = this.writable(id);
    const known = new Map<Partial<CellFormat>, Map<CellFormat, CellFormat>>();
    const patched = (format: CellFormat, change: Partial<CellFormat>): CellFormat => {
      let formats = known.get(change);
      if (!formats) known.set(change, (formats = new Map()));
      let next = formats.get(format);
      if (!next) formats.set(format, (next = { ...format, ...change, lines: { ...format.lines, ...change.lines } }));
      return next;
    };
    if (isWholeColumns(area) || isWholeRows(area))
      this.applyToLines(sheet, area, (format, row, column) => patched(format, patch(row, column)));
    else {
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        for (let column = area.column; column < area.column + area.columns; column += 1) {
          const cell = sheet.cell(row, column);
          sheet.put(row, column, { ...cell, format: patched(sheet.formatAt(row, column), patch(row, column)) });
        }
      }
    }
    this.tell({ kind: 'format-changed', sheet: id, area, source });
  }

  private applyToLines(
    sheet: SheetState,
    area: Area,
    patched: (format: CellFormat, row: number, column: number) => CellFormat,
  ): void {
    for (const [row, cells] of [...sheet.rows]) {
      for (const [column, cell] of [...cells]) {
        if (contains(area, row, column))
          sheet.put(row, column, { ...cell, format: patched(sheet.formatAt(row, column), row, column) });
      }
    }
    const whole = isWholeColumns(area) && isWholeRows(area);
    if (whole) sheet.format = patched(sheet.format ?? sheet.formatAt(MAX_ROWS, MAX_COLUMNS), area.row, area.column);
    const lines = isWholeRows(area) ? sheet.rowStates : sheet.columnStates;
    const [first, count] = isWholeRows(area) ? [area.row, area.rows] : [area.column, area.columns];
    const wanted = whole ? [...lines.keys()] : Array.from({ length: count }, (_, index) => first + index);
    for (const line of wanted) {
      const state = lines.get(line) ?? PLAIN_LINE;
      const own = isWholeRows(area) ? sheet.formatAt(line, MAX_COLUMNS) : sheet.formatAt(MAX_ROWS, line);
      if (!whole || state.format) lines.set(line, { ...state, format: patched(own, area.row, area.column) });
    }
  }

  private changeLook(
    id: string,
    axis: 'rows' | 'columns',
    first: number,
    last: number,
    change: Partial<LineState>,
  ): Refusal | null {
    const refusal = this.formatRefusal(id, axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
    if (refusal) return refusal;
    return this.change(() => {
      this.setLines(id, axis, first, last, change);
      return null;
    });
  }

  setColumnWidth(id: string, first: number, last: number, pixels: number): Refusal | null {
    return this.changeLook(id, 'columns', first, last, { size: pixels * POINTS_PER_PIXEL });
  }

  setRowHeight(id: string, first: number, last: number, pixels: number): Refusal | null {
    return this.changeLook(id, 'rows', first, last, { size: pixels * POINTS_PER_PIXEL });
  }

  setRowsHidden(id: string, first: number, last: number, hidden: boolean): Refusal | null {
    return this.changeLook(id, 'rows', first, last, { hidden });
  }

  setColumnsHidden(id: string, first: number, last: number, hidden: boolean): Refusal | null {
    return this.changeLook(id, 'columns', first, last, { hidden });
  }

  /** The panes that stay in view; null lets them go. */
  freezePanes(id: string, panes: FrozenPanes | null): void {
    this.change(() => {
      this.writable(id).frozen = panes;
      this.tell({ kind: 'layout', sheet: id });
    });
  }

  /** Merges a block, of which only the first cell's contents stay, or takes its merges apart. */
  mergeCells(id: string, area: Area): Refusal | null {
    const refusal = this.readOnly ? ({ why: 'read-only' } as const) : null;
    if (refusal || this.state(id).protection) return refusal ?? { why: 'protected' };
    return this.change(() => {
      const sheet = this.writable(id);
      const inside = sheet.merges.filter((merge) => intersect(merge, area));
      sheet.merges = sheet.merges.filter((merge) => !inside.includes(merge));
      if (inside.length === 0) {
        for (const rest of subtract(area, cellArea(area.row, area.column))) this.clearCells(id, rest, 'user');
        sheet.merges = [...sheet.merges, area];
        this.applyFormat(id, area, () => CENTRED, 'user');
      }
      this.tell({ kind: 'layout', sheet: id });
      return null;
    });
  }

  protect(id: string, options: Partial<ProtectionOptions> = {}, password: string | null = null): Refusal | null {
    if (this.readOnly) return { why: 'read-only' };
    return this.change(() => {
      this.forgetUndo();
      this.writable(id).protection = { options: { ...DEFAULT_PROTECTION, ...options }, password };
      this.tell({ kind: 'protection', sheet: id, protected: true });
      return null;
    });
  }

  unprotect(id: string, password: string | null = null): Refusal | null {
    if (this.readOnly) return { why: 'read-only' };
    const { protection } = this.state(id);
    if (protection && protection.password !== null && protection.password !== password)
      return { why: 'wrong-password' };
    return this.change(() => {
      this.forgetUndo();
      this.writable(id).protection = null;
      this.tell({ kind: 'protection', sheet: id, protected: false });
      return null;
    });
  }

  /* opening */

  /** After a workbook was filled from a snapshot: nothing to undo, the first visible sheet or the one named is shown. */
  opened(active: number): void {
    this.active = (this.states[active] ?? this.states[0])?.id ?? '';
    this.undoStack = [];
    this.redoStack = [];
    this.calculation.invalidate();
  }
}

const firstLine = (area: Area, axis: 'rows' | 'columns'): number => (axis === 'rows' ? area.column : area.row);

/** The cells of one area as they stand after a copy to another of its size. */
function movedCells(
  sheet: SheetState,
  from: Area,
  to: Area,
): readonly { readonly row: number; readonly column: number; readonly cell: StoredCell }[] {
  const [down, across] = [to.row - from.row, to.column - from.column];
  return Array.from({ length: from.rows * from.columns }, (_, index) => {
    const row = from.row + Math.floor(index / from.columns);
    const column = from.column + (index % from.columns);
    const cell = sheet.cell(row, column);
    const formula = cell.formula === null ? null : offsetFormula(cell.formula, down, across);
    return { row: row + down, column: column + across, cell: { ...cell, formula } };
  });
}

const CENTRED: Partial<CellFormat> = { horizontal: 'Center' };

/** What is put in or taken out. */
const linesArea = (change: LineChange): Area =>
  change.axis === 'rows'
    ? { ...movingArea(change), rows: Math.abs(change.count) }
    : { ...movingArea(change), columns: Math.abs(change.count) };

const RANK = { Double: 0, String: 1, Boolean: 2, Error: 3, Empty: 4 } as const;

/** Numbers before texts before booleans before errors; blanks last, whichever the direction. */
function compareResults(one: CellResult, other: CellResult, ascending: boolean): number {
  if (one.type === 'Empty' || other.type === 'Empty') return RANK[one.type] - RANK[other.type];
  const order = RANK[one.type] - RANK[other.type] || compareValues(one.value, other.value);
  return ascending ? order : -order;
}

const compareValues = (one: Scalar, other: Scalar): number =>
  typeof one === 'string' && typeof other === 'string'
    ? one.localeCompare(other, 'vi', { sensitivity: 'base' })
    : Number(one) - Number(other);
