import { cellArea, contains, intersect } from './area';
import type { Area } from './area';
import type { CalculatedWorkbook } from './calculatedWorkbook';
import { columnName } from './formulaText';
import { EMPTY_CELL, isEmptyCell } from './sheetState';
import type { SheetState, StoredCell } from './sheetState';
import type { Refusal } from './workbookModel';

/** Tables on a sheet: a row of headings, the body, perhaps a row of totals. */

export interface TableState {
  readonly id: string;
  readonly name: string;
  /** With its headings and totals. */
  readonly area: Area;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly style: string;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
  readonly showFilterButton: boolean;
}

const STANDARD_LOOK = {
  style: 'TableStyleMedium2',
  showBandedRows: true,
  showBandedColumns: false,
  highlightFirstColumn: false,
  highlightLastColumn: false,
  showFilterButton: true,
} as const;

export const headerArea = ({ area }: TableState): Area => ({ ...area, rows: 1 });

export const totalArea = ({ area }: TableState): Area => ({ ...area, row: area.row + area.rows - 1, rows: 1 });

export const bodyArea = ({ area, showHeaders, showTotals }: TableState): Area => ({
  ...area,
  row: area.row + (showHeaders ? 1 : 0),
  rows: area.rows - (showHeaders ? 1 : 0) - (showTotals ? 1 : 0),
});

export const tableAt = (sheet: SheetState, row: number, column: number): TableState | undefined =>
  sheet.tables.find(({ area }) => contains(area, row, column));

/** What a cell of a table's headings holds is text, whatever was written; a blank one gets a name of its own. */
export function headerCell(sheet: SheetState, row: number, column: number, cell: StoredCell, stem: string): StoredCell {
  const table = sheet.tables.find((one) => one.showHeaders && contains(headerArea(one), row, column));
  if (!table || cell.formula !== null || typeof cell.value === 'string') return cell;
  const name = cell.value === null ? freeHeader(sheet, table, column, stem) : String(cell.value);
  return { ...cell, value: name };
}

function freeHeader(sheet: SheetState, { area }: TableState, column: number, stem: string): string {
  const taken = new Set<unknown>();
  for (let at = area.column; at < area.column + area.columns; at += 1)
    if (at !== column) taken.add(sheet.cell(area.row, at).value);
  let number = column - area.column + 1;
  while (taken.has(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}

type Names = Pick<CalculatedWorkbook, 'states' | 'nameList'>;

export const allTables = (book: Pick<Names, 'states'>): readonly { sheet: SheetState; table: TableState }[] =>
  book.states.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));

const isSameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

export const isNameTaken = (book: Names, name: string): boolean =>
  allTables(book).some(({ table }) => isSameName(table.name, name)) ||
  book.nameList.some((one) => isSameName(one.name, name));

function freeName(book: CalculatedWorkbook): string {
  const stem = book.locale === 'vi-VN' ? 'Bảng' : 'Table';
  let number = 1;
  while (isNameTaken(book, `${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}

const isBlank = (sheet: SheetState, area: Area): boolean => {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (const [column, cell] of sheet.rows.get(row) ?? [])
      if (contains(area, row, column) && !isEmptyCell(cell)) return false;
  }
  return true;
};

/** Makes a table of cells. Without headings of their own they move down by one row for new ones. */
export function addTable(book: CalculatedWorkbook, id: string, given: Area, hasHeaders: boolean): TableState | Refusal {
  const sheet = book.state(id);
  if (sheet.protection) return { why: 'protected' };
  const area = { ...given, rows: Math.max(hasHeaders ? given.rows : given.rows + 1, 2) };
  if (sheet.tables.some((other) => intersect(other.area, area))) return { why: 'table-cells' };
  if (!hasHeaders) shiftDown(book, id, area, given.row, 1);
  const table: TableState = {
    id: book.newTableId(),
    name: freeName(book),
    area,
    showHeaders: true,
    showTotals: false,
    ...STANDARD_LOOK,
  };
  const writable = book.writable(id);
  writable.merges = writable.merges.filter((merge) => !intersect(merge, area));
  writable.tables = [...writable.tables, table];
  const headers = cellsOfRow(headerArea(table)).map((place) => ({
    ...place,
    cell: textOfHeader(book, sheet, writable.cell(place.row, place.column), place),
  }));
  book.putCells(id, headers, 'add-in');
  return table;
}

/** A heading takes the text that the cell shows. */
function textOfHeader(
  book: CalculatedWorkbook,
  sheet: SheetState,
  cell: StoredCell,
  { row, column }: { readonly row: number; readonly column: number },
): StoredCell {
  return isEmptyCell(cell) ? cell : { ...EMPTY_CELL, value: book.textOf(sheet, row, column), format: cell.format };
}

const cellsOfRow = ({ row, column, columns }: Area): readonly { readonly row: number; readonly column: number }[] =>
  Array.from({ length: columns }, (_, index) => ({ row, column: column + index }));

function shiftDown(book: CalculatedWorkbook, id: string, area: Area, at: number, count: number): void {
  const across = { first: area.column, last: area.column + area.columns - 1 };
  book.changeLines(id, { axis: 'rows', at, count, across }, 'add-in');
}

export function changeTable(book: CalculatedWorkbook, id: string, change: (table: TableState) => TableState): void {
  const found = allTables(book).find(({ table }) => table.id === id);
  if (!found) return;
  const sheet = book.writable(found.sheet.id);
  sheet.tables = sheet.tables.map((table) => (table.id === id ? change(table) : table));
  book.tell({ kind: 'layout', sheet: sheet.id });
}

/** Makes room for rows before row `index` of the body, or after its last; says where they lie. */
export function addTableRows(
  book: CalculatedWorkbook,
  sheetId: string,
  table: TableState,
  index: number | null,
  count: number,
): Area {
  const body = bodyArea(table);
  // The one blank row of a new table is there to be filled.
  const isNew = index === null && body.rows === 1 && isBlank(book.state(sheetId), body);
  const missing = isNew ? count - 1 : count;
  const at = body.row + (index ?? body.rows - (isNew ? 1 : 0));
  const place = { ...body, row: at, rows: count };
  if (missing === 0) return place;
  const end = body.row + body.rows;
  const below = { ...body, row: end, rows: missing };
  const mustMove = index !== null || table.showTotals || !isBlank(book.state(sheetId), below);
  if (mustMove) shiftDown(book, sheetId, body, index === null ? end : at, missing);
  const area = { ...table.area, rows: table.area.rows + missing };
  changeTable(book, table.id, (old) => ({ ...old, area }));
  if (table.showTotals) writeTotal(book, sheetId, { ...table, area });
  return place;
}

/** Totals come and go with a row of their own: a word in the first column, the sum of the last one. */
export function showTotals(book: CalculatedWorkbook, sheetId: string, table: TableState, shown: boolean): void {
  if (table.showTotals === shown) return;
  const by = shown ? 1 : -1;
  const next = { ...table, showTotals: shown, area: { ...table.area, rows: table.area.rows + by } };
  const row = totalArea(shown ? next : table);
  if (shown && !isBlank(book.state(sheetId), row)) shiftDown(book, sheetId, row, row.row, 1);
  if (!shown) book.clearCells(sheetId, row, 'add-in');
  changeTable(book, table.id, () => next);
  if (shown) writeTotal(book, sheetId, next);
}

function writeTotal(book: CalculatedWorkbook, sheetId: string, table: TableState): void {
  const total = totalArea(table);
  const body = bodyArea(table);
  const last = total.column + total.columns - 1;
  const letters = columnName(last);
  const word = book.locale === 'vi-VN' ? 'Tổng' : 'Total';
  const formula = `=SUBTOTAL(109,${letters}${body.row + 1}:${letters}${body.row + body.rows})`;
  const sum = { row: total.row, column: last, cell: { ...EMPTY_CELL, formula } };
  const label = { row: total.row, column: total.column, cell: { ...EMPTY_CELL, value: word } };
  book.putCells(sheetId, total.columns === 1 ? [sum] : [label, sum], 'add-in');
}

export function removeTable(book: CalculatedWorkbook, sheetId: string, table: TableState, keepCells: boolean): void {
  if (!keepCells) book.clearCells(sheetId, table.area, 'add-in');
  const sheet = book.writable(sheetId);
  sheet.tables = sheet.tables.filter((other) => other.id !== table.id);
  book.tell({ kind: 'layout', sheet: sheetId });
}

/** Takes rows of the body out; the last one left is emptied instead. */
export function deleteTableRow(book: CalculatedWorkbook, sheetId: string, table: TableState, index: number): void {
  const body = bodyArea(table);
  const row = { ...body, row: body.row + index, rows: 1 };
  if (body.rows === 1) return book.clearCells(sheetId, row, 'add-in');
  const across = { first: body.column, last: body.column + body.columns - 1 };
  book.changeLines(sheetId, { axis: 'rows', at: row.row, count: -1, across }, 'add-in');
}

/** Tables that a shift of cells would tear apart: Excel refuses. */
export const cutTables = (sheet: SheetState, moving: Area, isWithin: (area: Area) => boolean): boolean =>
  sheet.tables.some(({ area }) => intersect(area, moving) !== null && !isWithin(area));

/** Copies of a sheet's tables have names of their own. */
export function copiedTables(
  book: Names & Pick<CalculatedWorkbook, 'newTableId'>,
  tables: readonly TableState[],
): readonly TableState[] {
  return tables.map((table) => {
    let number = 2;
    while (isNameTaken(book, `${table.name}${number}`)) number += 1;
    return { ...table, id: book.newTableId(), name: `${table.name}${number}` };
  });
}

/** How a style of tables fills its rows: the headings' colour, their font's, and every second row's. */
const ACCENTS = ['#595959', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'] as const;
const BANDS = ['#D9D9D9', '#D9E1F2', '#FCE4D6', '#EDEDED', '#FFF2CC', '#DDEBF7', '#E2EFDA'] as const;

export interface TableLook {
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean;
}

/** What a table lends a cell that has no fill of its own. */
export function tableLook(sheet: SheetState, row: number, column: number): TableLook | null {
  const table = tableAt(sheet, row, column);
  const style = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table?.style ?? '');
  if (!table || !style) return null;
  const accent = (Number(style[2]) - 1) % ACCENTS.length;
  const isPale = style[1] === 'Light';
  if (table.showHeaders && row === table.area.row)
    return { fill: isPale ? null : (ACCENTS[accent] ?? null), fontColor: isPale ? null : '#FFFFFF', bold: true };
  const isTotal = table.showTotals && row === totalArea(table).row;
  const body = bodyArea(table);
  const isBand =
    (table.showBandedRows && (row - body.row) % 2 === 0) ||
    (table.showBandedColumns && (column - body.column) % 2 === 0);
  const isBold =
    isTotal ||
    (table.highlightFirstColumn && column === body.column) ||
    (table.highlightLastColumn && column === body.column + body.columns - 1);
  return { fill: isBand && !isTotal ? (BANDS[accent] ?? null) : null, fontColor: null, bold: isBold };
}

/** One column of a table, with or without its heading and total. */
export const columnArea = (area: Area, index: number): Area => ({ ...area, column: area.column + index, columns: 1 });

export const headerPlace = (table: TableState, index: number): Area =>
  cellArea(table.area.row, table.area.column + index);
