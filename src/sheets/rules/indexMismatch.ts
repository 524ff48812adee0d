import { isBonusOrPenaltyBlock, leavesOf, leavesOfSet, placedCriteria, type Criterion } from '../../scoring/criteriaSet'; // prettier-ignore
import type { Finding } from '../../scoring/finding';
import type { Fraction } from '../../scoring/percentIndex';
import { percentPoints } from '../../scoring/percentIndex';
import { ofMillionths, type Points } from '../../scoring/points';
import { pointsOf, type PointsColumn } from '../../scoring/scorecard';
import { printAddress } from '../address';
import { cellAt, type Cell } from '../cells';
import { percentUnitOf, shownPercent, type PercentUnit, type ShownPercent } from '../percentCell';
import type { Table } from '../table';
import { markIn } from './columnSums';
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
  const unit = percentUnitOf(table.sheet, table.rows.values(), column);
  const compared = sharesOfRows(context).flatMap((row) => compare(row, { table, column, unit }));
  const wrong = compared.flatMap(({ finding }) => finding ?? []);
  return compared.length >= MANY && wrong.length * 2 > compared.length ? [] : wrong;
}

const MANY = 4;

interface RowShares {
  readonly key: string | null;
  readonly row: number;
  /** Every percentage that may be meant; the first is the row's own index. */
  readonly shares: readonly Fraction[];
}

interface IndexColumn {
  readonly table: Table;
  readonly column: number;
  readonly unit: PercentUnit;
}

interface Compared {
  readonly finding: Finding | null;
}

function compare({ key, row, shares }: RowShares, { table, column, unit }: IndexColumn): Compared[] {
  const cell: Cell = cellAt(table.sheet, row, column);
  const shown = cell.formula === null ? shownPercent(cell, unit) : null;
  const [own] = shares;
  if (shown === null || own === undefined) return [];
  if (shares.some((share) => isShownAs(share, shown))) return [{ finding: null }];
  const index = percentPoints(own, { rounding: 'half-up', decimals: shown.decimals });
  return [{ finding: { rule: 'index-mismatch', key, cell: printAddress(row, column), shown: shown.percent, index } }];
}

/** Whether the share, rounded or cut at the decimals shown, is what is shown. */
export const isShownAs = (share: Fraction, { percent, decimals }: ShownPercent): boolean =>
  (['half-up', 'truncate'] as const).some((rounding) => percentPoints(share, { rounding, decimals }) === percent);

function sharesOfRows(context: TableContext): RowShares[] {
  const { table, totals } = context;
  const inTree = placedCriteria(table.set.areas).flatMap(({ criterion }): RowShares[] => {
    const row = table.rows.get(criterion.key);
    const isCompared = row !== undefined && !isBonusOrPenaltyBlock(criterion) && isReadable(table, [criterion]);
    return isCompared ? [{ key: criterion.key, row, shares: sharesOf(context, criterion) }] : [];
  });
  if (table.totalRow === null || !isReadable(table, table.set.areas)) return inTree;
  const points = amountsOf((column) => statedTotal(table, column));
  const maximums = [totals.maximum, statedTotal(table, 'maximum'), wholeMaximum(table)];
  const shares = fractions([totals.obtained, ...points], maximums);
  return [...inTree, { key: null, row: table.totalRow, shares }];
}

function sharesOf({ table, totals }: TableContext, criterion: Criterion): Fraction[] {
  const total = totals.rows.get(criterion.key);
  const points = amountsOf((column) => pointsOf(markIn(table, criterion.key, column)));
  const sumOfParts = leavesOf(criterion).reduce((sum, { maximum }) => sum + (maximum ?? 0), 0);
  return fractions([total?.obtained ?? null, ...points], [total?.maximum ?? null, criterion.maximum, sumOfParts]);
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
      amount === null || of === null || of <= 0 ? [] : [{ points: ofMillionths(amount), of: ofMillionths(of) }],
    ),
  );

const wholeMaximum = ({ set }: Table): number =>
  leavesOfSet(set).reduce((sum, leaf) => sum + (isBonusOrPenaltyBlock(leaf) ? 0 : (leaf.maximum ?? 0)), 0);

/** Whether every points cell of the rows and of what stands below holds something that can be read. */
const isReadable = (table: Table, criteria: readonly Criterion[]): boolean =>
  placedCriteria(criteria).every(({ criterion }) =>
    (['self', 'appraisedFirst', 'appraised', 'survey', 'total'] as const).every((column) => {
      const { kind } = markIn(table, criterion.key, column);
      return kind !== 'date' && kind !== 'error' && kind !== 'unreadable';
    }),
  );
