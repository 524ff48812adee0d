import type { Band } from './criteriaSet';
import type { Fraction } from './percentIndex';
import { ofMillionths, subtractPoints, type Points } from './points';
import type { Counted, UnitTotals } from './unitTotals';

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

/** Standings in the order of the contenders; who has no total has no place. */
export function rankContenders(contenders: readonly Contender[]): Standing[] {
  const overall = placesOf(contenders, [...contenders.keys()]);
  const groups = new Map<string, number[]>();
  contenders.forEach(({ group }, at) => {
    const members = groups.get(group);
    if (members) members.push(at);
    else groups.set(group, [at]);
  });
  const inGroup = new Map<number, Place>();
  for (const members of groups.values()) for (const entry of placesOf(contenders, members)) inGroup.set(...entry);
  return contenders.map((_, at) => ({
    rank: overall.get(at)?.rank ?? null,
    groupRank: inGroup.get(at)?.rank ?? null,
    toNextPlace: overall.get(at)?.toNext ?? null,
    toNextInGroup: inGroup.get(at)?.toNext ?? null,
  }));
}

interface Place {
  readonly rank: number;
  readonly toNext: Points | null;
}

function placesOf(contenders: readonly Contender[], members: readonly number[]): Map<number, Place> {
  const ranked = members
    .flatMap((at) => {
      const total = contenders[at]?.total ?? null;
      return total === null ? [] : [{ at, total }];
    })
    .sort((a, b) => b.total - a.total);
  const places = new Map<number, Place>();
  let place: Place = { rank: 1, toNext: null };
  ranked.forEach(({ at, total }, before) => {
    const above = ranked[before - 1];
    if (above && above.total !== total) place = { rank: before + 1, toNext: subtractPoints(above.total, total) };
    places.set(at, place);
  });
  return places;
}

/** The class of an index as it is shown; null below the lowest band and where there are none. */
export const bandOf = (bands: readonly Band[], shownIndex: Points): Band | null =>
  [...bands].sort((a, b) => b.from - a.from).find(({ from }) => shownIndex >= from) ?? null;
