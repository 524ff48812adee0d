import fc from 'fast-check';
import { ofMillionths, points, printPlainPoints } from '../../src/scoring/points';
import { markOfNumber, markOfText, parsePoints } from '../../src/scoring/readMark';

test.each([
  ['0,5', '0.5'],
  ['0.5 ', '0.5'],
  ['03 điểm', '3'],
  ['03 điểm'.normalize('NFD'), '3'],
  ['1,25 ĐIỂM.', '1.25'],
  ['0,5đ', '0.5'],
  ['1\u00A0', '1'],
  ["'1", '1'],
  ['0, 5', '0.5'],
  [',5', '0.5'],
  ['2.', '2'],
  ['-0,25', '-0.25'],
  ['−0,25', '-0.25'],
  ['+1', '1'],
  ['1.234', '1.234'],
  ['1.234,5', '1234.5'],
  ['1,234.5', '1234.5'],
  ['1.234.567', null],
  ['12.345.678', null],
  ['0,3333333333', '0.333333'],
])('"%s" typed in a points cell is %s', (typed, read) => {
  expect(parsePoints(typed)).toBe(read === null ? null : points(read));
});

test.each([
  '',
  'đạt',
  'x',
  '1.2.3',
  '1,234,5',
  '0,,5',
  '75%',
  '1/2',
  '1 5',
  '.',
  '-',
  'điểm',
  '0,5 của 1',
  '999999999999',
])('"%s" is no points', (typed) => {
  expect(parsePoints(typed)).toBeNull();
});

test('a number stored as text keeps what was typed', () => {
  expect(markOfText('0,5 ')).toEqual({ kind: 'points', points: points('0.5'), typed: '0,5 ' });
});

test('nothing but spaces is a blank', () => {
  expect(markOfText(' \u00A0')).toEqual({ kind: 'blank' });
});

test.each([
  'Không phát sinh',
  'KHÔNG ÁP DỤNG',
  'không có nhiệm vụ',
  'Trong năm không phát sinh',
  'Không\u00A0áp dụng'.normalize('NFD'),
])('"%s" says that the row is not applicable', (typed) => {
  expect(markOfText(typed)).toEqual({ kind: 'not-applicable', typed });
});

test.each(['ĐTXHH', 'ĐT XHH', 'Điều tra XHH', 'Điều tra xã hội học', 'Khảo sát', 'Đơn vị không cần tự đánh giá'])(
  '"%s" says that others give the points',
  (typed) => {
    expect(markOfText(typed)).toEqual({ kind: 'elsewhere', typed });
  },
);

test.each(['đạt', 'x', '-', 'có'])('"%s" cannot be read', (typed) => {
  expect(markOfText(typed)).toEqual({ kind: 'unreadable', typed });
});

test('a binary number is read as Excel shows it', () => {
  expect(markOfNumber(0.1 + 0.2)).toEqual({ kind: 'points', points: points('0.3'), typed: null });
  expect(markOfNumber(1.4249999999999998)).toEqual({ kind: 'points', points: points('1.425'), typed: null });
});

test('a number beyond any scale is not taken for points', () => {
  expect(markOfNumber(1e12)).toEqual({ kind: 'unreadable', typed: '1000000000000' });
  expect(markOfNumber(Number.NaN)).toEqual({ kind: 'unreadable', typed: 'NaN' });
});

test('points printed plainly or with a decimal comma are read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000_000, max: 200_000_000 }), (millionths) => {
      const value = ofMillionths(millionths);
      const plain = printPlainPoints(value);
      expect(parsePoints(plain)).toBe(value);
      expect(parsePoints(plain.replace('.', ','))).toBe(value);
      expect(parsePoints(` ${plain.replace('.', ',')} điểm`)).toBe(value);
    }),
  );
});
