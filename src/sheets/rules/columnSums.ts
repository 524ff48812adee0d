import {
  isBonusOrPenaltyBlock,
  isGivenFromOutside,
  isLeaf,
  isOutsideMaximum,
  leavesOfSet,
  type Criterion,
} from '../../scoring/criteriaSet';
import { perObject } from '../../scoring/perObject';
import { parsePlainPoints } from '../../scoring/points';
import { BLANK, pointsOf, POINTS_COLUMNS, type Mark, type PointsColumn } from '../../scoring/scorecard';
import { cellAt } from '../cells';
import { markOfValue } from '../marks';
import type { Table } from '../table';
import { addReckoned, eitherOf, NOTHING, reckoned, type Reckoned } from './reckoned';

/** The columns whose parent rows are sums. */
export const SUM_COLUMNS = [...POINTS_COLUMNS, 'total'] as const;
export type SumColumn = PointsColumn | 'total';

/** What a leaf may have put into the sums above it. */
type LeafReading = (leaf: Criterion) => Reckoned;

/** What the parts of every parent row, and all areas together, may add up to. */
export interface ColumnSums {
  readonly parts: ReadonlyMap<string, Reckoned>;
  /** Without bonus and penalty. */
  readonly whole: Reckoned;
}

type MarksByColumn = { readonly [C in SumColumn]: ReadonlyMap<string, Mark> };

/** Read once a table: every sum above a cell looks at it. */
const marksOf = perObject((table: Table): MarksByColumn => ({
  self: marksOfColumn(table, 'self'),
  appraisedFirst: marksOfColumn(table, 'appraisedFirst'),
  appraised: marksOfColumn(table, 'appraised'),
  survey: marksOfColumn(table, 'survey'),
  total: marksOfColumn(table, 'total'),
}));

/** What stands in a column on the row of a criterion. */
export const markIn = (table: Table, key: string, column: SumColumn): Mark => marksOf(table)[column].get(key) ?? BLANK;

function marksOfColumn({ sheet, rows, columns }: Table, column: SumColumn): ReadonlyMap<string, Mark> {
  const at = columns.get(column);
  if (at === undefined) return new Map();
  const marks = new Map<string, Mark>();
  for (const [key, row] of rows) marks.set(key, markOfValue(cellAt(sheet, row, at).value));
  return marks;
}

const isUncalculated = (table: Table, key: string, column: SumColumn): boolean =>
  cellAt(table.sheet, table.rows.get(key) ?? -1, table.columns.get(column) ?? -1).uncalculated;

/** Whether the column is filled in on any leaf: sums of a column that holds nothing are not compared. */
export const isFilledIn = (table: Table, column: SumColumn): boolean =>
  column === 'total' ? filledColumns(table).size > 0 : filledColumns(table).has(column);

const filledColumns = perObject(
  (table: Table): ReadonlySet<SumColumn> => new Set(SUM_COLUMNS.filter((column) => holdsPoints(table, column))),
);

function holdsPoints(table: Table, column: SumColumn): boolean {
  for (const { key } of leavesOfSet(table.set)) if (markIn(table, key, column).kind === 'points') return true;
  return false;
}

/** All consistent ways in which a column may have been added up. Only the total can be made in several. */
export function columnSums(table: Table, column: SumColumn): ColumnSums[] {
  return leafReadings(table, column).map((reading) => addUpTree(table, column, reading));
}

function leafReadings(table: Table, column: SumColumn): LeafReading[] {
  if (column !== 'total') return [(leaf) => reckonLeaf(table, leaf, column)];
  const withSurvey = (columns: readonly PointsColumn[]): LeafReading => {
    return (leaf) => {
      const basis = columns.find((each) => markIn(table, leaf.key, each).kind !== 'blank') ?? columns[0];
      return addReckoned([...(basis ? [reckonLeaf(table, leaf, basis)] : []), reckonLeaf(table, leaf, 'survey')]);
    };
  };
  const computed = withSurvey(['appraised', 'self']);
  const asShown: LeafReading = (leaf) =>
    markIn(table, leaf.key, 'total').kind === 'blank' && !isUncalculated(table, leaf.key, 'total')
      ? computed(leaf)
      : reckonLeaf(table, leaf, 'total');
  return [asShown, computed, withSurvey(['appraised']), withSurvey(['self'])];
}

function reckonLeaf(table: Table, leaf: Criterion, column: SumColumn): Reckoned {
  const maximum = Math.abs(leaf.maximum ?? 0);
  const mark = markIn(table, leaf.key, column);
  switch (mark.kind) {
    case 'points': {
      const mayBeLeftOut = mark.typed !== null || isGivenFromOutside(leaf);
      return reckonOutside(leaf, [mark.points, ...(mayBeLeftOut ? [0] : [])]);
    }
    case 'date':
      return reckonOutside(leaf, [0, ...amountsOfDate(table, leaf, column, mark)]);
    case 'unreadable':
      return reckonOutside(leaf, [0, maximum]);
    case 'error':
      return reckoned([0], maximum);
    case 'blank':
      return isUncalculated(table, leaf.key, column) ? reckoned([0], maximum) : NOTHING;
    case 'elsewhere':
    case 'not-applicable':
      return NOTHING;
  }
}

/** A penalty may be typed by its amount and taken off above. */
const reckonOutside = ({ method }: Criterion, amounts: readonly number[]): Reckoned =>
  reckoned(method === 'penalty' ? amounts.flatMap((amount) => [amount, -Math.abs(amount)]) : amounts);

/** What the date was typed as, and its number of days, which the spreadsheet's own sums add. */
function amountsOfDate(
  table: Table,
  leaf: Criterion,
  column: SumColumn,
  { day, month }: Mark & { kind: 'date' },
): number[] {
  const { value } = cellAt(table.sheet, table.rows.get(leaf.key) ?? -1, table.columns.get(column) ?? -1);
  const days = value.kind === 'date' ? [Math.round(value.serial) * 1_000_000] : [];
  return [...days, ...[`${day}.${month}`, `${month}.${day}`].flatMap((plain) => parsePlainPoints(plain) ?? [])];
}

function addUpTree(table: Table, column: SumColumn, reading: LeafReading): ColumnSums {
  const parts = new Map<string, Reckoned>();
  const reckon = (criterion: Criterion, inBlock: boolean): Reckoned => {
    if (isLeaf(criterion))
      return inBlock || !isOutsideMaximum(criterion) ? reading(criterion) : eitherOf(reading(criterion), NOTHING);
    const isBlock = isBonusOrPenaltyBlock(criterion);
    const sum = addReckoned(criterion.parts.map((part) => reckon(part, isBlock)));
    parts.set(criterion.key, sum);
    return eitherOf(sum, reckoned(shownSum(markIn(table, criterion.key, column))));
  };
  const areas = table.set.areas.map((area) => ({ area, sum: reckon(area, isBonusOrPenaltyBlock(area)) }));
  const whole = addReckoned(areas.filter(({ area }) => !isBonusOrPenaltyBlock(area)).map(({ sum }) => sum));
  return { parts, whole };
}

/** What a filled-in parent row puts into the sums above it: a number, or nothing where it is stored as text. */
function shownSum(mark: Mark): number[] {
  const shown = pointsOf(mark);
  if (shown === null || shown === 0) return [];
  return mark.kind === 'points' && mark.typed !== null ? [shown, 0] : [shown];
}
