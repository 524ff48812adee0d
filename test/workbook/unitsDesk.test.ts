import { unzipSync } from 'fflate';
import { leavesOfSet } from '../../src/scoring/criteriaSet';
import { points } from '../../src/scoring/points';
import { findShippedSet } from '../../src/scoring/sets/shippedSets';
import { NO_PLAN, type UnitsPlan } from '../../src/scoring/unitsPlan';
import type { ListedUnit } from '../../src/scoring/units';
import type { ChosenFile } from '../../src/workbook/unitFiles/arrival';
import type { ConsolidationView } from '../../src/workbook/unitFiles/consolidationView';
import { serveUnitFiles } from '../../src/workbook/unitFiles/serveUnitFiles';
import { UnitsWork } from '../../src/workbook/unitFiles/unitsWork';
import { createFormDesk } from '../../src/workbook/formDesk';
import { createUnitsDesk, type SeenFile, type UnitsDesk } from '../../src/workbook/unitsDesk';
import { callsTo, serveCalls } from '../../src/workbook/workerCalls';
import { textAt } from '../../src/sheets/cells';
import { MATRIX_ROWS } from '../../src/sheets/consolidation/matrixPlaces';
import { findTables } from '../../src/sheets/findTables';
import type { Form } from '../../src/sheets/form';
import { printForm } from '../../src/sheets/formSheet';
import { constant } from '../../src/sheets/sheetContent';
import { printXlsx } from '../../src/workbook/xlsx/printXlsx';
import { readXlsx } from '../../src/workbook/xlsx/readXlsx';
import { aFormFile, filledTo } from '../support/aFormFile';
import { aResultsFile } from '../support/aResultsFile';
import { workerFailing, workerRunning } from '../support/aWorker';
import { anExcel, closeExcel, problemOf, valueOf, type AnExcel } from './excel/anExcel';

const set = findShippedSet('xa-2025')!;
let excel: AnExcel;
let desk: UnitsDesk;
let ids = 0;

function start(workers: 'running' | 'failing' = 'running'): void {
  excel = anExcel();
  const startWorker =
    workers === 'failing' ? workerFailing : workerRunning((port) => serveCalls(port, new UnitsWork()));
  desk = createUnitsDesk({
    workbook: excel.workbook,
    reading: {
      startReader: workers === 'failing' ? workerFailing : workerRunning(serveUnitFiles),
      readers: 2,
      patienceMilliseconds: 60_000,
    },
    work: callsTo<UnitsWork>(startWorker, async () => new UnitsWork()),
    now: () => new Date(Date.UTC(2026, 9, 20)),
    newFormId: () => `id${(ids += 1)}`,
  });
}

beforeEach(() => start());
afterEach(closeExcel);
jest.setTimeout(120_000);

const file = (name: string, content: BlobPart): ChosenFile => ({ name, file: new File([content], name) });
const form = (unit: string, total: string): ChosenFile =>
  file(`${unit}.xlsx`, aFormFile(set, filledTo(set, total), { unit, group: 'xã' }).slice());
const listed = (unit: string): ListedUnit => ({ unit, group: 'xã', superior: '', place: '' });

const FILES = [form('Xã An', '40'), form('Xã Bình', '55.5'), form('Xã Cao', '40'), file('hỏng.xlsx', 'x')];
const PLAN: UnitsPlan = { ...NO_PLAN, list: ['Xã An', 'Xã Bình', 'Xã Cao', 'Xã Dân'].map(listed) };

async function read(files = FILES): Promise<SeenFile[]> {
  const all: SeenFile[] = [];
  await desk.read(files, { signal: new AbortController().signal, seen: (seen) => all.push(...seen) });
  return all;
}

async function assemble(plan = PLAN): Promise<ConsolidationView> {
  const assembled = await desk.assemble(plan);
  if (!assembled.ok) throw new Error('nothing was put together');
  return assembled.value;
}

const SENT = { signal: new AbortController().signal, progress: () => undefined };

/** The forms in an archive, by the names of their files. */
async function formsOf(archive: Blob | null): Promise<Map<string, Form>> {
  const files = unzipSync(new Uint8Array(await archive!.arrayBuffer()));
  return new Map(
    Object.entries(files).map(([name, bytes]) => {
      const [found] = findTables(valueOf(readXlsx(bytes)));
      if (!found || !('table' in found) || !found.table.form) throw new Error(`${name} has no form`);
      return [name, found.table.form.form];
    }),
  );
}

async function show(sheet: string): Promise<void> {
  const context = new Excel.RequestContext();
  context.workbook.worksheets.getItem(sheet).activate();
  await context.sync();
}

const UNWATCHED = { isCancelled: () => false, progress: () => undefined };

describe('files that were taken back', () => {
  test.each(['running', 'failing'] as const)(
    'are told as they arrive, and ranked, with workers %s',
    async (workers) => {
      closeExcel();
      start(workers);
      const seen = await read();
      expect(seen.map(({ file: name, unit, obtained, problem }) => [name, unit, obtained, problem?.kind ?? null]).sort()).toEqual([
      ['Xã An.xlsx', 'Xã An', points('40'), null],
      ['Xã Bình.xlsx', 'Xã Bình', points('55.5'), null],
      ['Xã Cao.xlsx', 'Xã Cao', points('40'), null],
      ['hỏng.xlsx', '', null, 'file'],
    ]); // prettier-ignore
      const view = await assemble();
      expect(view.units.map(({ unit, standing }) => `${standing.rank} ${unit}`)).toEqual([
        '1 Xã Bình',
        '2 Xã An',
        '2 Xã Cao',
      ]);
      expect(view.missing.map(({ unit }) => unit)).toEqual(['Xã Dân']);
      expect(view.files.map(({ status }) => status).sort()).toEqual(['ok', 'ok', 'ok', 'unreadable']);
    },
  );

  test('come to nothing with a reason for each where none can be used', async () => {
    await read([file('hỏng.xlsx', 'x')]);
    const assembled = await desk.assemble(PLAN);
    expect(assembled).toMatchObject({ ok: false, error: { files: [{ file: 'hỏng.xlsx', status: 'unreadable' }] } });
  });

  test('may be added to and left out again, the one that brought the set along included', async () => {
    await read(FILES.slice(0, 2));
    await read(FILES.slice(2));
    await desk.leaveOut(['Xã An.xlsx']);
    const view = await assemble();
    expect(view.units.map(({ unit }) => unit)).toEqual(['Xã Bình', 'Xã Cao']);
    expect(view.missing.map(({ unit }) => unit)).toEqual(['Xã An', 'Xã Dân']);
  });

  test('of a unit that the list does not have are of the one that the officer chooses', async () => {
    await read([form('Xã Lạ', '30')]);
    const plan: UnitsPlan = { ...PLAN, list: [listed('Xã Dân')] };
    expect(await desk.assemble(plan)).toMatchObject({ ok: false, error: { files: [{ status: 'unknown-unit' }] } });
    const chosen = await assemble({ ...plan, unitOfFile: new Map([['Xã Lạ.xlsx', 'xã dân | xã | ']]) });
    expect(chosen.units.map(({ unit }) => unit)).toEqual(['Xã Dân']);
  });
});

describe('what was put together', () => {
  test('is written as new sheets, is told on the way, and is taken back whole', async () => {
    await read();
    await assemble();
    const before = excel.sheetNames();
    const told: number[] = [];
    excel.trips();
    const sheets = valueOf(await desk.write({ ...UNWATCHED, progress: ({ done, of }) => told.push(done / of) }));
    const bytes = excel.host.trips.latest.reduce(
      (sum, { bytesSent, bytesReceived }) => sum + bytesSent + bytesReceived,
      0,
    );
    expect(excel.trips()).toBeLessThanOrEqual(3 + Math.ceil(bytes / 1_000_000));
    expect(sheets).toBeGreaterThan(3);
    expect(excel.sheetNames()).toHaveLength(before.length + sheets);
    expect(told.at(-1)).toBe(1);
    valueOf(await desk.undo());
    expect(excel.sheetNames()).toEqual(before);
  });

  test('has no tables to check: its sheets are neither read back nor offered', async () => {
    const forms = createFormDesk({ workbook: excel.workbook, now: () => '2026-10-20T17:00:00', newFormId: () => 'F1' });
    await read();
    await assemble();
    valueOf(await desk.write(UNWATCHED));
    for (const name of ['Yếu theo đơn vị', 'Xếp hạng']) {
      await show(name);
      excel.trips();
      const { table, tables } = valueOf(await forms.read());
      expect([table, tables]).toEqual([null, []]);
      expect(excel.trips()).toBeLessThanOrEqual(2);
    }
  });

  test('never goes over sheets that are there', async () => {
    await read();
    await assemble();
    const first = valueOf(await desk.write(UNWATCHED));
    const names = excel.sheetNames();
    valueOf(await desk.write(UNWATCHED));
    expect(excel.sheetNames()).toHaveLength(names.length + first);
    expect(new Set(excel.sheetNames()).size).toBe(names.length + first);
  });

  test('leaves nothing behind when it is cancelled', async () => {
    await read();
    await assemble();
    const before = excel.sheetNames();
    let asked = 0;
    const written = await desk.write({ ...UNWATCHED, isCancelled: () => (asked += 1) > 12 });
    expect(problemOf(written)).toEqual({ kind: 'cancelled' });
    expect(excel.sheetNames()).toEqual(before);
  });

  test('is the same in a file', async () => {
    await read();
    await assemble();
    const book = valueOf(readXlsx(new Uint8Array(await (await desk.printBook()).arrayBuffer())));
    expect(book.sheets.length).toBe(valueOf(await desk.write(UNWATCHED)));
  });

  test('names the findings of a unit, the gravest first', async () => {
    const wrong = file('sai.xlsx', aFormFile(set, { ...filledTo(set, '10'), '1.1.1': { self: 99 } }, { unit: 'Xã An' }).slice());
    await read([wrong]);
    await assemble();
    const [found] = await desk.findingsOf(['sai.xlsx']);
    expect(found?.findings[0]).toMatchObject({ severity: 'error', finding: { rule: 'points-above-maximum' } });
  }); // prettier-ignore
});

describe('what appraisers entered', () => {
  /** The matrices have their units from row 11 on, their first criterion in column 4, counted from 0. */
  const [FIRST, UNIT, COLUMN] = [11, 2, 4];
  const sheetOf = (name: string): (typeof excel.model.sheets)[number] => {
    const sheet = excel.model.sheets.find((one) => one.name === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  const shown = (): string[] =>
    excel.model.sheets.filter(({ visibility }) => visibility === 'Visible').map(({ name }) => name);
  const rowOf = async (name: string, unit: string): Promise<{ row: number; texts: string[] }> => {
    const { read: book } = await excel.read({ sheet: { id: sheetOf(name).id } });
    const [sheet] = book.sheets;
    const texts = (row: number): string[] =>
      Array.from({ length: COLUMN + 2 }, (_, column) => textAt(sheet!, row, column));
    const row = Array.from({ length: 10 }, (_, at) => FIRST + at).find((at) => texts(at)[UNIT] === unit);
    if (row === undefined) throw new Error(`no row of ${unit}`);
    return { row, texts: texts(row) };
  };
  const enter = async (name: string, unit: string, column: number, typed: string): Promise<void> => {
    const { row } = await rowOf(name, unit);
    expect(excel.model.enter(sheetOf(name).id, row, column, typed)).toBeNull();
  };

  beforeEach(async () => {
    await read(FILES.slice(0, 3));
    await assemble();
    valueOf(await desk.write(UNWATCHED));
    await enter('Thẩm định', 'Xã Bình', COLUMN, '0,5');
    await enter('Ý kiến thẩm định', 'Xã Cao', COLUMN + 1, '=Thiếu quyết định');
  });

  async function refresh(): Promise<void> {
    expect(valueOf(await desk.readEarlier())).toBe(true);
    await assemble();
    valueOf(await desk.write(UNWATCHED));
  }

  test('is still with its unit and criterion after rows were sorted and another file came in', async () => {
    const { id } = sheetOf('Thẩm định');
    const units = { row: FIRST, column: 0, rows: 3, columns: excel.model.extent(id).columns };
    excel.model.sort(id, units, [{ column: UNIT, ascending: false }], false);
    expect((await rowOf('Thẩm định', 'Xã An')).row).toBe(FIRST + 2);
    await read([form('Xã Dân', '60')]);
    const names = shown();
    await refresh();
    expect(shown()).toEqual(expect.arrayContaining(names));
    expect((await rowOf('Thẩm định', 'Xã Bình')).texts[COLUMN]).toBe('0.5');
    expect((await rowOf('Thẩm định', 'Xã An')).texts[COLUMN]).toBe('');
    expect((await rowOf('Ý kiến thẩm định', 'Xã Cao')).texts[COLUMN + 1]).toContain('Thiếu quyết định');
    expect((await rowOf('Tự chấm', 'Xã Dân')).texts[UNIT]).toBe('Xã Dân');
  });

  test('is set against what units gave themselves, criterion by criterion', async () => {
    const own = Number((await rowOf('Tự chấm', 'Xã Bình')).texts[COLUMN]);
    const { read: book } = await excel.read({ sheet: { id: sheetOf('Thẩm định').id } });
    expect(Number(textAt(book.sheets[0]!, MATRIX_ROWS.differences, COLUMN))).toBe(own - 0.5);
  });

  test('is kept for units of which no file is there any more', async () => {
    await desk.leaveOut(['Xã Bình.xlsx']);
    await refresh();
    expect((await rowOf('Thẩm định', 'Xã Bình')).texts[COLUMN]).toBe('0.5');
  });

  test('stays on the earlier sheets, which are hidden and come back when the writing is undone', async () => {
    const before = excel.sheetNames();
    await refresh();
    expect(excel.sheetNames()).toContain('Thẩm định (cũ)');
    expect(shown()).not.toContain('Thẩm định (cũ)');
    expect((await rowOf('Thẩm định (cũ)', 'Xã Bình')).texts[COLUMN]).toBe('0.5');
    valueOf(await desk.undo());
    expect(excel.sheetNames()).toEqual(before);
    expect((await rowOf('Thẩm định', 'Xã Bình')).texts[COLUMN]).toBe('0.5');
    expect(valueOf(await desk.readEarlier())).toBe(true);
  });

  test('goes back to the unit, is explained there, and comes in again with its explanation', async () => {
    expect(valueOf(await desk.readEarlier())).toBe(true);
    expect((await assemble()).toExplain).toEqual(['xã cao | xã | ', 'xã bình | xã | ']);
    const forms = await formsOf(await desk.sendBack(['xã bình | xã | '], SENT));
    const [[name, form] = ['', null]] = forms;
    expect([forms.size, name]).toEqual([1, 'giai-trinh-xa-binh.xlsx']);
    const [row] = leavesOfSet(set);
    expect(form?.entries.get(row!.key)).toMatchObject({
      self: { value: 1 },
      appraisedFirst: { value: 0.5 },
      evidence: { value: 'Báo cáo số 12/BC-UBND' },
    });
    const entries = new Map(form?.entries).set(row!.key, {
      ...form?.entries.get(row!.key),
      explanation: constant('=Đã bổ sung KH 07'),
    });
    const explained = printXlsx(printForm({ ...form!, entries }), { created: new Date(Date.UTC(2026, 10, 1)) });
    await read([file('giai-trinh-xa-binh.xlsx', explained.slice())]);
    await refresh();
    const { read: book } = await excel.read({ sheet: { id: sheetOf('Giải trình').id } });
    expect(Array.from({ length: 8 }, (_, column) => textAt(book.sheets[0]!, 5, column))).toEqual([
      'Xã Bình', row!.code, row!.name, '1', '1', '0.5', '', '=Đã bổ sung KH 07',
    ]); // prettier-ignore
    expect((await rowOf('Thẩm định', 'Xã Bình')).texts[COLUMN]).toBe('0.5');
  });

  test('is read from the latest sheets alone', async () => {
    await refresh();
    await enter('Thẩm định', 'Xã Bình', COLUMN, '0');
    await refresh();
    expect((await rowOf('Thẩm định', 'Xã Bình')).texts[COLUMN]).toBe('0');
  });
});

describe('what was settled', () => {
  test('is there in the next session, and was not there before', async () => {
    expect(valueOf(await desk.open())).toEqual(NO_PLAN);
    const plan: UnitsPlan = { ...PLAN, deadline: '2026-12-15', threshold: points('75') };
    valueOf(await desk.keep(plan));
    expect(valueOf(await desk.open())).toEqual(plan);
    valueOf(await desk.keep(NO_PLAN));
    expect(valueOf(await desk.open())).toEqual(NO_PLAN);
    expect(excel.sheetNames()).toHaveLength(2);
  });

  test('a list of units is taken from the sheet that is shown', async () => {
    const [sheet] = excel.model.sheets;
    for (const [row, name] of ['Tên đơn vị', 'Xã An', 'Xã Bình', 'Xã An'].entries())
      excel.model.enter(sheet!.id, row, 0, name);
    const list = valueOf(await desk.unitsOnSheet());
    expect(list.units.map(({ unit }) => unit)).toEqual(['Xã An', 'Xã Bình']);
    expect(list.faults).toEqual([{ kind: 'unit-twice', row: 4, unit: 'Xã An', firstRow: 2 }]);
  });
});

describe('last year’s results', () => {
  test('are taken from a file and compared until they are dropped; what a unit was called then can be chosen', async () => {
    await read();
    const results = new File(
      [
        aResultsFile([
          ['Xã An', 45, 1],
          ['Xã Bình cũ', 30, 2],
          ['Xã Xa', 20, 3],
        ]).slice(),
      ],
      'nam-truoc.xlsx',
    );
    expect(valueOf(await desk.takePreviousFile(results))).toEqual({
      name: 'nam-truoc.xlsx',
      units: ['Xã An', 'Xã Bình cũ', 'Xã Xa'],
    });
    const changes = async (plan = PLAN): Promise<unknown> =>
      (await assemble(plan)).units.map(({ unit, change }) => [unit, change?.places ?? null, change?.points ?? null]);
    expect(await changes()).toEqual([
      ['Xã Bình', null, null],
      ['Xã An', -1, points('-5')],
      ['Xã Cao', null, null],
    ]);
    const renamed = new Map([
      ['xã bình | xã | ', 'Xã Bình cũ'],
      ['xã an | xã | ', ''],
    ]);
    expect(await changes({ ...PLAN, renamed })).toEqual([
      ['Xã Bình', 1, points('25.5')],
      ['Xã An', null, null],
      ['Xã Cao', null, null],
    ]);
    await desk.dropPrevious();
    expect((await assemble()).hasPrevious).toBe(false);
  });

  test('are taken from the sheet that is shown', async () => {
    expect(valueOf(await desk.takePreviousSheet())).toBeNull();
    const [sheet] = excel.model.sheets;
    const rows = [
      ['STT', 'Đơn vị', 'Tổng điểm', 'Xếp hạng'],
      ['1', 'Xã An', '45', '1'],
      ['2', 'Xã Bình', '30', '2'],
      ['3', 'Xã Cao', '20', '3'],
    ];
    rows.forEach((row, at) => row.forEach((text, column) => excel.model.enter(sheet!.id, at, column, text)));
    expect(valueOf(await desk.takePreviousSheet())).toEqual({
      name: sheet!.name,
      units: ['Xã An', 'Xã Bình', 'Xã Cao'],
    });
    await read();
    expect((await assemble()).units.map(({ unit, change }) => [unit, change?.places])).toEqual([
      ['Xã Bình', 1],
      ['Xã An', -1],
      ['Xã Cao', 1],
    ]);
  });

  test('that are in no file, or not in the one that was chosen, are said to be missing', async () => {
    expect(problemOf(await desk.takePreviousFile(new File(['x'], 'x.xlsx')))).toMatchObject({ kind: 'file' });
    const none = new File([aFormFile(set, {}).slice()], 'bieu-mau.xlsx');
    expect(valueOf(await desk.takePreviousFile(none))).toBeNull();
  });
});

describe('forms for units', () => {
  const order = { set, year: 2026, view: 'self-assessment' as const, units: PLAN.list };
  const noSignal = new AbortController().signal;

  test('come in one archive, told one after another', async () => {
    const told: number[] = [];
    const archive = await desk.sendOut(order, { signal: noSignal, progress: ({ done }) => told.push(done) });
    expect(told.at(-1)).toBe(4);
    expect(archive?.size).toBeGreaterThan(20_000);
  });

  test('are none when it is cancelled', async () => {
    const cancelling = new AbortController();
    cancelling.abort();
    expect(await desk.sendOut(order, { signal: cancelling.signal, progress: () => undefined })).toBeNull();
  });
});
