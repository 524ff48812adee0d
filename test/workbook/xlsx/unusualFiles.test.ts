import { aWorkbookFile, relationship, relationships, rowsOf } from './aWorkbookFile';
import { readXlsx } from '../../../src/workbook/xlsx/readXlsx';
import type { SheetCells } from '../../../src/sheets/cells';
import { cellIn, firstSheet, plainCells, readOk, valueIn } from './readOk';

const DATES =
  '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="2"/></cellXfs>';

describe('cells', () => {
  const CELLS = [
    '<c r="A1" s="3"/><c r="B1" s="3" t="s"><v>1</v></c><c r="C1" t="s"><v>0</v></c><c r="D1"><v>-0.1</v></c>',
    '<c r="A2" s="1"><v>45000</v></c><c r="B2" t="n"><v>1e-2</v></c><c r="C2"><v>.5</v></c><c r="D2"><v>123456789012345678</v></c>',
    '<c r="A3"><f>SUM(A1:D2)</f><v>3</v></c><c r="B3" t="str"><f>"&lt;"&amp;A1</f><v>&lt;ệ</v></c><c r="C3"><f>A1</f></c>',
    '<c r="AA4" t="str"><v></v></c><c r="AB4" t="e"><v>#N/A</v></c><c r="AC4" t="b"><v>1</v></c><c r="AD4"><v>abc</v></c>',
    '<c r="A5"><f t="shared" ref="A5:B5" si="0">A1+1</f><v>1</v></c><c r="B5"><f t="shared" si="0"/><v>2</v></c><c><v>9</v></c>',
    '<c r="A6" t="inlineStr"><is><t>x</t></is></c><c r="B6"><v>1<!-- 2 --></v></c><c r="C6"><v>7</v><extLst/></c><c r="D6"><v>8</v></c>',
    '<c r="A7"></c><c r="B7"><v> 4 </v></c><c r="C7"><f></f><v>5</v></c><c r="d7"><v>6</v></c><c r="E7"><f>1<!-- --></f><v>1</v></c>',
  ];
  const sheetOf = (cells: readonly string[]): SheetCells =>
    firstSheet(
      aWorkbookFile({
        strings: '<si><t>không</t></si><si><t>một</t></si>',
        styles: DATES,
        sheet: `<sheetData>${cells.map((row, at) => `<row r="${at + 1}">${row}</row>`).join('')}</sheetData>`,
      }),
    );

  test.each([
    ['a space more', (row: string) => row.replaceAll('<c ', '<c  ')],
    ['line breaks between them', (row: string) => row.replaceAll('<c', '\n<c')],
    ['other quotation marks', (row: string) => row.replace(/(\b[rst])="(\w+)"/g, "$1='$2'")],
    ['attributes in another order', (row: string) => row.replace(/<c (r="\w+")((?: [st]="\w+")+)/g, '<c$2 $1')],
  ])('are read the same with %s', (_, written) => {
    expect(sheetOf(CELLS.map(written)).grid).toEqual(sheetOf(CELLS).grid);
  });

  test('are what they say', () => {
    expect(plainCells(sheetOf(CELLS))).toMatchObject({
      B1: 'một',
      C1: 'không',
      D1: -0.1,
      A2: '15/3/2023',
      B2: 0.01,
      C2: 0.5,
      A3: 3,
      B3: '<ệ',
      C3: null,
      AA4: '',
      AB4: 'error #N/A',
      AC4: true,
      AD4: 'abc',
      B5: 2,
      C5: 9,
      A6: 'x',
      B6: 1,
      D6: 8,
      B7: 4,
      D7: 6,
    });
    expect(cellIn(sheetOf(CELLS), 'B3').formula).toBe('="<"&A1');
    expect(cellIn(sheetOf(CELLS), 'C3')).toMatchObject({ formula: '=A1', uncalculated: true });
    expect(cellIn(sheetOf(CELLS), 'B5').formula).toBe('=B1+1');
  });
});

describe('texts', () => {
  test('an empty shared text does not shift the ones after it', () => {
    const strings = '<si><t>một</t></si><si/><si><t/></si><si><t>bốn</t></si>';
    const cells = '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c>';
    expect(plainCells(firstSheet(aWorkbookFile({ strings, sheet: rowsOf(cells) })))).toEqual({
      A1: 'một',
      B1: '',
      C1: '',
      D1: 'bốn',
    });
  });

  test('rich text is read whole, reading aids are left out', () => {
    const strings =
      '<si><r><rPr><b/></rPr><t>Cải cách </t></r><r><t>hành chính</t></r><rPh sb="0" eb="1"><t>x</t></rPh><phoneticPr fontId="1"/></si>';
    const inline =
      '<c r="B1" t="inlineStr"><is><r><t>một </t></r><r><t>hai</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>';
    const sheet = firstSheet(aWorkbookFile({ strings, sheet: rowsOf(`<c r="A1" t="s"><v>0</v></c>${inline}`) }));
    expect(plainCells(sheet)).toEqual({ A1: 'Cải cách hành chính', B1: 'một hai' });
  });

  test.each([
    ['entities', '&lt;a&gt; &amp;amp; &quot;b&quot; &apos;c&apos; &#65;&#x1EC7;&#x1F600;', '<a> &amp; "b" \'c\' Aệ😀'],
    ['escaped characters', 'a_x000D_b_x005F_x000D_', 'a\rb_x000D_'],
    ['unparsed sections', '1 <![CDATA[<b>&amp;</b>]]> 2', '1 <b>&amp;</b> 2'],
    ['comments inside', 'một<!-- <t>x</t> --> hai', 'một hai'],
    ['spaces at both ends', '  0,5 ', '  0,5 '],
    ['line ends', 'một\r\nhai\rba', 'một\nhai\nba'],
    ['decomposed letters', 'Tie\u0302\u0301ng', 'Tie\u0302\u0301ng'],
    ['an unknown entity', '&khong; &', '&khong; &'],
  ])('%s in a text are read as meant, alone and beside rich text', (_, stored, meant) => {
    const strings = `<si><t xml:space="preserve">${stored}</t></si>`;
    const file = aWorkbookFile({
      strings,
      sheet: rowsOf(
        `<c t="s"><v>0</v></c><c t="str"><v>${stored}</v></c><c t="inlineStr"><is><t>${stored}</t></is></c>`,
      ),
    });
    expect(plainCells(firstSheet(file))).toEqual({ A1: meant, B1: meant, C1: meant });
    const beside = aWorkbookFile({
      strings: `${strings}<si><r><t>x</t></r></si>`,
      sheet: rowsOf('<c t="s"><v>0</v></c><c t="s"><v>1</v></c>'),
    });
    expect(plainCells(firstSheet(beside))).toEqual({ A1: meant, B1: 'x' });
  });

  test('a text that looks like a number stays a text', () => {
    const sheet = firstSheet(aWorkbookFile({ sheet: rowsOf('<c t="str"><v>0,5</v></c><c t="str"><v>0.5</v></c>') }));
    expect([valueIn(sheet, 'A1'), valueIn(sheet, 'B1')]).toEqual([
      { kind: 'text', text: '0,5' },
      { kind: 'text', text: '0.5' },
    ]);
  });
});

describe('values', () => {
  test.each([
    ['1.5', 1.5],
    ['-0.05', -0.05],
    ['0.30000000000000004', 0.30000000000000004],
    ['74.599999999999994', 74.6],
    ['1E-3', 0.001],
    ['-0', 0],
    ['123456789012345678', 123456789012345680],
    ['.5', 0.5],
    [' 7 ', 7],
  ])('%s is the number %p', (stored, number) => {
    expect(valueIn(firstSheet(aWorkbookFile({ sheet: rowsOf(`<c><v>${stored}</v></c>`) })), 'A1')).toEqual({
      kind: 'number',
      number,
    });
  });

  test('booleans, errors and what is no number keep their kind', () => {
    const cells =
      '<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#REF!</v></c><c t="n"><v>đạt</v></c><c s="0"/><c><v></v></c>';
    expect(plainCells(firstSheet(aWorkbookFile({ sheet: rowsOf(cells) })))).toEqual({
      A1: true,
      B1: false,
      C1: 'error #REF!',
      D1: 'đạt',
    });
  });

  test('a number under a date format is a date, under another it is a number', () => {
    const cells = '<c s="1"><v>46143</v></c><c s="2"><v>46143.5</v></c><c s="3"><v>46143</v></c><c s="1"><v>-1</v></c>';
    const sheet = firstSheet(aWorkbookFile({ styles: DATES, sheet: rowsOf(cells) }));
    expect(plainCells(sheet)).toEqual({ A1: '1/5/2026', B1: '1/5/2026', C1: 46143, D1: -1 });
    expect(['A1', 'B1', 'C1'].map((address) => cellIn(sheet, address).format)).toEqual([
      'dd/mm/yyyy',
      'm/d/yyyy',
      '0.00',
    ]);
  });

  test('days counted from 1904 are the same dates', () => {
    const workbook = '<workbookPr date1904="1"/><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets>';
    const sheet = firstSheet(
      aWorkbookFile({ workbook, styles: DATES, sheet: rowsOf('<c s="1"><v>44681</v></c><c><v>2</v></c>') }),
    );
    expect(valueIn(sheet, 'A1')).toEqual({ kind: 'date', serial: 46143, day: 1, month: 5, year: 2026 });
    expect(valueIn(sheet, 'B1')).toEqual({ kind: 'number', number: 2 });
  });

  test('a date stored as a date is one', () => {
    const cells = '<c t="d"><v>2026-05-01</v></c><c t="d"><v>2026-05-01T12:00:00</v></c><c t="d"><v>hôm nay</v></c>';
    const sheet = firstSheet(aWorkbookFile({ sheet: rowsOf(cells) }));
    expect(valueIn(sheet, 'A1')).toEqual({ kind: 'date', serial: 46143, day: 1, month: 5, year: 2026 });
    expect(valueIn(sheet, 'B1')).toMatchObject({ kind: 'date', serial: 46143.5 });
    expect(valueIn(sheet, 'C1')).toEqual({ kind: 'text', text: 'hôm nay' });
  });
});

describe('formulas', () => {
  test('a formula without a stored value is flagged, one with an empty text is not', () => {
    const cells = '<c><f>A2+1</f></c><c><f>A2+1</f><v/></c><c t="str"><f>""</f><v></v></c><c><f>A2</f><v>0</v></c>';
    const sheet = firstSheet(aWorkbookFile({ sheet: rowsOf(cells) }));
    expect(['A1', 'B1', 'C1', 'D1'].map((address) => cellIn(sheet, address))).toEqual([
      { value: { kind: 'blank' }, formula: '=A2+1', format: 'General', uncalculated: true },
      { value: { kind: 'blank' }, formula: '=A2+1', format: 'General', uncalculated: true },
      { value: { kind: 'text', text: '' }, formula: '=""', format: 'General', uncalculated: false },
      { value: { kind: 'number', number: 0 }, formula: '=A2', format: 'General', uncalculated: false },
    ]);
  });

  test('a shared formula is told for each of its cells', () => {
    const first = '<c r="C1"><f t="shared" ref="C1:D2" si="0">SUM($A1:B1)*A$1&amp;"A1"</f><v>1</v></c>';
    const sheet = firstSheet(
      aWorkbookFile({
        sheet: rowsOf(
          `${first}<c r="D1"><f t="shared" si="0"/><v>2</v></c>`,
          '<c r="C2"><f t="shared" si="0"/><v>3</v></c>',
        ),
      }),
    );
    expect(['C1', 'D1', 'C2'].map((address) => cellIn(sheet, address).formula)).toEqual([
      '=SUM($A1:B1)*A$1&"A1"',
      '=SUM($A1:C1)*B$1&"A1"',
      '=SUM($A2:B2)*A$1&"A1"',
    ]);
  });

  test('a function that files hold under a longer name is read under its own', () => {
    const sheet = firstSheet(aWorkbookFile({ sheet: rowsOf('<c><f>_xlfn.RANK.EQ(A2,A2:A9)</f><v>1</v></c>') }));
    expect(cellIn(sheet, 'A1').formula).toBe('=RANK.EQ(A2,A2:A9)');
  });

  test('an array formula is its formula, a table of what-if values has none', () => {
    const cells =
      '<c><f t="array" ref="A1">SUM(B1:B2*C1:C2)</f><v>3</v></c><c><f t="dataTable" ref="B1:B2" r1="A1"/><v>4</v></c>';
    const sheet = firstSheet(aWorkbookFile({ sheet: rowsOf(cells) }));
    expect([cellIn(sheet, 'A1').formula, cellIn(sheet, 'B1').formula]).toEqual(['=SUM(B1:B2*C1:C2)', null]);
  });
});

describe('places', () => {
  test('cells and rows without addresses follow one another', () => {
    const sheet =
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c r="C2"><v>3</v></c><c><v>4</v></c></row><row r="5"><c><v>5</v></c></row></sheetData>';
    expect(plainCells(firstSheet(aWorkbookFile({ sheet })))).toEqual({ A1: 1, B1: 2, C2: 3, D2: 4, A5: 5 });
  });

  test('one stray cell in the last corner of the sheet does not matter', () => {
    const sheet = firstSheet(
      aWorkbookFile({
        sheet:
          '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>',
      }),
    );
    expect([plainCells(sheet), sheet.rows, sheet.columns]).toEqual([{ A1: 1 }, 1, 1]);
  });

  test.each(['10000000', '4000000000', '0', '-5', 'x'])('a row numbered %s does no harm', (row) => {
    const rows = `<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="${row}"><c><v>2</v></c></row></sheetData>`;
    expect(plainCells(firstSheet(aWorkbookFile({ sheet: rows })))).toMatchObject({ A1: 1 });
  });

  test('a wrong dimension is not believed', () => {
    const sheet = firstSheet(aWorkbookFile({ sheet: `<dimension ref="A1:XFD10000000"/>${rowsOf('<c><v>1</v></c>')}` }));
    expect([sheet.rows, sheet.columns]).toEqual([1, 1]);
  });

  test('a sheet counts its rows and columns up to the last filled cell', () => {
    const sheet = firstSheet(aWorkbookFile({ sheet: rowsOf('', '', '<c r="B3"><v>1</v></c><c r="F3" s="1"/>') }));
    expect([sheet.rows, sheet.columns]).toEqual([3, 2]);
  });
});

describe('sheets', () => {
  test('merges, hidden rows and columns, protection and custom limits are read', () => {
    const sheet = firstSheet(
      aWorkbookFile({
        sheet:
          '<cols><col min="2" max="3" hidden="1"/><col min="5" max="16384" hidden="true"/><col min="4" max="4"/></cols>' +
          '<sheetData><row r="1"><c><v>1</v></c></row><row r="4" hidden="1"/></sheetData><sheetProtection sheet="1"/>' +
          '<mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="B4"/><mergeCell ref="D1:XFD1048576"/></mergeCells>' +
          '<dataValidations><dataValidation type="custom" sqref="F2:F9 H2  F12"><formula1>F2&lt;1</formula1></dataValidation>' +
          '<dataValidation type="list" sqref="A1"><formula1>"a"</formula1></dataValidation></dataValidations>' +
          '<extLst><ext uri="x"><x14:dataValidations xmlns:x14="y"><x14:dataValidation type="custom"><x14:formula1><xm:f>S!A1</xm:f></x14:formula1><xm:sqref>G7:G8</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
      }),
    );
    expect(sheet.merges.slice(0, 2)).toEqual([
      { row: 0, column: 0, rows: 2, columns: 3 },
      { row: 3, column: 1, rows: 1, columns: 1 },
    ]);
    expect([...sheet.hiddenRows]).toEqual([3]);
    expect([...sheet.hiddenColumns].slice(0, 3)).toEqual([1, 2, 4]);
    expect(sheet.protected).toBe(true);
    expect(sheet.validated).toEqual([
      { row: 1, column: 5, rows: 8, columns: 1 },
      { row: 1, column: 7, rows: 1, columns: 1 },
      { row: 11, column: 5, rows: 1, columns: 1 },
      { row: 6, column: 6, rows: 2, columns: 1 },
    ]);
  });

  test('limits on whole columns and a merge of the whole sheet reach no further than cells are kept', () => {
    const sheet = firstSheet(
      aWorkbookFile({
        sheet: `${rowsOf('<c><v>1</v></c>')}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations><dataValidation type="custom" sqref="A1:A1048576"/></dataValidations>`,
      }),
    );
    expect(sheet.merges).toEqual([{ row: 0, column: 0, rows: 20_000, columns: 512 }]);
    expect(sheet.validated).toEqual([{ row: 0, column: 0, rows: 20_000, columns: 1 }]);
  });

  test('rows and columns that a drawing on the sheet names are none of the sheet', () => {
    const control =
      '<controls><control><controlPr><anchor><from><xdr:col xmlns:xdr="d">3</xdr:col><xdr:row>9</xdr:row></from></anchor></controlPr></control></controls>';
    const sheet = firstSheet(aWorkbookFile({ sheet: rowsOf('<c><v>1</v></c>') + control }));
    expect([plainCells(sheet), sheet.rows]).toEqual([{ A1: 1 }, 1]);
  });

  test('sheets stand in tab order with their state, charts are passed over', () => {
    const workbook =
      '<sheets><sheet name="Bảng &amp; điểm" sheetId="5" r:id="rId9"/><sheet name="Biểu đồ" sheetId="2" r:id="rId8"/>' +
      '<sheet name="Ẩn" sheetId="3" state="veryHidden" r:id="rId1"/></sheets>';
    const parts = {
      'xl/_rels/workbook.xml.rels': relationships(
        relationship('rId1', 'worksheet', '/xl/worksheets/một.xml'),
        relationship('rId8', 'chartsheet', 'chartsheets/sheet1.xml'),
        relationship('rId9', 'worksheet', '../xl/worksheets/sheet1.xml'),
      ),
      'xl/worksheets/một.xml': '<worksheet><sheetData/></worksheet>',
    };
    const { sheets } = readOk(aWorkbookFile({ workbook, parts }));
    expect(sheets.map(({ id, name, visible }) => [id, name, visible])).toEqual([
      ['Bảng & điểm', 'Bảng & điểm', true],
      ['Ẩn', 'Ẩn', false],
    ]);
  });

  test('a sheet may not be called after what every object has', () => {
    const { sheets } = readOk(
      aWorkbookFile({ workbook: '<sheets><sheet name="__proto__" sheetId="1" r:id="rId1"/></sheets>' }),
    );
    expect(sheets.map(({ name }) => name)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['visible']).toBeUndefined();
  });
});

describe('ways of writing XML', () => {
  test('prefixed elements, single quotes, spaces and comments between cells are read', () => {
    const sheet =
      "<?xml version='1.0' encoding='UTF-8'?><!-- trước --><x:worksheet xmlns:x='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>\n" +
      " <x:sheetData >\r\n  <x:row r = '1' ><!-- <x:c r='Z1'/> --><x:c r='B1' t='str' ><x:v >một</x:v ></x:c ><?pi <x:c/> ?></x:row>\n </x:sheetData>\n</x:worksheet>\n<!-- sau -->";
    expect(plainCells(firstSheet(aWorkbookFile({ sheet })))).toEqual({ B1: 'một' });
  });

  test('a byte order mark is passed over', () => {
    const sheet = '\ufeff<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>';
    expect(plainCells(firstSheet(aWorkbookFile({ sheet })))).toEqual({ A1: 1 });
  });

  test('a sign that looks like an end in a value is none', () => {
    const sheet = rowsOf('<c cm="a > b / c" t="str"><v>x</v></c>');
    expect(plainCells(firstSheet(aWorkbookFile({ sheet })))).toEqual({ A1: 'x' });
  });

  test('parts are found by what they are to each other, whatever their names', () => {
    const parts = {
      '_rels/.rels': relationships(relationship('a', 'officeDocument', '/data/Book')),
      'data/book': '<workbook xmlns:q="o"><sheets><sheet name="S" q:id="z"/></sheets></workbook>',
      'data/_rels/book.rels': relationships(relationship('z', 'worksheet', 'Cells')),
      'data\\cells': '<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>',
      'xl/workbook.xml': null,
    };
    expect(plainCells(firstSheet(aWorkbookFile({ parts })))).toEqual({ A1: 1 });
  });

  test('a workbook without texts and styles of its own is read', () => {
    const parts = {
      'xl/_rels/workbook.xml.rels': relationships(relationship('rId1', 'worksheet', 'worksheets/sheet1.xml')),
      'xl/styles.xml': null,
      'xl/sharedStrings.xml': null,
      '_rels/.rels': null,
    };
    expect(plainCells(firstSheet(aWorkbookFile({ sheet: rowsOf('<c s="3"><v>1</v></c>'), parts })))).toEqual({ A1: 1 });
  });
});

describe('the time of saving', () => {
  test.each([
    [
      'as Excel writes it',
      '<dcterms:modified xsi:type="dcterms:W3CDTF">2026-10-20T07:30:00Z</dcterms:modified>',
      Date.UTC(2026, 9, 20, 7, 30),
    ],
    ['that is no time', '<dcterms:modified>hôm qua, lúc 7 giờ</dcterms:modified>', null],
    ['that is not told', '<dc:creator>UBND xã</dc:creator>', null],
  ])('%s', (_, core, savedAt) => {
    const file = aWorkbookFile({ sheet: rowsOf('<c><v>1</v></c>'), parts: { 'docProps/core.xml': core } });
    expect(readXlsx(file)).toMatchObject({ ok: true, value: { savedAt } });
  });
});
