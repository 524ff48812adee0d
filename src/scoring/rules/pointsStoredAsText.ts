import type { Finding } from '../finding';
import type { RuleContext } from './ruleContext';
import { isUnitsCellOnOutsideRow, pointsCells } from './ruleContext';

/** A number stored as text ("0,5", "03 điểm") is counted here but not by the spreadsheet's own sums; on every row, leaf or not. */
export function pointsStoredAsText(context: RuleContext): Finding[] {
  return pointsCells(context).flatMap((cell): Finding[] => {
    const { criterion, column, mark } = cell;
    if (mark.kind !== 'points' || mark.typed === null || isUnitsCellOnOutsideRow(cell)) return [];
    return [{ rule: 'points-stored-as-text', key: criterion.key, column, typed: mark.typed, points: mark.points }];
  });
}
