import { checkFile } from '../../src/cli/checkFile';
import { reportFile } from '../../src/cli/checkReport';
import { ok } from '../../src/scoring/result';
import { CORRECTIONS_SHEET, NOTHING_KEPT, printCorrections } from '../../src/sheets/corrections';
import { printKeptSheet } from '../../src/sheets/keptSheet';
import type { Corrections } from '../../src/sheets/recognise/recognition';
import { constant, PLAIN_SHEET, type SheetContent } from '../../src/sheets/sheetContent';
import { CORRECTIONS_NAME } from '../../src/sheets/tableNames';
import { printXlsx } from '../../src/workbook/xlsx/printXlsx';
import { cellsOf } from '../support/cellsOf';

const ROWS = [
  ['STT', 'Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm', 'Điểm thẩm định'],
  ['1', 'CHỈ ĐẠO ĐIỀU HÀNH', 3, 3, 2.5],
  ['1.1', 'Kế hoạch năm', 1, 1, 1],
  ['1.2', 'Báo cáo định kỳ', 2, 2, 1.5],
  ['1.3', 'Dòng làm thử', 2, 2, 1.5],
];
const TABLE: SheetContent = {
  ...PLAIN_SHEET,
  name: "Bảng 'xã' 2026",
  hidden: false,
  grid: ROWS.map((row) => row.map(constant)),
};
const KEPT = { row: 0, column: 0, rows: 2, columns: 8 };

/** A workbook as the pane leaves it: the officer's sheet tied to the hidden one. */
function aCorrectedFile(corrections: Corrections): Uint8Array {
  const kept = printKeptSheet(CORRECTIONS_SHEET, [
    printCorrections({ ...NOTHING_KEPT, ...corrections }, cellsOf(TABLE)),
  ]);
  const names = new Map([[CORRECTIONS_NAME, { sheet: kept.name, range: KEPT }]]);
  return printXlsx([{ ...TABLE, names }, kept], { created: new Date(Date.UTC(2026, 0, 5)) });
}

const tablesOf = (corrections: Corrections): unknown =>
  reportFile(checkFile('bang.xlsx', ok(aCorrectedFile(corrections)), {})).tables;

test('what the officer put right in the pane holds for the file', () => {
  const columns = new Map([
    [3, 'ignore' as const],
    [4, 'self' as const],
  ]);
  const rows = new Map([[4, 'ignore' as const]]);
  expect(tablesOf({ columns, rows })).toMatchObject([
    {
      columns: { code: 'A', name: 'B', maximum: 'C', self: 'E' },
      dataRows: [2, 4],
      totals: { maximum: '3', self: '2.5', appraised: null },
      findings: [],
    },
  ]);
});

test('without it the table is read as it stands', () => {
  expect(tablesOf({ columns: new Map(), rows: new Map() })).toMatchObject([
    { columns: { self: 'D', appraised: 'E' }, dataRows: [2, 5] },
  ]);
});
