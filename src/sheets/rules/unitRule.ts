import type { Finding } from '../../scoring/finding';
import type { UnitRow, UnitsTable } from '../unitsTable';

/** What is wrong with a cell of a results table. */
export interface UnitFinding {
  readonly finding: Finding;
  readonly row: number;
  readonly column: number;
  readonly unit: UnitRow;
}

/** A rule about results tables: collects what it finds, unit by unit. */
export type UnitRule = (table: UnitsTable) => UnitFinding[];

/** Findings name a unit by its row: results tables have no keys. */
export const keyOfUnit = ({ row }: UnitRow): string => `row-${row + 1}`;
