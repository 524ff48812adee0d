import { surveyEnteredByUnit } from '../../../src/scoring/rules/surveyEnteredByUnit';
import { aCriteriaSet } from '../../support/aCriteriaSet';
import { aScorecard } from '../../support/aScorecard';
import { findScores } from '../../support/findScores';

const set = aCriteriaSet([
  ['1', '1'],
  ['2', '1', { method: 'survey' }],
  ['3', '1', { method: 'other-agency' }],
]);

test('survey rows that the unit left blank are accepted, with survey points or without', () => {
  expect(
    findScores(surveyEnteredByUnit, set, aScorecard(set).with('1', '1').with('2', 'ĐTXHH', { survey: '1' }).build()),
  ).toEqual([]);
});

test('points of the unit on rows that others score are reported', () => {
  expect(findScores(surveyEnteredByUnit, set, aScorecard(set).withAll({ '2': '1', '3': '0,5' }).build())).toEqual([
    '2, points 1',
    '3, points 0.5',
  ]);
});
