import { leavesOfSet } from '../../../src/scoring/criteriaSet';
import { printPercent } from '../../../src/scoring/percentIndex';
import { EMPTY_ENTRY, type Scorecard } from '../../../src/scoring/scorecard';
import { SHIPPED_SETS } from '../../../src/scoring/sets/shippedSets';
import { checkScores } from '../../../src/scoring/rules/scoreRules';
import { totalScorecard } from '../../../src/scoring/totals';
import { NO_POINTS, points } from '../../../src/scoring/points';
import { aCriteriaSet } from '../../support/aCriteriaSet';
import { aScorecard, asDate } from '../../support/aScorecard';

const set = aCriteriaSet([
  ['1', '2.5'],
  ['1.1', '1', { step: points('0.25') }],
  ['1.2', '1.5', { step: points('0.25') }],
  ['2', '2', { method: 'survey' }],
]);

const rulesFor = (card: ReturnType<typeof aScorecard>): string[] => {
  const scorecard = card.build();
  const totals = totalScorecard(set, scorecard);
  return checkScores({ set, scorecard, totals }).map(
    (finding) => `${finding.rule} ${'key' in finding ? finding.key : ''}`,
  );
};

const evidence = 'Báo cáo số 12/BC-UBND';

test('a form that is filled in right has no finding', () => {
  expect(rulesFor(aScorecard(set).with('1.1', '1', { evidence }).with('1.2', '1,25', { evidence }))).toEqual([]);
});

test('one cause is one finding', () => {
  const filled = aScorecard(set).with('1.1', '1', { evidence });
  expect(rulesFor(filled.with('1.2', '1,6', { evidence }))).toEqual(['points-above-maximum 1.2']);
  expect(rulesFor(filled.with('1.2', '-0,1', { evidence }))).toEqual(['points-negative 1.2']);
  expect(rulesFor(filled.with('1.2', asDate(1, 5)))).toEqual(['points-is-a-date 1.2']);
  expect(rulesFor(filled.with('1.2', 'đạt'))).toEqual(['points-not-a-number 1.2']);
  expect(rulesFor(filled.with('1.2', null, { evidence }))).toEqual(['points-missing 1.2']);
  expect(rulesFor(filled.with('1.2', '1', { evidence, appraised: '1,75' }))).toEqual(['points-above-maximum 1.2']);
  expect(rulesFor(filled.with('1.2', '1,5', { evidence }).with('2', '2,1'))).toEqual(['survey-entered-by-unit 2']);
});

test('an empty form says for every row of the unit that it is missing, and nothing else', () => {
  expect(rulesFor(aScorecard(set))).toEqual(['points-missing 1.1', 'points-missing 1.2']);
});

test.each(SHIPPED_SETS.map((shipped) => [shipped.id, shipped] as const))(
  'the shipped set %s, filled in with full points by the unit, has no finding and is 100 %%',
  (_, shipped) => {
    const filled = leavesOfSet(shipped)
      .filter(({ method }) => method === 'self')
      .map(
        ({ key, maximum }) =>
          [
            key,
            { ...EMPTY_ENTRY, self: { kind: 'points', points: maximum ?? NO_POINTS, typed: null }, evidence },
          ] as const,
      );
    const scorecard: Scorecard = { entries: new Map(filled), has: { evidence: true, explanation: true } };
    const totals = totalScorecard(shipped, scorecard);
    expect(checkScores({ set: shipped, scorecard, totals })).toEqual([]);
    expect(totals.share && printPercent(totals.share, shipped)).toBe('100.00');
  },
);
