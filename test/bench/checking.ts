import { findTables } from '../../src/sheets/findTables';
import { checkTable } from '../../src/sheets/publishedRules';
import { readXlsx } from '../../src/workbook/xlsx/readXlsx';
import { aFormFile, filledTo } from '../support/aFormFile';
import { aSetOfRows } from './aSetOfRows';
import { timeInTurns, type Measure } from './timing';

const ROWS = 150;
const RUNS = 51;
const LIMIT_MS = 5;

/** Checking and totalling a form that has been read: what happens after every edit. */
export async function measureChecking(): Promise<Measure[]> {
  const set = aSetOfRows(ROWS);
  const book = readXlsx(aFormFile(set, filledTo(set, '60')));
  if (!book.ok) throw new Error(JSON.stringify(book.error));
  const [found] = findTables(book.value);
  if (!found || !('table' in found)) throw new Error('the form is not found');
  const times = await timeInTurns(
    {
      check: () => checkTable(found.table),
      readAndCheck: () => findTables(book.value).map((one) => 'table' in one && checkTable(one.table)),
    },
    RUNS,
  );
  return [
    { what: `Kiểm tra và tính một biểu mẫu ${ROWS} dòng`, value: times['check'] ?? NaN, unit: 'ms', limit: LIMIT_MS },
    {
      what: `… kể cả tìm biểu mẫu trong các ô đã đọc`,
      value: times['readAndCheck'] ?? NaN,
      unit: 'ms',
      limit: LIMIT_MS,
    },
  ];
}
