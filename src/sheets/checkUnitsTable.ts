import { SEVERITY_OF } from '../scoring/finding';
import { printAddress } from './address';
import { inSheetOrder, fixOf, type ReportedFinding } from './publishedRules';
import { rankMismatch } from './rules/rankMismatch';
import { unitIndex } from './rules/unitIndex';
import { unitErrors, unitPercents, unitPoints } from './rules/unitPoints';
import type { UnitFinding, UnitRule } from './rules/unitRule';
import { unitTotal } from './rules/unitTotal';
import type { UnitsTable } from './unitsTable';

/** A results table with everything that is wrong with it. */
export interface CheckedUnitsTable {
  readonly table: UnitsTable;
  /** In the order of the sheet: by row, then by column. */
  readonly findings: readonly ReportedFinding[];
}

/** The rules about results tables, all there are. */
const UNIT_RULES: readonly UnitRule[] = [unitErrors, unitPoints, unitPercents, unitTotal, unitIndex, rankMismatch];

export function checkUnitsTable(table: UnitsTable): CheckedUnitsTable {
  return { table, findings: inSheetOrder(UNIT_RULES.flatMap((rule) => rule(table)).map(report)) };
}

function report({ finding, row, column, unit }: UnitFinding): ReportedFinding {
  const cell = printAddress(row, column);
  // Sentences about totals and ranks name the unit themselves.
  const name = 'unit' in finding ? '' : unit.name;
  return { finding, severity: SEVERITY_OF[finding.rule], cell, code: null, name, fix: fixOf(finding, cell) };
}
