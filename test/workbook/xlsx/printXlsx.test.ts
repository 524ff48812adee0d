import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';

import type { CellStyle, SheetContent, StyledRange } from '../../../src/sheets/sheetContent';
import { constant, formula } from '../../../src/sheets/sheetContent';
import { printXlsx } from '../../../src/workbook/xlsx/printXlsx';
import { area, aSheet } from './aSheet';
import { cellIn, firstSheet, plainCells, readOk, valueIn } from './readOk';

const CREATED = new Date(Date.UTC(2026, 9, 20, 7, 30));

const print = (...sheets: readonly SheetContent[]): Uint8Array => printXlsx(sheets, { created: CREATED });

/** The workbook as a library by other people opens it. */
async function openWithExceljs(file: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file as unknown as ExcelJS.Buffer);
  return book;
}

async function firstWithExceljs(...sheets: readonly SheetContent[]): Promise<ExcelJS.Worksheet> {
  const [sheet] = (await openWithExceljs(print(...sheets))).worksheets;
  if (!sheet) throw new Error('exceljs found no sheet');
  return sheet;
}

const partOf = (file: Uint8Array, name: string): string => strFromU8(unzipSync(file)[name] ?? new Uint8Array(0));

const styled = (...layers: readonly (readonly [StyledRange['range'], CellStyle])[]): Partial<SheetContent> => ({
  styles: layers.map(([range, style]) => ({ range, style })),
});

describe('cells', () => {
  test('texts, numbers, booleans and blanks come back as they were', () => {
    const file = print(
      aSheet([
        ['Điểm', 1.5, true, null, false],
        [0.1 + 0.2, -0.05, 1e-7, 123456789.25],
      ]),
    );
    expect(plainCells(firstSheet(file))).toEqual({
      A1: 'Điểm',
      B1: 1.5,
      C1: true,
      E1: false,
      A2: 0.30000000000000004,
      B2: -0.05,
      C2: 1e-7,
      D2: 123456789.25,
    });
  });

  test('a text stays a text whatever it looks like', async () => {
    const texts = [
      '=SUM(A1:A2)',
      '+84',
      '-x',
      '@a',
      '1.5',
      '1/5',
      '0012',
      'TRUE',
      "'x",
      ' x ',
      'a\nb',
      'a\r\nb',
      '_x000D_',
      '<&>"',
      '\u0007',
    ];
    const file = print(aSheet([texts]));
    expect(firstSheet(file).grid[0]?.map((cell) => cell?.value)).toEqual(texts.map((text) => ({ kind: 'text', text })));
    expect(firstSheet(file).grid[0]?.every((cell) => cell?.formula === null)).toBe(true);
    const sheet = (await openWithExceljs(file)).worksheets[0];
    expect(sheet?.getCell('A1').value).toBe('=SUM(A1:A2)');
    expect(sheet?.getCell('J1').value).toBe(' x ');
  });

  test('an empty text is a blank cell', () => {
    expect(plainCells(firstSheet(print(aSheet([['', formula('=""', '')]]))))).toEqual({ B1: '' });
  });

  test('a text that an edit would turn into a formula is kept with an apostrophe in front', () => {
    const file = print(aSheet([['=1', '-a', 'a', '=2']], styled([area(0, 3, 1, 1), { format: '@' }])));
    const styles = [...partOf(file, 'xl/styles.xml').matchAll(/<xf [^>]*quotePrefix="1"/g)];
    const cells = [...partOf(file, 'xl/worksheets/sheet1.xml').matchAll(/<c r="(\w+)"(?: s="(\d)")?/g)];
    expect(styles).toHaveLength(1);
    expect(cells.map(([, address, style]) => [address, style])).toEqual([
      ['A1', '1'],
      ['B1', '1'],
      ['C1', undefined],
      ['D1', '2'],
    ]);
  });

  test('a formula is kept with the value it comes to, and calculated by whoever opens the file', () => {
    const file = print(
      aSheet([
        [2, formula('=A1*2', 4), formula('=IF(A1<3,"a","b")', 'a'), formula('=A1>1', true), formula('=A1', null)],
      ]),
    );
    const sheet = firstSheet(file);
    expect(['B1', 'C1', 'D1', 'E1'].map((address) => cellIn(sheet, address).formula)).toEqual([
      '=A1*2',
      '=IF(A1<3,"a","b")',
      '=A1>1',
      '=A1',
    ]);
    expect(plainCells(sheet)).toEqual({ A1: 2, B1: 4, C1: 'a', D1: true, E1: null });
    expect(cellIn(sheet, 'E1').uncalculated).toBe(true);
    expect(partOf(file, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  test('functions that came with Excel 2010 are held under the name that files have for them', () => {
    const file = print(aSheet([[formula('=RANK.EQ(A2,A$2:A$9)&"RANK.EQ("&SUM(1)', '1RANK.EQ(1')]]));
    expect(partOf(file, 'xl/worksheets/sheet1.xml')).toContain(
      '<f>_xlfn.RANK.EQ(A2,A$2:A$9)&amp;"RANK.EQ("&amp;SUM(1)</f>',
    );
    expect(cellIn(firstSheet(file), 'A1').formula).toBe('=RANK.EQ(A2,A$2:A$9)&"RANK.EQ("&SUM(1)');
  });

  test('a number that is none is a bug', () => {
    expect(() => print(aSheet([[Number.NaN]]))).toThrow('finite');
  });
});

describe('styles', () => {
  test('later styles lie over earlier ones, property by property', async () => {
    const sheet = await firstWithExceljs(
      aSheet(
        [['a', 'b']],
        styled(
          [
            area(0, 0, 1, 2),
            { bold: true, size: 13, fill: '#DDEBF7', format: '0.00##', horizontal: 'center', wrap: true },
          ],
          [
            area(0, 1, 1, 1),
            { bold: false, italic: true, underline: true, color: '#c00000', font: 'Arial', vertical: 'top', indent: 2 },
          ],
        ),
      ),
    );
    const [a, b] = [sheet.getCell('A1'), sheet.getCell('B1')];
    expect(a.font).toMatchObject({ name: 'Times New Roman', size: 13, bold: true, color: { argb: 'FF000000' } });
    expect(b.font).toMatchObject({
      name: 'Arial',
      size: 13,
      italic: true,
      underline: true,
      color: { argb: 'FFC00000' },
    });
    expect(b.font.bold).toBeFalsy();
    expect([a.numFmt, b.numFmt]).toEqual(['0.00##', '0.00##']);
    expect(b.fill).toMatchObject({ type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } });
    expect(a.alignment).toMatchObject({ horizontal: 'center', wrapText: true });
    expect(b.alignment).toMatchObject({ horizontal: 'center', vertical: 'top', wrapText: true, indent: 2 });
  });

  test('without a style everything is Times New Roman 12 in black', () => {
    expect(partOf(print(aSheet([['a']])), 'xl/styles.xml')).toContain(
      '<fonts count="1"><font><sz val="12"/><color rgb="FF000000"/><name val="Times New Roman"/><family val="1"/></font></fonts>',
    );
  });

  test('the line between two cells is as it was drawn last, whichever of them it was drawn for', async () => {
    const thin = { style: 'thin', color: '#000000' } as const;
    const medium = { style: 'medium', color: '#1F4E79' } as const;
    const sheet = await firstWithExceljs(
      aSheet(
        [],
        styled(
          [area(0, 0, 4, 2), { border: thin }],
          [area(0, 0, 2, 2), { borderBottom: medium }],
          [area(3, 1, 1, 1), { border: { style: 'none', color: '#000000' } }],
        ),
      ),
    );
    const edgesOf = (address: string): string => {
      const { top, bottom, left, right } = sheet.getCell(address).border ?? {};
      return [top, bottom, left, right].map((edge) => edge?.style ?? 'none').join(' ');
    };
    expect(edgesOf('A1')).toBe('thin thin thin thin');
    expect(edgesOf('A2')).toBe('thin medium thin thin');
    expect(edgesOf('A3')).toBe('medium thin thin thin');
    expect(edgesOf('B3')).toBe('medium none thin thin');
    expect(edgesOf('B4')).toBe('none none none none');
    expect(edgesOf('A4')).toBe('thin thin thin none');
    expect(sheet.getCell('A2').border.bottom?.color).toEqual({ argb: 'FF1F4E79' });
  });

  test('equal looks are held once, however they came about', () => {
    const cell = area(0, 0, 1, 1);
    const file = print(
      aSheet(
        [['a', 'b']],
        styled([cell, { bold: true }], [cell, { italic: true }], [area(0, 1, 1, 1), { italic: true, bold: true }]),
      ),
    );
    expect(partOf(file, 'xl/styles.xml')).toContain('<cellXfs count="2">');
  });
});

describe('the sheet', () => {
  const form = aSheet(
    Array.from({ length: 12 }, (_, row) => [
      `1.${row}`,
      'Tên',
      1.5,
      null,
      formula(`=IF(D${row + 1}>0,D${row + 1},0)`, 0),
    ]),
    {
      styles: [{ range: area(1, 3, 11, 1), style: { locked: false, format: '0.00##' } }],
      merges: [area(0, 0, 1, 2), area(3, 1, 2, 1)],
      columnWidths: new Map([
        [0, 48],
        [1, 210.75],
      ]),
      hiddenColumns: [4, 6],
      rowHeights: new Map([
        [0, 31.5],
        [20, 47.25],
      ]),
      frozen: { rows: 1, columns: 2 },
      validations: [
        {
          range: area(1, 3, 11, 1),
          formula: '=AND(ISNUMBER(D2),D2>=0,D2<=C2)',
          errorTitle: 'Điểm không hợp lệ',
          errorText: 'Từ 0 đến điểm tối đa;\ngõ 0,5 hoặc 0.5 tùy máy',
          promptTitle: 'Điểm',
          promptText: 'Điểm tự chấm',
        },
      ],
      conditionalFormats: [
        { range: area(1, 3, 11, 1), formula: '=$D2>$C2', style: { fill: '#FFC7CE', color: '#9C0006', bold: true } },
        { range: area(1, 0, 11, 5), formula: '=$D2<0.8*$C2', style: { fill: '#FFEB9C' } },
      ],
      protection: { allowFormatColumns: true, allowFormatRows: true, allowFilter: false },
      print: {
        orientation: 'landscape',
        pagesWide: 1,
        margins: { top: 20, bottom: 15, left: 25.4, right: 12.7, header: 10, footer: 8 },
        titleRows: { first: 0, last: 1 },
        printArea: area(0, 0, 12, 4),
        footerCenter: '&P/&N',
        footerLeft: 'Xã Bình Minh',
      },
      names: new Map([
        ['CCHC_bang', { sheet: null, range: area(1, 0, 11, 5) }],
        ['CCHC_du_lieu', { sheet: "CCHC d'liệu", range: area(0, 0, 1, 1) }],
      ]),
      showGridlines: false,
      zoom: 90,
    },
  );
  const data = aSheet([['x']], { name: "CCHC d'liệu", hidden: true });

  test('is taken by exceljs as it was meant', async () => {
    const sheet = await firstWithExceljs(form, data);
    expect(sheet.name).toBe('Bảng điểm');
    expect([sheet.getCell('B1').isMerged, sheet.getCell('B5').master.address]).toEqual([true, 'B4']);
    expect([sheet.getColumn(1).width, sheet.getColumn(2).width]).toEqual([8, 35.125]);
    expect([4, 5, 6, 7].map((column) => sheet.getColumn(column).hidden)).toEqual([false, true, false, true]);
    expect([sheet.getRow(1).height, sheet.getRow(21).height]).toEqual([31.5, 47.25]);
    expect(sheet.views[0]).toMatchObject({
      state: 'frozen',
      xSplit: 2,
      ySplit: 1,
      topLeftCell: 'C2',
      showGridLines: false,
      zoomScale: 90,
    });
    expect(['C3', 'D3'].map((address) => sheet.getCell(address).protection?.locked)).toEqual([undefined, false]);
    expect((sheet as unknown as { sheetProtection: object }).sheetProtection).toMatchObject({
      sheet: true,
      formatColumns: true,
      formatRows: true,
    });
  });

  test('keeps limits and marks', async () => {
    const sheet = await firstWithExceljs(form, data);
    expect(sheet.getCell('D5').dataValidation).toMatchObject({
      type: 'custom',
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: 'Điểm không hợp lệ',
      error: 'Từ 0 đến điểm tối đa;\ngõ 0,5 hoặc 0.5 tùy máy',
      promptTitle: 'Điểm',
      prompt: 'Điểm tự chấm',
      formulae: ['AND(ISNUMBER(D2),D2>=0,D2<=C2)'],
    });
    const marks = (sheet as unknown as { conditionalFormattings: { ref: string; rules: object[] }[] })
      .conditionalFormattings;
    expect(marks).toMatchObject([
      {
        ref: 'D2:D12',
        rules: [{ type: 'expression', priority: 1, formulae: ['$D2>$C2'], style: { font: { bold: true } } }],
      },
      { ref: 'A2:E12', rules: [{ type: 'expression', priority: 2, formulae: ['$D2<0.8*$C2'] }] },
    ]);
  });

  test('prints on A4 across one page, with repeated rows, margins and footer', async () => {
    const { pageSetup, headerFooter } = await firstWithExceljs(form, data);
    expect(pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    });
    expect(pageSetup.margins).toMatchObject({
      left: 1,
      right: 0.5,
      top: 0.787402,
      bottom: 0.590551,
      header: 0.393701,
      footer: 0.314961,
    });
    expect([pageSetup.printArea, pageSetup.printTitlesRow]).toEqual(['A1:D12', '1:2']);
    expect(headerFooter.oddFooter).toBe('&LXã Bình Minh&C&P/&N');
  });

  test('has names of its own, which may lead to another sheet', () => {
    const names = [
      ...partOf(print(form, data), 'xl/workbook.xml').matchAll(
        /<definedName name="(\w+\.?\w+)" localSheetId="0">([^<]*)</g,
      ),
    ];
    expect(names.map(([, name, range]) => [name, range])).toEqual([
      ['CCHC_bang', "'Bảng điểm'!$A$2:$E$12"],
      ['CCHC_du_lieu', "'CCHC d''liệu'!$A$1"],
      ['_xlnm.Print_Area', "'Bảng điểm'!$A$1:$D$12"],
      ['_xlnm.Print_Titles', "'Bảng điểm'!$1:$2"],
    ]);
  });

  test('is read back with its merges, hidden columns, protection and limits', () => {
    const [sheet, hidden] = readOk(print(form, data)).sheets;
    expect(sheet).toMatchObject({
      name: 'Bảng điểm',
      visible: true,
      protected: true,
      rows: 12,
      columns: 5,
      merges: form.merges,
    });
    expect([...(sheet?.hiddenColumns ?? [])]).toEqual([4, 6]);
    expect(sheet?.validated).toEqual([area(1, 3, 11, 1)]);
    expect(hidden).toMatchObject({ name: "CCHC d'liệu", visible: false, protected: false });
  });

  test('has its parts in the order that the schema demands', () => {
    const xml = partOf(print(form, data), 'xl/worksheets/sheet1.xml');
    const order = [
      'sheetPr',
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'sheetProtection',
      'mergeCells',
      'conditionalFormatting',
      'dataValidations',
      'pageMargins',
      'pageSetup',
      'headerFooter',
    ];
    const places = order.map((name) => xml.indexOf(`<${name}`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  test('leaves row heights free to grow with an edit', () => {
    expect(partOf(print(form, data), 'xl/worksheets/sheet1.xml')).not.toContain('customHeight');
  });
});

describe('the file', () => {
  const sheets = [aSheet([['a', 1, formula('=B1', 1)]]), aSheet([['b']], { name: 'Hai', hidden: true })];

  test('is the same to the byte for the same contents and time', () => {
    expect(print(...sheets)).toEqual(print(...sheets));
    expect(print(...sheets)).not.toEqual(printXlsx(sheets, { created: new Date(0) }));
  });

  test('names the product, the time and nobody', () => {
    const properties = partOf(print(...sheets), 'docProps/core.xml');
    expect(properties).toContain('<dc:creator>CCHC cho Excel</dc:creator>');
    expect(properties).toContain('>2026-10-20T07:30:00Z</dcterms:created>');
  });

  test('shows its first visible sheet', async () => {
    const book = await openWithExceljs(print(aSheet([['x']], { name: 'Ẩn', hidden: true }), aSheet([['y']])));
    expect(book.worksheets.map(({ state }) => state)).toEqual(['hidden', 'visible']);
    expect(book.views[0]?.activeTab).toBe(1);
  });

  test.each(['', 'a/b', 'a:b', "'a", 'x'.repeat(32)])('a sheet cannot be called "%s"', (name) => {
    expect(() => print(aSheet([], { name }))).toThrow('name');
  });

  test('two sheets cannot have one name, nor can all be hidden', () => {
    expect(() => print(aSheet([]), aSheet([], { name: 'BẢNG ĐIỂM' }))).toThrow('only one sheet');
    expect(() => print(aSheet([], { hidden: true }))).toThrow('at least one sheet');
  });

  test('constants are plain values', () => {
    expect(valueIn(firstSheet(print(aSheet([[constant('x')]]))), 'A1')).toEqual({ kind: 'text', text: 'x' });
  });
});
