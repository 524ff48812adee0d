import type { CriteriaSet, Criterion, Level } from './criteriaSet';
import { levelOfDepth } from './criteriaSet';
import { isExactlyBelow, type ExactShare } from './percentIndex';
import { ofMillionths, type Points } from './points';
import type { SetPlan, UnitTotals } from './unitTotals';

/** What the units come to on one row of the set, over those that have anything there. */
export interface MeanOfRow {
  readonly criterion: Criterion;
  readonly depth: number;
  readonly units: number;
  /** Sum of their points; divided by `units` it is the mean. */
  readonly sum: Points;
  /** Mean of their percentages; null where no unit has one. */
  readonly share: ExactShare | null;
  /** Units whose own percentage is strictly below the threshold. */
  readonly unitsBelow: number;
}

/** A row whose mean percentage over the units is strictly below the threshold. */
export interface WeakOverUnits extends MeanOfRow {
  readonly level: Level;
  readonly share: ExactShare;
}

const MILLIONTHS = 1_000_000;

/** The means of every row, in table order. */
export const meanRows = (plan: SetPlan, totals: readonly UnitTotals[], threshold: Points): MeanOfRow[] =>
  plan.rows.map(({ criterion, depth }, row) => ({ criterion, depth, ...meanOfRow(totals, row, threshold) }));

function meanOfRow(
  totals: readonly UnitTotals[],
  row: number,
  threshold: Points,
): Pick<MeanOfRow, 'units' | 'sum' | 'share' | 'unitsBelow'> {
  const perMaximum = new Map<number, { sum: number; units: number }>();
  let [sum, units, unitsBelow] = [0, 0, 0];
  let last = { maximum: NaN, sum: 0, units: 0 };
  for (const { obtainedOf, maximumOf } of totals) {
    const obtained = obtainedOf[row] ?? NaN;
    if (Number.isNaN(obtained)) continue;
    sum += obtained;
    units += 1;
    const maximum = maximumOf[row] ?? 0;
    if (maximum <= 0) continue;
    if (isLess(obtained, maximum, threshold)) unitsBelow += 1;
    if (maximum !== last.maximum) {
      last = { maximum, ...(perMaximum.get(maximum) ?? { sum: 0, units: 0 }) };
      perMaximum.set(maximum, last);
    }
    last.sum += obtained;
    last.units += 1;
  }
  return { units, sum: ofMillionths(sum), share: meanShare(perMaximum), unitsBelow };
}

/** `isBelow` without large integers where the products stay exact, as those of points do. */
function isLess(obtained: number, maximum: number, threshold: number): boolean {
  const [left, right] = [obtained * 100 * MILLIONTHS, threshold * maximum];
  if (Math.abs(left) <= Number.MAX_SAFE_INTEGER && Math.abs(right) <= Number.MAX_SAFE_INTEGER) return left < right;
  // Beyond them a product of doubles is right to 15 digits: only what is nearly equal has to be compared exactly.
  if (Math.abs(left - right) > Math.abs(right) * 1e-12) return left < right;
  return BigInt(obtained) * 100n * BigInt(MILLIONTHS) < BigInt(threshold) * BigInt(maximum);
}

/** The mean of fractions: those of one maximum are added first, since most units share it. */
function meanShare(perMaximum: ReadonlyMap<number, { readonly sum: number; readonly units: number }>): ExactShare | null {
  let [part, of, units] = [0n, 1n, 0];
  for (const [maximum, summed] of perMaximum) {
    part = part * BigInt(maximum) + BigInt(summed.sum) * of;
    of *= BigInt(maximum);
    units += summed.units;
  }
  return units === 0 ? null : { part, of: of * BigInt(units) };
} // prettier-ignore

/** Areas, criteria and components whose mean percentage is strictly below the threshold, in table order. */
export const weakOverUnits = (set: Pick<CriteriaSet, 'threshold'>, means: readonly MeanOfRow[]): WeakOverUnits[] =>
  means.flatMap((mean) =>
    mean.share !== null && isExactlyBelow(mean.share, set.threshold)
      ? [{ ...mean, share: mean.share, level: levelOfDepth(mean.depth) }]
      : [],
  );
