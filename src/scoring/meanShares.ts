import type { CriteriaSet, Criterion, Level } from './criteriaSet';
import { levelOfDepth } from './criteriaSet';
import { isExactlyBelow, leastEnough, type ExactShare } from './percentIndex';
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

/** The means of every row, in table order. */
export function meanRows(plan: SetPlan, totals: readonly UnitTotals[], threshold: Points): MeanOfRow[] {
  const tallies = plan.rows.map(() => new Tally(threshold));
  for (const { obtainedOf, maximumOf } of totals) {
    for (let row = 0; row < tallies.length; row += 1) {
      const obtained = obtainedOf[row] ?? NaN;
      if (!Number.isNaN(obtained)) tallies[row]?.add(obtained, maximumOf[row] ?? 0);
    }
  }
  return plan.rows.map(({ criterion, depth }, row) => {
    const { sum, units, unitsBelow, share } = tallies[row] ?? new Tally(threshold);
    return { criterion, depth, units, sum: ofMillionths(sum), share, unitsBelow };
  });
}

/** Units whose row has one maximum, as nearly all have: their fractions are added as whole numbers. */
interface SameMaximum {
  readonly maximum: number;
  /** The least that is not below the threshold. */
  readonly enough: number;
  sum: number;
  units: number;
  below: number;
}

const NO_MAXIMUM: SameMaximum = { maximum: 0, enough: 0, sum: 0, units: 0, below: 0 };

/** What the units have on one row, in millionths. */
class Tally {
  sum = 0;
  units = 0;
  private readonly perMaximum = new Map<number, SameMaximum>();
  private last = NO_MAXIMUM;

  constructor(private readonly threshold: Points) {}

  add(obtained: number, maximum: number): void {
    this.sum += obtained;
    this.units += 1;
    if (maximum <= 0) return;
    if (maximum !== this.last.maximum) this.last = this.unitsOf(maximum);
    this.last.sum += obtained;
    this.last.units += 1;
    if (obtained < this.last.enough) this.last.below += 1;
  }

  private unitsOf(maximum: number): SameMaximum {
    const known = this.perMaximum.get(maximum);
    if (known) return known;
    const units = { maximum, enough: leastEnough(ofMillionths(maximum), this.threshold), sum: 0, units: 0, below: 0 };
    this.perMaximum.set(maximum, units);
    return units;
  }

  get unitsBelow(): number {
    return [...this.perMaximum.values()].reduce((sum, { below }) => sum + below, 0);
  }

  /** The mean of the fractions. */
  get share(): ExactShare | null {
    let [part, of, units] = [0n, 1n, 0];
    for (const { maximum, sum, units: own } of this.perMaximum.values()) {
      part = part * BigInt(maximum) + BigInt(sum) * of;
      of *= BigInt(maximum);
      units += own;
    }
    return units === 0 ? null : { part, of: of * BigInt(units) };
  }
}

/** Areas, criteria and components whose mean percentage is strictly below the threshold, in table order. */
export const weakOverUnits = (set: Pick<CriteriaSet, 'threshold'>, means: readonly MeanOfRow[]): WeakOverUnits[] =>
  means.flatMap((mean) =>
    mean.share !== null && isExactlyBelow(mean.share, set.threshold)
      ? [{ ...mean, share: mean.share, level: levelOfDepth(mean.depth) }]
      : [],
  );
