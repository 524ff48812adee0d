import { printAddress } from '../../../../src/sheets/address';
import { MAX_COLUMNS, MAX_ROWS, boundingArea, cellArea } from '../../model/area';
import { POINTS_PER_PIXEL } from '../../model/defaults';
import type { Area } from '../../model/area';
import * as actions from '../actions';
import type { Workbench } from '../workbench';
import { textWidth } from './cellLook';
import { GridClipboard } from './clipboard';
import type { CellPlace, GridPoint, GridView } from './gridView';
import { areaBetween, leap, step } from './movement';
import type { Direction } from './movement';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** After these a click into the sheet puts a cell's address into the formula being typed. */
const WANTS_REFERENCE = /[=(;,+\-*/&<>^:]$/;

/** Keys and clicks on the grid, turned into what a person does to the workbook. */
export class GridController {
  readonly clipboard: GridClipboard;
  /** Whether it is the person at the grid who selects, and not a pane: they see what they select. */
  isChoosing = false;
  /** The far corner of a selection that Shift extends. */
  private far: CellPlace = { row: 0, column: 0 };
  /** Where Tab began, so that Enter goes back under it. */
  private tabStart: number | null = null;

  constructor(
    private readonly workbench: Workbench,
    private readonly view: GridView,
    private readonly input: HTMLTextAreaElement,
  ) {
    this.clipboard = new GridClipboard(workbench, view);
  }

  focus(): void {
    this.input.focus({ preventScroll: true });
  }

  /* selecting */

  private choose(areas: readonly [Area, ...Area[]], active: CellPlace): void {
    const { model } = this.workbench;
    this.isChoosing = true;
    model.select(model.activeSheet, areas, active);
    this.isChoosing = false;
  }

  select(place: CellPlace, extend = false): void {
    const { model } = this.workbench;
    const sheet = model.activeSheet;
    const merges = model.merges(sheet);
    const start = extend ? model.selection.activeCell : place;
    const area = areaBetween(merges, start, place);
    this.far = place;
    const active = extend ? model.selection.activeCell : { row: area.row, column: area.column };
    this.choose([area], active);
    this.view.reveal(extend ? place : active);
  }

  selectArea(area: Area, active: CellPlace = area): void {
    this.far = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
    this.choose([area], { row: active.row, column: active.column });
    this.view.refresh('view');
  }

  private addArea(place: CellPlace): void {
    const { model } = this.workbench;
    const [first, ...others] = model.selection.areas;
    this.far = place;
    this.choose([first, ...others, cellArea(place.row, place.column)], place);
    this.view.refresh('view');
  }

  selectRows(first: number, last: number): void {
    const row = Math.min(first, last);
    const active = { row: first, column: 0 };
    this.selectArea({ row, column: 0, rows: Math.abs(last - first) + 1, columns: MAX_COLUMNS }, active);
  }

  selectColumns(first: number, last: number): void {
    const column = Math.min(first, last);
    const active = { row: 0, column: first };
    this.selectArea({ row: 0, column, rows: MAX_ROWS, columns: Math.abs(last - first) + 1 }, active);
  }

  move(direction: Direction, { extend = false, far = false } = {}): void {
    const from = extend ? this.far : this.workbench.model.selection.activeCell;
    if (far) this.prepareLeap(from, direction);
    this.select((far ? leap : step)(this.view, from, direction), extend);
  }

  private prepareLeap({ row, column }: CellPlace, direction: Direction): void {
    const { model } = this.workbench;
    const { rows, columns } = model.extent(model.activeSheet);
    const vertical = direction === 'up' || direction === 'down';
    const strip = vertical ? { row: 0, column, rows, columns: 1 } : { row, column: 0, rows: 1, columns };
    if (strip.rows > 0 && strip.columns > 0) model.prepare(model.activeSheet, strip);
  }

  /* entering */

  /** Takes what is typed and goes on; stays where the workbook refuses it. */
  async commit(direction: Direction | null): Promise<void> {
    if (!(await this.workbench.commitEdit())) {
      this.resumeEdit();
      return;
    }
    this.focus();
    if (direction === 'down' && this.tabStart !== null) {
      const { row } = this.workbench.model.selection.activeCell;
      const column = this.tabStart;
      this.tabStart = null;
      this.select(step(this.view, { row, column }, 'down'));
    } else if (direction) {
      this.rememberTab(direction);
      this.move(direction);
    }
  }

  private resumeEdit(): void {
    this.focus();
    if (this.workbench.edit) this.input.select();
  }

  private rememberTab(direction: Direction): void {
    if (direction === 'right') this.tabStart ??= this.workbench.model.selection.activeCell.column;
    else this.tabStart = null;
  }

  async enterIntoSelection(text: string): Promise<void> {
    this.workbench.beginEdit(text, 'enter', 'cell');
    await this.commit(null);
  }

  /* keys */

  readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const handled = this.workbench.edit ? this.keyWhileEditing(event) : this.keyOnGrid(event);
    if (handled) event.preventDefault();
  };

  private keyWhileEditing(event: KeyboardEvent): boolean {
    const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
    if (key === 'Enter' && altKey) return this.insertLineBreak();
    if (key === 'Enter') return this.go(() => this.commit(ctrlKey || metaKey ? null : shiftKey ? 'up' : 'down'));
    if (key === 'Tab') return this.go(() => this.commit(shiftKey ? 'left' : 'right'));
    if (key === 'Escape') return this.go(() => this.workbench.cancelEdit());
    const { edit } = this.workbench;
    if (key === 'F2' && edit) {
      return this.go(() => this.workbench.changeEdit({ mode: edit.mode === 'edit' ? 'enter' : 'edit' }));
    }
    const arrow = ARROWS[key];
    if (arrow && edit?.mode === 'enter' && edit.place === 'cell') return this.go(() => this.commit(arrow));
    return false;
  }

  private insertLineBreak(): boolean {
    const { selectionStart, selectionEnd, value } = this.input;
    const text = `${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}`;
    this.workbench.changeEdit({ text });
    this.input.value = text;
    this.input.setSelectionRange(selectionStart + 1, selectionStart + 1);
    return true;
  }

  private keyOnGrid(event: KeyboardEvent): boolean {
    const { key, shiftKey, altKey } = event;
    const command = event.ctrlKey || event.metaKey;
    const arrow = ARROWS[key];
    if (arrow && altKey) return arrow === 'down' && this.go(() => this.openChoices());
    if (arrow) return this.go(() => this.move(arrow, { extend: shiftKey, far: command }));
    if (command) return this.commandKey(event);
    switch (key) {
      case 'Enter':
        return this.go(() => this.enterKey(shiftKey));
      case 'Tab':
        return this.go(() => this.tabKey(shiftKey));
      case 'Home':
        return this.go(() => this.select({ row: this.rowOfMove(shiftKey), column: 0 }, shiftKey));
      case 'PageDown':
      case 'PageUp':
        return this.go(() => this.page(key === 'PageDown' ? 1 : -1, shiftKey));
      case 'Delete':
        return this.go(() => actions.clearContents(this.workbench));
      case 'Backspace':
        return this.go(() => this.workbench.beginEdit('', 'enter', 'cell'));
      case 'F2':
        return this.go(() => this.workbench.beginEdit(null, 'edit', 'cell'));
      case 'F6':
        return this.go(() => document.querySelector<HTMLElement>('.pane:not([hidden]) iframe')?.focus());
      case 'F9':
        return this.go(() => this.workbench.model.calculate());
      case 'Escape':
        return this.go(() => this.clipboard.forget());
      case ' ':
        return shiftKey && this.go(() => this.selectRowsOfSelection());
      default:
        return false;
    }
  }

  private commandKey(event: KeyboardEvent): boolean {
    const { model } = this.workbench;
    const { shiftKey } = event;
    switch (event.key.toLowerCase()) {
      case 'z':
        return this.go(() => (shiftKey ? model.redo() : model.undo()));
      case 'y':
        return this.go(() => model.redo());
      case 'a':
        return this.go(() => this.selectAll());
      case 'b':
        return this.go(() => actions.toggleFormat('bold')(this.workbench));
      case 'i':
        return this.go(() => actions.toggleFormat('italic')(this.workbench));
      case 'u':
        return this.go(() => actions.toggleFormat('underline')(this.workbench));
      case 'd':
        return this.go(() => this.fillDown());
      case ' ':
        return this.go(() => this.selectColumnsOfSelection());
      case 'home':
        return this.go(() => this.select({ row: 0, column: 0 }, shiftKey));
      case 'end':
        return this.go(() => this.select(this.lastCell(), shiftKey));
      case 'pagedown':
      case 'pageup':
        return this.go(() => this.turnSheet(event.key === 'PageDown' ? 1 : -1));
      default:
        return false;
    }
  }

  private go(act: () => unknown): true {
    void act();
    return true;
  }

  private rowOfMove(extend: boolean): number {
    return extend ? this.far.row : this.workbench.model.selection.activeCell.row;
  }

  private enterKey(back: boolean): void {
    if (this.tabStart !== null && !back) {
      const { row } = this.workbench.model.selection.activeCell;
      const column = this.tabStart;
      this.tabStart = null;
      this.select(step(this.view, { row, column }, 'down'));
    } else this.moveWithinSelection(back ? 'up' : 'down');
  }

  private tabKey(back: boolean): void {
    this.rememberTab(back ? 'left' : 'right');
    this.moveWithinSelection(back ? 'left' : 'right');
  }

  /** Enter and Tab walk around a selection of several cells and leave it selected. */
  private moveWithinSelection(direction: Direction): void {
    const { model } = this.workbench;
    const area = this.workbench.activeArea;
    const merge = this.workbench.activeMerge();
    if (area.rows === merge.rows && area.columns === merge.columns) {
      this.move(direction);
      return;
    }
    const forward = direction === 'down' || direction === 'right';
    const byColumn = direction === 'down' || direction === 'up';
    const { row, column } = model.selection.activeCell;
    const [length, breadth] = byColumn ? [area.rows, area.columns] : [area.columns, area.rows];
    const along = byColumn ? row - area.row : column - area.column;
    const across = byColumn ? column - area.column : row - area.row;
    const place = (across * length + along + (forward ? 1 : -1) + length * breadth) % (length * breadth);
    const [nextAlong, nextAcross] = [place % length, Math.floor(place / length)];
    const next = byColumn
      ? { row: area.row + nextAlong, column: area.column + nextAcross }
      : { row: area.row + nextAcross, column: area.column + nextAlong };
    this.choose([area], next);
    this.view.reveal(next);
  }

  private page(direction: 1 | -1, extend: boolean): void {
    const from = extend ? this.far : this.workbench.model.selection.activeCell;
    const row = from.row + direction * this.view.rowsInView();
    this.select({ row: Math.min(Math.max(0, row), this.view.rows.count - 1), column: from.column }, extend);
  }

  private lastCell(): CellPlace {
    const extent = this.workbench.model.extent(this.workbench.model.activeSheet);
    return { row: Math.max(0, extent.rows - 1), column: Math.max(0, extent.columns - 1) };
  }

  selectAll(): void {
    const active = this.workbench.model.selection.activeCell;
    this.selectArea({ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }, active);
  }

  private selectRowsOfSelection(): void {
    const { row, rows } = this.workbench.activeArea;
    this.selectRows(row, row + rows - 1);
  }

  private selectColumnsOfSelection(): void {
    const { column, columns } = this.workbench.activeArea;
    this.selectColumns(column, column + columns - 1);
  }

  private turnSheet(by: 1 | -1): void {
    const { model } = this.workbench;
    const visible = model.sheets.filter(({ visibility }) => visibility === 'Visible');
    const next = visible[visible.findIndex(({ id }) => id === model.activeSheet) + by];
    if (next) model.activate(next.id);
  }

  private fillDown(): void {
    const { model } = this.workbench;
    const area = this.workbench.activeArea;
    if (area.rows < 2) return;
    void this.workbench.refuse(model.fill(model.activeSheet, { ...area, rows: 1 }, area));
  }

  /** Alt+Down on a cell with a list. */
  openChoices: () => void = () => undefined;

  /* typing and the clipboard, on the grid's own input */

  readonly onInput = (): void => {
    if (this.workbench.edit) this.workbench.changeEdit({ text: this.input.value, place: 'cell' });
    else this.workbench.beginEdit(this.input.value, 'enter', 'cell');
  };

  readonly onCopy = (event: ClipboardEvent): void =>
    this.takeClipboard(event, (data) => this.clipboard.copy(data, false));

  readonly onCut = (event: ClipboardEvent): void =>
    this.takeClipboard(event, (data) => this.clipboard.copy(data, true));

  readonly onPaste = (event: ClipboardEvent): void =>
    this.takeClipboard(event, (data) => void this.clipboard.paste(data.getData('text/plain')));

  private takeClipboard(event: ClipboardEvent, act: (data: DataTransfer) => void): void {
    if (this.workbench.edit || !event.clipboardData) return;
    event.preventDefault();
    act(event.clipboardData);
  }

  /* the mouse */

  readonly onPointerDown = (event: PointerEvent): void => {
    if (event.target instanceof Element && event.target.closest('[data-own-clicks]')) return;
    if (this.isOnScrollbar(event)) return;
    const point = this.view.pointAt(event.clientX, event.clientY);
    event.preventDefault();
    if (this.pickReference(point)) return;
    if (event.target instanceof Element && event.target.closest('[data-fill-handle]')) {
      this.drag(
        (at) => this.stretchFill(at),
        () => this.finishFill(),
      );
      return;
    }
    void this.clickAfterEntry(event, point);
  };

  private async clickAfterEntry(event: PointerEvent, point: GridPoint): Promise<void> {
    if (this.workbench.edit && !(await this.workbench.commitEdit())) {
      this.resumeEdit();
      return;
    }
    this.tabStart = null;
    this.focus();
    this.click(event, point);
  }

  private click(event: PointerEvent, point: GridPoint): void {
    const extend = event.shiftKey;
    if (event.button === 2 && this.isWithinSelection(point)) return;
    if (point.edgeOf !== null && event.button === 0) {
      this.dragEdge(point, point.edgeOf, event);
      return;
    }
    const { row, column } = this.workbench.model.selection.activeCell;
    switch (point.part) {
      case 'corner':
        this.selectAll();
        return;
      case 'row-head':
        this.selectRows(extend ? row : point.row, point.row);
        this.drag((at) => this.selectRows(extend ? row : point.row, at.row));
        return;
      case 'column-head':
        this.selectColumns(extend ? column : point.column, point.column);
        this.drag((at) => this.selectColumns(extend ? column : point.column, at.column));
        return;
      case 'cell':
        if (event.ctrlKey || event.metaKey) this.addArea(point);
        else this.select(point, extend);
        if (event.button === 0) this.tellClick(event, point);
        this.drag((at) => this.select(at, true));
    }
  }

  private isOnScrollbar({ target, clientX, clientY }: PointerEvent): boolean {
    const { scroller } = this.view;
    const { x, y } = this.view.onStage(clientX, clientY);
    return target === scroller && (x > scroller.clientWidth || y > scroller.clientHeight);
  }

  readonly onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey || event.deltaY === 0) return;
    event.preventDefault();
    actions.zoomBy(this.workbench, event.deltaY < 0 ? 1 : -1);
  };

  /** Add-ins hear where in its cell a click fell, in points. */
  private tellClick({ clientX, clientY }: PointerEvent, { row, column }: GridPoint): void {
    const { model } = this.workbench;
    const { x, y } = this.view.onStage(clientX, clientY);
    const { left, top } = this.view.boxOf(cellArea(row, column));
    const offsetX = (x - left) * POINTS_PER_PIXEL;
    const offsetY = (y - top) * POINTS_PER_PIXEL;
    model.tell({ kind: 'clicked', sheet: model.activeSheet, row, column, offsetX, offsetY });
  }

  readonly onDoubleClick = (event: MouseEvent): void => {
    const point = this.view.pointAt(event.clientX, event.clientY);
    if (point.part === 'column-head' && point.edgeOf !== null) this.fitColumns(point.edgeOf);
    else if (point.part === 'cell' && !this.workbench.edit) this.workbench.beginEdit(null, 'edit', 'cell');
  };

  /** As wide as the longest text that is not wrapped. */
  private fitColumns(column: number): void {
    const { model } = this.workbench;
    const sheet = model.activeSheet;
    const [first, last] = this.linesResized(true, column);
    const { rows } = model.extent(sheet);
    if (rows > 0) model.prepare(sheet, { row: 0, column: first, rows, columns: last - first + 1 });
    for (let fitted = first; fitted <= last; fitted += 1) {
      let widest = 0;
      for (let row = 0; row < rows; row += 1) {
        const cell = model.cell(sheet, row, fitted);
        const counts = cell.text !== '' && !cell.format.wrap && !this.view.mergeAt(row, fitted);
        if (counts) widest = Math.max(widest, textWidth(cell.text, cell.format));
      }
      if (widest > 0) void this.workbench.refuse(model.setColumnWidth(sheet, fitted, fitted, Math.ceil(widest) + 10));
    }
  }

  isWithinSelection(point: GridPoint): boolean {
    const { row, column, rows, columns } = this.workbench.activeArea;
    const inRows = point.row >= row && point.row < row + rows;
    const inColumns = point.column >= column && point.column < column + columns;
    return (inRows || point.part === 'column-head') && (inColumns || point.part === 'row-head');
  }

  private pickReference(point: GridPoint): boolean {
    const { edit } = this.workbench;
    if (!edit || point.part !== 'cell' || !edit.text.startsWith('=') || !WANTS_REFERENCE.test(edit.text)) return false;
    this.workbench.changeEdit({ text: edit.text + printAddress(point.row, point.column) });
    return true;
  }

  private drag(moved: (at: GridPoint) => void, ended: () => void = () => undefined): void {
    const move = (event: PointerEvent): void => moved(this.view.pointAt(event.clientX, event.clientY));
    const end = (): void => {
      window.removeEventListener('pointermove', move);
      ended();
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', end, { once: true });
  }

  private dragEdge(point: GridPoint, index: number, start: PointerEvent): void {
    const { model } = this.workbench;
    const sheet = model.activeSheet;
    const isColumn = point.part === 'column-head';
    const axis = isColumn ? this.view.columns : this.view.rows;
    const from = isColumn ? start.clientX : start.clientY;
    const size = axis.size(index);
    const end = (event: PointerEvent): void => {
      const by = ((isColumn ? event.clientX : event.clientY) - from) / this.view.scale;
      const pixels = Math.max(0, Math.round(size + by));
      if (by === 0) return;
      const [first, last] = this.linesResized(isColumn, index);
      void this.workbench.refuse(
        isColumn ? model.setColumnWidth(sheet, first, last, pixels) : model.setRowHeight(sheet, first, last, pixels),
      );
    };
    window.addEventListener('pointerup', end, { once: true });
  }

  /** Whole columns (or rows) selected together get one size. */
  private linesResized(isColumn: boolean, index: number): readonly [number, number] {
    const area = this.workbench.activeArea;
    const [first, count, whole] = isColumn
      ? [area.column, area.columns, area.rows === MAX_ROWS]
      : [area.row, area.rows, area.columns === MAX_COLUMNS];
    return whole && index >= first && index < first + count ? [first, first + count - 1] : [index, index];
  }

  private stretchFill(at: GridPoint): void {
    const source = this.workbench.activeArea;
    const down = at.row - (source.row + source.rows - 1);
    const right = at.column - (source.column + source.columns - 1);
    const up = source.row - at.row;
    const left = source.column - at.column;
    const vertical = Math.max(down, up) >= Math.max(right, left);
    const far = vertical ? { row: at.row, column: source.column } : { row: source.row, column: at.column };
    const stretched = boundingArea(source, cellArea(far.row, far.column));
    this.view.filling = Math.max(down, up, right, left) > 0 ? stretched : null;
    this.view.refresh('view');
  }

  private finishFill(): void {
    const target = this.view.filling;
    this.view.filling = null;
    this.view.refresh('view');
    if (!target) return;
    const { model } = this.workbench;
    void this.workbench.refuse(model.fill(model.activeSheet, this.workbench.activeArea, target));
    this.selectArea(target);
  }
}
