import { columnLetters, printAddress } from '../../../../src/sheets/address';
import { MAX_COLUMNS, MAX_ROWS, intersect } from '../../model/area';
import type { Area } from '../../model/area';
import type { ShownCell } from '../../model/workbookModel';
import type { Workbench } from '../workbench';
import { Axis } from './axis';
import { GRID_LINE, cellStyle, edgeStyle, fittedText, textWidth } from './cellLook';

export const HEAD_WIDTH = 44;
export const HEAD_HEIGHT = 22;

/** Blank rows and columns shown beyond what is filled, as in Excel's endless sheet. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 10;
const FEWEST_ROWS = 120;
const FEWEST_COLUMNS = 30;
/** Columns are painted in steps, so that a small scroll sideways repaints nothing. */
const COLUMN_STEP = 6;

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A point of the grid: a cell, or a head with the boundary that the mouse is near. */
export interface GridPoint extends CellPlace {
  readonly part: 'cell' | 'row-head' | 'column-head' | 'corner';
  /** Row or column whose far edge is under the mouse, for resizing; null elsewhere. */
  readonly edgeOf: number | null;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface PaintedRow {
  readonly element: HTMLElement;
  key: string;
}

/** One of the four parts into which frozen panes cut the sheet. */
interface Quadrant {
  readonly clip: HTMLElement;
  readonly content: HTMLElement;
  readonly marks: HTMLElement;
  readonly rows: Map<number, PaintedRow>;
  readonly frozenRows: boolean;
  readonly frozenColumns: boolean;
}

interface Span {
  readonly first: number;
  readonly last: number;
}

/** Paints the part of the sheet in view. Knows nothing of keys and clicks. */
export class GridView {
  readonly scroller = make('div', 'scroller');
  readonly stage = make('div', 'stage');
  rows = new Axis(1, () => 0);
  columns = new Axis(1, () => 0);
  /** Dashed border around what was copied. */
  copied: { readonly sheet: string; readonly area: Area } | null = null;
  /** Where the fill handle was dragged to. */
  filling: Area | null = null;

  private readonly cells = make('div', 'cells');
  private readonly quadrants: readonly Quadrant[];
  private readonly columnHeads = make('div', 'heads');
  private readonly rowHeads = make('div', 'heads');
  private readonly sizer = make('div', 'sizer');
  private readonly cache = new Map<number, ShownCell>();
  private covered = new Map<number, Area>();
  private merges: readonly Area[] = [];
  private frozen = { rows: 0, columns: 0 };
  private version = 0;
  private reach: CellPlace = { row: 0, column: 0 };
  private stale: 'all' | 'view' | null = 'all';
  private sheet = '';
  /** How far each sheet was scrolled when another was turned to. */
  private readonly scrolled = new Map<string, { readonly top: number; readonly left: number }>();

  constructor(
    root: HTMLElement,
    private readonly workbench: Workbench,
  ) {
    this.cells.setAttribute('role', 'grid');
    this.quadrants = [
      this.makeQuadrant(false, false),
      this.makeQuadrant(true, false),
      this.makeQuadrant(false, true),
      this.makeQuadrant(true, true),
    ];
    const corner = make('div', 'corner');
    for (const head of [this.columnHeads, this.rowHeads, corner]) head.setAttribute('aria-hidden', 'true');
    this.stage.append(this.cells, this.columnHeads, this.rowHeads, corner);
    this.scroller.append(this.stage, this.sizer);
    this.scroller.addEventListener('scroll', () => this.refresh('view'));
    root.append(this.scroller);
    new ResizeObserver(() => this.refresh('view')).observe(this.scroller);
  }

  /** Repaints before the next frame: everything, or only what scrolled or was selected. */
  refresh(what: 'all' | 'view'): void {
    if (this.stale === null) requestAnimationFrame(() => this.paint());
    this.stale = what === 'all' || this.stale === 'all' ? 'all' : 'view';
  }

  /** Paints at once what is due: for whoever measures right after. */
  paint(): void {
    const { activeSheet } = this.workbench.model;
    const turned = activeSheet !== this.sheet;
    const everything = this.stale === 'all' || turned;
    if (turned) this.scrolled.set(this.sheet, { top: this.scroller.scrollTop, left: this.scroller.scrollLeft });
    this.stale = null;
    if (everything) this.measure(activeSheet);
    if (turned) this.scroller.scrollTo(this.scrolled.get(activeSheet) ?? { top: 0, left: 0 });
    this.paintQuadrants();
    this.paintHeads();
    this.paintMarks();
  }

  cell(row: number, column: number): ShownCell {
    const key = row * MAX_COLUMNS + column;
    let cell = this.cache.get(key);
    if (!cell) {
      cell = this.workbench.model.cell(this.sheet, row, column);
      this.cache.set(key, cell);
    }
    return cell;
  }

  mergeAt(row: number, column: number): Area | null {
    return this.merges.find((merge) => intersect(merge, { row, column, rows: 1, columns: 1 }) !== null) ?? null;
  }

  /** Makes sure that a cell is drawn and in view. */
  reveal({ row, column }: CellPlace): void {
    if (this.workbench.model.activeSheet !== this.sheet) this.paint();
    if (row >= this.rows.count - 1 || column >= this.columns.count - 1) {
      this.reach = { row: Math.max(row, this.reach.row), column: Math.max(column, this.reach.column) };
      this.stale = 'all';
      this.paint();
    }
    const { width, height } = this.room();
    if (row >= this.frozen.rows) {
      const top = this.rows.start(row) - this.frozenHeight;
      const bottom = this.rows.end(row) - this.frozenHeight;
      if (top < this.scroller.scrollTop) this.scroller.scrollTop = top;
      else if (bottom > this.scroller.scrollTop + height) this.scroller.scrollTop = Math.min(top, bottom - height);
    }
    if (column >= this.frozen.columns) {
      const left = this.columns.start(column) - this.frozenWidth;
      const right = this.columns.end(column) - this.frozenWidth;
      if (left < this.scroller.scrollLeft) this.scroller.scrollLeft = left;
      else if (right > this.scroller.scrollLeft + width) this.scroller.scrollLeft = Math.min(left, right - width);
    }
    this.refresh('view');
  }

  /** How many rows a page down moves. */
  rowsInView(): number {
    const { height } = this.room();
    const first = this.rows.at(this.scroller.scrollTop + this.frozenHeight);
    return Math.max(1, this.rows.at(this.scroller.scrollTop + this.frozenHeight + height) - first - 1);
  }

  /** Where an area stands on the stage now, in pixels. */
  boxOf(area: Area): Box {
    const left = this.stageX(area.column);
    const top = this.stageY(area.row);
    const { columns, rows } = this;
    return {
      left,
      top,
      width: columns.end(area.column + area.columns - 1) - columns.start(area.column),
      height: rows.end(area.row + area.rows - 1) - rows.start(area.row),
    };
  }

  /** Pixels of the window for one of the stage, which is zoomed. */
  get scale(): number {
    return this.stage.getBoundingClientRect().width / this.stage.offsetWidth;
  }

  /** A point of the window on the stage. */
  onStage(clientX: number, clientY: number): { readonly x: number; readonly y: number } {
    const frame = this.stage.getBoundingClientRect();
    return { x: (clientX - frame.left) / this.scale, y: (clientY - frame.top) / this.scale };
  }

  pointAt(clientX: number, clientY: number): GridPoint {
    const at = this.onStage(clientX, clientY);
    const x = at.x - HEAD_WIDTH;
    const y = at.y - HEAD_HEIGHT;
    const sheetX = Math.max(0, x < this.frozenWidth ? x : x + this.scroller.scrollLeft);
    const sheetY = Math.max(0, y < this.frozenHeight ? y : y + this.scroller.scrollTop);
    const row = this.rows.at(sheetY);
    const column = this.columns.at(sheetX);
    const part = y < 0 ? (x < 0 ? 'corner' : 'column-head') : x < 0 ? 'row-head' : 'cell';
    const edgeOf =
      part === 'column-head'
        ? edgeNear(this.columns, sheetX)
        : part === 'row-head'
          ? edgeNear(this.rows, sheetY)
          : null;
    return { row, column, part, edgeOf };
  }

  private get frozenWidth(): number {
    return this.columns.start(this.frozen.columns);
  }

  private get frozenHeight(): number {
    return this.rows.start(this.frozen.rows);
  }

  private room(): { width: number; height: number } {
    return {
      width: this.scroller.clientWidth - HEAD_WIDTH - this.frozenWidth,
      height: this.scroller.clientHeight - HEAD_HEIGHT - this.frozenHeight,
    };
  }

  private stageX(column: number): number {
    return HEAD_WIDTH + this.columns.start(column) - (column < this.frozen.columns ? 0 : this.scroller.scrollLeft);
  }

  private stageY(row: number): number {
    return HEAD_HEIGHT + this.rows.start(row) - (row < this.frozen.rows ? 0 : this.scroller.scrollTop);
  }

  private makeQuadrant(frozenRows: boolean, frozenColumns: boolean): Quadrant {
    const clip = make('div', 'quadrant');
    const content = make('div', 'content');
    const marks = make('div', 'marks');
    marks.setAttribute('aria-hidden', 'true');
    content.append(marks);
    clip.append(content);
    this.cells.append(clip);
    return { clip, content, marks, rows: new Map(), frozenRows, frozenColumns };
  }

  private measure(sheet: string): void {
    const { model, words } = this.workbench;
    if (sheet !== this.sheet) this.reach = { row: 0, column: 0 };
    this.sheet = sheet;
    this.version += 1;
    this.cache.clear();
    this.merges = model.merges(sheet);
    this.covered = coveredCells(this.merges);
    this.frozen = model.frozenPanes(sheet) ?? { rows: 0, columns: 0 };
    const extent = model.extent(sheet);
    const rows = Math.max(extent.rows + SPARE_ROWS, FEWEST_ROWS, this.reach.row + SPARE_ROWS);
    const columns = Math.max(extent.columns + SPARE_COLUMNS, FEWEST_COLUMNS, this.reach.column + SPARE_COLUMNS);
    this.rows = new Axis(Math.min(rows, MAX_ROWS), (row) =>
      model.isRowHidden(sheet, row) ? 0 : model.rowHeight(sheet, row),
    );
    this.columns = new Axis(Math.min(columns, MAX_COLUMNS), (column) =>
      model.isColumnHidden(sheet, column) ? 0 : model.columnWidth(sheet, column),
    );
    this.sizer.style.width = `${HEAD_WIDTH + this.columns.total + 1}px`;
    this.sizer.style.height = `${HEAD_HEIGHT + this.rows.total + 1}px`;
    this.cells.setAttribute('aria-label', `${words.grid}: ${model.sheets.find(({ id }) => id === sheet)?.name ?? ''}`);
    this.cells.setAttribute('aria-rowcount', String(this.rows.count));
    this.cells.setAttribute('aria-colcount', String(this.columns.count));
  }

  private span(quadrant: Quadrant): { readonly rows: Span; readonly columns: Span } | null {
    const { width, height } = this.room();
    const rows = quadrant.frozenRows
      ? { first: 0, last: this.frozen.rows - 1 }
      : spanInView(this.rows, this.scroller.scrollTop + this.frozenHeight, height);
    const columns = quadrant.frozenColumns
      ? { first: 0, last: this.frozen.columns - 1 }
      : widened(spanInView(this.columns, this.scroller.scrollLeft + this.frozenWidth, width), this.frozen.columns);
    const last = this.columns.count - 1;
    if (rows.last < rows.first || columns.last < columns.first) return null;
    return { rows, columns: { first: columns.first, last: Math.min(columns.last, last) } };
  }

  private paintQuadrants(): void {
    this.stage.style.width = `${this.scroller.clientWidth}px`;
    this.stage.style.height = `${this.scroller.clientHeight}px`;
    this.stage.style.marginBottom = `${-this.scroller.clientHeight}px`;
    for (const quadrant of this.quadrants) {
      this.placeQuadrant(quadrant);
      this.paintRows(quadrant);
    }
  }

  private placeQuadrant({ clip, content, frozenRows, frozenColumns }: Quadrant): void {
    const left = frozenColumns ? 0 : this.frozenWidth;
    const top = frozenRows ? 0 : this.frozenHeight;
    clip.style.left = `${HEAD_WIDTH + left}px`;
    clip.style.top = `${HEAD_HEIGHT + top}px`;
    clip.style.width = frozenColumns ? `${this.frozenWidth}px` : `${Math.max(0, this.room().width)}px`;
    clip.style.height = frozenRows ? `${this.frozenHeight}px` : `${Math.max(0, this.room().height)}px`;
    clip.classList.toggle('frozen-below', frozenRows && this.frozen.rows > 0);
    clip.classList.toggle('frozen-right', frozenColumns && this.frozen.columns > 0);
    const x = left + (frozenColumns ? 0 : this.scroller.scrollLeft);
    const y = top + (frozenRows ? 0 : this.scroller.scrollTop);
    content.style.transform = `translate(${-x}px, ${-y}px)`;
  }

  private paintRows(quadrant: Quadrant): void {
    const span = this.span(quadrant);
    const wanted = new Set<number>(span ? this.rowsToPaint(span.rows, span.columns) : []);
    for (const [row, painted] of quadrant.rows) {
      if (wanted.has(row)) continue;
      painted.element.remove();
      quadrant.rows.delete(row);
    }
    if (!span) return;
    this.prepare(span.rows, span.columns);
    for (const row of wanted) {
      const inView = row >= span.rows.first && row <= span.rows.last;
      const key = `${this.version}:${span.columns.first}:${span.columns.last}:${inView}`;
      const painted = quadrant.rows.get(row) ?? this.addRow(quadrant, row);
      if (painted.key === key) continue;
      painted.key = key;
      painted.element.style.top = `${this.rows.start(row)}px`;
      painted.element.innerHTML = this.rowHtml(row, span.columns, inView);
    }
  }

  private prepare(rows: Span, columns: Span): void {
    this.workbench.model.prepare(this.sheet, areaOf(rows, columns));
  }

  /** Rows in view, and rows above them whose merged cells reach into view. */
  private rowsToPaint(rows: Span, columns: Span): number[] {
    const wanted: number[] = [];
    for (let row = rows.first; row <= rows.last; row += 1) if (this.rows.size(row) > 0) wanted.push(row);
    const view = areaOf(rows, columns);
    for (const merge of this.merges) if (merge.row < rows.first && intersect(merge, view)) wanted.push(merge.row);
    return wanted;
  }

  private addRow(quadrant: Quadrant, row: number): PaintedRow {
    const element = make('div', 'row');
    element.setAttribute('role', 'row');
    element.setAttribute('aria-rowindex', String(row + 1));
    quadrant.content.insertBefore(element, quadrant.marks);
    const painted = { element, key: '' };
    quadrant.rows.set(row, painted);
    return painted;
  }

  private rowHtml(row: number, columns: Span, inView: boolean): string {
    const html: string[] = [];
    const merges = this.merges.filter((merge) => merge.row === row);
    const reaching = merges.filter(
      (merge) => merge.column < columns.first && merge.column + merge.columns > columns.first,
    );
    for (const merge of reaching) html.push(this.cellHtml(row, merge.column));
    for (let column = columns.first; column <= columns.last; column += 1) {
      if (this.columns.size(column) === 0 && !merges.some((merge) => merge.column === column)) continue;
      const merge = this.covered.get(row * MAX_COLUMNS + column);
      const anchors = !merge || (merge.row === row && merge.column === column);
      if (anchors && (inView || merge)) html.push(this.cellHtml(row, column));
    }
    return html.join('');
  }

  private cellHtml(row: number, column: number): string {
    const cell = this.cell(row, column);
    const area = this.covered.get(row * MAX_COLUMNS + column) ?? { row, column, rows: 1, columns: 1 };
    const width = this.columns.end(column + area.columns - 1) - this.columns.start(column);
    const height = this.rows.end(row + area.rows - 1) - this.rows.start(row);
    const spill = this.spill(cell, area, width);
    const style = [
      `left:${this.columns.start(column)}px`,
      `width:${width}px`,
      `height:${height}px`,
      cellStyle(cell),
      this.edges(cell, area),
    ].join(';');
    const text = escapeHtml(fittedText(cell, width));
    // A text that runs over a neighbour covers its lines, not its colour.
    const fill = spill > 0 ? this.cell(row, column + area.columns).format.fill : null;
    const spilling = `width:${width + spill - 1}px;background:${escapeHtml(fill ?? 'white')}`;
    const inner = spill > 0 ? `<span class="spill" style="${spilling}">${text}</span>` : `<span>${text}</span>`;
    const classes = spill > 0 ? 'cell spilling' : 'cell';
    return `<div role="gridcell" class="${classes}" data-cell="${printAddress(row, column)}" aria-colindex="${column + 1}" style="${escapeHtml(style)}">${text ? inner : ''}</div>`;
  }

  /** How far a text runs over the blank cells at its right, in pixels. */
  private spill(cell: ShownCell, area: Area, width: number): number {
    if (cell.type !== 'String' || cell.format.wrap || cell.align !== 'left' || area.columns > 1) return 0;
    const needed = textWidth(cell.text, cell.format) + 8 - width;
    let room = 0;
    for (let next = area.column + 1; next < this.columns.count && room < needed; next += 1) {
      const isFree = this.cell(area.row, next).type === 'Empty' && !this.covered.has(area.row * MAX_COLUMNS + next);
      if (!isFree) break;
      room += this.columns.size(next);
    }
    return Math.max(0, Math.min(room, needed));
  }

  private edges(cell: ShownCell, area: Area): string {
    const lastColumn = area.column + area.columns - 1;
    const lastRow = area.row + area.rows - 1;
    const rightward = this.columns.nextVisible(lastColumn, 1);
    const downward = this.rows.nextVisible(lastRow, 1);
    const atRight = this.cell(area.row, lastColumn).format.lines.right;
    const atBottom = this.cell(lastRow, area.column).format.lines.bottom;
    const leftOfNext = rightward > lastColumn ? this.cell(area.row, rightward).format.lines.left : undefined;
    const topOfNext = downward > lastRow ? this.cell(downward, area.column).format.lines.top : undefined;
    const plain = `1px solid ${this.plainEdge(cell)}`;
    const styles = [
      `border-right:${edgeStyle(atRight, leftOfNext) ?? plain}`,
      `border-bottom:${edgeStyle(atBottom, topOfNext) ?? plain}`,
    ];
    const first = { top: cell.format.lines.top, left: cell.format.lines.left };
    if (area.row === 0 && first.top) styles.push(`border-top:${edgeStyle(first.top, undefined) ?? ''}`);
    if (area.column === 0 && first.left) styles.push(`border-left:${edgeStyle(first.left, undefined) ?? ''}`);
    return styles.join(';');
  }

  private plainEdge(cell: ShownCell): string {
    if (cell.format.fill) return cell.format.fill;
    const { model } = this.workbench;
    return model.sheets.find(({ id }) => id === this.sheet)?.showGridlines === false ? 'transparent' : GRID_LINE;
  }

  private paintHeads(): void {
    const { areas } = this.workbench.model.selection;
    const isRowChosen = (row: number): boolean => areas.some((area) => row >= area.row && row < area.row + area.rows);
    const isColumnChosen = (column: number): boolean =>
      areas.some((area) => column >= area.column && column < area.column + area.columns);
    const columnHtml: string[] = [];
    for (const column of this.headsInView('columns')) {
      const place = `left:${this.stageX(column)}px;width:${this.columns.size(column)}px`;
      columnHtml.push(head(columnLetters(column), place, isColumnChosen(column), column < this.frozen.columns));
    }
    const rowHtml: string[] = [];
    for (const row of this.headsInView('rows')) {
      const place = `top:${this.stageY(row)}px;height:${this.rows.size(row)}px`;
      rowHtml.push(head(String(row + 1), place, isRowChosen(row), row < this.frozen.rows));
    }
    this.columnHeads.innerHTML = columnHtml.join('');
    this.rowHeads.innerHTML = rowHtml.join('');
    this.columnHeads.className = 'heads column-heads';
    this.rowHeads.className = 'heads row-heads';
  }

  private headsInView(which: 'rows' | 'columns'): number[] {
    const axis = this[which];
    const frozen = this.frozen[which];
    const { width, height } = this.room();
    const [from, room] =
      which === 'rows'
        ? [this.scroller.scrollTop + this.frozenHeight, height]
        : [this.scroller.scrollLeft + this.frozenWidth, width];
    const span = spanInView(axis, from, room);
    const heads: number[] = [];
    for (let index = span.first; index <= span.last; index += 1) if (index >= frozen) heads.push(index);
    for (let index = 0; index < frozen; index += 1) heads.push(index);
    return heads.filter((index) => axis.size(index) > 0);
  }

  private paintMarks(): void {
    const { selection } = this.workbench.model;
    const active = this.workbench.activeMerge();
    const marks: string[] = [];
    if (selection.sheet === this.sheet) {
      const { areas } = selection;
      const single = areas.length === 1;
      for (const area of areas) marks.push(this.mark('chosen', area, active));
      marks.push(this.mark('active', active));
      const last = areas[areas.length - 1] ?? areas[0];
      const outline = last.rows === 1 && last.columns === 1 ? active : last;
      marks.push(this.mark('outline', outline));
      if (single) marks.push(this.handle(outline));
    }
    if (this.copied?.sheet === this.sheet) marks.push(this.mark('copied', this.copied.area));
    if (this.filling) marks.push(this.mark('filling', this.filling));
    for (const { marks: layer } of this.quadrants) layer.innerHTML = marks.join('');
  }

  private mark(kind: string, area: Area, hole?: Area): string {
    const { left, top, width, height } = this.sheetBox(area);
    const box = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
    if (kind !== 'chosen' || !hole) return `<div class="mark ${kind}" style="${box}"></div>`;
    const isOneCell = area.rows <= hole.rows && area.columns <= hole.columns;
    return isOneCell ? '' : `<div class="mark chosen" style="${box}"></div>`;
  }

  private handle(area: Area): string {
    const { left, top, width, height } = this.sheetBox(area);
    return `<div class="handle" data-fill-handle style="left:${left + width - 4}px;top:${top + height - 4}px"></div>`;
  }

  private sheetBox(area: Area): Box {
    const left = this.columns.start(area.column);
    const top = this.rows.start(area.row);
    return {
      left,
      top,
      width: this.columns.end(area.column + area.columns - 1) - left,
      height: this.rows.end(area.row + area.rows - 1) - top,
    };
  }
}

const EDGE_REACH = 4;

function edgeNear(axis: Axis, pixel: number): number | null {
  const index = axis.at(pixel);
  if (axis.end(index) - pixel <= EDGE_REACH) return index;
  return pixel - axis.start(index) <= EDGE_REACH && index > 0 ? axis.nextVisible(index, -1) : null;
}

const areaOf = (rows: Span, columns: Span): Area => ({
  row: rows.first,
  column: columns.first,
  rows: rows.last - rows.first + 1,
  columns: columns.last - columns.first + 1,
});

function spanInView(axis: Axis, from: number, room: number): Span {
  return room <= 0 ? { first: 0, last: -1 } : { first: axis.at(from), last: axis.at(from + room) };
}

function widened(span: Span, fewest: number): Span {
  if (span.last < span.first) return span;
  const first = Math.max(fewest, Math.floor(span.first / COLUMN_STEP) * COLUMN_STEP - COLUMN_STEP);
  return { first, last: Math.ceil((span.last + 1) / COLUMN_STEP) * COLUMN_STEP };
}

function coveredCells(merges: readonly Area[]): Map<number, Area> {
  const covered = new Map<number, Area>();
  for (const merge of merges) {
    for (let row = merge.row; row < merge.row + merge.rows; row += 1) {
      for (let column = merge.column; column < merge.column + merge.columns; column += 1) {
        covered.set(row * MAX_COLUMNS + column, merge);
      }
    }
  }
  return covered;
}

function head(text: string, place: string, chosen: boolean, frozen: boolean): string {
  return `<div class="head${chosen ? ' chosen' : ''}${frozen ? ' frozen' : ''}" style="${place}">${text}</div>`;
}

function make(tag: 'div', className: string): HTMLDivElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
