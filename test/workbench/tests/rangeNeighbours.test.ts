import { anExcel } from './anExcel';
import type { TestedExcel } from './anExcel';

/** What lies near the members that the add-in uses: cells shifted, picked out, filled on, moved. */

let excel: TestedExcel;
beforeEach(async () => {
  excel = anExcel();
  await excel.on((sheet) => {
    sheet.getRange('B2:E5').values = [
      ['Sản phẩm', 'Số lượng', 'Đơn giá', 'Thành tiền'],
      ['Hạnh nhân', 2, 7.5, '=C3 * D3'],
      ['Cà phê', 1, 34.5, '=C4 * D4'],
      ['Sô cô la', 5, 9.56, '=C5 * D5'],
    ];
    sheet.getRange('G1').formulas = [['=SUM(E3:E5)']];
  });
});

const formulas = (address: string): Promise<unknown[][]> =>
  excel.ask((sheet) => {
    const range = sheet.getRange(address).load('formulas');
    return () => range.formulas as unknown[][];
  });

const addressOf = (find: (sheet: Excel.Worksheet) => Excel.Range | Excel.RangeAreas): Promise<string> =>
  excel.ask((sheet) => {
    const found = find(sheet);
    found.load('address');
    return () => found.address.replaceAll("'Bảng điểm'!", '');
  });

describe('cells put in and taken out', () => {
  test('move the ones below down, and formulas follow', async () => {
    await excel.on((sheet) => sheet.getRange('B4:E4').insert('Down'));
    expect(await formulas('B4:E6')).toEqual([
      ['', '', '', ''],
      ['Cà phê', 1, 34.5, '=C5 * D5'],
      ['Sô cô la', 5, 9.56, '=C6 * D6'],
    ]);
    expect(await formulas('G1')).toEqual([['=SUM(E3:E6)']]);
    await excel.on((sheet) => sheet.getRange('B4:E4').delete('Up'));
    expect(await formulas('E3:E5')).toEqual([['=C3 * D3'], ['=C4 * D4'], ['=C5 * D5']]);
    expect(await formulas('G1')).toEqual([['=SUM(E3:E5)']]);
  });

  test('move the ones at the right, and only those', async () => {
    await excel.on((sheet) => sheet.getRange('C3').insert('Right'));
    expect(await formulas('B3:F3')).toEqual([['Hạnh nhân', '', 2, 7.5, '=D3 * E3']]);
    expect(await formulas('B4:E4')).toEqual([['Cà phê', 1, 34.5, '=C4 * D4']]);
  });

  test('take limits and kept ranges along', async () => {
    await excel.on((sheet) => {
      sheet.getRange('C3:C5').dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
    });
    const moved = await excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Bảng điểm').getRange('C5').load('address');
      await context.sync();
      context.workbook.worksheets.getItem('Bảng điểm').getRange('C4').insert('Down');
      await context.sync();
      range.load('address');
      await context.sync();
      return range.address;
    });
    expect(moved).toBe("'Bảng điểm'!C6");
    const areas = excel.model.validations(excel.id).map(({ area }) => area);
    expect(areas.reduce((sum, { rows }) => sum + rows, 0)).toBe(3);
    expect(areas.some(({ row, rows }) => row + rows === 6)).toBe(true);
  });

  test('are refused where a merge would be torn, and on a protected sheet', async () => {
    await excel.on((sheet) => sheet.getRange('B7:C7').merge());
    expect(await excel.refusal((sheet) => sheet.getRange('B6').insert('Down'))).toBe('InvalidOperation');
    await excel.on((sheet) => sheet.protection.protect());
    expect(await excel.refusal((sheet) => sheet.getRange('E6').insert('Down'))).toBe('AccessDenied');
  });
});

describe('cells picked out', () => {
  test.each([
    ['Formulas', undefined, 'G1,E3:E5'],
    ['Constants', 'Numbers', 'C3:D5'],
    ['Constants', 'Text', 'B2:E2,B3:B5'],
  ] as const)('%s %s stand at %s', async (type, values, expected) => {
    expect(await addressOf((sheet) => sheet.getUsedRange().getSpecialCells(type, values))).toBe(expected);
  });

  test('none of a kind is not found', async () => {
    expect(await excel.refusal((sheet) => sheet.getUsedRange().getSpecialCells('Constants', 'Logical').load())).toBe(
      'ItemNotFound',
    );
  });

  test('texts are found on the whole sheet, backwards too, and nothing is a null object', async () => {
    expect(await addressOf((sheet) => sheet.findAll('hạnh', {}))).toBe('B3');
    const last = (sheet: Excel.Worksheet): Excel.Range =>
      sheet.getRange('B2:E5').find('ô', { searchDirection: 'Backwards' });
    expect(await addressOf(last)).toBe('B5');
    const nothing = await excel.ask((sheet) => {
      const areas = sheet.findAllOrNullObject('không có', {});
      return () => areas.isNullObject;
    });
    expect(nothing).toBe(true);
  });

  test('the block around a cell ends at blank rows and columns', async () => {
    expect(await addressOf((sheet) => sheet.getRange('C4').getSurroundingRegion())).toBe('B2:E5');
  });
});

describe('cells copied, filled on and moved', () => {
  test('blanks are skipped, rows become columns', async () => {
    await excel.on((sheet) => {
      sheet.getRange('A10:C10').values = [[1, '', 3]];
      sheet.getRange('E10:G10').values = [['cũ', 'cũ', 'cũ']];
      sheet.getRange('E10').copyFrom('A10:C10', 'All', true);
      sheet.getRange('A12').copyFrom('A10:C10', 'All', false, true);
    });
    expect(await formulas('E10:G10')).toEqual([[1, 'cũ', 3]]);
    expect(await formulas('A12:A14')).toEqual([[1], [''], [3]]);
  });

  test('a formula is filled on without its look, and with it', async () => {
    await excel.on((sheet) => {
      sheet.getRange('F3').formulas = [['=E3*2']];
      sheet.getRange('F3').format.fill.color = 'lightblue';
      sheet.getRange('F3').autoFill('F3:F4', 'FillValues');
      sheet.getRange('F3').autoFill('F3:F5', 'FillDefault');
    });
    expect(await formulas('F3:F5')).toEqual([['=E3*2'], ['=E4*2'], ['=E5*2']]);
  });

  test('formulas point at cells where they were moved to', async () => {
    await excel.on((sheet) => sheet.getRange('E3:E5').moveTo('J3'));
    expect(await formulas('G1')).toEqual([['=SUM(J3:J5)']]);
    expect(await formulas('J3')).toEqual([['=C3 * D3']]);
  });
});
