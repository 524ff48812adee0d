import { duplicateCode } from '../../../src/scoring/rules/duplicateCode';
import { aCriteriaSet } from '../../support/aCriteriaSet';
import { findScores } from '../../support/findScores';

/** Rows under "1" with these codes, keys a, b, c … in their order. */
const withCodes = (...codes: string[]): string[] => {
  const [area, ...others] = aCriteriaSet([['1', '1']]).areas;
  if (!area) throw new Error('the set has an area');
  const parts = codes.map((code, at) => ({ ...area, key: 'abcdef'[at] ?? '', code }));
  return findScores(duplicateCode, { ...aCriteriaSet([]), areas: [{ ...area, parts }, ...others] });
};

test('different codes and missing codes are accepted', () => {
  expect(withCodes('1.1', '1.2', '1.10', '', '')).toEqual([]);
});

test('a code that starts again in each area is accepted', () => {
  const [one, two] = aCriteriaSet([
    ['1', '1'],
    ['1.1', '1'],
    ['2', '1'],
    ['2.1', '1'],
  ]).areas;
  if (!one || !two) throw new Error('the set has two areas');
  const restarted = { ...two, parts: two.parts.map((part) => ({ ...part, code: '1.1' })) };
  expect(findScores(duplicateCode, { ...aCriteriaSet([]), areas: [one, restarted] })).toEqual([]);
});

test('the same code under one parent is reported on the later rows, with the first', () => {
  expect(withCodes('1.1', '1.2', '1.1', '1.1')).toEqual(['c, first a', 'd, first a']);
});

test('the marks that close a code make no difference', () => {
  expect(withCodes('3.2', '3.2.')).toEqual(['b, first a']);
  expect(withCodes('a)', '(a)')).toEqual(['b, first a']);
});
