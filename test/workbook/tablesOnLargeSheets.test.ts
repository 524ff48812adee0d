import type { DeskReading, FormDesk } from '../../src/workbook/formDesk';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../workbench/model/workbookModel';
import { aDeskOn, anExcelWith, formRequest, sampleWorkbook, tableOf } from './excel/aSampleInExcel';
import { closeExcel, problemOf, valueOf, type AnExcel } from './excel/anExcel';
import { changedBetween, contentsOf } from './excel/sheetContents';

/* Sheets as large or as empty as Excel lets them become: refused with a reason, or handled, never written wrongly. */

const ROWS = 1_048_576;
const COLUMNS = 16_384;
const MEGABYTE = 1_000_000;
/** Without formulas, so that the workbench need not calculate a million cells. */
const SAMPLE = sampleWorkbook('d6-so-lieu-ban');
const TABLE = SAMPLE.sheets[0]!;

let excel: AnExcel;
let desk: FormDesk;

// Computers that build are busy.
jest.setTimeout(120_000);
afterEach(closeExcel);

function open(...sheets: readonly SheetSnapshot[]): void {
  const workbook: WorkbookSnapshot = { ...SAMPLE, activeSheet: 0, sheets };
  excel = anExcelWith(workbook);
  desk = aDeskOn(excel);
  excel.trips();
}

const cellsIn = (
  rows: number,
  columns: number,
  value: (row: number, column: number) => CellSnapshot['value'],
  from = { row: 0, column: 0 },
): CellSnapshot[] =>
  Array.from({ length: rows * columns }, (_, at) => {
    const [row, column] = [from.row + Math.floor(at / columns), from.column + (at % columns)];
    return { row, column, value: value(row, column) };
  });

const aSheet = (name: string, cells: readonly CellSnapshot[]): SheetSnapshot => ({
  ...TABLE,
  name,
  cells,
  rows: [],
  columns: [],
  merges: [],
  formats: [{}, { fill: '#FFFF00' }],
});

/** The table with more on its sheet. */
const withMore = (cells: readonly CellSnapshot[]): SheetSnapshot => ({ ...TABLE, cells: [...TABLE.cells, ...cells] });

/** What is read, in three round trips and one for each megabyte. */
async function read(most = 3): Promise<DeskReading> {
  const before = excel.host.trips.latest.length;
  const reading = valueOf(await desk.read());
  const trips = excel.host.trips.latest.slice(before);
  const bytes = trips.reduce((sum, { bytesSent, bytesReceived }) => sum + bytesSent + bytesReceived, 0);
  expect(trips.length).toBeLessThanOrEqual(most + Math.floor(bytes / MEGABYTE));
  expect(Math.max(...trips.map(({ bytesReceived }) => bytesReceived))).toBeLessThan(5 * MEGABYTE);
  return reading;
}

const NOTHING = { form: null, table: null, tables: [], undoable: null };

describe('a sheet of a million used cells', () => {
  const register = (rows: number, columns: number): SheetSnapshot =>
    aSheet(
      'Sổ công văn',
      cellsIn(rows, columns, (row, column) => row * 3 + column),
    );

  test('is told to be too large, by its name, and can be neither corrected nor marked', async () => {
    open(register(10_000, 100));
    expect(await read()).toMatchObject({ ...NOTHING, tooLarge: 'Sổ công văn' });
    const asked = [desk.check(), desk.fix([]), desk.mark('findings'), desk.unmark(), desk.correct({ kind: 'forget' })];
    for (const result of asked) expect(problemOf(await result)).toEqual({ kind: 'no-form' });
    expect(excel.sheetNames()).toEqual(['Sổ công văn']);
  });

  test.each([
    ['down to the last row', ROWS, 1],
    ['out to the last column', 62, COLUMNS],
    ['in a hundred thousand rows', 100_000, 10],
  ])('%s is too large as well, without being read beyond where a table may stand', async (_, rows, columns) => {
    open(register(rows, columns));
    expect(await read()).toMatchObject({ ...NOTHING, tooLarge: 'Sổ công văn' });
  });

  test('does not stand in the way of a table on another sheet', async () => {
    open(register(100_000, 10), TABLE);
    const { table, tooLarge } = await read(4);
    expect([table?.sheetName, tooLarge]).toEqual([TABLE.name, null]);
  });
});

describe('a table on a sheet with cells far beyond it', () => {
  const EVERY = 64;
  const downwards = (column: number, from: number): CellSnapshot[] =>
    Array.from({ length: Math.floor((ROWS - from) / EVERY) }, (_, at) => ({
      row: from + at * EVERY,
      column,
      value: at,
    }));
  const across = (row: number, value: string | number): CellSnapshot[] =>
    cellsIn(1, COLUMNS - 10, () => value, { row, column: 10 });

  test.each([
    ['a row of words above it out to the last column', across(0, 'x')],
    ['its headings repeated out to the last column', across(3, 'Ghi chú')],
    ['zeros filled into one of its rows out to the last column', across(20, 0)],
    ['numbers beside it down to the last row', downwards(10, 4)],
    ['its own numbering down to the last row', downwards(0, 90)],
    [
      'cells in every corner',
      [
        { row: 0, column: COLUMNS - 1, value: 'x' },
        { row: ROWS - 1, column: 0, value: 'x' },
        { row: ROWS - 1, column: COLUMNS - 1, value: 'x' },
      ],
    ],
  ])('%s: is read as without them, fixed in its own cells, marked, put right and made a form of', async (_, cells) => {
    open(TABLE);
    const alone = tableOf(await desk.read());
    closeExcel();
    open(withMore(cells));
    const { table } = await read();
    if (table?.kind !== 'criteria') throw new Error('no table of criteria');
    expect([table.findings, table.set]).toEqual([alone.findings, alone.set]);
    const before = contentsOf(excel.model, table.sheetId);
    const sinceThen = (): string[] => changedBetween(before, contentsOf(excel.model, table.sheetId));
    const fixes = table.findings.filter(({ fix }) => fix);
    tableOf(await desk.fix(fixes));
    expect(sinceThen()).toEqual(fixes.map(({ fix }) => fix!.cell).sort());
    tableOf(await desk.undo());
    tableOf(await desk.mark('findings'));
    tableOf(await desk.unmark());
    const { column } = table.columns.find(({ role }) => role === 'self')!;
    expect(tableOf(await desk.correct({ kind: 'column', column, role: 'ignore' })).corrected).toBe(true);
    tableOf(await desk.undo());
    const { form } = valueOf(await desk.createFromTable({ ...formRequest, set: table.set }));
    expect(form?.set.areas).toEqual(table.set.areas);
    expect(sinceThen()).toEqual([]);
  });
});

describe('a sheet without anything to read', () => {
  const blanks = (rows: number, columns: number): CellSnapshot[] =>
    cellsIn(rows, columns, () => null).map((cell) => ({ ...cell, format: 1 }));

  test.each([
    ['an empty one', []],
    ['one of which hundreds of thousands of cells are coloured', blanks(20_000, 15)],
    ['one with spaces only', cellsIn(40, 10, () => ' ')],
    ['one cell', cellsIn(1, 1, () => 'Bảng chấm điểm', { row: ROWS - 1, column: COLUMNS - 1 })],
  ])('%s: there is no table on it, and nothing too large', async (_, cells) => {
    open(aSheet('Trang trống', cells));
    expect(await read()).toMatchObject({ ...NOTHING, tooLarge: null });
  });

  test('empty and coloured sheets beside a table change nothing about it', async () => {
    open(aSheet('Trống', []), aSheet('Kẻ sẵn', blanks(20_000, 15)), TABLE);
    const { table, tables } = await read();
    expect([table?.sheetName, tables.length]).toEqual([TABLE.name, 1]);
  });

  test('coloured cells below a table down to row 20,000 are not read', async () => {
    open(withMore(cellsIn(19_000, 7, () => null, { row: 100, column: 0 }).map((cell) => ({ ...cell, format: 0 }))));
    const before = excel.host.trips.latest.length;
    const { table } = await read();
    expect(table?.kind).toBe('criteria');
    const received = excel.host.trips.latest.slice(before).reduce((sum, trip) => sum + trip.bytesReceived, 0);
    expect(received).toBeLessThan(100_000);
  });
});
