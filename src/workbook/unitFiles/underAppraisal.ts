import { COUNTED_BY } from '../../scoring/ranking';
import { appraisalProgress } from '../../scoring/unitTotals';
import type { Consolidation } from './consolidation';

/** How many of the units that have points appraisers are done with, have begun and have not begun. */
export interface UnderAppraisal {
  readonly whole: number;
  readonly begun: number;
  readonly none: number;
  /** Whether those that they have not begun are ranked by their own points; else they have no rank. */
  readonly selfCounts: boolean;
}

/** While appraisers are at work, places compare units at different stages. Null where all are at one, or own points rank all. */
export function underAppraisal({ plan, measure, units }: Consolidation): UnderAppraisal | null {
  const { basis } = COUNTED_BY[measure];
  if (basis === 'self') return null;
  const scored = units.filter(({ totals }) => totals.obtained !== null);
  const progress = scored
    .filter(({ totals }) => totals.basis === 'appraised')
    .map(({ marks }) => appraisalProgress(plan, marks));
  const whole = progress.filter(({ done, of }) => done === of).length;
  const [begun, none] = [progress.length - whole, scored.length - progress.length];
  return progress.length === 0 || whole === scored.length ? null : { whole, begun, none, selfCounts: basis === null };
}
