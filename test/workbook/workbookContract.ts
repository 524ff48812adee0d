import { printAddress } from '../../src/sheets/address';
import { cellAt, type CellValue, type SheetCells } from '../../src/sheets/cells';
import type { ContentValue, SheetContent } from '../../src/sheets/sheetContent';
import { aSheet, calculated } from './aSheet';

/** Writes sheets into a workbook of one kind and reads them back, in the same order. */
export type WriteAndRead = (contents: readonly SheetContent[]) => Promise<readonly SheetCells[]>;

const OPEN = { allowFormatColumns: true, allowFormatRows: true, allowFilter: true };

/** What every kind of workbook promises: a sheet is read as it was written, whether from Excel or from a file. */
export function workbookContract(kind: string, writeAndRead: WriteAndRead): void {
  const written = async (content: SheetContent): Promise<SheetCells> => {
    const [sheet] = await writeAndRead([content]);
    if (!sheet) throw new Error('nothing was read');
    return sheet;
  };
  const valueOf = async (value: ContentValue, format?: string): Promise<CellValue> => {
    const styles =
      format === undefined ? [] : [{ range: { row: 0, column: 0, rows: 1, columns: 1 }, style: { format } }];
    return cellAt(await written(aSheet({ cells: [[value, 'x']], styles })), 0, 0).value;
  };

  describe(`a sheet in ${kind} is read as it was written`, () => {
    test.each([0, 1, 0.1, -0.5, 1.35, 73.5, 0.000001, 123456789, 0.30000000000000004])(
      'the number %d',
      async (number) => {
        expect(await valueOf(number)).toEqual({ kind: 'number', number });
      },
    );

    test.each([
      'Ủy ban nhân dân xã Bình Minh',
      'hai dòng\nmột ô',
      ' cách hai đầu ',
      '0,5',
      '0.5',
      '1/5',
      '1.10',
      '97,5%',
      '2026-11-21T07:30:00',
      '20/10/2026 17:00',
      '=1+1',
      '- Ban hành kế hoạch',
      '+1',
      '@xa',
      'TRUE',
      '#N/A',
      "'91",
      'A & B < C > "D"',
      '_x000D_',
      'May 5',
      '(1)',
    ])('the text %j stays text', async (text) => {
      expect(await valueOf(text)).toEqual({ kind: 'text', text });
    });

    test.each(['1.10', '0,5', '1/5', '=1+1', '2026-11-21', '20/10/2026 17:00', 'TRUE', '- x'])(
      'the text %j in a cell formatted as text',
      async (text) => expect(await valueOf(text, '@')).toEqual({ kind: 'text', text }),
    );

    test('truth values', async () => {
      expect(await valueOf(true)).toEqual({ kind: 'boolean', boolean: true });
      expect(await valueOf(false)).toEqual({ kind: 'boolean', boolean: false });
    });

    test('an empty cell', async () => expect(await valueOf(null)).toEqual({ kind: 'blank' }));

    test('a number formatted as a date is a date', async () => {
      expect(await valueOf(45778, 'dd/mm/yyyy')).toEqual({ kind: 'date', serial: 45778, day: 1, month: 5, year: 2025 });
    });

    test('formulas with what they come to, text and errors among it', async () => {
      const sheet = await written(
        aSheet({
          cells: [
            [1.5, 2, calculated('=A1+B1', 3.5)],
            [
              calculated('=SUM(A1:B1)/2', 1.75),
              calculated('=IF(A1>1,"Đạt","")', 'Đạt'),
              calculated('=IF(A1>1,"","x")', ''),
            ],
          ],
        }),
      );
      expect(cellAt(sheet, 0, 2)).toMatchObject({ value: { kind: 'number', number: 3.5 }, formula: '=A1+B1' });
      expect(cellAt(sheet, 1, 0)).toMatchObject({ value: { kind: 'number', number: 1.75 }, formula: '=SUM(A1:B1)/2' });
      expect(cellAt(sheet, 1, 1)).toMatchObject({
        value: { kind: 'text', text: 'Đạt' },
        formula: '=IF(A1>1,"Đạt","")',
      });
      expect(cellAt(sheet, 1, 2)).toMatchObject({ value: { kind: 'text', text: '' }, formula: '=IF(A1>1,"","x")' });
    });

    test('number formats', async () => {
      const sheet = await written(
        aSheet({
          cells: [[0.5, 0.5, 'x']],
          styles: [
            { range: { row: 0, column: 0, rows: 1, columns: 3 }, style: { format: '0.00' } },
            { range: { row: 0, column: 1, rows: 1, columns: 1 }, style: { format: '0.00##' } },
          ],
        }),
      );
      expect([0, 1, 2].map((column) => cellAt(sheet, 0, column).format)).toEqual(['0.00', '0.00##', '0.00']);
    });

    test('the name, what is hidden, and whether it is protected', async () => {
      const [form, data] = await writeAndRead([
        aSheet({ name: 'Tự chấm 2026', cells: [['a', 'b', 'c', 'd']], hiddenColumns: [1, 2], protection: OPEN }),
        aSheet({ name: 'CCHC dữ liệu 1', hidden: true, cells: [['x']] }),
      ]);
      expect(form).toMatchObject({ name: 'Tự chấm 2026', visible: true, protected: true, rows: 1, columns: 4 });
      expect([...(form?.hiddenColumns ?? [])]).toEqual([1, 2]);
      expect(data).toMatchObject({ name: 'CCHC dữ liệu 1', visible: false, protected: false });
    });

    test('a formula that looks into another sheet', async () => {
      const [form] = await writeAndRead([
        aSheet({ name: 'Tự chấm', cells: [[calculated("='CCHC dữ liệu'!A1+1", 42)]] }),
        aSheet({ name: 'CCHC dữ liệu', hidden: true, cells: [[41]] }),
      ]);
      expect(form && cellAt(form, 0, 0)).toMatchObject({
        value: { kind: 'number', number: 42 },
        formula: "='CCHC dữ liệu'!A1+1",
      });
    });

    test('cells far apart stay where they are', async () => {
      const grid: SheetContent['grid'][number][] = [];
      grid[3] = [undefined, undefined, { value: 'xa', formula: null }];
      grid[40] = [{ value: 7, formula: null }];
      const sheet = await written(aSheet({ grid: Array.from(grid) }));
      expect([sheet.rows, sheet.columns]).toEqual([41, 3]);
      expect(cellAt(sheet, 3, 2).value).toEqual({ kind: 'text', text: 'xa' });
      expect(cellAt(sheet, 40, 0).value).toEqual({ kind: 'number', number: 7 });
      expect(cellAt(sheet, 3, 1).value).toEqual({ kind: 'blank' });
    });

    test('four hundred rows', async () => {
      const cells = Array.from({ length: 400 }, (_, row) => [
        `${row + 1}`,
        `Tiêu chí ${row + 1}`,
        row / 4,
        calculated(`=C${row + 1}*2`, row / 2),
      ]);
      const sheet = await written(aSheet({ cells }));
      const differing = cells.flatMap(([code, name, points], row) => {
        const read = [0, 1, 2, 3].map((column) => cellAt(sheet, row, column).value);
        const wanted = [
          { kind: 'text', text: code },
          { kind: 'text', text: name },
          { kind: 'number', number: points },
          { kind: 'number', number: row / 2 },
        ];
        return JSON.stringify(read) === JSON.stringify(wanted) ? [] : [printAddress(row, 0)];
      });
      expect(differing).toEqual([]);
    });
  });
}
