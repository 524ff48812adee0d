import type { Finding } from '../finding';
import { isNotApplicable } from '../notApplicable';
import type { EnteredLeaf } from '../scorecard';
import type { RuleContext } from './ruleContext';
import { enteredLeaves } from './ruleContext';

/**
 * Every leaf that the unit must score holds points or says that it is not applicable. Units leave survey rows blank.
 * A table in which only appraisers entered points has no column of the unit's own to fill in.
 */
export function pointsMissing(context: RuleContext): Finding[] {
  const leaves = enteredLeaves(context);
  if (context.totals.basis === 'appraised' && leaves.every(({ entry }) => entry.self.kind === 'blank')) return [];
  return leaves
    .filter(isBlankOfUnit)
    .filter(({ entry }) => !isNotApplicable(entry, 'self', context.scorecard))
    .map(({ leaf }) => ({ rule: 'points-missing', key: leaf.key, column: 'self' }));
}

const isBlankOfUnit = ({ leaf, entry }: EnteredLeaf): boolean => leaf.method === 'self' && entry.self.kind === 'blank';
