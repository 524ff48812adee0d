import { anExcel } from './anExcel';
import type { TestedExcel } from './anExcel';

/** What lies near the add-in's members: other notations, edges, outlines, sorting, filters, links, traces, functions. */

let excel: TestedExcel;
beforeEach(async () => {
  excel = anExcel({ locale: 'en-US', requirements: { ExcelApi: '1.17' } });
  await excel.on((sheet) => {
    sheet.getRange('A1:C5').values = [
      ['Đơn vị', 'Tự chấm', 'Thẩm định'],
      ['Xã A', 8, '=B2-1'],
      ['Xã B', 6, '=B3'],
      ['Xã C', 9, '=B4-2'],
      ['Xã A', 5, '=B5'],
    ];
  });
});

const read = (address: string, what: 'values' | 'formulas' | 'formulasR1C1' | 'style'): Promise<unknown> =>
  excel.ask((sheet) => {
    const range = sheet.getRange(address).load(what);
    return () => range[what] as unknown;
  });

const hidden = (address: string): Promise<boolean> =>
  excel.ask((sheet) => {
    const range = sheet.getRange(address).load('rowHidden');
    return () => range.rowHidden;
  });

const addressOf = (find: (sheet: Excel.Worksheet) => Excel.Range): Promise<string> =>
  excel.ask((sheet) => {
    const range = find(sheet).load('address');
    return () => range.address.replace("'Bảng điểm'!", '');
  });

test('formulas are read and written by rows and columns seen from their cell', async () => {
  expect(await read('C2:C3', 'formulasR1C1')).toEqual([['=RC[-1]-1'], ['=RC[-1]']]);
  await excel.on((sheet) => {
    sheet.getRange('D2').formulasR1C1 = [['=SUM(R2C2:R[3]C2)&"R1C1"&SUM(C[-2])']];
  });
  expect(await read('D2', 'formulas')).toEqual([['=SUM($B$2:$B5)&"R1C1"&SUM(B:B)']]);
});

test.each([
  ['B3', 'Down', 'B5'],
  ['B3', 'Left', 'A3'],
  ['B5', 'Down', 'B1048576'],
  ['E3', 'Left', 'C3'],
  ['A9', 'Up', 'A5'],
] as const)('from %s the edge %s is %s', async (from, direction, expected) => {
  expect(await addressOf((sheet) => sheet.getRange(from).getRangeEdge(direction))).toBe(expected);
});

test('a range reaches out to the edge of what is filled', async () => {
  expect(await addressOf((sheet) => sheet.getRange('A2:B2').getExtendedRange('Down'))).toBe('A2:B5');
});

test('of rows that are alike the first stays, the rest move up', async () => {
  const result = await excel.ask((sheet) => {
    const removal = sheet.getRange('A1:C5').removeDuplicates([0], true).load();
    return () => [removal.removed, removal.uniqueRemaining];
  });
  expect(result).toEqual([1, 3]);
  expect(await read('A2:A5', 'values')).toEqual([['Xã A'], ['Xã B'], ['Xã C'], ['']]);
});

test('groups of rows fold away level by level', async () => {
  await excel.on((sheet) => {
    sheet.getRange('2:4').group('ByRows');
    sheet.getRange('3:3').group('ByRows');
    sheet.showOutlineLevels(2, 0);
  });
  expect([await hidden('A2'), await hidden('A3')]).toEqual([false, true]);
  await excel.on((sheet) => sheet.getRange('2:4').hideGroupDetails('ByRows'));
  expect(await hidden('A2')).toBe(true);
  await excel.on((sheet) => {
    sheet.getRange('A1:C5').ungroup('ByRows');
    sheet.getRange('A1:C5').ungroup('ByRows');
  });
  expect([await hidden('A2'), await hidden('A3')]).toEqual([false, false]);
});

test('columns are sorted too, and handlers hear which lines moved', async () => {
  const told: string[] = [];
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Bảng điểm');
    sheet.getRange('E1:G1').values = [[3, 1, 2]];
    sheet.onColumnSorted.add(async ({ address }) => void told.push(address));
    await context.sync();
    sheet.getRange('E1:G1').sort.apply([{ key: 0 }], false, false, 'Columns');
    await context.sync();
  });
  await excel.eventsDelivered();
  expect(await read('E1:G1', 'values')).toEqual([[1, 2, 3]]);
  expect(told).toEqual(['E1,F1,G1']);
});

test.each([
  ['texts that end alike', 0, { filterOn: 'Custom', criterion1: '=*a' }, [2, 5]],
  ['numbers above a limit', 1, { filterOn: 'Custom', criterion1: '>=6', criterion2: '<9', operator: 'And' }, [2, 3]],
  ['the highest half', 1, { filterOn: 'TopPercent', criterion1: '50' }, [2, 4]],
  ['the lowest one', 1, { filterOn: 'BottomItems', criterion1: '1' }, [5]],
] as const)('a filter keeps %s', async (_, column, criteria, expected) => {
  await excel.on((sheet) => sheet.autoFilter.apply('A1:C5', column, { ...criteria }));
  const shown = [2, 3, 4, 5].filter((row) => !excel.model.isRowHidden(excel.id, row - 1));
  expect(shown).toEqual(expected);
  await excel.on((sheet) => sheet.autoFilter.clearColumnCriteria(column));
  expect([1, 2, 3, 4].some((row) => excel.model.isRowHidden(excel.id, row))).toBe(false);
});

test('links lead to addresses too, and go without their text', async () => {
  await excel.on((sheet) => {
    sheet.getRange('E1').hyperlink = { address: 'https://example.org', textToDisplay: 'xem', screenTip: 'mở' };
  });
  const link = await excel.ask((sheet) => {
    const range = sheet.getRange('E1').load('hyperlink');
    return () => range.hyperlink;
  });
  expect(link).toEqual({ address: 'https://example.org', textToDisplay: 'xem', screenTip: 'mở' });
  await excel.on((sheet) => sheet.getRange('E1').clear('Hyperlinks'));
  expect(await read('E1', 'values')).toEqual([['xem']]);
});

test('a style takes the place of looks; one that is not known is refused', async () => {
  await excel.on((sheet) => {
    sheet.getRange('A1').format.font.italic = true;
    sheet.getRange('A1').style = 'Good';
  });
  expect(await read('A1', 'style')).toBe('Good');
  expect(excel.model.cell(excel.id, 0, 0).format).toMatchObject({ fill: '#C6EFCE', italic: false });
  const unknown = await excel.refusal((sheet) => {
    sheet.getRange('A1').style = 'Của tôi';
  });
  expect(unknown).toBe('InvalidArgument');
});

test('cells that a formula points at, and that point here, are traced', async () => {
  const traced = await excel.ask((sheet) => {
    const from = sheet.getRange('C2').getDirectPrecedents().load('addresses');
    const to = sheet.getRange('B2').getDependents().load('addresses');
    return () => [from.addresses, to.addresses];
  });
  expect(traced).toEqual([["'Bảng điểm'!B2"], ["'Bảng điểm'!C2"]]);
  expect(await excel.refusal((sheet) => sheet.getRange('A2').getPrecedents().load('addresses'))).toBe('ItemNotFound');
});

test('functions are worked out without a cell, one within another', async () => {
  const results = await excel.ask((sheet, { workbook }) => {
    const found = workbook.functions.vlookup('Xã C', sheet.getRange('A2:C5'), 2, false);
    const sum = workbook.functions.sum(found, 1, sheet.getRange('B2:B3')).load('value');
    const missing = workbook.functions.vlookup('Xã Z', sheet.getRange('A2:C5'), 2, false).load('value, error');
    return () => [sum.value, missing.error];
  });
  expect(results).toEqual([24, '#N/A']);
});

test('a list of entries may be a range, one format in a matrix stands for all, "items" loads all', async () => {
  await excel.on((sheet) => {
    sheet.getRange('F2').dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange('A2:A4') } };
    sheet.getRange('B2:C5').numberFormat = [['0.00']];
  });
  expect(excel.model.listChoices(excel.id, 1, 5)).toEqual(['Xã A', 'Xã B', 'Xã C']);
  expect(excel.model.cell(excel.id, 4, 1).text).toBe('5.00');
  const names = await excel.ask((_, { workbook }) => {
    const sheets = workbook.worksheets.load('items');
    return () => sheets.items.map(({ name }) => name);
  });
  expect(names).toEqual(['Bảng điểm']);
});

test('a formula that changes is told of with what stood there before', async () => {
  const told: unknown[] = [];
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Bảng điểm');
    sheet.onFormulaChanged.add(async ({ formulaDetails }) => void told.push(formulaDetails));
    await context.sync();
    sheet.getRange('C3').formulas = [['=B3+1']];
    sheet.getRange('A3').values = [['Xã Đ']];
    await context.sync();
  });
  await excel.eventsDelivered();
  expect(told).toEqual([[{ cellAddress: 'C3', previousFormula: '=B3' }]]);
});
