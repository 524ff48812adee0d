import { isLeaf, leavesOf, placedCriteria, type CriteriaSet, type Criterion } from '../../scoring/criteriaSet';
import type { Finding } from '../../scoring/finding';
import { perObject } from '../../scoring/perObject';
import type { Points } from '../../scoring/points';
import { NO_POINTS, ofMillionths, sumPoints } from '../../scoring/points';
import { pointsOf, type PointsColumn } from '../../scoring/scorecard';
import { printAddress } from '../address';
import { cellAt } from '../cells';
import { markOfValue } from '../marks';
import type { Table } from '../table';
import { columnSums, isFilledIn, markIn, SUM_COLUMNS, type ColumnSums, type SumColumn } from './columnSums';
import { allows, reckoned } from './reckoned';
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
  const isShown =
    table.recognition?.subtotalRows.length !== 0 ||
    parentsOf(table.set).some((parent) => shownOn(table, parent, column) !== null);
  if (!isShown) return [];
  const ways = columnSums(table, column);
  return [...mismatchesOfParents(table, column, ways), ...mismatchesOfSumRows(table, column, ways)];
}

const parentsOf = perObject(({ areas }: CriteriaSet): readonly Criterion[] =>
  placedCriteria(areas).flatMap(({ criterion }) => (isLeaf(criterion) ? [] : [criterion])),
);

/** Null where the parent is not filled in. */
const shownOn = (table: Table, { key }: Criterion, column: SumColumn): Points | null =>
  pointsOf(markIn(table, key, column)) || null;

function mismatchesOfParents(table: Table, column: SumColumn, ways: readonly ColumnSums[]): Finding[] {
  return parentsOf(table.set).flatMap((criterion): Finding[] => {
    const shown = shownOn(table, criterion, column);
    if (shown === null) return [];
    const isReckoned = ways.some(({ parts }) => allows(parts.get(criterion.key) ?? reckoned([]), shown));
    if (isReckoned || (column === 'total' && addsUpAcross(table, criterion, shown))) return [];
    return [
      { rule: 'subtotal-mismatch', key: criterion.key, column, shown, sum: sumOfLeaves(table, criterion, column) },
    ];
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

/** "Cộng mục I" below its rows sums up a parent that ends there: its leaves, or what the parent shows. */
function mismatchesOfSumRows(table: Table, column: SumColumn, ways: readonly ColumnSums[]): Finding[] {
  const at = table.columns.get(column);
  if (at === undefined) return [];
  return (table.recognition?.subtotalRows ?? []).flatMap((row): Finding[] => {
    const shown = pointsOf(markOfValue(cellAt(table.sheet, row, at).value));
    const ended = parentsEndingAbove(table, row);
    const [outermost] = ended;
    if (!outermost || shown === null || shown === NO_POINTS) return [];
    const isReckoned = ended.some(({ key }) => {
      const parts = ways.some((way) => allows(way.parts.get(key) ?? reckoned([]), shown));
      return parts || pointsOf(markIn(table, key, column)) === shown;
    });
    if (isReckoned) return [];
    const sum = sumOfLeaves(table, outermost, column);
    return [{ rule: 'subtotal-mismatch', key: outermost.key, cell: printAddress(row, at), column, shown, sum }];
  });
}

/** Parents whose last row is the last one of the tree above a row, the outermost first. */
function parentsEndingAbove({ set, rows }: Table, row: number): Criterion[] {
  const above = [...rows.values()].filter((each) => each < row);
  const last = Math.max(...above);
  return parentsOf(set).filter((parent) => rows.get(leavesOf(parent).at(-1)?.key ?? '') === last);
}
