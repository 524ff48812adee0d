import { evidenceMissing } from '../../../src/scoring/rules/evidenceMissing';
import { aCriteriaSet } from '../../support/aCriteriaSet';
import { aScorecard, asText } from '../../support/aScorecard';
import { findScores } from '../../support/findScores';

const set = aCriteriaSet([
  ['1', '1'],
  ['2', '1', { evidenceWanted: false }],
  ['3', '1'],
  ['4', '1', { method: 'survey' }],
  ['9', '1', { method: 'penalty' }],
]);

test('evidence or an explanation is enough, and no points need none', () => {
  const card = aScorecard(set).with('1', '1', { evidence: 'Quyết định số 12/QĐ-UBND' }).with('3', '0').build();
  expect(findScores(evidenceMissing, set, card)).toEqual([]);
  expect(
    findScores(evidenceMissing, set, aScorecard(set).with('1', '1', { explanation: 'Xem báo cáo' }).build()),
  ).toEqual([]);
});

test('points above zero with neither are reported, spaces being nothing', () => {
  const card = aScorecard(set).with('1', '1', { evidence: '  ' }).with('3', asText('0,5')).build();
  expect(findScores(evidenceMissing, set, card)).toEqual(['1, points 1', '3, points 0.5']);
});

test('rows that want no evidence, are scored by others or are penalties are left alone', () => {
  expect(findScores(evidenceMissing, set, aScorecard(set).withAll({ '2': '1', '4': '1', '9': '1' }).build())).toEqual(
    [],
  );
});

test('a table that has nowhere to write evidence misses none', () => {
  const card = aScorecard(set).with('1', '1').without('evidence');
  expect(findScores(evidenceMissing, set, card.build())).toEqual(['1, points 1']);
  expect(findScores(evidenceMissing, set, card.without('explanation').build())).toEqual([]);
});
