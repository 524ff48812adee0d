import type { UnitsRole } from '../scoring/finding';
import type { Points } from '../scoring/points';
import type { SheetCells } from './cells';
import type { RowRange } from './table';

/** One unit's row of a results table. */
export interface UnitRow {
  readonly row: number;
  readonly name: string;
  /** The group in which it is ranked (khối, nhóm, cụm); "" where the table has none. */
  readonly group: string;
}

/** A results table that was already there: one row a unit, points by area, total, index, rank. */
export interface UnitsTable {
  readonly sheet: SheetCells;
  readonly headerRows: RowRange;
  /** From the first unit to the last. */
  readonly dataRows: RowRange;
  readonly columns: ReadonlyMap<Exclude<UnitsRole, 'areas'>, number>;
  readonly areas: readonly number[];
  /** Points that are added to the areas, and taken off, outside any area. */
  readonly bonus: number | null;
  readonly deduction: number | null;
  readonly units: readonly UnitRow[];
  /** By column, out of a row "Điểm tối đa" or of the headings: "Cải cách thể chế (8 điểm)". */
  readonly maximums: ReadonlyMap<number, Points>;
}
