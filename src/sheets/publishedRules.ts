import type { CriteriaSet, PlacedCriterion } from '../scoring/criteriaSet';
import { placedCriteria } from '../scoring/criteriaSet';
import type { ColumnRole, Finding, Severity } from '../scoring/finding';
import { COLUMN_ROLES, SEVERITY_OF } from '../scoring/finding';
import { printPlainPoints } from '../scoring/points';
import { perObject } from '../scoring/perObject';
import { SCORE_RULES } from '../scoring/rules/scoreRules';
import { totalScorecard, type Totals } from '../scoring/totals';
import { weakCriteria, type WeakCriterion } from '../scoring/weakCriteria';
import { parseAddress, printAddress } from './address';
import { codeDamaged } from './rules/codeDamaged';
import { countMismatch } from './rules/countMismatch';
import { errorInColumns } from './rules/errorInColumns';
import { formulaOverwritten } from './rules/formulaOverwritten';
import { followsFromError } from './rules/followsFromError';
import { indexMismatch } from './rules/indexMismatch';
import { maximumIsADate } from './rules/maximumIsADate';
import { percentMalformed } from './rules/percentMalformed';
import { structureChanged } from './rules/structureChanged';
import { subtotalMismatch } from './rules/subtotalMismatch';
import { sumsStoredAsText } from './rules/sumsStoredAsText';
import type { TableRule } from './rules/tableRule';
import { statedTotal, totalMismatch } from './rules/totalMismatch';
import { validationLost } from './rules/validationLost';
import { cellAt } from './cells';
import type { Table } from './table';

/** The change that puts a finding right, where it is certain. */
export interface Fix {
  readonly cell: string;
  /** Plain decimal ("0.5") or text to put into the cell. */
  readonly value: string;
}

/** A finding with the cell that has to change, or null where no single cell does. */
export interface ReportedFinding {
  readonly finding: Finding;
  readonly severity: Severity;
  readonly cell: string | null;
  /** The row's own code as shown, null where the finding is of no row. */
  readonly code: string | null;
  readonly name: string;
  readonly fix: Fix | null;
}

/** A table with everything that can be said of it. */
export interface CheckedTable {
  readonly table: Table;
  readonly totals: Totals;
  readonly weak: readonly WeakCriterion[];
  /** In the order of the sheet: by row, then by column; those without a cell first. */
  readonly findings: readonly ReportedFinding[];
}

/** Rules about cells. Those about scores are in `scoring/rules/scoreRules.ts`; together they are all there are. */
const TABLE_RULES: readonly TableRule[] = [
  structureChanged,
  formulaOverwritten,
  validationLost,
  errorInColumns,
  sumsStoredAsText,
  maximumIsADate,
  percentMalformed,
  subtotalMismatch,
  totalMismatch,
  indexMismatch,
  countMismatch,
  codeDamaged,
];

/** Reads off everything a table says and everything that is wrong with it. */
export function checkTable(table: Table): CheckedTable {
  const totals = totalScorecard(table.set, table.scorecard);
  const context = {
    set: table.set,
    scorecard: table.scorecard,
    totals,
    statedMaximum: table.form === null ? statedTotal(table, 'maximum') : null,
  };
  const found = [
    ...SCORE_RULES.flatMap((rule) => rule(context)).filter(
      (finding) => isOnSheet(finding, table) && !isSaidByCell(finding, table),
    ),
    ...TABLE_RULES.flatMap((rule) => rule({ table, totals })),
  ];
  const criteria = criteriaByKey(table.set);
  const findings = inSheetOrder(found.map((finding) => report(finding, table, criteria)));
  return { table, totals, weak: weakCriteria(table.set, totals), findings };
}

/** A row that is missing on the sheet is one finding of its own, not also a missing score. */
const isOnSheet = (finding: Finding, table: Table): boolean =>
  !('key' in finding) || finding.key === null || table.rows.has(finding.key);

/**
 * What the cell itself says already is not said again: a formula that is not calculated yet is no blank, an error or a date in
 * place of a maximum is just that, an error that comes from another cell is the other's. Where a table has no column of the unit's, nothing is missing.
 */
function isSaidByCell(finding: Finding, { sheet, columns, rows }: Table): boolean {
  const role = columnOf(finding);
  const row = 'key' in finding && finding.key !== null ? rows.get(finding.key) : undefined;
  const column = role === null ? undefined : columns.get(role);
  if (row === undefined || column === undefined) return finding.rule === 'points-missing';
  const cell = cellAt(sheet, row, column);
  switch (finding.rule) {
    case 'points-missing':
      return cell.uncalculated;
    case 'maximum-missing':
      return cell.uncalculated || cell.value.kind === 'error' || cell.value.kind === 'date';
    case 'error-value':
      return followsFromError(sheet, row, column);
    default:
      return false;
  }
}

const criteriaByKey = perObject(
  (set: CriteriaSet) => new Map(placedCriteria(set.areas).map((placed) => [placed.criterion.key, placed])),
);

function report(finding: Finding, table: Table, criteria: ReadonlyMap<string, PlacedCriterion>): ReportedFinding {
  const key = 'key' in finding ? finding.key : null;
  const criterion = key === null ? undefined : criteria.get(key)?.criterion;
  const cell = cellOf(finding, table);
  return {
    finding,
    severity: SEVERITY_OF[finding.rule],
    cell,
    code: criterion ? criterion.code.replace(/\.+$/, '') : null,
    name: criterion?.name ?? '',
    fix: fixOf(finding, cell),
  };
}

/** The column whose cell has to change, where the finding does not say so itself. */
function columnOf(finding: Finding): ColumnRole | null {
  if ('column' in finding) return isRole(finding.column) ? finding.column : null;
  switch (finding.rule) {
    case 'evidence-missing':
      return 'evidence';
    case 'survey-entered-by-unit':
      return 'self';
    case 'appraised-above-self':
      return 'appraised';
    case 'maximum-missing':
    case 'maximum-mismatch':
      return 'maximum';
    case 'duplicate-code':
    case 'code-damaged':
    case 'code-out-of-order':
      return 'code';
    default:
      return null;
  }
}

const isRole = (column: string): column is ColumnRole => (COLUMN_ROLES as readonly string[]).includes(column);

function cellOf(finding: Finding, { columns, rows }: Table): string | null {
  if ('cell' in finding && finding.cell != null) return finding.cell;
  const row = 'key' in finding && finding.key !== null ? rows.get(finding.key) : undefined;
  const role = columnOf(finding);
  if (row === undefined || role === null) return null;
  // Code and name may share a cell; evidence may stand in the explanation.
  const column = columns.get(role) ?? columns.get(role === 'code' ? 'name' : 'explanation');
  return column === undefined ? null : printAddress(row, column);
}

/** Offered only where the right value is certain. */
export function fixOf(finding: Finding, cell: string | null): Fix | null {
  if (cell === null) return null;
  switch (finding.rule) {
    case 'points-stored-as-text':
      return { cell, value: printPlainPoints(finding.points) };
    case 'percent-malformed':
      return { cell, value: printPlainPoints(finding.value) };
    case 'maximum-mismatch':
      // Another maximum that looks like a slip is likely, not certain.
      return finding.meant === null || finding.parent !== null
        ? null
        : { cell, value: printPlainPoints(finding.meant) };
    case 'points-is-a-date':
      return finding.meant === null ? null : { cell, value: printPlainPoints(finding.meant) };
    case 'code-damaged':
      return finding.meant === null ? null : { cell, value: finding.meant };
    default:
      return null;
  }
}

/** By row, then by column; those without a cell first. */
export function inSheetOrder(findings: readonly ReportedFinding[]): ReportedFinding[] {
  const placed = findings.map((finding) => ({ finding, place: placeOf(finding) }));
  placed.sort((a, b) => a.place.row - b.place.row || a.place.column - b.place.column);
  return placed.map(({ finding }) => finding);
}

const NOWHERE = { row: -1, column: -1 };

const placeOf = ({ cell }: ReportedFinding): { readonly row: number; readonly column: number } =>
  (cell === null ? null : parseAddress(cell)) ?? NOWHERE;
