import fc from 'fast-check';
import { columnLetters } from '../../../src/sheets/address';
import type { Rect, SheetCells } from '../../../src/sheets/cells';
import { recogniseSheet } from '../../../src/sheets/recognise/recogniseSheet';
import { recogniseUnitsTables } from '../../../src/sheets/recognise/unitsTable';
import type { UnitsTable } from '../../../src/sheets/unitsTable';
import { checkCells, dateCell, errorCell, foundOf, formatted, type SheetRows } from '../../support/checkCells';
import { sheetOf } from './printedTable';

const HEADER = [
  'STT',
  'Tên đơn vị',
  'Chỉ đạo, điều hành (10 điểm)',
  'Cải cách thể chế (8 điểm)',
  'Tổng điểm',
  'Chỉ số (%)',
  'Xếp hạng',
];
const RESULTS: SheetRows = [
  ['KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP XÃ NĂM 2025'],
  [],
  HEADER,
  [1, 'Xã Bình An', 9, 8, 17, 94.44, 1],
  [2, 'Phường Tân Lập', 8.5, 7, 15.5, 86.11, 2],
  [3, 'Xã Phú Hòa', 8, 7.5, 15.5, 86.11, 2],
  [4, 'Đặc khu Vân Sơn', 7, 6.25, 13.25, 73.61, 4],
  [null, 'Trung bình', 8.13, 7.19, 15.31],
];

const read = (rows: SheetRows, about: Partial<SheetCells> = {}): UnitsTable[] =>
  recogniseUnitsTables(sheetOf(rows, about));

const lettersOf = ({ columns, areas }: UnitsTable): string =>
  [
    ...[...columns].map(([role, column]) => `${role} ${columnLetters(column)}`),
    `areas ${areas.map(columnLetters).join('')}`,
  ].join(', ');

function changed(cells: Readonly<Record<string, SheetRows[number][number]>>, rows: SheetRows = RESULTS): SheetRows {
  const grid = rows.map((row) => [...row]);
  for (const [cell, value] of Object.entries(cells)) {
    const row = grid[Number(cell.slice(1)) - 1];
    if (row) row[cell.charCodeAt(0) - 65] = value;
  }
  return grid;
}

const found = (rows: SheetRows): string[] =>
  checkCells(rows).map(({ finding, cell, fix }) => `${finding.rule} ${cell}${fix ? ` ${fix.value}` : ''}`);

test('places within groups, what is missing to the next place and the maximum in force are no points of areas', () => {
  const more = ['Hạng trong nhóm', 'Điểm còn thiếu để lên một hạng', 'Mức áp dụng'];
  const [table] = read([HEADER, ...RESULTS.slice(3, 7)].map((row, n) => [...row, ...(n === 0 ? more : [n, 0.5, 18])]));
  expect(lettersOf(table!)).toBe('order A, name B, total E, index F, rank G, areas CD');
});

test('a results table is read by its headings; a row of means is no unit', () => {
  const [table, ...others] = read(RESULTS);
  expect(others).toEqual([]);
  expect(lettersOf(table!)).toBe('order A, name B, total E, index F, rank G, areas CD');
  expect(table?.headerRows).toEqual([2, 2]);
  expect(table?.dataRows).toEqual([3, 6]);
  expect(table?.units.map(({ name }) => name)).toEqual([
    'Xã Bình An',
    'Phường Tân Lập',
    'Xã Phú Hòa',
    'Đặc khu Vân Sơn',
  ]);
  expect(found(RESULTS)).toEqual([]);
});

test('the numbers of units may stand behind their names', () => {
  const rows = RESULTS.map((row) => (row.length > 1 ? [row[1]!, row[0]!, ...row.slice(2)] : row));
  expect(lettersOf(read(rows)[0]!)).toBe('order B, name A, total E, index F, rank G, areas CD');
});

test('a header that stands again on the next page is no unit', () => {
  const rows = [...RESULTS.slice(0, 5), HEADER, ...RESULTS.slice(5)];
  expect(found(rows)).toEqual([]);
});

test('a heading centred over the areas without merging is over all of them', () => {
  const [, , names, ...units] = RESULTS;
  const rows = [
    ['STT', 'Tên đơn vị', 'Điểm theo lĩnh vực', null, 'Tổng điểm', 'Chỉ số (%)', 'Xếp hạng'],
    [null, null, ...names!.slice(2, 4)],
    ...units,
  ];
  const [table] = recogniseSheet(sheetOf(rows));
  expect(table && 'units' in table && lettersOf(table.units)).toBe(
    'order A, name B, total E, index F, rank G, areas CD',
  );
});

const merged = (row: number, column: number, rows: number, columns: number): Rect => ({ row, column, rows, columns });

test('a header of three rows with a group of columns an area gives one column an area', () => {
  const rows: SheetRows = [
    [
      'TT',
      'Đơn vị',
      'Chỉ số cải cách hành chính năm 2025',
      null,
      null,
      null,
      'Chỉ đạo điều hành',
      null,
      null,
      'Cải cách thể chế',
      null,
      null,
    ],
    [
      null,
      null,
      'Thẩm định',
      'ĐTXHH',
      'Tổng điểm',
      'Chỉ số (%)',
      'Thẩm định',
      'ĐTXHH',
      'Tổng điểm',
      'Thẩm định',
      'ĐTXHH',
      'Tổng điểm',
    ],
    [null, 'Điểm tối đa', 15, 5, 20, null, 8, 2, 10, 7, 3, 10],
    [1, 'Huyện Bình Sơn', 12, 4, 16, 80, 6, 2, 8, 6, 2, 8],
    [2, 'Huyện Yên Định', 11, 4, 15, 75, 6, 1, 7, 5, 3, 8],
    [3, 'Thị xã Hương Thủy', 13, 5, 18, 90, 7, 2, 9, 6, 3, 9],
  ];
  const [table] = read(rows, {
    merges: [merged(0, 0, 2, 1), merged(0, 1, 2, 1), merged(0, 2, 1, 4), merged(0, 6, 1, 3), merged(0, 9, 1, 3)],
  });
  expect(lettersOf(table!)).toBe('order A, name B, appraised C, survey D, total E, index F, areas IL');
  expect(table?.units).toHaveLength(3);
  expect(table?.maximums.get(4)).toBe(20_000_000);
});

test('group rows and a column of groups rank their own units', () => {
  const rows: SheetRows = [
    ['STT', 'Cơ quan, đơn vị', 'Điểm thẩm định', 'Điểm điều tra XHH', 'Tổng điểm', 'Xếp hạng'],
    ['I', 'KHỐI SỞ, NGÀNH'],
    [1, 'Sở Nội vụ', 60, 25, 85, 1],
    [2, 'Sở Tài chính', 58, 25, 83, 2],
    ['II', 'KHỐI XÃ, PHƯỜNG'],
    [1, 'Xã Bình An', 62, 28, 90, 1],
    [2, 'Phường Tân Lập', 55, 20, 75, 2],
  ];
  const [table] = read(rows);
  expect(table?.units.map(({ group }) => group)).toEqual([
    'KHỐI SỞ, NGÀNH',
    'KHỐI SỞ, NGÀNH',
    'KHỐI XÃ, PHƯỜNG',
    'KHỐI XÃ, PHƯỜNG',
  ]);
  expect(found(rows)).toEqual([]);
  expect(found(changed({ F4: 3 }, rows))).toEqual(['rank-mismatch F4']);
  const overall = changed({ F3: 2, F4: 3, F6: 1, F7: 4 }, rows);
  expect(found(overall)).toEqual([]);
});

test.each<[string, SheetRows]>([
  [
    'a criteria table',
    [
      ['STT', 'Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm'],
      ['1', 'CHỈ ĐẠO', 3, 3],
      ['1.1', 'Ban hành kế hoạch', 1, 1],
      ['1.2', 'Số lượng báo cáo', 2, 2],
    ],
  ],
  [
    'a staff list',
    [
      ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Điểm đánh giá', 'Xếp loại'],
      [1, 'Nguyễn Văn A', 'Chuyên viên', 'Sở Nội vụ', 90, 'Tốt'],
      [2, 'Trần Thị B', 'Chuyên viên', 'Sở Tài chính', 85, 'Tốt'],
      [3, 'Lê Văn C', 'Phó phòng', 'Sở Y tế', 80, 'Khá'],
    ],
  ],
  [
    'a budget',
    [
      ['STT', 'Đơn vị', 'Dự toán', 'Quyết toán', 'Tỷ lệ (%)'],
      [1, 'Xã Bình An', 1200, 1100, 91.67],
      [2, 'Xã Phú Hòa', 1500, 1500, 100],
      [3, 'Phường Tân Lập', 900, 700, 77.78],
    ],
  ],
  [
    'a count of files',
    [
      ['STT', 'Tên đơn vị', 'Hồ sơ tiếp nhận', 'Đúng hạn', 'Tổng số', 'Tỷ lệ (%)'],
      [1, 'Xã Bình An', 120, 110, 120, 91.67],
      [2, 'Xã Phú Hòa', 150, 150, 150, 100],
      [3, 'Phường Tân Lập', 90, 70, 90, 77.78],
    ],
  ],
])('%s is no results table', (_, rows) => {
  expect(read(rows)).toEqual([]);
});

test.each([
  ['a total that is not the sum of its areas, alone', { E5: 16.5 }, ['total-mismatch E5']],
  ['a rank that is not that of the total', { G4: 4 }, ['rank-mismatch G4']],
  ['a place after a tie that is not skipped', { G7: 3 }, ['rank-mismatch G7']],
  ['a percentage that is not of the total', { F5: 80 }, ['index-mismatch F5']],
  ['points above the maximum in the heading', { C4: 11, E4: 19, F4: 105.56 }, ['points-above-maximum C4']],
  ['points below zero', { D7: -6.25, E7: 0.75, F7: 4.17 }, ['points-negative D7']],
  ['text in place of points, and nothing that follows', { D7: 'đạt' }, ['points-not-a-number D7']],
  ['a number stored as text', { D7: '6,25' }, ['points-stored-as-text D7 6.25']],
  ['a date', { C5: dateCell(8, 5) }, ['points-is-a-date C5']],
  [
    'an error, and nothing that follows',
    { C5: errorCell('#N/A'), E5: errorCell('#N/A'), F5: errorCell('#N/A') },
    ['error-value C5'],
  ],
  ['a percentage with doubled signs', { F5: '86,11%%' }, ['percent-malformed F5 86.11']],
  ['a dash where an area does not concern the unit', { D7: '-', E7: 7, F7: 38.89 }, []],
])('%s is told', (_, cells, expected) => {
  expect(found(changed(cells))).toEqual(expected);
});

test('percentages may be cut, or fractions formatted in percent', () => {
  expect(
    found(
      changed({
        F4: formatted(17 / 18, '0.00%'),
        F5: formatted(0.8611, '0.00%'),
        F6: formatted(0.8611, '0.00%'),
        F7: formatted(0.7361, '0.00%'),
      }),
    ),
  ).toEqual([]);
});

const units = fc.array(fc.array(fc.integer({ min: 8, max: 40 }), { minLength: 4, maxLength: 4 }), {
  minLength: 5,
  maxLength: 20,
});

function printResults(areas: readonly (readonly number[])[]): (string | number | null)[][] {
  const totals = areas.map((points) => points.reduce((sum, each) => sum + each, 0));
  const header = [
    'STT',
    'Tên đơn vị',
    ...areas[0]!.map((_, n) => `Lĩnh vực ${n + 1} (10 điểm)`),
    'Tổng điểm',
    'Chỉ số (%)',
    'Xếp hạng',
  ];
  const rows = areas.map((points, at) => {
    const total = totals[at] ?? 0;
    const rank = 1 + totals.filter((other) => other > total).length;
    return [
      at + 1,
      `Xã số ${at + 1}`,
      ...points.map((each) => each / 4),
      total / 4,
      Math.round((total / 160) * 10_000) / 100,
      rank,
    ];
  });
  return [header, ...rows];
}

test('a header and a title below the units begin another table', () => {
  const [header, ...rows] = RESULTS.slice(2, 6);
  const tables = read([header!, ...rows, ['B. KẾT QUẢ CỦA CÁC SỞ'], header!, ...rows, [], ['STT', 'Xếp loại', 'Số lượng'], [1, 'Tốt', 3]]); // prettier-ignore
  expect(tables.map(({ dataRows }) => dataRows)).toEqual([
    [1, 3],
    [6, 8],
  ]);
});

test('units that go on in a second panel beside the first are left alone', () => {
  const header = ['STT', 'Đơn vị', 'Điểm CCHC', 'Xếp hạng'];
  const rows: SheetRows = [
    [...header, null, ...header],
    [1, 'Xã A Lưới', 91, 1, null, 4, 'Xã Đan Điền', 86, 4],
    [2, 'Xã Bình Điền', 90, 2, null, 5, 'Xã Hưng Lộc', 85, 5],
    [3, 'Xã Chân Mây', 88, 3, null, 6, 'Xã Khe Tre', 80, 6],
  ];
  expect(read(rows)).toEqual([]);
});

test('units without numbers and with an index alone are units; the whole province is none', () => {
  const rows: SheetRows = [
    ['Tỉnh, thành phố', 'PAR INDEX 2025 (%)', 'Vị thứ'],
    ['Hải Phòng', 96.17, 1],
    ['Quảng Ninh', 95.87, 3],
    ['Quảng Ngãi', 86.45, 3],
    ['Toàn quốc', 92.83],
  ];
  expect(lettersOf(read(rows)[0]!)).toBe('name A, index B, rank C, areas ');
  expect(read(rows)[0]?.units).toHaveLength(3);
  expect(found(rows)).toEqual(['rank-mismatch C3']);
});

test('what is appraised and surveyed may have its maximum in the heading; the index is of both', () => {
  const rows: SheetRows = [
    ['Đơn vị', 'Điểm thẩm định (tối đa 20)', 'Điểm ĐTXHH (tối đa 30)', 'Tổng', 'Chỉ số (%)'],
    ['Xã Hải Lăng', 19, 28.5, 47.5],
    ['Xã Cam Lộ', 17, 25.75, 42.75, 84.5],
    ['Xã Gio Linh', 21, 24, 45],
  ];
  expect(lettersOf(read(rows)[0]!)).toBe('name A, appraised B, survey C, total D, index E, areas ');
  expect(found(rows)).toEqual(['index-mismatch E3', 'points-above-maximum B4']);
});

test('an area without a sum of its own is what was appraised and what was surveyed', () => {
  const areas = ['Tự chấm', 'Thẩm định', 'XHH'];
  const rows: SheetRows = [
    ['TT', 'Tên xã', 'Tổng điểm', 'Lĩnh vực 1: Chỉ đạo', null, null, 'Lĩnh vực 2: Thể chế', null, null],
    [null, null, null, ...areas, ...areas],
    [1, 'Xã Hương Sơn', 44, 14, 13, 4, 19, 18, 9],
    [2, 'Xã Hương Khê', 40.5, 13, 12, 4, 18, 16.5, 8],
    [3, 'Xã Đức Thọ', 43, 15, 12.5, 4.5, 20, 17, 8],
  ];
  const merges = [merged(0, 0, 2, 1), merged(0, 1, 2, 1), merged(0, 2, 2, 1), merged(0, 3, 1, 3), merged(0, 6, 1, 3)];
  expect(lettersOf(read(rows, { merges })[0]!)).toBe('order A, name B, total C, areas EFHI');
});

test('columns of single years are called by what stands over them; what is lost and how much is weak is beside the points', () => {
  const rows: SheetRows = [
    ['TT', 'Đơn vị', 'Chỉ số CCHC qua các năm (%)', null, 'Xếp hạng', null, 'Số điểm bị mất', 'Số tiêu chí dưới 80%'],
    [null, null, 'Năm 2024', 'Năm 2025', 'Năm 2024', 'Năm 2025'],
    [1, 'Sở Nội vụ', 88, 91, 1, 1, 9, 3],
    [2, 'Sở Tài chính', 87, 89, 2, 2, 11, 4],
    [3, 'Sở Y tế', 82, 89, 3, 3, 11, 4],
  ];
  const merges = [...[0, 1, 6, 7].map((column) => merged(0, column, 2, 1)), merged(0, 2, 1, 2), merged(0, 4, 1, 2)];
  expect(lettersOf(read(rows, { merges })[0]!)).toBe('order A, name B, index D, rank F, areas ');
  expect(foundOf(checkCells(rows, { merges }), 'rank-mismatch')).toEqual(['rank-mismatch F5']);
});

test('maximums may stand in a row of headings of their own', () => {
  const rows: SheetRows = [
    ['TT', 'Đơn vị', 'Chỉ số thành phần', null, 'Tổng điểm', 'Tăng (+), giảm (-)'],
    [null, null, 'I', 'II'],
    [null, null, '(10)', '(15)', '(25)'],
    [1, 'Xã Tịnh Khê', 9, 14, 23, 1],
    [2, 'Xã Tịnh Phong', 9, 16, 25, -1],
    [3, 'Xã An Phú', 8, 11, 20],
  ];
  const merges = [merged(0, 0, 3, 1), merged(0, 1, 3, 1), merged(0, 2, 1, 2), merged(0, 4, 2, 1), merged(0, 5, 3, 1)];
  expect(lettersOf(read(rows, { merges })[0]!)).toBe('order A, name B, total E, areas CD');
  expect(checkCells(rows, { merges }).map(({ finding, cell }) => `${finding.rule} ${cell}`)).toEqual([
    'points-above-maximum D5',
    'total-mismatch E6',
  ]);
});

test('points added and points taken off may share a column, which then has signs', () => {
  const rows: SheetRows = [
    ['STT', 'Đơn vị', 'Điểm các tiêu chí', 'Điểm thưởng, điểm trừ', 'Tổng điểm'],
    [1, 'Phường Vạn Xuân', 88, 2, 90],
    [2, 'Phường Phan Đình Phùng', 87, -1.5, 85.5],
    [3, 'Xã Đại Phúc', 85, 0, 85],
    [4, 'Xã La Bằng', 80, -2, 79],
  ];
  expect(found(rows)).toEqual(['total-mismatch E5']);
});

test('a count of classes beside the units is a table of its own', () => {
  const beside = [
    ['Xếp loại', 'Số lượng', 'Tỷ lệ %'],
    ['Tốt', 1, 25],
    ['Khá', 2, 50],
    ['Trung bình', 1, 25],
  ];
  const classed = RESULTS.slice(2, 6).map((row, n) => [...row, n === 0 ? 'Xếp loại' : 'Tốt', null, ...beside[n]!]);
  expect(lettersOf(read(classed)[0]!)).toBe('order A, name B, total E, index F, rank G, class H, areas CD');
});

test.each([['Không xếp hạng'], ['-'], [null]])(
  'a unit that is not ranked ("%s") takes no place from others',
  (rank) => {
    const rows = changed({ G4: rank, G5: 1, G6: 1, G7: 3 });
    expect(found(rows)).toEqual([]);
    expect(found(changed({ G7: 2 }, rows))).toEqual(['rank-mismatch G7']);
  },
);

test('a shared place may say so', () => {
  expect(found(changed({ G5: '2 (đồng hạng)', G6: 'Đồng hạng 2' }))).toEqual([]);
  expect(found(changed({ G7: '3 (đồng hạng)' }))).toEqual(['rank-mismatch G7']);
});

test('percentages that are all text are an index nevertheless', () => {
  const texts = { F4: '94,44%', F5: '86,11 %', F6: '86,1%', F7: '73,2%' };
  expect(lettersOf(read(changed(texts))[0]!)).toContain('index F');
  expect(found(changed(texts)).filter((each) => each.startsWith('index'))).toEqual(['index-mismatch F7']);
});

test('three units of which no total is the sum of the areas have totals of another making', () => {
  const rows: SheetRows = [
    ['STT', 'Tên đơn vị', 'Chỉ đạo, điều hành', 'Cải cách thể chế', 'Tổng điểm'],
    [1, 'Xã Bình An', 9, 8, 85],
    [2, 'Xã Phú Hòa', 8, 8, 80],
    [3, 'Xã Đức Minh', 8, 7, 75],
  ];
  expect(found(rows)).toEqual([]);
  expect(found(changed({ E2: 17 }, rows))).toEqual(['total-mismatch E3', 'total-mismatch E4']);
});

test('one wrong total, percentage or rank anywhere is reported in exactly that cell', () => {
  fc.assert(
    fc.property(units, fc.nat(), fc.constantFrom('G', 'H', 'I'), (areas, which, letter) => {
      const rows = printResults(areas);
      expect(found(rows)).toEqual([]);
      const cell = `${letter}${(which % areas.length) + 2}`;
      const right = Number(rows[(which % areas.length) + 1]?.[letter.charCodeAt(0) - 65]);
      const wrong = changed({ [cell]: letter === 'I' ? right + 1 : right - 1.25 }, rows);
      const rule = { G: 'total-mismatch', H: 'index-mismatch', I: 'rank-mismatch' } as const;
      expect(foundOf(checkCells(wrong), 'total-mismatch', 'index-mismatch', 'rank-mismatch')).toEqual([
        `${rule[letter]} ${cell}`,
      ]);
    }),
    { numRuns: 60 },
  );
});

test('a total that is appraised and survey points still has to be that of its areas', () => {
  const header = [
    'STT',
    'Tên đơn vị',
    'Chỉ đạo, điều hành',
    'Cải cách thể chế',
    'Điểm thẩm định',
    'Điểm ĐTXHH',
    'Tổng điểm',
  ];
  const rows = (total: number, areas: readonly number[]): SheetRows => [
    header,
    [1, 'Xã Bình An', 9, 8, 12, 5, 17],
    [2, 'Phường Tân Lập', 8.5, 7, 11, 4.5, 15.5],
    [3, 'Xã Phú Hòa', ...areas, 11, 4.5, total],
    [4, 'Đặc khu Vân Sơn', 7, 6.25, 9, 4.25, 13.25],
  ];
  const mismatches = (table: SheetRows): string[] => foundOf(checkCells(table), 'total-mismatch');
  expect(mismatches(rows(15.5, [8, 7.5]))).toEqual([]);
  expect(mismatches(rows(15.5, [8, 6.5]))).toEqual(['total-mismatch G4']);
  expect(mismatches(rows(14.5, [8, 7.5]))).toEqual(['total-mismatch G4']);
});

test('areas that are not what totals are made of say nothing of them', () => {
  const header = ['STT', 'Tên đơn vị', 'Lĩnh vực 1', 'Lĩnh vực 2', 'Điểm thẩm định', 'Điểm ĐTXHH', 'Tổng điểm'];
  const rows: SheetRows = [
    header,
    [1, 'Xã Bình An', 90, 80, 12, 5, 17],
    [2, 'Phường Tân Lập', 85, 70, 11, 4.5, 15.5],
    [3, 'Xã Phú Hòa', 80, 75, 11, 4.5, 16],
    [4, 'Đặc khu Vân Sơn', 70, 62.5, 9, 4.25, 13.25],
  ];
  expect(foundOf(checkCells(rows), 'total-mismatch')).toEqual(['total-mismatch G4']);
});
