import type { Points } from '../../scoring/points';
import { ofMillionths, parsePlainPoints, sumPoints } from '../../scoring/points';
import type { Mark } from '../../scoring/scorecard';
import { cellAt } from '../cells';
import { decimalsOfFormat } from '../percentCell';
import type { UnitRow, UnitsTable } from '../unitsTable';
import { addReckoned, allows, eitherOf, NOTHING, reckoned, type Reckoned } from './reckoned';
import type { UnitFinding } from './unitRule';
import { markAt, pointsAt } from './unitCells';
import { printAddress } from '../address';

/** How a table makes its totals: out of its areas, or of appraised and survey points. */
interface Way {
  readonly columns: readonly number[];
}

/** Fewer units than that tell nothing about how a table is made. */
const MANY = 4;

/**
 * A unit's total is the sum of its areas, with survey points, bonus and deduction where the table keeps them apart. A table
 * whose totals are mostly made otherwise (weighted, or out of columns that are not there) is left alone.
 */
export function unitTotal(table: UnitsTable): UnitFinding[] {
  const column = table.columns.get('total');
  const way = wayOfTotals(table);
  if (column === undefined || way === null) return [];
  return table.units.flatMap((unit): UnitFinding[] => {
    const shown = pointsAt(table, unit, column);
    const sum = sumOfUnit(table, unit, way);
    if (shown === null || sum === null || isMadeOf(table, unit, way)) return [];
    const finding = {
      rule: 'total-mismatch',
      cell: printAddress(unit.row, column),
      column: 'total',
      unit: unit.name,
      shown,
      sum,
    } as const;
    return [{ finding, row: unit.row, column, unit }];
  });
}

/** What a unit's areas come to, where its shown total is wrong or missing; else what it shows. Null where that cannot be told. */
export function rightTotal(table: UnitsTable, unit: UnitRow): Points | null {
  const way = wayOfTotals(table);
  const shown = pointsAt(table, unit, table.columns.get('total'));
  if (way === null || (shown !== null && isMadeOf(table, unit, way))) return shown;
  const isWhole = way.columns.every((column) => !UNREADABLE.has(markAt(table, unit, column).kind));
  return isWhole ? (sumOfUnit(table, unit, way) ?? shown) : shown;
}

const UNREADABLE: ReadonlySet<Mark['kind']> = new Set(['date', 'error', 'unreadable']);

const waysByTable = new WeakMap<UnitsTable, Way | null>();

function wayOfTotals(table: UnitsTable): Way | null {
  const known = waysByTable.get(table);
  if (known !== undefined) return known;
  const way = findWay(table);
  waysByTable.set(table, way);
  return way;
}

function findWay(table: UnitsTable): Way | null {
  const counted = table.units.filter((unit) => (pointsAt(table, unit, table.columns.get('total')) ?? 0) !== 0);
  const isHalf = (fits: number): boolean => fits * 2 >= counted.length;
  const best = (ways: readonly Way[]): { readonly way: Way; readonly fits: number } | undefined =>
    ways
      .map((way) => ({ way, fits: counted.filter((unit) => isMadeOf(table, unit, way)).length }))
      .sort((a, b) => b.fits - a.fits)[0];
  // A total that is right beside appraised and survey points still has to be that of its areas.
  const ofAreas = best(waysOfAreas(table));
  if (ofAreas && isHalf(ofAreas.fits)) return ofAreas.way;
  const any = best([...waysOfAreas(table), ...waysOfRounds(table)]);
  return any && (isHalf(any.fits) || (counted.length < MANY && any.fits > 0)) ? any.way : null;
}

/** One area alone is a total only with points added to it or taken off. */
const waysOfAreas = ({ columns, areas, bonus, deduction }: UnitsTable): Way[] => [
  ...waysOf([areas, [...areas, columns.get('survey')]]),
  ...(areas.length === 1 && (bonus ?? deduction) !== null ? [{ columns: areas }] : []),
];

const waysOfRounds = ({ columns }: UnitsTable): Way[] =>
  waysOf((['appraised', 'self'] as const).map((role) => [columns.get(role), columns.get('survey')]));

const waysOf = (lists: readonly (readonly (number | undefined)[])[]): Way[] =>
  lists
    .map((list) => list.filter((column) => column !== undefined))
    .filter((list) => list.length > 1)
    .map((list) => ({ columns: list }));

function isMadeOf(table: UnitsTable, unit: UnitRow, { columns }: Way): boolean {
  const at = table.columns.get('total') ?? -1;
  const shown = pointsAt(table, unit, at);
  if (shown === null || shown === 0) return true;
  const adjusted = addReckoned([
    ...columns.map((column) => reckonCell(table, unit, column)),
    eitherOf(NOTHING, adjustment(table, unit)),
  ]);
  if (allows(adjusted, shown)) return true;
  const decimals = decimalsOfFormat(cellAt(table.sheet, unit.row, at).format) ?? FEWEST_DECIMALS;
  return [...adjusted.amounts].some((amount) => isRounded(amount, shown, decimals));
}

/** Whoever rounds a total without saying so leaves it two decimals. */
const FEWEST_DECIMALS = 2;

/** Areas may hold more decimals than a typed total shows. */
function isRounded(amount: number, shown: Points, decimals: number): boolean {
  const unit = 10 ** (6 - decimals);
  return (
    amount % unit !== 0 && [Math.round(amount / unit), Math.trunc(amount / unit)].includes(Math.round(shown / unit))
  );
}

function reckonCell(table: UnitsTable, unit: UnitRow, column: number): Reckoned {
  const most = table.maximums.get(column) ?? 0;
  const mark: Mark = markAt(table, unit, column);
  switch (mark.kind) {
    case 'points':
      return reckoned(mark.typed === null ? [mark.points] : [mark.points, 0]);
    case 'date':
      return reckoned([
        0,
        ...[`${mark.day}.${mark.month}`, `${mark.month}.${mark.day}`].flatMap((plain) => parsePlainPoints(plain) ?? []),
      ]);
    case 'unreadable':
    case 'error':
      return reckoned([0], most > 0 ? most : ofMillionths(100_000_000));
    case 'blank':
      return cellAt(table.sheet, unit.row, column).uncalculated ? reckoned([0], 100_000_000) : NOTHING;
    case 'elsewhere':
    case 'not-applicable':
      return NOTHING;
  }
}

const adjustment = (table: UnitsTable, unit: UnitRow): Reckoned => {
  const amount = (column: number | null): number => (column === null ? 0 : (pointsAt(table, unit, column) ?? 0));
  const bonus = amount(table.bonus);
  const deduction = Math.abs(amount(table.deduction));
  return reckoned([bonus - deduction, bonus, -deduction]);
};

/** Null where nothing can be read. */
function sumOfUnit(table: UnitsTable, unit: UnitRow, { columns }: Way): Points | null {
  const amounts = columns.flatMap((column) => pointsAt(table, unit, column) ?? []);
  return amounts.length === 0 ? null : sumPoints(amounts);
}
