import type { CriteriaSet, Criterion, Level } from './criteriaSet';
import { levelOfDepth } from './criteriaSet';
import { isExactlyBelow, leastEnough, type ExactShare } from './percentIndex';
import { ofMillionths, type Points } from './points';
import type { RowSums, SetPlan } from './unitTotals';

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

/** Units whose row has one maximum, in millionths: their fractions are added as whole numbers. */
interface SameMaximum {
  readonly maximum: number;
  readonly sum: number;
  readonly units: number;
  /** Of them strictly below the threshold. */
  readonly below: number;
}

/** The mean of the fractions. */
function meanShare(tallied: readonly SameMaximum[]): ExactShare | null {
  let [part, of, all] = [0n, 1n, 0];
  for (const { maximum, sum, units } of tallied) {
    part = part * BigInt(maximum) + BigInt(sum) * of;
    of *= BigInt(maximum);
    all += units;
  }
  return all === 0 ? null : { part, of: of * BigInt(all) };
}

/**
 * The means of every row, gathered unit by unit. Nearly all units have the maximum on a row that is met first: what those
 * have is kept in plain lists of numbers, as it is added to by the hundred thousand.
 */
export class RowMeans {
  private readonly usual: Float64Array;
  /** The least that is not below the threshold. */
  private readonly enough: Float64Array;
  private readonly sums: Float64Array;
  private readonly units: Int32Array;
  private readonly below: Int32Array;
  /** Units with another maximum, by row and by maximum. */
  private readonly others = new Map<number, Map<number, SameMaximum>>();

  constructor(
    private readonly plan: SetPlan,
    private readonly threshold: Points,
  ) {
    const { length } = plan.rows;
    this.usual = new Float64Array(length).fill(NaN);
    this.enough = new Float64Array(length);
    this.sums = new Float64Array(length);
    this.units = new Int32Array(length);
    this.below = new Int32Array(length);
  }

  add({ obtained, maximum }: RowSums): void {
    const { usual, enough, sums, units, below } = this;
    for (let row = 0; row < sums.length; row += 1) {
      const amount = obtained[row] ?? NaN;
      if (Number.isNaN(amount)) continue;
      if (maximum[row] !== usual[row] && this.isOther(row, maximum[row] ?? 0)) {
        this.addOther(row, amount, maximum[row] ?? 0);
        continue;
      }
      sums[row] = (sums[row] ?? 0) + amount;
      units[row] = (units[row] ?? 0) + 1;
      below[row] = (below[row] ?? 0) + Number(amount < (enough[row] ?? 0));
    }
  }

  /** In table order. */
  means(): MeanOfRow[] {
    return this.plan.rows.map(({ criterion, depth }, row) => {
      const tallied = this.tallied(row);
      return {
        criterion,
        depth,
        units: tallied.reduce((all, { units }) => all + units, 0),
        sum: ofMillionths(tallied.reduce((all, { sum }) => all + sum, 0)),
        share: meanShare(tallied.filter(({ maximum }) => maximum > 0)),
        unitsBelow: tallied.reduce((all, { below }) => all + below, 0),
      };
    });
  }

  private tallied(row: number): SameMaximum[] {
    const [maximum = 0, sum = 0, units = 0, below = 0] = [
      this.usual[row],
      this.sums[row],
      this.units[row],
      this.below[row],
    ];
    return [{ maximum, sum, units, below }, ...(this.others.get(row)?.values() ?? [])];
  }

  /** Whether a row has another maximum already; the first that is met is the usual one. */
  private isOther(row: number, maximum: number): boolean {
    if (!Number.isNaN(this.usual[row] ?? NaN)) return true;
    this.usual[row] = maximum;
    this.enough[row] = this.enoughOf(maximum);
    return false;
  }

  private addOther(row: number, amount: number, maximum: number): void {
    const others = this.others.get(row) ?? new Map<number, SameMaximum>();
    const { sum, units, below } = others.get(maximum) ?? { sum: 0, units: 0, below: 0 };
    const isBelow = amount < this.enoughOf(maximum);
    others.set(maximum, { maximum, sum: sum + amount, units: units + 1, below: below + Number(isBelow) });
    this.others.set(row, others);
  }

  /** A row without a maximum has no percentage that could be below. */
  private enoughOf(maximum: number): number {
    return maximum > 0 ? leastEnough(ofMillionths(maximum), this.threshold) : -Infinity;
  }
}

/** Areas, criteria and components whose mean percentage is strictly below the threshold, in table order. */
export const weakOverUnits = (set: Pick<CriteriaSet, 'threshold'>, means: readonly MeanOfRow[]): WeakOverUnits[] =>
  means.flatMap((mean) =>
    mean.share !== null && isExactlyBelow(mean.share, set.threshold)
      ? [{ ...mean, share: mean.share, level: levelOfDepth(mean.depth) }]
      : [],
  );
