import { appraisedAboveSelf } from '../../../src/scoring/rules/appraisedAboveSelf';
import { aCriteriaSet } from '../../support/aCriteriaSet';
import { aScorecard } from '../../support/aScorecard';
import { findScores } from '../../support/findScores';

const set = aCriteriaSet([
  ['1', '2'],
  ['2', '2'],
  ['3', '1', { method: 'survey' }],
  ['9', '1', { method: 'penalty' }],
]);
const found = (card: ReturnType<typeof aScorecard>): string[] => findScores(appraisedAboveSelf, set, card.build());

test('as many points or fewer are what appraisers give', () => {
  expect(found(aScorecard(set).with('1', '1', { appraised: '1' }).with('2', '1', { appraised: '0,5' }))).toEqual([]);
});

test('more points than the unit gave itself are pointed out', () => {
  expect(found(aScorecard(set).with('1', '1', { appraised: '1,25' }).with('2', '0', { appraised: '2' }))).toEqual([
    '1, self 1, appraised 1.25',
    '2, self 0, appraised 2',
  ]);
});

test('silent on what the unit left open, on survey and penalty rows, and above the maximum', () => {
  const card = aScorecard(set)
    .with('1', null, { appraised: '1' })
    .with('2', '2', { appraised: '2,5' })
    .with('3', '0', { appraised: '1' })
    .with('9', '0', { appraised: '1' });
  expect(found(card)).toEqual([]);
});
