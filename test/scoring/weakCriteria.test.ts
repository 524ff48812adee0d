import { points, printPlainPoints } from '../../src/scoring/points';
import type { Scorecard } from '../../src/scoring/scorecard';
import { totalScorecard } from '../../src/scoring/totals';
import { weakCriteria } from '../../src/scoring/weakCriteria';
import type { CriteriaSet } from '../../src/scoring/criteriaSet';
import { aCriteriaSet } from '../support/aCriteriaSet';
import { aScorecard, asDate } from '../support/aScorecard';

const weak = (set: CriteriaSet, scorecard: Scorecard): string[] =>
  weakCriteria(set, totalScorecard(set, scorecard)).map(
    ({ criterion, level, lost }) => `${criterion.code} ${level} -${printPlainPoints(lost)}`,
  );

const set = aCriteriaSet([
  ['1', '7'],
  ['1.1', '5'],
  ['1.1.1', '1.5'],
  ['1.1.2', '3.5'],
  ['1.2', '2'],
  ['2', '3'],
  ['2.1', '3', { method: 'survey' }],
]);

test('rows of every level are listed in table order with the points lost', () => {
  const card = aScorecard(set).withAll({ '1.1.1': '1', '1.1.2': '2', '1.2': '2' }).build();
  expect(weak(set, card)).toEqual(['1 area -2', '1.1 criterion -2', '1.1.1 component -0.5', '1.1.2 component -1.5']);
});

test.each([
  ['1.2', '1.5'],
  ['0.4', '0.5'],
  ['2.8', '3.5'],
])('%s of %s is exactly 80 % and not weak', (obtained, maximum) => {
  const one = aCriteriaSet([['1', maximum]]);
  expect(weak(one, aScorecard(one).with('1', Number(obtained)).build())).toEqual([]);
});

test('38,75 of 50 is weak', () => {
  const one = aCriteriaSet([['1', '50']]);
  expect(weak(one, aScorecard(one).with('1', '38,75').build())).toEqual(['1 area -11.25']);
});

test('a leaf that is blank or cannot be read is not weak, what stands above it may be', () => {
  const card = aScorecard(set).with('1.1.1', '1,5').with('1.1.2', asDate(1, 5)).build();
  expect(weak(set, card)).toEqual(['1 area -5.5', '1.1 criterion -3.5']);
});

test('nothing is weak in an empty table', () => {
  expect(weak(set, aScorecard(set).build())).toEqual([]);
});

test('what is not applicable is not weak', () => {
  expect(weak(set, aScorecard(set).withAll({ '1.1.1': 'Không áp dụng', '1.1.2': '3,5', '1.2': '2' }).build())).toEqual(
    [],
  );
});

test('survey rows are weak by their survey points', () => {
  const card = aScorecard(set)
    .withAll({ '1.1.1': '1,5', '1.1.2': '3,5', '1.2': '2' })
    .with('2.1', null, { survey: '2' })
    .build();
  expect(weak(set, card)).toEqual(['2 area -1', '2.1 criterion -1']);
});

test('bonus and penalty rows are never weak', () => {
  const withBonus = aCriteriaSet([
    ['1', '1'],
    ['9', '5'],
    ['9.1', '5', { method: 'bonus' }],
    ['9.2', '5', { method: 'penalty' }],
  ]);
  expect(weak(withBonus, aScorecard(withBonus).withAll({ '1': '1', '9.1': '0', '9.2': '0' }).build())).toEqual([]);
});

test('points below zero lose more than the maximum', () => {
  const one = aCriteriaSet([['1', '0.5']]);
  expect(weak(one, aScorecard(one).with('1', '-0,5').build())).toEqual(['1 area -1']);
});

test('the threshold is that of the set', () => {
  const strict = aCriteriaSet([['1', '1']], { threshold: points('97.5') });
  expect(weak(strict, aScorecard(strict).with('1', '0,97').build())).toEqual(['1 area -0.03']);
});
