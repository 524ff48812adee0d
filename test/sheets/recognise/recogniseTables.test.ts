import { placedCriteria } from '../../../src/scoring/criteriaSet';
import type { ColumnRole } from '../../../src/scoring/finding';
import { printPlainPoints } from '../../../src/scoring/points';
import { columnLetters } from '../../../src/sheets/address';
import type { SheetCells } from '../../../src/sheets/cells';
import { NO_CORRECTIONS, SURE, type Corrections } from '../../../src/sheets/recognise/recognition';
import { checkTable } from '../../../src/sheets/publishedRules';
import { recogniseSheet } from '../../../src/sheets/recognise/recogniseSheet';
import { recogniseTables } from '../../../src/sheets/recognise/recogniseTables';
import type { Table } from '../../../src/sheets/table';
import { cellOf, sheetOf } from './printedTable';

type Cells = Parameters<typeof sheetOf>[0];

const read = (cells: Cells, about: Partial<SheetCells> = {}, corrections: Corrections = NO_CORRECTIONS): Table[] =>
  recogniseTables(sheetOf(cells, about), corrections);

function readOne(cells: Cells, about: Partial<SheetCells> = {}, corrections: Corrections = NO_CORRECTIONS): Table {
  const [table, ...others] = read(cells, about, corrections);
  if (!table || others.length > 0) throw new Error(`${others.length + (table ? 1 : 0)} tables`);
  return table;
}

/** "1.1 2.5" for each row, two blanks a level. */
const outline = ({ set }: Table): string[] =>
  placedCriteria(set.areas).map(
    ({ criterion: { code, maximum }, depth }) =>
      '  '.repeat(depth) + `${code} ${maximum === null ? '-' : printPlainPoints(maximum)}`.trim(),
  );

const lettersOf = ({ columns }: Table): Record<string, string> =>
  Object.fromEntries([...columns].map(([role, column]) => [role, columnLetters(column)]));

const leaf = (table: Table, key: string) => {
  const found = placedCriteria(table.set.areas).find(({ criterion }) => criterion.key === key);
  if (!found) throw new Error(`no row ${key}`);
  return found.criterion;
};

const HEADER = ['STT', 'Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm'];
const SMALL: Cells = [
  HEADER,
  ['1', 'CHỈ ĐẠO', 3, 3],
  ['1.1', 'Kế hoạch năm', 1, 1],
  ['1.2', 'Báo cáo định kỳ', 2, 2],
  ['2', 'THỂ CHẾ', 4, 4],
];

describe('columns', () => {
  test('the last of two appraisals counts, the one before it was the first', () => {
    const table = readOne([
      ['Nội dung', 'Điểm chuẩn', 'Tự chấm', 'Tài liệu kiểm chứng/Giải trình', 'Điểm chấm thực tế', 'Ý kiến', 'Tài liệu kiểm chứng/Giải trình', 'Điểm chấm thực tế', 'Ý kiến'],
      ['1. CHỈ ĐẠO ĐIỀU HÀNH', 3, 3, null, 2, null, null, 3],
      ['     1.1. Kế hoạch năm', 1, 1, 'QĐ 1', 1, null, null, 1],
      ['     1.2. Báo cáo định kỳ', 2, 2, 'QĐ 2', 1, 'Thiếu', 'QĐ 3', 2],
      ['2. CẢI CÁCH THỂ CHẾ', 2, 2, 'QĐ 4', 2, null, null, 2],
    ]); // prettier-ignore
    expect(lettersOf(table)).toEqual({
      name: 'A',
      maximum: 'B',
      self: 'C',
      evidence: 'D',
      appraisedFirst: 'E',
      appraised: 'H',
      appraisalNote: 'I',
    });
  });

  test('a second appraisal that has not begun is none', () => {
    const table = readOne([
      [...HEADER, 'Điểm thẩm định lần 1', 'Điểm thẩm định lần 2'],
      ['1', 'CHỈ ĐẠO', 3, 3, 2],
      ['1.1', 'Kế hoạch năm', 1, 1, 1],
      ['1.2', 'Báo cáo định kỳ', 2, 2, 1],
    ]);
    expect(lettersOf(table)).toMatchObject({ appraised: 'E' });
    expect(table.columns.has('appraisedFirst')).toBe(false);
  });

  test('points after a deduction count, the deduction has no part', () => {
    const table = readOne([
      ['Tiêu chí', 'Nội dung', 'Điểm tối đa', 'Điểm tự chấm', 'Điểm thẩm định', 'Điểm bị trừ', 'Điểm thẩm định sau khi trừ'],
      ['1', 'CHỈ ĐẠO ĐIỀU HÀNH', 3, 3, 3, 1, 2],
      ['1.1', 'Kế hoạch cải cách năm', 1, 1, 1, 0, 1],
      ['1.2', 'Báo cáo định kỳ', 2, 2, 2, 1, 1],
      [null, 'Tổng cộng', 3, 3, 3, 1, 2],
    ]); // prettier-ignore
    expect(lettersOf(table)).toEqual({
      code: 'A',
      name: 'B',
      maximum: 'C',
      self: 'D',
      appraisedFirst: 'E',
      appraised: 'G',
    });
  });

  test('a group of figures is what was reported, a signature who is responsible', () => {
    const table = readOne(
      [
        ['Tiêu chí, chỉ tiêu', 'Nội dung', 'Điểm số tối đa', 'Căn cứ chấm điểm', null, 'Điểm số tự chấm', 'Chữ ký của công chức phụ trách'],
        [null, null, null, 'Số liệu thực hiện (1)', 'Tỷ lệ đạt được (2)'],
        ['Tiêu chí 1', 'Ban hành văn bản theo thẩm quyền', 3, null, null, 3],
        ['Chỉ tiêu 1', 'Ban hành đầy đủ văn bản được giao', 1, '5/5', '100%', 1],
        ['Chỉ tiêu 2', 'Ban hành đúng quy định văn bản', 2, '5/5', '100%', 2],
        ['Tiêu chí 2', 'Tiếp cận thông tin pháp luật', 2, null, null, 2],
        ['Chỉ tiêu 1', 'Công khai văn bản đúng hạn', 2, '4/4', '100%', 2],
      ],
      { merges: [{ row: 0, column: 3, rows: 1, columns: 2 }] },
    ); // prettier-ignore
    expect(lettersOf(table)).toMatchObject({
      code: 'A',
      name: 'B',
      maximum: 'C',
      reported: 'D',
      self: 'F',
      responsible: 'G',
    });
    expect(outline(table)).toEqual([
      'Tiêu chí 1 3',
      '  Chỉ tiêu 1 1',
      '  Chỉ tiêu 2 2',
      'Tiêu chí 2 2',
      '  Chỉ tiêu 1 2',
    ]);
  });

  test('"TĐ" is the maximum where nothing else is, and the appraisal beside a maximum', () => {
    const rows = [
      ['1', 'CHỈ ĐẠO ĐIỀU HÀNH', 3, 2],
      ['1.1', 'Kế hoạch cải cách năm', 1, 1],
      ['1.2', 'Báo cáo định kỳ', 2, 1],
    ];
    expect(lettersOf(readOne([['TT', 'TC, TCTP', 'TĐ', 'TC'], ...rows]))).toMatchObject({ maximum: 'C', self: 'D' });
    expect(lettersOf(readOne([['TT', 'TC, TCTP', 'Điểm', 'TĐ'], ...rows]))).toMatchObject({
      maximum: 'C',
      appraised: 'D',
    });
  });

  test('headings without any diacritics are read', () => {
    const table = readOne([['STT', 'TIEU CHI', 'DIEM TOI DA', 'DIEM TU CHAM', 'GHI CHU'], ...SMALL.slice(1)]);
    expect(lettersOf(table)).toEqual({ code: 'A', name: 'B', maximum: 'C', self: 'D', note: 'E' });
  });

  test('the row of column numbers is no data where columns were moved with their numbers', () => {
    const table = readOne([
      ['Tiêu chí', 'STT', 'Điểm tự chấm', 'Điểm tối đa'],
      ['(2)', '(1)', '(4)', '(3)'],
      ...SMALL.slice(1).map(([code = null, name = null, maximum = null, self = null]) => [name, code, self, maximum]),
    ]);
    expect(table.headerRows).toEqual([0, 1]);
    expect(outline(table)).toEqual(['1 3', '  1.1 1', '  1.2 2', '2 4']);
  });

  test('of last year and this year the current one counts, hidden like columns never', () => {
    const table = readOne(
      [
        ['STT', 'Tiêu chí', 'Điểm tối đa', 'Tự chấm năm 2024', 'Tự chấm năm 2025', 'Ghi chú', 'Ghi chú'],
        ...SMALL.slice(1),
      ],
      { hiddenColumns: new Set([5]) },
    );
    expect(lettersOf(table)).toMatchObject({ self: 'E', note: 'G' });
  });
});

describe('a header that stands again in the middle', () => {
  const AGAIN: Cells = [...SMALL.slice(0, 3), HEADER, ...SMALL.slice(3)];
  const tablesOf = (cells: Cells): Table[] =>
    recogniseSheet(sheetOf(cells)).flatMap((found) => ('table' in found ? found.table : []));

  test('begins a page, not a table', () => {
    const [table, ...others] = tablesOf(AGAIN);
    expect(others).toEqual([]);
    expect(outline(table!)).toEqual(['1 3', '  1.1 1', '  1.2 2', '2 4']);
    expect(table?.dataRows).toEqual([1, 5]);
  });

  test('begins a page also below an answer option', () => {
    const option = [null, '- Ban hành kịp thời: 1'];
    expect(tablesOf([...AGAIN.slice(0, 3), option, ...AGAIN.slice(3)])).toHaveLength(1);
  });

  test('begins a page also below the name of an area that has nothing beside it, as the others of its table', () => {
    const header = ['Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm'];
    const area = (name: string): Cells => [[name], ['Kế hoạch năm', 1, 1], ['Báo cáo định kỳ', 2, 2]];
    const [first, second, third] = ['CÔNG TÁC CHỈ ĐẠO', 'CẢI CÁCH THỂ CHẾ', 'TÀI CHÍNH CÔNG'].map(area);
    const above = [header, ...first!, ...second!];
    expect(tablesOf([...above, third![0]!, header, ...third!.slice(1)]).map(({ set }) => set.areas.length)).toEqual([
      3,
    ]);
    expect(tablesOf([...above, ['Biểu số 2'], header, ...third!, ...first!])).toHaveLength(2);
  });

  test('begins a table below a title, below a total, and where the rows begin anew', () => {
    const other: Cells = [HEADER, ['3', 'TÀI CHÍNH CÔNG', 3, 3], ['3.1', 'Dự toán', 1, 1], ['3.2', 'Quyết toán', 2, 2]];
    expect(tablesOf([...SMALL, ...SMALL])).toHaveLength(2);
    expect(tablesOf([...SMALL, ['Biểu số 2'], ...other])).toHaveLength(2);
    expect(tablesOf([...SMALL, [null, 'Tổng cộng', 7, 7], ...other])).toHaveLength(2);
  });
});

test('"Đơn vị thực hiện" heads those who are responsible, "Hồ sơ còn thiếu" no difference of points', () => {
  const { columns, set } = readOne([
    [...HEADER, 'Đơn vị thực hiện', 'Tài liệu kiểm chứng còn thiếu'],
    ['1', 'CHỈ ĐẠO', 3],
    ['1.1', 'Kế hoạch năm', 1, 1, 'Văn phòng', 'Quyết định số 5'],
    ['1.2', 'Báo cáo định kỳ', 2, 2, 'Phòng Nội vụ', 'Báo cáo số 7'],
  ]);
  expect([columns.get('responsible'), columns.get('evidence')]).toEqual([HEADER.length, HEADER.length + 1]);
  expect(set.areas[0]?.parts.map(({ responsible }) => responsible)).toEqual(['Văn phòng', 'Phòng Nội vụ']);
});

describe('the tree', () => {
  test('numbers of one kind at two levels are told apart by what adds up', () => {
    const table = readOne([
      HEADER,
      ['1', 'CHỈ ĐẠO', 3],
      ['1', 'Kế hoạch năm', 1, 1],
      ['2', 'Báo cáo định kỳ', 2, 2],
      ['2', 'THỂ CHẾ', 4],
      ['1', 'Rà soát văn bản', 3, 3],
      ['2', 'Theo dõi thi hành', 1, 1],
    ]);
    expect(outline(table)).toEqual(['1 3', '  1 1', '  2 2', '2 4', '  1 3', '  2 1']);
  });

  test.each([
    ['A, I, 1, a)', ['A', 'I', '1', 'a)', 'b)', 'II', 'B', 'I'], [0, 1, 2, 3, 3, 1, 0, 1]],
    ['I, I.1, I.1.1', ['I', 'I.1', 'I.1.1', 'I.1.2', 'I.2', 'II', 'II.1'], [0, 1, 2, 2, 1, 0, 1]],
    ['1, 1.1, a, b, c', ['1', '1.1', 'a', 'b', 'c', 'd', 'đ', '1.2', '2'], [0, 1, 2, 2, 2, 2, 2, 1, 0]],
    ['I, 1, 1.1 that restarts', ['I', '1', '1.1', '1.2', '2', '2.1', 'II', '1', '1.1'], [0, 1, 2, 2, 1, 2, 0, 1, 2]],
    ['I to X', ['I', '1', 'II', 'III', 'IV', 'V', '1', 'VI', 'VII', 'VIII', 'IX', 'X', '1'], [0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1]],
    ['2 and 2.1 below II', ['I', '1.1', 'II', '2.1', '2.2', 'III', '3.1'], [0, 1, 0, 1, 1, 0, 1]],
    ['a level left out', ['1', '1.1.1', '1.1.2', '1.2', '1.2.1', '2'], [0, 1, 1, 1, 2, 0]],
    ['1-1 and (1.2)', ['1', '1-1', '(1-2)', '2'], [0, 1, 1, 0]],
  ])('codes %s give the levels', (_, codes, depths) => {
    const table = readOne([HEADER, ...codes.map((code) => [code, 'Nội dung đánh giá', 1, 1])]);
    expect(placedCriteria(table.set.areas).map(({ depth }) => depth)).toEqual(depths);
  }); // prettier-ignore

  test('a row that lost its code stays where it was', () => {
    const table = readOne([
      HEADER,
      ['1', 'CHỈ ĐẠO', 6, 6],
      ['1.1', 'Kế hoạch năm', 1, 1],
      [null, 'Báo cáo định kỳ', 2, 2],
      ['1.3', 'Kiểm tra công vụ', 3, 3],
      ['2', 'THỂ CHẾ', 4, 4],
    ]);
    expect(outline(table)).toEqual(['1 6', '  1.1 1', '  2', '  1.3 3', '2 4']);
  });

  test('a row that was moved into another area is a part of the one whose codes and points lack it', () => {
    const table = readOne([
      HEADER,
      ['1', 'CHỈ ĐẠO', 7],
      ['1.1', 'Kế hoạch năm', 1, 1],
      ['1.3', 'Kiểm tra công vụ', 3, 3],
      ['1.4', 'Tuyên truyền', 1, 1],
      ['2', 'THỂ CHẾ', 9],
      ['2.1', 'Rà soát văn bản', 4, 4],
      ['2.2', 'Theo dõi thi hành', 5, 5],
      ['1.2', 'Báo cáo định kỳ', 2, 2],
    ]);
    expect(outline(table)).toEqual(['1 7', '  1.1 1', '  1.3 3', '  1.4 1', '  1.2 2', '2 9', '  2.1 4', '  2.2 5']);
    expect(table.rows.get('1/1.2')).toBe(8);
    expect(table.recognition?.confidence).toBeGreaterThanOrEqual(SURE);
    const outOfOrder = checkTable(table).findings.filter(({ finding }) => finding.rule === 'code-out-of-order');
    expect(outOfOrder.map(({ cell }) => cell)).toEqual(['A9']);
  });

  test('of two rows that may have been moved neither is, and the officer is asked', () => {
    const table = readOne([
      HEADER,
      ['I', 'CHỈ ĐẠO', 5],
      ['1', 'Kế hoạch năm', 1, 1],
      ['3', 'Kiểm tra công vụ', 2, 2],
      ['II', 'THỂ CHẾ', 7],
      ['1', 'Rà soát văn bản', 3, 3],
      ['3', 'Theo dõi thi hành', 2, 2],
      ['III', 'BỘ MÁY', 5],
      ['1', 'Sắp xếp tổ chức', 5, 5],
      ['2', 'Phân cấp quản lý', 2, 2],
      ['2', 'Vị trí việc làm', 2, 2],
    ]);
    expect(table.rows.get('III/2')).toBe(9);
    expect(table.recognition?.confidence).toBeLessThan(SURE);
  });

  test('an area whose maximum is blank or 0 is still the parent of its rows', () => {
    const table = readOne([
      HEADER,
      ['1', 'CHỈ ĐẠO'],
      ['1.1', 'Kế hoạch năm', 1, 1],
      ['1.2', 'Báo cáo định kỳ', 2, 2],
      ['2', 'THỂ CHẾ', 0],
      ['2.1', 'Rà soát văn bản', 4, 4],
    ]);
    expect(outline(table)).toEqual(['1 -', '  1.1 1', '  1.2 2', '2 0', '  2.1 4']);
  });

  test('areas in capitals without codes stand above numbers that restart', () => {
    const table = readOne([
      HEADER,
      [null, 'CÔNG TÁC CHỈ ĐẠO', 3],
      ['1', 'Kế hoạch năm', 1, 1],
      ['2', 'Báo cáo định kỳ', 2, 2],
      [null, 'CẢI CÁCH THỂ CHẾ', 4],
      ['1', 'Rà soát văn bản', 4, 4],
    ]);
    expect(outline(table)).toEqual(['3', '  1 1', '  2 2', '4', '  1 4']);
  });

  test('a column that only counts the rows is no column of codes', () => {
    const table = readOne([
      HEADER,
      [1, '1. CHỈ ĐẠO', 3, 3],
      [2, '1.1. Kế hoạch năm', 1, 1],
      [3, '1.2. Báo cáo định kỳ', 2, 2],
      [4, '2. THỂ CHẾ', 4, 4],
    ]);
    expect(outline(table)).toEqual(['1 3', '  1.1 1', '  1.2 2', '2 4']);
    expect(table.columns.has('code')).toBe(false);
  });

  test('a code that is alone in its cell, its name gone, is still the whole code', () => {
    const table = readOne([
      ['Nội dung', 'Điểm tối đa', 'Điểm tự chấm'],
      ['1. CHỈ ĐẠO', 3, 3],
      ['1.1. ', 1, 1],
      ['1.2. Báo cáo định kỳ', 2, 2],
      ['2. ', 4, 4],
    ]);
    expect(outline(table)).toEqual(['1 3', '  1.1 1', '  1.2 2', '2 4']);
    expect(leaf(table, '1/1.1').name).toBe('');
  });

  test('names may stand in a column of their own for each level', () => {
    const table = readOne([
      ['Lĩnh vực', 'Tiêu chí', 'Tiêu chí thành phần', 'Điểm tối đa', 'Tự chấm'],
      ['Công tác chỉ đạo', null, null, 3],
      [null, 'Kế hoạch năm', null, 3],
      [null, null, 'Ban hành kế hoạch', 1, 1],
      [null, null, 'Thực hiện kế hoạch', 2, 2],
      ['Cải cách thể chế', null, null, 2, 2],
    ]);
    expect(outline(table)).toEqual(['3', '  3', '    1', '    2', '2']);
    expect(placedCriteria(table.set.areas).map(({ criterion }) => criterion.name)).toEqual([
      'Công tác chỉ đạo',
      'Kế hoạch năm',
      'Ban hành kế hoạch',
      'Thực hiện kế hoạch',
      'Cải cách thể chế',
    ]);
  });

  const WITHOUT_CODES: Cells = [
    ['Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm'],
    ['CÔNG TÁC CHỈ ĐẠO', 6],
    ['Kế hoạch năm', 3],
    ['Ban hành kế hoạch', 1, 1],
    ['Thực hiện kế hoạch', 2, 2],
    ['Kiểm tra công vụ', 3],
    ['Số cơ quan được kiểm tra', 2, 2],
    ['Xử lý sau kiểm tra', 1, 1],
    ['CẢI CÁCH THỂ CHẾ', 4],
    ['Rà soát văn bản', 4],
    ['Lập danh mục', 2.5, 2.5],
    ['Công bố kết quả', 1.5, 1.5],
  ];
  const LEVELS = [0, 1, 2, 2, 1, 2, 2, 0, 1, 2, 2];
  const withCell = (row: number, column: number, value: string | number | null): Cells =>
    WITHOUT_CODES.map((cells, at) => (at === row ? cells.map((cell, n) => (n === column ? value : cell)) : cells));

  test.each([
    ['a wrong maximum', withCell(7, 1, 10)],
    ['a wrong maximum of a criterion', withCell(5, 1, 30)],
    ['a wrong maximum of an area', withCell(8, 1, 5)],
    ['a maximum that is gone', withCell(4, 1, null)],
    ['the name of an area that is gone', withCell(8, 0, null)],
    ['the name of a component that is gone', withCell(7, 0, null)],
  ])('%s leaves every row of a table without codes where it was', (_, cells) => {
    const table = readOne(cells);
    expect(placedCriteria(table.set.areas).map(({ depth }) => depth)).toEqual(LEVELS);
    expect(table.recognition?.rowReadings.every(({ sure }) => sure)).toBe(true);
  });

  test('a wrong maximum in a table without codes is asked about where no points tell which rows have parts', () => {
    const table = readOne(withCell(7, 1, 10).map((cells) => cells.slice(0, 2)));
    expect(table.recognition?.confidence).toBeLessThan(SURE);
  });

  test('of two ways in which rows add up, points tell the right one: rows without them have parts', () => {
    const table = readOne([
      ['Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm'],
      ['CÔNG TÁC CHỈ ĐẠO', 19],
      ['Kế hoạch năm', 12],
      ['Ban hành kế hoạch', 5, 5],
      ['Thực hiện kế hoạch', 3, 3],
      ['Báo cáo kết quả', 2, 2],
      ['Tuyên truyền', 1, 1],
      ['Sáng kiến', 1, 1],
      ['Kiểm tra công vụ', 7],
      ['Số cơ quan được kiểm tra', 3, 3],
      ['Xử lý sau kiểm tra', 4, 4],
    ]);
    expect(placedCriteria(table.set.areas).map(({ depth }) => depth)).toEqual([0, 1, 2, 2, 2, 2, 2, 1, 2, 2]);
    expect(table.recognition?.confidence).toBeGreaterThanOrEqual(SURE);
  });

  test('a table that adds up only if a row with points has parts is asked about where one wrong maximum may be the cause', () => {
    const table = readOne([
      ['Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm'],
      ['CÔNG TÁC CHỈ ĐẠO', 9.5],
      ['Kế hoạch năm', 6.5],
      ['Ban hành kế hoạch', 6, 5.5],
      ['Thực hiện kế hoạch', 0.5, 0.5],
      ['Báo cáo kết quả', 0.25, 0.25],
      ['Tuyên truyền', 0.25, 0.25],
      ['Kiểm tra công vụ', 3],
      ['Số cơ quan được kiểm tra', 1, 1],
      ['Xử lý sau kiểm tra', 2, 2],
    ]);
    expect(table.recognition?.confidence).toBeLessThan(SURE);
  });

  test('the first part of a criterion that is gone is asked about where its others happen to add up elsewhere', () => {
    const table = readOne([
      HEADER,
      ['1', 'CHỈ ĐẠO', 24],
      ['1.1', 'Kế hoạch năm', 8],
      ['1.1.1', 'Ban hành kế hoạch', 3, 3],
      ['1.1.2', 'Thực hiện kế hoạch', 5, 5],
      ['1.2', 'Kiểm tra công vụ', 16],
      ['1.2.2', 'Số cơ quan được kiểm tra', 6, 6],
      ['1.2.3', 'Xử lý sau kiểm tra', 2, 2],
      ['1.2.4', 'Báo cáo kết quả', 4, 4],
      ['2', 'THỂ CHẾ', 4, 4],
    ]);
    expect(table.recognition?.confidence).toBeLessThan(SURE);
  });

  test('a last row that is called after a rate is a criterion, though its maximum is gone', () => {
    const table = readOne([
      ['Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm'],
      ['CÔNG TÁC CHỈ ĐẠO', 6],
      ['Kế hoạch năm', 6],
      ['Ban hành kế hoạch', 1, 1],
      ['Thực hiện kế hoạch', 2, 2],
      ['Tỷ lệ hồ sơ được giải quyết đúng hạn', null, 3],
      ['Tỷ lệ đạt được (%)', null, 100],
    ]);
    expect(table.dataRows).toEqual([1, 5]);
  });

  test('a bonus and a penalty block stand outside the areas, whatever their codes', () => {
    const table = readOne([
      ...SMALL,
      ['3', 'ĐIỂM THƯỞNG, ĐIỂM TRỪ'],
      ['3.1', 'Điểm thưởng', 2, 1],
      ['3.2', 'Điểm trừ', 2, 0],
      [null, 'Tổng cộng', 7, 8],
    ]);
    expect(leaf(table, '3/3.1').method).toBe('bonus');
    expect(leaf(table, '3/3.2').method).toBe('penalty');
    expect(table.totalRow).toBe(8);
    expect(table.dataRows).toEqual([1, 7]);
  });

  test('numbers below an uncoded bonus heading are its parts', () => {
    const table = readOne([
      ...SMALL,
      [null, 'ĐIỂM THƯỞNG', 3],
      ['1', 'Có sáng kiến cấp tỉnh', 1, 1],
      ['2', 'Được khen thưởng', 2, 0],
    ]);
    expect(outline(table).slice(-3)).toEqual(['3', '  1 1', '  2 2']);
    expect(
      placedCriteria(table.set.areas)
        .slice(-2)
        .map(({ criterion }) => criterion.method),
    ).toEqual(['bonus', 'bonus']);
  });
});

describe('damaged codes', () => {
  const numbered = (cells: readonly (string | number)[]): Cells => [
    HEADER,
    [1, 'CHỈ ĐẠO', cells.length],
    ...cells.map((code) => [code, 'Nội dung đánh giá', 1, 1]),
  ];

  test('1.10 that became 1.1 is put right by its place', () => {
    const table = readOne(numbered([1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 1.1, 1.11]));
    expect(outline(table).slice(-2)).toEqual(['  1.10 1', '  1.11 1']);
    const damaged = [...(table.recognition?.codes ?? [])].filter(([, { damage }]) => damage !== null);
    expect(damaged).toEqual([
      ['1/1.10', { row: 11, column: 0, shown: '1.1', code: '1.10', damage: 'number', certain: true }],
    ]);
  });

  test('1.20 that became 1.2 is put right by its place', () => {
    const codes = Array.from({ length: 20 }, (_, n) => (n === 19 ? 1.2 : `1.${n + 1}`));
    expect(outline(readOne(numbered(codes))).at(-1)).toBe('  1.20 1');
  });

  test('1-2 that became 1 February or 2 January is put right by its place', () => {
    for (const [day, month] of [
      [1, 2],
      [2, 1],
    ] as const) {
      const date = { ...cellOf(null), value: { kind: 'date', serial: 46054, day, month, year: 2026 } as const };
      const table = readOne([
        HEADER,
        ['1', 'CHỈ ĐẠO', 3],
        ['1-1', 'Kế hoạch năm', 1, 1],
        [date, 'Báo cáo định kỳ', 1, 1],
        ['1-3', 'Kiểm tra', 1, 1],
      ]);
      expect(table.recognition?.codes.get('1/1-2')).toMatchObject({ damage: 'date', certain: true });
    }
  });

  test('a number that still reads right is no damage', () => {
    const table = readOne(numbered([1.1, 1.2, 1.3]));
    expect([...(table.recognition?.codes.values() ?? [])].filter(({ damage }) => damage !== null)).toEqual([]);
  });
});

describe('rules and methods', () => {
  const rule = (text: string): Table =>
    readOne([
      ['STT', 'Tiêu chí', 'Điểm tối đa', 'Cách tính điểm', 'Tự chấm'],
      ['1', 'CHỈ ĐẠO', 5],
      ['1.1', 'Kế hoạch năm', 2, text, 2],
      ['1.2', 'Báo cáo định kỳ', 3, null, 2],
    ]);

  test.each([
    ['Ban hành kịp thời: 2; không kịp thời: 0,5; không ban hành: 0', ['2', '0.5', '0']],
    ['- Đạt từ 90% trở lên: 2 điểm\n- Từ 70% đến dưới 90%: 1 điểm\n- Dưới 70%: 0 điểm', ['2', '1', '0']],
    ['Đúng hạn: điểm tối đa; chậm dưới 05 ngày: 50% số điểm; chậm hơn: 0 điểm', ['2', '1', '0']],
    ['Đầy đủ (2 điểm); thiếu (0 điểm)', ['2', '0']],
    ['Từ 95%: điểm tối đa; từ 80% đến dưới 95%: tính theo tỷ lệ; dưới 80%: 0 điểm', []],
    ['Điểm = tỷ lệ % x điểm tối đa', []],
    ['Theo hướng dẫn của Sở Nội vụ', []],
    ['Đạt: 5; không đạt: 0', []],
  ])('"%s" gives the points %p', (text, points) => {
    expect(leaf(rule(text), '1/1.1').cases.map((each) => printPlainPoints(each.points))).toEqual(points);
  });

  test('a deduction a piece gives a step', () => {
    expect(leaf(rule('Thực hiện đầy đủ: điểm tối đa; thiếu mỗi nội dung trừ 0,25 điểm'), '1/1.1')).toMatchObject({
      step: 250_000,
      cases: [],
    });
  });

  test('answer options below a leaf are its rule, with or without their points in the column of maximums', () => {
    const table = readOne([
      HEADER,
      ['1', 'CHỈ ĐẠO', 3, 3],
      ['1.1', 'Kế hoạch năm', 1, 1],
      [null, '- Ban hành kịp thời: 1'],
      [null, '- Không ban hành: 0'],
      ['1.2', 'Báo cáo định kỳ', 2, 2],
      ['a', 'Đủ báo cáo', 2],
      ['b', 'Thiếu một báo cáo', 1],
      ['c', 'Thiếu nhiều hơn', 0],
    ]);
    expect(outline(table)).toEqual(['1 3', '  1.1 1', '  1.2 2']);
    expect(leaf(table, '1/1.1').cases.map(({ when }) => when)).toEqual(['Ban hành kịp thời', 'Không ban hành']);
    expect(leaf(table, '1/1.2').cases.map((each) => printPlainPoints(each.points))).toEqual(['2', '1', '0']);
    expect(table.recognition?.optionRows).toEqual(
      new Map([
        ['1/1.1', [3, 4]],
        ['1/1.2', [6, 7, 8]],
      ]),
    );
    expect(table.dataRows).toEqual([1, 8]);
  });

  test.each([
    ['ĐTXHH in the points cell', 'Mức độ hài lòng', 'ĐTXHH', null, 'survey'],
    ['a remark', 'Mức độ hài lòng', null, 'Điều tra XHH', 'survey'],
    ['the name', 'Mức độ hài lòng (ĐTXHH)', null, null, 'survey'],
    ['another agency', 'Chỉ số chuyển đổi số', null, 'Đơn vị không tự chấm', 'other-agency'],
    ['a survey that the unit has to make', 'Tổ chức khảo sát ý kiến người dân', 1, null, 'self'],
    ['a blank without words', 'Mức độ hoàn thành', null, null, 'self'],
  ])('%s tells who gives the points', (_, name, self, note, method) => {
    const table = readOne([
      [...HEADER, 'Ghi chú'],
      ['1', 'CHỈ ĐẠO', 2],
      ['1.1', 'Kế hoạch năm', 1, 1],
      ['1.2', name, 1, self, note],
    ]);
    expect(leaf(table, '1/1.2').method).toBe(method);
  });

  test('rows below an area that is surveyed are surveyed', () => {
    const table = readOne([
      ...SMALL,
      ['3', 'ĐÁNH GIÁ THÔNG QUA ĐIỀU TRA XÃ HỘI HỌC', 2],
      ['3.1', 'Sự hài lòng của người dân', 1],
      ['3.2', 'Sự hài lòng của doanh nghiệp', 1],
    ]);
    expect(leaf(table, '3/3.2').method).toBe('survey');
  });
});

describe('what is left alone', () => {
  test.each<[string, Cells]>([
    ['staff', [['STT', 'Họ và tên', 'Chức vụ', 'Điểm tối đa', 'Điểm tự chấm'], [1, 'Nguyễn Văn An', 'Công chức', 100, 90], [2, 'Trần Thị Bình', 'Công chức', 100, 95], [3, 'Lê Văn Cường', 'Công chức', 100, 80]]],
    ['budget', [['STT', 'Nội dung chi', 'Dự toán', 'Kinh phí tối đa', 'Thực hiện'], ['I', 'CHI THƯỜNG XUYÊN', 5, 5, 5], ['1', 'Chi lương cán bộ', 3, 3, 3], ['2', 'Chi nghiệp vụ', 2, 2, 2]]],
    ['classes', [['TT', 'Xếp loại', 'Số lượng', 'Tỷ lệ %', 'Ghi chú'], [1, 'Xuất sắc', 9, 6.62], [2, 'Tốt', 62, 45.59], [3, 'Khá', 41, 30.15]]],
    ['units', [['STT', 'Tên đơn vị', 'Tổng điểm', 'Chỉ số (%)', 'Xếp hạng'], [1, 'Xã An Bình', 80, 80, 2], [2, 'Xã Hòa Lâm', 85, 85, 1], [3, 'Phường Minh Khê', 70, 70, 3]]],
    ['a list of tasks', [['STT', 'Nội dung công việc', 'Điểm', 'Ghi chú'], [1, 'Soạn thảo văn bản', 5], [2, 'Tiếp công dân', 2], [3, 'Trực cơ quan', 3]]],
    ['a letter', [['Kính gửi: Sở Nội vụ'], ['Điểm tối đa, điểm tự chấm của tiêu chí như sau:'], ['1. Kế hoạch: 2 điểm']]],
    ['nothing', []],
  ])('%s gives no table', (_, cells) => {
    expect(read(cells)).toEqual([]);
  }); // prettier-ignore

  test('a stray cell in the last cell of a sheet does not matter', () => {
    const grid = [...sheetOf(SMALL).grid];
    grid[1_048_575] = [];
    const last = [] as (ReturnType<typeof cellOf> | undefined)[];
    last[16_383] = cellOf('.');
    grid[1_048_575] = last;
    const begun = process.cpuUsage();
    const [table] = recogniseTables({ ...sheetOf(SMALL), grid, rows: 1_048_576, columns: 16_384 });
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(500);
    expect(table?.dataRows).toEqual([1, 4]);
  });

  test('a register of a hundred thousand rows is passed over in good time', () => {
    const register = Array.from({ length: 100_000 }, (_, n) => [
      `HS${n}`,
      `Hồ sơ ${n}`,
      'Nội dung tiếp nhận',
      n,
      'Đúng hạn',
    ]);
    const sheet = sheetOf([['STT', 'Mã hồ sơ', 'Nội dung', 'Số', 'Kết quả'], ...register]);
    const begun = process.cpuUsage();
    expect(recogniseTables(sheet)).toEqual([]);
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(4000);
  });

  test('notes and signatures below the table are no rows of it', () => {
    const table = readOne([
      ...SMALL,
      [null, 'Tổng cộng', 7, 7],
      [null, 'Ghi chú:'],
      ['1', 'Cột (3) theo Quyết định số 12/QĐ-UBND'],
      [null, '- Điểm làm tròn: 2 chữ số'],
      [null, 'NGƯỜI LẬP BIỂU', null, 'CHỦ TỊCH'],
    ]);
    expect(table.dataRows).toEqual([1, 4]);
    expect(outline(table)).toHaveLength(4);
  });
});

describe('how sure it is, and what the officer corrects', () => {
  test('an undamaged table leaves nothing to ask', () => {
    expect(readOne(SMALL).recognition?.confidence).toBeGreaterThanOrEqual(SURE);
  });

  test('parts that do not add up leave a doubt', () => {
    const table = readOne([
      HEADER,
      ['x', 'Nội dung một', 3, 3],
      ['y', 'Nội dung hai', 5, 1],
      ['1', 'Nội dung ba', 2, 2],
      ['1.1', 'Nội dung bốn', 7, 2],
      ['k', 'Nội dung năm', 1, 1],
    ]);
    expect(table.recognition?.confidence).toBeLessThan(SURE);
  });

  test('every column and every row tells what it was taken for', () => {
    const { recognition } = readOne([...SMALL, [null, 'Tổng cộng', 7, 7]]);
    expect(recognition?.columnReadings.map(({ role, sure }) => [role, sure])).toEqual([
      ['code', true],
      ['name', true],
      ['maximum', true],
      ['self', true],
    ]);
    expect(recognition?.rowReadings.map(({ row, kind, depth }) => [row, kind, depth])).toEqual([
      [1, 'criterion', 0],
      [2, 'criterion', 1],
      [3, 'criterion', 1],
      [4, 'criterion', 0],
      [5, 'total', null],
    ]);
  });

  test('a column is what the officer says', () => {
    const cells: Cells = [[...HEADER, 'Cột phụ'], ...SMALL.slice(1)];
    const table = readOne(
      cells,
      {},
      {
        columns: new Map<number, ColumnRole | 'ignore'>([
          [3, 'ignore'],
          [4, 'note'],
        ]),
        rows: new Map(),
      },
    );
    expect(lettersOf(table)).toEqual({ code: 'A', name: 'B', maximum: 'C', note: 'E' });
  });

  test('a row stands where the officer says, or nowhere', () => {
    const table = readOne(
      SMALL,
      {},
      {
        columns: new Map(),
        rows: new Map<number, number | 'ignore'>([
          [3, 0],
          [4, 'ignore'],
        ]),
      },
    );
    expect(outline(table)).toEqual(['1 3', '  1.1 1', '1.2 2']);
    expect(table.recognition?.rowReadings.at(-1)).toMatchObject({ row: 4, kind: 'ignored' });
  });
});
