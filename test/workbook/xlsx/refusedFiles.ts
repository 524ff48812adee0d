import { readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';

import { strToU8, unzipSync, zipSync } from 'fflate';

import type { FileDetail, FileErrorCode } from '../../../src/workbook/problem';
import { aWorkbookFile, relationship, relationships, rowsOf } from './aWorkbookFile';
import { aZip, packedRepeats } from './aZip';

/** A file of those that offices send. */
export const sample = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(path.join(__dirname, '../../samples', `${name}.xlsx`)));
export const D4 = sample('d4-bang-cham-diem');

const MEGABYTE = 1 << 20;
export const ZEROS = new Uint8Array(16 * MEGABYTE);

/** A small workbook with another part, as it stands in the zip and as the directory describes it. */
export function withPart(name: string, packed: Uint8Array, size: number): Uint8Array {
  const others = Object.entries(unzipSync(aWorkbookFile({}))).filter(([other]) => other !== name);
  const parts = others.map(([other, bytes]) => ({ name: other, packed: bytes, method: 0, size: bytes.length }));
  return aZip([...parts.map((part) => ({ ...part, checksum: checksumOf(part.packed) })), { name, packed, size }]);
}

/** The checksum that a zip of someone else's making holds for the bytes. */
function checksumOf(bytes: Uint8Array): number {
  const zip = zipSync({ a: bytes });
  return new DataView(zip.buffer, zip.byteOffset).getUint32(14, true);
}

/** A compound file whose directory names these streams. */
function aCompoundFile(...streams: readonly string[]): Uint8Array {
  const file = new Uint8Array(512 + 128 * (streams.length + 1));
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  ['Root Entry', ...streams].forEach((name, index) => file.set(Buffer.from(name, 'utf16le'), 512 + 128 * index));
  return file;
}

function randomBytes(length: number): Uint8Array {
  let state = 7;
  return Uint8Array.from({ length }, () => (state = (state * 1103515245 + 12345) & 0x7fffffff) >> 16);
}

/** A zip with other bytes at the middle of what is packed in one of its parts. */
export function withDamage(file: Uint8Array, part: string, count: number): Uint8Array {
  const damaged = file.slice();
  const at = Buffer.from(damaged).indexOf(part) + part.length + 100;
  for (let index = 0; index < count; index += 1) damaged[at + index] = (damaged[at + index] ?? 0) ^ 0x5a;
  return damaged;
}

const manyCells = (rows: number, columns: number): string =>
  `<sheetData>${`<row>${'<c><v>1</v></c>'.repeat(columns)}</row>`.repeat(rows)}</sheetData>`;

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

const GIANT_ROWS = `${'<row><c><v>1</v></c><c><v>2</v></c></row>'.repeat(20_000)}`;

/** Files that cannot be read, each made when it is asked for, with the reason that is given. */
export const REFUSED: readonly (readonly [what: string, file: () => Uint8Array, code: FileErrorCode, detail: FileDetail])[] = [
  ['an empty file', () => new Uint8Array(0), 'empty', 'empty-file'],
  ['a workbook without sheets', () => aWorkbookFile({ workbook: '<sheets/>' }), 'empty', 'no-sheets'],
  ['a file with a password to open', () => aCompoundFile('EncryptionInfo', 'EncryptedPackage'), 'encrypted', 'encrypted'],
  ['a zip with a password', () => aZip([{ name: '_rels/.rels', packed: new Uint8Array(20), size: 8, flags: 1 }]), 'encrypted', 'encrypted'],
  ['an Excel 97 file', () => aCompoundFile('Workbook'), 'not-a-workbook', 'old-xls'],
  ['an Excel 5 file', () => aCompoundFile('Book'), 'not-a-workbook', 'old-xls'],
  ['an Excel 4 file', () => Uint8Array.of(0x09, 0x04, 0x06, 0x00, 0, 0, 0x10, 0), 'not-a-workbook', 'old-xls'],
  ['an old Word file', () => aCompoundFile('WordDocument'), 'not-a-workbook', 'unknown-content'],
  ['a web page', () => strToU8('\ufeff \r\n<!DOCTYPE html>\n<table><tr><td>0,5</td></tr></table>'), 'not-a-workbook', 'html'],
  ['a table saved as a web page', () => strToU8('<TABLE border=1><tr><td>1/5</td></tr></TABLE>'), 'not-a-workbook', 'html'],
  ['a web page in UTF-16', () => utf16('<html><body></body></html>'), 'not-a-workbook', 'html'],
  ['a text with commas', () => strToU8('Mã;Tên;Điểm\n1.1;Kế hoạch;0,5\n'), 'not-a-workbook', 'csv'],
  ['a text with tabs in UTF-16', () => utf16('Mã\tTên\tĐiểm\r\n'), 'not-a-workbook', 'csv'],
  ['a text with commas in an old code page', () => Uint8Array.from([0x4d, 0xe3, 0x2c, 0x31, 0x0d, 0x0a]), 'not-a-workbook', 'csv'],
  ['a PDF', () => strToU8('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'not-a-workbook', 'pdf'],
  ['random bytes', () => randomBytes(20_000), 'not-a-workbook', 'unknown-content'],
  ['zeros', () => new Uint8Array(5_000), 'not-a-workbook', 'unknown-content'],
  ['an empty zip', () => zipSync({}), 'not-a-workbook', 'zip-without-workbook'],
  ['a zip of something else', () => zipSync({ 'a.txt': strToU8('a') }), 'not-a-workbook', 'zip-without-workbook'],
  [
    'a Word document',
    () =>
      aWorkbookFile({
        parts: {
          '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'word/document.xml')),
          'word/document.xml': '<w:document xmlns:w="w"/>',
          'xl/workbook.xml': null,
        },
      }),
    'not-a-workbook',
    'zip-without-workbook',
  ],
  [
    'a binary workbook',
    () => aWorkbookFile({ parts: { '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'xl/workbook.bin')) } }),
    'not-a-workbook',
    'xlsb',
  ],
  [
    'an OpenDocument sheet',
    () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<a/>') }, { level: 0 }),
    'not-a-workbook',
    'ods',
  ],
  ['half a file', () => D4.subarray(0, D4.length / 2), 'corrupt', 'truncated'],
  ['a file without its last bytes', () => D4.subarray(0, D4.length - 30), 'corrupt', 'truncated'],
  ['a file of which the beginning is missing', () => new Uint8Array([...D4.subarray(0, 4), ...D4.subarray(2_000)]), 'corrupt', 'truncated'],
  ['damaged bytes in a part', () => withDamage(D4, 'xl/worksheets/sheet1.xml', 400), 'corrupt', 'checksum'],
  ['one damaged byte in a part', () => withDamage(D4, 'xl/worksheets/sheet1.xml', 1), 'corrupt', 'checksum'],
  ['a part longer than declared', () => withPart('xl/worksheets/sheet1.xml', deflateRawSync(Buffer.from('<worksheet><sheetData/></worksheet>')), 20), 'corrupt', 'checksum'],
  ['a gigabyte of zeros as the sheet', () => withPart('xl/worksheets/sheet1.xml', packedRepeats(ZEROS, 64), 2 ** 30), 'too-large', 'part-too-large'],
  ['the same, declared as a thousand bytes', () => withPart('xl/worksheets/sheet1.xml', packedRepeats(ZEROS, 64), 1_000), 'corrupt', 'checksum'],
  ['the same, declared as what it packs to', () => withPart('xl/worksheets/sheet1.xml', packedRepeats(ZEROS, 64), MEGABYTE), 'corrupt', 'checksum'],
  [
    'a quarter of a gigabyte of rows',
    () => withPart('xl/worksheets/sheet1.xml', packedRepeats(strToU8(GIANT_ROWS), 340, '<worksheet><sheetData>', '</sheetData></worksheet>'), 340 * GIANT_ROWS.length + 46),
    'too-large',
    'part-too-large',
  ],
  ['a million filled cells', () => aWorkbookFile({ sheet: manyCells(10_000, 100) }), 'too-large', 'too-many-cells'],
  ['more rows than any table has', () => aWorkbookFile({ sheet: manyCells(25_000, 2) }), 'too-large', 'too-many-rows'],
  ['more columns than any table has', () => aWorkbookFile({ sheet: manyCells(10, 600) }), 'too-large', 'too-many-columns'],
  ['sixty thousand parts', () => aZip(Array.from({ length: 60_000 }, (_, n) => ({ name: `${n}`, packed: new Uint8Array(0), size: 0 }))), 'too-large', 'too-many-parts'],
  ['a text longer than any cell holds', () => aWorkbookFile({ sheet: rowsOf(`<c t="str"><v>${'&amp;'.repeat(200_000)}</v></c>`) }), 'too-large', 'part-too-large'],
  ['a text in more pieces than any cell holds', () => aWorkbookFile({ strings: `<si>${'<r><t>abcdefgh</t></r>'.repeat(80_000)}</si>` }), 'too-large', 'part-too-large'],
  ['merges without number', () => aWorkbookFile({ sheet: `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(60_000)}</mergeCells>` }), 'too-large', 'too-many-cells'],
  [
    'a formula shared by many cells that would fill the memory',
    () => aWorkbookFile({ sheet: rowsOf(`<c><f t="shared" si="0">"${'a'.repeat(30_000)}"</f></c>${'<c><f t="shared" si="0"/></c>'.repeat(500)}`, ...Array<string>(20).fill('<c><f t="shared" si="0"/></c>'.repeat(500))) }),
    'too-large',
    'part-too-large',
  ],
  ['a document type', () => aWorkbookFile({ sheet: '<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>' }), 'corrupt', 'dtd'],
  ['an entity from outside', () => aWorkbookFile({ sheet: '<!DOCTYPE worksheet [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet><sheetData/></worksheet>' }), 'corrupt', 'dtd'],
  ['a part in UTF-16', () => aWorkbookFile({ parts: { 'xl/worksheets/sheet1.xml': utf16('<?xml version="1.0" encoding="UTF-16"?><worksheet/>') } }), 'corrupt', 'utf-16'],
  ['a million comments that never end', () => aWorkbookFile({ sheet: '<sheetData/>' + '<!--'.repeat(1_000_000) }), 'corrupt', 'bad-xml'],
  ['four million signs that begin something', () => aWorkbookFile({ sheet: '<'.repeat(4_000_000) }), 'corrupt', 'bad-xml'],
  ['a hundred thousand elements inside one another', () => aWorkbookFile({ sheet: '<a>'.repeat(100_000) }), 'corrupt', 'bad-xml'],
  ['a sheet that breaks off', () => aWorkbookFile({ parts: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c><v>1</v></c></row>' } }), 'corrupt', 'bad-xml'],
  ['tags that do not match', () => aWorkbookFile({ sheet: '<sheetData><row></sheetData></row>' }), 'corrupt', 'bad-xml'],
  ['an attribute without quotes', () => aWorkbookFile({ sheet: '<sheetData a=1/>' }), 'corrupt', 'bad-xml'],
  ['a sheet that is no sheet', () => aWorkbookFile({ parts: { 'xl/worksheets/sheet1.xml': 'xin chào' } }), 'corrupt', 'bad-xml'],
  ['a sheet whose part is missing', () => aWorkbookFile({ parts: { 'xl/worksheets/sheet1.xml': null } }), 'corrupt', 'bad-xml'],
  ['a sheet that is tied to nothing', () => aWorkbookFile({ workbook: '<sheets><sheet name="S" r:id="rId7"/></sheets>' }), 'corrupt', 'bad-xml'],
  ['a text that is not in the list of texts', () => aWorkbookFile({ sheet: rowsOf('<c t="s"><v>0</v></c>') }), 'corrupt', 'bad-xml'],
]; // prettier-ignore
