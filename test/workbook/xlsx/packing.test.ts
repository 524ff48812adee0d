import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { nodePacking } from '../../../src/cli/nodePacking';
import { PORTABLE_PACKING, unsqueeze } from '../../../src/workbook/xlsx/packing';
import { readXlsx } from '../../../src/workbook/xlsx/readXlsx';
import { fetchZlibPacking, zlibPacking } from '../../../src/workbook/xlsx/zlibPacking';
import { zlibModule } from '../../support/zlibModule';

const SENTENCE = 'Ban hành kế hoạch cải cách hành chính đúng thời hạn. ';
const TEXT = new TextEncoder().encode(SENTENCE.repeat(800));
const KINDS = [
  ['Node', nodePacking],
  ['everywhere', PORTABLE_PACKING],
  ["the pane's workers", zlibPacking(zlibModule())],
] as const;

const json = (count: number): Uint8Array => new TextEncoder().encode(JSON.stringify({ said: SENTENCE.repeat(count) }));

describe.each(KINDS)('details that are kept as in %s', (_, { squeeze }) => {
  test.each([1, 100, 10_000])('come back as they were, %s sentences of them', (count) => {
    expect(Buffer.from(unsqueeze(squeeze(json(count))))).toEqual(Buffer.from(json(count)));
  });

  test('hold on to no more memory than their own', () => {
    for (const kept of [squeeze(json(20)), squeeze(json(10_000))]) expect(kept.buffer.byteLength).toBe(kept.length);
    expect(squeeze(json(20)).length).toBeLessThanOrEqual(json(20).length);
  });

  test('are a tenth of the size where they are long', () => {
    expect(squeeze(json(10_000)).length).toBeLessThan(json(10_000).length / 10);
  });
});

describe.each(KINDS)('unpacking as in %s', (_, { inflate, crc32 }) => {
  const packed = new Uint8Array(deflateRawSync(TEXT));
  const lengthOf = (bytes: Uint8Array, size: number): number => {
    try {
      return inflate(bytes, size).length;
    } catch {
      return NaN;
    }
  };

  test.each([0, 1, 40_000, 5_000_000])('gives back %s bytes', (size) => {
    const bytes = Uint8Array.from({ length: size }, (__, at) => (at * at) & 255);
    expect(Buffer.compare(inflate(new Uint8Array(deflateRawSync(bytes)), size), bytes)).toBe(0);
  });

  test('gives one part after another, larger and smaller ones', () => {
    for (const size of [10, 3_000_000, 200, 70_000]) {
      const bytes = Uint8Array.from({ length: size }, (__, at) => (at * 7 + size) & 255);
      expect(Buffer.compare(inflate(new Uint8Array(deflateRawSync(bytes)), size), bytes)).toBe(0);
    }
  });

  test('gives nothing of the told size where there is more or less than told', () => {
    expect(lengthOf(packed, TEXT.length - 1)).not.toBe(TEXT.length - 1);
    expect(lengthOf(packed, TEXT.length + 1)).not.toBe(TEXT.length + 1);
  });

  test('gives nothing of the told size where the end is missing or the beginning is damaged', () => {
    expect(lengthOf(packed.slice(0, packed.length >> 1), TEXT.length)).not.toBe(TEXT.length);
    expect(lengthOf(Uint8Array.of(0xff, ...packed.slice(1)), TEXT.length)).not.toBe(TEXT.length);
  });

  test('goes on after damaged parts', () => {
    for (let count = 0; count < 200; count += 1) lengthOf(Uint8Array.of(0xff, ...packed.slice(1)), TEXT.length);
    expect(lengthOf(packed, TEXT.length)).toBe(TEXT.length);
  });

  test('sums bytes as zips do', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });
});

test("samples are read by the pane's workers as everywhere", () => {
  const packing = zlibPacking(zlibModule());
  const folder = join(__dirname, '../../samples');
  const files = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
  expect(files.length).toBeGreaterThan(19);
  for (const file of files) {
    const bytes = new Uint8Array(readFileSync(join(folder, file)));
    expect(readXlsx(bytes, packing)).toEqual(readXlsx(bytes));
  }
});

test('where zlib cannot be fetched, or what is fetched is something else, files are unpacked without it', async () => {
  const fetched = jest.spyOn(globalThis, 'fetch');
  fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  expect(await fetchZlibPacking(new URL('https://localhost/zlib.wasm'))).toBe(PORTABLE_PACKING);
  fetched.mockResolvedValueOnce(new Response('<!DOCTYPE html>'));
  expect(await fetchZlibPacking(new URL('https://localhost/zlib.wasm'))).toBe(PORTABLE_PACKING);
  fetched.mockRestore();
});

test('where the memory for zlib runs out, files are unpacked without it', () => {
  const { inflate } = zlibPacking({ ...zlibModule(), malloc: () => 0 });
  expect(Buffer.compare(inflate(new Uint8Array(deflateRawSync(TEXT)), TEXT.length), TEXT)).toBe(0);
});
