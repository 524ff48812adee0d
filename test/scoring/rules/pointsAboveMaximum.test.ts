import { pointsAboveMaximum } from '../../../src/scoring/rules/pointsAboveMaximum';
import { aCriteriaSet } from '../../support/aCriteriaSet';
import { aScorecard, asText } from '../../support/aScorecard';
import { findScores } from '../../support/findScores';

const set = aCriteriaSet([
  ['1', '4'],
  ['1.1', '2'],
  ['1.2', '2'],
  ['2', '2', { method: 'survey' }],
  ['3', null],
  ['9', '5', { method: 'penalty' }],
]);
const found = (card: ReturnType<typeof aScorecard>): string[] => findScores(pointsAboveMaximum, set, card.build());

test('points equal to the maximum are accepted', () => {
  expect(found(aScorecard(set).withAll({ '1.1': '2', '1.2': '0', '9': '5' }))).toEqual([]);
});

test('points above the maximum are reported', () => {
  expect(found(aScorecard(set).with('1.1', '2,5'))).toEqual(['1.1, column self, points 2.5, maximum 2']);
});

test('every points column is looked at, each cell once', () => {
  const card = aScorecard(set)
    .with('1.1', '2,01', { appraisedFirst: '3', appraised: '2' })
    .with('1.2', '2', { appraised: asText('2,25') })
    .with('2', null, { survey: '2,1' });
  expect(found(card)).toEqual([
    '1.1, column self, points 2.01, maximum 2',
    '1.1, column appraisedFirst, points 3, maximum 2',
    '1.2, column appraised, points 2.25, maximum 2',
    '2, column survey, points 2.1, maximum 2',
  ]);
});

test('a penalty is measured by its amount', () => {
  expect(found(aScorecard(set).with('9', '-6'))).toEqual(['9, column self, points 6, maximum 5']);
});

test('printed sums, rows without a maximum and what a unit typed on a survey row are other rules’ matter', () => {
  expect(found(aScorecard(set).withAll({ '1': '9', '2': '9', '3': '9' }))).toEqual([]);
});
