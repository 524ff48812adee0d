import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { crc32 as judge, inflateRawSync } from 'node:zlib';
import { SplicedText } from '../../../src/workbook/xlsx/splicedText';
import { joinBytes, zipParts } from '../../../src/workbook/xlsx/zipWriter';

const LONG = 'Chấm điểm cải cách hành chính. '.repeat(9_000);

describe('a text of which some places are filled in', () => {
  test.each([
    ['one place', ['a', 'b'], ['1']],
    ['places side by side, at the beginning and at the end', ['', '', ''], ['xã', 'phường']],
    ['long pieces between them', [LONG, LONG, LONG], ['Xã Bình Minh', '🏛 &amp; "x"']],
    ['nothing to fill in', [LONG, 'b'], ['']],
    ['no place', [LONG], []],
  ])('unpacks to the whole text: %s', (_what, pieces, texts) => {
    const whole = pieces.map((piece, index) => piece + (texts[index] ?? '')).join('');
    const part = new SplicedText('x.xml', pieces).fill(texts);
    const bytes = Buffer.from(whole);
    expect(inflateRawSync(joinBytes(part.packed)).equals(bytes)).toBe(true);
    expect({ size: part.size, checksum: part.checksum }).toEqual({ size: bytes.length, checksum: judge(bytes) });
    expect(strFromU8(unzipSync(zipParts([part], new Date(2000, 0, 1)))['x.xml'] ?? new Uint8Array())).toBe(whole);
  });

  test('pieces of any length end so that others can follow', () => {
    const signs = fc.string({ unit: fc.constantFrom('a', 'b', '<c r="', ' ', 'ệ'), maxLength: 3_000 });
    fc.assert(
      fc.property(fc.array(signs, { minLength: 1, maxLength: 6 }), (pieces) => {
        const part = new SplicedText('x.xml', pieces).fill(pieces.slice(1).map(() => '-'));
        expect(inflateRawSync(joinBytes(part.packed)).toString()).toBe(pieces.join('-'));
      }),
    );
  });

  test('may be filled in again and again', () => {
    const text = new SplicedText('x.xml', ['<', '>']);
    const filled = ['a', 'b', 'a'].map((filling) => inflateRawSync(joinBytes(text.fill([filling]).packed)).toString());
    expect(filled).toEqual(['<a>', '<b>', '<a>']);
  });
});
