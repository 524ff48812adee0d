import {
  NOTHING_KEPT,
  printCorrections,
  readCorrections,
  withCorrection,
  type KeptCorrections,
} from '../../src/sheets/corrections';
import type { SheetCells } from '../../src/sheets/cells';
import { sheetOf } from './recognise/printedTable';

const ROWS: (string | number)[][] = [
  ['STT', 'Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm', 'Điểm thẩm định'],
  ['1', 'CHỈ ĐẠO', 3, 3, 2],
  ['1.1', 'Kế hoạch năm', 1, 1, 1],
  ['1.2', 'Báo cáo định kỳ', 2, 2, 1],
  ['2', 'THỂ CHẾ', 3, 3, 2],
  ['1.1', 'Kế hoạch năm', 3, 1, 1],
];

const corrections: KeptCorrections = {
  columns: new Map([[4, 'survey']]),
  rows: new Map<number, number | 'ignore'>([
    [5, 0],
    [3, 'ignore'],
  ]),
  confirmed: new Set(['0123456789abcdef']),
};

const kept = (text: string): SheetCells => sheetOf([['Trang này'], [`|${text}`]]);
const on = (rows: (string | number)[][]): KeptCorrections =>
  readCorrections(kept(printCorrections(corrections, sheetOf(ROWS))), sheetOf(rows));

test('what was put right is read back as it was', () => expect(on(ROWS)).toEqual(corrections));

test('it holds after rows were put in above and between, also for a row that says the same as another', () => {
  const [header = [], ...rest] = ROWS;
  const moved = on([['Tên bảng'], header, ...rest.slice(0, 2), ['1.3', 'Dòng mới', 1], ...rest.slice(2)]);
  expect(moved.rows).toEqual(
    new Map<number, number | 'ignore'>([
      [7, 0],
      [5, 'ignore'],
    ]),
  );
});

test('it holds after a column was put in', () => {
  expect(
    on(ROWS.map((row, at) => [...row.slice(0, 3), at === 0 ? 'Cách tính điểm' : '', ...row.slice(3)])).columns,
  ).toEqual(new Map([[5, 'survey']]));
});

test('what was put right in a row that is gone is gone with it', () => {
  expect(on(ROWS.filter((_, at) => at !== 3)).rows).toEqual(new Map([[4, 0]]));
});

test.each([
  '',
  '{',
  'null',
  '[]',
  '{"columns":[1,{"text":"STT","nth":0,"role":"đạt"}],"rows":{"depth":1},"confirmed":[1]}',
])('a text that holds no corrections is none: %s', (text) =>
  expect(readCorrections(kept(text), sheetOf(ROWS))).toEqual(NOTHING_KEPT),
);

test('a role has one column: where another is chosen, the one before is read anew', () => {
  const first = withCorrection(NOTHING_KEPT, { kind: 'column', column: 3, role: 'self' });
  expect(withCorrection(first, { kind: 'column', column: 4, role: 'self' }).columns).toEqual(new Map([[4, 'self']]));
});

test('all of it can be dropped', () => {
  expect(printCorrections(withCorrection(corrections, { kind: 'forget' }), sheetOf(ROWS))).toBe('');
});
