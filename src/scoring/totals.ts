import type { CriteriaSet } from './criteriaSet';
import type { Fraction } from './percentIndex';
import type { Points } from './points';
import type { Scorecard } from './scorecard';

/** Which column the index is of: appraised points where any are entered, else self-assessed ones. */
export type Basis = 'self' | 'appraised';

/** What one row of the tree comes to, on the basis of the whole table. */
export interface RowTotal {
  readonly key: string;
  readonly depth: number;
  /** In force: without what did not arise, survey rows only where they hold points. */
  readonly maximum: Points;
  /** Null where nothing below the row is filled in. */
  readonly obtained: Points | null;
  /** Obtained over maximum; null where either is missing, and on bonus and penalty rows. */
  readonly share: Fraction | null;
}

export interface Totals {
  readonly basis: Basis;
  readonly maximum: Points;
  /** Sums over leaves, bonus and penalty left out; null where nothing is entered. */
  readonly self: Points | null;
  readonly appraised: Points | null;
  readonly survey: Points | null;
  /** Both positive, of the basis column; null where the table has no such rows. */
  readonly bonus: Points | null;
  readonly penalty: Points | null;
  /** Basis and survey, with bonus, less penalty. */
  readonly obtained: Points | null;
  readonly share: Fraction | null;
  readonly rows: ReadonlyMap<string, RowTotal>;
  /** How far the appraisal has come, over the leaves that the unit scores. */
  readonly appraisal: { readonly done: number; readonly of: number };
  /** How far the unit has come, over the same leaves. */
  readonly filled: { readonly done: number; readonly of: number };
}

export declare function totalScorecard(set: CriteriaSet, scorecard: Scorecard): Totals;
