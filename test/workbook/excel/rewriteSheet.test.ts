import type { SheetContent } from '../../../src/sheets/sheetContent';
import { aSheet, calculated } from '../aSheet';
import { anExcel, closeExcel, problemOf, valueOf, type AnExcel } from './anExcel';

afterEach(closeExcel);

const OPEN = { allowFormatColumns: true, allowFormatRows: true, allowFilter: true };

/** A form as it should be, with one entry. */
const aForm = (entry: number | null = null): SheetContent =>
  aSheet({
    name: 'Tự chấm',
    cells: [
      ['Mã', 'Điểm', 'Tối đa'],
      ['1.10', entry, 2],
      ['Tổng', calculated('=SUM(B2:B2)', 0), calculated("='CCHC dữ liệu'!A1", 7)],
    ],
    styles: [
      { range: { row: 0, column: 0, rows: 3, columns: 3 }, style: { wrap: true } },
      { range: { row: 1, column: 0, rows: 1, columns: 1 }, style: { format: '@' } },
      { range: { row: 1, column: 1, rows: 1, columns: 1 }, style: { format: '0.00##', locked: false } },
    ],
    merges: [{ row: 2, column: 3, rows: 1, columns: 2 }],
    hiddenColumns: [4],
    frozen: { rows: 1, columns: 1 },
    validations: [{ range: { row: 1, column: 1, rows: 1, columns: 1 }, formula: '=B2<=C2', errorTitle: 'Quá', errorText: 'Quá điểm tối đa.', promptTitle: '', promptText: '' }],
    conditionalFormats: [{ range: { row: 1, column: 0, rows: 1, columns: 3 }, formula: '=$B2>$C2', style: { fill: '#F8D0CC' } }],
    protection: OPEN,
    names: new Map([['CCHC_du_lieu', { sheet: 'CCHC dữ liệu', range: { row: 0, column: 0, rows: 1, columns: 1 } }]]),
  }); // prettier-ignore

const aData = (): SheetContent => aSheet({ name: 'CCHC dữ liệu', hidden: true, cells: [[7]] });

/** The form inserted and then damaged as officers do: protection off, formulas and codes typed over, a row put in. */
const withDamagedForm = async (): Promise<{ excel: AnExcel; id: string; data: string }> => {
  const excel = anExcel();
  const [id = '', data = ''] = await excel.insert(aForm(), aData());
  const { model } = excel;
  model.unprotect(id);
  model.enter(id, 1, 1, '1,5');
  model.enter(id, 2, 1, '9');
  model.insertRows(id, 2, 1);
  model.enter(id, 2, 0, 'dòng của tôi');
  model.setFormat(id, { row: 0, column: 0, rows: 2, columns: 3 }, { fill: '#00FF00' });
  model.setRowsHidden(id, 1, 1, true);
  model.enter(id, 8, 5, "'0,5");
  model.protect(id);
  await excel.read();
  excel.trips();
  return { excel, id, data };
};

const contents = (excel: AnExcel, id: string): unknown[][] =>
  Array.from({ length: 9 }, (_, row) =>
    Array.from(
      { length: 6 },
      (__, column) => excel.model.cell(id, row, column).formula ?? excel.model.cell(id, row, column).value,
    ),
  );

describe('writing a form anew', () => {
  test('puts back formulas, limits, colours, names, sizes and locks in two round trips', async () => {
    const { excel, id } = await withDamagedForm();
    valueOf(await excel.workbook.rewriteSheet(id, aForm(1.5)));
    expect(excel.trips()).toBe(2);
    const { model } = excel;
    expect(contents(excel, id).slice(0, 3).map((line) => line.slice(0, 3))).toEqual([
      ['Mã', 'Điểm', 'Tối đa'],
      ['1.10', 1.5, 2],
      ['Tổng', '=SUM(B2:B2)', "='CCHC dữ liệu'!A1"],
    ]); // prettier-ignore
    expect(contents(excel, id).slice(3).flat().join('')).toBe('');
    expect(model.cell(id, 0, 0).format.fill).toBeNull();
    expect(model.merges(id)).toEqual([{ row: 2, column: 3, rows: 1, columns: 2 }]);
    expect(model.validations(id)).toHaveLength(1);
    expect(model.conditionalFormats(id)).toHaveLength(1);
    expect([model.isRowHidden(id, 1), model.isColumnHidden(id, 4)]).toEqual([false, true]);
    expect(model.frozenPanes(id)).toEqual({ rows: 1, columns: 1 });
    expect(model.protection(id)?.options.allowFormatColumns).toBe(true);
    expect(model.enter(id, 1, 1, '3')).toMatchObject({ why: 'validation' });
    expect(model.enter(id, 2, 1, '3')).toEqual({ why: 'protected' });
    expect(model.names().filter(({ sheet }) => sheet === id)).toHaveLength(1);
  });

  test('leaves the name that the officer gave the sheet, and finds its data under the name that was given to that', async () => {
    const { excel, id, data } = await withDamagedForm();
    excel.model.renameSheet(id, 'Xã Bình Minh');
    excel.model.renameSheet(data, 'Đừng xóa');
    valueOf(await excel.workbook.rewriteSheet(id, aForm(1)));
    expect(excel.sheetNames()).toEqual([expect.any(String), 'Xã Bình Minh', 'Đừng xóa']);
    expect(excel.model.cell(id, 2, 2)).toMatchObject({ formula: "='Đừng xóa'!A1", value: 7 });
  });
});

describe('undo of writing anew', () => {
  test('puts the earlier contents back, outside the form too, and protects again', async () => {
    const { excel, id } = await withDamagedForm();
    const before = contents(excel, id);
    const step = valueOf(await excel.workbook.rewriteSheet(id, aForm(1.5)));
    expect(await step.undo()).toEqual({ ok: true, value: undefined });
    expect(contents(excel, id)).toEqual(before);
    expect(excel.model.cell(id, 8, 5)).toMatchObject({ type: 'String', value: '0,5' });
    expect(excel.model.protection(id)).not.toBeNull();
  });

  test('refuses once something was entered, and says where', async () => {
    const { excel, id } = await withDamagedForm();
    const step = valueOf(await excel.workbook.rewriteSheet(id, aForm(1.5)));
    excel.model.enter(id, 1, 1, '0,5');
    expect(await step.undo()).toEqual({ ok: false, error: { kind: 'changed-since', cells: ['B2'] } });
    expect(excel.model.cell(id, 1, 1).value).toBe(0.5);
  });
});

describe('refusals', () => {
  test("somebody's password on the sheet: nothing is touched", async () => {
    const { excel, id } = await withDamagedForm();
    excel.model.unprotect(id);
    excel.model.protect(id, {}, 'khóa');
    const before = contents(excel, id);
    expect(problemOf(await excel.workbook.rewriteSheet(id, aForm(1)))).toEqual({
      kind: 'sheet-protected',
      sheet: 'Tự chấm',
    });
    expect(contents(excel, id)).toEqual(before);
  });

  test('a filter that hides rows', async () => {
    const { excel, id } = await withDamagedForm();
    excel.model.unprotect(id);
    const context = new Excel.RequestContext();
    const sheet = context.workbook.worksheets.getItem(id);
    sheet.autoFilter.apply(sheet.getRange('A1:C3'), 0, { filterOn: 'Values', values: ['1.10'] });
    await context.sync();
    expect(problemOf(await excel.workbook.rewriteSheet(id, aForm(1)))).toEqual({ kind: 'filter-on', sheet: 'Tự chấm' });
  });

  test('a sheet that was deleted meanwhile', async () => {
    const { excel, id } = await withDamagedForm();
    excel.model.deleteSheet(id);
    expect(problemOf(await excel.workbook.rewriteSheet(id, aForm(1)))).toEqual({
      kind: 'sheet-missing',
      sheet: 'Tự chấm',
    });
  });

  test('another workbook in front: the contents are as they were', async () => {
    const { excel, id } = await withDamagedForm();
    const before = contents(excel, id);
    excel.model.inactive = true;
    expect(problemOf(await excel.workbook.rewriteSheet(id, aForm(1)))).toEqual({ kind: 'other-workbook-active' });
    expect(contents(excel, id)).toEqual(before);
    expect(excel.model.protection(id)).not.toBeNull();
  });

  test('whichever statement Excel refuses, the contents are as they were and the sheet is protected', async () => {
    const { excel, id } = await withDamagedForm();
    const before = JSON.stringify(contents(excel, id));
    valueOf(await valueOf(await excel.workbook.rewriteSheet(id, aForm(1))).undo());
    const statements = excel.host.trips.latest.at(-3)?.statements.length ?? 0;
    const wrong: string[] = [];
    for (let action = 0; action < statements; action += 1) {
      let seen = 0;
      excel.host.onRoundTrip = () => {
        seen += 1;
        if (seen === 1) excel.host.failAtAction(action, 'Conflict');
      };
      const problem = problemOf(await excel.workbook.rewriteSheet(id, aForm(1)));
      const whole = JSON.stringify(contents(excel, id)) === before && excel.model.protection(id) !== null;
      if (problem.kind !== 'excel-refused' || !whole) wrong.push(`${action} ${problem.kind}`);
    }
    expect(statements).toBeGreaterThan(40);
    expect(wrong).toEqual([]);
  });
});
