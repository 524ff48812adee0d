import type { ScoredColumn } from '../../scoring/finding';
import type { Points } from '../../scoring/points';
import { pointsOf, type Mark } from '../../scoring/scorecard';
import { cellAt } from '../cells';
import { markOfValue } from '../marks';
import type { UnitRow, UnitsTable } from '../unitsTable';

/** A cell of points of one unit. */
export interface UnitCell {
  readonly unit: UnitRow;
  readonly role: ScoredColumn;
  readonly column: number;
  readonly mark: Mark;
}

export const markAt = ({ sheet }: UnitsTable, { row }: UnitRow, column: number | undefined): Mark =>
  column === undefined ? { kind: 'blank' } : markOfValue(cellAt(sheet, row, column).value);

export const pointsAt = (table: UnitsTable, unit: UnitRow, column: number | undefined): Points | null =>
  pointsOf(markAt(table, unit, column));

/** "3", "Hạng 3", "3/24", "3 (đồng hạng)"; null where a text is no place. */
export function readRank(text: string): number | null {
  const parts = /^(?:(?:đồng )?hạng|thứ|xếp thứ)?\s*(\d{1,4})(?:\s*\/\s*\d+)?(?:\s*\(?đồng hạng\)?)?$/iu.exec(
    text.normalize('NFC').trim(),
  );
  return parts ? Number(parts[1]) : null;
}

const POINTS_ROLES = ['self', 'appraised', 'survey', 'total'] as const;

/** The cells of points that hold anything, unit by unit from left to right. */
export function unitCells(table: UnitsTable): UnitCell[] {
  const columns = [
    ...table.areas.map((column) => ({ role: 'areas' as ScoredColumn, column })),
    ...POINTS_ROLES.flatMap((role) => {
      const column = table.columns.get(role);
      return column === undefined ? [] : [{ role, column }];
    }),
  ].sort((a, b) => a.column - b.column);
  return table.units.flatMap((unit) =>
    columns
      .map(({ role, column }): UnitCell => ({ unit, role, column, mark: markAt(table, unit, column) }))
      .filter(({ mark }) => mark.kind !== 'blank'),
  );
}
