import { isGivenFromOutside } from '../criteriaSet';
import type { Finding } from '../finding';
import type { RuleContext } from './ruleContext';
import { enteredLeaves } from './ruleContext';

/**
 * Points above zero are proven by evidence, or an explanation tells how they were worked out, where the table has a column
 * for either and the leaf wants it. (No or insufficient proof calls for a written "giải trình".)
 */
export function evidenceMissing(context: RuleContext): Finding[] {
  const { has } = context.scorecard;
  if (!has.evidence && !has.explanation) return [];
  return enteredLeaves(context).flatMap(({ leaf, entry }): Finding[] => {
    if (!leaf.evidenceWanted || isGivenFromOutside(leaf) || leaf.method === 'penalty') return [];
    if (entry.self.kind !== 'points' || entry.self.points <= 0) return [];
    if (entry.evidence.trim() !== '' || entry.explanation.trim() !== '') return [];
    return [{ rule: 'evidence-missing', key: leaf.key, points: entry.self.points }];
  });
}
