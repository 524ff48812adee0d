import { placedCriteria } from '../../src/scoring/criteriaSet';
import { numberOfPoints } from '../../src/scoring/points';
import type { BookCells } from '../../src/sheets/cells';
import { findTables } from '../../src/sheets/findTables';
import { checkTable } from '../../src/sheets/publishedRules';
import { readXlsx } from '../../src/workbook/xlsx/readXlsx';
import { printXlsx } from '../../src/workbook/xlsx/printXlsx';
import { aFormFile, filledTo } from '../support/aFormFile';
import { aSheet } from '../workbook/xlsx/aSheet';
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
  const tables = bookOfTables();
  const stray = withStrayCell(tables);
  const times = await timeInTurns(
    {
      check: () => checkTable(found.table),
      readAndCheck: () => checkBook(book.value),
      recognise: () => checkBook(tables),
    },
    RUNS,
  );
  // By itself: rows with a hole of a million between them are kept otherwise, which slows down code that meets both kinds.
  const strayTimes = await timeInTurns({ stray: () => checkBook(stray) }, RUNS);
  const measure = (what: string, job: string, limit: number): Measure => ({
    what,
    value: times[job] ?? strayTimes[job] ?? NaN,
    unit: 'ms',
    limit,
  });
  const recognised = `Nhận ra và kiểm tra ${SHEETS} trang × ${TABLE_ROWS} dòng tự kẻ`;
  return [
    measure(`Kiểm tra và tính một biểu mẫu ${ROWS} dòng`, 'check', LIMIT_MS),
    measure('… kể cả tìm biểu mẫu trong các ô đã đọc', 'readAndCheck', LIMIT_MS),
    measure(recognised, 'recognise', RECOGNITION_LIMIT_MS),
    measure('… khi mỗi trang có một ô lạc ở XFD1048576', 'stray', RECOGNITION_LIMIT_MS),
  ];
}

const SHEETS = 5;
const TABLE_ROWS = 400;
const RECOGNITION_LIMIT_MS = 50;

const checkBook = (book: BookCells): number =>
  findTables(book).map((one) => 'table' in one && checkTable(one.table)).length;

const HEADINGS = [
  'STT',
  'Lĩnh vực, tiêu chí, tiêu chí thành phần',
  'Điểm tối đa',
  'Cách tính điểm',
  'Điểm tự chấm',
  'Điểm thẩm định',
  'Chỉ số (%)',
  'Tài liệu kiểm chứng',
];

/** Tables as offices have them, no form among them, in cells as a file gives them. */
function bookOfTables(): BookCells {
  const lines = placedCriteria(aSetOfRows(TABLE_ROWS).areas).map(({ criterion: { code, name, maximum, rule, parts } }, n) => {
    const own = maximum === null ? null : numberOfPoints(maximum);
    const entered = parts.length > 0 ? [null, null, null, null] : [own, 0.5, 33.33, `Quyết định số ${n}/QĐ-UBND`];
    return [code, `${name} (${n})`, own, rule.replaceAll('\n', '; '), ...entered];
  }); // prettier-ignore
  const rows = [['BẢNG TỰ CHẤM ĐIỂM CẢI CÁCH HÀNH CHÍNH NĂM 2026'], [], HEADINGS, ...lines];
  const sheets = Array.from({ length: SHEETS }, (_, n) => aSheet(rows, { name: `Bảng ${n + 1}` }));
  const book = readXlsx(printXlsx(sheets, { created: new Date(Date.UTC(2026, 10, 1)) }));
  if (!book.ok) throw new Error(JSON.stringify(book.error));
  return book.value;
}

function withStrayCell({ sheets }: BookCells): BookCells {
  const [LAST_ROW, LAST_COLUMN] = [1_048_575, 16_383];
  return {
    sheets: sheets.map((sheet) => {
      const grid = [...sheet.grid];
      const row = [];
      row[LAST_COLUMN] = sheet.grid[0]?.[0];
      grid[LAST_ROW] = row;
      return { ...sheet, grid, rows: LAST_ROW + 1, columns: LAST_COLUMN + 1 };
    }),
  };
}
