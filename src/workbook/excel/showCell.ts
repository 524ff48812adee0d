import type { Result } from '../../scoring/result';
import type { Problem } from '../problem';
import type { ExcelHost } from './excelHost';
import { runBatch } from './runBatch';
import { loadLock, whyDenied } from './sheetLock';

/** A cell, and whether its row is hidden now. */
export interface ShownPlace {
  readonly sheetId: string;
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly rowIsHidden: boolean;
}

/** Selects a cell, which brings it into view; a row that is folded away is shown first. */
export function showCell(host: ExcelHost, place: ShownPlace): Promise<Result<void, Problem>> {
  const touched: Excel.Worksheet[] = [];
  return runBatch(host, {
    kind: 'write',
    sheet: place.name,
    needsFocus: true,
    denied: () => whyDenied(touched),
    queue: ({ workbook }) => {
      const sheet = loadLock(workbook.worksheets.getItem(place.sheetId));
      touched.push(sheet);
      const cell = sheet.getRangeByIndexes(place.row, place.column, 1, 1);
      if (place.rowIsHidden) cell.rowHidden = false;
      sheet.activate();
      cell.select();
    },
  });
}
