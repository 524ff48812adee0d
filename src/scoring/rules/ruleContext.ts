import type { CriteriaSet, Criterion } from '../criteriaSet';
import { isGivenFromOutside, isLeaf, placedCriteria } from '../criteriaSet';
import type { Finding } from '../finding';
import { perObject } from '../perObject';
import type { Points } from '../points';
import type { Mark, PointsColumn, Scorecard } from '../scorecard';
import { entryOf, leavesEntered, POINTS_COLUMNS } from '../scorecard';
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

export interface PointsCell {
  readonly criterion: Criterion;
  readonly column: PointsColumn;
  readonly mark: Mark;
}

export const enteredLeaves = perObject(({ set, scorecard }: RuleContext) => leavesEntered(set, scorecard));

/** The points cells of all rows that hold anything, in table order. */
export const pointsCells = perObject(({ set, scorecard }: RuleContext): readonly PointsCell[] => {
  const cells: PointsCell[] = [];
  for (const { criterion } of placedCriteria(set.areas)) {
    const entry = entryOf(scorecard, criterion.key);
    for (const column of POINTS_COLUMNS) {
      const mark = entry[column];
      if (mark.kind !== 'blank') cells.push({ criterion, column, mark });
    }
  }
  return cells;
});

/** Those of leaves that can count: all but the unit's own on a row that others score. */
export const scoredCells = perObject((context: RuleContext): readonly PointsCell[] =>
  pointsCells(context).filter((cell) => isLeaf(cell.criterion) && !isUnitsCellOnOutsideRow(cell)),
);

export const isUnitsCellOnOutsideRow = ({ criterion, column }: PointsCell): boolean =>
  column === 'self' && isGivenFromOutside(criterion) && isLeaf(criterion);
