import { maximumMissing } from '../../../src/scoring/rules/maximumMissing';
import { aCriteriaSet } from '../../support/aCriteriaSet';
import { findScores } from '../../support/findScores';

test('rows above a leaf, bonus and penalty rows need no maximum', () => {
  const set = aCriteriaSet([
    ['1', null],
    ['1.1', '1'],
    ['9', null, { method: 'bonus' }],
  ]);
  expect(findScores(maximumMissing, set)).toEqual([]);
});

test('leaves without a maximum are reported', () => {
  const set = aCriteriaSet([
    ['1', '2'],
    ['1.1', null],
    ['1.2', null, { method: 'survey' }],
    ['1.3', '1'],
  ]);
  expect(findScores(maximumMissing, set)).toEqual(['1.1', '1.2']);
});
