import { points } from '../../../src/scoring/points';
import { xa2025 } from '../../../src/scoring/sets/xa2025';
import {
  cellAt,
  type BookCells,
  type Cell,
  type CellValue,
  type PlainRows,
  type PlainValue,
  type SheetCells,
} from '../../../src/sheets/cells';
import { printConsolidation } from '../../../src/sheets/consolidation/printConsolidation';
import {
  EarlierUnits,
  findMatrix,
  MOST_HEAD_ROWS,
  type EarlierUnit,
} from '../../../src/sheets/consolidation/readMatrices';
import { assembleUnits } from '../../../src/workbook/unitFiles/assembleUnits';
import type { Consolidation } from '../../../src/workbook/unitFiles/consolidation';
import { consolidatedSheets } from '../../../src/workbook/unitFiles/consolidatedSheets';
import { explanationForms } from '../../../src/workbook/unitFiles/explanationForms';
import { createUnitFileReader } from '../../../src/workbook/unitFiles/readUnitFile';
import { printForm } from '../../../src/sheets/formSheet';
import { printXlsx } from '../../../src/workbook/xlsx/printXlsx';
import { aFormFile, filledTo } from '../../support/aFormFile';
import { cellsOf, withCell, withRows } from '../../support/cellsOf';

const UNITS = ['Xã An Phú', 'Xã Bình Minh', 'Xã Cát Tiến'];

const read = createUnitFileReader();
const READINGS = UNITS.map((unit, n) =>
  read({ name: `${n}.xlsx`, bytes: aFormFile(xa2025, filledTo(xa2025, '60'), { unit }), savedAt: n }),
);

function assembled(...args: Parameters<typeof assembleUnits>): Consolidation {
  const result = assembleUnits(...args);
  if (!result.ok) throw new Error('nothing was consolidated');
  return result.value;
}

const bookOf = (consolidation: Consolidation): BookCells => ({
  sheets: printConsolidation(consolidatedSheets(consolidation)).map(cellsOf),
});

const plain = (value: CellValue): PlainValue =>
  value.kind === 'number' ? value.number : value.kind === 'text' ? value.text : '';

const plainRows = (sheet: SheetCells): PlainRows =>
  Array.from({ length: sheet.rows }, (_, row) =>
    Array.from({ length: sheet.columns }, (__, column) => plain(cellAt(sheet, row, column).value)),
  );

/** As it comes out of a workbook: the rows of the units in several stretches. */
function readMatrices({ sheets }: BookCells): readonly EarlierUnit[] {
  const units = new EarlierUnits();
  for (const rows of sheets.map(plainRows)) {
    const head = findMatrix(rows.slice(0, MOST_HEAD_ROWS));
    if (head === null) continue;
    const below = rows.slice(head.headings + 1);
    units.take(head, below.slice(0, 2));
    units.take(head, below.slice(2));
  }
  return units.units;
}

const changed = (book: BookCells, name: string, change: (sheet: SheetCells) => SheetCells): BookCells => ({
  sheets: book.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
});

/** The matrices have their units from row 12 on, their first criterion in column E. */
const [FIRST, COLUMN] = [11, 4];
const typed = (value: number | string): Partial<Cell> => ({
  value: typeof value === 'number' ? { kind: 'number', number: value } : { kind: 'text', text: value },
});

describe('what appraisers enter in the matrices', () => {
  const book = changed(bookOf(assembled(READINGS)), 'Thẩm định', (sheet) =>
    withCell(sheet, FIRST + 1, COLUMN, typed(0.5)),
  );

  test('is kept when more files come in', () => {
    const again = assembled([...READINGS].reverse(), { earlier: readMatrices(book), earlierName: 'lần trước' });
    expect(again.units.map(({ unit, totals }) => [unit, totals.appraised])).toEqual([
      ['Xã An Phú', null],
      ['Xã Cát Tiến', null],
      ['Xã Bình Minh', points('0.5')],
    ]);
  });

  test('stays with its unit and criterion when rows are sorted, rows and columns added', () => {
    const moved = changed(book, 'Thẩm định', (sheet) => {
      const sorted = withRows(sheet, (rows) => [...rows.slice(0, FIRST), ...rows.slice(FIRST).reverse()]);
      const shifted = withRows(sorted, (rows) => [[], ...rows.map((row) => [undefined, ...row])]);
      return { ...shifted, columns: shifted.columns + 1 };
    });
    expect(readMatrices(moved).find(({ unit }) => unit === 'Xã Bình Minh')?.cells).toContainEqual({
      key: 'ke-hoach-ban-hanh',
      column: 'appraisedFirst',
      mark: { kind: 'points', points: points('0.5'), typed: null },
    });
  });

  test('is told by name on a row that somebody added, and KAD is not applicable', () => {
    const added = changed(book, 'Thẩm định', (sheet) => {
      const row = Array.from({ length: COLUMN + 1 }, (): Cell => ({
        value: { kind: 'blank' },
        formula: null,
        format: 'General',
        uncalculated: false,
      }));
      const longer = withRows(sheet, (rows) => [...rows, row]);
      return withCell(withCell(longer, FIRST + 3, 2, typed('Xã Đông Hà')), FIRST + 3, COLUMN, typed('kad'));
    });
    expect(readMatrices(added).at(-1)).toMatchObject({
      unit: 'Xã Đông Hà',
      cells: [{ column: 'appraisedFirst', mark: { kind: 'not-applicable' } }],
    });
  });

  test('remarks are read too, and go back to the unit in its own form', () => {
    const remarked = changed(book, 'Ý kiến thẩm định', (sheet) =>
      withCell(sheet, FIRST + 1, COLUMN, typed('=1+1 là chưa đủ')),
    );
    const again = assembled(READINGS, { earlier: readMatrices(remarked), earlierName: 'lần trước' });
    const unit = again.units.find((one) => one.unit === 'Xã Bình Minh')!;
    const form = explanationForms(again)(unit, 'gt0001');
    expect(form.entries.get('ke-hoach-ban-hanh')).toMatchObject({
      self: { value: 1 },
      appraisedFirst: { value: 0.5 },
      appraisalNote: { value: '=1+1 là chưa đủ', formula: null },
      evidence: { value: 'Báo cáo số 12/BC-UBND' },
    });
    const reading = read({ name: 'gt.xlsx', bytes: printXlsx(printForm(form), { created: new Date(0) }), savedAt: 9 });
    expect(assembled([reading]).units[0]?.totals).toMatchObject({ basis: 'appraised', appraised: points('0.5') });
  });
});

test('text from files is never a formula on the sheets', () => {
  const hostile = '=HYPERLINK("http://x","y")';
  const reading = read({
    name: `${hostile}.xlsx`,
    bytes: aFormFile(xa2025, filledTo(xa2025, '60'), { unit: hostile, group: '+1' }),
    savedAt: 1,
  });
  const cells = printConsolidation(consolidatedSheets(assembled([reading]))).flatMap(({ grid }) => grid.flat());
  expect(cells.some((cell) => cell?.value === hostile)).toBe(true);
  expect(cells.filter((cell) => cell?.formula?.includes('HYPERLINK'))).toEqual([]);
});
