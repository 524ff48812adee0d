import { xa2025 } from '../../src/scoring/sets/xa2025';
import { printList } from '../../src/sheets/consolidation/listSheet';
import { constant } from '../../src/sheets/sheetContent';
import { printXlsx } from '../../src/workbook/xlsx/printXlsx';

/** An .xlsx file with last year's results, a row a unit: name, points, place. */
export const aResultsFile = (results: readonly (readonly [unit: string, points: number, rank: number])[]): Uint8Array =>
  printXlsx(
    [
      printList({
        name: 'Kết quả',
        title: 'KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2024',
        subtitle: '',
        set: xa2025,
        columns: ['STT', 'Đơn vị', 'Tổng điểm', 'Xếp hạng'].map((heading) => ({ heading, width: 80 })),
        rows: results.map((row, n) => [n + 1, ...row].map(constant)),
        frozenColumns: 0,
      }),
    ],
    { created: new Date(Date.UTC(2024, 11, 20)) },
  );
