import type { CriteriaSet, Criterion, Level } from './criteriaSet';
import { levelOfDepth, placedCriteria } from './criteriaSet';
import type { Fraction } from './percentIndex';
import { isBelow } from './percentIndex';
import type { Points } from './points';
import { subtractPoints } from './points';
import type { Totals } from './totals';

/** A row strictly below the threshold, with what it cost and who answers for it. */
export interface WeakCriterion {
  readonly criterion: Criterion;
  readonly level: Level;
  readonly share: Fraction;
  /** Maximum in force less points obtained. */
  readonly lost: Points;
}

/**
 * Every area, criterion, component and deeper row strictly below the set's threshold, in table order. What is not filled
 * in, cannot be read, or is bonus or penalty has no share and is not weak.
 */
export function weakCriteria(set: CriteriaSet, totals: Totals): WeakCriterion[] {
  const weak: WeakCriterion[] = [];
  for (const { criterion, depth } of placedCriteria(set.areas)) {
    const share = totals.rows.get(criterion.key)?.share;
    if (!share || !isBelow(share, set.threshold)) continue;
    weak.push({ criterion, level: levelOfDepth(depth), share, lost: subtractPoints(share.of, share.points) });
  }
  return weak;
}
