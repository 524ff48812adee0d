import { bytesOf, packed } from '../../../src/workbook/excel/byteBudget';

const sizes = (groups: readonly (readonly { readonly bytes: number }[])[]): number[][] =>
  groups.map((group) => group.map(({ bytes }) => bytes));

test('parts that fit together share a message, in their order', () => {
  expect(sizes(packed([{ bytes: 4 }, { bytes: 6 }, { bytes: 1 }, { bytes: 9 }], 10))).toEqual([
    [4, 6],
    [1, 9],
  ]);
});

test('a part larger than a message goes alone', () => {
  expect(sizes(packed([{ bytes: 1 }, { bytes: 30 }, { bytes: 1 }], 10))).toEqual([[1], [30], [1]]);
});

test('nothing to send needs no message', () => expect(packed([], 10)).toEqual([]));

test('Vietnamese letters count as the bytes that they take', () => expect(bytesOf('ệ')).toBe(5));
