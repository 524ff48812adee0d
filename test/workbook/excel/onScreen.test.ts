import { aSheet } from '../aSheet';
import { anExcel, closeExcel, problemOf, valueOf, type AnExcel } from './anExcel';

afterEach(closeExcel);

const OPEN = { allowFormatColumns: true, allowFormatRows: true, allowFilter: true };
const CLOSED = { allowFormatColumns: false, allowFormatRows: false, allowFilter: false };
const CELLS = Array.from({ length: 12 }, (_, row) => [row, 'x', 'y', 'z']);

const withSheet = async (protection = OPEN): Promise<{ excel: AnExcel; id: string }> => {
  const excel = anExcel();
  const [id = ''] = await excel.insert(aSheet({ name: 'Tự chấm', cells: CELLS, protection }));
  await excel.read();
  excel.trips();
  return { excel, id };
};

describe('hiding rows and columns', () => {
  test('works on the protected form in one round trip, and what is printed goes with it', async () => {
    const { excel, id } = await withSheet();
    const printArea = { row: 0, column: 0, rows: 12, columns: 2 };
    const rows = [3, 4, 5, 8].map((row) => ({ first: row, last: row, hidden: true }));
    valueOf(
      await excel.workbook.hide({ sheetId: id, rows, columns: [{ first: 2, last: 3, hidden: true }], printArea }),
    );
    expect(excel.trips()).toBe(1);
    const { model } = excel;
    expect(CELLS.map((_, row) => row).filter((row) => model.isRowHidden(id, row))).toEqual([3, 4, 5, 8]);
    expect([1, 2, 3].map((column) => model.isColumnHidden(id, column))).toEqual([false, true, true]);
    expect(model.pageSetup(id).printArea).toEqual(printArea);
  });

  test('shows again what was hidden', async () => {
    const { excel, id } = await withSheet();
    excel.model.setRowsHidden(id, 2, 9, true);
    valueOf(
      await excel.workbook.hide({
        sheetId: id,
        rows: [
          { first: 0, last: 5, hidden: false },
          { first: 6, last: 9, hidden: true },
        ],
        columns: [],
        printArea: null,
      }),
    );
    expect([2, 5, 6, 9].map((row) => excel.model.isRowHidden(id, row))).toEqual([false, false, true, true]);
  });

  test('is refused by a protection that does not allow it', async () => {
    const { excel, id } = await withSheet(CLOSED);
    const hiding = { sheetId: id, rows: [{ first: 2, last: 2, hidden: true }], columns: [], printArea: null };
    expect(problemOf(await excel.workbook.hide(hiding))).toEqual({ kind: 'sheet-protected', sheet: 'Tự chấm' });
  });

  test('is refused in a workbook open for reading only', async () => {
    const { excel, id } = await withSheet();
    excel.model.unprotect(id);
    excel.model.readOnly = true;
    const hiding = { sheetId: id, rows: [{ first: 2, last: 2, hidden: true }], columns: [], printArea: null };
    expect(problemOf(await excel.workbook.hide(hiding))).toEqual({ kind: 'read-only' });
  });
});

describe('showing a cell', () => {
  test('brings its sheet to the front and selects it, in one round trip', async () => {
    const { excel, id } = await withSheet();
    excel.model.activate(excel.model.sheets[0]?.id ?? '');
    valueOf(await excel.workbook.show(id, 7, 2));
    expect(excel.trips()).toBe(1);
    expect(excel.model.activeSheet).toBe(id);
    expect(excel.model.selection.activeCell).toEqual({ row: 7, column: 2 });
  });

  test('unfolds its row where it is folded away', async () => {
    const { excel, id } = await withSheet();
    excel.model.setRowsHidden(id, 6, 8, true);
    await excel.read();
    valueOf(await excel.workbook.show(id, 7, 2));
    expect([6, 7, 8].map((row) => excel.model.isRowHidden(id, row))).toEqual([true, false, true]);
  });

  test('is not possible while another workbook is in front', async () => {
    const { excel, id } = await withSheet();
    excel.model.inactive = true;
    expect(problemOf(await excel.workbook.show(id, 0, 0))).toEqual({ kind: 'other-workbook-active' });
  });

  test('is not possible on a sheet that was deleted', async () => {
    const { excel, id } = await withSheet();
    excel.model.deleteSheet(id);
    expect(problemOf(await excel.workbook.show(id, 0, 0))).toEqual({ kind: 'sheet-missing', sheet: 'Tự chấm' });
  });
});

describe('watching', () => {
  const watching = async (
    level = '1.17',
  ): Promise<{ excel: AnExcel; id: string; told: (string | null)[]; stop: () => void }> => {
    const excel = anExcel({}, { requirements: { ExcelApi: level, SharedRuntime: '1.1' } });
    const [id = ''] = await excel.insert(aSheet({ name: 'Tự chấm', cells: CELLS }));
    excel.trips();
    const told: (string | null)[] = [];
    const stop = valueOf(await excel.workbook.watch(({ sheetId }) => told.push(sheetId)));
    return { excel, id, told, stop };
  };

  test('takes one round trip', async () => {
    const { excel } = await watching();
    expect(excel.trips()).toBe(1);
  });

  test('tells of an edit and of its sheet', async () => {
    const { excel, id, told } = await watching();
    excel.model.enter(id, 0, 0, '5');
    await excel.eventsDelivered();
    expect(told).toEqual([id]);
  });

  test('tells of another sheet shown, of sheets added, deleted and renamed', async () => {
    const { excel, id, told } = await watching();
    const first = excel.model.sheets[0]?.id ?? '';
    const steps: readonly (() => unknown)[] = [
      () => excel.model.activate(first),
      () => excel.model.addSheet('Mới'),
      () => excel.model.renameSheet(id, 'Xã Bình Minh'),
      () => excel.model.deleteSheet(id),
    ];
    for (const step of steps) {
      told.length = 0;
      step();
      await excel.eventsDelivered();
      expect(told.length).toBeGreaterThan(0);
    }
  });

  test('does without renamings where Excel does not tell of them', async () => {
    const { excel, id, told } = await watching('1.14');
    excel.model.enter(id, 0, 0, '5');
    await excel.eventsDelivered();
    expect(told).toEqual([id]);
  });

  test('once stopped, nothing more is told', async () => {
    const { excel, id, told, stop } = await watching();
    stop();
    await excel.eventsDelivered();
    excel.model.enter(id, 0, 0, '5');
    await excel.eventsDelivered();
    expect(told).toEqual([]);
  });
});
