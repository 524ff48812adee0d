import type { Finding } from '../finding';
import type { RuleContext } from './ruleContext';
import { scoredCells } from './ruleContext';

/** Points are not below zero, except on penalty rows. */
export function pointsNegative(context: RuleContext): Finding[] {
  return scoredCells(context).flatMap(({ criterion: { key, method }, column, mark }): Finding[] =>
    mark.kind === 'points' && mark.points < 0 && method !== 'penalty'
      ? [{ rule: 'points-negative', key, column, points: mark.points }]
      : [],
  );
}
