import { printAddress } from '../address';
import { cellAt, textAt } from '../cells';
import { shownIndex } from '../percentCell';
import type { UnitRow, UnitsTable } from '../unitsTable';
import { pointsAt, readRank } from './unitCells';
import type { UnitFinding } from './unitRule';
import { rightTotal } from './unitTotal';

/**
 * A typed rank is that of the unit's total in its group: equal totals share a place and the next is skipped. Totals count as
 * they should be; a rank by the totals as they stand is right too.
 */
export function rankMismatch(table: UnitsTable): UnitFinding[] {
  const column = table.columns.get('rank');
  if (column === undefined) return [];
  const typed = table.units.flatMap((unit) => {
    const shown =
      cellAt(table.sheet, unit.row, column).formula === null ? readRank(textAt(table.sheet, unit.row, column)) : null;
    return shown === null ? [] : [{ unit, shown }];
  });
  const ranks = likeliestRanks(table, typed);
  return typed.flatMap(({ unit, shown }): UnitFinding[] => {
    const right = ranks.flatMap((rankOf) => rankOf.get(unit) ?? []);
    const rank = right[0]?.best;
    if (rank === undefined || right.some((places) => isAmong(places, shown))) return [];
    const finding = {
      rule: 'rank-mismatch',
      cell: printAddress(unit.row, column),
      unit: unit.name,
      shown,
      rank,
    } as const;
    return [{ finding, row: unit.row, column, unit }];
  });
}

interface TypedRank {
  readonly unit: UnitRow;
  readonly shown: number;
}

/** The places that a unit can have: every unit whose total cannot be read may stand before it. */
interface Places {
  readonly best: number;
  readonly worst: number;
}

type Ranks = ReadonlyMap<UnitRow, Places>;

const isAmong = ({ best, worst }: Places, rank: number): boolean => rank >= best && rank <= worst;

/**
 * By totals as they should be, then as they stand: in groups, or over all units where that is what the table does; without
 * the units that it leaves out ("Không xếp hạng").
 */
function likeliestRanks(table: UnitsTable, typed: readonly TypedRank[]): readonly Ranks[] {
  const amounts: readonly ((unit: UnitRow) => number | null)[] = [
    (unit) => amountOf(table, unit),
    (unit) => shownAmount(table, unit),
  ];
  const ranked = table.units.filter(({ row }) => isRanked(table, row));
  const ways = [groupsOf(table.units), [table.units], groupsOf(ranked), [ranked]].map((groups) =>
    amounts.map((amount) => ranksIn(groups, amount)),
  );
  const fitting = (ranks: readonly Ranks[]): number =>
    typed.filter(({ unit, shown }) =>
      ranks.some((rankOf) => {
        const places = rankOf.get(unit);
        return places !== undefined && isAmong(places, shown);
      }),
    ).length;
  return ways.reduce((best, other) => (fitting(other) > fitting(best) ? other : best));
}

const isRanked = ({ sheet, columns }: UnitsTable, row: number): boolean => {
  const column = columns.get('rank') ?? -1;
  return cellAt(sheet, row, column).formula !== null || readRank(textAt(sheet, row, column)) !== null;
};

function groupsOf(units: readonly UnitRow[]): UnitRow[][] {
  const groups = new Map<string, UnitRow[]>();
  for (const unit of units) groups.set(unit.group, [...(groups.get(unit.group) ?? []), unit]);
  return [...groups.values()];
}

function ranksIn(groups: readonly (readonly UnitRow[])[], amountOf: (unit: UnitRow) => number | null): Ranks {
  const ranks = new Map<UnitRow, Places>();
  for (const group of groups) {
    const amounts = group.map((unit) => ({ unit, amount: amountOf(unit) }));
    const known = amounts.flatMap(({ amount }) => amount ?? []).sort((a, b) => b - a);
    for (const { unit, amount } of amounts) {
      if (amount === null) continue;
      const best = 1 + known.indexOf(amount);
      ranks.set(unit, { best, worst: best + amounts.length - known.length });
    }
  }
  return ranks;
}

/** A table without totals ranks by its index, or by the points that it has. */
const amountOf = (table: UnitsTable, unit: UnitRow): number | null =>
  table.columns.has('total') ? rightTotal(table, unit) : shownAmount(table, unit);

function shownAmount(table: UnitsTable, unit: UnitRow): number | null {
  const total = table.columns.get('total');
  return total === undefined ? (shownIndex(table, unit) ?? sumOfAreas(table, unit)) : pointsAt(table, unit, total);
}

function sumOfAreas(table: UnitsTable, unit: UnitRow): number | null {
  const columns = (['appraised', 'survey'] as const).flatMap((role) => table.columns.get(role) ?? []);
  const amounts = (table.areas.length > 0 ? table.areas : columns).flatMap((at) => pointsAt(table, unit, at) ?? []);
  return amounts.length === 0 ? null : amounts.reduce<number>((sum, amount) => sum + amount, 0);
}
