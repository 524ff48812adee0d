import { aSheet } from '../aSheet';
import { anExcel, closeExcel, problemOf, valueOf } from './anExcel';

afterEach(closeExcel);

const READ = { sheet: 'active', alongWith: [], limits: null } as const;

describe('while a cell is being typed in', () => {
  test('the work waits for Enter and the pane is told, then it is done', async () => {
    const told: boolean[] = [];
    const excel = anExcel({ waitsForEnter: (waiting) => told.push(waiting) });
    excel.model.beginEdit();
    const reading = excel.workbook.read(READ);
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(told).toEqual([true]);
    excel.model.endEdit();
    valueOf(await reading);
    expect(told).toEqual([true, false]);
  });

  test('writing waits as well and is done once', async () => {
    const excel = anExcel();
    excel.model.beginEdit();
    const inserting = excel.insert(aSheet({ name: 'Tự chấm', cells: [['x']] }));
    await new Promise((resolve) => setTimeout(resolve, 40));
    excel.model.endEdit();
    await inserting;
    expect(excel.sheetNames().filter((name) => name.startsWith('Tự chấm'))).toEqual(['Tự chấm']);
  });

  test('after a time the work is given up, and nothing of it happens later', async () => {
    const excel = anExcel({ editSeconds: 0.05 });
    excel.model.beginEdit();
    expect(problemOf(await excel.workbook.insertSheets([aSheet()]))).toEqual({ kind: 'cell-being-edited' });
    excel.model.endEdit();
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(excel.sheetNames()).toHaveLength(1);
  });

  test('nobody is told of anything where no cell is being typed in', async () => {
    const told: boolean[] = [];
    const excel = anExcel({ waitsForEnter: (waiting) => told.push(waiting) });
    await excel.read();
    expect(told).toEqual([]);
  });
});

describe('an Excel that does not answer', () => {
  test('is reported as slow, with how long it was waited for', async () => {
    const excel = anExcel({ answerSeconds: 0.05 });
    excel.host.dropAtAction();
    expect(problemOf(await excel.workbook.read(READ))).toEqual({ kind: 'excel-slow', seconds: 0.05 });
  });

  test('is waited for where it is merely slow', async () => {
    const excel = anExcel({ answerSeconds: 5 });
    excel.host.delay(60);
    valueOf(await excel.workbook.read(READ));
  });
});

describe('a refusal that may pass', () => {
  test.each(['ActivityLimitReached', 'ServiceNotAvailable', 'RequestAborted', 'InactiveWorkbook'])(
    '%s: reading is tried again',
    async (code) => {
      const excel = anExcel();
      excel.host.fail(code);
      valueOf(await excel.workbook.read(READ));
      expect(excel.trips()).toBe(2);
    },
  );

  test('three times in a row is a busy Excel', async () => {
    const excel = anExcel();
    excel.host.fail('ServiceNotAvailable', 3);
    expect(problemOf(await excel.workbook.read(READ))).toEqual({ kind: 'excel-busy' });
    expect(excel.trips()).toBe(3);
  });

  test('writing is never sent twice', async () => {
    const excel = anExcel();
    const [id = ''] = await excel.insert(aSheet({ cells: [['x']] }));
    excel.host.fail('RequestAborted');
    const cells = [{ row: 0, column: 0, content: { value: 'y', formula: null } }];
    expect(problemOf(await excel.workbook.change([{ sheetId: id, cells }]))).toEqual({ kind: 'excel-busy' });
    expect(excel.model.cell(id, 0, 0).value).toBe('x');
  });
});

test('an Excel below the level that is needed is told at once, without asking it', async () => {
  const excel = anExcel({}, { requirements: { ExcelApi: '1.13', SharedRuntime: '1.1' } });
  expect(problemOf(await excel.workbook.read(READ))).toEqual({ kind: 'excel-too-old', needed: 'ExcelApi 1.14' });
  expect(excel.trips()).toBe(0);
});

test('the level of Office LTSC 2021 suffices for everything', async () => {
  const excel = anExcel({}, { requirements: { ExcelApi: '1.14', SharedRuntime: '1.1' } });
  const [id = ''] = await excel.insert(
    aSheet({ cells: [['x']], protection: { allowFormatColumns: true, allowFormatRows: true, allowFilter: true } }),
  );
  await excel.read();
  valueOf(await excel.workbook.rewriteSheet(id, aSheet({ cells: [['y']] })));
  valueOf(
    await excel.workbook.hide({
      sheetId: id,
      rows: [],
      columns: [{ first: 2, last: 3, hidden: true }],
      printArea: null,
    }),
  );
  valueOf(await excel.workbook.show(id, 0, 0));
  valueOf(await excel.workbook.watch(() => undefined))();
});

test('every message is reported with its kind and its time', async () => {
  const trips: string[] = [];
  const excel = anExcel({ tripMade: ({ kind, failed }) => trips.push(`${kind} ${failed}`) });
  await excel.insert(aSheet());
  excel.host.fail('ServiceNotAvailable');
  await excel.read();
  expect(trips).toEqual(['read false', 'write false', 'write false', 'read true', 'read false']);
});
