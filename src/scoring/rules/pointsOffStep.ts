import type { Finding } from '../finding';
import { NO_POINTS, ofMillionths } from '../points';
import { canBeGiven, namedPoints } from './allowedPoints';
import type { RuleContext } from './ruleContext';
import { scoredCells } from './ruleContext';

/**
 * Points are whole steps of the leaf, or one of the points that its rule names. Silent where they are above the maximum
 * or below zero already, and on survey points, which are means.
 */
export function pointsOffStep(context: RuleContext): Finding[] {
  return scoredCells(context).flatMap(({ criterion, column, mark }): Finding[] => {
    if (mark.kind !== 'points' || column === 'survey') return [];
    const points = criterion.method === 'penalty' ? ofMillionths(Math.abs(mark.points)) : mark.points;
    if (points < NO_POINTS || (criterion.maximum !== null && points > criterion.maximum)) return [];
    if (canBeGiven(criterion, points)) return [];
    const allowed = namedPoints(criterion);
    const step = allowed.length > 0 ? null : criterion.step;
    return [{ rule: 'points-off-step', key: criterion.key, column, points, step, allowed }];
  });
}
