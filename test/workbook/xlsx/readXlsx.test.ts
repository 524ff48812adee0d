import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { read as readWithSheetJs, type CellObject, type WorkBook } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { readXlsx as readWithHucre } from 'hucre/xlsx';

import { printAddress } from '../../../src/sheets/address';
import type { BookCells } from '../../../src/sheets/cells';
import { readOk } from './readOk';

const SAMPLES = path.join(__dirname, '../../samples');

/** What one cell says, in the words of no library in particular. */
type Said = string | number | boolean;

/** What all filled cells of a workbook say, by "sheet!address". */
type Book = Readonly<Record<string, Said>>;

function oursOf(book: BookCells): Book {
  const said: Record<string, Said> = {};
  for (const { name, grid } of book.sheets) {
    grid.forEach((row, rowIndex) =>
      row?.forEach((cell, column) => {
        const value = cell?.value;
        const key = `${name}!${printAddress(rowIndex, column)}`;
        if (value?.kind === 'number') said[key] = value.number;
        else if (value?.kind === 'text') said[key] = value.text;
        else if (value?.kind === 'boolean') said[key] = value.boolean;
        else if (value?.kind === 'date') said[key] = value.serial;
        else if (value?.kind === 'error') said[key] = value.code;
      }),
    );
  }
  return said;
}

// Without stubs SheetJS leaves out formulas that have no stored value.
const sheetJsBook = (file: Uint8Array): WorkBook =>
  readWithSheetJs(file, { type: 'array', cellNF: true, cellFormula: true, cellDates: false, sheetStubs: true });

/** Some samples have a stray cell in the last corner of the sheet, which we pass over. */
const withoutStray = (book: Book): Book =>
  Object.fromEntries(Object.entries(book).filter(([key]) => !key.endsWith('!XFD1048576')));

/** The cells of SheetJS by "sheet!address". */
function sheetJsCells(book: WorkBook): ReadonlyMap<string, CellObject> {
  const cells = new Map<string, CellObject>();
  for (const name of book.SheetNames) {
    for (const [address, cell] of Object.entries(book.Sheets[name] ?? {})) {
      if (!address.startsWith('!')) cells.set(`${name}!${address}`, cell as CellObject);
    }
  }
  return cells;
}

function sheetJsOf(file: Uint8Array): Book {
  const said: Record<string, Said> = {};
  for (const [key, cell] of sheetJsCells(sheetJsBook(file))) {
    if (cell.t === 'e') said[key] = cell.w ?? '';
    else if (cell.t !== 'z') said[key] = cell.v as Said;
  }
  return said;
}

const EXCEL_DAY_ZERO = Date.UTC(1899, 11, 30);
const serialOf = (date: Date): number => (date.getTime() - EXCEL_DAY_ZERO) / 86_400_000;

function exceljsSays(value: ExcelJS.CellValue): Said | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return serialOf(value);
  if (typeof value !== 'object') return value;
  if ('error' in value) return value.error;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  return null;
}

async function exceljsOf(file: Uint8Array): Promise<Book> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file as unknown as ExcelJS.Buffer);
  const said: Record<string, Said> = {};
  book.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const value =
          cell.isMerged && cell.master !== cell ? null : exceljsSays(cell.formula ? cell.result : cell.value);
        if (value !== null) said[`${sheet.name}!${cell.address}`] = value;
      }),
    ),
  );
  return said;
}

async function hucreOf(file: Uint8Array): Promise<Book> {
  const said: Record<string, Said> = {};
  for (const { name, rows } of (await readWithHucre(file)).sheets) {
    rows.forEach((row, rowIndex) =>
      row.forEach((value, column) => {
        if (value === null || value === undefined) return;
        said[`${name}!${printAddress(rowIndex, column)}`] = value instanceof Date ? serialOf(value) : value;
      }),
    );
  }
  return said;
}

/** Every kind of cell that exceljs can write, over several hundred rows of an officer's table. */
async function aMixedFile(seed: number): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const name of ['Bảng điểm', 'Số liệu & "ghi chú"']) {
    const sheet = book.addWorksheet(name);
    for (let row = 1; row <= 150; row += 1) {
      const chance = (row * 7919 + seed * 104729) % 97;
      sheet.addRow([
        `1.${row % 8}.${row}`,
        chance % 5 === 0
          ? { richText: [{ text: 'Cải cách ' }, { text: 'thể chế', font: { bold: true } }] }
          : `Tiêu chí ${row}  `,
        row / 20,
        chance % 11 === 0 ? '0,5' : (chance * 0.1) / 3,
        { formula: `C${row}+1`, result: row / 20 + 1 },
        { formula: `IF(C${row}>1,"đạt","")`, result: row > 20 ? 'đạt' : '' },
        chance % 13 === 0 ? { error: '#N/A' } : chance % 2 === 0,
        new Date(Date.UTC(2026, chance % 12, 1 + (chance % 28))),
        chance % 3 === 0 ? null : 'Kế hoạch số 5/KH-UBND\nngày 02/01/2026',
        'Tie\u0302\u0301ng Vie\u0323\u0302t',
      ]);
    }
    sheet.mergeCells('B3:C4');
    sheet.getColumn(6).numFmt = '0.00';
    sheet.getColumn(8).numFmt = 'dd/mm/yyyy';
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const FILES: readonly (readonly [name: string, file: () => Promise<Uint8Array>])[] = [
  ...readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => [name, () => Promise.resolve(new Uint8Array(readFileSync(path.join(SAMPLES, name))))] as const),
  ...[1, 2, 3].map((seed) => [`mixed file ${seed}`, () => aMixedFile(seed)] as const),
];

describe.each(FILES)('%s', (_, load) => {
  test('reads cell by cell as SheetJS reads it', async () => {
    const file = await load();
    const ours = oursOf(readOk(file));
    expect(ours).toEqual(withoutStray(sheetJsOf(file)));
    expect(Object.keys(ours).length).toBeGreaterThan(20);
  });

  test('reads cell by cell as exceljs reads it', async () => {
    const file = await load();
    // exceljs forgets that a formula came to an empty text.
    const texts = Object.entries(oursOf(readOk(file))).filter(([, said]) => said !== '');
    expect(Object.fromEntries(texts)).toEqual(withoutStray(await exceljsOf(file)));
  });

  test('reads cell by cell as hucre reads it, where hucre reads it', async () => {
    const file = await load();
    const theirs = await hucreOf(file).catch(() => null);
    // hucre gives up at a stray cell.
    if (theirs === null) expect(Object.keys(sheetJsOf(file)).some((key) => key.endsWith('!XFD1048576'))).toBe(true);
    else expect(oursOf(readOk(file))).toEqual(theirs);
  });

  test('has the formulas, number formats and merges that SheetJS finds', async () => {
    const file = await load();
    const cells = sheetJsCells(sheetJsBook(file));
    for (const { name, grid, merges } of readOk(file).sheets) {
      grid.forEach((row, rowIndex) =>
        row?.forEach((cell, column) => {
          const theirs = cells.get(`${name}!${printAddress(rowIndex, column)}`);
          expect([cell?.formula ?? null, cell?.format]).toEqual([theirs?.f ? `=${theirs.f}` : null, theirs?.z]);
        }),
      );
      const theirs = sheetJsBook(file).Sheets[name]?.['!merges'] ?? [];
      expect(merges).toEqual(
        theirs.map(({ s, e }) => ({ row: s.r, column: s.c, rows: e.r - s.r + 1, columns: e.c - s.c + 1 })),
      );
    }
  });
});
