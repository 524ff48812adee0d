import { isLeaf, placedCriteria, type Criterion, type PlacedCriterion } from '../../scoring/criteriaSet';
import type { Finding } from '../../scoring/finding';
import { NO_POINTS, parsePlainPoints, subtractPoints, sumPoints, type Points } from '../../scoring/points';
import { cellAt } from '../cells';
import type { TableContext } from './tableRule';

/** The same rule as for points, in the column of maximums: a spreadsheet made 1 May of "1.5". */
export function maximumIsADate({ table }: TableContext): Finding[] {
  const { columns, form, rows, set, sheet } = table;
  const at = columns.get('maximum');
  if (form !== null || at === undefined) return [];
  const found: Finding[] = [];
  for (const placed of placedCriteria(set.areas)) {
    const { key } = placed.criterion;
    const { value } = cellAt(sheet, rows.get(key) ?? -1, at);
    if (value.kind !== 'date') continue;
    const { day, month, year } = value;
    const whole = wholeOf(placed);
    const isMeant = [`${day}.${month}`, `${month}.${day}`].map((plain) => parsePlainPoints(plain)).includes(whole);
    found.push({ rule: 'points-is-a-date', key, column: 'maximum', day, month, year, meant: isMeant ? whole : null });
  }
  return found;
}

/** What a maximum has to be so that the sum it belongs to is right; null where nothing says so. */
function wholeOf({ criterion, parent }: PlacedCriterion): Points | null {
  if (!isLeaf(criterion)) return sumOf(criterion.parts);
  const others = sumOf(parent?.parts.filter((part) => part !== criterion) ?? []);
  return parent?.maximum && others !== null ? subtractPoints(parent.maximum, others) : null;
}

const sumOf = (parts: readonly Criterion[]): Points | null =>
  parts.every(({ maximum }) => maximum !== null) ? sumPoints(parts.map(({ maximum }) => maximum ?? NO_POINTS)) : null;
