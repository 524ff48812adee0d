import { isGivenFromOutside } from '../criteriaSet';
import type { Finding } from '../finding';
import type { RuleContext } from './ruleContext';
import { enteredLeaves } from './ruleContext';

/** Appraisers rarely give more than the unit gave itself: worth a second look. Silent where the points are above the maximum already. */
export function appraisedAboveSelf(context: RuleContext): Finding[] {
  return enteredLeaves(context).flatMap(({ leaf, entry: { self, appraised } }): Finding[] => {
    if (isGivenFromOutside(leaf) || leaf.method === 'penalty') return [];
    if (self.kind !== 'points' || appraised.kind !== 'points' || appraised.points <= self.points) return [];
    if (leaf.maximum !== null && appraised.points > leaf.maximum) return [];
    return [{ rule: 'appraised-above-self', key: leaf.key, self: self.points, appraised: appraised.points }];
  });
}
