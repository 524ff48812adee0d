import fc from 'fast-check';
import { leavesOfSet, placedCriteria, type CriteriaSet } from '../../src/scoring/criteriaSet';
import { ofMillionths } from '../../src/scoring/points';
import { COUNTED_BY } from '../../src/scoring/ranking';
import { BLANK, EMPTY_ENTRY, type Entry, type Mark, type Scorecard } from '../../src/scoring/scorecard';
import { SHIPPED_SETS } from '../../src/scoring/sets/shippedSets';
import { totalScorecard } from '../../src/scoring/totals';
import { packMarks } from '../../src/scoring/unitMarks';
import { appraisalProgress, planOf, totalMarks, UnitTotaller } from '../../src/scoring/unitTotals';
import { aCriteriaSet } from '../support/aCriteriaSet';

const smallSet = aCriteriaSet(
  [
    ['1', '6'], ['1.1', '2', { notApplicable: 'full-points' }], ['1.2', '4'], ['1.2.1', '1'], ['1.2.2', '3', { method: 'other-agency' }], ['2', '2', { method: 'survey' }],
    ['3', null], ['3.1', '1', { method: 'bonus' }], ['3.2', '1', { method: 'penalty' }], ['4', '3'], ['4.1', '2'], ['4.2', '1', { method: 'penalty' }],
  ],
); // prettier-ignore

const mark: fc.Arbitrary<Mark> = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -4, max: 12 }).map((n): Mark => ({ kind: 'points', points: ofMillionths(n * 250_000), typed: null })) },
  { weight: 3, arbitrary: fc.constant(BLANK) },
  fc.constant<Mark>({ kind: 'not-applicable', typed: 'không áp dụng' }),
  fc.constant<Mark>({ kind: 'unreadable', typed: 'đạt' }),
); // prettier-ignore

const blanks = fc.constant(BLANK);

/** Scorecards of no appraisal, one or two. */
const scorecardOf = (set: CriteriaSet): fc.Arbitrary<Scorecard> =>
  fc
    .tuple(fc.integer({ min: 0, max: 2 }), fc.boolean())
    .chain(([rounds, surveyed]) =>
      fc.array(
        fc.record({
          self: mark,
          appraisedFirst: rounds > 1 ? mark : blanks,
          appraised: rounds > 0 ? mark : blanks,
          survey: surveyed ? mark : blanks,
          reported: fc.constant(''),
          evidence: fc.constant(''),
          explanation: fc.constantFrom('', 'Trong năm không phát sinh'),
        }),
        { minLength: leavesOfSet(set).length, maxLength: leavesOfSet(set).length },
      ),
    )
    .map((entries: Entry[]) => ({
      entries: new Map(leavesOfSet(set).map(({ key }, n) => [key, entries[n]!])),
      has: { evidence: true, explanation: true },
    }));

describe.each([...SHIPPED_SETS, smallSet].map((set) => [set.id, set] as const))('units of %s', (_, set) => {
  test('come to the same as on their forms, row by row', () => {
    const totaller = new UnitTotaller(planOf(set));
    fc.assert(
      fc.property(scorecardOf(set), (scorecard) => {
        // A second round counts once it holds points; a form without any has its points in the first.
        const entries = [...scorecard.entries.values()];
        fc.pre(
          entries.every(({ appraisedFirst }) => appraisedFirst.kind === 'blank') ||
            entries.some(({ appraised }) => appraised.kind === 'points'),
        );
        const { rows, appraisal, filled: _f, ...expected } = totalScorecard(set, scorecard);
        const marks = packMarks(set, scorecard);
        const { areas, ...totals } = totaller.total(marks);
        expect(totals).toEqual(expected);
        expect(appraisalProgress(planOf(set), marks)).toEqual(appraisal);
        expect(areas).toEqual(set.areas.map(({ key }) => rows.get(key)!.obtained));
        placedCriteria(set.areas).forEach(({ criterion }, row) => {
          const { obtained, maximum } = rows.get(criterion.key)!;
          expect([totaller.rows.obtained[row], totaller.rows.maximum[row]]).toEqual([obtained ?? NaN, maximum]);
        });
      }),
      { numRuns: 60 },
    );
  });
});

test('by appraised points, a unit that nobody has appraised has nothing yet, whatever it gave itself', () => {
  const entry = { ...EMPTY_ENTRY, self: { kind: 'points', points: ofMillionths(1_000_000), typed: null } as const };
  const entries = new Map(leavesOfSet(smallSet).map(({ key }) => [key, entry]));
  const marks = packMarks(smallSet, { entries, has: { evidence: false, explanation: false } });
  expect(totalMarks(planOf(smallSet), marks, COUNTED_BY.appraised).obtained).toBeNull();
  expect(totalMarks(planOf(smallSet), marks, COUNTED_BY.self).obtained).not.toBeNull();
});
