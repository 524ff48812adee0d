import { pointsMissing } from '../../../src/scoring/rules/pointsMissing';
import { aCriteriaSet } from '../../support/aCriteriaSet';
import { aScorecard, asError } from '../../support/aScorecard';
import { findScores } from '../../support/findScores';

const set = aCriteriaSet([
  ['1', '3'],
  ['1.1', '1'],
  ['1.2', '2'],
  ['2', '1', { method: 'survey' }],
  ['3', '1', { method: 'other-agency' }],
  ['8', '1', { method: 'bonus' }],
  ['9', '1', { method: 'penalty' }],
]);
const found = (card: ReturnType<typeof aScorecard>): string[] => findScores(pointsMissing, set, card.build());

test('zero is a score, and what cannot be read is another rule’s matter', () => {
  expect(found(aScorecard(set).withAll({ '1.1': '0', '1.2': asError('#N/A') }))).toEqual([]);
});

test('every blank leaf that the unit must score is reported, and no other row', () => {
  expect(found(aScorecard(set))).toEqual(['1.1, column self', '1.2, column self']);
});

test('a leaf that is not applicable is not missing, wherever the unit says so', () => {
  const card = aScorecard(set)
    .with('1.1', 'Không áp dụng')
    .with('1.2', null, { explanation: 'Không phát sinh nhiệm vụ' });
  expect(found(card)).toEqual([]);
});

test('a blank appraisal is no finding', () => {
  expect(found(aScorecard(set).with('1.1', '1', { appraised: '1' }).with('1.2', '2'))).toEqual([]);
});

test('points of the appraisers do not stand in for the unit’s own', () => {
  expect(found(aScorecard(set).with('1.1', '1').with('1.2', null, { appraised: '2' }))).toEqual(['1.2, column self']);
});

test('a table that only appraisers filled in misses nothing of the unit’s', () => {
  expect(found(aScorecard(set).with('1.1', null, { appraised: '1' }))).toEqual([]);
});
