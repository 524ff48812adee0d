import {
  isBonusOrPenaltyBlock,
  leavesOf,
  leavesOfSet,
  placedCriteria,
  type Criterion,
} from '../../scoring/criteriaSet';
import type { Finding } from '../../scoring/finding';
import type { Fraction } from '../../scoring/percentIndex';
import { percentPoints } from '../../scoring/percentIndex';
import { ofMillionths, type Points } from '../../scoring/points';
import { pointsOf, type PointsColumn } from '../../scoring/scorecard';
import { printAddress } from '../address';
import { cellAt, type Cell } from '../cells';
import { shownPercent, type PercentUnit, type ShownPercent } from '../percentCell';
import type { Table } from '../table';
import { markIn, SUM_COLUMNS } from './columnSums';
import { unitOfIndexes } from './percentMalformed';
import type { TableContext } from './tableRule';
import { statedTotal } from './totalMismatch';

/**
 * A typed percentage is points over maximum at the decimals that it shows, rounded or cut. Points may be any that the row
 * has (self-assessed, appraised, with survey points). Silent where they cannot be read, and on a column that holds
 * something else than the index throughout ("Tỷ lệ (%)" may be a reported figure).
 */
export function indexMismatch(context: TableContext): Finding[] {
  const { table } = context;
  const column = table.columns.get('index');
  if (table.form !== null || column === undefined) return [];
  const unit = unitOfIndexes(table);
  const rows = [...comparedRows(context)];
  const compared = rows.map((row) => compare(row, { table, column, unit })).filter((found) => found !== null);
  const wrong = compared.filter((found) => found !== 'right');
  return compared.length >= MANY && wrong.length * 2 > compared.length ? [] : wrong;
}

const MANY = 4;

interface ComparedRow {
  readonly key: string | null;
  readonly row: number;
  /** The row's own index: what most rows show. */
  readonly own: Fraction | null;
  /** Every percentage that may be meant, likeliest first. */
  readonly shares: () => readonly Fraction[];
}

interface IndexColumn {
  readonly table: Table;
  readonly column: number;
  readonly unit: PercentUnit;
}

/** Null where nothing can be compared. */
function compare(
  { key, row, own, shares }: ComparedRow,
  { table, column, unit }: IndexColumn,
): Finding | 'right' | null {
  const cell: Cell = cellAt(table.sheet, row, column);
  const shown = cell.formula === null ? shownPercent(cell, unit) : null;
  if (shown === null) return null;
  if (own !== null && isShownAs(own, shown)) return 'right';
  const all = shares();
  const [first] = all;
  if (!first) return null;
  if (all.some((share) => isShownAs(share, shown))) return 'right';
  const index = percentPoints(first, { rounding: 'half-up', decimals: shown.decimals });
  return { rule: 'index-mismatch', key, cell: printAddress(row, column), shown: shown.percent, index };
}

/** Whether the share, rounded or cut at the decimals shown, is what is shown. */
export const isShownAs = (share: Fraction, { percent, decimals }: ShownPercent): boolean =>
  isNear(share, percent) &&
  (['half-up', 'truncate'] as const).some((rounding) => percentPoints(share, { rounding, decimals }) === percent);

/** Spares working out exactly what is more than one percent away. */
const isNear = ({ points, of }: Fraction, percent: Points): boolean =>
  Math.abs((points / of) * 100_000_000 - percent) <= 1_000_001;

function* comparedRows(context: TableContext): Generator<ComparedRow> {
  const { table, totals } = context;
  const unreadable = unreadableRows(table);
  for (const { criterion } of placedCriteria(table.set.areas)) {
    const { key } = criterion;
    const row = table.rows.get(key);
    if (row === undefined || isBonusOrPenaltyBlock(criterion) || unreadable.has(key)) continue;
    yield { key, row, own: totals.rows.get(key)?.share ?? null, shares: () => sharesOf(context, criterion) };
  }
  if (table.totalRow === null || unreadable.size > 0) return;
  yield { key: null, row: table.totalRow, own: totals.share, shares: () => sharesOfTotal(context) };
}

function sharesOf({ table, totals }: TableContext, criterion: Criterion): Fraction[] {
  const { obtained = null, maximum = null } = totals.rows.get(criterion.key) ?? {};
  const points = amountsOf((column) => pointsOf(markIn(table, criterion.key, column)));
  const sumOfParts = leavesOf(criterion).reduce((sum, leaf) => sum + (leaf.maximum ?? 0), 0);
  return [
    ...fractions([obtained], [maximum]),
    ...fractions([obtained, ...points], [maximum, criterion.maximum, sumOfParts]),
  ];
}

function sharesOfTotal({ table, totals }: TableContext): Fraction[] {
  const points = amountsOf((column) => statedTotal(table, column));
  return fractions([totals.obtained, ...points], [totals.maximum, statedTotal(table, 'maximum'), wholeMaximum(table)]);
}

/** All points that a row shows, alone and with survey points. */
function amountsOf(at: (column: PointsColumn | 'total') => Points | null): (number | null)[] {
  const survey = at('survey');
  const entered = [at('appraised'), at('self'), at('appraisedFirst')].filter((amount) => amount !== null);
  return [at('total'), ...entered, survey, ...entered.map((amount) => amount + (survey ?? 0))];
}

const fractions = (points: readonly (number | null)[], maximums: readonly (number | null)[]): Fraction[] =>
  points.flatMap((amount) =>
    maximums.flatMap((of) =>
      amount !== null && of !== null && of > 0 ? [{ points: ofMillionths(amount), of: ofMillionths(of) }] : [],
    ),
  );

const wholeMaximum = ({ set }: Table): number =>
  leavesOfSet(set).reduce((sum, leaf) => sum + (isBonusOrPenaltyBlock(leaf) ? 0 : (leaf.maximum ?? 0)), 0);

/** Rows with a points cell that cannot be read, on their own row or anywhere below. */
function unreadableRows(table: Table): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (criterion: Criterion): boolean => {
    const below = criterion.parts.map(visit).includes(true);
    const own = SUM_COLUMNS.some((column) => UNREADABLE.has(markIn(table, criterion.key, column).kind));
    if (below || own) found.add(criterion.key);
    return below || own;
  };
  table.set.areas.forEach(visit);
  return found;
}

const UNREADABLE: ReadonlySet<string> = new Set(['date', 'error', 'unreadable']);
