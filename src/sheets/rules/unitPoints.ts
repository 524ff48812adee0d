import type { Finding } from '../../scoring/finding';
import type { Points } from '../../scoring/points';
import { parsePlainPoints } from '../../scoring/points';
import { cellAt } from '../cells';
import { malformedPercent, percentInUnit, percentOfText, indexUnitOf } from '../percentCell';
import type { UnitsTable } from '../unitsTable';
import { followsFromError } from './followsFromError';
import { unitCells, type UnitCell } from './unitCells';
import { keyOfUnit, type UnitFinding } from './unitRule';

/** A dash says that an area does not concern the unit. */
const NOT_CONCERNED = /^[-–—.…\s]+$/;

/** The rules about points, for the cells of a results table. */
export function unitPoints(table: UnitsTable): UnitFinding[] {
  return unitCells(table).flatMap((cell) =>
    findingsOf(cell, table).map((finding) => ({ finding, row: cell.unit.row, column: cell.column, unit: cell.unit })),
  );
}

function findingsOf({ unit, role, column, mark }: UnitCell, table: UnitsTable): Finding[] {
  const key = keyOfUnit(unit);
  const maximum = table.maximums.get(column) ?? null;
  switch (mark.kind) {
    case 'unreadable':
      return NOT_CONCERNED.test(mark.typed)
        ? []
        : [{ rule: 'points-not-a-number', key, column: role, typed: mark.typed }];
    case 'date': {
      const { day, month, year } = mark;
      return [
        { rule: 'points-is-a-date', key, column: role, day, month, year, meant: pointsMeant(day, month, maximum) },
      ];
    }
    case 'points': {
      const { points, typed } = mark;
      return [
        ...(typed === null ? [] : [{ rule: 'points-stored-as-text', key, column: role, typed, points } as const]),
        ...(points < 0 ? [{ rule: 'points-negative', key, column: role, points } as const] : []),
        ...(maximum !== null && points > maximum && !isSumOfThose(role, unit, table)
          ? [{ rule: 'points-above-maximum', key, column: role, points, maximum } as const]
          : []),
      ];
    }
    case 'blank':
    case 'error':
    case 'elsewhere':
    case 'not-applicable':
      return [];
  }
}

/** A total is above what can be had because an area is. */
const isSumOfThose = (role: UnitCell['role'], unit: UnitCell['unit'], table: UnitsTable): boolean =>
  role === 'total' &&
  unitCells({ ...table, units: [unit], columns: new Map() }).some(
    ({ column, mark }) => mark.kind === 'points' && mark.points > (table.maximums.get(column) ?? Infinity),
  );

/** The one reading within the maximum. 1/1 is also what becomes of "1.25", so it is never certain. */
function pointsMeant(day: number, month: number, maximum: Points | null): Points | null {
  if (maximum === null || (day === 1 && month === 1)) return null;
  const readings = new Set([`${day}.${month}`, `${month}.${day}`].flatMap((plain) => parsePlainPoints(plain) ?? []));
  const fitting = [...readings].filter((points) => points <= maximum);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** #REF!, #N/A … in any column of a results table, but for those that follow from another. */
export function unitErrors(table: UnitsTable): UnitFinding[] {
  const { sheet, columns, areas } = table;
  const read = [...areas.map((column) => ['areas', column] as const), ...columns];
  return table.units.flatMap((unit) => {
    const errors = read.flatMap(([role, column]) => {
      const { value } = cellAt(sheet, unit.row, column);
      return value.kind === 'error' ? [{ role, column, code: value.code }] : [];
    });
    const isPoints = (role: string): boolean => !['total', 'index', 'rank', 'class'].includes(role);
    const hasPointsError = errors.some(({ role }) => isPoints(role));
    const [first] = errors;
    return errors
      .filter(({ role, column }) => isPoints(role) || (!hasPointsError && column === first?.column))
      .filter(({ column }) => !followsFromError(sheet, unit.row, column))
      .map(({ role, column, code }): UnitFinding => ({
        finding: { rule: 'error-value', key: keyOfUnit(unit), cell: null, column: role, code },
        row: unit.row,
        column,
        unit,
      }));
  });
}

/** Percentages stored as text, with doubled signs or without. */
export function unitPercents(table: UnitsTable): UnitFinding[] {
  const column = table.columns.get('index');
  if (column === undefined) return [];
  const unitOfColumn = indexUnitOf(table);
  return table.units.flatMap((unit): UnitFinding[] => {
    const cell = cellAt(table.sheet, unit.row, column);
    if (cell.value.kind !== 'text') return [];
    const percent = malformedPercent(cell.value.text) ?? percentOfText(cell.value.text);
    if (percent === null) return [];
    const value = percentInUnit(percent, cell, unitOfColumn);
    const finding = {
      rule: 'percent-malformed',
      key: keyOfUnit(unit),
      column: 'index',
      typed: cell.value.text,
      percent,
      value,
    } as const;
    return [{ finding, row: unit.row, column, unit }];
  });
}
