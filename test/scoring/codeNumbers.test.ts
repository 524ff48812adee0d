import { bareCode, haveCommonReading, numberOf, partsOfCode, printNumber } from '../../src/scoring/codeNumbers';

test.each([
  ['1.2.', '1.2'],
  ['(1)', '1'],
  ['a)', 'a'],
  [' II. ', 'II'],
  ['1.10', '1.10'],
])('the code of "%s" is %s', (shown, bare) => {
  expect(bareCode(shown)).toBe(bare);
});

test('a code is its last part and what stands before', () => {
  expect(partsOfCode('1.2.3')).toEqual({ before: ['1', '2'], last: '3' });
  expect(partsOfCode('II.1.a)')).toEqual({ before: ['II', '1'], last: 'a' });
  expect(partsOfCode('1 - 2')).toEqual({ before: ['1'], last: '2' });
});

test.each(['', 'Điểm thưởng', 'TC1', '1..2', '2025/1'])('"%s" is no code', (text) => {
  expect(partsOfCode(text)).toBeNull();
});

test.each([
  ['12', 'arabic', 12],
  ['IV', 'roman', 4],
  ['xxxix', 'roman', 39],
  ['đ', 'vietnamese', 5],
  ['e', 'vietnamese', 6],
  ['e', 'latin', 5],
] as const)('"%s" in %s numbering is %s, and back', (part, numbering, number) => {
  expect(numberOf(part, numbering)).toBe(number);
  expect(printNumber(number, numbering, part)).toBe(part);
});

test.each([
  ['IIII', 'roman'],
  ['IC', 'roman'],
  ['II', 'arabic'],
  ['f', 'vietnamese'],
  ['ab', 'latin'],
] as const)('"%s" is no number in %s numbering', (part, numbering) => {
  expect(numberOf(part, numbering)).toBeNull();
});

test('II and 2 can be the same number, II and 3 cannot', () => {
  expect(haveCommonReading('II', '2')).toBe(true);
  expect(haveCommonReading('II', '3')).toBe(false);
});
