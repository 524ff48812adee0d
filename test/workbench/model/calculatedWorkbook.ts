import { cellArea, contains, intersect, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, subtract } from './area';
import type { Area } from './area';
import { Calculation } from './calculation';
import type { CellFormat } from './cellFormat';
import {
  DEFAULT_PAGE_SETUP,
  DEFAULT_PROTECTION,
  DEFAULT_ROW_HEIGHT,
  POINTS_PER_PIXEL,
  pointsOfCharacters,
} from './defaults';
import {
  followMove,
  loseSheetIn,
  offsetFormula,
  parseFormula,
  printTokens,
  renameSheetIn,
  shiftFormula,
} from './formulaText';
import type { LineChange } from './formulaText';
import { changeLines, cutMerges, mapConditional, mapFormulas, mapValidation } from './lineChanges';
import { prepareLooks, shownFormat } from './looks';
import { decimalOf, displayText, generalText, isDateCode, isTextCode, listOf, readTyped } from './numberText';
import { EMPTY_CELL, isEmptyCell, PLAIN_LINE, SheetState } from './sheetState';
import type { LineState, StoredCell } from './sheetState';
import { lineHeight, textFits, textWidth } from './textSize';
import { choicesOf, isAllowed, validationAt } from './validating';
import type { ValidatingBook } from './validating';
import type {
  CalculationMode, DefinedName, Locale, ModelEvent, ProtectionOptions, Refusal, Scalar, Selection, SheetInfo, ShownCell, SortKey, Visibility, WorkbookModel,
} from './workbookModel'; // prettier-ignore

/** A cell's value with its kind: `value` is "" for an empty cell, the code for an error. */
export interface CellResult {
  readonly type: ShownCell['type'];
  readonly value: Scalar;
}

type Source = 'user' | 'add-in';

interface Moment {
  readonly sheets: readonly SheetState[];
  readonly names: readonly DefinedName[];
  readonly active: string;
}

const UNDO_DEPTH = 100;
const SHEET_NAME_LIMIT = 31;

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'why' in value;

export class CalculatedWorkbook implements WorkbookModel {
  readOnly = false;
  inactive = false;
  structure: { readonly locked: boolean; readonly password: string | null } = { locked: false, password: null };
  states: readonly SheetState[] = [];
  nameList: readonly DefinedName[] = [];
  readonly calculation = new Calculation(() => ({ sheets: this.states, names: this.nameList }));
  private active = '';
  private selections = new Map<string, Selection>();
  private mode: CalculationMode = 'Automatic';
  private editingNow = false;
  private idleWaiters: (() => void)[] = [];
  private undoStack: Moment[] = [];
  private redoStack: Moment[] = [];
  private step: { readonly before: Moment; readonly fresh: Set<SheetState>; undoable: boolean } | null = null;
  private pending: ModelEvent[] = [];
  private readonly listeners = new Set<(event: ModelEvent) => void>();
  private sheetNumber = 0;
  /** Contents changed in the step under way: formulas will be worked out anew. */
  private recalculates = false;

  constructor(
    public name: string,
    public locale: Locale,
  ) {}

  /* steps: one entry of the undo stack each */

  /** Runs a change as one step that "undo" takes back. Events go out when the outermost step is over. */
  change<T>(work: () => T): T {
    if (this.step) return work();
    const before: Moment = { sheets: this.states, names: this.nameList, active: this.active };
    this.step = { before, fresh: new Set(), undoable: true };
    try {
      return work();
    } finally {
      const { undoable } = this.step;
      this.step = null;
      if (this.states !== before.sheets || this.nameList !== before.names) this.finishStep(before, undoable);
      this.flushEvents();
    }
  }

  private contentsChanged(): void {
    this.recalculates = true;
    this.calculation.invalidate();
  }

  private finishStep(before: Moment, undoable: boolean): void {
    this.calculation.invalidate();
    if (this.recalculates && this.mode !== 'Manual') {
      for (const sheet of this.states) this.tell({ kind: 'calculated', sheet: sheet.id });
    }
    this.recalculates = false;
    if (!undoable) return;
    this.undoStack = [...this.undoStack, before].slice(-UNDO_DEPTH);
    this.redoStack = [];
  }

  /** The sheet's state to write to, in the step under way. */
  writable(id: string): SheetState {
    const { step } = this;
    if (!step) throw new Error('A sheet is written to outside a step.');
    const state = this.state(id);
    if (step.fresh.has(state)) return state;
    state.share();
    const next = state.next();
    step.fresh.add(next);
    this.states = this.states.map((other) => (other === state ? next : other));
    return next;
  }

  /** What Excel does on protecting, deleting, copying, renaming, moving and hiding sheets. */
  forgetUndo(): void {
    this.undoStack = [];
    this.redoStack = [];
    if (this.step) this.step.undoable = false;
  }

  tell(event: ModelEvent): void {
    this.pending.push(event);
    if (!this.step) this.flushEvents();
  }

  private flushEvents(): void {
    const events = this.pending;
    this.pending = [];
    for (const event of events) for (const listener of [...this.listeners]) listener(event);
  }

  listen(listener: (event: ModelEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  get canUndo(): boolean {
    return this.undoStack.length > 0;
  }

  get canRedo(): boolean {
    return this.redoStack.length > 0;
  }

  undo(): void {
    this.travel(this.undoStack, this.redoStack);
  }

  redo(): void {
    this.travel(this.redoStack, this.undoStack);
  }

  private travel(from: Moment[], to: Moment[]): void {
    const moment = from.pop();
    if (!moment || this.readOnly || this.editingNow) return;
    to.push({ sheets: this.states, names: this.nameList, active: this.active });
    const before = this.states;
    // A moment may be travelled to more than once: what is kept is never the state that is written to.
    this.states = moment.sheets.map((sheet) => (before.includes(sheet) ? sheet : sheet.next()));
    this.nameList = moment.names;
    if (!this.states.some((sheet) => sheet.id === this.active)) this.active = moment.active;
    this.calculation.invalidate();
    for (const sheet of this.states)
      this.tellDifference(
        before.find((other) => other.id === sheet.id),
        sheet,
      );
    for (const sheet of before) if (!this.find(sheet.id)) this.tell({ kind: 'sheet-deleted', sheet: sheet.id });
  }

  private tellDifference(before: SheetState | undefined, after: SheetState): void {
    if (before === after) return;
    if (!before) return this.tell({ kind: 'sheet-added', sheet: after.id });
    const area = changedArea(before, after);
    if (area)
      this.tell({
        kind: 'changed',
        sheet: after.id,
        area,
        changeType: 'RangeEdited',
        source: 'user',
        before: null,
        after: null,
      });
    this.tell({ kind: 'layout', sheet: after.id });
  }

  /* the workbook */

  get calculationMode(): CalculationMode {
    return this.mode;
  }

  set calculationMode(mode: CalculationMode) {
    if (mode === 'Manual') this.calculation.keepAll();
    this.calculation.manual = mode === 'Manual';
    this.mode = mode;
    if (mode !== 'Manual') this.calculation.recalculate();
    this.tell({ kind: 'layout', sheet: null });
  }

  get structureLocked(): boolean {
    return this.structure.locked;
  }

  lockStructure(password: string | null = null): void {
    this.structure = { locked: true, password };
    this.forgetUndo();
    this.tell({ kind: 'layout', sheet: null });
  }

  unlockStructure(password: string | null = null): Refusal | null {
    if (this.structure.password !== null && this.structure.password !== password) return { why: 'wrong-password' };
    this.structure = { locked: false, password: null };
    this.forgetUndo();
    this.tell({ kind: 'layout', sheet: null });
    return null;
  }

  calculate(): void {
    this.calculation.recalculate();
    for (const sheet of this.states) this.tell({ kind: 'calculated', sheet: sheet.id });
  }

  get decimalSeparator(): string {
    return decimalOf(this.locale);
  }

  get listSeparator(): string {
    return listOf(this.locale);
  }

  /* sheets */

  find(id: string): SheetState | null {
    return this.states.find((sheet) => sheet.id === id) ?? null;
  }

  state(id: string): SheetState {
    const sheet = this.find(id);
    if (!sheet) throw new Error(`No sheet has the id ${id}.`);
    return sheet;
  }

  sheetNamed(name: string): SheetState | null {
    return this.states.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  get sheets(): readonly SheetInfo[] {
    return this.states.map(({ id, name, visibility, tabColor, protection, showGridlines, showHeadings }) => ({
      id,
      name,
      visibility,
      tabColor,
      protected: protection !== null,
      showGridlines,
      showHeadings,
    }));
  }

  get activeSheet(): string {
    return this.active;
  }

  newSheetState(name: string): SheetState {
    this.sheetNumber += 1;
    const number = this.sheetNumber.toString(16).padStart(4, '0').toUpperCase();
    const sheet = new SheetState(`{00000000-0001-0000-${number}-000000000000}`, DEFAULT_PAGE_SETUP);
    sheet.name = name;
    return sheet;
  }

  /** Puts a finished state among the sheets, in the step under way or while a workbook is opened. */
  insertState(sheet: SheetState, position: number): void {
    this.states = [...this.states.slice(0, position), sheet, ...this.states.slice(position)];
    this.step?.fresh.add(sheet);
    if (this.active === '') this.active = sheet.id;
  }

  private sheetRefusal(): Refusal | null {
    if (this.readOnly) return { why: 'read-only' };
    if (this.editingNow) return { why: 'cell-being-edited' };
    return this.structure.locked ? { why: 'structure-locked' } : null;
  }

  nameRefusal(name: string, except: string | null = null): Refusal | null {
    const bad =
      name === '' ||
      name.length > SHEET_NAME_LIMIT ||
      /[:\\/?*[\]]/.test(name) ||
      name.startsWith("'") ||
      name.endsWith("'");
    if (bad || name.toLowerCase() === 'history') return { why: 'bad-name' };
    const other = this.sheetNamed(name);
    return other && other.id !== except ? { why: 'name-taken' } : null;
  }

  freeSheetName(): string {
    const stem = this.locale === 'vi-VN' ? 'Trang_tính' : 'Sheet';
    let number = 1;
    while (this.sheetNamed(`${stem}${number}`)) number += 1;
    return `${stem}${number}`;
  }

  addSheet(name = this.freeSheetName()): { readonly id: string } | Refusal {
    const refusal = this.sheetRefusal() ?? this.nameRefusal(name);
    if (refusal) return refusal;
    return this.change(() => {
      const sheet = this.newSheetState(name);
      this.insertState(sheet, this.states.length);
      this.tell({ kind: 'sheet-added', sheet: sheet.id });
      return { id: sheet.id };
    });
  }

  renameSheet(id: string, name: string): Refusal | null {
    const refusal = this.sheetRefusal() ?? this.nameRefusal(name, id);
    if (refusal) return refusal;
    const before = this.state(id).name;
    if (before === name) return null;
    return this.change(() => {
      this.forgetUndo();
      this.mapAllFormulas((formula) => renameSheetIn(formula, before, name));
      this.writable(id).name = name;
      this.tell({ kind: 'sheet-renamed', sheet: id, before, after: name });
      return null;
    });
  }

  deleteSheet(id: string): Refusal | null {
    const refusal = this.sheetRefusal();
    if (refusal) return refusal;
    const sheet = this.state(id);
    const visible = this.states.filter((other) => other.visibility === 'Visible');
    if (visible.length === 1 && visible[0] === sheet) return { why: 'only-visible-sheet' };
    return this.change(() => {
      this.forgetUndo();
      const position = this.states.indexOf(sheet);
      this.states = this.states.filter((other) => other.id !== id);
      this.nameList = this.nameList.filter((name) => name.sheet !== id);
      this.mapAllFormulas((formula) => loseSheetIn(formula, sheet.name));
      this.tell({ kind: 'sheet-deleted', sheet: id });
      if (this.active === id) this.activateNear(position);
      return null;
    });
  }

  private activateNear(position: number): void {
    const visible = this.states.filter((sheet) => sheet.visibility === 'Visible');
    const next = visible.find((sheet) => this.states.indexOf(sheet) >= position) ?? visible.at(-1);
    if (next) this.activate(next.id);
  }

  copySheet(id: string, position: number): { readonly id: string } | Refusal {
    const refusal = this.sheetRefusal();
    if (refusal) return refusal;
    return this.change(() => {
      this.forgetUndo();
      const original = this.state(id);
      original.share();
      const copy = original.next(this.newSheetState('').id);
      copy.name = this.copyName(original.name);
      copy.visibility = 'Visible';
      this.insertState(copy, position);
      const own = this.nameList.filter(
        (name) => name.sheet === id || (name.sheet === null && mentions(name.formula, original.name)),
      );
      const copied = own.map((name) => ({
        ...name,
        sheet: copy.id,
        formula: renameSheetIn(name.formula, original.name, copy.name),
      }));
      this.nameList = [...this.nameList, ...copied];
      this.tell({ kind: 'sheet-added', sheet: copy.id });
      return { id: copy.id };
    });
  }

  private copyName(name: string): string {
    for (let number = 2; ; number += 1) {
      const suffix = ` (${number})`;
      const copy = name.slice(0, SHEET_NAME_LIMIT - suffix.length) + suffix;
      if (!this.sheetNamed(copy)) return copy;
    }
  }

  moveSheet(id: string, position: number): Refusal | null {
    const refusal = this.sheetRefusal();
    if (refusal) return refusal;
    const before = this.states.findIndex((sheet) => sheet.id === id);
    if (before === position) return null;
    return this.change(() => {
      this.forgetUndo();
      const sheet = this.state(id);
      const rest = this.states.filter((other) => other !== sheet);
      this.states = [...rest.slice(0, position), sheet, ...rest.slice(position)];
      this.tell({ kind: 'sheet-moved', sheet: id, before, after: position });
      return null;
    });
  }

  setVisibility(id: string, visibility: Visibility): Refusal | null {
    const refusal = this.sheetRefusal();
    if (refusal) return refusal;
    const before = this.state(id).visibility;
    if (before === visibility) return null;
    const others = this.states.some((sheet) => sheet.id !== id && sheet.visibility === 'Visible');
    if (visibility !== 'Visible' && !others) return { why: 'only-visible-sheet' };
    return this.change(() => {
      this.forgetUndo();
      this.writable(id).visibility = visibility;
      this.tell({ kind: 'visibility', sheet: id, before, after: visibility });
      if (visibility !== 'Visible' && this.active === id)
        this.activateNear(this.states.findIndex((sheet) => sheet.id === id));
      return null;
    });
  }

  activate(id: string): void {
    if (this.active === id || this.state(id).visibility !== 'Visible') return;
    const left = this.active;
    this.active = id;
    this.tell({ kind: 'sheet-activated', sheet: id, left: left === '' ? null : left });
  }

  /** Cells, rules and names everywhere. */
  private mapAllFormulas(change: (formula: string) => string): void {
    for (const { id } of this.states) {
      const sheet = this.writable(id);
      mapFormulas(sheet, change);
      sheet.validations = sheet.validations.map((validation) => mapValidation(validation, change));
      sheet.conditionalFormats = sheet.conditionalFormats.map((format) => mapConditional(format, change));
    }
    this.nameList = this.nameList.map((name) => ({ ...name, formula: change(name.formula) }));
  }

  /* cells, as shown */

  result(sheet: SheetState, row: number, column: number): CellResult {
    const calculated = this.calculation.valueOf(sheet, row, column);
    if (calculated) return { type: TYPES[calculated.type], value: calculated.value };
    const { value, error } = sheet.cell(row, column);
    if (value === null) return { type: 'Empty', value: '' };
    if (error) return { type: 'Error', value };
    return { type: typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String', value };
  }

  /** What stands in the cell by its number format; "###" where a number is wider than its column. */
  textOf(sheet: SheetState, row: number, column: number): string {
    const { type, value } = this.result(sheet, row, column);
    if (type === 'Empty') return '';
    if (type === 'Error' || type === 'Boolean') return String(value);
    const format = sheet.formatAt(row, column);
    const text = displayText(value, format.numberFormat, this.locale);
    if (type !== 'Double' || format.numberFormat === 'General' || isTextCode(format.numberFormat)) return text;
    const width = this.columnWidth(sheet.id, column);
    return width === 0 || textFits(text, format, width) ? text : '#'.repeat(Math.max(1, Math.floor(width / 7)));
  }

  cell(id: string, row: number, column: number): ShownCell {
    const sheet = this.state(id);
    const stored = sheet.cell(row, column);
    const { type, value } = this.result(sheet, row, column);
    const format = shownFormat(this.calculation, sheet, row, column);
    return {
      text: this.textOf(sheet, row, column),
      editText: this.editText(sheet, stored, row, column),
      value,
      type,
      formula: stored.formula,
      format,
      align: alignOf(format, type),
      validation: validationAt(sheet, row, column),
    };
  }

  /** Asks the conditional formats of a view at once; drawing it afterwards is cheap. */
  prepare(id: string, view: Area): void {
    prepareLooks(this.calculation, this.state(id), view);
  }

  private editText(sheet: SheetState, stored: StoredCell, row: number, column: number): string {
    const format = sheet.formatAt(row, column);
    if (stored.formula !== null)
      return format.formulaHidden && sheet.protection ? '' : this.localFormula(stored.formula);
    const { value } = stored;
    if (value === null) return '';
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    if (typeof value === 'string') return stored.quoted ? `'${value}` : value;
    if (isDateCode(format.numberFormat)) return displayText(value, 'm/d/yyyy', this.locale);
    return /%/.test(format.numberFormat)
      ? `${generalText(value * 100, this.locale)}%`
      : generalText(value, this.locale);
  }

  /** In the notation of the user's locale. */
  localFormula(formula: string): string {
    const tokens = parseFormula(formula);
    return tokens ? printTokens(tokens, { decimal: this.decimalSeparator, list: this.listSeparator }) : formula;
  }

  /** From the notation of the user's locale; null where Excel would not take it. */
  parseLocal(text: string): string | null {
    return this.checkFormula(text, { decimal: this.decimalSeparator, list: this.listSeparator });
  }

  /** In English; null where Excel would not take it: wrong grammar, a sheet that does not exist. */
  checkFormula(text: string, notation = { decimal: '.', list: ',' }): string | null {
    if (text.length > 8_192) return null;
    const tokens = parseFormula(text, notation);
    if (!tokens) return null;
    const known = tokens.every(
      (token) => !('sheet' in token) || token.sheet === null || this.sheetNamed(token.sheet) !== null,
    );
    return known ? printTokens(tokens) : null;
  }

  extent(id: string): { readonly rows: number; readonly columns: number } {
    const sheet = this.state(id);
    let rows = 0;
    let columns = 0;
    for (const [row, cells] of sheet.rows) {
      rows = Math.max(rows, row + 1);
      for (const column of cells.keys()) columns = Math.max(columns, column + 1);
    }
    return { rows, columns };
  }

  merges(id: string): readonly Area[] {
    return this.state(id).merges;
  }

  columnWidth(id: string, column: number): number {
    const sheet = this.state(id);
    const { size, hidden } = sheet.columnState(column);
    return hidden ? 0 : Math.round((size ?? pointsOfCharacters(sheet.standardWidth)) / POINTS_PER_PIXEL);
  }

  rowHeight(id: string, row: number): number {
    return Math.round(this.rowPoints(this.state(id), row) / POINTS_PER_PIXEL);
  }

  rowPoints(sheet: SheetState, row: number): number {
    const { size, hidden, filtered } = sheet.rowState(row);
    if (hidden || filtered) return 0;
    return size ?? this.ownHeight(sheet, row);
  }

  /** The height that Excel gives a row of its own accord. */
  private ownHeight(sheet: SheetState, row: number): number {
    let height = DEFAULT_ROW_HEIGHT;
    for (const [column, cell] of sheet.rows.get(row) ?? []) {
      if (isEmptyCell(cell) && !cell.format) continue;
      const format = sheet.formatAt(row, column);
      const isMerged = sheet.merges.some((merge) => contains(merge, row, column));
      const text = format.wrap && !isMerged && !isEmptyCell(cell) ? this.textOf(sheet, row, column) : '';
      height = Math.max(height, lineHeight(text, format, this.columnWidth(sheet.id, column)));
    }
    return height;
  }

  isRowHidden(id: string, row: number): boolean {
    const { hidden, filtered } = this.state(id).rowState(row);
    return hidden || filtered;
  }

  isColumnHidden(id: string, column: number): boolean {
    return this.state(id).columnState(column).hidden;
  }

  frozenPanes(id: string): SheetState['frozen'] {
    return this.state(id).frozen;
  }

  pageSetup(id: string): SheetState['pageSetup'] {
    return this.state(id).pageSetup;
  }

  validations(id: string): SheetState['validations'] {
    return this.state(id).validations;
  }

  conditionalFormats(id: string): SheetState['conditionalFormats'] {
    return this.state(id).conditionalFormats;
  }

  names(): readonly DefinedName[] {
    return this.nameList;
  }

  protection(id: string): SheetState['protection'] {
    return this.state(id).protection;
  }

  /* what a person does */

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

  private editRefusal(id: string, area: Area): Refusal | null {
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
    for (const { row, column, cell } of cells) sheet.put(row, column, cell);
    const after = single && first.cell.formula === null ? (first.cell.value ?? '') : null;
    this.contentsChanged();
    this.tell({ kind: 'changed', sheet: id, area: boundsOf(cells), changeType: 'RangeEdited', source, before, after });
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
  }): void {
    const { area, row, column, what } = copy;
    const from = this.state(copy.from);
    const cells = [];
    for (let down = 0; down < area.rows; down += 1) {
      for (let across = 0; across < area.columns; across += 1) {
        const origin = { row: area.row + down, column: area.column + across };
        const target = { row: row + down, column: column + across };
        const old = this.state(copy.to).cell(target.row, target.column);
        cells.push({ ...target, cell: this.copiedCell(from, origin, target, old, what) });
      }
    }
    this.putCells(copy.to, cells, copy.source);
    if (what === 'all') this.copyRules(from, area, copy.to, row - area.row, column - area.column);
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
      const anchored = mapValidation(validation, (formula) =>
        offsetFormula(
          formula,
          common.row - validation.area.row + rows,
          common.column - validation.area.column + columns,
        ),
      );
      return [{ ...anchored, area: { ...common, row: common.row + rows, column: common.column + columns } }];
    });
    const sheet = this.writable(to);
    sheet.validations = [...withoutRules(sheet.validations, target), ...copied];
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
      this.changeWholeLines(id, change, 'user');
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

  changeWholeLines(id: string, change: LineChange, source: Source): void {
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
    const changeType = change.axis === 'rows' ? (`Row${verb}` as const) : (`Column${verb}` as const);
    this.contentsChanged();
    this.tell({ kind: 'changed', sheet: id, area: linesArea(change), changeType, source, before: null, after: null });
  }

  private shiftOtherSheet(id: string, changed: string, change: LineChange): void {
    const sheet = this.writable(id);
    const shift = (formula: string): string => shiftFormula(formula, sheet.name, changed, change);
    mapFormulas(sheet, shift);
    sheet.validations = sheet.validations.map((validation) => mapValidation(validation, shift));
    sheet.conditionalFormats = sheet.conditionalFormats.map((format) => mapConditional(format, shift));
  }

  sort(id: string, area: Area, keys: readonly SortKey[], hasHeaders: boolean): Refusal | null {
    const sheet = this.state(id);
    if (this.readOnly) return { why: 'read-only' };
    if (sheet.protection && !(sheet.protection.options.allowSort && this.mayEdit(sheet, area)))
      return { why: 'protected' };
    if (sheet.merges.some((merge) => intersect(merge, area))) return { why: 'merged-cells' };
    return this.change(() => {
      this.sortRows(id, hasHeaders ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area, keys, 'user');
      return null;
    });
  }

  sortRows(id: string, area: Area, keys: readonly SortKey[], source: Source): void {
    const sheet = this.state(id);
    const rows = Array.from({ length: area.rows }, (_, index) => area.row + index);
    const sorted = [...rows].sort((one, other) => this.compareRows(sheet, area, keys, one, other));
    const cells = sorted.flatMap((from, index) =>
      Array.from({ length: area.columns }, (_, across) => {
        const column = area.column + across;
        const cell = sheet.cell(from, column);
        const row = area.row + index;
        const formula = cell.formula === null ? null : offsetFormula(cell.formula, row - from, 0);
        return { row, column, cell: { ...cell, formula } };
      }),
    );
    this.putCells(id, cells, source);
  }

  private compareRows(sheet: SheetState, area: Area, keys: readonly SortKey[], one: number, other: number): number {
    for (const key of keys) {
      const column = area.column + key.column;
      const order = compareResults(this.result(sheet, one, column), this.result(sheet, other, column), key.ascending);
      if (order !== 0) return order;
    }
    return 0;
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

const TYPES = { number: 'Double', text: 'String', boolean: 'Boolean', error: 'Error' } as const;
const ERROR_CODE = /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!)$/i;

const mentions = (formula: string, sheet: string): boolean => loseSheetIn(formula, sheet) !== formula;

const linesArea = ({ axis, at, count }: LineChange): Area =>
  axis === 'rows'
    ? { row: at, column: 0, rows: Math.abs(count), columns: MAX_COLUMNS }
    : { row: 0, column: at, rows: MAX_ROWS, columns: Math.abs(count) };

/** Rules with an area cut out of them. */
export const withoutRules = <Rule extends { readonly area: Area }>(
  rules: readonly Rule[],
  hole: Area,
  anchored: (rule: Rule, area: Area) => Rule = (rule, area) => ({ ...rule, area }),
): readonly Rule[] => rules.flatMap((rule) => subtract(rule.area, hole).map((area) => anchored(rule, area)));

function boundsOf(cells: readonly { readonly row: number; readonly column: number }[]): Area {
  let [top, left, bottom, right] = [MAX_ROWS, MAX_COLUMNS, 0, 0];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function changedArea(before: SheetState, after: SheetState): Area | null {
  const changed: { row: number; column: number }[] = [];
  for (const row of new Set([...before.rows.keys(), ...after.rows.keys()])) {
    const [one, other] = [before.rows.get(row), after.rows.get(row)];
    if (one === other) continue;
    for (const column of new Set([...(one?.keys() ?? []), ...(other?.keys() ?? [])])) {
      if (one?.get(column) !== other?.get(column)) changed.push({ row, column });
    }
  }
  return changed.length > 0 ? boundsOf(changed) : null;
}

function alignOf(format: CellFormat, type: ShownCell['type']): ShownCell['align'] {
  switch (format.horizontal) {
    case 'Left':
      return 'left';
    case 'Center':
    case 'CenterAcrossSelection':
    case 'Distributed':
      return 'center';
    case 'Right':
      return 'right';
    case 'Justify':
      return 'justify';
    default:
      return type === 'Double' ? 'right' : type === 'Boolean' || type === 'Error' ? 'center' : 'left';
  }
}

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
