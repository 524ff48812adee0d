import { anExcel } from './anExcel';
import type { TestedExcel } from './anExcel';

/** What the stand-in does with what an add-in asks, through the real client. */

let excel: TestedExcel;
beforeEach(() => {
  excel = anExcel();
});

const at = (address: string): [number, number] => [Number(address.slice(1)) - 1, address.charCodeAt(0) - 65];
const value = (address: string): unknown => excel.model.cell(excel.id, ...at(address)).value;
const format = (address: string) => excel.model.cell(excel.id, ...at(address)).format;

/** What Excel makes of one text or number given to a cell. */
async function written(
  content: unknown,
  numberFormat = 'General',
): Promise<{ value: unknown; text: string; type: string; format: string; formula: unknown }> {
  return excel.ask((sheet) => {
    const cell = sheet.getRange('A1');
    cell.numberFormat = [[numberFormat]];
    cell.values = [[content]];
    cell.load('values,text,valueTypes,numberFormat,formulas');
    return () => ({
      value: cell.values[0]?.[0],
      text: cell.text[0]?.[0] ?? '',
      type: cell.valueTypes[0]?.[0] ?? '',
      format: cell.numberFormat[0]?.[0],
      formula: cell.formulas[0]?.[0],
    });
  });
}

describe('values', () => {
  test.each([
    ['1.5', 1.5, 'Double', 'General'],
    ['1,234', 1234, 'Double', '#,##0'],
    ['50%', 0.5, 'Double', '0%'],
    ['1e3', 1000, 'Double', '0.00E+00'],
    ['0,5', '0,5', 'String', 'General'],
    ['1.10', 1.1, 'Double', 'General'],
    ['(1)', -1, 'Double', 'General'],
    ['TRUE', true, 'Boolean', 'General'],
    ['#N/A', '#N/A', 'Error', 'General'],
    ["'1.10", '1.10', 'String', 'General'],
    ["'=1+1", '=1+1', 'String', 'General'],
    [' 5 ', 5, 'Double', 'General'],
    ['5 điểm', '5 điểm', 'String', 'General'],
    ['=1+1', 2, 'Double', 'General'],
    ['- Ban hành', '#NAME?', 'Error', 'General'],
  ])('the text %j given by an add-in becomes %j', async (text, expected, type, code) => {
    expect(await written(text)).toMatchObject({ value: expected, type, format: code });
  });

  test.each(['1/5', '15-Mar-2026', 'May 5', '2026-03-15', '10:30'])(
    'the text %j becomes a date or a time, by American rules whatever the locale',
    async (text) => {
      const { value: read, type, format: code } = await written(text);
      expect([typeof read, type]).toEqual(['number', 'Double']);
      expect(code).not.toBe('General');
    },
  );
  test('1/5 is the fifth of January', async () => {
    const { value: read } = await written('1/5');
    expect(read).toBe((Date.UTC(new Date().getFullYear(), 0, 5) - Date.UTC(1899, 11, 30)) / 86_400_000);
  });

  test.each(['1.5', '1/5', '=1+1', 'TRUE', '- x'])('in a cell formatted as text, %j stays text', async (text) => {
    expect(await written(text, '@')).toMatchObject({ value: text, type: 'String', format: '@' });
  });
  test('a number given to a cell formatted as text becomes text', async () => {
    expect(await written(1.5, '@')).toMatchObject({ value: '1.5', type: 'String' });
  });

  test('"" empties a cell, null leaves it, and an empty cell reads as ""', async () => {
    await excel.on((sheet) => {
      sheet.getRange('A1:C1').values = [[1, 2, 3]];
      sheet.getRange('A1:C1').values = [['', null, 4]];
    });
    expect([value('A1'), value('B1'), value('C1')]).toEqual(['', 2, 4]);
    expect(excel.model.cell(excel.id, 0, 0).type).toBe('Empty');
  });
  test('one value is given to all cells of a range', async () => {
    await excel.on((sheet) => {
      const range = sheet.getRange('A1:B2') as unknown as { values: unknown };
      range.values = 7;
    });
    expect([value('A1'), value('B2')]).toEqual([7, 7]);
  });
  test('what a merge covers takes no values', async () => {
    await excel.on((sheet) => {
      sheet.getRange('A1:B1').values = [[1, 2]];
      sheet.getRange('A1:B1').merge();
      sheet.getRange('A1:B1').values = [[5, 6]];
    });
    expect([value('A1'), value('B1')]).toEqual([5, '']);
    expect(excel.model.merges(excel.id)).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }]);
  });
  test('text follows the number format and the locale', async () => {
    await excel.on((sheet) => (sheet.getRange('A:A').format.columnWidth = 100));
    expect(await written(1234.5, '#,##0.00')).toMatchObject({ value: 1234.5, text: '1.234,50' });
    expect(await written(0.5, '0.00##')).toMatchObject({ text: '0,50' });
    expect(await written(45778, 'dd/mm/yyyy')).toMatchObject({ text: '01/05/2025' });
    expect(await written(0.69724, '0.00%')).toMatchObject({ text: '69,72%' });
  });
  test('a number wider than its column reads as ###', async () => {
    await excel.on((sheet) => (sheet.getRange('A:A').format.columnWidth = 20));
    expect(await written(123456.789, '0.00')).toMatchObject({ value: 123456.789, text: expect.stringMatching(/^#+$/) });
  });
  test('an error reads as its code with the type Error', async () => {
    expect(await written('=1/0')).toMatchObject({ value: '#DIV/0!', type: 'Error', text: '#DIV/0!' });
    expect(await written('=KHONG_CO(1)')).toMatchObject({ value: '#NAME?', type: 'Error' });
  });
});

describe('formulas', () => {
  test('are given and read in English, and in the notation of the locale where asked for', async () => {
    const read = await excel.ask((sheet) => {
      const range = sheet.getRange('A1:A2');
      range.formulas = [['=SUM(1.5,2)'], ['text']];
      range.load('formulas,formulasLocal,values');
      return () => [range.formulas, range.formulasLocal, range.values];
    });
    expect(read).toEqual([
      [['=SUM(1.5,2)'], ['text']],
      [['=SUM(1,5;2)'], ['text']],
      [[3.5], ['text']],
    ]);
    await excel.on((sheet) => (sheet.getRange('B1').formulasLocal = [['=SUM(0,5;1)']]));
    expect(value('B1')).toBe(1.5);
  });
  test('look into other sheets by their Vietnamese names and through names of sheets', async () => {
    await excel.on((sheet, context) => {
      const data = context.workbook.worksheets.add('CCHC dữ liệu 1');
      data.getRange('A1:A3').values = [[1], [2], [3]];
      data.names.add('diem', data.getRange('A1:A3'));
      context.workbook.names.add('nguong', '=80');
      sheet.getRange('A1:A4').formulas = [
        ["='CCHC dữ liệu 1'!A2*10"],
        ["=SUM('CCHC dữ liệu 1'!diem)"],
        ['=nguong+1'],
        ['=diem'],
      ];
    });
    expect(['A1', 'A2', 'A3', 'A4'].map(value)).toEqual([20, 6, 81, '#NAME?']);
  });
  test('follow the sheet that they name when it is renamed, and lose it when it is deleted', async () => {
    await excel.on((sheet, context) => {
      const other = context.workbook.worksheets.add('Khác');
      other.getRange('A1').values = [[5]];
      sheet.getRange('A1').formulas = [['=Khác!A1+1']];
      other.name = 'Sổ 2026';
    });
    expect(excel.model.cell(excel.id, 0, 0)).toMatchObject({ formula: "='Sổ 2026'!A1+1", value: 6 });
    await excel.on((_, context) => context.workbook.worksheets.getItem('Sổ 2026').delete());
    expect(excel.model.cell(excel.id, 0, 0)).toMatchObject({ formula: '=#REF!+1', value: '#REF!' });
  });
  test('wait for F9 while calculation is manual, new ones excepted', async () => {
    await excel.on((sheet, context) => {
      sheet.getRange('A1:B1').formulas = [[1, '=A1*2']];
      context.application.calculationMode = 'Manual';
      sheet.getRange('A1').values = [[5]];
      sheet.getRange('C1').formulas = [['=A1*3']];
    });
    expect([value('B1'), value('C1')]).toEqual([2, 15]);
    await excel.on((_, context) => context.application.calculate('Full'));
    expect(value('B1')).toBe(10);
  });
  test.each([
    ['=SUMPRODUCT(--(A1:A3>1))', 2],
    ['=SUMIF(A1:A3,">1",A1:A3)', 5],
    ['=COUNTIF(A1:A4,"Không áp dụng")', 1],
    ['=IFERROR(INDEX(A1:A3,MATCH(9,A1:A3,0)),"")', ''],
    ['=IF(AND(ISNUMBER(A1),NOT(ISTEXT(A4))),1,0)', 0],
    ['=TRUNC(ROUND(69.7272727,8),2)', 69.72],
    ['=TEXT(A2,"0.00")', '2.00'],
    ['=LEFT(TRIM("  ab "),1)&LEN("điểm")', 'a4'],
    ['=SEARCH("áp",A4)', 7],
    ['=ROW()', 1],
  ])('%s gives %j', async (formula, expected) => {
    await excel.on((sheet) => {
      sheet.getRange('A1:A4').values = [[1], [2], [3], ['Không áp dụng']];
      sheet.getRange('B1').formulas = [[formula]];
    });
    expect(value('B1')).toBe(expected);
  });
});

describe('ranges', () => {
  test('tell where they are', async () => {
    const read = await excel.ask((sheet) => {
      const range = sheet
        .getRange('B2:C4')
        .load('address,rowIndex,columnIndex,rowCount,columnCount,cellCount,isEntireRow,isEntireColumn');
      return () => range.toJSON();
    });
    expect(read).toMatchObject({
      address: "'Bảng điểm'!B2:C4",
      rowIndex: 1,
      columnIndex: 1,
      rowCount: 3,
      columnCount: 2,
      cellCount: 6,
    });
  });
  test.each<[string, (range: Excel.Range) => Excel.Range, string]>([
    ['getCell', (range) => range.getCell(1, 1), 'C3'],
    ['getRow', (range) => range.getRow(1), 'B3:C3'],
    ['getColumn', (range) => range.getColumn(1), 'C2:C4'],
    ['getOffsetRange', (range) => range.getOffsetRange(1, 2), 'D3:E5'],
    ['getResizedRange', (range) => range.getResizedRange(-1, 1), 'B2:D3'],
    ['getAbsoluteResizedRange', (range) => range.getAbsoluteResizedRange(1, 1), 'B2'],
    ['getEntireRow', (range) => range.getEntireRow(), '2:4'],
    ['getEntireColumn', (range) => range.getEntireColumn(), 'B:C'],
    ['getLastCell', (range) => range.getLastCell(), 'C4'],
    ['getLastRow', (range) => range.getLastRow(), 'B4:C4'],
    ['getRowsBelow', (range) => range.getRowsBelow(2), 'B5:C6'],
    ['getRowsAbove', (range) => range.getRowsAbove(1), 'B1:C1'],
    ['getColumnsAfter', (range) => range.getColumnsAfter(1), 'D2:D4'],
    ['getBoundingRect', (range) => range.getBoundingRect('A1'), 'A1:C4'],
    ['getIntersection', (range) => range.getIntersection('C3:F9'), 'C3:C4'],
    ['getIntersectionOrNullObject', (range) => range.getIntersectionOrNullObject('C3:F9'), 'C3:C4'],
  ])('%s', async (_, find, address) => {
    const read = await excel.ask((sheet) => {
      const found = find(sheet.getRange('B2:C4')).load('address');
      return () => found.address;
    });
    expect(read).toBe(`'Bảng điểm'!${address}`);
  });
  test('what is not there is a null object, and what is done to it is passed over', async () => {
    const read = await excel.ask((sheet, context) => {
      const used = sheet.getUsedRangeOrNullObject();
      used.format.fill.color = '#FF0000';
      const name = sheet.names.getItemOrNullObject('khong_co');
      const other = context.workbook.worksheets.getItemOrNullObject('Không có');
      const range = other.getRange('A1').load('values');
      for (const object of [used, name, other]) object.load();
      return () => [used, name, other, range].map((object) => object.isNullObject);
    });
    expect(read).toEqual([true, true, true, true]);
  });
  test('the used range holds values or, where asked for, only values', async () => {
    const read = await excel.ask((sheet) => {
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('D5').format.fill.color = '#FF0000';
      const [all, values] = [sheet.getUsedRange().load('address'), sheet.getUsedRange(true).load('address')];
      return () => [all.address, values.address];
    });
    expect(read).toEqual(["'Bảng điểm'!B2:D5", "'Bảng điểm'!B2"]);
  });
  test('kept from one batch to the next follow rows that are put in before them', async () => {
    const read = await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Bảng điểm');
      const range = sheet.getRange('A2');
      range.values = [['x']];
      await context.sync();
      sheet.getRange('1:1').insert('Down');
      await context.sync();
      range.load('address,values');
      await context.sync();
      return [range.address, range.values];
    });
    expect(read).toEqual(["'Bảng điểm'!A3", [['x']]]);
  });
  test('are let go when Excel.run is over', async () => {
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Bảng điểm').getRange('A1:B2').load('values');
      await context.sync();
      expect(excel.executor.keptReferences).toBe(1);
    });
    expect(excel.executor.keptReferences).toBe(0);
  });
  test('a visible view leaves hidden rows and columns out', async () => {
    const read = await excel.ask((sheet) => {
      sheet.getRange('A1:B3').values = [
        [1, 'a'],
        [2, 'b'],
        [3, 'c'],
      ];
      sheet.getRange('2:2').rowHidden = true;
      sheet.getRange('A:A').columnHidden = true;
      const view = sheet.getRange('A1:B3').getVisibleView().load('values,rowCount,cellAddresses');
      return () => [view.values, view.rowCount, view.cellAddresses];
    });
    expect(read).toEqual([[['a'], ['c']], 2, [['B1'], ['B3']]]);
  });
  test('are found, sorted, copied and cleared', async () => {
    const found = await excel.ask((sheet) => {
      sheet.getRange('A1:B3').values = [
        ['b', 2],
        ['c', 3],
        ['a', 1],
      ];
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('A1:B3').sort.apply([{ key: 1, ascending: true }]);
      const cell = sheet.getRange('A1:B3').findOrNullObject('c', { completeMatch: true }).load('address');
      sheet.getRange('D1').copyFrom('A1:B3', 'Values');
      sheet.getRange('A1:B1').clear('Contents');
      return () => cell.address;
    });
    expect(found).toBe("'Bảng điểm'!A3");
    expect(['D1', 'D2', 'E3', 'A1'].map(value)).toEqual(['a', 'b', 3, '']);
  });
  test('rows put in push formulas, rules, names, merges and the print area down', async () => {
    await excel.on((sheet) => {
      sheet.getRange('A3:B3').values = [[1, '=A3*2']];
      sheet.getRange('A5:B5').merge();
      sheet.getRange('A3:A4').dataValidation.rule = { custom: { formula: '=A3<=5' } };
      sheet.getRange('A3:A4').conditionalFormats.add('Custom').custom.rule.formula = '=$A3>1';
      sheet.names.add('dong', sheet.getRange('A3:B4'));
      sheet.pageLayout.setPrintArea('A1:B5');
      sheet.getRange('2:3').insert('Down');
    });
    const sheet = excel.model;
    expect(sheet.cell(excel.id, 4, 1).formula).toBe('=A5*2');
    expect(sheet.merges(excel.id)).toEqual([{ row: 6, column: 0, rows: 1, columns: 2 }]);
    expect(sheet.validations(excel.id)).toMatchObject([{ area: { row: 4, rows: 2 }, rule: { formula: '=A5<=5' } }]);
    expect(sheet.conditionalFormats(excel.id)).toMatchObject([
      { area: { row: 4, rows: 2 }, rule: { formula: '=$A5>1' } },
    ]);
    expect(sheet.names()).toMatchObject([{ formula: "='Bảng điểm'!$A$5:$B$6" }]);
    expect(sheet.pageSetup(excel.id).printArea).toMatchObject({ rows: 7 });
  });
  test('a deleted cell leaves #REF! where it was referred to', async () => {
    await excel.on((sheet) => {
      sheet.getRange('A1:A3').formulas = [[1], [2], ['=A1+A2']];
      sheet.getRange('1:1').delete('Up');
    });
    expect(excel.model.cell(excel.id, 1, 0)).toMatchObject({ formula: '=#REF!+A1', value: '#REF!' });
  });
});

describe('looks', () => {
  test('fonts, fills, alignment and borders are set and read; null where cells differ', async () => {
    const read = await excel.ask((sheet) => {
      const range = sheet.getRange('A1:B2');
      range.format.font.set({ name: 'Times New Roman', size: 13, bold: true, color: '#1F4E79' });
      range.format.fill.color = '#DDEBF7';
      range.format.set({ horizontalAlignment: 'Center', verticalAlignment: 'Top', wrapText: true, indentLevel: 1 });
      range.format.borders
        .getItem('InsideHorizontal')
        .set({ style: 'Continuous', weight: 'Hairline', color: '#808080' });
      sheet.getRange('B2').format.font.size = 11;
      range.load('format/font/name,format/font/size,format/fill/color,format/wrapText,format/borders/items/style');
      return () => [range.format.font.name, range.format.font.size, range.format.fill.color, range.format.wrapText];
    });
    expect(read).toEqual(['Times New Roman', null, '#DDEBF7', true]);
    expect(format('A1')).toMatchObject({
      fontName: 'Times New Roman',
      bold: true,
      fontColor: '#1F4E79',
      horizontal: 'Center',
      vertical: 'Top',
      indent: 1,
    });
    expect(format('A1').lines).toMatchObject({ bottom: { weight: 'Hairline', color: '#808080' } });
    expect(format('A2').lines).toEqual({ top: { style: 'Continuous', weight: 'Hairline', color: '#808080' } });
  });
  test('a whole sheet takes a font without writing to its million rows', async () => {
    await excel.on((sheet) => {
      sheet.getRange().format.font.name = 'Times New Roman';
      sheet.getRange('B:B').format.font.bold = true;
      sheet.getRange('B2').values = [[1]];
    });
    expect(format('Z9').fontName).toBe('Times New Roman');
    expect(format('B2')).toMatchObject({ fontName: 'Times New Roman', bold: true });
    expect(excel.model.extent(excel.id)).toEqual({ rows: 2, columns: 2 });
  });
  test('column widths and row heights are in points', async () => {
    const read = await excel.ask((sheet) => {
      const fresh = sheet.getRange('A1').load('format/columnWidth,format/rowHeight');
      sheet.getRange('B:B').format.columnWidth = 75;
      sheet.getRange('2:2').format.rowHeight = 30;
      const changed = sheet.getRange('B2').load('format/columnWidth,format/rowHeight');
      return () => [
        fresh.format.columnWidth,
        fresh.format.rowHeight,
        changed.format.columnWidth,
        changed.format.rowHeight,
      ];
    });
    expect(read).toEqual([48, 15, 75, 30]);
    expect([excel.model.columnWidth(excel.id, 1), excel.model.rowHeight(excel.id, 1)]).toEqual([100, 40]);
  });
  test('cell by cell in one call', async () => {
    const read = await excel.ask((sheet) => {
      const range = sheet.getRange('A1:B1');
      range.setCellProperties([[{ format: { fill: { color: '#FF0000' } } }, { format: { font: { bold: true } } }]]);
      const properties = range.getCellProperties({ format: { fill: { color: true }, font: { bold: true } } });
      return () => properties.value;
    });
    expect(read).toEqual([
      [
        { format: { fill: { color: '#FF0000' }, font: { bold: false } } },
        { format: { fill: { color: '#FFFFFF' }, font: { bold: true } } },
      ],
    ]);
  });
});

describe('conditional formats', () => {
  test('by formula and by value; the newest goes first', async () => {
    const read = await excel.ask((sheet) => {
      sheet.getRange('A1:A3').values = [[1], [5], [9]];
      const weak = sheet.getRange('A1:A3').conditionalFormats.add('CellValue');
      weak.cellValue.rule = { operator: 'LessThan', formula1: '=5' };
      weak.cellValue.format.font.color = '#C00000';
      const high = sheet.getRange('A1:A3').conditionalFormats.add('Custom');
      high.custom.rule.formula = '=$A1>=5';
      high.custom.format.fill.color = '#E2EFDA';
      const formats = sheet.getRange('A1:A3').conditionalFormats.load('items/type,items/priority');
      const count = sheet.getRange('A2').conditionalFormats.getCount();
      return () => [formats.items.map(({ type }) => type), count.value];
    });
    expect(read).toEqual([['Custom', 'CellValue'], 2]);
    expect([format('A1').fontColor, format('A2').fill, format('A3').fill]).toEqual(['#C00000', '#E2EFDA', '#E2EFDA']);
  });
  test('are cleared from part of their range', async () => {
    await excel.on((sheet) => {
      const added = sheet.getRange('A1:A3').conditionalFormats.add('Custom');
      added.custom.rule.formula = '=TRUE';
      added.custom.format.fill.color = '#FF0000';
      sheet.getRange('A2').conditionalFormats.clearAll();
    });
    expect([format('A1').fill, format('A2').fill, format('A3').fill]).toEqual(['#FF0000', null, '#FF0000']);
  });
});

describe('entry limits', () => {
  test('are set, read, judged and cleared', async () => {
    const read = await excel.ask((sheet) => {
      sheet.getRange('A1:A2').values = [[5], [9]];
      const validation = sheet.getRange('A1:A2').dataValidation;
      validation.rule = { decimal: { operator: 'Between', formula1: 0, formula2: 6 } };
      validation.prompt = { title: 'Điểm', message: 'Từ 0 đến 6', showPrompt: true };
      validation.load('type,rule,prompt,valid,ignoreBlanks');
      const none = sheet.getRange('C1').dataValidation.load('type');
      return () => [
        validation.type,
        validation.rule,
        validation.prompt.title,
        validation.valid,
        validation.ignoreBlanks,
        none.type,
      ];
    });
    expect(read).toEqual([
      'Decimal',
      { decimal: { operator: 'Between', formula1: 0, formula2: 6 } },
      'Điểm',
      null,
      true,
      'None',
    ]);
    expect(excel.model.enter(excel.id, 0, 0, '7')).toMatchObject({ why: 'validation' });
    await excel.on((sheet) => sheet.getRange('A1:A2').dataValidation.clear());
    expect(excel.model.enter(excel.id, 0, 0, '7')).toBeNull();
  });
  test('values set by an add-in pass them by', async () => {
    await excel.on((sheet) => {
      sheet.getRange('A1').dataValidation.rule = { wholeNumber: { operator: 'LessThan', formula1: 5 } };
      sheet.getRange('A1').values = [[100]];
    });
    expect(value('A1')).toBe(100);
  });
  test('a list is split at its commas, or offers the cells of a range', async () => {
    await excel.on((sheet) => {
      sheet.getRange('C1:C2').values = [['xã'], ['phường']];
      sheet.getRange('A1').dataValidation.rule = { list: { source: 'Có,Không', inCellDropDown: true } };
      sheet.getRange('A2').dataValidation.rule = { list: { source: '=$C$1:$C$2', inCellDropDown: true } };
    });
    expect(excel.model.listChoices(excel.id, 0, 0)).toEqual(['Có', 'Không']);
    expect(excel.model.listChoices(excel.id, 1, 0)).toEqual(['xã', 'phường']);
    expect(excel.model.enter(excel.id, 1, 0, 'quận')).toMatchObject({ why: 'validation' });
    expect(excel.model.enter(excel.id, 1, 0, 'xã')).toBeNull();
  });
  test('with "ignore blank", a blank cell that the formula names lets everything through, as in Excel', async () => {
    await excel.on((sheet) => (sheet.getRange('A1').dataValidation.rule = { custom: { formula: '=A1<=$B$1' } }));
    expect(excel.model.enter(excel.id, 0, 0, '1000')).toBeNull();
    excel.model.enter(excel.id, 0, 1, '5');
    expect(excel.model.enter(excel.id, 0, 0, '1000')).toMatchObject({ why: 'validation' });
  });
});

describe('rules of which a part is cut out', () => {
  test('go on meaning the same cells', async () => {
    const read = await excel.ask((sheet) => {
      sheet.getRange('A1:A5').dataValidation.rule = { custom: { formula: '=A1<=$B1' } };
      const added = sheet.getRange('A1:A5').conditionalFormats.add('Custom');
      added.custom.rule.formula = '=$A1>1';
      sheet.getRange('A1:A2').dataValidation.clear();
      sheet.getRange('A1').conditionalFormats.clearAll();
      const rest = sheet.getRange('A4').dataValidation.load('rule');
      return () => rest.rule;
    });
    expect(read).toEqual({ custom: { formula: '=A4<=$B4' } });
    expect(excel.model.validations(excel.id)).toMatchObject([
      { area: { row: 2, rows: 3 }, rule: { formula: '=A3<=$B3' } },
    ]);
    expect(excel.model.conditionalFormats(excel.id)).toMatchObject([
      { area: { row: 1, rows: 4 }, rule: { formula: '=$A2>1' } },
    ]);
  });
});

describe('names', () => {
  test('of the workbook and of a sheet stand side by side', async () => {
    const read = await excel.ask((sheet, context) => {
      context.workbook.names.add('diem', '=1');
      sheet.names.add('diem', sheet.getRange('A1:B2'), 'ghi chú');
      const local = sheet.names.getItem('diem').load('name,type,formula,scope,comment');
      const range = sheet.names.getItem('diem').getRange().load('address');
      const all = context.workbook.names.load('items/name,items/type');
      return () => [
        local.formula,
        local.scope,
        local.comment,
        local.type,
        range.address,
        all.items.map(({ name, type }) => [name, type]),
      ];
    });
    expect(read).toEqual([
      "='Bảng điểm'!$A$1:$B$2",
      'Worksheet',
      'ghi chú',
      'Range',
      "'Bảng điểm'!A1:B2",
      [['diem', 'Double']],
    ]);
    await excel.on((sheet) => sheet.names.getItem('diem').delete());
    expect(excel.model.names()).toHaveLength(1);
  });
});

describe('sheets', () => {
  test('are added, listed, moved, hidden and copied with their own names', async () => {
    await excel.on((sheet, context) => {
      sheet.getRange('A1').values = [[5]];
      sheet.names.add('diem', sheet.getRange('A1'));
      context.workbook.worksheets.add('Sau').position = 0;
      sheet.copy('End');
    });
    const read = await excel.ask((_, context) => {
      const sheets = context.workbook.worksheets.load('items/name,items/position,items/visibility');
      const names = context.workbook.worksheets.getItem('Bảng điểm (2)').names.load('items/formula');
      const count = context.workbook.worksheets.getCount(true);
      return () => [sheets.items.map(({ name }) => name), names.items.map(({ formula }) => formula), count.value];
    });
    expect(read).toEqual([['Sau', 'Bảng điểm', 'Bảng điểm (2)'], ["='Bảng điểm (2)'!$A$1"], 3]);
    await excel.on((sheet) => (sheet.visibility = 'Hidden'));
    expect(excel.model.sheets.map(({ visibility }) => visibility)).toEqual(['Visible', 'Hidden', 'Visible']);
  });
  test('keep panes, gridlines, tab colour and page setup', async () => {
    const read = await excel.ask((sheet) => {
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
      sheet.showGridlines = false;
      sheet.tabColor = '#1F4E79';
      sheet.pageLayout.set({
        orientation: 'Landscape',
        paperSize: 'A4',
        leftMargin: 36,
        centerHorizontally: true,
        zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
      });
      sheet.pageLayout.setPrintMargins('Centimeters', { top: 2 });
      sheet.pageLayout.setPrintTitleRows('$1:$3');
      sheet.pageLayout.setPrintArea('A1:J40');
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P/&N';
      const layout = sheet.pageLayout.load('orientation,topMargin,zoom');
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      sheet.load('showGridlines,tabColor');
      return () => [
        layout.orientation,
        layout.topMargin,
        layout.zoom,
        frozen.address,
        sheet.showGridlines,
        sheet.tabColor,
      ];
    });
    expect(read).toEqual([
      'Landscape',
      expect.closeTo(56.69, 1),
      { horizontalFitToPages: 1, verticalFitToPages: 0 },
      "'Bảng điểm'!A1:B3",
      false,
      '#1F4E79',
    ]);
    expect(excel.model.frozenPanes(excel.id)).toEqual({ rows: 3, columns: 2 });
    expect(excel.model.pageSetup(excel.id)).toMatchObject({
      titleRows: { first: 0, last: 2 },
      printArea: { rows: 40, columns: 10 },
      headersFooters: { centerFooter: '&P/&N' },
    });
  });
  test('tell of their protection', async () => {
    const read = await excel.ask((sheet) => {
      sheet.protection.protect({ allowFormatColumns: true });
      sheet.protection.load('protected,options');
      return () => [
        sheet.protection.protected,
        sheet.protection.options.allowFormatColumns,
        sheet.protection.options.allowSort,
      ];
    });
    expect(read).toEqual([true, true, false]);
  });
});

describe('the application', () => {
  test('tells its separators, culture and calculation', async () => {
    const read = await excel.ask((_, context) => {
      const { application } = context.workbook;
      application.load('decimalSeparator,thousandsSeparator,calculationMode');
      application.cultureInfo.load('name');
      application.cultureInfo.numberFormat.load('numberDecimalSeparator');
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      return () => [
        application.decimalSeparator,
        application.thousandsSeparator,
        application.calculationMode,
        application.cultureInfo.name,
        application.cultureInfo.numberFormat.numberDecimalSeparator,
      ];
    });
    expect(read).toEqual([',', '.', 'Automatic', 'vi-VN', ',']);
  });
  test('what is selected is what the person selected', async () => {
    excel.model.select(excel.id, [{ row: 1, column: 1, rows: 2, columns: 1 }]);
    const read = await excel.ask((sheet, context) => {
      const before = context.workbook.getSelectedRange().load('address');
      sheet.getRange('D4').select();
      const active = context.workbook.getActiveCell().load('address');
      return () => [before.address, active.address];
    });
    expect(read).toEqual(["'Bảng điểm'!B2:B3", "'Bảng điểm'!D4"]);
  });
  test('settings are kept', async () => {
    await excel.on((_, context) => void context.workbook.settings.add('a', { b: 1 }));
    const read = await excel.ask((_, context) => {
      const setting = context.workbook.settings.getItemOrNullObject('a').load('value');
      return () => setting.value as unknown;
    });
    expect(read).toEqual({ b: 1 });
  });
});

describe('round trips', () => {
  test('are counted with their bytes and statements', async () => {
    const trips: string[][] = [];
    excel.host.onRoundTrip = (trip) => {
      trips.push([...trip.statements]);
      expect(trip.bytesSent).toBeGreaterThan(100);
      expect(trip.bytesReceived).toBeGreaterThan(10);
    };
    await excel.on((sheet) => (sheet.getRange('A1').values = [[1]]));
    expect(trips.flat()).toContainEqual(expect.stringContaining('getRange("A1").values = [[1]]'));
  });
});

describe('undo', () => {
  test('takes back what an add-in wrote, statement by statement', async () => {
    await excel.on((sheet) => {
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('A1').format.font.bold = true;
    });
    excel.model.undo();
    expect([value('A1'), format('A1').bold]).toEqual([1, false]);
    excel.model.undo();
    expect(value('A1')).toBe('');
    excel.model.redo();
    excel.model.redo();
    expect([value('A1'), format('A1').bold]).toEqual([1, true]);
  });
  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ['protecting', (sheet) => sheet.protection.protect()],
    ['copying a sheet', (sheet) => void sheet.copy()],
    ['renaming a sheet', (sheet) => (sheet.name = 'Tên khác')],
    ['hiding a sheet', (sheet) => (sheet.visibility = 'Hidden')],
    ['moving a sheet', (sheet) => (sheet.position = 1)],
    ['deleting a sheet', (sheet) => sheet.delete()],
  ])('is forgotten by %s', async (_, work) => {
    excel.model.addSheet('Khác');
    await excel.on((sheet) => (sheet.getRange('A1').values = [[1]]));
    expect(excel.model.canUndo).toBe(true);
    await excel.on(work);
    expect(excel.model.canUndo).toBe(false);
  });
});
