import { percentPoints, type Fraction } from '../../scoring/percentIndex';
import { ofMillionths, points, sumPoints, type Points } from '../../scoring/points';
import { printAddress } from '../address';
import { cellAt } from '../cells';
import { indexUnitOf, shownPercent, type ShownPercent } from '../percentCell';
import type { UnitRow, UnitsTable } from '../unitsTable';
import { isShownAs } from './indexMismatch';
import { markAt, pointsAt } from './unitCells';
import { keyOfUnit, type UnitFinding } from './unitRule';
import { rightTotal } from './unitTotal';

/** Fewer units than that tell nothing about the maximum that a table goes by. */
const MANY = 3;

/**
 * A unit's typed percentage is its total over the maximum. The maximum is that of the table where it fits most units, else
 * the one that does; where none does the column holds something else.
 */
export function unitIndex(table: UnitsTable): UnitFinding[] {
  const column = table.columns.get('index');
  if (column === undefined) return [];
  const typed = typedIndexes(table, column);
  const maximum = maximumOfTable(table, typed);
  if (maximum === null) return [];
  return typed.flatMap(({ unit, shown, amounts }): UnitFinding[] => {
    const [own] = amounts;
    if (own === undefined || fits({ shown, amounts }, maximum)) return [];
    const index = percentPoints({ points: own, of: maximum }, { rounding: 'half-up', decimals: shown.decimals });
    const cell = printAddress(unit.row, column);
    const finding = { rule: 'index-mismatch', key: keyOfUnit(unit), cell, shown: shown.percent, index } as const;
    return [{ finding, row: unit.row, column, unit }];
  });
}

interface TypedIndex {
  readonly unit: UnitRow;
  readonly shown: ShownPercent;
  /** The total as it should be, and as it stands. */
  readonly amounts: readonly Points[];
}

function typedIndexes(table: UnitsTable, column: number): TypedIndex[] {
  const unitOfColumn = indexUnitOf(table);
  return table.units.flatMap((unit): TypedIndex[] => {
    const cell = cellAt(table.sheet, unit.row, column);
    const shown = cell.formula === null ? shownPercent(cell, unitOfColumn) : null;
    const amounts = amountsOf(table, unit);
    return shown === null || amounts.length === 0 ? [] : [{ unit, shown, amounts }];
  });
}

function amountsOf(table: UnitsTable, unit: UnitRow): Points[] {
  const { columns, areas } = table;
  const all = [
    ...areas,
    ...(['self', 'appraised', 'survey', 'total'] as const).flatMap((role) => columns.get(role) ?? []),
  ];
  const unreadable = all.some((column) => ['date', 'error', 'unreadable'].includes(markAt(table, unit, column).kind));
  if (unreadable) return [];
  const total = [rightTotal(table, unit), pointsAt(table, unit, columns.get('total'))];
  const others = (['appraised', 'self'] as const).map((role) => pointsAt(table, unit, columns.get(role)));
  return [...new Set([...total, ...(columns.has('total') ? [] : others)].filter((amount) => amount !== null))];
}

const fits = ({ shown, amounts }: Pick<TypedIndex, 'shown' | 'amounts'>, maximum: Points): boolean =>
  amounts.some((amount) => isShownAs({ points: amount, of: maximum } satisfies Fraction, shown));

function maximumOfTable(table: UnitsTable, typed: readonly TypedIndex[]): Points | null {
  const { maximums, columns, areas } = table;
  const stated = maximums.get(columns.get('total') ?? -1);
  const ofAreas = areas.flatMap((column) => maximums.get(column) ?? []);
  const sum = ofAreas.length === areas.length && areas.length > 0 ? sumPoints(ofAreas) : undefined;
  const ofSurvey = maximums.get(columns.get('survey') ?? -1);
  const withSurvey = (maximum: Points | undefined): Points | undefined =>
    maximum === undefined ? undefined : ofMillionths(maximum + (ofSurvey ?? 0));
  const ofRound = maximums.get(columns.get('appraised') ?? columns.get('self') ?? -1);
  const ofRounds = columns.has('survey') && ofSurvey === undefined ? undefined : withSurvey(ofRound);
  const known = [stated, sum, withSurvey(sum), ofRounds];
  const candidates = [...known, points('100'), ...impliedMaximums(typed)].filter((each) => each !== undefined);
  const counted = candidates.map((maximum) => ({ maximum, count: typed.filter((one) => fits(one, maximum)).length }));
  const best = counted.reduce<{ maximum: Points; count: number } | null>(
    (one, other) => (one === null || other.count > one.count ? other : one),
    null,
  );
  if (best === null || typed.length < MANY) return stated ?? sum ?? ofRounds ?? null;
  return best.count * 2 >= typed.length ? best.maximum : null;
}

/** Maximums in steps of half a point that a unit's percentage can be of. */
function impliedMaximums(typed: readonly TypedIndex[]): Points[] {
  const half = 500_000;
  return typed.slice(0, MANY * 2).flatMap(({ shown, amounts }) =>
    amounts.flatMap((amount) => {
      if (shown.percent <= 0 || amount <= 0) return [];
      return [ofMillionths(Math.round((amount * 100_000_000) / shown.percent / half) * half)];
    }),
  );
}
