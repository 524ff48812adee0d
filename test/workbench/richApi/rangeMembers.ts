import {
  boundingArea,
  cellArea,
  contains,
  intersect,
  isSameArea,
  isWholeColumns,
  isWholeRows,
  MAX_COLUMNS,
  MAX_ROWS,
  WHOLE_SHEET,
} from '../model/area';
import type { Area } from '../model/area';
import type { SortKey } from '../model/workbookModel';
import { parseR1C1, printR1C1 } from '../model/r1c1';
import { EDGES } from '../model/cellFormat';
import type { CellFormat } from '../model/cellFormat';
import { CELL_STYLES, styledFormat } from '../model/cellStyles';
import type { CellStyle } from '../model/cellStyles';
import { cutMerges } from '../model/lineChanges';
import { withoutConditional, withoutValidations } from '../model/ruleAreas';
import { isFormatCode } from '../model/numberText';
import { EMPTY_CELL, isEmptyCell } from '../model/sheetState';
import { isOnSheet, isRange, parseAddress, printArea, quotedSheet } from './address';
import {
  areaOf,
  matrixOf,
  requireWritable,
  sheetOf,
  spread,
  uniform,
  uniformLine,
  usedArea,
  writeCells,
} from './cells';
import { NULL_OBJECT } from './handles';
import type { AreaHandle, AreasHandle, Handle, ListHandle, RangeHandle } from './handles';
import {
  booleanArgument,
  does,
  finds,
  indexArgument,
  leadsTo,
  numberArgument,
  optional,
  orItemNotFound,
  reads,
  readsAndWrites,
  requireAllowed,
  requireUnprotected,
  settle,
  textArgument,
  wordArgument,
} from './member';
import type { Members } from './member';
import { removeDuplicates } from './removingDuplicates';
import { readProperties, writeProperties } from './properties';
import { refuse } from './refusal';
import { plain } from './ruleArguments';
import { rangeOf } from './session';
import type { Session } from './session';
import { extendedRange, rangeEdge } from './rangeEdges';
import { tracingMembers } from './tracedCells';
import { cellsShowing, specialCells, surroundingBlock } from './specialCells';

/** Members of Range. */

const place = (range: RangeHandle, area: Area): RangeHandle =>
  isOnSheet(area) ? rangeOf(range.sheet, area) : refuse('InvalidArgument', 'beyond the edge of the sheet');

const addressOf = (range: RangeHandle, session: Session): string =>
  `${quotedSheet(sheetOf(range, session).name)}!${printArea(areaOf(range))}`;

/** A range object or an address on the same sheet (or, with its sheet's name, on another). */
export function rangeArgument(value: unknown, sheet: string, session: Session): RangeHandle {
  if (isRange(value)) return value;
  const parsed = parseAddress(textArgument(value)) ?? refuse('InvalidArgument', `the address ${String(value)}`);
  const target =
    parsed.sheet === null
      ? sheet
      : (session.book.sheetNamed(parsed.sheet)?.id ?? refuse('InvalidArgument', `the sheet ${parsed.sheet}`));
  return rangeOf(target, parsed.area);
}

export const areaHandle = <Type extends Handle['type']>(
  type: Type,
  ranges: readonly RangeHandle[],
): AreaHandle & { readonly type: Type } => ({
  type,
  sheet: ranges[0]?.sheet ?? refuse('InvalidArgument'),
  ranges,
});

const inside = (range: RangeHandle, row: number, column: number): RangeHandle => {
  const area = areaOf(range);
  return place(range, cellArea(area.row + row, area.column + column));
};

function usedRange(range: RangeHandle, valuesOnly: unknown, session: Session): RangeHandle | typeof NULL_OBJECT {
  const area = usedArea(sheetOf(range, session), areaOf(range), optional(valuesOnly, booleanArgument, false));
  return area ? rangeOf(range.sheet, area) : NULL_OBJECT;
}

function hidden(range: RangeHandle, session: Session, axis: 'rows' | 'columns'): boolean | null {
  const area = areaOf(range);
  const { book } = session;
  return axis === 'rows'
    ? uniformLine(area.row, area.rows, (row) => book.isRowHidden(range.sheet, row))
    : uniformLine(area.column, area.columns, (column) => book.isColumnHidden(range.sheet, column));
}

function hide(range: RangeHandle, value: unknown, session: Session, axis: 'rows' | 'columns'): void {
  const area = areaOf(range);
  requireAllowed(session.book, range.sheet, axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
  const [first, count] = axis === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
  session.book.setLines(range.sheet, axis, first, first + count - 1, { hidden: booleanArgument(value) });
}

function setNumberFormat(range: RangeHandle, value: unknown, session: Session): void {
  const area = areaOf(range);
  // One format in a matrix of its own stands for all cells.
  const given =
    Array.isArray(value) && value.length === 1 && value[0]?.length === 1 ? (value[0] as unknown[])[0] : value;
  const at = spread(given, area);
  requireAllowed(session.book, range.sheet, 'allowFormatCells');
  const patches = new Map<unknown, { numberFormat?: string }>([[null, {}]]);
  const patch = (code: unknown): { numberFormat?: string } => {
    let known = patches.get(code);
    if (!known) {
      const text = textArgument(code);
      if (!isFormatCode(text)) return refuse('InvalidArgument', `the number format ${text}`);
      patches.set(code, (known = { numberFormat: text }));
    }
    return known;
  };
  // Refused before anything is changed.
  if (!Array.isArray(given)) patch(given);
  else for (const line of given as unknown[][]) line.forEach(patch);
  session.book.applyFormat(
    range.sheet,
    area,
    (row, column) => patch(at(row - area.row, column - area.column)),
    'add-in',
  );
}

/** A style replaces the looks that the cells had, their lines too. */
function setStyle(ranges: readonly RangeHandle[], value: unknown, session: Session): void {
  const name = textArgument(value);
  const style = (Object.keys(CELL_STYLES) as CellStyle[]).find((known) => known.toLowerCase() === name.toLowerCase());
  if (!style) return refuse('InvalidArgument', `the stand-in does not know the style ${name}`);
  const format = styledFormat(style);
  const bare = Object.fromEntries(EDGES.map((edge) => [edge, undefined]));
  const change = format.lines ? { ...format, lines: { ...bare, ...format.lines } as CellFormat['lines'] } : format;
  for (const range of ranges) {
    requireAllowed(session.book, range.sheet, 'allowFormatCells');
    session.book.applyFormat(range.sheet, areaOf(range), () => change, 'add-in');
  }
}

const CLEARS = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'] as const;

function clear(range: RangeHandle, [applyTo]: readonly unknown[], session: Session): void {
  const what = optional(applyTo, (value) => wordArgument(value, CLEARS), 'All');
  const area = areaOf(range);
  if (what === 'Hyperlinks' || what === 'RemoveHyperlinks') return clearLinks(range, what, session);
  if (what !== 'Formats') requireWritable(range, session);
  if (what === 'All' || what === 'Formats') requireAllowed(session.book, range.sheet, 'allowFormatCells');
  if (what !== 'Formats') session.book.clearCells(range.sheet, area, 'add-in');
  if (what === 'All') clearLinks(range, 'Hyperlinks', session);
  if (what !== 'All' && what !== 'Formats') return;
  clearLooks(range, area, session);
  if (what === 'All' && !sheetOf(range, session).protection) {
    const sheet = session.book.writable(range.sheet);
    sheet.validations = withoutValidations(sheet.validations, area);
  }
}

/** Links go, contents stay; "RemoveHyperlinks" takes their look along. */
function clearLinks(range: RangeHandle, what: 'Hyperlinks' | 'RemoveHyperlinks', session: Session): void {
  const area = areaOf(range);
  requireWritable(range, session);
  const sheet = session.book.writable(range.sheet);
  const isInside = (key: string): boolean => {
    const [row = -1, column = -1] = key.split(',').map(Number);
    return contains(area, row, column);
  };
  const gone = [...sheet.hyperlinks.keys()].filter(isInside);
  sheet.hyperlinks = new Map([...sheet.hyperlinks].filter(([key]) => !gone.includes(key)));
  if (what === 'Hyperlinks') return;
  for (const key of gone) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    sheet.put(row, column, { ...sheet.cell(row, column), format: null });
  }
}

function clearLooks(range: RangeHandle, area: Area, session: Session): void {
  const sheet = session.book.writable(range.sheet);
  for (const [row, cells] of [...sheet.rows]) {
    if (row < area.row || row >= area.row + area.rows) continue;
    for (const [column, cell] of [...cells]) {
      if (column >= area.column && column < area.column + area.columns)
        sheet.put(row, column, { ...cell, format: null });
    }
  }
  if (isWholeColumns(area))
    for (const [column, state] of sheet.columnStates)
      if (column >= area.column && column < area.column + area.columns)
        sheet.columnStates.set(column, { ...state, format: null });
  if (isWholeRows(area))
    for (const [row, state] of sheet.rowStates)
      if (row >= area.row && row < area.row + area.rows) sheet.rowStates.set(row, { ...state, format: null });
  sheet.conditionalFormats = withoutConditional(sheet.conditionalFormats, area);
  sheet.merges = sheet.merges.filter((merge) => !intersect(merge, area));
  session.book.tell({ kind: 'format-changed', sheet: range.sheet, area, source: 'add-in' });
}

function merge(range: RangeHandle, [across]: readonly unknown[], session: Session): void {
  requireUnprotected(session.book, range.sheet);
  const area = areaOf(range);
  const lines = optional(across, booleanArgument, false)
    ? Array.from({ length: area.rows }, (_, index): Area => ({ ...area, row: area.row + index, rows: 1 }))
    : [area];
  const sheet = session.book.writable(range.sheet);
  sheet.merges = [
    ...sheet.merges.filter((old) => !intersect(old, area)),
    ...lines.filter((line) => line.rows * line.columns > 1),
  ];
  for (const line of lines) keepOnlyFirst(range, line, session);
  session.book.tell({ kind: 'layout', sheet: range.sheet });
}

/** Merging keeps the upper left cell's contents only. */
function keepOnlyFirst(range: RangeHandle, area: Area, session: Session): void {
  const sheet = session.book.writable(range.sheet);
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (const [column, cell] of [...(sheet.rows.get(row) ?? [])]) {
      const covered = contains(area, row, column) && (row !== area.row || column !== area.column);
      if (covered && !isEmptyCell(cell)) sheet.put(row, column, { ...EMPTY_CELL, format: cell.format });
    }
  }
}

function unmerge(range: RangeHandle, _: readonly unknown[], session: Session): void {
  requireUnprotected(session.book, range.sheet);
  const sheet = session.book.writable(range.sheet);
  sheet.merges = sheet.merges.filter((old) => !intersect(old, areaOf(range)));
  session.book.tell({ kind: 'layout', sheet: range.sheet });
}

/** Whole rows and columns come and go as such; of other cells the ones below or to the right move. */
function changeLines(range: RangeHandle, session: Session, by: 1 | -1, vertical: boolean): void {
  const area = areaOf(range);
  const [rows, columns] = [isWholeRows(area), isWholeColumns(area)];
  const axis = rows || (!columns && vertical) ? 'rows' : 'columns';
  const [at, count] = axis === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
  const [first, width] = axis === 'rows' ? [area.column, area.columns] : [area.row, area.rows];
  const whole = rows || columns;
  const change = {
    axis,
    at,
    count: by * count,
    ...(whole ? {} : { across: { first, last: first + width - 1 } }),
  } as const;
  const option = `allow${by > 0 ? 'Insert' : 'Delete'}${axis === 'rows' ? 'Rows' : 'Columns'}` as const;
  settle(
    whole ? session.book.lineRefusal(range.sheet, change, option) : session.book.shiftRefusal(range.sheet, change),
  );
  session.book.changeLines(range.sheet, change, 'add-in');
}

const placeKey = ({ row, column }: Area): string => `${row},${column}`;

const hyperlink = (range: RangeHandle, session: Session): unknown =>
  sheetOf(range, session).hyperlinks.get(placeKey(areaOf(range))) ?? null;

const LINK_LOOK = { fontColor: '#0563C1', underline: 'Single' } as const;

/** Links to places of the workbook or to addresses; they do not move with their cells. */
function setHyperlink(range: RangeHandle, value: unknown, session: Session): void {
  const given = plain(value);
  const text = (name: string): string | undefined =>
    given[name] === undefined || given[name] === null ? undefined : textArgument(given[name]);
  const [address, documentReference] = [text('address'), text('documentReference')];
  if ((address === undefined) === (documentReference === undefined))
    return refuse('InvalidArgument', 'a link leads to an address or to a place of the workbook');
  requireWritable(range, session);
  const textToDisplay = text('textToDisplay');
  if (textToDisplay !== undefined) writeCells(range, textToDisplay, session, 'en-US');
  const link = {
    ...(address === undefined ? { documentReference } : { address }),
    screenTip: text('screenTip') ?? '',
    textToDisplay:
      textToDisplay ?? session.book.textOf(sheetOf(range, session), areaOf(range).row, areaOf(range).column),
  };
  const { row, column, rows, columns } = areaOf(range);
  session.book.applyFormat(range.sheet, areaOf(range), () => LINK_LOOK, 'add-in');
  const sheet = session.book.writable(range.sheet);
  const links = new Map(sheet.hyperlinks);
  for (let down = 0; down < rows; down += 1)
    for (let across = 0; across < columns; across += 1)
      links.set(placeKey(cellArea(row + down, column + across)), link);
  sheet.hyperlinks = links;
}

const COPIES = ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const;
const COPY_KINDS = { All: 'all', Formulas: 'formulas', Values: 'values', Formats: 'formats' } as const;

function copyFrom(
  range: RangeHandle,
  [source, type, skipBlanks, transpose]: readonly unknown[],
  session: Session,
): void {
  const from = rangeArgument(source, range.sheet, session);
  const kind = optional(type, (value) => wordArgument(value, COPIES), 'All');
  if (kind === 'Link') return refuse('NotImplemented', 'the stand-in copies without links');
  const how = {
    skipBlanks: optional(skipBlanks, booleanArgument, false),
    transpose: optional(transpose, booleanArgument, false),
  };
  const copied = areaOf(from);
  const origin = how.transpose ? { ...copied, rows: copied.columns, columns: copied.rows } : copied;
  const area = areaOf(range);
  const target: Area = {
    ...area,
    rows: Math.max(area.rows, origin.rows),
    columns: Math.max(area.columns, origin.columns),
  };
  requireWritable(rangeOf(range.sheet, target), session);
  if (kind === 'Formats') requireAllowed(session.book, range.sheet, 'allowFormatCells');
  if (cutMerges(sheetOf(range, session).merges, target).length > 0) refuse('InvalidOperation', 'merged cells');
  for (let row = target.row; row + origin.rows <= target.row + target.rows; row += origin.rows) {
    for (
      let column = target.column;
      column + origin.columns <= target.column + target.columns;
      column += origin.columns
    ) {
      session.book.copyCells({
        ...how,
        from: from.sheet,
        area: copied,
        to: range.sheet,
        row,
        column,
        what: COPY_KINDS[kind],
        source: 'add-in',
      });
    }
  }
}

function boundingRect(range: RangeHandle, [other]: readonly unknown[], session: Session): RangeHandle {
  const second = rangeArgument(other, range.sheet, session);
  if (second.sheet !== range.sheet) return refuse('InvalidArgument', 'ranges of two sheets');
  return rangeOf(range.sheet, boundingArea(areaOf(range), areaOf(second)));
}

function common(range: RangeHandle, [other]: readonly unknown[], session: Session): RangeHandle | typeof NULL_OBJECT {
  const second = rangeArgument(other, range.sheet, session);
  if (second.sheet !== range.sheet) return refuse('InvalidArgument', 'ranges of two sheets');
  const area = intersect(areaOf(range), areaOf(second));
  return area ? rangeOf(range.sheet, area) : NULL_OBJECT;
}

function offsetRange(range: RangeHandle, [rows, columns]: readonly unknown[]): RangeHandle {
  const area = areaOf(range);
  return place(range, { ...area, row: area.row + indexArgument(rows), column: area.column + indexArgument(columns) });
}

function resizedRange(range: RangeHandle, [rows, columns]: readonly unknown[]): RangeHandle {
  const area = areaOf(range);
  return place(range, {
    ...area,
    rows: area.rows + indexArgument(rows),
    columns: area.columns + indexArgument(columns),
  });
}

function rowsBeside(range: RangeHandle, count: unknown, below: boolean): RangeHandle {
  const area = areaOf(range);
  const rows = Math.abs(optional(count, indexArgument, 1));
  return place(range, { ...area, row: below ? area.row + area.rows : area.row - rows, rows });
}

function columnsBeside(range: RangeHandle, count: unknown, after: boolean): RangeHandle {
  const area = areaOf(range);
  const columns = Math.abs(optional(count, indexArgument, 1));
  return place(range, { ...area, column: after ? area.column + area.columns : area.column - columns, columns });
}

function find(range: RangeHandle, given: readonly unknown[], session: Session): RangeHandle | typeof NULL_OBJECT {
  const [first] = cellsShowing(range, given, session);
  return first ? rangeOf(range.sheet, cellArea(first.row, first.column)) : NULL_OBJECT;
}

const destination = (value: unknown, range: RangeHandle, session: Session): RangeHandle =>
  rangeArgument(value, range.sheet, session);

function moveTo(range: RangeHandle, [to]: readonly unknown[], session: Session): void {
  const target = destination(to, range, session);
  if (target.sheet !== range.sheet) refuse('NotImplemented', 'the stand-in moves cells within a sheet');
  const { row, column } = areaOf(target);
  settle(session.book.moveCells(range.sheet, areaOf(range), row, column));
}

const FILLS = ['FillDefault', 'FillCopy', 'FillSeries', 'FillFormats', 'FillValues'] as const;

/** Formulas and texts go on as they stand, numbers by their step; the area filled holds the range itself. */
function autoFill(range: RangeHandle, [to, type]: readonly unknown[], session: Session): void {
  const kind = optional(type, (value) => wordArgument(value, FILLS), 'FillDefault');
  const [source, target] = [areaOf(range), areaOf(destination(to, range, session))];
  const common = intersect(source, target);
  if (!common || !isSameArea(common, source)) return refuse('InvalidArgument', 'the area filled must hold the range');
  if (kind === 'FillDefault' || kind === 'FillSeries') return settle(session.book.fill(range.sheet, source, target));
  requireWritable(rangeOf(range.sheet, target), session);
  const what = { FillCopy: 'all', FillFormats: 'formats', FillValues: 'formulas' } as const;
  for (let row = target.row; row < target.row + target.rows; row += source.rows) {
    for (let column = target.column; column < target.column + target.columns; column += source.columns) {
      if (row === source.row && column === source.column) continue;
      const copy = { from: range.sheet, area: source, to: range.sheet, row, column, source: 'add-in' } as const;
      session.book.copyCells({ ...copy, what: what[kind] });
    }
  }
}

/** "Select" on a hidden sheet fails; on a visible one it is shown too. */
function select(range: RangeHandle, _: readonly unknown[], session: Session): void {
  const sheet = sheetOf(range, session);
  if (sheet.visibility !== 'Visible') refuse('InvalidOperation', 'the sheet is hidden');
  if (sheet.protection?.options.selectionMode === 'None') refuse('AccessDenied', 'nothing can be selected');
  session.book.select(range.sheet, [areaOf(range)]);
}

/** Works in all its cells out from where they stand on the sheet, in points. */
function offsetOf(range: RangeHandle, session: Session, axis: 'rows' | 'columns', whole: boolean): number {
  const area = areaOf(range);
  const { book } = session;
  const sheet = sheetOf(range, session);
  const size = (line: number): number =>
    axis === 'rows' ? book.rowPoints(sheet, line) : book.columnWidth(range.sheet, line) * 0.75;
  const [first, count] = axis === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
  const [from, to] = whole ? [first, first + count] : [0, first];
  let sum = 0;
  for (let line = from; line < Math.min(to, from + 20_000); line += 1) sum += size(line);
  return sum;
}

const formulaOf =
  (session: Session, local: boolean) =>
  (sheet: Parameters<typeof session.book.result>[0], row: number, column: number) => {
    const { formula } = sheet.cell(row, column);
    if (formula !== null) return local ? session.book.localFormula(formula) : formula;
    return session.book.result(sheet, row, column).value;
  };

const formulasR1C1 = (range: RangeHandle, session: Session): unknown =>
  matrixOf(range, session, (sheet, row, column) => {
    const { formula } = sheet.cell(row, column);
    return formula === null ? session.book.result(sheet, row, column).value : printR1C1(formula, { row, column });
  });

function setFormulasR1C1(range: RangeHandle, value: unknown, session: Session): void {
  const area = areaOf(range);
  const at = spread(value, area);
  const given = Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (__, across) => {
      const one = at(down, across);
      const place = { row: area.row + down, column: area.column + across };
      return typeof one === 'string' && one.startsWith('=') ? parseR1C1(one, place) : one;
    }),
  );
  writeCells(range, given, session, 'en-US');
}

/* the outline */

const MOST_LEVELS = 7;

const outlined = (range: RangeHandle, option: unknown): readonly ['rows' | 'columns', first: number, count: number] => {
  const area = areaOf(range);
  return wordArgument(option, ['ByRows', 'ByColumns']) === 'ByRows'
    ? ['rows', area.row, area.rows]
    : ['columns', area.column, area.columns];
};

function changeLevel(range: RangeHandle, option: unknown, session: Session, by: 1 | -1): void {
  requireUnprotected(session.book, range.sheet);
  const [axis, first, count] = outlined(range, option);
  const sheet = sheetOf(range, session);
  const levels = Array.from({ length: count }, (_, index) => {
    const line = first + index;
    return (axis === 'rows' ? sheet.rowState(line) : sheet.columnState(line)).level;
  });
  if (by > 0 && Math.max(...levels) >= MOST_LEVELS) refuse('InvalidOperation', `${MOST_LEVELS} levels at most`);
  levels.forEach((level, index) => {
    const next = Math.max(0, level + by);
    const change = next === 0 && level > 0 ? { level: next, hidden: false } : { level: next };
    if (next !== level) session.book.setLines(range.sheet, axis, first + index, first + index, change);
  });
}

function showDetails(range: RangeHandle, option: unknown, session: Session, shown: boolean): void {
  requireUnprotected(session.book, range.sheet);
  const [axis, first, count] = outlined(range, option);
  const states = axis === 'rows' ? sheetOf(range, session).rowStates : sheetOf(range, session).columnStates;
  for (const [line, { level }] of [...states])
    if (level > 0 && line >= first && line < first + count)
      session.book.setLines(range.sheet, axis, line, line, { hidden: !shown });
}

export const rangeMembers: Members<RangeHandle> = {
  _ReferenceId: reads('1.1', (range) => range.reference ?? ''),
  Address: reads('1.1', addressOf),
  AddressLocal: reads('1.1', addressOf),
  CellCount: reads('1.1', (range) => areaOf(range).rows * areaOf(range).columns),
  RowIndex: reads('1.1', (range) => areaOf(range).row),
  ColumnIndex: reads('1.1', (range) => areaOf(range).column),
  RowCount: reads('1.1', (range) => areaOf(range).rows),
  ColumnCount: reads('1.1', (range) => areaOf(range).columns),
  IsEntireRow: reads('1.7', (range) => isWholeRows(areaOf(range))),
  IsEntireColumn: reads('1.7', (range) => isWholeColumns(areaOf(range))),
  Values: readsAndWrites(
    '1.1',
    (range, session) => matrixOf(range, session, (sheet, row, column) => session.book.result(sheet, row, column).value),
    (range, value, session) => writeCells(range, value, session, 'en-US'),
  ),
  Formulas: readsAndWrites(
    '1.1',
    (range, session) => matrixOf(range, session, formulaOf(session, false)),
    (range, value, session) => writeCells(range, value, session, 'en-US'),
  ),
  FormulasLocal: readsAndWrites(
    '1.1',
    (range, session) => matrixOf(range, session, formulaOf(session, true)),
    (range, value, session) => writeCells(range, value, session, session.book.locale),
  ),
  FormulasR1C1: readsAndWrites('1.2', formulasR1C1, setFormulasR1C1),
  Text: reads('1.1', (range, session) =>
    matrixOf(range, session, (sheet, row, column) => session.book.textOf(sheet, row, column)),
  ),
  Hyperlink: readsAndWrites('1.7', hyperlink, setHyperlink),
  ValueTypes: reads('1.1', (range, session) =>
    matrixOf(range, session, (sheet, row, column) => session.book.result(sheet, row, column).type),
  ),
  NumberFormat: readsAndWrites(
    '1.1',
    (range, session) => matrixOf(range, session, (sheet, row, column) => sheet.formatAt(row, column).numberFormat),
    setNumberFormat,
  ),
  RowHidden: readsAndWrites(
    '1.2',
    (range, session) => hidden(range, session, 'rows'),
    (range, value, session) => hide(range, value, session, 'rows'),
  ),
  ColumnHidden: readsAndWrites(
    '1.2',
    (range, session) => hidden(range, session, 'columns'),
    (range, value, session) => hide(range, value, session, 'columns'),
  ),
  Hidden: reads('1.2', (range, session) => {
    const [rows, columns] = [hidden(range, session, 'rows'), hidden(range, session, 'columns')];
    return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
  }),
  Top: reads('1.10', (range, session) => offsetOf(range, session, 'rows', false)),
  Left: reads('1.10', (range, session) => offsetOf(range, session, 'columns', false)),
  Height: reads('1.10', (range, session) => offsetOf(range, session, 'rows', true)),
  Width: reads('1.10', (range, session) => offsetOf(range, session, 'columns', true)),
  Style: readsAndWrites(
    '1.7',
    (range, session) => uniform([range], session, ({ style }) => style),
    (range, value, session) => setStyle([range], value, session),
  ),
  Worksheet: leadsTo('1.1', (range): Handle => ({ type: 'Worksheet', sheet: range.sheet }) as Handle),
  Format: leadsTo('1.1', (range) => areaHandle('RangeFormat', [range])),
  DataValidation: leadsTo('1.8', (range) => areaHandle('DataValidation', [range])),
  ConditionalFormats: leadsTo('1.6', (range) => areaHandle('ConditionalFormatCollection', [range])),
  Sort: leadsTo('1.2', (range) => areaHandle('RangeSort', [range])),
  GetCell: finds('1.1', (range, [row, column]) => inside(range, indexArgument(row), indexArgument(column))),
  GetRow: finds('1.1', (range, [row]) =>
    place(range, { ...areaOf(range), row: areaOf(range).row + indexArgument(row), rows: 1 }),
  ),
  GetColumn: finds('1.1', (range, [column]) =>
    place(range, { ...areaOf(range), column: areaOf(range).column + indexArgument(column), columns: 1 }),
  ),
  GetEntireRow: finds('1.1', (range) => rangeOf(range.sheet, { ...areaOf(range), column: 0, columns: MAX_COLUMNS })),
  GetEntireColumn: finds('1.1', (range) => rangeOf(range.sheet, { ...areaOf(range), row: 0, rows: MAX_ROWS })),
  GetLastCell: finds('1.1', (range) => inside(range, areaOf(range).rows - 1, areaOf(range).columns - 1)),
  GetLastRow: finds('1.1', (range) =>
    place(range, { ...areaOf(range), row: areaOf(range).row + areaOf(range).rows - 1, rows: 1 }),
  ),
  GetLastColumn: finds('1.1', (range) =>
    place(range, { ...areaOf(range), column: areaOf(range).column + areaOf(range).columns - 1, columns: 1 }),
  ),
  GetOffsetRange: finds('1.1', offsetRange),
  GetResizedRange: finds('1.3', resizedRange),
  GetAbsoluteResizedRange: finds('1.7', (range, [rows, columns]) =>
    place(range, { ...areaOf(range), rows: indexArgument(rows), columns: indexArgument(columns) }),
  ),
  GetRowsBelow: finds('1.3', (range, [count]) => rowsBeside(range, count, optional(count, indexArgument, 1) > 0)),
  GetRowsAbove: finds('1.3', (range, [count]) => rowsBeside(range, count, optional(count, indexArgument, 1) < 0)),
  GetColumnsAfter: finds('1.3', (range, [count]) => columnsBeside(range, count, optional(count, indexArgument, 1) > 0)),
  GetColumnsBefore: finds('1.3', (range, [count]) =>
    columnsBeside(range, count, optional(count, indexArgument, 1) < 0),
  ),
  GetBoundingRect: finds('1.1', boundingRect),
  GetIntersection: finds('1.1', (range, given, session) => orItemNotFound(common(range, given, session))),
  GetIntersectionOrNullObject: finds('1.4', common),
  GetUsedRange: finds('1.1', (range, [valuesOnly], session) => orItemNotFound(usedRange(range, valuesOnly, session))),
  GetUsedRangeOrNullObject: finds('1.4', (range, [valuesOnly], session) => usedRange(range, valuesOnly, session)),
  GetVisibleView: finds('1.3', (range) => ({ ...range, type: 'RangeView', reference: null, index: 0 })),
  GetMergedAreasOrNullObject: finds('1.13', (range, _, session) => {
    const ranges = sheetOf(range, session).merges.flatMap((area) =>
      intersect(area, areaOf(range)) ? [rangeOf(range.sheet, area)] : [],
    );
    session.book.forgetUndo();
    return ranges.length === 0
      ? NULL_OBJECT
      : ({ type: 'RangeAreas', sheet: range.sheet, ranges, reference: null } satisfies AreasHandle);
  }),
  GetSpecialCells: finds('1.9', (range, given, session) => orItemNotFound(specialCells(range, given, session))),
  GetSpecialCellsOrNullObject: finds('1.9', specialCells),
  GetSurroundingRegion: finds('1.7', (range, _, session) => rangeOf(range.sheet, surroundingBlock(range, session))),
  GetRangeEdge: finds('1.13', rangeEdge),
  GetExtendedRange: finds('1.13', extendedRange),
  ...tracingMembers,
  RemoveDuplicates: does('1.9', removeDuplicates),
  Group: does('1.10', (range, [option], session) => changeLevel(range, option, session, 1)),
  Ungroup: does('1.10', (range, [option], session) => changeLevel(range, option, session, -1)),
  HideGroupDetails: does('1.10', (range, [option], session) => showDetails(range, option, session, false)),
  ShowGroupDetails: does('1.10', (range, [option], session) => showDetails(range, option, session, true)),
  AutoFill: does('1.9', autoFill),
  MoveTo: does('1.11', moveTo),
  Find: finds('1.9', (range, given, session) => orItemNotFound(find(range, given, session))),
  FindOrNullObject: finds('1.9', find),
  Select: { ...finds<RangeHandle>('1.1', select), needsFocus: true },
  Clear: does('1.1', clear),
  Merge: does('1.2', merge),
  Unmerge: does('1.2', unmerge),
  Insert: does('1.1', (range, [shift], session) => {
    changeLines(range, session, 1, wordArgument(shift, ['Down', 'Right']) === 'Down');
    return rangeOf(range.sheet, areaOf(range));
  }),
  Delete: does('1.1', (range, [shift], session) => {
    changeLines(range, session, -1, wordArgument(shift, ['Up', 'Left']) === 'Up');
  }),
  CopyFrom: does('1.9', copyFrom),
  Calculate: finds('1.6', (_, __, session) => session.book.calculate()),
  GetCellProperties: finds('1.9', (range, [wanted], session) =>
    matrixOf(range, session, (_, row, column) =>
      readProperties(rangeOf(range.sheet, cellArea(row, column)), wanted, session),
    ),
  ),
  // The client asks this before it sends a large matrix in pieces.
  _ValidateArraySize: finds('1.3', (range, [rows, columns]) => {
    const area = areaOf(range);
    if (rows !== area.rows || columns !== area.columns) refuse('InvalidArgument', 'the matrix has another shape');
  }),
  SetCellProperties: does('1.9', (range, [value], session) => {
    const area = areaOf(range);
    const at = spread(value, area);
    for (let down = 0; down < area.rows; down += 1) {
      for (let across = 0; across < area.columns; across += 1)
        writeProperties(inside(range, down, across), at(down, across), session);
    }
  }),
  GetRowProperties: finds('1.9', (range, [wanted], session) => {
    const area = areaOf(range);
    return Array.from({ length: area.rows }, (_, index) =>
      readProperties(place(range, { ...area, row: area.row + index, rows: 1 }), wanted, session),
    );
  }),
  GetColumnProperties: finds('1.9', (range, [wanted], session) => {
    const area = areaOf(range);
    return Array.from({ length: area.columns }, (_, index) =>
      readProperties(place(range, { ...area, column: area.column + index, columns: 1 }), wanted, session),
    );
  }),
  SetRowProperties: does('1.9', (range, [value], session) => {
    const area = areaOf(range);
    if (!Array.isArray(value) || value.length !== area.rows)
      return refuse('InvalidArgument', 'one set of properties for each row');
    value.forEach((properties, index) =>
      writeProperties(place(range, { ...area, row: area.row + index, rows: 1 }), properties, session),
    );
  }),
  SetColumnProperties: does('1.9', (range, [value], session) => {
    const area = areaOf(range);
    if (!Array.isArray(value) || value.length !== area.columns)
      return refuse('InvalidArgument', 'one set of properties for each column');
    value.forEach((properties, index) =>
      writeProperties(place(range, { ...area, column: area.column + index, columns: 1 }), properties, session),
    );
  }),
};

/** Members of what `getVisibleView` gives: the rows and columns that are shown. */
interface ViewHandle extends RangeHandle {
  readonly index: number;
}

const shownLines = (range: RangeHandle, session: Session, axis: 'rows' | 'columns'): readonly number[] => {
  const area = areaOf(range);
  const [first, count] = axis === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
  const { book } = session;
  return Array.from({ length: count }, (_, index) => first + index).filter(
    (line) => !(axis === 'rows' ? book.isRowHidden(range.sheet, line) : book.isColumnHidden(range.sheet, line)),
  );
};

const shownMatrix = <T>(
  range: RangeHandle,
  session: Session,
  read: (row: number, column: number) => T,
): readonly (readonly T[])[] =>
  shownLines(range, session, 'rows').map((row) =>
    shownLines(range, session, 'columns').map((column) => read(row, column)),
  );

export const rangeViewMembers = {
  Values: reads('1.3', (range, session) =>
    shownMatrix(range, session, (row, column) => session.book.result(sheetOf(range, session), row, column).value),
  ),
  Text: reads('1.3', (range, session) =>
    shownMatrix(range, session, (row, column) => session.book.textOf(sheetOf(range, session), row, column)),
  ),
  Formulas: reads('1.3', (range, session) =>
    shownMatrix(range, session, (row, column) => formulaOf(session, false)(sheetOf(range, session), row, column)),
  ),
  CellAddresses: reads('1.3', (range, session) =>
    shownMatrix(range, session, (row, column) => printArea(cellArea(row, column))),
  ),
  RowCount: reads('1.3', (range, session) => shownLines(range, session, 'rows').length),
  ColumnCount: reads('1.3', (range, session) => shownLines(range, session, 'columns').length),
  Index: reads('1.3', (range) => range.index),
  Rows: leadsTo('1.3', (range, session): Handle => {
    const items = shownLines(range, session, 'rows').map(
      (row, index) => ({ ...range, area: { ...areaOf(range), row, rows: 1 }, index }) as unknown as Handle,
    );
    return { type: 'RangeViewCollection', items } as ListHandle;
  }),
  GetRange: finds('1.3', (range) => rangeOf(range.sheet, areaOf(range))),
} satisfies Members<ViewHandle>;

export const rangeAreasMembers: Members<AreasHandle> = {
  _ReferenceId: reads('1.9', (areas) => areas.reference ?? ''),
  Address: reads('1.9', (areas, session) => areas.ranges.map((range) => addressOf(range, session)).join(',')),
  AreaCount: reads('1.9', (areas) => areas.ranges.length),
  CellCount: reads('1.9', (areas) =>
    areas.ranges.reduce((sum, range) => sum + areaOf(range).rows * areaOf(range).columns, 0),
  ),
  Areas: leadsTo('1.9', (areas): Handle => ({ type: 'RangeCollection', items: areas.ranges }) as ListHandle),
  Format: leadsTo('1.9', (areas) => areaHandle('RangeFormat', areas.ranges)),
  DataValidation: leadsTo('1.9', (areas) => areaHandle('DataValidation', areas.ranges)),
  ConditionalFormats: leadsTo('1.9', (areas) => areaHandle('ConditionalFormatCollection', areas.ranges)),
  Worksheet: leadsTo('1.9', (areas): Handle => ({ type: 'Worksheet', sheet: areas.sheet }) as Handle),
  Style: readsAndWrites(
    '1.9',
    (areas, session) => uniform(areas.ranges, session, ({ style }) => style),
    (areas, value, session) => setStyle(areas.ranges, value, session),
  ),
  Clear: does('1.9', (areas, given, session) => areas.ranges.forEach((range) => clear(range, given, session))),
  IsEntireRow: reads('1.9', (areas) => areas.ranges.every((range) => isWholeRows(areaOf(range)))),
  IsEntireColumn: reads('1.9', (areas) => areas.ranges.every((range) => isWholeColumns(areaOf(range)))),
  CopyFrom: does('1.9', (areas, given, session) => areas.ranges.forEach((range) => copyFrom(range, given, session))),
  Calculate: finds('1.9', (_, __, session) => session.book.calculate()),
};

export const rangesMembers: Members<ListHandle> = {
  GetCount: finds('1.9', (list) => list.items.length),
  GetItemAt: finds('1.9', (list, [index]) => list.items[indexArgument(index)] ?? refuse('InvalidArgument')),
};

const SORT_ON = ['Value', 'CellColor', 'FontColor', 'Icon'] as const;

export function sortKeys(fields: unknown, lines: number): readonly SortKey[] {
  if (!Array.isArray(fields) || fields.length === 0) return refuse('InvalidArgument', 'what to sort by');
  return fields.map((field: { key: unknown; ascending?: unknown; sortOn?: unknown }) => {
    if (optional(field.sortOn, (value) => wordArgument(value, SORT_ON), 'Value') !== 'Value')
      return refuse('NotImplemented', 'the stand-in sorts by value');
    return {
      column: numberArgument(field.key, 0, lines - 1),
      ascending: optional(field.ascending, booleanArgument, true),
    };
  });
}

export const rangeSortMembers: Members<AreaHandle> = {
  Apply: does('1.2', (sort, [fields, , hasHeaders, orientation], session) => {
    const [range] = sort.ranges;
    if (!range) return refuse('InvalidArgument');
    const area = areaOf(range);
    const byRows = optional(orientation, (value) => wordArgument(value, ['Rows', 'Columns']), 'Rows') === 'Rows';
    const keys = sortKeys(fields, byRows ? area.columns : area.rows);
    const headed = optional(hasHeaders, booleanArgument, false);
    settle(session.book.sort(range.sheet, area, keys, headed, byRows ? 'rows' : 'columns', 'add-in'));
  }),
};

export const wholeSheet = (sheet: string): RangeHandle => rangeOf(sheet, WHOLE_SHEET);
