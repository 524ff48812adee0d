import {
  checkCells,
  dateCell,
  errorCell,
  formatted,
  formulaCell,
  foundOf,
  type SheetRows,
} from '../../support/checkCells';
import type { ReportedFinding } from '../../../src/sheets/publishedRules';
import { statedCounts } from '../../../src/sheets/rules/countMismatch';

type Value = SheetRows[number][number];

/** A table with an index column; a case gives the cells of the index, from row 2 on. */
const withIndex = (index: readonly Value[], points: readonly Value[] = [4.5, 3, 1.5, 2, 2]): SheetRows => [
  ['STT', 'Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm', 'Chỉ số (%)'],
  ['1', 'CHỈ ĐẠO ĐIỀU HÀNH', 5, points[0] ?? null, index[0] ?? null],
  ['1.1', 'Kế hoạch', 3, points[1] ?? null, index[1] ?? null],
  ['1.2', 'Báo cáo', 2, points[2] ?? null, index[2] ?? null],
  ['2', 'CẢI CÁCH THỂ CHẾ', 3, points[3] ?? null, index[3] ?? null],
  ['2.1', 'Rà soát văn bản', 3, points[4] ?? null, index[4] ?? null],
  [null, 'Tổng cộng', 8, 6.5, index[5] ?? null],
];

const indexFound = (rows: SheetRows): string[] => foundOf(checkCells(rows), 'index-mismatch', 'percent-malformed');

test.each([
  ['in percent, rounded', [90, 100, 75, 66.67, 66.67, 81.25]],
  ['in percent, cut', [90, 100, 75, 66.66, 66.66, 81.25]],
  ['as fractions formatted in percent', [0.9, 1, 0.75, 2 / 3, 2 / 3, 0.8125].map((each) => formatted(each, '0.00%'))],
  ['as fractions without a format', [0.9, 1, 0.75, 0.6667, 0.6666, 0.8125]],
  ['at no decimals', [90, 100, 75, 67, 66, 81].map((each) => formatted(each, '0'))],
])('percentages %s are accepted', (_, index) => {
  expect(indexFound(withIndex(index))).toEqual([]);
});

test('a typed percentage that is not points over maximum is reported, on any row', () => {
  expect(indexFound(withIndex([90, 100, 85, 66.67, 66.67, 81.25]))).toEqual(['index-mismatch E4']);
  expect(indexFound(withIndex([91, 100, 75, 66.67, 66.67, 81.25]))).toEqual(['index-mismatch E2']);
  expect(indexFound(withIndex([90, 100, 75, 66.67, 66.67, 82.25]))).toEqual(['index-mismatch E7']);
});

test('a formula is no typed percentage, and points that cannot be read give none', () => {
  expect(indexFound(withIndex([90, 100, formulaCell('=D4/C4*100', 85), 66.67, 66.67]))).toEqual([]);
  expect(indexFound(withIndex([90, 100, 85, 66.67, 66.67], [4.5, 3, dateCell(1, 5), 2, 2]))).toEqual([]);
  expect(indexFound(withIndex([90, 100, 85, 66.67, 66.67], [4.5, 3, 'đạt', 2, 2]))).toEqual([]);
});

test('a column that holds something else throughout is left alone', () => {
  expect(indexFound(withIndex([12, 34, 56, 78, 91, 23]))).toEqual([]);
});

test('percentages stored as text are put right in the unit of their column', () => {
  const fixOf = (rows: SheetRows): unknown =>
    checkCells(rows).find(({ finding }) => finding.rule === 'percent-malformed')?.fix;
  expect(fixOf(withIndex([90, 100, '75%%', 66.67, 66.67]))).toEqual({ cell: 'E4', value: '75' });
  expect(fixOf(withIndex([90, 100, '75 %', 66.67, 66.67]))).toEqual({ cell: 'E4', value: '75' });
  expect(fixOf(withIndex([90, 100, formatted('75,0%%', '0.00%'), 66.67, 66.67]))).toEqual({
    cell: 'E4',
    value: '0.75',
  });
});

test('a maximum, a total and the grand total stored as text are reported with the number that is meant', () => {
  const rows: SheetRows = [
    ['STT', 'Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm', 'Tổng điểm'],
    ['1', 'CHỈ ĐẠO ĐIỀU HÀNH', 5, 4.5, '4,5'],
    ['1.1', 'Kế hoạch', '3,0', 3, 3],
    ['1.2', 'Báo cáo', 2, 1.5, 1.5],
    [null, 'Tổng cộng', 5, '4,5', 4.5],
  ];
  const found = checkCells(rows).filter(({ finding }) => finding.rule === 'points-stored-as-text');
  expect(found.map(({ fix }) => `${fix?.cell} ${fix?.value}`)).toEqual(['E2 4.5', 'C3 3', 'D5 4.5']);
});

const errorsFound = (rows: SheetRows): string[] =>
  foundOf(checkCells(rows), 'error-value', 'maximum-missing', 'points-missing');

test('an error is reported where it arises, not in the formulas that follow from it', () => {
  const follows = errorCell('#VALUE!', '=D4/C4');
  expect(
    errorsFound(withIndex([null, null, follows], [errorCell('#VALUE!', '=SUM(D3:D4)'), 3, errorCell('#VALUE!')])),
  ).toEqual(['error-value D4', 'points-missing D6']);
  expect(errorsFound(withIndex([90, 100, errorCell('#DIV/0!')]))).toEqual(['error-value E4']);
});

test('an error in place of a maximum is not a missing maximum as well', () => {
  const rows = withIndex([]).map((row, at) =>
    row.map((cell, column) => (at === 2 && column === 2 ? errorCell('#REF!') : cell)),
  );
  expect(errorsFound(rows)).toEqual(['error-value C3']);
});

test('a formula that has not been calculated yet is not blank', () => {
  expect(errorsFound(withIndex([], [4.5, 3, formulaCell('=C4*0.75', null), 2, 2]))).toEqual([]);
});

const TEN_ROWS = Array.from({ length: 11 }, (_, n): Value[] => [Number(`1.${n + 1}`), `Nội dung số ${n + 1}`, 1, 1]);
const damagedCodes = (rows: readonly (readonly Value[])[]): readonly ReportedFinding[] =>
  checkCells([['STT', 'Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm'], [1, 'CHỈ ĐẠO ĐIỀU HÀNH', 11, 11], ...rows]).filter(
    ({ finding }) => finding.rule === 'code-damaged' || finding.rule === 'duplicate-code',
  );

test('a code that lost its zero is reported with the code that is meant; number codes that read right are none', () => {
  expect(damagedCodes(TEN_ROWS).map(({ finding, fix }) => [finding.rule, fix?.cell, fix?.value])).toEqual([
    ['code-damaged', 'A12', '1.10'],
  ]);
});

const countsFound = (text: string): string[] =>
  foundOf(checkCells([['BỘ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH'], [text], [null], ...withIndex([])]), 'count-mismatch');

test('counts that the text above states are compared with the rows', () => {
  expect(countsFound('(Gồm 2 lĩnh vực, 3 tiêu chí)')).toEqual([]);
  expect(countsFound('(Gồm 03 lĩnh vực, 3 tiêu chí)')).toEqual(['count-mismatch A2']);
  expect(countsFound('Gồm 2 lĩnh vực và 5 (năm) tiêu chí')).toEqual(['count-mismatch A2']);
});

test.each([
  ['gồm 8 lĩnh vực, 43 tiêu chí, 92 tiêu chí thành phần', '8 43 92'],
  ['gồm 8 lĩnh vực, 43 tiêu chí; trong đó 12 tiêu chí đánh giá qua điều tra xã hội học', '8 43'],
  ['tăng 2 tiêu chí so với năm 2024', ''],
  ['Quyết định số 12/2024 về 5 tiêu chí nông thôn mới', ''],
  ['07 nội dung, 40 tiêu chí và 80 tiêu chí thành phần', '7 40 80'],
])('“%s” states %s', (text, stated) => {
  expect(
    statedCounts(text)
      .map((each) => each.stated)
      .join(' '),
  ).toBe(stated);
});
