import type { Criterion } from '../criteriaSet';
import { isLeaf } from '../criteriaSet';
import type { Finding } from '../finding';
import type { Points } from '../points';
import { parsePlainPoints } from '../points';
import { canBeGiven } from './allowedPoints';
import type { RuleContext } from './ruleContext';
import { isUnitsCellOnOutsideRow, pointsCells } from './ruleContext';

/** A date where points belong: a spreadsheet makes 1 May of "1.5", or 5 January where the month comes first. */
export function pointsIsADate(context: RuleContext): Finding[] {
  return pointsCells(context).flatMap((cell): Finding[] => {
    const { criterion, column, mark } = cell;
    if (mark.kind !== 'date') return [];
    const { day, month, year } = mark;
    const meant = isUnitsCellOnOutsideRow(cell) ? null : pointsMeant(criterion, day, month);
    return [{ rule: 'points-is-a-date', key: criterion.key, column, day, month, year, meant }];
  });
}

/** The one reading that the leaf can be given. 1/1 is also what becomes of "1.25" (January 2025), so it is never certain. */
function pointsMeant(criterion: Criterion, day: number, month: number): Points | null {
  if (!isLeaf(criterion) || criterion.maximum === null || (day === 1 && month === 1)) return null;
  const readings = new Set([`${day}.${month}`, `${month}.${day}`].map((plain) => parsePlainPoints(plain)));
  const fitting = [...readings].filter((points) => points !== null && fits(criterion, points));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

const fits = (leaf: Criterion, points: Points): boolean =>
  leaf.maximum !== null && points <= leaf.maximum && canBeGiven(leaf, points);
