import type { Criterion } from '../criteriaSet';
import type { FindingOf } from '../finding';
import type { Scorecard } from '../scorecard';
import { entryOf, POINTS_COLUMNS } from '../scorecard';
import type { RuleContext } from './ruleContext';

/** #REF!, #N/A, #DIV/0! … in a points column. A sum above it shows an error too and is not reported again. */
export const errorValue = ({ set, scorecard }: RuleContext): FindingOf<'error-value'>[] =>
  set.areas.flatMap((area) => errorsFrom(area, scorecard));

function errorsFrom(criterion: Criterion, scorecard: Scorecard): FindingOf<'error-value'>[] {
  const below = criterion.parts.flatMap((part) => errorsFrom(part, scorecard));
  const entry = entryOf(scorecard, criterion.key);
  const here = POINTS_COLUMNS.flatMap((column): FindingOf<'error-value'>[] => {
    const mark = entry[column];
    if (mark.kind !== 'error' || below.some((finding) => finding.column === column)) return [];
    return [{ rule: 'error-value', key: criterion.key, cell: null, column, code: mark.code }];
  });
  return [...here, ...below];
}
