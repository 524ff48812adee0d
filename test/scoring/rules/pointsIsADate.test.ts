import { points } from '../../../src/scoring/points';
import { pointsIsADate } from '../../../src/scoring/rules/pointsIsADate';
import { aCriteriaSet } from '../../support/aCriteriaSet';
import { aScorecard, asDate } from '../../support/aScorecard';
import { findScores } from '../../support/findScores';

const quarter = { step: points('0.25') };
const set = aCriteriaSet([
  ['1', '20'],
  ['1.1', '2', quarter],
  ['1.2', '2.5'],
  ['1.3', '6'],
  ['1.4', '6', { cases: [{ when: 'Đạt', points: points('1.5') }] }],
]);
const found = (card: ReturnType<typeof aScorecard>): string[] => findScores(pointsIsADate, set, card.build());

test('no date, no finding', () => {
  expect(found(aScorecard(set).with('1.1', '1,5'))).toEqual([]);
});

test('the one reading that fits the maximum and the step is meant', () => {
  expect(found(aScorecard(set).with('1.1', asDate(1, 5)).with('1.2', asDate(2, 5)))).toEqual([
    '1.1, column self, day 1, month 5, year 2026, meant 1.5',
    '1.2, column self, day 2, month 5, year 2026, meant 2.5',
  ]);
});

test('where the month comes first the other reading fits', () => {
  expect(found(aScorecard(set).with('1.1', null, { appraised: asDate(5, 1) }))).toEqual([
    '1.1, column appraised, day 5, month 1, year 2026, meant 1.5',
  ]);
});

test('a reading must be one of the points that the rule names', () => {
  expect(found(aScorecard(set).with('1.4', asDate(1, 5)))).toEqual([
    '1.4, column self, day 1, month 5, year 2026, meant 1.5',
  ]);
});

test('nothing is certain where both readings fit, or none', () => {
  expect(found(aScorecard(set).with('1.3', asDate(1, 5)).with('1.1', asDate(20, 12)))).toEqual([
    '1.1, column self, day 20, month 12, year 2026',
    '1.3, column self, day 1, month 5, year 2026',
  ]);
});

test('5 May is 5.5 either way, 1 January may be anything', () => {
  expect(found(aScorecard(set).with('1.3', asDate(5, 5)).with('1.2', asDate(1, 1)))).toEqual([
    '1.2, column self, day 1, month 1, year 2026',
    '1.3, column self, day 5, month 5, year 2026, meant 5.5',
  ]);
});

test('a date on the row of a sum is reported without a guess', () => {
  expect(found(aScorecard(set).with('1', asDate(1, 5)))).toEqual(['1, column self, day 1, month 5, year 2026']);
});
