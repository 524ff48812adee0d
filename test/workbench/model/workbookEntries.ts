import { boundsOf, cellArea, contains, intersect, MAX_COLUMNS, MAX_ROWS, subtract } from './area';
import type { Area } from './area';
import { POINTS_PER_PIXEL } from './defaults';
import { followMove, offsetFormula } from './formulaText';
import { cutMerges, mapFormulas } from './lineChanges';
import { decimalOf, displayText, isTextCode, listOf, readTyped } from './numberText';
import { validationFor, withoutValidations } from './ruleAreas';
import { EMPTY_CELL, isEmptyCell, PLAIN_LINE } from './sheetState';
import type { LineState, SheetState, StoredCell } from './sheetState';
import { headerCell } from './tables';
import { textWidth } from './textSize';
import { choicesOf, isAllowed, validationAt } from './validating';
import type { ValidatingBook } from './validating';
import { WorkbookCells } from './workbookCells';
import type { Locale, Refusal, Selection, WorkbookModel } from './workbookModel';

export type Source = 'user' | 'add-in';

/** What a person selects, types, pastes, drags and clears. */
export class WorkbookEntries extends WorkbookCells {
  private selections = new Map<string, Selection>();
  private idleWaiters: (() => void)[] = [];

  get selection(): Selection {
    return this.selectionOf(this.active);
  }

  selectionOf(id: string): Selection {
    return this.selections.get(id) ?? { sheet: id, areas: [cellArea(0, 0)], activeCell: { row: 0, column: 0 } };
  }

  select(
    id: string,
    areas: readonly [Area, ...Area[]],
    activeCell: { readonly row: number; readonly column: number } = { row: areas[0].row, column: areas[0].column },
  ): void {
    this.activate(id);
    const selection: Selection = { sheet: id, areas, activeCell };
    if (JSON.stringify(this.selections.get(id)) === JSON.stringify(selection)) return;
    this.selections.set(id, selection);
    this.tell({ kind: 'selection', selection });
  }

  get editing(): boolean {
    return this.editingNow;
  }

  beginEdit(): Refusal | null {
    if (this.readOnly) return { why: 'read-only' };
    const { sheet, activeCell } = this.selection;
    if (!this.mayEdit(this.state(sheet), cellArea(activeCell.row, activeCell.column))) return { why: 'protected' };
    this.editingNow = true;
    this.tell({ kind: 'layout', sheet: null });
    return null;
  }

  endEdit(): void {
    this.editingNow = false;
    this.tell({ kind: 'layout', sheet: null });
    const waiters = this.idleWaiters;
    this.idleWaiters = [];
    for (const waiter of waiters) waiter();
  }

  /** Settles when no cell is being edited. */
  whenIdle(): Promise<void> {
    return this.editingNow ? new Promise((resolve) => this.idleWaiters.push(resolve)) : Promise.resolve();
  }

  /** No locked cell of a protected sheet lies in the area. */
  mayEdit(sheet: SheetState, area: Area): boolean {
    if (!sheet.protection) return true;
    const { rows, columns } = this.extent(sheet.id);
    const near = intersect(area, {
      row: 0,
      column: 0,
      rows: Math.max(rows, area.row) + 1,
      columns: Math.max(columns, area.column) + 1,
    });
    if (!near) return true;
    for (let row = near.row; row < near.row + near.rows; row += 1) {
      for (let column = near.column; column < near.column + near.columns; column += 1) {
        if (sheet.formatAt(row, column).locked) return false;
      }
    }
    return true;
  }

  protected editRefusal(id: string, area: Area): Refusal | null {
    if (this.readOnly) return { why: 'read-only' };
    return this.mayEdit(this.state(id), area) ? null : { why: 'protected' };
  }

  enter(id: string, row: number, column: number, text: string, insist = false): Refusal | null {
    const sheet = this.state(id);
    const top = sheet.merges.find((merge) => contains(merge, row, column)) ?? cellArea(row, column);
    const refusal = this.editRefusal(id, cellArea(top.row, top.column));
    if (refusal) return refusal;
    const content = this.typedCell(sheet, top.row, top.column, text);
    if (!content) return { why: 'bad-formula' };
    const limit = this.limitRefusal(sheet, top.row, top.column, content);
    if (limit && !(insist && limit.why === 'validation' && limit.style !== 'Stop')) return limit;
    return this.change(() => {
      this.putCells(id, [{ row: top.row, column: top.column, cell: content }], 'user');
      this.widenFor(id, top.row, top.column);
      return null;
    });
  }

  /** Sizes and hides whole rows and columns. */
  setLines(id: string, axis: 'rows' | 'columns', first: number, last: number, change: Partial<LineState>): void {
    const sheet = this.writable(id);
    const lines = axis === 'rows' ? sheet.rowStates : sheet.columnStates;
    if (last - first >= (axis === 'rows' ? MAX_ROWS : MAX_COLUMNS) - 1) {
      const extent = this.extent(id);
      this.setLines(id, axis, 0, Math.max(axis === 'rows' ? extent.rows : extent.columns, 1) + 200, change);
      return;
    }
    for (let line = first; line <= last; line += 1) lines.set(line, { ...(lines.get(line) ?? PLAIN_LINE), ...change });
    this.tell({ kind: 'layout', sheet: id });
  }

  /** A number typed into a column that nobody has sized makes it as wide as it needs. */
  private widenFor(id: string, row: number, column: number): void {
    const sheet = this.state(id);
    if (sheet.columnState(column).size !== null || !/^#+$/.test(this.textOf(sheet, row, column))) return;
    const { value } = this.result(sheet, row, column);
    const format = sheet.formatAt(row, column);
    const width = textWidth(displayText(value, format.numberFormat, this.locale), format) + 8;
    this.setLines(id, 'columns', column, column, { size: Math.ceil(width) * POINTS_PER_PIXEL });
  }

  /** What a typed text becomes in a cell, with the format that Excel gives along; null for a formula with wrong grammar. */
  typedCell(
    sheet: SheetState,
    row: number,
    column: number,
    text: string,
    locale: Locale = this.locale,
  ): StoredCell | null {
    const stored = sheet.cell(row, column);
    const format = sheet.formatAt(row, column);
    if (text === '') return { ...EMPTY_CELL, format: stored.format };
    if (text.startsWith("'")) return { ...EMPTY_CELL, value: text.slice(1), quoted: true, format: stored.format };
    if (isTextCode(format.numberFormat)) return { ...EMPTY_CELL, value: text, format: stored.format };
    if (/^=./.test(text)) return this.typedFormula(text, stored, locale);
    if (ERROR_CODE.test(text)) return { ...EMPTY_CELL, value: text.toUpperCase(), error: true, format: stored.format };
    const typed = readTyped(text, locale);
    // Excel takes "- x", "+x" and "@x" for the beginning of a formula.
    if (typeof typed.value === 'string' && /^[-+@]./.test(text)) return this.typedFormula(`=${text}`, stored, locale);
    const percent = typeof typed.value === 'number' && typed.format === null && format.numberFormat.includes('%');
    const value = percent ? Number((Number(typed.value) / 100).toPrecision(15)) : typed.value;
    const ownFormat =
      typed.format !== null && format.numberFormat === 'General'
        ? { ...format, numberFormat: typed.format }
        : stored.format;
    return { ...EMPTY_CELL, value, format: ownFormat };
  }

  private typedFormula(text: string, stored: StoredCell, locale: Locale): StoredCell | null {
    const formula = this.checkFormula(text, { decimal: decimalOf(locale), list: listOf(locale) });
    return formula === null ? null : { ...EMPTY_CELL, formula, format: stored.format };
  }

  private limitRefusal(sheet: SheetState, row: number, column: number, content: StoredCell): Refusal | null {
    const validation = validationAt(sheet, row, column);
    if (!validation?.alert.shown) return null;
    const calculated =
      content.formula === null
        ? null
        : this.calculation.tryFormulas([{ sheet, row, column, formula: content.formula }])[0];
    const value = calculated ? calculated.value : content.value;
    if (isAllowed(this.validating, { sheet, row, column, content, value })) return null;
    const { style, title, message } = validation.alert;
    return { why: 'validation', style, title, message };
  }

  /** Whether what stands in a cell now keeps its limits. */
  isValid(sheet: SheetState, row: number, column: number): boolean {
    const content = sheet.cell(row, column);
    const { type, value } = this.result(sheet, row, column);
    return isAllowed(this.validating, { sheet, row, column, content, value: type === 'Empty' ? null : value });
  }

  private readonly validating: ValidatingBook = {
    calculation: this.calculation,
    valueAt: (sheet, row, column) => {
      const { type, value } = this.result(sheet, row, column);
      return type === 'Empty' ? null : value;
    },
    textAt: (sheet, row, column) => this.textOf(sheet, row, column),
    sheetNamed: (name) => this.sheetNamed(name),
  };

  listChoices(id: string, row: number, column: number): readonly string[] {
    const sheet = this.state(id);
    const validation = validationAt(sheet, row, column);
    return validation?.rule.kind === 'list' && validation.rule.inCellDropDown
      ? choicesOf(this.validating, sheet, validation, row, column)
      : [];
  }

  /** Writes cells of one sheet and tells of it once. */
  putCells(
    id: string,
    cells: readonly { readonly row: number; readonly column: number; readonly cell: StoredCell }[],
    source: Source,
  ): void {
    const [first] = cells;
    if (!first) return;
    const single = cells.length === 1;
    const before = single ? this.result(this.state(id), first.row, first.column).value : null;
    const sheet = this.writable(id);
    const formulas = cells.flatMap(({ row, column, cell }) => {
      const old = sheet.cell(row, column);
      return old.formula !== cell.formula ? [{ row, column, before: old.formula ?? String(old.value ?? '') }] : [];
    });
    const stem = this.locale === 'vi-VN' ? 'Cột' : 'Column';
    for (const { row, column, cell } of cells) sheet.put(row, column, headerCell(sheet, row, column, cell, stem));
    const after = single && first.cell.formula === null ? (first.cell.value ?? '') : null;
    this.contentsChanged();
    this.tell({ kind: 'changed', sheet: id, area: boundsOf(cells), changeType: 'RangeEdited', source, before, after });
    if (formulas.length > 0) this.tell({ kind: 'formulas-changed', sheet: id, cells: formulas, source });
  }

  clearContents(id: string, area: Area): Refusal | null {
    const refusal = this.editRefusal(id, area);
    if (refusal) return refusal;
    return this.change(() => {
      this.clearCells(id, area, 'user');
      return null;
    });
  }

  /** Takes contents away, looks stay. */
  clearCells(id: string, area: Area, source: Source): void {
    const sheet = this.writable(id);
    for (const [row, cells] of [...sheet.rows]) {
      if (row < area.row || row >= area.row + area.rows) continue;
      for (const [column, cell] of [...cells]) {
        if (contains(area, row, column) && !isEmptyCell(cell))
          sheet.put(row, column, { ...EMPTY_CELL, format: cell.format });
      }
    }
    this.contentsChanged();
    this.tell({ kind: 'changed', sheet: id, area, changeType: 'RangeEdited', source, before: null, after: null });
  }

  paste(id: string, row: number, column: number, what: Parameters<WorkbookModel['paste']>[3]): Refusal | null {
    if ('text' in what) return this.pasteText(id, row, column, what.text);
    const area: Area = { row, column, rows: what.area.rows, columns: what.area.columns };
    const refusal = this.editRefusal(id, area);
    if (refusal) return refusal;
    if (cutMerges(this.state(id).merges, area).length > 0) return { why: 'merged-cells' };
    return this.change(() => {
      this.copyCells({
        from: what.from,
        area: what.area,
        to: id,
        row,
        column,
        what: what.only ?? 'all',
        source: 'user',
      });
      return null;
    });
  }

  private pasteText(id: string, row: number, column: number, text: string): Refusal | null {
    const lines = text
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
      .map((line) => line.split('\t'));
    const area: Area = { row, column, rows: lines.length, columns: Math.max(...lines.map((line) => line.length)) };
    const refusal = this.editRefusal(id, area);
    if (refusal) return refusal;
    const sheet = this.state(id);
    const cells = lines.flatMap((line, down) =>
      line.map((part, across) => ({
        row: row + down,
        column: column + across,
        cell: this.pastedCell(sheet, row + down, column + across, part),
      })),
    );
    return this.change(() => {
      this.putCells(id, cells, 'user');
      return null;
    });
  }

  /** Text that is no formula after all stays text. */
  private pastedCell(sheet: SheetState, row: number, column: number, text: string): StoredCell {
    return (
      this.typedCell(sheet, row, column, text) ?? { ...EMPTY_CELL, value: text, format: sheet.cell(row, column).format }
    );
  }

  /** Copies a block over another; looks and entry limits go along unless only values or formulas are asked for. */
  copyCells(copy: {
    from: string;
    area: Area;
    to: string;
    row: number;
    column: number;
    what: 'all' | 'values' | 'formulas' | 'formats';
    source: Source;
    skipBlanks?: boolean;
    transpose?: boolean;
  }): void {
    const { area, row, column, what, skipBlanks = false, transpose = false } = copy;
    const from = this.state(copy.from);
    const cells = [];
    for (let down = 0; down < area.rows; down += 1) {
      for (let across = 0; across < area.columns; across += 1) {
        const origin = { row: area.row + down, column: area.column + across };
        if (skipBlanks && isEmptyCell(from.cell(origin.row, origin.column))) continue;
        const target = transpose
          ? { row: row + across, column: column + down }
          : { row: row + down, column: column + across };
        const old = this.state(copy.to).cell(target.row, target.column);
        cells.push({ ...target, cell: this.copiedCell(from, origin, target, old, what) });
      }
    }
    this.putCells(copy.to, cells, copy.source);
    if (what === 'all' && !transpose) this.copyRules(from, area, copy.to, row - area.row, column - area.column);
  }

  private copiedCell(
    from: SheetState,
    origin: { row: number; column: number },
    target: { row: number; column: number },
    old: StoredCell,
    what: string,
  ): StoredCell {
    const cell = from.cell(origin.row, origin.column);
    const format = from.formatAt(origin.row, origin.column);
    if (what === 'formats') return { ...old, format };
    const formula =
      cell.formula === null
        ? null
        : offsetFormula(cell.formula, target.row - origin.row, target.column - origin.column);
    if (what === 'formulas') return { ...cell, formula, format: old.format };
    if (what === 'all') return { ...cell, formula, format };
    const { type, value } = this.result(from, origin.row, origin.column);
    return { ...EMPTY_CELL, value: type === 'Empty' ? null : value, error: type === 'Error', format: old.format };
  }

  private copyRules(from: SheetState, area: Area, to: string, rows: number, columns: number): void {
    const target: Area = { ...area, row: area.row + rows, column: area.column + columns };
    const copied = from.validations.flatMap((validation) => {
      const common = intersect(validation.area, area);
      if (!common) return [];
      return [validationFor(validation, { ...common, row: common.row + rows, column: common.column + columns })];
    });
    const sheet = this.writable(to);
    sheet.validations = [...withoutValidations(sheet.validations, target), ...copied];
  }

  fill(id: string, source: Area, target: Area): Refusal | null {
    const rest = subtract(target, source);
    const refusal = rest.map((area) => this.editRefusal(id, area)).find((found) => found !== null) ?? null;
    if (refusal) return refusal;
    return this.change(() => {
      for (const area of rest) this.fillArea(id, source, area);
      return null;
    });
  }

  private fillArea(id: string, source: Area, area: Area): void {
    const sheet = this.state(id);
    const modulo = (value: number, by: number): number => ((value % by) + by) % by;
    const cells = [];
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const origin = {
          row: source.row + modulo(row - source.row, source.rows),
          column: source.column + modulo(column - source.column, source.columns),
        };
        const copied = this.copiedCell(sheet, origin, { row, column }, EMPTY_CELL, 'all');
        cells.push({ row, column, cell: this.inSeries(sheet, source, row, column, copied) });
      }
    }
    this.putCells(id, cells, 'user');
  }

  /** Two or more numbers dragged on go on by their step. */
  private inSeries(sheet: SheetState, source: Area, row: number, column: number, copied: StoredCell): StoredCell {
    const down = source.rows > 1 && column >= source.column && column < source.column + source.columns;
    const at = (index: number): StoredCell =>
      down ? sheet.cell(source.row + index, column) : sheet.cell(row, source.column + index);
    const length = down ? source.rows : source.columns;
    if (length < 2) return copied;
    const numbers = Array.from({ length }, (_, index) => at(index)).map((cell) =>
      cell.formula === null && typeof cell.value === 'number' ? cell.value : Number.NaN,
    );
    const step = (numbers[1] ?? Number.NaN) - (numbers[0] ?? Number.NaN);
    if (numbers.some((number) => Number.isNaN(number))) return copied;
    const index = down ? row - source.row : column - source.column;
    return { ...copied, value: Number(((numbers[0] ?? 0) + step * index).toPrecision(15)) };
  }

  moveCells(id: string, area: Area, row: number, column: number): Refusal | null {
    const target: Area = { ...area, row, column };
    const refusal = this.editRefusal(id, area) ?? this.editRefusal(id, target);
    if (refusal) return refusal;
    return this.change(() => {
      const sheet = this.state(id);
      const cells = [];
      for (let down = 0; down < area.rows; down += 1) {
        for (let across = 0; across < area.columns; across += 1) {
          const stored = sheet.cell(area.row + down, area.column + across);
          cells.push({
            row: row + down,
            column: column + across,
            cell: { ...stored, format: sheet.formatAt(area.row + down, area.column + across) },
          });
        }
      }
      this.clearCells(id, area, 'user');
      this.putCells(id, cells, 'user');
      const name = this.state(id).name;
      for (const other of this.states)
        mapFormulas(this.writable(other.id), (formula) =>
          followMove(formula, other.name, name, area, row - area.row, column - area.column),
        );
      this.nameList = this.nameList.map((entry) => ({
        ...entry,
        formula: followMove(entry.formula, '', name, area, row - area.row, column - area.column),
      }));
      return null;
    });
  }
}

const ERROR_CODE = /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!)$/i;
