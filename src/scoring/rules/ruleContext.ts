import type { CriteriaSet, Criterion } from '../criteriaSet';
import { isGivenFromOutside, isLeaf, leavesOfSet, placedCriteria } from '../criteriaSet';
import type { Finding } from '../finding';
import type { Points } from '../points';
import type { Entry, Mark, PointsColumn, Scorecard } from '../scorecard';
import { entryOf, POINTS_COLUMNS } from '../scorecard';
import type { Totals } from '../totals';

/** What a rule about scores looks at. */
export interface RuleContext {
  readonly set: CriteriaSet;
  readonly scorecard: Scorecard;
  readonly totals: Totals;
  /** The maximum that the table's own grand total row states; left out where there is none. */
  readonly statedMaximum?: Points | null;
}

/** A rule about scores: looks at the whole table and gives what it found, in table order. */
export type ScoreRule = (context: RuleContext) => Finding[];

export interface EnteredLeaf {
  readonly leaf: Criterion;
  readonly entry: Entry;
}

export interface PointsCell {
  readonly criterion: Criterion;
  readonly column: PointsColumn;
  readonly mark: Mark;
}

export const enteredLeaves = ({ set, scorecard }: RuleContext): EnteredLeaf[] =>
  leavesOfSet(set).map((leaf) => ({ leaf, entry: entryOf(scorecard, leaf.key) }));

const cellsByContext = new WeakMap<RuleContext, readonly PointsCell[]>();

/** The points cells of all rows that hold anything, in table order. Gathered once: six rules look at them. */
export function pointsCells(context: RuleContext): readonly PointsCell[] {
  const { set, scorecard } = context;
  const cells =
    cellsByContext.get(context) ??
    placedCriteria(set.areas).flatMap(({ criterion }) => cellsOf(criterion, entryOf(scorecard, criterion.key)));
  cellsByContext.set(context, cells);
  return cells;
}

/** Those of leaves that can count: all but the unit's own on a row that others score. */
export const scoredCells = (context: RuleContext): PointsCell[] =>
  pointsCells(context).filter((cell) => isLeaf(cell.criterion) && !isUnitsCellOnOutsideRow(cell));

export const isUnitsCellOnOutsideRow = ({ criterion, column }: PointsCell): boolean =>
  column === 'self' && isGivenFromOutside(criterion) && isLeaf(criterion);

const cellsOf = (criterion: Criterion, entry: Entry): PointsCell[] =>
  POINTS_COLUMNS.filter((column) => entry[column].kind !== 'blank').map((column) => ({
    criterion,
    column,
    mark: entry[column],
  }));
