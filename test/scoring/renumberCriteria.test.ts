import * as fc from 'fast-check';
import { checkCriteriaSet } from '../../src/scoring/checkCriteriaSet';
import { placedCriteria, type CriteriaSet } from '../../src/scoring/criteriaSet';
import { ancestorsOf, placeOf, removeRow } from '../../src/scoring/editCriteriaSet';
import { nextCode, renumberAll } from '../../src/scoring/renumberCriteria';
import { SHIPPED_SETS } from '../../src/scoring/sets/shippedSets';
import { xa2025 } from '../../src/scoring/sets/xa2025';
import { aCriteriaSet } from '../support/aCriteriaSet';
import { doEdit, setEdit } from '../support/setEdits';

/** The small set with codes of another kind, given in table order. */
function withCodes(codes: readonly string[]): CriteriaSet {
  const set = aCriteriaSet([
    ['1', '1'],
    ['1.1', '1'],
    ['1.1.1', '1'],
    ['1.1.2', '1'],
    ['1.2', '1'],
    ['2', '1'],
    ['2.1', '1'],
    ['2.1.1', '1'],
  ]);
  let at = -1;
  const coded = (row: CriteriaSet['areas'][number]): CriteriaSet['areas'][number] => {
    at += 1;
    return { ...row, code: codes[at] ?? '', parts: row.parts.map(coded) };
  };
  return { ...set, areas: set.areas.map(coded) };
}

const codesOf = (set: CriteriaSet): string[] => placedCriteria(set.areas).map(({ criterion }) => criterion.code);

const STYLES = {
  'dotted figures': ['1', '1.1', '1.1.1', '1.1.2', '1.2', '2', '2.1', '2.1.1'],
  'Roman areas, numbers that begin again': ['I', '1', '1.1', '1.2', '2', 'II', '1', '1.1'],
  'Roman areas, numbers that go on': ['I', '1', '1.1', '1.2', '2', 'II', '3', '3.1'],
  'letters with a bracket below': ['I.', '1.', 'a)', 'b)', '2.', 'II.', '1.', 'a)'],
  'figures below Roman areas': ['I', 'I.1', 'I.1.1', 'I.1.2', 'I.2', 'II', 'II.1', 'II.1.1'],
  'no codes on the last level': ['1', '1.1', '', '', '1.2', '2', '2.1', ''],
} as const;

test.each(Object.entries(STYLES))('codes that are right stay as they are: %s', (_, codes) =>
  expect(codesOf(renumberAll(withCodes(codes)))).toEqual(codes),
);

test.each(SHIPPED_SETS)('codes that are right stay as they are: $id', (set) => expect(renumberAll(set)).toEqual(set));

test.each([
  ['dotted figures', ['1', '1.1', '1.1.2', '1.1.2', '1.3', '4', '4.1', '4.1.1']],
  ['Roman areas, numbers that begin again', ['I', '1', '1.1', '1.3', '2', 'III', '1', '1.1']],
  ['letters with a bracket below', ['I.', '1.', 'a)', 'c)', '2.', 'II.', '1.', 'b)']],
] as const)('damaged ones are put right in their style: %s', (style, codes) =>
  expect(codesOf(renumberAll(withCodes(codes)))).toEqual(STYLES[style]),
);

test('after a row went, the rows after it move up', () => {
  const [first] = xa2025.areas;
  const without = renumberAll(removeRow(xa2025, first!.key));
  expect(without.areas.map(({ code }) => code)).toEqual(xa2025.areas.slice(0, -1).map(({ code }) => code));
  expect(without.areas[0]!.parts[0]!.code).toBe('1.1');
});

test('after any edits codes count on without a gap, a jump or a double', () => {
  fc.assert(
    fc.property(fc.array(setEdit, { maxLength: 30 }), (edits) => {
      const edited = renumberAll(edits.reduce(doEdit, xa2025));
      const rules = checkCriteriaSet(edited).map(({ rule }) => rule);
      expect(rules).not.toContain('duplicate-code');
      expect(rules).not.toContain('code-out-of-order');
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['dotted figures', '1.1.2', '1.1.3'],
  ['Roman areas, numbers that begin again', '1.2', '3'],
  ['letters with a bracket below', '1.1.2', 'c)'],
] as const)('one more row is coded in the style of its level: %s', (style, key, expected) => {
  const set = withCodes(STYLES[style]);
  expect(nextCode(set, ancestorsOf(set, key), placeOf(set, key).criterion)).toBe(expected);
});

test('the first part of a row is coded after it', () => {
  const set = withCodes(STYLES['dotted figures']);
  const { criterion } = placeOf(set, '1.2');
  expect(nextCode(set, [...ancestorsOf(set, '1.2'), criterion], null)).toBe('1.2.1');
});
