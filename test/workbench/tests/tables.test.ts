import { anExcel } from './anExcel';
import type { TestedExcel } from './anExcel';

/** Tables: headings, body and totals, through the real client. */

let excel: TestedExcel;
beforeEach(async () => {
  excel = anExcel({ locale: 'en-US' });
  await excel.on((sheet) => {
    const table = sheet.tables.add('B2:D2', true);
    table.name = 'Scores';
    table.getHeaderRowRange().values = [['Đơn vị', 'Nội dung', 'Điểm']];
    table.rows.add(undefined, [
      ['Xã A', 'Cải cách thể chế', 7],
      ['Xã B', 'Cải cách thể chế', 9],
    ]);
  });
});

const addressOf = (part: (table: Excel.Table) => Excel.Range): Promise<string> =>
  excel.ask((sheet) => {
    const range = part(sheet.tables.getItem('Scores')).load('address');
    return () => range.address.replace("'Bảng điểm'!", '');
  });

const values = (address: string): Promise<unknown[][]> =>
  excel.ask((sheet) => {
    const range = sheet.getRange(address).load('values');
    return () => range.values as unknown[][];
  });

test('the first rows added fill the blank row that a new table has', async () => {
  expect(await addressOf((table) => table.getRange())).toBe('B2:D4');
  expect(await addressOf((table) => table.getDataBodyRange())).toBe('B3:D4');
  expect(await addressOf((table) => table.columns.getItem('điểm').getDataBodyRange())).toBe('D3:D4');
});

test('rows are put in between, and cells below make room', async () => {
  await excel.on((sheet) => {
    sheet.getRange('B6').values = [['ghi chú']];
    const { rows } = sheet.tables.getItem('Scores');
    rows.add(1, [['Xã C', '', 8]]);
    rows.add(undefined, [['Xã D', '', 6]]);
    rows.getItemAt(0).delete();
  });
  expect(await values('B3:D6')).toEqual([
    ['Xã C', '', 8],
    ['Xã B', 'Cải cách thể chế', 9],
    ['Xã D', '', 6],
    ['ghi chú', '', ''],
  ]);
});

test('headings are text, and a blank one gets a name', async () => {
  await excel.on((sheet) => {
    sheet.getRange('B2:D2').values = [[2025, '', 'Điểm']];
  });
  expect(await values('B2:D2')).toEqual([['2025', 'Column2', 'Điểm']]);
});

test('totals sum the last column and stay below rows that are added', async () => {
  await excel.on((sheet) => {
    const table = sheet.tables.getItem('Scores');
    table.showTotals = true;
    table.rows.add(undefined, [['Xã C', '', 4]]);
  });
  expect(await addressOf((table) => table.getTotalRowRange())).toBe('B6:D6');
  expect(await values('B6:D6')).toEqual([['Total', '', 20]]);
});

test('a style of tables shows, and is not a look of the cells', async () => {
  expect(excel.model.cell(excel.id, 1, 1).format.fill).toBe('#4472C4');
  const fill = await excel.ask((sheet) => {
    const { format } = sheet.getRange('B2').load('format/fill/color');
    return () => format.fill.color;
  });
  expect(fill).toBe('#FFFFFF');
});

test('a table sorts by a column and tells its own handlers of changes and selections', async () => {
  const told: string[] = [];
  await excel.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Scores');
    table.onChanged.add(async ({ address }) => void told.push(`changed ${address}`));
    table.onSelectionChanged.add(async ({ address }) => void told.push(`selected ${address}`));
    await context.sync();
    table.sort.apply([{ key: 2, ascending: false }]);
    context.workbook.worksheets.getItem('Bảng điểm').getRange('A1:B3').select();
    await context.sync();
  });
  await excel.eventsDelivered();
  expect(told).toEqual(['changed B3:D4', 'selected B2:B3']);
  expect((await values('B3:B4')).flat()).toEqual(['Xã B', 'Xã A']);
});

test('a table over another, a name used twice and a torn table are refused', async () => {
  expect(await excel.refusal((sheet) => sheet.tables.add('A1:B3', true))).toBe('InvalidArgument');
  expect(await excel.refusal((sheet) => sheet.getRange('B3').delete('Up'))).toBe('InsertDeleteConflict');
  const twice = await excel.refusal((sheet) => {
    sheet.tables.add('H1:I2', true).name = 'scores';
  });
  expect(twice).toBe('ItemAlreadyExists');
  expect(await excel.refusal((sheet) => sheet.tables.getItem('khác').load())).toBe('ItemNotFound');
});

test('a copy of the sheet has a table with a name of its own; a table goes and leaves its cells', async () => {
  const names = await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Bảng điểm').copy('End');
    const tables = context.workbook.tables.load('items/name');
    await context.sync();
    return tables.items.map(({ name }) => name);
  });
  expect(names).toEqual(['Scores', 'Scores2']);
  await excel.on((sheet) => sheet.tables.getItem('Scores').convertToRange());
  expect(await values('B2')).toEqual([['Đơn vị']]);
});
