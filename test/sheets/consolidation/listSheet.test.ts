import { xa2025 } from '../../../src/scoring/sets/xa2025';
import { printList } from '../../../src/sheets/consolidation/listSheet';

const SUBTITLE_ROW = 1;

test('the line below the title is as high as it takes across the columns that are shown', () => {
  const columns = [60, 150, 62, 300].map((width) => ({ heading: 'Đơn vị', width }));
  const list = { name: 'Xếp hạng', title: 'XẾP HẠNG', subtitle: 'Đơn vị bằng điểm đồng hạng. '.repeat(9), set: xa2025, columns, rows: [], frozenColumns: 1 }; // prettier-ignore
  const heightOf = (hiddenColumns: readonly number[]): number =>
    printList({ ...list, hiddenColumns }).rowHeights.get(SUBTITLE_ROW) ?? 0;
  const allButLast = printList({ ...list, columns: columns.slice(0, 3) }).rowHeights.get(SUBTITLE_ROW);
  expect(heightOf([3])).toBe(allButLast);
  expect(heightOf([])).toBeLessThan(heightOf([3]));
});
