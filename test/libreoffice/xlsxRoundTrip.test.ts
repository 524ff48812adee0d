import type { BookCells, Cell } from '../../src/sheets/cells';
import { cellAt } from '../../src/sheets/cells';
import type { SheetContent } from '../../src/sheets/sheetContent';
import { formula } from '../../src/sheets/sheetContent';
import { printXlsx } from '../../src/workbook/xlsx/printXlsx';
import { readXlsx } from '../../src/workbook/xlsx/readXlsx';
import { convertWithLibreOffice, stripStoredValues } from '../support/libreOffice';
import { area, aSheet } from '../workbook/xlsx/aSheet';
import { cellIn, plainCells, readOk, valueIn } from '../workbook/xlsx/readOk';

const SLOW = 120_000;
const CREATED = new Date(Date.UTC(2026, 9, 20));

/** What a form has in it, and the texts and numbers that spreadsheets like to change. */
const table = aSheet(
  [
    ['Mã', 'Tiêu chí', 'Điểm tối đa', 'Điểm', 'Tỷ lệ'],
    ['1.10', 'Ban hành kế hoạch\nđúng hạn', 1.5, 1.25, formula('=IF(C2=0,"",ROUND(D2/C2*100,2))', 83.33)],
    ['1-2', '=SUM(A1)', 0.05, '0,5', formula('=IF(ISNUMBER(D3),D3/C3*100,"chưa đọc được")', 'chưa đọc được')],
    ['0012', '  cách đầu & <cuối>  ', 3, null, formula('=D4=""', true)],
    ['+84', 'Tie\u0302\u0301ng Vie\u0323\u0302t', 0.1, 0.3, formula('=TRUNC(ROUND(D5/C5,8),2)', 3)],
    [null, 'Tổng', formula('=SUM(C2:C5)', 4.65), formula('=SUM(D2:D5)', 1.55), formula('=RANK.EQ(D2,D2:D5)', 1)],
  ],
  {
    styles: [
      { range: area(0, 0, 6, 5), style: { wrap: true, border: { style: 'thin', color: '#000000' } } },
      { range: area(1, 0, 5, 1), style: { format: '@' } },
      { range: area(1, 2, 5, 2), style: { format: '0.00##' } },
      { range: area(1, 3, 4, 1), style: { locked: false } },
    ],
    merges: [area(6, 0, 1, 3)],
    columnWidths: new Map([[1, 210]]),
    hiddenColumns: [6],
    rowHeights: new Map([
      [1, 47.25],
      [2, 20],
    ]),
    validations: [
      {
        range: area(1, 3, 4, 1),
        formula: '=AND(ISNUMBER(D2),D2<=$C2)',
        errorTitle: 'Điểm không hợp lệ',
        errorText: 'gõ 0,5 hoặc 0.5 tùy máy',
        promptTitle: '',
        promptText: '',
      },
    ],
    protection: { allowFormatColumns: true, allowFormatRows: true, allowFilter: true },
    names: new Map([['CCHC_du_lieu', { sheet: 'CCHC dữ liệu', range: area(0, 0, 1, 2) }]]),
  },
);
const data = aSheet([['khóa', 'a-1']], { name: 'CCHC dữ liệu', hidden: true });

const print = (...sheets: readonly SheetContent[]): Uint8Array => printXlsx(sheets, { created: CREATED });

function sheetOf(book: BookCells, index: number): BookCells['sheets'][number] {
  const sheet = book.sheets[index];
  if (!sheet) throw new Error(`the file has no sheet ${index}`);
  return sheet;
}

describe('a file of ours, opened and saved by LibreOffice', () => {
  let before: BookCells;
  let after: BookCells;

  beforeAll(async () => {
    const file = print(table, data);
    before = readOk(file);
    after = readOk(await convertWithLibreOffice(file, 'xlsx'));
  }, SLOW);

  test('has the same values, formulas and formats in the same cells', () => {
    expect(after.sheets.map(plainCells)).toEqual(before.sheets.map(plainCells));
    const { rows, columns } = sheetOf(before, 0);
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        const told = ({ formula: text, format }: Cell): unknown => [row, column, text, format];
        expect(told(cellAt(sheetOf(after, 0), row, column))).toEqual(told(cellAt(sheetOf(before, 0), row, column)));
      }
    }
  });

  test('keeps merges, hidden columns and sheets, protection and limits', () => {
    const parts = ({ sheets }: BookCells): unknown =>
      sheets.map(({ name, visible, protected: locked, merges, validated, hiddenColumns }) => [
        name,
        visible,
        locked,
        merges,
        validated,
        hiddenColumns.has(6),
      ]);
    expect(parts(after)).toEqual(parts(before));
  });
});

test(
  'without stored values LibreOffice calculates what we wrote',
  async () => {
    const calculated = readOk(await convertWithLibreOffice(stripStoredValues(print(table)), 'xlsx'));
    expect(plainCells(sheetOf(calculated, 0))).toMatchObject({
      E2: 83.33,
      E3: 'chưa đọc được',
      E4: true,
      E5: 3,
      C6: 4.65,
      D6: 1.55,
      E6: 1,
    });
  },
  SLOW,
);

test(
  'a wrong formula is found out only where stored values are stripped',
  async () => {
    const file = print(aSheet([[2, formula('=A1*2', 5)]]));
    const believed = readOk(await convertWithLibreOffice(file, 'xlsx'));
    expect(valueIn(sheetOf(believed, 0), 'B1')).toEqual({ kind: 'number', number: 5 });
    const stripped = stripStoredValues(file);
    expect(cellIn(sheetOf(readOk(stripped), 0), 'B1').uncalculated).toBe(true);
    const calculated = readOk(await convertWithLibreOffice(stripped, 'xlsx'));
    expect(valueIn(sheetOf(calculated, 0), 'B1')).toEqual({ kind: 'number', number: 4 });
  },
  SLOW,
);

test.each([
  ['xls', 'old-xls'],
  ['ods', 'ods'],
  ['pdf', 'pdf'],
] as const)(
  'what LibreOffice saves as .%s is told apart, whatever it is called',
  async (format, detail) => {
    const file = await convertWithLibreOffice(print(aSheet([['a']])), format);
    expect(readXlsx(file)).toEqual({ ok: false, error: { kind: 'file', code: 'not-a-workbook', detail } });
  },
  SLOW,
);
