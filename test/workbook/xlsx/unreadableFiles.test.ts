import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import type { BookCells } from '../../../src/sheets/cells';
import { readXlsx } from '../../../src/workbook/xlsx/readXlsx';
import { aWorkbookFile, rowsOf } from './aWorkbookFile';
import { packedRepeats } from './aZip';
import { plainCells } from './readOk';
import { D4, REFUSED, sample, withDamage, withPart, ZEROS } from './refusedFiles';

/** Processor time, which other work on the machine changes less than time. */
function secondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Reads a file within so many seconds, in one of three attempts. */
function readWithin(seconds: number, file: Uint8Array): ReturnType<typeof readXlsx> {
  let read = readXlsx(new Uint8Array(0));
  const times: number[] = [];
  while (times.length < 3) {
    times.push(secondsOf(() => (read = readXlsx(file))));
    if (Math.min(...times) < seconds) return read;
  }
  throw new Error(`it took ${times.join(', ')} seconds`);
}

function bookWithin(seconds: number, file: Uint8Array): BookCells {
  const read = readWithin(seconds, file);
  if (!read.ok) throw new Error(`the file was refused: ${JSON.stringify(read.error)}`);
  return read.value;
}

test.each(REFUSED)('%s is refused for its reason, soon', (_, file, code, detail) => {
  expect(readWithin(2, file())).toEqual({ ok: false, error: { kind: 'file', code, detail } });
});

test('a small part that was read undamaged in one file is refused where another has it damaged', () => {
  const damaged = withDamage(D4, 'xl/styles.xml', 1);
  expect(readXlsx(D4).ok).toBe(true);
  expect(readXlsx(damaged)).toEqual({ ok: false, error: { kind: 'file', code: 'corrupt', detail: 'checksum' } });
  expect(readXlsx(D4).ok).toBe(true);
});

describe('what only looks dangerous is read', () => {
  test('a gigabyte of zeros in a part that nobody needs', () => {
    const file = withPart('xl/media/image1.png', packedRepeats(ZEROS, 64), 2 ** 30);
    expect(bookWithin(2, file).sheets).toHaveLength(1);
  });

  test('a hundred thousand empty rows with styles, within two seconds or, on a slow machine, some times the unpacking', () => {
    const cells = Array.from({ length: 10 }, (_, column) => column);
    const rows = Array.from(
      { length: 100_000 },
      (_, row) =>
        `<row r="${row + 2}" ht="15.75">${cells.map((column) => `<c r="${'ABCDEFGHIJ'[column]}${row + 2}" s="0"/>`).join('')}</row>`,
    );
    const sheet = `<sheetData><row r="1"><c r="A1"><v>1</v></c></row>${rows.join('')}</sheetData>`;
    const file = aWorkbookFile({ sheet });
    const limit = Math.max(2, 20 * secondsOf(() => unzipSync(file)));
    expect(bookWithin(limit, file).sheets.map((read) => [plainCells(read), read.rows])).toEqual([[{ A1: 1 }, 1]]);
  });

  test('a number format of fifty thousand characters', () => {
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="${'[$-'.repeat(16_000)}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>`;
    const file = aWorkbookFile({ styles, sheet: rowsOf('<c s="0"><v>1</v></c>') });
    expect(bookWithin(2, file).sheets.map(plainCells)).toEqual([{ A1: 1 }]);
  });

  test('a formula of nothing but brackets', () => {
    const sheet = rowsOf(`<c><f t="shared" si="0">${'['.repeat(200_000)}</f><v>1</v></c>`);
    expect(bookWithin(2, aWorkbookFile({ sheet })).sheets.map(plainCells)).toEqual([{ A1: 1 }]);
  });
});

describe('whatever happened to a file, it is read or refused, never worse', () => {
  test('bytes changed anywhere', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('d1-hai-dong-tieu-de', 'd6-so-lieu-ban'),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        (name, changes) => {
          const damaged = sample(name);
          for (const [place, byte] of changes) damaged[place % damaged.length] = byte;
          readXlsx(damaged);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('pieces of a sheet left out, doubled or put elsewhere', () => {
    const parts = unzipSync(D4);
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array(0));
    fc.assert(
      fc.property(fc.nat(xml.length), fc.nat(400), fc.nat(xml.length), fc.boolean(), (from, length, to, keep) => {
        const piece = xml.slice(from, from + length);
        const rest = keep ? xml : xml.slice(0, from) + xml.slice(from + length);
        const changed = strToU8(rest.slice(0, to) + piece + rest.slice(to));
        readXlsx(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': changed }, { level: 0 }));
      }),
      { numRuns: 300 },
    );
  });
});
