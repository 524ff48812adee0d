import { isLeaf, leavesOf, placedCriteria, type Criterion } from '../../scoring/criteriaSet';
import type { Finding } from '../../scoring/finding';
import type { Points } from '../../scoring/points';
import { NO_POINTS, ofMillionths, sumPoints } from '../../scoring/points';
import { pointsOf, type PointsColumn } from '../../scoring/scorecard';
import type { Table } from '../table';
import { columnSums, isFilledIn, markIn, SUM_COLUMNS, type SumColumn } from './columnSums';
import { allows } from './reckoned';
import type { TableContext } from './tableRule';

/**
 * Points on a parent row are the sum of its leaves. A parent that adds up what its parts show is right although one of them
 * is wrong: that one is reported. Blank and 0 are not filled in. A form's sums are formulas with a rule of their own.
 */
export function subtotalMismatch({ table }: TableContext): Finding[] {
  if (table.form !== null) return [];
  return SUM_COLUMNS.filter((column) => isFilledIn(table, column)).flatMap((column) => mismatchesIn(table, column));
}

function mismatchesIn(table: Table, column: SumColumn): Finding[] {
  const ways = columnSums(table, column);
  return placedCriteria(table.set.areas).flatMap(({ criterion }): Finding[] => {
    const shown = pointsOf(markIn(table, criterion.key, column));
    if (isLeaf(criterion) || shown === null || shown === NO_POINTS) return [];
    const isReckoned = ways.some(({ parts }) => allows(parts.get(criterion.key) ?? { amounts: new Set(), slack: 0 }, shown)); // prettier-ignore
    if (isReckoned || (column === 'total' && addsUpAcross(table, criterion, shown))) return [];
    return [{ rule: 'subtotal-mismatch', key: criterion.key, column, shown, sum: sumOfLeaves(table, criterion, column) }]; // prettier-ignore
  });
}

/** A total may be made along its row: appraised (or self-assessed) and survey points, as the row shows them. */
const addsUpAcross = (table: Table, { key }: Criterion, shown: Points): boolean => {
  const at = (column: PointsColumn): number => pointsOf(markIn(table, key, column)) ?? 0;
  return [at('appraised') + at('survey'), at('self') + at('survey')].includes(shown);
};

/** The sum of what can be read. */
export const sumOfLeaves = (table: Table, criterion: Criterion, column: SumColumn): Points =>
  sumPoints(leavesOf(criterion).map(({ key }) => amountOfLeaf(table, key, column)));

export function amountOfLeaf(table: Table, key: string, column: SumColumn): Points {
  const at = (each: SumColumn): Points | null => pointsOf(markIn(table, key, each));
  if (column !== 'total') return at(column) ?? NO_POINTS;
  return at('total') ?? ofMillionths((at('appraised') ?? at('self') ?? 0) + (at('survey') ?? 0));
}
