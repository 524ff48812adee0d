import type { Finding } from '../../src/scoring/finding';
import type { Cell, SheetCells } from '../../src/sheets/cells';
import { checkUnitsTable } from '../../src/sheets/checkUnitsTable';
import { findTables } from '../../src/sheets/findTables';
import { checkTable, type ReportedFinding } from '../../src/sheets/publishedRules';
import { cellOf, sheetOf } from '../sheets/recognise/printedTable';

export type SheetRows = readonly (readonly (string | number | null | Cell)[])[];

/** What the check says of the one table on a sheet. */
export function checkCells(rows: SheetRows, about: Partial<SheetCells> = {}): readonly ReportedFinding[] {
  const [found, ...others] = findTables({ sheets: [sheetOf(rows, about)] });
  if (!found || others.length > 0 || 'defect' in found) throw new Error('there is not exactly one table');
  return 'units' in found ? checkUnitsTable(found.units).findings : checkTable(found.table).findings;
}

/** "subtotal-mismatch D5" for each finding of some rules. */
export const foundOf = (findings: readonly ReportedFinding[], ...rules: Finding['rule'][]): string[] =>
  findings.filter(({ finding }) => rules.includes(finding.rule)).map(({ finding, cell }) => `${finding.rule} ${cell}`);

/** A cell with a formula and the value that the file keeps of it; null where it keeps none. */
export const formulaCell = (formula: string, value: number | null): Cell => ({
  ...cellOf(value),
  formula,
  uncalculated: value === null,
});

export const formatted = (value: string | number, format: string): Cell => ({ ...cellOf(value), format });

export const errorCell = (code: string, formula: string | null = null): Cell => ({
  ...cellOf(null),
  value: { kind: 'error', code },
  formula,
});

/** A cell of which a spreadsheet made a date. */
export const dateCell = (day: number, month: number, year = 2026): Cell => ({
  ...cellOf(null),
  value: { kind: 'date', serial: 46_000, day, month, year },
  format: 'd-mmm',
});
