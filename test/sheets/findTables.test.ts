import { findTables } from '../../src/sheets/findTables';
import { sheetOf } from './recognise/printedTable';

test('what the officer has put right on a sheet holds for the tables of that sheet alone', () => {
  const rows = [
    ['STT', 'Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm', 'Điểm thẩm định'],
    ['1', 'CHỈ ĐẠO', 3, 3, 2],
    ['1.1', 'Kế hoạch năm', 1, 1, 1],
    ['1.2', 'Báo cáo định kỳ', 2, 2, 1],
  ];
  const sheets = [sheetOf(rows, { name: 'Năm nay' }), sheetOf(rows, { name: 'Bản sao' })];
  const corrections = { columns: new Map([[4, 'ignore' as const]]), rows: new Map() };
  const found = findTables({ sheets }, ({ name }) =>
    name === 'Bản sao' ? corrections : { columns: new Map(), rows: new Map() },
  );
  expect(found.map((each) => 'table' in each && each.table.columns.get('appraised'))).toEqual([4, undefined]);
});
