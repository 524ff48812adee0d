import { isGivenFromOutside } from '../criteriaSet';
import type { Finding } from '../finding';
import type { RuleContext } from './ruleContext';
import { enteredLeaves } from './ruleContext';

/** Units do not score rows that are scored by survey or by another agency ("không tự đánh giá, chấm điểm", guide to decision 4361). */
export function surveyEnteredByUnit(context: RuleContext): Finding[] {
  return enteredLeaves(context).flatMap(({ leaf, entry }): Finding[] =>
    isGivenFromOutside(leaf) && entry.self.kind === 'points'
      ? [{ rule: 'survey-entered-by-unit', key: leaf.key, points: entry.self.points }]
      : [],
  );
}
