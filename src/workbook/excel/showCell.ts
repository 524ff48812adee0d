import type { Result } from '../../scoring/result';
import type { Problem } from '../problem';
import type { ExcelHost } from './excelHost';
import { runBatch } from './runBatch';

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
  return runBatch(host, {
    kind: 'write',
    sheet: place.name,
    needsFocus: true,
    denied: () => ({ kind: 'sheet-protected', sheet: place.name }),
    queue: ({ workbook }) => {
      const sheet = workbook.worksheets.getItem(place.sheetId);
      const cell = sheet.getRangeByIndexes(place.row, place.column, 1, 1);
      if (place.rowIsHidden) cell.rowHidden = false;
      sheet.activate();
      cell.select();
    },
  });
}
