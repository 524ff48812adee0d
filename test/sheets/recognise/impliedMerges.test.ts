import { impliedMerges } from '../../../src/sheets/recognise/impliedMerges';
import { sheetOf } from './printedTable';

const HEADER = [
  ['STT', 'Đơn vị', 'Kết quả theo lĩnh vực', '', '', 'Tổng điểm', 'Xếp hạng'],
  ['', '', 'Chỉ đạo', 'Thể chế', 'Thủ tục', '', ''],
];

test('a heading with blanks to its right and parts below is a group; one with nothing below is two rows high', () => {
  expect(impliedMerges(sheetOf([...HEADER, ['1', 'Xã A', 8, 7, 9, 24, 1]]))).toEqual([
    ...[0, 1, 5, 6].map((column) => ({ row: 0, column, rows: 2, columns: 1 })),
    { row: 0, column: 2, rows: 1, columns: 3 },
  ]);
});

test.each([
  [
    'a single row of headings',
    [
      ['STT', 'Tiêu chí', 'Điểm tối đa'],
      ['1', 'CHỈ ĐẠO', 3],
    ],
  ],
  [
    'rows of data with blanks',
    [
      ['1', 'CHỈ ĐẠO', ''],
      ['', '', 'Văn phòng'],
      ['2', 'THỂ CHẾ', 'Tư pháp'],
    ],
  ],
  [
    'lines of a letter',
    [
      ['UBND XÃ A', '', 'CỘNG HÒA'],
      ['Số: 1', '', 'Độc lập'],
    ],
  ],
])('%s has no merges', (_, rows) => expect(impliedMerges(sheetOf(rows))).toEqual([]));
