import { pointsStoredAsText } from '../../../src/scoring/rules/pointsStoredAsText';
import { aCriteriaSet } from '../../support/aCriteriaSet';
import { aScorecard, asText } from '../../support/aScorecard';
import { findScores } from '../../support/findScores';

const set = aCriteriaSet([
  ['1', '4'],
  ['1.1', '1'],
  ['1.2', '3'],
  ['2', '1', { method: 'survey' }],
]);

test('numbers are accepted', () => {
  expect(findScores(pointsStoredAsText, set, aScorecard(set).withAll({ '1.1': '0,5', '1.2': '3' }).build())).toEqual(
    [],
  );
});

test('numbers stored as text are reported on leaves and on sums, with the number that is meant', () => {
  const card = aScorecard(set)
    .with('1', asText('3,5'))
    .with('1.1', asText('0.5 '))
    .with('1.2', null, { appraised: asText('03 điểm') })
    .build();
  expect(findScores(pointsStoredAsText, set, card)).toEqual([
    '1, column self, typed 3,5, points 3.5',
    '1.1, column self, typed 0.5 , points 0.5',
    '1.2, column appraised, typed 03 điểm, points 3',
  ]);
});

test('what a unit typed on a survey row has to go, so its kind does not matter', () => {
  expect(findScores(pointsStoredAsText, set, aScorecard(set).with('2', asText('1')).build())).toEqual([]);
});
