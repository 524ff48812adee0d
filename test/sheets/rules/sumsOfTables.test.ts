import fc from 'fast-check';
import { checkCells, dateCell, errorCell, formulaCell, foundOf, type SheetRows } from '../../support/checkCells';

const SUMS = ['subtotal-mismatch', 'total-mismatch', 'maximum-mismatch'] as const;
const HEADER = ['STT', 'Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm', 'Điểm thẩm định'];

/** Rows 2 to 7 and the total in row 8; a case replaces cells. */
const TABLE: SheetRows = [
  HEADER,
  ['1', 'CHỈ ĐẠO ĐIỀU HÀNH', 5, 4.5, 4],
  ['1.1', 'Kế hoạch', 3, 3, 3],
  ['1.2', 'Báo cáo', 2, 1.5, 1],
  ['2', 'CẢI CÁCH THỂ CHẾ', 5, 4, 4],
  ['2.1', 'Rà soát văn bản', 2, 2, 2],
  ['2.2', 'Theo dõi thi hành', 3, 2, 2],
  [null, 'Tổng cộng', 10, 8.5, 8],
];

const column = (letter: string): number => letter.charCodeAt(0) - 65;

/** The table with some cells replaced: `changed({ D2: 5 })`. */
function changed(cells: Readonly<Record<string, SheetRows[number][number]>>, rows: SheetRows = TABLE): SheetRows {
  const grid = rows.map((row) => [...row]);
  for (const [cell, value] of Object.entries(cells)) {
    const row = grid[Number(cell.slice(1)) - 1];
    if (row) row[column(cell.charAt(0))] = value;
  }
  return grid;
}

const sumsFound = (rows: SheetRows): string[] => foundOf(checkCells(rows), ...SUMS);

test('sums that are right are accepted', () => {
  expect(sumsFound(TABLE)).toEqual([]);
});

test.each([
  ['a typed subtotal that is not the sum of its rows', { D2: 5 }, ['subtotal-mismatch D2']],
  ['the same in the appraisers’ column', { E5: 3 }, ['subtotal-mismatch E5']],
  ['a cached formula that is not the sum', { D2: formulaCell('=SUM(D3:D4)', 5) }, ['subtotal-mismatch D2']],
  ['a wrong grand total', { D8: 9 }, ['total-mismatch D8']],
  ['a wrong grand total of the maximums', { C8: 11 }, ['total-mismatch C8']],
  ['a wrong maximum of an area whose total is right', { C2: 6 }, ['maximum-mismatch C2']],
])('%s is reported, and nothing else', (_, cells, expected) => {
  expect(sumsFound(changed(cells))).toEqual(expected);
});

test.each([
  ['a subtotal that is blank', { D2: null }],
  ['a subtotal of 0', { D2: 0 }],
  ['a formula without a stored value', { D2: formulaCell('=SUM(D3:D4)', null) }],
])('%s is not compared', (_, cells) => {
  expect(sumsFound(changed(cells))).toEqual([]);
});

test('of a wrong subtotal the sums above it are not reported, whether they followed it or not', () => {
  expect(sumsFound(changed({ D2: 5, D8: 9 }))).toEqual(['subtotal-mismatch D2']);
  expect(sumsFound(changed({ D2: 5 }))).toEqual(['subtotal-mismatch D2']);
});

test.each([
  ['text that is a number', { D3: '3', D2: formulaCell('=SUM(D3:D4)', 1.5), D8: 5.5 }],
  ['text that is a number, counted by hand', { D3: '3' }],
  ['a word', { D3: 'đạt', D2: formulaCell('=SUM(D3:D4)', 1.5), D8: 5.5 }],
  ['a date of which the points were meant', { D4: dateCell(1, 5) }],
  ['a date left out of the sum', { D4: dateCell(1, 5), D2: 3, D8: 7 }],
  ['an error in place of points', { D4: errorCell('#N/A'), D2: errorCell('#N/A'), D8: errorCell('#N/A') }],
  ['an error in place of points under typed sums', { D4: errorCell('#N/A') }],
])('a sum above %s is not reported beside that cell', (_, cells) => {
  expect(sumsFound(changed(cells))).toEqual([]);
});

const WITH_BONUS: SheetRows = [...TABLE.slice(0, 7), [null, 'Điểm thưởng', 2, 1, 1], [null, 'Điểm phạt', 2, 0.5, 0]];

test.each([
  ['without bonus and penalty', 10, 8.5, 8],
  ['with bonus added and penalty taken off', 10, 9, 9],
  ['with the bonus in the maximum too', 12, 9, 9],
])('a grand total %s is accepted', (_, maximum, self, appraised) => {
  expect(sumsFound([...WITH_BONUS, [null, 'Tổng cộng', maximum, self, appraised]])).toEqual([]);
});

test('a grand total that adds the penalty is reported', () => {
  expect(sumsFound([...WITH_BONUS, [null, 'Tổng cộng', 10, 10, 9]])).toEqual(['total-mismatch D10']);
});

test('a total made along the row, of appraised and survey points, is accepted; a wrong one is reported', () => {
  const rows = (total: number): SheetRows => [
    ['STT', 'Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm', 'Điểm thẩm định', 'Điểm điều tra XHH', 'Tổng điểm'],
    ['1', 'CHỈ ĐẠO ĐIỀU HÀNH', 6, 4.5, 4, 0.8, total],
    ['1.1', 'Kế hoạch', 3, 3, 3, null, 3],
    ['1.2', 'Báo cáo', 2, 1.5, 1, null, 1],
    ['1.3', 'Mức độ hài lòng', 1, null, null, 0.8, 0.8],
    ['2', 'CẢI CÁCH THỂ CHẾ', 5, 4, 4, null, 4],
    ['2.1', 'Rà soát văn bản', 2, 2, 2, null, 2],
    ['2.2', 'Theo dõi thi hành', 3, 2, 2, null, 2],
    [null, 'Tổng cộng', 11, 8.5, 8, 0.8, 8.8],
  ];
  expect(sumsFound(rows(4.8))).toEqual([]);
  expect(sumsFound(rows(4.3))).toEqual(['subtotal-mismatch G2']);
});

test('a row "Cộng mục" below its rows is compared with them', () => {
  const rows = (sum: number): SheetRows => [
    ...TABLE.slice(0, 4),
    [null, 'Cộng mục 1', 5, sum, 4],
    ...TABLE.slice(4, 7),
    [null, 'Cộng mục 2', 5, 4, 4],
    [null, 'Tổng cộng', 10, 8.5, 8],
  ];
  expect(sumsFound(rows(4.5))).toEqual([]);
  expect(sumsFound(rows(5))).toEqual(['subtotal-mismatch D5']);
});

/** Areas of criteria of leaves, in quarters of a point. */
const trees = fc.array(
  fc.array(fc.array(fc.record({ maximum: fc.integer({ min: 2, max: 12 }), lost: fc.integer({ min: 0, max: 2 }) }), { minLength: 2, maxLength: 4 }), { minLength: 2, maxLength: 3 }),
  { minLength: 2, maxLength: 3 },
); // prettier-ignore

interface PrintedTree {
  readonly rows: SheetRows;
  /** The cells that hold sums of points, with the rule that watches them. */
  readonly sums: readonly string[];
}

function printTree(tree: readonly (readonly (readonly { maximum: number; lost: number }[])[])[]): PrintedTree {
  const rows: (string | number | null)[][] = [HEADER];
  const sums: string[] = [];
  const quarters = (leaves: readonly { maximum: number; lost: number }[]): number[] => {
    const maximum = leaves.reduce((sum, leaf) => sum + leaf.maximum, 0);
    const points = leaves.reduce((sum, leaf) => sum + leaf.maximum - leaf.lost, 0);
    return [maximum / 4, points / 4, points / 4];
  };
  const printSum = (code: string | null, name: string, leaves: readonly { maximum: number; lost: number }[]): void => {
    rows.push([code, name, ...quarters(leaves)]);
    const rule = code === null ? 'total-mismatch' : 'subtotal-mismatch';
    if (quarters(leaves)[1] !== 0) sums.push(`${rule} D${rows.length}`, `${rule} E${rows.length}`);
  };
  tree.forEach((area, a) => {
    printSum(`${a + 1}`, `LĨNH VỰC SỐ ${a + 1}`, area.flat());
    area.forEach((leaves, c) => {
      printSum(`${a + 1}.${c + 1}`, `Tiêu chí ${a + 1}.${c + 1}`, leaves);
      leaves.forEach((leaf, l) => rows.push([`${a + 1}.${c + 1}.${l + 1}`, `Nội dung ${l + 1}`, ...quarters([leaf])]));
    });
  });
  printSum(null, 'Tổng cộng', tree.flat(2));
  return { rows, sums };
}

test('one wrong sum anywhere is reported in exactly that cell', () => {
  fc.assert(
    fc.property(trees, fc.nat(), fc.integer({ min: 1, max: 40 }), (tree, which, quarters) => {
      const { rows, sums } = printTree(tree);
      expect(sumsFound(rows)).toEqual([]);
      const sum = sums[which % sums.length] ?? '';
      const cell = sum.split(' ')[1] ?? '';
      const right = Number(rows[Number(cell.slice(1)) - 1]?.[column(cell.charAt(0))]);
      expect(sumsFound(changed({ [cell]: right + quarters / 4 }, rows))).toEqual([sum]);
    }),
    { numRuns: 60 },
  );
});
