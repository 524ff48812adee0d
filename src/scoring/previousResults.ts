import { addPoints, NO_POINTS, ofMillionths, subtractPoints, type Points } from './points';
import { UnitMatcher } from './unitNames';
import { matchable } from './vietnamese';

/** What a results table of an earlier year says of one unit; null where it has no such column. */
export interface PreviousResult {
  readonly unit: string;
  readonly group: string;
  readonly total: Points | null;
  /** In points of a percentage. */
  readonly index: Points | null;
  readonly rank: number | null;
  /** Points by the name of the area, as `areaKey` has it. */
  readonly areas: ReadonlyMap<string, Points>;
}

/** How a unit did against the year before. */
export interface Change {
  readonly previous: PreviousResult;
  readonly points: Points | null;
  /** Above zero where it climbed. */
  readonly places: number | null;
  /** Change by the key of the area; only areas that both years have, none where there are no points this year. */
  readonly areas: ReadonlyMap<string, Points>;
}

/** Names of areas are compared without their numbers, case and places of tone marks. */
export const areaKey = (name: string): string =>
  matchable(name)
    .replace(/^(?:lĩnh vực\s*)?(?:[ivx]+|\d+)\s*[.):-]+\s*/u, '')
    .replace(/\s*\([^)]*\)\s*$/, '')
    .trim();

/** How a unit is known this year. */
export interface UnitThisYear {
  readonly key: string;
  readonly unit: string;
  readonly group: string;
}

/** Finds last year's result of a unit. `renamed` says by a unit's key what it was called then, "" where it was not there. */
export class PreviousYear {
  private readonly matcher: UnitMatcher;

  constructor(
    private readonly results: readonly PreviousResult[],
    private readonly renamed: ReadonlyMap<string, string>,
  ) {
    this.matcher = new UnitMatcher(results.map(({ unit, group }) => ({ unit, group, superior: '' })));
  }

  find({ key, unit, group }: UnitThisYear): PreviousResult | null {
    const then = this.renamed.get(key) ?? unit;
    const match = this.matcher.find({ unit: then, group, superior: '' });
    return match.kind === 'one' ? (this.results[match.at] ?? null) : null;
  }
}

/** This year's figures of a unit, as they are compared. */
export interface ThisYear {
  readonly total: Points | null;
  readonly rank: number | null;
  readonly areas: readonly { readonly key: string; readonly name: string; readonly points: Points | null }[];
}

export function changeSince(previous: PreviousResult, now: ThisYear): Change {
  const areas = now.areas.flatMap(({ key, name, points }): [string, Points][] => {
    const before = previous.areas.get(areaKey(name));
    // An area that is left blank adds nothing to the total.
    return now.total === null || before === undefined ? [] : [[key, subtractPoints(points ?? NO_POINTS, before)]];
  });
  const { total, rank } = previous;
  return {
    previous,
    points: now.total === null || total === null ? null : subtractPoints(now.total, total),
    places: now.rank === null || rank === null ? null : rank - now.rank,
    areas: new Map(areas),
  };
}

/**
 * Results with their places in the whole table. Typed ranks count where they are of the whole; where they begin anew in each
 * group, or there are none, places are worked out of totals (else of indices).
 */
export function withRanks(results: readonly PreviousResult[]): PreviousResult[] {
  const firsts = results.filter(({ rank }) => rank === 1).length;
  const typed = results.some(({ rank }) => rank !== null) && firsts <= 1;
  const amounts = results.map(({ total, index }) => total ?? index);
  return results.map((result, at) => {
    const amount = amounts[at] ?? null;
    if (typed || amount === null) return result;
    return { ...result, rank: 1 + amounts.filter((other) => other !== null && other > amount).length };
  });
}

/** Areas of one name (a table may have one in two parts) are one. */
export function addArea(areas: Map<string, Points>, name: string, points: Points): void {
  areas.set(areaKey(name), addPoints(areas.get(areaKey(name)) ?? ofMillionths(0), points));
}
