import { err, ok, type Result } from '../../scoring/result';
import type { Rect } from '../../sheets/cells';
import type { Problem } from '../problem';
import { BYTES_PER_TRIP, packed } from './byteBudget';
import type { ExcelHost } from './excelHost';
import { runBatch } from './runBatch';
import { isWhole, loadBlock, type SheetBlock } from './sheetBlock';
import { rangeOf } from './writeStyle';

/** What is read of a sheet at most, rows and columns: no table that people fill in reaches further, though a stray cell may. */
const WINDOW = { rows: 20_000, columns: 256 };
const BAND = { rows: 1000, columns: 64 };

/** What one cell takes in an answer at least: value, formula, format and type of a short number; texts take twice as much. */
const BYTES_PER_CELL = 32;

const PLAIN_CELLS = 20_000;
/** Beyond this a sheet is no table that a person fills in: 3,321 units have 45 columns each within it. */
const MOST_CELLS = 150_000;
/** Of all sheets that are read together. */
const MOST_CELLS_TOGETHER = 300_000;

export interface SheetArea {
  readonly sheetId: string;
  readonly area: Rect;
}

/** An area with its cells, and the rows and columns of it that are hidden. */
export interface ReadArea {
  readonly sheetId: string;
  readonly block: SheetBlock;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

export interface QueuedArea {
  readonly sheetId: string;
  readonly range: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

/** Asks where a range lies. */
export const loadPlace = (range: Excel.Range): Excel.Range => range.load('rowIndex,columnIndex,rowCount,columnCount');

/** Where the filled cells of a sheet lie, stray ones far away left out. */
export const extentOf = (sheet: Excel.Worksheet): Excel.Range =>
  // Values only: a column formatted down to row 1,048,576 would otherwise count as used.
  rangeOf(sheet, { row: 0, column: 0, ...WINDOW }).getUsedRangeOrNullObject(true);

/** Whether a sheet's extent goes on, as far as can be told, where nothing is read of it. */
export const reachesEdge = ({ row, column, rows, columns }: Rect): boolean =>
  row + rows === WINDOW.rows || column + columns === WINDOW.columns;

export function queueArea(sheetId: string, range: Excel.Range): QueuedArea {
  return {
    sheetId,
    range: loadBlock(range),
    rows: range.getRowProperties({ rowHidden: true }),
    columns: range.getColumnProperties({ columnHidden: true }),
  };
}

/** What an area says once its answer has come; null where it is empty or was too large to be sent. */
export function areaRead({ sheetId, range, rows, columns }: QueuedArea): ReadArea | null {
  if (range.isNullObject || !isWhole(range)) return null;
  const hidden = (first: number, states: readonly (boolean | undefined)[]): number[] =>
    states.flatMap((isHidden, at) => (isHidden ? [first + at] : []));
  return {
    sheetId,
    block: range,
    hiddenRows: hidden(
      range.rowIndex,
      rows.value.map((row) => row.rowHidden),
    ),
    hiddenColumns: hidden(
      range.columnIndex,
      columns.value.map((column) => column.columnHidden),
    ),
  };
}

export const areaOf = (range: Excel.Range): Rect => ({
  row: range.rowIndex,
  column: range.columnIndex,
  rows: range.rowCount,
  columns: range.columnCount,
});

const cellsIn = ({ rows, columns }: Rect): number => rows * columns;

/** Whether an area is read as it is; a larger one may be mostly empty. */
export const isPlain = (area: Rect): boolean => cellsIn(area) <= PLAIN_CELLS;

/**
 * The areas of sheets where anything stands, found band by band, so that a stray cell costs itself alone; one round
 * trip. A sheet that holds too much to be a table is left out, and so is what is too much besides those before it.
 */
export async function filledAreas(host: ExcelHost, sheetIds: readonly string[]): Promise<Result<SheetArea[], Problem>> {
  const read = await runBatch(host, {
    kind: 'read',
    sheet: '',
    queue: ({ workbook }) =>
      sheetIds.map((sheetId) => {
        const sheet = workbook.worksheets.getItem(sheetId);
        const ranges = bands().map((band) => rangeOf(sheet, band).getUsedRangeOrNullObject(true));
        return { sheetId, ranges: ranges.map(loadPlace) };
      }),
  });
  if (!read.ok) return read;
  let room = MOST_CELLS_TOGETHER;
  return ok(
    read.value.flatMap(({ sheetId, ranges }) => {
      const areas = joinedDown(ranges.filter((range) => !range.isNullObject).map(areaOf));
      const cells = areas.reduce((sum, area) => sum + cellsIn(area), 0);
      if (cells > Math.min(MOST_CELLS, room)) return [];
      room -= cells;
      return areas.map((area) => ({ sheetId, area }));
    }),
  );
}

function bands(): Rect[] {
  const found: Rect[] = [];
  for (let row = 0; row < WINDOW.rows; row += BAND.rows) {
    for (let column = 0; column < WINDOW.columns; column += BAND.columns) found.push({ row, column, ...BAND });
  }
  return found;
}

/** Areas of the same columns that stand one right below the other become one. */
function joinedDown(areas: readonly Rect[]): Rect[] {
  const joined: Rect[] = [];
  for (const area of areas) {
    const above = joined.findIndex(
      ({ row, rows, column, columns }) => column === area.column && columns === area.columns && row + rows === area.row,
    );
    const upper = joined[above];
    if (upper) joined[above] = { ...upper, rows: upper.rows + area.rows };
    else joined.push(area);
  }
  return joined;
}

/** Reads areas, about a megabyte in a round trip; those that are still too much for one answer in smaller pieces. */
export async function readAreas(host: ExcelHost, areas: readonly SheetArea[]): Promise<Result<ReadArea[], Problem>> {
  const pieces = areas.flatMap(({ sheetId, area }) =>
    cutInRows(area, Math.floor(BYTES_PER_TRIP / BYTES_PER_CELL / area.columns)).map((piece) => ({
      sheetId,
      area: piece,
      bytes: cellsIn(piece) * BYTES_PER_CELL,
    })),
  );
  const read: ReadArea[] = [];
  for (const group of packed(pieces)) {
    const answered = await readGroup(host, group);
    if (!answered.ok) return answered;
    read.push(...answered.value);
  }
  return ok(read);
}

async function readGroup(host: ExcelHost, group: readonly SheetArea[]): Promise<Result<ReadArea[], Problem>> {
  const answered = await runBatch(host, {
    kind: 'read',
    sheet: '',
    queue: ({ workbook }) =>
      group.map(({ sheetId, area }) => queueArea(sheetId, rangeOf(workbook.worksheets.getItem(sheetId), area))),
  });
  if (!answered.ok && answered.error.kind !== 'too-much-at-once') return answered;
  const read = answered.ok ? answered.value.flatMap((queued) => areaRead(queued) ?? []) : [];
  if (answered.ok && read.length === group.length) return ok(read);
  const smaller = group.flatMap(({ sheetId, area }) =>
    cutInRows(area, Math.ceil(area.rows / 4)).map((piece) => ({ sheetId, area: piece })),
  );
  if (smaller.length === group.length) return err({ kind: 'too-much-at-once' });
  const parts: ReadArea[] = [];
  for (const piece of smaller) {
    const part = await readGroup(host, [piece]);
    if (!part.ok) return part;
    parts.push(...part.value);
  }
  return ok(parts);
}

function cutInRows(area: Rect, most: number): Rect[] {
  const rows = Math.max(1, most);
  const pieces: Rect[] = [];
  for (let row = 0; row < area.rows; row += rows) {
    pieces.push({ ...area, row: area.row + row, rows: Math.min(rows, area.rows - row) });
  }
  return pieces;
}
