import { points } from '../../../src/scoring/points';
import { pointsOffStep } from '../../../src/scoring/rules/pointsOffStep';
import { aCriteriaSet } from '../../support/aCriteriaSet';
import { aScorecard } from '../../support/aScorecard';
import { findScores } from '../../support/findScores';

const cases = ['1', '0.5'].map((given) => ({ when: 'Ban hành', points: points(given) }));
const set = aCriteriaSet([
  ['1', '2', { step: points('0.25') }],
  ['2', '1', { step: points('0.25'), cases }],
  ['3', '2'],
  ['4', '1', { method: 'survey', step: points('0.25') }],
  ['9', '1', { method: 'penalty', step: points('0.25') }],
]);
const found = (card: ReturnType<typeof aScorecard>): string[] => findScores(pointsOffStep, set, card.build());

test('whole steps are accepted, and so is every value where points are proportional', () => {
  expect(found(aScorecard(set).withAll({ '1': '1,75', '2': '0,5', '3': '1,4625', '9': '-0,5' }))).toEqual([]);
});

test('points between two steps are reported in every column but the survey’s', () => {
  expect(found(aScorecard(set).with('1', '1,1', { appraised: '0,3' }).with('4', null, { survey: '0,87' }))).toEqual([
    '1, column self, points 1.1, step 0.25',
    '1, column appraised, points 0.3, step 0.25',
  ]);
});

test('where the rule names its points, no others are accepted, whole steps or not', () => {
  expect(found(aScorecard(set).with('2', '0,75'))).toEqual(['2, column self, points 0.75, allowed 1 or 0.5']);
});

test('nothing can always be given', () => {
  expect(found(aScorecard(set).with('2', '0'))).toEqual([]);
});

test('points above the maximum or below zero are not reported a second time', () => {
  expect(found(aScorecard(set).withAll({ '1': '2,1', '2': '-0,3' }))).toEqual([]);
});
