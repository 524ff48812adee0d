import { notApplicableWithPoints } from '../../../src/scoring/rules/notApplicableWithPoints';
import { aCriteriaSet } from '../../support/aCriteriaSet';
import { aScorecard } from '../../support/aScorecard';
import { findScores } from '../../support/findScores';

const set = aCriteriaSet([
  ['1', '2'],
  ['2', '1'],
]);
const found = (card: ReturnType<typeof aScorecard>): string[] => findScores(notApplicableWithPoints, set, card.build());
const explanation = 'Trong năm không phát sinh nhiệm vụ này';

test('the words beside a blank, or beside full points, are accepted', () => {
  expect(found(aScorecard(set).with('1', null, { explanation }).with('2', '1', { explanation }))).toEqual([]);
  expect(found(aScorecard(set).with('1', 'Không phát sinh', { explanation }))).toEqual([]);
});

test('the words beside less than full points are reported, zero included', () => {
  expect(
    found(aScorecard(set).with('1', '1,5', { explanation }).with('2', '0', { explanation: 'Không có nhiệm vụ' })),
  ).toEqual(['1, column self, points 1.5, maximum 2', '2, column self, points 0, maximum 1']);
});

test('they are looked for in the evidence where both share a column', () => {
  const card = aScorecard(set).with('1', '1', { evidence: 'Không áp dụng' });
  expect(found(card)).toEqual([]);
  expect(found(card.without('explanation'))).toEqual(['1, column self, points 1, maximum 2']);
});

test('that nothing was late is no claim that the task did not arise', () => {
  expect(
    found(
      aScorecard(set).with('1', '1,5', { explanation: 'Không phát sinh hồ sơ quá hạn, còn 02 hồ sơ phải bổ sung' }),
    ),
  ).toEqual([]);
});

test('appraisers may give points to what a unit called not applicable', () => {
  expect(found(aScorecard(set).with('1', 'Không áp dụng', { appraised: '0,5' }))).toEqual([]);
});
