import { pointsNegative } from '../../../src/scoring/rules/pointsNegative';
import { aCriteriaSet } from '../../support/aCriteriaSet';
import { aScorecard } from '../../support/aScorecard';
import { findScores } from '../../support/findScores';

const set = aCriteriaSet([
  ['1', '1'],
  ['2', '1'],
  ['8', '1', { method: 'bonus' }],
  ['9', '1', { method: 'penalty' }],
]);

test('zero, and a penalty typed below zero, are accepted', () => {
  expect(findScores(pointsNegative, set, aScorecard(set).withAll({ '1': '0', '9': '-0,5' }).build())).toEqual([]);
});

test('points below zero are reported on every other row and in every column', () => {
  const card = aScorecard(set).with('1', '-0,5', { appraised: '-0,25' }).with('2', '1').with('8', '-1').build();
  expect(findScores(pointsNegative, set, card)).toEqual([
    '1, column self, points -0.5',
    '1, column appraised, points -0.25',
    '8, column self, points -1',
  ]);
});
