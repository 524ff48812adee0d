import { errorValue } from '../../../src/scoring/rules/errorValue';
import { aCriteriaSet } from '../../support/aCriteriaSet';
import { aScorecard, asError } from '../../support/aScorecard';
import { findScores } from '../../support/findScores';

const set = aCriteriaSet([
  ['1', '4'],
  ['1.1', '3'],
  ['1.1.1', '1'],
  ['1.1.2', '2'],
  ['1.2', '1'],
]);
const found = (card: ReturnType<typeof aScorecard>): string[] => findScores(errorValue, set, card.build());

test('a table without errors is accepted', () => {
  expect(found(aScorecard(set).with('1.1.1', '1'))).toEqual([]);
});

test('an error is reported where it arises, not in the sums above it', () => {
  const card = aScorecard(set)
    .with('1', asError('#REF!'))
    .with('1.1', asError('#REF!'))
    .with('1.1.2', asError('#REF!'));
  expect(found(card)).toEqual(['1.1.2, column self, code #REF!']);
});

test('two errors in two columns are two findings', () => {
  const card = aScorecard(set)
    .with('1.1', null, { appraised: asError('#N/A') })
    .with('1.1.1', asError('#DIV/0!'))
    .with('1.2', asError('#NAME?'));
  expect(found(card)).toEqual([
    '1.1, column appraised, code #N/A',
    '1.1.1, column self, code #DIV/0!',
    '1.2, column self, code #NAME?',
  ]);
});
