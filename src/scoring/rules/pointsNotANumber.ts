import { isGivenFromOutside, isOutsideMaximum } from '../criteriaSet';
import type { Finding } from '../finding';
import type { PointsCell, RuleContext } from './ruleContext';
import { scoredCells } from './ruleContext';

/** A dash, dots or a cross: in a cell that may stay blank it only says that nothing belongs there. */
const PLACEHOLDER = /^[-–—.…x×*✓✔\s]+$/i;

/**
 * Where points belong stands a number, or the words for "not applicable". "ĐTXHH" is right on a row scored by survey only.
 */
export function pointsNotANumber(context: RuleContext): Finding[] {
  return scoredCells(context).flatMap((cell): Finding[] => {
    const { criterion, column, mark } = cell;
    if (mark.kind !== 'unreadable' && mark.kind !== 'elsewhere') return [];
    if (mayStayBlank(cell) && (mark.kind === 'elsewhere' || PLACEHOLDER.test(mark.typed))) return [];
    return [{ rule: 'points-not-a-number', key: criterion.key, column, typed: mark.typed }];
  });
}

const mayStayBlank = ({ criterion, column }: PointsCell): boolean =>
  column === 'survey' || isGivenFromOutside(criterion) || isOutsideMaximum(criterion);
