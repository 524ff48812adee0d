import { placedCriteria } from '../criteriaSet';
import type { FindingOf } from '../finding';
import { pointsCells, type PointsCell, type RuleContext } from './ruleContext';

/** #REF!, #N/A, #DIV/0! … in a points column. A sum above it shows an error too and is not reported again. */
export function errorValue(context: RuleContext): FindingOf<'error-value'>[] {
  const errors = pointsCells(context).filter(holdsError);
  const followsFromBelow = ({ criterion, column }: PointsCell): boolean => {
    const below = new Set(placedCriteria(criterion.parts).map((placed) => placed.criterion));
    return errors.some((other) => other.column === column && below.has(other.criterion));
  };
  return errors.flatMap((cell): FindingOf<'error-value'>[] => {
    const { criterion, column, mark } = cell;
    if (mark.kind !== 'error' || followsFromBelow(cell)) return [];
    return [{ rule: 'error-value', key: criterion.key, cell: null, column, code: mark.code }];
  });
}

const holdsError = ({ mark }: PointsCell): boolean => mark.kind === 'error';
