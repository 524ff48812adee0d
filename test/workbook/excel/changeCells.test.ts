import type { ContentValue } from '../../../src/sheets/sheetContent';
import type { CellChange } from '../../../src/workbook/workbook';
import { aSheet, calculated } from '../aSheet';
import { anExcel, closeExcel, problemOf, valueOf, type AnExcel } from './anExcel';

afterEach(closeExcel);

const UNLOCKED = { range: { row: 0, column: 0, rows: 20, columns: 3 }, style: { locked: false } };
const OPEN = { allowFormatColumns: true, allowFormatRows: true, allowFilter: true };

/** A protected sheet with unlocked cells in A1:C20 and locked ones beside them. */
const withSheet = async (): Promise<{ excel: AnExcel; id: string }> => {
  const excel = anExcel();
  const [id = ''] = await excel.insert(
    aSheet({
      name: 'Tự chấm',
      cells: [['Mã', 0.5, '0,5', 2], ['1.10', calculated('=B1*2', 1), true, calculated('=D1', 2)]],
      styles: [UNLOCKED, { range: { row: 1, column: 0, rows: 1, columns: 1 }, style: { format: '@' } }],
      protection: OPEN,
    }),
  ); // prettier-ignore
  await excel.read();
  excel.trips();
  return { excel, id };
};

const change = (row: number, column: number, value: ContentValue, formula: string | null = null): CellChange => ({
  row,
  column,
  content: { value, formula },
});

const held = (excel: AnExcel, id: string, ...addresses: readonly [number, number][]): unknown[] =>
  addresses.map(
    ([row, column]) => excel.model.cell(id, row, column).formula ?? excel.model.cell(id, row, column).value,
  );

describe('a change of cells', () => {
  test('is written in one round trip, though the sheet is protected', async () => {
    const { excel, id } = await withSheet();
    valueOf(
      await excel.workbook.change([
        { sheetId: id, cells: [change(0, 1, 1.5), change(1, 1, 3, '=B1+C2'), change(5, 2, 'Quá điểm tối đa')] },
      ]),
    );
    expect(excel.trips()).toBe(1);
    expect(held(excel, id, [0, 1], [1, 1], [5, 2])).toEqual([1.5, '=B1+C2', 'Quá điểm tối đa']);
    expect(excel.model.protection(id)).not.toBeNull();
  });

  test.each(['0,5', '1/5', '20/10/2026 17:00', '=1+1', '- x', '1.10'])(
    'keeps the text %j as text, in cells of both kinds',
    async (text) => {
      const { excel, id } = await withSheet();
      valueOf(await excel.workbook.change([{ sheetId: id, cells: [change(0, 0, text), change(1, 0, text)] }]));
      for (const row of [0, 1])
        expect(excel.model.cell(id, row, 0)).toMatchObject({ value: text, type: 'String', formula: null });
    },
  );

  test('goes to several sheets in one round trip', async () => {
    const { excel, id } = await withSheet();
    const [other = ''] = await excel.insert(aSheet({ name: 'Khác', cells: [['x']] }));
    excel.trips();
    valueOf(
      await excel.workbook.change([
        { sheetId: id, cells: [change(0, 0, 'a')] },
        { sheetId: other, cells: [change(0, 0, 'b')] },
      ]),
    );
    expect(excel.trips()).toBe(1);
    expect([...held(excel, id, [0, 0]), ...held(excel, other, [0, 0])]).toEqual(['a', 'b']);
  });

  test('of two columns over four hundred rows still takes one round trip', async () => {
    const excel = anExcel();
    const [id = ''] = await excel.insert(aSheet({ cells: [['x']] }));
    excel.trips();
    const cells = Array.from({ length: 400 }, (_, row) => [
      change(row, 5, `Chưa có điểm tự chấm, dòng ${row}`),
      change(row, 9, row % 3),
    ]).flat();
    valueOf(await excel.workbook.change([{ sheetId: id, cells }]));
    expect(excel.trips()).toBe(1);
    expect(held(excel, id, [399, 5], [399, 9])).toEqual(['Chưa có điểm tự chấm, dòng 399', 0]);
  });

  test('goes past no filter: rows that are filtered out get theirs, the others theirs', async () => {
    const { excel, id } = await withSheet();
    excel.model.unprotect(id);
    const context = new Excel.RequestContext();
    const sheet = context.workbook.worksheets.getItem(id);
    sheet.autoFilter.apply(sheet.getRange('A1:C3'), 0, { filterOn: 'Values', values: ['không có'] });
    await context.sync();
    valueOf(
      await excel.workbook.change([{ sheetId: id, cells: [change(0, 2, 'a'), change(1, 2, 'b'), change(2, 2, 'c')] }]),
    );
    expect(held(excel, id, [0, 2], [1, 2], [2, 2])).toEqual(['a', 'b', 'c']);
  });

  test('raises no event of our own', async () => {
    const { excel, id } = await withSheet();
    const told: unknown[] = [];
    valueOf(await excel.workbook.watch((what) => told.push(what)));
    valueOf(await excel.workbook.change([{ sheetId: id, cells: [change(0, 1, 1)] }]));
    await excel.eventsDelivered();
    expect(told).toEqual([]);
  });
});

describe('undo of a change', () => {
  const places = [
    [0, 0],
    [0, 1],
    [0, 2],
    [1, 0],
    [1, 1],
    [1, 2],
    [9, 2],
  ] as const;

  test('puts back numbers, texts that look like numbers, formulas, truth values and empty cells', async () => {
    const { excel, id } = await withSheet();
    const before = places.map(([row, column]) => excel.model.cell(id, row, column));
    const step = valueOf(
      await excel.workbook.change([{ sheetId: id, cells: places.map(([row, column]) => change(row, column, 'x')) }]),
    );
    excel.trips();
    expect(await step.undo()).toEqual({ ok: true, value: undefined });
    expect(excel.trips()).toBe(2);
    expect(places.map(([row, column]) => excel.model.cell(id, row, column))).toEqual(before);
  });

  test('refuses where the officer has edited one of the cells since, and says which', async () => {
    const { excel, id } = await withSheet();
    const step = valueOf(await excel.workbook.change([{ sheetId: id, cells: [change(0, 1, 1), change(4, 2, 'x')] }]));
    excel.model.enter(id, 4, 2, 'của tôi');
    expect(await step.undo()).toEqual({ ok: false, error: { kind: 'changed-since', cells: ['C5'] } });
    expect(held(excel, id, [0, 1], [4, 2])).toEqual([1, 'của tôi']);
  });

  test('says so where the sheet is gone', async () => {
    const { excel, id } = await withSheet();
    const step = valueOf(await excel.workbook.change([{ sheetId: id, cells: [change(0, 1, 1)] }]));
    excel.model.deleteSheet(id);
    expect(await step.undo()).toEqual({ ok: false, error: { kind: 'sheet-missing', sheet: 'Tự chấm' } });
  });
});

describe('a change that Excel refuses', () => {
  test('because a cell is locked changes nothing, not even the cells before it', async () => {
    const { excel, id } = await withSheet();
    const cells = [change(0, 0, 'x'), change(0, 1, 9), change(0, 3, 9), change(1, 1, 'y')];
    const problem = problemOf(await excel.workbook.change([{ sheetId: id, cells }]));
    expect(problem).toEqual({ kind: 'sheet-protected', sheet: 'Tự chấm' });
    expect(held(excel, id, [0, 0], [0, 1], [0, 3], [1, 1])).toEqual(['Mã', 0.5, 2, '=B1*2']);
  });

  test('at any statement changes nothing', async () => {
    const { excel, id } = await withSheet();
    const cells = [change(0, 0, 'x'), change(0, 1, 9), change(1, 1, 'y'), change(7, 1, 'z')];
    const before = held(excel, id, [0, 0], [0, 1], [1, 1], [7, 1]);
    valueOf(await valueOf(await excel.workbook.change([{ sheetId: id, cells }])).undo());
    const statements = excel.host.trips.latest.at(-3)?.statements.length ?? 0;
    const wrong: string[] = [];
    for (let action = 0; action < statements; action += 1) {
      excel.host.failAtAction(action, 'Conflict');
      const problem = problemOf(await excel.workbook.change([{ sheetId: id, cells }]));
      const now = held(excel, id, [0, 0], [0, 1], [1, 1], [7, 1]);
      if (problem.kind !== 'excel-refused' || JSON.stringify(now) !== JSON.stringify(before))
        wrong.push(`${action} ${problem.kind} ${JSON.stringify(now)}`);
    }
    expect(statements).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });

  test('and cannot be taken back is reported with the sheet', async () => {
    const { excel, id } = await withSheet();
    const { statements } = (await (async () => {
      valueOf(
        await valueOf(
          await excel.workbook.change([{ sheetId: id, cells: [change(0, 0, 'x'), change(0, 1, 9)] }]),
        ).undo(),
      );
      return excel.host.trips.latest.at(-3);
    })()) ?? { statements: [] };
    excel.host.failAtAction(statements.length - 4, 'Conflict');
    excel.host.onRoundTrip = (trip) => {
      if (trip.error) excel.model.readOnly = true;
    };
    const problem = problemOf(
      await excel.workbook.change([{ sheetId: id, cells: [change(0, 0, 'x'), change(0, 1, 9)] }]),
    );
    expect(problem).toEqual({ kind: 'stopped-half-way', sheets: ['Tự chấm'] });
  });

  test('because the workbook is open for reading only', async () => {
    const excel = anExcel();
    const [id = ''] = await excel.insert(aSheet({ cells: [['x']] }));
    excel.model.readOnly = true;
    expect(problemOf(await excel.workbook.change([{ sheetId: id, cells: [change(0, 0, 'y')] }]))).toEqual({
      kind: 'read-only',
    });
  });

  test('because the sheet was deleted meanwhile', async () => {
    const { excel, id } = await withSheet();
    excel.model.deleteSheet(id);
    const problem = problemOf(await excel.workbook.change([{ sheetId: id, cells: [change(0, 0, 'y')] }]));
    expect(problem).toEqual({ kind: 'sheet-missing', sheet: 'Tự chấm' });
  });
});

test('a sheet that was renamed meanwhile is changed all the same', async () => {
  const { excel, id } = await withSheet();
  excel.model.renameSheet(id, 'Xã Bình Minh');
  valueOf(await excel.workbook.change([{ sheetId: id, cells: [change(0, 0, 'y')] }]));
  expect(held(excel, id, [0, 0])).toEqual(['y']);
});
