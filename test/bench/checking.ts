import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
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
  const form = cellsOf(aFormFile(set, filledTo(set, '60')));
  const [found] = findTables(form);
  if (!found || !('table' in found)) throw new Error('the form is not found');
  const file = fileOfTables();
  const [tables, stray] = [cellsOf(file), cellsOf(withStrayCells(file))];
  const times = await timeInTurns(
    {
      check: () => checkTable(found.table),
      readAndCheck: () => checkBook(form),
      recognise: () => checkBook(tables),
      stray: () => checkBook(stray),
    },
    RUNS,
  );
  const measure = (what: string, job: string, limit: number): Measure => ({
    what,
    value: times[job] ?? NaN,
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

/** Tables as offices have them, no form among them. */
function fileOfTables(): Uint8Array {
  const lines = placedCriteria(aSetOfRows(TABLE_ROWS).areas).map(({ criterion: { code, name, maximum, rule, parts } }, n) => {
    const own = maximum === null ? null : numberOfPoints(maximum);
    const entered = parts.length > 0 ? [null, null, null, null] : [own, 0.5, 33.33, `Quyết định số ${n}/QĐ-UBND`];
    return [code, `${name} (${n})`, own, rule.replaceAll('\n', '; '), ...entered];
  }); // prettier-ignore
  const rows = [['BẢNG TỰ CHẤM ĐIỂM CẢI CÁCH HÀNH CHÍNH NĂM 2026'], [], HEADINGS, ...lines];
  const sheets = Array.from({ length: SHEETS }, (_, n) => aSheet(rows, { name: `Bảng ${n + 1}` }));
  return printXlsx(sheets, { created: new Date(Date.UTC(2026, 10, 1)) });
}

function cellsOf(file: Uint8Array): BookCells {
  const book = readXlsx(file);
  if (!book.ok) throw new Error(JSON.stringify(book.error));
  return book.value;
}

/** One cell in the last row and column of each sheet. */
function withStrayCells(file: Uint8Array): Uint8Array {
  const stray = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
  const parts = Object.entries(unzipSync(file)).map(([name, bytes]): [string, Uint8Array] => [
    name,
    name.startsWith('xl/worksheets/') ? strToU8(strFromU8(bytes).replace('</sheetData>', stray)) : bytes,
  ]);
  return zipSync(Object.fromEntries(parts));
}
