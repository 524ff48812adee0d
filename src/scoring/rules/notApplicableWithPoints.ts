import { isGivenFromOutside, isOutsideMaximum } from '../criteriaSet';
import type { Finding } from '../finding';
import { claimsNotApplicable, explanationOf } from '../notApplicable';
import type { RuleContext } from './ruleContext';
import { enteredLeaves } from './ruleContext';

/** A row is either not applicable or scored: less than full points beside the words is one too many. */
export function notApplicableWithPoints(context: RuleContext): Finding[] {
  return enteredLeaves(context).flatMap(({ leaf, entry }): Finding[] => {
    if (isGivenFromOutside(leaf) || isOutsideMaximum(leaf) || leaf.maximum === null) return [];
    if (entry.self.kind !== 'points' || entry.self.points >= leaf.maximum) return [];
    if (!claimsNotApplicable(explanationOf(entry, context.scorecard))) return [];
    const { points } = entry.self;
    return [{ rule: 'not-applicable-with-points', key: leaf.key, column: 'self', points, maximum: leaf.maximum }];
  });
}
