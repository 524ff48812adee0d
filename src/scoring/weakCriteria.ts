import type { CriteriaSet, Criterion, Level } from './criteriaSet';
import type { Fraction } from './percentIndex';
import type { Points } from './points';
import type { Totals } from './totals';

/** A row strictly below the threshold, with what it cost and who answers for it. */
export interface WeakCriterion {
  readonly criterion: Criterion;
  readonly level: Level;
  readonly share: Fraction;
  readonly lost: Points;
}

export declare function weakCriteria(set: CriteriaSet, totals: Totals): WeakCriterion[];
