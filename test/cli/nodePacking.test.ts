import { nodePacking } from '../../src/cli/nodePacking';
import { PORTABLE_PACKING } from '../../src/workbook/xlsx/packing';

const TEXT = new TextEncoder().encode('Ban hành kế hoạch cải cách hành chính đúng thời hạn. '.repeat(800));
const KINDS = [
  ['Node', nodePacking],
  ['everywhere', PORTABLE_PACKING],
] as const;

describe.each(KINDS)('what is packed as in %s', (_, packing) => {
  const packed = packing.deflate(TEXT);

  test.each(KINDS)('is unpacked as in %s', (__, other) => {
    expect(Buffer.from(other.inflate(packed, TEXT.length))).toEqual(Buffer.from(TEXT));
  });

  test('is a tenth of the size, and holds on to no more memory', () => {
    expect(packed.length).toBeLessThan(TEXT.length / 10);
    expect(packed.buffer.byteLength).toBe(packed.length);
  });

  test('holds on to no more memory than its own where it is little, either', () => {
    const little = packing.deflate(TEXT.subarray(0, 1_000));
    expect(little.buffer.byteLength).toBe(little.length);
    expect(little.length).toBeLessThan(1_020);
  });
});

describe.each(KINDS)('unpacking as in %s', (_, { inflate, deflate, crc32 }) => {
  const packed = deflate(TEXT);
  const lengthOf = (bytes: Uint8Array, size: number): number => {
    try {
      return inflate(bytes, size).length;
    } catch {
      return NaN;
    }
  };

  test('gives nothing of the told size where there is more or less than told', () => {
    expect(lengthOf(packed, TEXT.length - 1)).not.toBe(TEXT.length - 1);
    expect(lengthOf(packed, TEXT.length + 1)).not.toBe(TEXT.length + 1);
  });

  test('gives nothing of the told size where the end is missing or the beginning is damaged', () => {
    expect(lengthOf(packed.slice(0, packed.length >> 1), TEXT.length)).not.toBe(TEXT.length);
    expect(lengthOf(Uint8Array.of(0xff, ...packed.slice(1)), TEXT.length)).not.toBe(TEXT.length);
  });

  test('sums bytes as zips do', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });

  test('does with nothing at all', () => {
    expect(inflate(deflate(new Uint8Array()), 0)).toHaveLength(0);
  });
});
