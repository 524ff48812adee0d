import { codeOutOfOrder } from '../../../src/scoring/rules/codeOutOfOrder';
import type { Criterion } from '../../../src/scoring/criteriaSet';
import { aCriteriaSet } from '../../support/aCriteriaSet';
import { findScores } from '../../support/findScores';

type Codes = readonly (string | readonly [string, Codes])[];

const rowsOf = (codes: Codes, path: string): Criterion[] =>
  codes.map((each, at) => {
    const [code, parts] = typeof each === 'string' ? [each, []] : each;
    const [leaf] = aCriteriaSet([['1', '1']]).areas;
    if (!leaf) throw new Error('the set has a row');
    const key = `${path}${code}#${at + 1}`;
    return { ...leaf, key, code, parts: rowsOf(parts, `${key} `) };
  });

/** Findings as "the row's code -> the expected one". */
const found = (...codes: Codes): string[] => {
  const findings = findScores(codeOutOfOrder, { ...aCriteriaSet([]), areas: rowsOf(codes, '') });
  return findings.map((line) => line.replace(/^.*?([^ ]+)#\d+, expected (.*)$/, '$1 -> $2'));
};

test.each<[string, Codes]>([
  [
    'dotted codes',
    [
      ['1', [['1.1', ['1.1.1', '1.1.2']], '1.2']],
      ['2', ['2.1']],
    ],
  ],
  ['more than nine parts', [['1', ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8', '1.9', '1.10']]]],
  [
    'codes that start again in each area',
    [
      ['I', [['1', ['1.1', '1.2']], '2']],
      ['II', [['1', ['1.1']]]],
      ['III', ['1']],
    ],
  ],
  [
    'codes that go on through the areas',
    [
      ['I', ['1', '2', '3']],
      ['II', ['4', '5']],
    ],
  ],
  ['codes with the area in Roman numerals', [['I', [['I.1', ['I.1.1']], 'I.2']]]],
  [
    'Arabic codes under Roman areas',
    [
      ['I', ['1.1', '1.2']],
      ['II', ['2.1']],
    ],
  ],
  ['letters in Vietnamese order', [['1', ['a)', 'b)', 'c)', 'd)', 'đ)', 'e)', 'g)']]]],
  ['letters in Latin order', [['1', ['a', 'b', 'c', 'd', 'e', 'f']]]],
  [
    'capital letters as areas',
    [
      ['A', ['1', '2']],
      ['B', ['1']],
      ['C', ['1']],
    ],
  ],
  [
    'an extract that begins with the third area',
    [
      ['3', ['3.1']],
      ['4', ['4.1']],
    ],
  ],
  ['rows without codes, and words', [['1', ['1.1', '', '1.2', 'Điểm thưởng']]]],
])('%s are in order', (_, codes) => {
  expect(found(...codes)).toEqual([]);
});

test('a gap is reported once, on the row after it', () => {
  expect(found(['1', ['1.1', '1.3', '1.4']], ['2', ['2.2', '2.3']])).toEqual(['1.3 -> 1.2', '2.2 -> 2.1']);
});

test('two gaps are two findings', () => {
  expect(found('1', '3', '4', '7')).toEqual(['3 -> 2', '7 -> 5']);
});

test('two rows that changed places are one finding', () => {
  expect(found(['1', ['1.1', '1.3', '1.2', '1.4']])).toEqual(['1.3 -> 1.2']);
});

test('a mistyped number is one finding, not a jump and a jump back', () => {
  expect(found(['1', ['1.1', '1.2', '1.7', '1.4']])).toEqual(['1.7 -> 1.3']);
});

test('a code of another parent is reported with the one that belongs there', () => {
  expect(found(['1', ['1.1', '2.2', '1.3']])).toEqual(['2.2 -> 1.2']);
  expect(found(['1', [['1.2', ['1.3.1', '1.3.2']]]])).toEqual(['1.2 -> 1.1']);
  expect(found(['1', ['1.1', ['1.2', ['1.3.1', '1.3.2']]]])).toEqual(['1.3.1 -> 1.2.1']);
});

test('what follows from a code that is reported already is not reported again', () => {
  expect(found(['1', ['1.1', ['1.4', ['1.2.1']], '1.3']])).toEqual(['1.4 -> 1.2']);
  expect(found(['1', ['1.1', ['1.1', ['1.2.1']], '1.3']])).toEqual([]);
});

test('Roman numerals and letters have gaps too', () => {
  expect(found('I', 'II', 'IV')).toEqual(['IV -> III']);
  expect(found(['1', ['a', 'c']])).toEqual(['c -> b']);
});
