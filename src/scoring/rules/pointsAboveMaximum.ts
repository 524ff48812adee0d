import type { Finding } from '../finding';
import { ofMillionths } from '../points';
import type { RuleContext } from './ruleContext';
import { scoredCells } from './ruleContext';

/** No points may exceed the leaf's maximum, in any points column; a penalty is measured by its amount. */
export function pointsAboveMaximum(context: RuleContext): Finding[] {
  return scoredCells(context).flatMap(({ criterion: { key, maximum, method }, column, mark }): Finding[] => {
    if (mark.kind !== 'points' || maximum === null) return [];
    const points = method === 'penalty' ? ofMillionths(Math.abs(mark.points)) : mark.points;
    return points > maximum ? [{ rule: 'points-above-maximum', key, column, points, maximum }] : [];
  });
}
