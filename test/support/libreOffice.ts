import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import type { BookCells } from '../../src/sheets/cells';
import type { SheetContent } from '../../src/sheets/sheetContent';
import { printXlsx } from '../../src/workbook/xlsx/printXlsx';
import { readXlsx } from '../../src/workbook/xlsx/readXlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const PATIENCE = 240_000;

type Format = 'xlsx' | 'pdf' | 'xls' | 'ods';

/** Opens an .xlsx file in LibreOffice, without a window and with a fresh profile, and saves it in another format. */
export async function convertWithLibreOffice(file: Uint8Array, format: Format): Promise<Uint8Array> {
  const [converted] = await convertAllWithLibreOffice([file], format);
  if (!converted) throw new Error('LibreOffice gave nothing back');
  return converted;
}

/** The same for many files with one start of LibreOffice, which takes longer than the conversion. */
export async function convertAllWithLibreOffice(files: readonly Uint8Array[], format: Format): Promise<Uint8Array[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cchc-libreoffice-'));
  try {
    const target = path.join(folder, 'target');
    const sources = files.map((_, n) => path.join(folder, `source${n}.xlsx`));
    await Promise.all(files.map((file, n) => writeFile(sources[n] ?? '', file)));
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    const options = [profile, '--headless', '--convert-to', format, '--outdir', target, ...sources];
    await promisify(execFile)('soffice', options, { timeout: PATIENCE, killSignal: 'SIGKILL' });
    return await Promise.all(
      files.map(async (_, n) => new Uint8Array(await readFile(path.join(target, `source${n}.${format}`)))),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A formula's cell with its stored value. */
const CALCULATED = /(<c\b[^>]*?)(?: t="(?:str|b|e|n)")?([^>]*>)(<f\b(?:[^>]*\/>|[^>]*>[^<]*<\/f>))<v>[^<]*<\/v>/g;

/**
 * The same .xlsx file without the stored values of its formulas. LibreOffice believes stored values; only without them
 * does it calculate.
 */
export function stripStoredValues(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  for (const [name, part] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
    parts[name] = strToU8(strFromU8(part).replace(CALCULATED, '$1$2$3'));
  }
  return zipSync(parts);
}

/**
 * Sheets as LibreOffice calculates them; asked for while the tests of a file are being described, given while they run, so
 * that LibreOffice starts once. Every stored value is taken out first: it would only tell us what we told it.
 */
export function calculatedByLibreOffice(): (sheets: readonly SheetContent[]) => () => BookCells {
  const files: Uint8Array[] = [];
  const books: BookCells[] = [];
  beforeAll(async () => {
    for (const file of await convertAllWithLibreOffice(files, 'xlsx')) {
      const read = readXlsx(file);
      if (!read.ok) throw new Error(JSON.stringify(read.error));
      books.push(read.value);
    }
  }, 300_000);
  return (sheets) => {
    const at = files.push(stripStoredValues(printXlsx(sheets, { created: new Date('2026-10-20T00:00:00Z') }))) - 1;
    return () => {
      const book = books[at];
      if (!book) throw new Error('LibreOffice calculates while tests run, not while they are described');
      return book;
    };
  };
}
