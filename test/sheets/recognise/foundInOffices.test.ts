import { columnLetters } from '../../../src/sheets/address';
import { recogniseTables } from '../../../src/sheets/recognise/recogniseTables';
import { checkCells, foundOf, type SheetRows } from '../../support/checkCells';
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
