import type { Band } from './criteriaSet';
import type { Fraction } from './percentIndex';
import { ofMillionths, subtractPoints, type Points } from './points';
import type { UnitMarks } from './unitMarks';
import { totalMarks, type Counted, type SetPlan, type UnitTotals } from './unitTotals';

/** What units are ranked by: what their forms come to, or what the set's decision names. */
export const RANK_MEASURES = ['as-on-form', 'self', 'appraised', 'appraised-and-survey', 'rescaled'] as const;
export type RankMeasure = (typeof RANK_MEASURES)[number];

/** `rescaled` is of points without survey, brought to 100. */
export const COUNTED_BY: { readonly [M in RankMeasure]: Counted } = {
  'as-on-form': { basis: null, survey: true },
  self: { basis: 'self', survey: false },
  appraised: { basis: 'appraised', survey: false },
  'appraised-and-survey': { basis: 'appraised', survey: true },
  rescaled: { basis: null, survey: false },
};

/** A unit's totals by the measure of a ranking; `totals` are those of its form. */
export const measuredTotals = (
  { plan, measure }: { readonly plan: SetPlan; readonly measure: RankMeasure },
  { marks, totals }: { readonly marks: UnitMarks; readonly totals: UnitTotals },
): UnitTotals => (measure === 'as-on-form' ? totals : totalMarks(plan, marks, COUNTED_BY[measure]));

/** The amount that a unit is ranked by, null where it has none. */
export function rankedPoints(totals: Pick<UnitTotals, 'obtained' | 'share'>, measure: RankMeasure): Points | null {
  if (measure !== 'rescaled') return totals.obtained;
  return totals.share && rescaled(totals.share);
}

const MILLIONTHS_OF_HUNDRED = 100_000_000n;

/** Points brought to 100, at six decimals, half up. */
function rescaled({ points, of }: Fraction): Points {
  const [scaled, whole] = [BigInt(Math.abs(points)) * MILLIONTHS_OF_HUNDRED, BigInt(of)];
  const amount = Number((scaled * 2n + whole) / (whole * 2n));
  return ofMillionths(points < 0 ? -amount : amount);
}

export interface Contender {
  readonly group: string;
  readonly total: Points | null;
}

/** Where a unit stands: equal totals share a place and the next is skipped (1, 2, 2, 4). */
export interface Standing {
  readonly rank: number | null;
  readonly groupRank: number | null;
  /** What the next better place has more; null in the first place. */
  readonly toNextPlace: Points | null;
  readonly toNextInGroup: Points | null;
}

/** Where a unit stands that has no total. */
export const NO_PLACE: Standing = { rank: null, groupRank: null, toNextPlace: null, toNextInGroup: null };

/** Standings in the order of the contenders; who has no total has no place. */
export function rankContenders(contenders: readonly Contender[]): Standing[] {
  const standings = contenders.map(() => NO_PLACE);
  const overall = new Places();
  const groups = new Map<string, Places>();
  for (const { at, group, total } of bestFirst(contenders)) {
    const ofGroup = groups.get(group) ?? new Places();
    groups.set(group, ofGroup);
    overall.take(total);
    ofGroup.take(total);
    standings[at] = {
      rank: overall.rank,
      groupRank: ofGroup.rank,
      toNextPlace: overall.toNext,
      toNextInGroup: ofGroup.toNext,
    };
  }
  return standings;
}

const bestFirst = (contenders: readonly Contender[]): { at: number; group: string; total: Points }[] =>
  contenders
    .flatMap(({ group, total }, at) => (total === null ? [] : [{ at, group, total }]))
    .sort((a, b) => b.total - a.total);

/** Places as they are taken, the best first. */
class Places {
  rank = 0;
  toNext: Points | null = null;
  private taken = 0;
  private last: Points | null = null;

  take(total: Points): void {
    this.taken += 1;
    if (total === this.last) return;
    this.toNext = this.last === null ? null : subtractPoints(this.last, total);
    this.rank = this.taken;
    this.last = total;
  }
}

/** The class of an index as it is shown; null below the lowest band and where there are none. */
export const bandOf = (bands: readonly Band[], shownIndex: Points): Band | null =>
  [...bands].sort((a, b) => b.from - a.from).find(({ from }) => shownIndex >= from) ?? null;
