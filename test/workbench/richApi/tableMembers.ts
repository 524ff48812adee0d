import type { Area } from '../model/area';
import {
  addTable,
  addTableRows,
  allTables,
  bodyArea,
  changeTable,
  columnArea,
  deleteTableRow,
  headerArea,
  headerPlace,
  isNameTaken,
  removeTable,
  showTotals,
  totalArea,
} from '../model/tables';
import type { TableState } from '../model/tables';
import { areaOf, writeCells } from './cells';
import { NULL_OBJECT } from './handles';
import type { Handle, RangeHandle, TableHandle, TableLineHandle, TablesHandle } from './handles';
import {
  booleanArgument,
  does,
  finds,
  indexArgument,
  leadsTo,
  optional,
  orItemNotFound,
  reads,
  readsAndWrites,
  requireUnprotected,
  settle,
  settled,
  textArgument,
} from './member';
import type { Member, Members } from './member';
import { rangeArgument, rangeMembers, sortKeys } from './rangeMembers';
import { refuse } from './refusal';
import { rangeOf } from './session';
import type { Session } from './session';
import { event, sheetHandle } from './sheetMembers';

/** Members of the tables on a sheet, of their rows and columns. */

const tableHandle = (sheet: string, table: TableState): TableHandle & { readonly type: 'Table' } => ({
  type: 'Table',
  sheet,
  table: table.id,
});

const stateOf = (handle: TableHandle, session: Session): TableState =>
  allTables(session.book).find(({ table }) => table.id === handle.table)?.table ??
  refuse('ItemNotFound', 'the table is gone');

const listed = ({ scope }: TablesHandle, session: Session): readonly TableHandle[] =>
  allTables(session.book)
    .filter(({ sheet }) => scope === null || sheet.id === scope)
    .map(({ sheet, table }) => tableHandle(sheet.id, table));

function tableNamed(tables: TablesHandle, key: unknown, session: Session): TableHandle | typeof NULL_OBJECT {
  const wanted = textArgument(key).toLowerCase();
  const found = listed(tables, session).find((handle) => {
    const { id, name } = stateOf(handle, session);
    return name.toLowerCase() === wanted || id.toLowerCase() === wanted;
  });
  return found ?? NULL_OBJECT;
}

function add(tables: TablesHandle, [address, hasHeaders]: readonly unknown[], session: Session): TableHandle {
  const range = rangeArgument(address, tables.scope ?? session.book.activeSheet, session);
  if (tables.scope !== null && range.sheet !== tables.scope)
    return refuse('InvalidArgument', 'an address on another sheet');
  const table = addTable(session.book, range.sheet, areaOf(range), booleanArgument(hasHeaders));
  if ('why' in table && table.why === 'table-cells') return refuse('InvalidArgument', 'a table over another');
  return tableHandle(range.sheet, settled(table));
}

const at = <T>(list: readonly T[], index: unknown): T =>
  list[indexArgument(index)] ?? refuse('InvalidArgument', `no item ${String(index)}`);

export const tablesMembers: Members<TablesHandle> = {
  _Items: reads('1.1', listed),
  Count: reads('1.1', (tables, session) => listed(tables, session).length),
  Add: does('1.1', add),
  GetItem: finds('1.1', (tables, [key], session) => orItemNotFound(tableNamed(tables, key, session))),
  GetItemOrNullObject: finds('1.4', (tables, [key], session) => tableNamed(tables, key, session)),
  GetItemAt: finds('1.1', (tables, [index], session) => at(listed(tables, session), index)),
  GetCount: finds('1.4', (tables, _, session) => listed(tables, session).length),
  onDataChangedEvent: event('1.7'),
};

/* a table */

const NAME = /^[\p{L}_\\][\p{L}\d_.\\]{0,254}$/u;

function rename(handle: TableHandle, value: unknown, session: Session): void {
  const name = textArgument(value);
  if (!NAME.test(name)) refuse('InvalidArgument', `the table name ${name}`);
  const isOther = name.toLowerCase() !== stateOf(handle, session).name.toLowerCase();
  if (isOther && isNameTaken(session.book, name)) refuse('ItemAlreadyExists', name);
  changeTable(session.book, handle.table, (table) => ({ ...table, name }));
}

const flag = (
  since: string,
  key: 'showBandedRows' | 'showBandedColumns' | 'highlightFirstColumn' | 'highlightLastColumn' | 'showFilterButton',
): Member<TableHandle> =>
  readsAndWrites(
    since,
    (handle, session) => stateOf(handle, session)[key],
    (handle, value, session) => {
      const shown = booleanArgument(value);
      requireUnprotected(session.book, handle.sheet);
      changeTable(session.book, handle.table, (table) => ({ ...table, [key]: shown }));
    },
  );

const partOf = (handle: TableHandle, session: Session, area: (table: TableState) => Area): RangeHandle =>
  rangeOf(handle.sheet, area(stateOf(handle, session)));

const totalOf = (table: TableState): Area =>
  table.showTotals ? totalArea(table) : refuse('ItemNotFound', 'the table has no row of totals');

const STYLE = /^TableStyle(?:Light(?:[1-9]|1\d|2[01])|Medium(?:[1-9]|1\d|2[0-8])|Dark(?:[1-9]|1[01]))$/;

const lines = (type: 'TableRowCollection' | 'TableColumnCollection'): Member<TableHandle> =>
  leadsTo('1.1', ({ sheet, table }): Handle => ({ type, sheet, table }) as Handle);

function resize(handle: TableHandle, [given]: readonly unknown[], session: Session): void {
  requireUnprotected(session.book, handle.sheet);
  const range = rangeArgument(given, handle.sheet, session);
  const { area } = stateOf(handle, session);
  const next = areaOf(range);
  const keepsHeader = range.sheet === handle.sheet && next.row === area.row && next.rows > 1;
  if (!keepsHeader) refuse('InvalidArgument', 'the headings stay in their row');
  changeTable(session.book, handle.table, (table) => ({ ...table, area: next }));
}

export const tableMembers: Members<TableHandle> = {
  Id: reads('1.1', (handle) => handle.table),
  Name: readsAndWrites('1.1', (handle, session) => stateOf(handle, session).name, rename),
  ShowHeaders: reads('1.1', (handle, session) => stateOf(handle, session).showHeaders),
  ShowTotals: readsAndWrites(
    '1.1',
    (handle, session) => stateOf(handle, session).showTotals,
    (handle, value, session) => {
      requireUnprotected(session.book, handle.sheet);
      showTotals(session.book, handle.sheet, stateOf(handle, session), booleanArgument(value));
    },
  ),
  Style: readsAndWrites(
    '1.1',
    (handle, session) => stateOf(handle, session).style,
    (handle, value, session) => {
      const style = textArgument(value);
      if (!STYLE.test(style)) refuse('InvalidArgument', `the table style ${style}`);
      changeTable(session.book, handle.table, (table) => ({ ...table, style }));
    },
  ),
  ShowBandedRows: flag('1.3', 'showBandedRows'),
  ShowBandedColumns: flag('1.3', 'showBandedColumns'),
  HighlightFirstColumn: flag('1.3', 'highlightFirstColumn'),
  HighlightLastColumn: flag('1.3', 'highlightLastColumn'),
  ShowFilterButton: flag('1.3', 'showFilterButton'),
  Worksheet: leadsTo('1.2', (handle) => sheetHandle(handle.sheet)),
  Rows: lines('TableRowCollection'),
  Columns: lines('TableColumnCollection'),
  Sort: leadsTo('1.2', ({ sheet, table }): Handle => ({ type: 'TableSort', sheet, table }) as Handle),
  GetRange: finds('1.1', (handle, _, session) => partOf(handle, session, ({ area }) => area)),
  GetHeaderRowRange: finds('1.1', (handle, _, session) => partOf(handle, session, headerArea)),
  GetDataBodyRange: finds('1.1', (handle, _, session) => partOf(handle, session, bodyArea)),
  GetTotalRowRange: finds('1.1', (handle, _, session) => partOf(handle, session, totalOf)),
  Resize: does('1.13', resize),
  Delete: does('1.1', (handle, _, session) => {
    requireUnprotected(session.book, handle.sheet);
    removeTable(session.book, handle.sheet, stateOf(handle, session), false);
  }),
  ConvertToRange: does('1.2', (handle, _, session) => {
    requireUnprotected(session.book, handle.sheet);
    const table = stateOf(handle, session);
    removeTable(session.book, handle.sheet, table, true);
    return rangeOf(handle.sheet, table.area);
  }),
  onDataChangedEvent: event('1.7'),
  onSelectionChangedEvent: event('1.7'),
};

export const tableSortMembers: Members<TableHandle> = {
  Apply: does('1.2', (handle, [fields], session) => {
    const body = bodyArea(stateOf(handle, session));
    settle(session.book.sort(handle.sheet, body, sortKeys(fields, body.columns), false));
  }),
};

/* rows */

const rowHandle = ({ sheet, table }: TableHandle, index: number): TableLineHandle => ({
  type: 'TableRow',
  sheet,
  table,
  index,
});

const rowsOf = (handle: TableHandle, session: Session): readonly TableLineHandle[] =>
  Array.from({ length: bodyArea(stateOf(handle, session)).rows }, (_, index) => rowHandle(handle, index));

function addRows(handle: TableHandle, [index, values]: readonly unknown[], session: Session): TableLineHandle {
  requireUnprotected(session.book, handle.sheet);
  const table = stateOf(handle, session);
  const body = bodyArea(table);
  const place = optional<number | null>(index, indexArgument, null);
  const before = place === null || place < 0 ? null : place;
  if (before !== null && before > body.rows) refuse('InvalidArgument', `no row ${before}`);
  const matrix = rowValues(values, body.columns);
  const added = addTableRows(session.book, handle.sheet, table, before, matrix?.length ?? 1);
  if (matrix) writeCells(rangeOf(handle.sheet, added), matrix, session, 'en-US');
  return rowHandle(handle, added.row - body.row);
}

/** Rows of values; null for one blank row. */
function rowValues(values: unknown, columns: number): readonly unknown[] | null {
  if (values === null || values === undefined) return null;
  const matrix: readonly unknown[] = Array.isArray(values) ? values : [Array<unknown>(columns).fill(values)];
  const fits = matrix.length > 0 && matrix.every((line) => Array.isArray(line) && line.length === columns);
  return fits ? matrix : refuse('InvalidArgument', `each row needs ${columns} values`);
}

export const tableRowsMembers: Members<TableHandle> = {
  _Items: reads('1.1', rowsOf),
  Count: reads('1.1', (handle, session) => rowsOf(handle, session).length),
  Add: does('1.1', addRows),
  GetItemAt: finds('1.1', (handle, [index], session) => at(rowsOf(handle, session), index)),
  GetCount: finds('1.4', (handle, _, session) => rowsOf(handle, session).length),
};

const rowRange = (handle: TableLineHandle, session: Session): RangeHandle =>
  partOf(handle, session, (table) => ({ ...bodyArea(table), row: bodyArea(table).row + handle.index, rows: 1 }));

/** What ranges can be read and written by, for a line of a table. */
const valuesOf = (range: (handle: TableLineHandle, session: Session) => RangeHandle): Member<TableLineHandle> =>
  readsAndWrites(
    '1.1',
    (handle, session) => rangeMembers['Values']?.get?.(range(handle, session), session),
    (handle, value, session) => writeCells(range(handle, session), value, session, 'en-US'),
  );

export const tableRowMembers: Members<TableLineHandle> = {
  Index: reads('1.1', (handle) => handle.index),
  Values: valuesOf(rowRange),
  GetRange: finds('1.1', (handle, _, session) => rowRange(handle, session)),
  Delete: does('1.1', (handle, _, session) => {
    requireUnprotected(session.book, handle.sheet);
    deleteTableRow(session.book, handle.sheet, stateOf(handle, session), handle.index);
  }),
};

/* columns */

const columnHandle = ({ sheet, table }: TableHandle, index: number): TableLineHandle => ({
  type: 'TableColumn',
  sheet,
  table,
  index,
});

const columnsOf = (handle: TableHandle, session: Session): readonly TableLineHandle[] =>
  Array.from({ length: stateOf(handle, session).area.columns }, (_, index) => columnHandle(handle, index));

function columnName(handle: TableLineHandle, session: Session): string {
  const { row, column } = headerPlace(stateOf(handle, session), handle.index);
  return session.book.textOf(session.book.state(handle.sheet), row, column);
}

/** By its number (from 1) or its heading. */
function columnNamed(handle: TableHandle, key: unknown, session: Session): TableLineHandle | typeof NULL_OBJECT {
  const columns = columnsOf(handle, session);
  if (typeof key === 'number') return columns[key - 1] ?? NULL_OBJECT;
  const wanted = textArgument(key).toLowerCase();
  return columns.find((column) => columnName(column, session).toLowerCase() === wanted) ?? NULL_OBJECT;
}

const columnPart =
  (area: (table: TableState) => Area) =>
  (handle: TableLineHandle, session: Session): RangeHandle =>
    partOf(handle, session, (table) => columnArea(area(table), handle.index));

const wholeColumn = columnPart(({ area }) => area);

export const tableColumnsMembers: Members<TableHandle> = {
  _Items: reads('1.1', columnsOf),
  Count: reads('1.1', (handle, session) => columnsOf(handle, session).length),
  GetItem: finds('1.1', (handle, [key], session) => orItemNotFound(columnNamed(handle, key, session))),
  GetItemOrNullObject: finds('1.4', (handle, [key], session) => columnNamed(handle, key, session)),
  GetItemAt: finds('1.1', (handle, [index], session) => at(columnsOf(handle, session), index)),
  GetCount: finds('1.4', (handle, _, session) => columnsOf(handle, session).length),
};

const columnPartMember = (area: (table: TableState) => Area): Member<TableLineHandle> =>
  finds('1.1', (handle, _, session) => columnPart(area)(handle, session));

export const tableColumnMembers: Members<TableLineHandle> = {
  Id: reads('1.1', (handle) => handle.index + 1),
  Name: readsAndWrites('1.1', columnName, (handle, value, session) => {
    const place = headerPlace(stateOf(handle, session), handle.index);
    writeCells(rangeOf(handle.sheet, place), textArgument(value), session, 'en-US');
  }),
  Index: reads('1.1', (handle) => handle.index),
  Values: valuesOf(wholeColumn),
  GetRange: finds('1.1', (handle, _, session) => wholeColumn(handle, session)),
  GetHeaderRowRange: columnPartMember(headerArea),
  GetDataBodyRange: columnPartMember(bodyArea),
  GetTotalRowRange: columnPartMember(totalOf),
};
