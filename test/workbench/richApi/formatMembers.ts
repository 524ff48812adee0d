import type { Area } from '../model/area';
import { MAX_COLUMNS, MAX_ROWS } from '../model/area';
import {
  FILL_PATTERNS,
  HORIZONTAL_ALIGNMENTS,
  LINE_STYLES,
  LINE_WEIGHTS,
  UNDERLINES,
  VERTICAL_ALIGNMENTS,
} from '../model/cellFormat';
import type { CellFormat, Edge, Line } from '../model/cellFormat';
import { pointsOfCharacters } from '../model/defaults';
import { textWidth } from '../model/textSize';
import { areaOf, sheetOf, uniform, uniformLine, usedArea } from './cells';
import { BORDER_SIDES } from './handles';
import type { AreaHandle, BorderHandle, BorderSide, Handle, RangeHandle } from './handles';
import {
  booleanArgument,
  colorArgument,
  does,
  finds,
  leadsTo,
  numberArgument,
  reads,
  readsAndWrites,
  requireAllowed,
  requireUnprotected,
  textArgument,
  wordArgument,
} from './member';
import type { Member, Members } from './member';
import { refuse } from './refusal';
import type { Session } from './session';

/** Looks of cells: Range.format and what hangs on it. */

function look<Key extends keyof CellFormat>(
  since: string,
  key: Key,
  read: (value: unknown) => CellFormat[Key],
): Member<AreaHandle> {
  return readsAndWrites(
    since,
    (handle, session) => uniform(handle.ranges, session, (format) => format[key]),
    (handle, value, session) => setLook(handle, { [key]: read(value) }, session),
  );
}

function setLook(handle: AreaHandle, change: Partial<CellFormat>, session: Session): void {
  requireAllowed(session.book, handle.sheet, 'allowFormatCells');
  for (const range of handle.ranges) session.book.applyFormat(range.sheet, areaOf(range), () => change, 'add-in');
}

const next =
  <Type extends Handle['type']>(type: Type) =>
  (handle: AreaHandle): Handle =>
    ({ type, sheet: handle.sheet, ranges: handle.ranges }) as Handle;

const fontSize = (value: unknown): number => numberArgument(value, 1, 409);
const MAX_ROW_POINTS = 409.5;
const MAX_COLUMN_POINTS = pointsOfCharacters(255);

function lineSize(handle: AreaHandle, session: Session, axis: 'rows' | 'columns'): number | null {
  const [range] = handle.ranges;
  if (!range) return null;
  const area = areaOf(range);
  const sheet = sheetOf(range, session);
  return axis === 'rows'
    ? uniformLine(area.row, area.rows, (row) => session.book.rowPoints(sheet, row))
    : uniformLine(area.column, area.columns, (column) => session.book.columnWidth(range.sheet, column) * 0.75);
}

function setLineSize(handle: AreaHandle, value: unknown, session: Session, axis: 'rows' | 'columns'): void {
  requireAllowed(session.book, handle.sheet, axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
  const size = numberArgument(value, 0, axis === 'rows' ? MAX_ROW_POINTS : MAX_COLUMN_POINTS);
  for (const range of handle.ranges) {
    const [first, count] = span(areaOf(range), axis);
    session.book.setLines(
      range.sheet,
      axis,
      first,
      first + count - 1,
      size === 0 ? { hidden: true } : { size, hidden: false },
    );
  }
}

const span = (area: Area, axis: 'rows' | 'columns'): readonly [number, number] =>
  axis === 'rows' ? [area.row, area.rows] : [area.column, area.columns];

function autofitRows(handle: AreaHandle, _: readonly unknown[], session: Session): void {
  requireAllowed(session.book, handle.sheet, 'allowFormatRows');
  for (const range of handle.ranges) {
    const { row, rows } = areaOf(range);
    session.book.setLines(range.sheet, 'rows', row, row + rows - 1, { size: null });
  }
}

function autofitColumns(handle: AreaHandle, _: readonly unknown[], session: Session): void {
  requireAllowed(session.book, handle.sheet, 'allowFormatColumns');
  for (const range of handle.ranges) {
    const area = usedArea(sheetOf(range, session), areaOf(range), true);
    if (!area) continue;
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const size = widestText(range, column, session);
      if (size > 0) session.book.setLines(range.sheet, 'columns', column, column, { size });
    }
  }
}

function widestText(range: RangeHandle, column: number, session: Session): number {
  const sheet = sheetOf(range, session);
  const { row: first, rows: count } = areaOf(range);
  let widest = 0;
  for (const [row, cells] of sheet.rows) {
    if (row < first || row >= first + count || !cells.has(column)) continue;
    const format = sheet.formatAt(row, column);
    const text = format.wrap ? '' : session.book.textOf(sheet, row, column);
    widest = Math.max(widest, text === '' ? 0 : textWidth(text, format) + 8);
  }
  return Math.round(widest) * 0.75;
}

export const rangeFormatMembers: Members<AreaHandle> = {
  WrapText: look('1.1', 'wrap', booleanArgument),
  HorizontalAlignment: look('1.1', 'horizontal', (value) => wordArgument(value, HORIZONTAL_ALIGNMENTS)),
  VerticalAlignment: look('1.1', 'vertical', (value) => wordArgument(value, VERTICAL_ALIGNMENTS)),
  ColumnWidth: readsAndWrites(
    '1.2',
    (handle, session) => lineSize(handle, session, 'columns'),
    (handle, value, session) => setLineSize(handle, value, session, 'columns'),
  ),
  RowHeight: readsAndWrites(
    '1.2',
    (handle, session) => lineSize(handle, session, 'rows'),
    (handle, value, session) => setLineSize(handle, value, session, 'rows'),
  ),
  IndentLevel: look('1.9', 'indent', (value) => numberArgument(value, 0, 250)),
  ShrinkToFit: look('1.9', 'shrinkToFit', booleanArgument),
  TextOrientation: look('1.7', 'textOrientation', (value) => numberArgument(value, -90, 180)),
  Fill: leadsTo('1.1', next('RangeFill')),
  Font: leadsTo('1.1', next('RangeFont')),
  Borders: leadsTo('1.1', next('RangeBorderCollection')),
  Protection: leadsTo('1.2', next('FormatProtection')),
  AutofitRows: does('1.2', autofitRows),
  AutofitColumns: does('1.2', autofitColumns),
};

export const rangeFillMembers: Members<AreaHandle> = {
  /** "" stands for no fill, as in Excel. */
  Color: readsAndWrites(
    '1.1',
    (handle, session) => uniform(handle.ranges, session, (format) => format.fill ?? '#FFFFFF'),
    (handle, value, session) => setLook(handle, { fill: value === '' ? null : colorArgument(value) }, session),
  ),
  Pattern: readsAndWrites(
    '1.9',
    (handle, session) =>
      uniform(handle.ranges, session, ({ pattern, fill }) => pattern ?? (fill === null ? 'None' : 'Solid')),
    (handle, value, session) => {
      const pattern = wordArgument(value, FILL_PATTERNS);
      if (pattern === 'None') setLook(handle, { fill: null, pattern: null }, session);
      else if (pattern !== 'Solid') setLook(handle, { pattern }, session);
      else setLook(handle, { fill: '#FFFFFF', pattern: null }, session);
    },
  ),
  Clear: does('1.1', (handle, _, session) => setLook(handle, { fill: null, pattern: null }, session)),
};

export const rangeFontMembers: Members<AreaHandle> = {
  Name: look('1.1', 'fontName', textArgument),
  Size: look('1.1', 'fontSize', fontSize),
  Color: look('1.1', 'fontColor', colorArgument),
  Bold: look('1.1', 'bold', booleanArgument),
  Italic: look('1.1', 'italic', booleanArgument),
  Underline: look('1.1', 'underline', (value) => wordArgument(value, UNDERLINES)),
  Strikethrough: look('1.9', 'strikethrough', booleanArgument),
};

/** Locks are part of the sheet's protection: not to be touched while it is on. */
const lock = (key: 'locked' | 'formulaHidden'): Member<AreaHandle> =>
  readsAndWrites(
    '1.2',
    (handle, session) => uniform(handle.ranges, session, (format) => format[key]),
    (handle, value, session) => {
      requireUnprotected(session.book, handle.sheet);
      setLook(handle, { [key]: booleanArgument(value) }, session);
    },
  );

export const formatProtectionMembers: Members<AreaHandle> = {
  Locked: lock('locked'),
  FormulaHidden: lock('formulaHidden'),
};

/* borders */

const EDGE_OF: { readonly [side in BorderSide]?: Edge } = {
  EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right', DiagonalDown: 'diagonalDown', DiagonalUp: 'diagonalUp',
}; // prettier-ignore

/** The cells of an area whose line a side means, and which of their edges it is. */
function strips(area: Area, side: BorderSide): readonly { readonly area: Area; readonly edge: Edge }[] {
  const lastRow = area.row + area.rows - 1;
  const lastColumn = area.column + area.columns - 1;
  switch (side) {
    case 'EdgeTop':
      return [{ area: { ...area, rows: 1 }, edge: 'top' }];
    case 'EdgeBottom':
      return [{ area: { ...area, row: lastRow, rows: 1 }, edge: 'bottom' }];
    case 'EdgeLeft':
      return [{ area: { ...area, columns: 1 }, edge: 'left' }];
    case 'EdgeRight':
      return [{ area: { ...area, column: lastColumn, columns: 1 }, edge: 'right' }];
    case 'InsideHorizontal':
      return area.rows < 2 ? [] : [
        { area: { ...area, rows: area.rows - 1 }, edge: 'bottom' },
        { area: { ...area, row: area.row + 1, rows: area.rows - 1 }, edge: 'top' },
      ]; // prettier-ignore
    case 'InsideVertical':
      return area.columns < 2 ? [] : [
        { area: { ...area, columns: area.columns - 1 }, edge: 'right' },
        { area: { ...area, column: area.column + 1, columns: area.columns - 1 }, edge: 'left' },
      ]; // prettier-ignore
    default:
      return [{ area, edge: EDGE_OF[side] ?? 'diagonalDown' }];
  }
}

function lineOf(handle: BorderHandle, session: Session): Line | null | undefined {
  const [range] = handle.ranges;
  const [strip] = range ? strips(areaOf(range), handle.side) : [];
  if (!range || !strip) return undefined;
  return uniform([{ ...range, area: strip.area }], session, (format) => format.lines[strip.edge] ?? undefined);
}

function setLine(handle: BorderHandle, change: (line: Line | undefined) => Line | undefined, session: Session): void {
  requireAllowed(session.book, handle.sheet, 'allowFormatCells');
  for (const range of handle.ranges) {
    const area = areaOf(range);
    if (area.rows === MAX_ROWS || area.columns === MAX_COLUMNS)
      refuse('NotImplemented', 'the stand-in draws lines around cells, not around whole rows or columns');
    const sheet = sheetOf(range, session);
    for (const strip of strips(area, handle.side)) {
      const changes = new Map<Line | undefined, Partial<CellFormat>>();
      const changed = (line: Line | undefined): Partial<CellFormat> => {
        let next = changes.get(line);
        if (!next) changes.set(line, (next = { lines: { [strip.edge]: change(line) } as CellFormat['lines'] }));
        return next;
      };
      const patch = (row: number, column: number): Partial<CellFormat> =>
        changed(sheet.formatAt(row, column).lines[strip.edge]);
      session.book.applyFormat(range.sheet, strip.area, patch, 'add-in');
    }
  }
}

const PLAIN_LINE_LOOK: Line = { style: 'Continuous', weight: 'Thin', color: '#000000' };

export const rangeBorderMembers: Members<BorderHandle> = {
  SideIndex: reads('1.1', (handle) => handle.side),
  Style: readsAndWrites(
    '1.1',
    (handle, session) => {
      const line = lineOf(handle, session);
      return line === null ? null : (line?.style ?? 'None');
    },
    (handle, value, session) => {
      const style = wordArgument(value, ['None', ...LINE_STYLES]);
      setLine(handle, (line) => (style === 'None' ? undefined : { ...(line ?? PLAIN_LINE_LOOK), style }), session);
    },
  ),
  Weight: readsAndWrites(
    '1.1',
    (handle, session) => lineOf(handle, session)?.weight ?? null,
    (handle, value, session) => {
      const weight = wordArgument(value, LINE_WEIGHTS);
      setLine(handle, (line) => ({ ...(line ?? PLAIN_LINE_LOOK), weight }), session);
    },
  ),
  Color: readsAndWrites(
    '1.1',
    (handle, session) => {
      const line = lineOf(handle, session);
      return line === null ? null : (line?.color ?? '#000000');
    },
    (handle, value, session) => {
      const color = colorArgument(value);
      setLine(handle, (line) => ({ ...(line ?? PLAIN_LINE_LOOK), color }), session);
    },
  ),
};

const borderOf = (handle: AreaHandle, side: BorderSide): BorderHandle => ({
  type: 'RangeBorder',
  sheet: handle.sheet,
  ranges: handle.ranges,
  side,
});

export const rangeBordersMembers: Members<AreaHandle> = {
  Count: reads('1.1', () => BORDER_SIDES.length),
  _Items: reads('1.1', (handle) => BORDER_SIDES.map((side) => borderOf(handle, side))),
  GetItem: finds('1.1', (handle, [side]) => borderOf(handle, wordArgument(side, BORDER_SIDES))),
  GetItemAt: finds('1.1', (handle, [index]) =>
    borderOf(handle, BORDER_SIDES[numberArgument(index)] ?? refuse('InvalidArgument')),
  ),
};
