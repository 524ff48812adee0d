import { cellAt, isWithin, type SheetCells } from '../../../src/sheets/cells';
import { LIMITED_COLUMNS, formColumn } from '../../../src/sheets/formColumns';
import { DATA_NAME, TABLE_NAME } from '../../../src/sheets/formDataSheet';
import { printForm } from '../../../src/sheets/formSheet';
import { sheetById } from '../../../src/workbook/workbook';
import { aSheet } from '../aSheet';
import { aManyRowedForm } from './aManyRowedForm';
import { anExcel, closeExcel, problemOf, valueOf, type AnExcel } from './anExcel';

afterEach(closeExcel);

const FORM = { alongWith: [DATA_NAME], limits: { name: TABLE_NAME, columns: LIMITED_COLUMNS.map(formColumn) } };

const withForm = async (): Promise<{ excel: AnExcel; form: string; data: string }> => {
  const excel = anExcel();
  const [form = '', data = ''] = await excel.insert(...printForm(aManyRowedForm(20)));
  excel.trips();
  return { excel, form, data };
};

const sheetOf = (book: Awaited<ReturnType<AnExcel['read']>>, id: string): SheetCells => {
  const sheet = sheetById(book.read, id);
  if (!sheet) throw new Error('not read');
  return sheet;
};

describe('one reading of a form', () => {
  test('takes one round trip and brings the form, its data and its limits', async () => {
    const { excel, form, data } = await withForm();
    const book = await excel.read(FORM);
    expect(excel.trips()).toBe(1);
    expect(book.activeSheetId).toBe(form);
    expect(book.along.get(DATA_NAME)).toBe(data);
    expect(book.read.sheets.map(({ id }) => id)).toEqual([form, data]);
    expect(cellAt(sheetOf(book, data), 1, 0).value).toEqual({ kind: 'text', text: 'cchc-form' });
    const limits = sheetOf(book, form).validated ?? [];
    for (const column of LIMITED_COLUMNS) {
      expect(limits.some((rect) => isWithin(rect, 12, formColumn(column)))).toBe(true);
    }
  });

  test('tells all sheets in tab order with what is hidden, and how Excel is set', async () => {
    const { excel, form, data } = await withForm();
    const book = await excel.read(FORM);
    expect(book.sheets.map(({ id, visible }) => [id, visible])).toEqual([
      [excel.model.sheets[0]?.id, true],
      [form, true],
      [data, false],
    ]);
    expect(book.decimalSeparator).toBe(',');
    expect(book.calculatesItself).toBe(true);
    expect(sheetOf(book, form).protected).toBe(true);
    expect(sheetOf(book, form).hiddenColumns.has(formColumn('key'))).toBe(true);
    excel.model.calculationMode = 'Manual';
    expect((await excel.read()).calculatesItself).toBe(false);
  });

  test('limits that were pasted away in one cell take one round trip more and are missing there alone', async () => {
    const { excel, form } = await withForm();
    const column = formColumn('self');
    const row = 12;
    const other = excel.model.addSheet('Khác');
    if (!('id' in other)) throw new Error('no sheet');
    excel.model.unprotect(form);
    excel.model.paste(form, row, column, { from: other.id, area: { row: 0, column: 0, rows: 1, columns: 1 } });
    const limits = sheetOf(await excel.read({ ...FORM, sheet: { id: form } }), form).validated ?? [];
    expect(excel.trips()).toBe(2);
    const isLimited = (at: number): boolean => limits.some((rect) => isWithin(rect, at, column));
    expect([row - 1, row, row + 1].map(isLimited)).toEqual([true, false, true]);
  });

  test('rows that are folded away are told', async () => {
    const { excel, form } = await withForm();
    excel.model.setRowsHidden(form, 10, 12, true);
    expect([...sheetOf(await excel.read(FORM), form).hiddenRows]).toEqual([10, 11, 12]);
  });

  test('a copied form leads to the data of the one that it was copied from', async () => {
    const { excel, form, data } = await withForm();
    const copy = excel.model.copySheet(form, 0);
    if (!('id' in copy)) throw new Error('no copy');
    const book = await excel.read({ ...FORM, sheet: { id: copy.id } });
    expect(book.along.get(DATA_NAME)).toBe(data);
  });

  test('a form whose data sheet was deleted is read without it', async () => {
    const { excel, form, data } = await withForm();
    excel.model.deleteSheet(data);
    const book = await excel.read({ ...FORM, sheet: { id: form } });
    expect(book.along.size).toBe(0);
    expect(book.read.sheets.map(({ id }) => id)).toEqual([form]);
  });
});

describe('other sheets', () => {
  test('an empty sheet has no rows', async () => {
    const book = await anExcel().read(FORM);
    expect(book.read.sheets[0]).toMatchObject({ rows: 0, columns: 0, grid: [], validated: null });
    expect(book.along.size).toBe(0);
  });

  test('a sheet that was deleted meanwhile is missing, under the name that it had', async () => {
    const excel = anExcel();
    const [id = ''] = await excel.insert(aSheet({ name: 'Xã Bình Minh', cells: [['x']] }));
    await excel.read();
    excel.model.deleteSheet(id);
    const request = { sheet: { id }, alongWith: [], limits: null };
    expect(problemOf(await excel.workbook.read(request))).toEqual({ kind: 'sheet-missing', sheet: 'Xã Bình Minh' });
  });

  test('a table too large for one answer comes in pieces, the same as it stands', async () => {
    const excel = anExcel();
    const text = 'Ban hành kế hoạch cải cách hành chính năm 2026 đúng thời hạn quy định '.repeat(2);
    const rows = 3000;
    const cells = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: 8 }, (__, column) => `${row}.${column} ${text}`),
    );
    const [id = ''] = await excel.insert(aSheet({ cells }));
    excel.trips();
    const sheet = sheetOf(await excel.read({ sheet: { id } }), id);
    expect(excel.trips()).toBeGreaterThan(2);
    expect([sheet.rows, sheet.columns]).toEqual([rows, 8]);
    const differing = cells.flatMap((line, row) =>
      line.filter((wanted, column) => {
        const { value } = cellAt(sheet, row, column);
        return value.kind !== 'text' || value.text !== wanted;
      }),
    );
    expect(differing).toEqual([]);
    const answers = excel.host.trips.latest.slice(-3).map(({ bytesReceived }) => bytesReceived);
    expect(Math.max(...answers)).toBeLessThan(5_000_000);
  }, 60_000);
});

test('the sheets that carry a name are found, and where it leads', async () => {
  const { excel, form } = await withForm();
  const copy = excel.model.copySheet(form, 0);
  if (!('id' in copy)) throw new Error('no copy');
  excel.trips();
  const { sheets } = await excel.read();
  excel.trips();
  const found = valueOf(await excel.workbook.survey(sheets, [DATA_NAME]));
  expect(excel.trips()).toBe(1);
  const carrying = found.filter(({ leadsTo }) => leadsTo.has(DATA_NAME));
  expect(carrying.map(({ id }) => id)).toEqual([copy.id, form]);
  expect(carrying.map(({ leadsTo }) => leadsTo.get(DATA_NAME))).toEqual([
    expect.stringContaining('CCHC'),
    expect.stringContaining('CCHC'),
  ]);
});
