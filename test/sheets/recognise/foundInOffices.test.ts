import { columnLetters } from '../../../src/sheets/address';
import { recogniseTables } from '../../../src/sheets/recognise/recogniseTables';
import { checkCells, dateCell, foundOf, type SheetRows } from '../../support/checkCells';
import { sheetOf } from './printedTable';

const lettersOf = (rows: SheetRows): Record<string, string> =>
  Object.fromEntries(
    [...(recogniseTables(sheetOf(rows))[0]?.columns ?? [])].map(([role, at]) => [role, columnLetters(at)]),
  );

const PLAN = 'Ban hành kế hoạch cải cách hành chính';
const REPORTS = 'Chế độ báo cáo định kỳ';

test('a council is no column of money', () => {
  const rows = [
    ['TT', 'Tiêu chí', 'Điểm tối đa', 'Đơn vị tự đánh giá', 'Hội đồng thẩm định'],
    ['1', 'CHỈ ĐẠO ĐIỀU HÀNH', 5],
    ['1.1', PLAN, 2, 2, 2],
    ['1.2', REPORTS, 3, 3, 2],
  ];
  expect(lettersOf(rows)).toMatchObject({ self: 'D', appraised: 'E' });
});

test('a rate to the left of the points is a reported figure, to their right it is the index', () => {
  const body = [
    ['1', 'CHỈ ĐẠO ĐIỀU HÀNH', 4],
    ['1.1', PLAN, 2, 2, 2],
    ['1.2', REPORTS, 2, 2, 2],
  ];
  expect(lettersOf([['TT', 'Tiêu chí', 'Điểm tối đa', 'Tỷ lệ đạt được', 'Điểm tự chấm'], ...body])).toMatchObject({
    reported: 'D',
    self: 'E',
  });
  expect(lettersOf([['TT', 'Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm', 'Tỷ lệ (%)'], ...body])).toMatchObject({
    self: 'D',
    index: 'E',
  });
});

test('a code typed twice in an area stays beside its like, although both are worth the same', () => {
  const rows = [
    ['STT', 'Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm'],
    ['I', 'CHỈ ĐẠO ĐIỀU HÀNH', 4],
    ['1', PLAN, 2, 2],
    ['1', REPORTS, 2, 2],
  ];
  expect(foundOf(checkCells(rows), 'duplicate-code')).toEqual(['duplicate-code A4']);
});

test('a typed total of a unit may be rounded to two decimals, not to whole points', () => {
  const units = (total: number): SheetRows => [
    ['STT', 'Tên đơn vị', 'Thể chế', 'Thủ tục', 'Tổng điểm'],
    [1, 'Xã An Bình', 8, 8.5, total],
    [2, 'Xã Bình An', 8, 8, 16],
    [3, 'Xã Cao Sơn', 7, 8, 15],
    [4, 'Xã Đông Hải', 9, 8, 17],
  ];
  expect(foundOf(checkCells(units(16.5)), 'total-mismatch')).toEqual([]);
  expect(foundOf(checkCells(units(16)), 'total-mismatch')).toEqual(['total-mismatch E2']);
});

test('two tables side by side are two tables, each with its own points', () => {
  const heads = ['STT', 'Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm'];
  const rows = [
    [...heads, null, ...heads],
    ['I', 'CHỈ ĐẠO ĐIỀU HÀNH', 4, 3, null, 'II', 'CẢI CÁCH THỂ CHẾ', 6, 5],
    ['1', PLAN, 2, 1, null, '1', 'Rà soát văn bản', 3, 2],
    ['2', REPORTS, 2, 2, null, '2', 'Ban hành văn bản', 3, 3],
  ];
  const [left, right, ...others] = recogniseTables(sheetOf(rows));
  expect([left?.columns.get('self'), right?.columns.get('self'), others]).toEqual([3, 8, []]);
  expect(left?.set.areas.map(({ code }) => code)).toEqual(['I']);
  expect(right?.set.areas.map(({ code }) => code)).toEqual(['II']);
});

test.each([
  ['the page number', 'Trang 1/3'],
  ['the title, said to go on', 'BIỂU TỰ CHẤM ĐIỂM (tiếp theo)'],
  ['the title again', 'BIỂU TỰ CHẤM ĐIỂM'],
])('a header repeated on a page below %s does not end the table', (_, above) => {
  const header = ['STT', 'Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm'];
  const rows = [
    ['BIỂU TỰ CHẤM ĐIỂM'],
    header,
    ['1', 'CHỈ ĐẠO ĐIỀU HÀNH', 9, 9],
    ['1.1', PLAN, 2, 2],
    ['1.2', REPORTS, 2, 2],
    ['1.3', 'Kiểm tra', 2, 2],
    [above],
    header,
    ['1.4', 'Tuyên truyền', 1, 1],
    ['1.5', 'Đối thoại', 1, 1],
    ['1.6', 'Sáng kiến', 1, 1],
  ];
  expect(checkCells(rows)).toEqual([]);
});

test.each([
  ['in full', '1.1', '1.1.1', '1.1.2', '1.2'],
  ['counted anew on each level', '1', '1', '2', '2'],
])('codes with a column for each level stand on that level, %s', (_, criterion, one, other, next) => {
  const rows = [
    ['LV', 'TC', 'TCTP', 'Nội dung', 'Điểm tối đa', 'Điểm tự chấm'],
    ['1', null, null, 'CHỈ ĐẠO ĐIỀU HÀNH', 5, 5],
    [null, criterion, null, 'Kế hoạch', 3, 3],
    [null, null, one, PLAN, 1, 1],
    [null, null, other, 'Thực hiện kế hoạch', 2, 2],
    [null, next, null, REPORTS, 2, 2],
  ];
  const [table] = recogniseTables(sheetOf(rows));
  expect(table?.set.areas.map(({ parts }) => parts.map((part) => part.parts.length))).toEqual([[2, 0]]);
  expect(checkCells(rows)).toEqual([]);
});

test('a number that only counts rows is no code where codes stand beside it', () => {
  const rows = [
    ['STT', 'Mã tiêu chí', 'Tên tiêu chí', 'Điểm tối đa', 'Điểm tự chấm'],
    [1, '1', 'CHỈ ĐẠO ĐIỀU HÀNH', 4, 4],
    [2, '1.1', PLAN, 2, 2],
    [3, '1.2', REPORTS, 2, 2],
    [4, '2', 'CẢI CÁCH THỂ CHẾ', 3, 3],
    [5, '2.1', 'Rà soát văn bản', 3, 3],
  ];
  expect(lettersOf(rows)).toMatchObject({ code: 'B', name: 'C' });
});

test('points in one column alone are checked, whatever they are a total of', () => {
  const rows = [
    ['STT', 'Nội dung chấm', 'Điểm chuẩn', 'Điểm trừ', 'Điểm đạt được', 'Lý do trừ điểm'],
    ['I', 'CHỈ ĐẠO ĐIỀU HÀNH', 4, null, 5],
    ['1', PLAN, 2, 0, 3],
    ['2', REPORTS, 2, 0, 2],
  ];
  expect(foundOf(checkCells(rows), 'points-above-maximum')).toEqual(['points-above-maximum E3']);
});

test('steps are read from points beside the answers, and from lines of the rule that a criterion is merged over', () => {
  const head = ['STT', 'Tiêu chí', 'Điểm tối đa', 'Hướng dẫn chấm điểm', 'Điểm tự chấm'];
  const area = ['I', 'CHỈ ĐẠO ĐIỀU HÀNH', 3, null, 2.75];
  const reports = ['2', REPORTS, 1, null, 1];
  const answers = [
    [null, 'Ban hành đúng hạn', null, 2],
    [null, 'Ban hành chậm', null, 1],
    [null, 'Không ban hành', null, 0],
  ];
  const lines = [
    [null, null, null, 'Ban hành chậm: 1 điểm'],
    [null, null, null, 'Không ban hành: 0 điểm'],
  ];
  const plan = (rule: string | null): SheetRows[number] => ['1', PLAN, 2, rule, 1.75];
  for (const rows of [
    [head, area, plan(null), ...answers, reports],
    [head, area, plan('Ban hành đúng hạn: 2 điểm'), ...lines, reports],
  ])
    expect(foundOf(checkCells(rows), 'points-off-step')).toEqual(['points-off-step E3']);
});

test.each([
  ['Điểm tự ĐG', 'self'],
  ['Verified score', 'appraised'],
  ['Tổ giúp việc', 'appraised'],
  ['Means of verification', 'evidence'],
  ['Hình thức đánh giá', 'rule'],
  ['Tỷ lệ % so với điểm tối đa', 'index'],
])('"%s" heads a column of its own kind', (heading, role) => {
  const rows = [
    ['No.', 'Tên', 'Max', 'Điểm ĐTXHH', heading],
    ['1', 'CHỈ ĐẠO ĐIỀU HÀNH', 4],
    ['1.1', PLAN, 2, 2],
    ['1.2', REPORTS, 2, 2],
  ];
  expect(lettersOf(rows)).toEqual({ code: 'A', name: 'B', maximum: 'C', survey: 'D', [role]: 'E' });
});

test('abbreviated rounds of appraisal are told apart', () => {
  const rows = [
    ['TT', 'Tiêu chí', 'Điểm tối đa', 'TC', 'TĐ lần 1', 'TĐ lần 2'],
    ['1', 'CHỈ ĐẠO ĐIỀU HÀNH', 4, 4, 4, 3],
    ['1.1', PLAN, 2, 2, 2, 1],
    ['1.2', REPORTS, 2, 2, 2, 2],
  ];
  expect(lettersOf(rows)).toMatchObject({ self: 'D', appraisedFirst: 'E', appraised: 'F' });
});

test('a maximum of which a spreadsheet made a date is that and not missing; its sum tells what it was', () => {
  const rows = [
    ['TT', 'Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm'],
    ['1', 'CHỈ ĐẠO ĐIỀU HÀNH', 5.5, 5],
    ['1.1', PLAN, dateCell(2, 5), 2],
    ['1.2', REPORTS, 2, 2],
    ['1.3', 'Kiểm tra', 1, 1],
  ];
  const findings = checkCells(rows);
  expect(findings.map(({ finding, cell, fix }) => [finding.rule, cell, fix?.value])).toEqual([
    ['points-is-a-date', 'C3', '2.5'],
  ]);
});

test.each(['CHỈ ĐẠO ĐIỀU HÀNH (5 điểm)', 'Chỉ đạo, điều hành (5 điểm)'])(
  'an area that says its points in its name, "%s", is no answer to the criterion above',
  (first) => {
    const rows = [
      ['STT', 'Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm'],
      [`I. ${first}`],
      ['1', PLAN, 3, 3],
      ['2', REPORTS, 2, 2],
      ['II. Cải cách thể chế (3 điểm)'],
      ['1', 'Rà soát văn bản', 3, 3],
      [null, 'Tổng cộng', 8, 8],
    ];
    expect(recogniseTables(sheetOf(rows))[0]?.set.areas.map(({ parts }) => parts.length)).toEqual([2, 1]);
    expect(checkCells(rows)).toEqual([]);
  },
);

test('points of the whole year count before those of its quarters', () => {
  const rows = [
    ['STT', 'Tiêu chí', 'Điểm tối đa', 'Tự chấm quý I', 'Tự chấm 6 tháng', 'Tự chấm cả năm'],
    ['1', 'CHỈ ĐẠO ĐIỀU HÀNH', 5],
    ['1.1', PLAN, 2, 1, 2, 2],
    ['1.2', REPORTS, 3, 1, 2, 3],
  ];
  expect(lettersOf(rows)).toMatchObject({ self: 'F' });
});

test('a short summary to the right of a table is none of its columns', () => {
  const rows = [
    ['STT', 'Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm', null, 'Lĩnh vực', 'Tổng điểm', 'Tỷ lệ (%)'],
    ['1', 'CHỈ ĐẠO ĐIỀU HÀNH', 4, 4, null, 'Chỉ đạo', 4, 100],
    ['1.1', PLAN, 2, 2, null, 'Thể chế', 2, 66.67],
    ['1.2', REPORTS, 2, 2],
    ['2', 'CẢI CÁCH THỂ CHẾ', 3, 2],
    ['2.1', 'Rà soát văn bản', 3, 2],
  ];
  expect(lettersOf(rows)).toEqual({ code: 'A', name: 'B', maximum: 'C', self: 'D' });
});
