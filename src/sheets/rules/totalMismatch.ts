import {
  isBonusOrPenaltyBlock,
  isGivenFromOutside,
  isLeaf,
  isOutsideMaximum,
  leavesOf,
  leavesOfSet,
  type Criterion,
} from '../../scoring/criteriaSet';
import type { Finding } from '../../scoring/finding';
import { NO_POINTS, sumPoints, type Points } from '../../scoring/points';
import { pointsOf } from '../../scoring/scorecard';
import { printAddress } from '../address';
import { cellAt } from '../cells';
import { markOfValue } from '../marks';
import type { Table } from '../table';
import { columnSums, isFilledIn, markIn, SUM_COLUMNS, type SumColumn } from './columnSums';
import { addReckoned, allows, eitherOf, NOTHING, reckoned, type Reckoned } from './reckoned';
import { amountOfLeaf } from './subtotalMismatch';
import type { TableContext } from './tableRule';

/**
 * The grand total row is the sum of the leaves, with bonus added and penalty taken off or without both. It may add up
 * what the areas show: a wrong area is reported by itself. A form's total is a formula with a rule of its own.
 */
export function totalMismatch({ table }: TableContext): Finding[] {
  if (table.form !== null || table.totalRow === null) return [];
  return [
    ...mismatchOfMaximum(table),
    ...SUM_COLUMNS.filter((column) => isFilledIn(table, column)).flatMap((column) => mismatchOfPoints(table, column)),
  ];
}

/** What the grand total row states in a column; null where it is blank, 0, no number, or one cell for several columns. */
export function statedTotal(table: Table, column: SumColumn | 'maximum'): Points | null {
  const at = table.columns.get(column);
  if (table.totalRow === null || at === undefined || isSpread(table, table.totalRow, at)) return null;
  return pointsOf(markOfValue(cellAt(table.sheet, table.totalRow, at).value)) || null;
}

const isSpread = ({ sheet, columns }: Table, row: number, column: number): boolean =>
  sheet.merges.some(
    (merge) =>
      row >= merge.row &&
      row < merge.row + merge.rows &&
      merge.column <= column &&
      column < merge.column + merge.columns &&
      SUM_COLUMNS.filter((each) => {
        const at = columns.get(each) ?? -1;
        return at >= merge.column && at < merge.column + merge.columns;
      }).length > 1,
  );

function findingOn(table: Table, column: SumColumn | 'maximum', shown: Points, sum: Points): Finding[] {
  const cell = printAddress(table.totalRow ?? 0, table.columns.get(column) ?? 0);
  return [{ rule: 'total-mismatch', cell, column, unit: null, shown, sum }];
}

function mismatchOfPoints(table: Table, column: SumColumn): Finding[] {
  const shown = statedTotal(table, column);
  if (shown === null) return [];
  const extra = netOfBonusAndPenalty(table, column);
  if (columnSums(table, column).some(({ whole }) => allows(addReckoned([whole, extra]), shown))) return [];
  if (column === 'total' && addsUpAcross(table, shown)) return [];
  const inside = leavesOfSet(table.set).filter((leaf) => !isOutsideMaximum(leaf));
  return findingOn(table, column, shown, sumPoints(inside.map(({ key }) => amountOfLeaf(table, key, column))));
}

const addsUpAcross = (table: Table, shown: Points): boolean => {
  const survey = statedTotal(table, 'survey') ?? 0;
  return (['appraised', 'self'] as const).some((column) => (statedTotal(table, column) ?? 0) + survey === shown);
};

/** Bonus and penalty by what their leaves say, or by what a row above them shows; or neither. */
function netOfBonusAndPenalty(table: Table, column: SumColumn): Reckoned {
  const netOf = (leaves: readonly Criterion[]): Reckoned =>
    addReckoned(
      leaves.filter(isOutsideMaximum).map((leaf) => {
        const amount = amountOfLeaf(table, leaf.key, column);
        return reckoned([leaf.method === 'penalty' ? -Math.abs(amount) : amount]);
      }),
    );
  const shown = table.set.areas.filter(isBonusOrPenaltyBlock).map((block) => {
    const amount = pointsOf(markIn(table, block.key, column));
    const isPenalty = leavesOf(block).every(({ method }) => method === 'penalty');
    const own = amount === null || isLeaf(block) ? [] : [isPenalty ? -Math.abs(amount) : amount];
    return eitherOf(netOf(leavesOf(block)), reckoned(own));
  });
  return eitherOf(NOTHING, eitherOf(netOf(leavesOfSet(table.set)), addReckoned(shown)));
}

/** The maximum of all areas, of those that the unit scores itself, with bonus and penalty or without. */
function mismatchOfMaximum(table: Table): Finding[] {
  const shown = statedTotal(table, 'maximum');
  const inside = leavesOfSet(table.set).filter((leaf) => !isOutsideMaximum(leaf));
  if (shown === null || inside.length === 0 || inside.some(({ maximum }) => maximum === null)) return [];
  const extra = reckoned(maximumsOutside(table));
  const whole = wholeMaximum(table.set.areas, () => true);
  const own = wholeMaximum(table.set.areas, (leaf) => !isGivenFromOutside(leaf));
  if (allows(addReckoned([eitherOf(whole, own), extra]), shown)) return [];
  return findingOn(table, 'maximum', shown, sumPoints(inside.map(({ maximum }) => maximum ?? NO_POINTS)));
}

function wholeMaximum(areas: readonly Criterion[], counts: (leaf: Criterion) => boolean): Reckoned {
  const reckon = (criterion: Criterion): Reckoned => {
    if (isOutsideMaximum(criterion) && isLeaf(criterion)) return NOTHING;
    if (isLeaf(criterion)) return counts(criterion) ? reckoned([criterion.maximum ?? 0]) : NOTHING;
    const sum = addReckoned(criterion.parts.map(reckon));
    return criterion.maximum && leavesOf(criterion).every(counts) ? eitherOf(sum, reckoned([criterion.maximum])) : sum;
  };
  return addReckoned(areas.filter((area) => !isBonusOrPenaltyBlock(area)).map(reckon));
}

function maximumsOutside({ set }: Table): number[] {
  const of = (method: 'bonus' | 'penalty'): number =>
    leavesOfSet(set).reduce((sum, leaf) => sum + (leaf.method === method ? Math.abs(leaf.maximum ?? 0) : 0), 0);
  const [bonus, penalty] = [of('bonus'), of('penalty')];
  return [0, bonus, bonus + penalty, bonus - penalty];
}
