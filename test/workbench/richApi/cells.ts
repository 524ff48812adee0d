import { contains, intersect, MAX_COLUMNS, MAX_ROWS } from '../model/area';
import type { Area } from '../model/area';
import type { CalculatedWorkbook } from '../model/calculatedWorkbook';
import type { CellFormat } from '../model/cellFormat';
import { isTextCode } from '../model/numberText';
import { EMPTY_CELL, isEmptyCell } from '../model/sheetState';
import type { SheetState, StoredCell } from '../model/sheetState';
import type { Locale } from '../model/workbookModel';
import type { RangeHandle } from './handles';
import { refuse } from './refusal';
import type { Session } from './session';

/** Cells as matrices, the way Office.js hands them over. */

/** Above this Excel gives null instead of values. */
const CELL_LIMIT = 5_000_000;
const TEXT_LIMIT = 32_767;

export const areaOf = (range: RangeHandle): Area => range.area ?? refuse('InvalidReference', 'the cells are gone');

export const sheetOf = (range: { readonly sheet: string }, session: Session): SheetState =>
  session.book.find(range.sheet) ?? refuse('ItemNotFound', 'the sheet is gone');

export function matrixOf<T>(
  range: RangeHandle,
  session: Session,
  read: (sheet: SheetState, row: number, column: number) => T,
): readonly (readonly T[])[] | null {
  const sheet = sheetOf(range, session);
  const area = areaOf(range);
  if (area.rows * area.columns > CELL_LIMIT) return null;
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (__, across) => read(sheet, area.row + down, area.column + across)),
  );
}

/** One value for every cell, or a matrix of the range's own shape. */
export function spread(value: unknown, area: Area): (down: number, across: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const fits = value.length === area.rows && value.every((line) => Array.isArray(line) && line.length === area.columns);
  if (!fits)
    return refuse('InvalidArgument', `the matrix has another shape than ${area.rows} rows and ${area.columns} columns`);
  const matrix = value as readonly (readonly unknown[])[];
  return (down, across) => matrix[down]?.[across];
}

/** Writes constants and formulas with Excel's reading of text, in the notation of the locale given. */
export function writeCells(range: RangeHandle, value: unknown, session: Session, locale: Locale): void {
  const sheet = sheetOf(range, session);
  const area = areaOf(range);
  const at = spread(value, area);
  if (area.rows * area.columns > CELL_LIMIT) refuse('InvalidArgument', 'too many cells');
  requireWritable(range, session);
  const cells = [];
  for (let down = 0; down < area.rows; down += 1) {
    for (let across = 0; across < area.columns; across += 1) {
      const [row, column] = [area.row + down, area.column + across];
      const cell = writtenCell(session.book, sheet, row, column, at(down, across), locale);
      if (cell && !isCovered(sheet, row, column)) cells.push({ row, column, cell });
    }
  }
  session.book.putCells(range.sheet, cells, 'add-in');
}

/** No locked cell under protection, no row that a filter hides. */
export function requireWritable(range: RangeHandle, session: Session): void {
  const sheet = sheetOf(range, session);
  const area = areaOf(range);
  if (!session.book.mayEdit(sheet, area)) refuse('AccessDenied', 'locked cells of a protected sheet');
  if (sheet.autoFilter && area.rows > 1 && hasFilteredRow(sheet, area)) {
    refuse('GeneralException', 'rows in between are hidden by a filter; Excel would put the values into other rows');
  }
}

function hasFilteredRow(sheet: SheetState, area: Area): boolean {
  for (const [row, state] of sheet.rowStates)
    if (state.filtered && row >= area.row && row < area.row + area.rows) return true;
  return false;
}

/** Cells that a merge covers show and keep nothing. */
const isCovered = (sheet: SheetState, row: number, column: number): boolean =>
  sheet.merges.some((merge) => contains(merge, row, column) && (merge.row !== row || merge.column !== column));

function writtenCell(
  book: CalculatedWorkbook,
  sheet: SheetState,
  row: number,
  column: number,
  value: unknown,
  locale: Locale,
): StoredCell | null {
  const { format } = sheet.cell(row, column);
  if (value === null) return null;
  if (typeof value === 'boolean') return { ...EMPTY_CELL, value, format };
  if (typeof value === 'number' && Number.isFinite(value)) {
    return {
      ...EMPTY_CELL,
      value: isTextCode(sheet.formatAt(row, column).numberFormat) ? String(value) : value,
      format,
    };
  }
  if (typeof value !== 'string') return refuse('InvalidArgument', `a cell cannot hold ${JSON.stringify(value)}`);
  if (value.length > TEXT_LIMIT) return refuse('InvalidArgument', `a cell holds ${TEXT_LIMIT} characters at most`);
  return (
    book.typedCell(sheet, row, column, value, locale) ?? refuse('InvalidArgument', `the formula ${value.slice(0, 80)}`)
  );
}

/** The cells of an area that can differ from the ones beyond them. */
function nearArea(book: CalculatedWorkbook, sheet: SheetState, area: Area): Area {
  const { rows, columns } = book.extent(sheet.id);
  const near = { row: 0, column: 0, rows: Math.max(rows, area.row) + 1, columns: Math.max(columns, area.column) + 1 };
  return intersect(area, near) ?? { ...area, rows: 1, columns: 1 };
}

/** What all cells have in common; null where they differ. */
export function uniform<T>(
  ranges: readonly RangeHandle[],
  session: Session,
  read: (format: CellFormat) => T,
): T | null {
  let first: { readonly value: T; readonly text: string } | null = null;
  const seen = new Set<CellFormat>();
  for (const range of ranges) {
    const sheet = sheetOf(range, session);
    const area = nearArea(session.book, sheet, areaOf(range));
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const format = sheet.formatAt(row, column);
        if (seen.has(format)) continue;
        seen.add(format);
        const value = read(format);
        const text = JSON.stringify(value);
        if (!first) first = { value, text };
        else if (first.text !== text) return null;
      }
    }
  }
  return first ? first.value : null;
}

/** What lines have in common; null where they differ. */
export function uniformLine<T>(first: number, count: number, read: (line: number) => T): T | null {
  const value = read(first);
  for (let line = first + 1; line < first + Math.min(count, 20_000); line += 1) if (read(line) !== value) return null;
  return value;
}

/** The smallest area that holds everything; null for an empty sheet. */
export function usedArea(sheet: SheetState, within: Area, valuesOnly: boolean): Area | null {
  let [top, left, bottom, right] = [MAX_ROWS, MAX_COLUMNS, -1, -1];
  const [afterRows, afterColumns] = [within.row + within.rows, within.column + within.columns];
  for (const [row, cells] of sheet.rows) {
    if (row < within.row || row >= afterRows) continue;
    for (const [column, cell] of cells) {
      if (column < within.column || column >= afterColumns) continue;
      if (row >= top && row <= bottom && column >= left && column <= right) continue;
      if (valuesOnly && isEmptyCell(cell)) continue;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
