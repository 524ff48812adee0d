import { countCriteria, type Counts, type CriteriaSet, type Level } from '../scoring/criteriaSet';
import type { ColumnRole, RuleId, Severity, UnitsRole } from '../scoring/finding';
import { printPercent } from '../scoring/percentIndex';
import { printPlainPoints, type Points } from '../scoring/points';
import type { Basis, Totals } from '../scoring/totals';
import type { WeakCriterion } from '../scoring/weakCriteria';
import { columnLetters } from '../sheets/address';
import type { CheckedUnitsTable } from '../sheets/checkUnitsTable';
import type { ReportedFinding } from '../sheets/publishedRules';
import type { RowRange, Table } from '../sheets/table';
import { findingText, fixLabel } from '../wording/findingText';
import { problemLine } from '../wording/problemText';
import type { FileErrorCode, Problem } from '../workbook/problem';
import { isOfUnits, type CheckedFile, type JudgedTable } from './checkFile';

/** What `cchc check --json` prints for a file. Decimals are strings in plain notation, rows count from 1. */
export interface FileReport {
  readonly file: string;
  readonly error: { readonly code: FileErrorCode; readonly message: string } | null;
  readonly tables: readonly (TableReport | UnitsTableReport)[];
}

export interface TableReport {
  readonly sheet: string;
  readonly origin: 'form' | 'recognised';
  readonly shape: 'criteria';
  readonly headerRows: RowRange;
  readonly dataRows: RowRange;
  readonly columns: { readonly [R in ColumnRole]?: string };
  readonly counts: Counts;
  readonly totals: TotalsReport;
  readonly weak: readonly WeakReport[];
  readonly findings: readonly FindingReport[];
}

/** A results table with one row a unit: it has no totals and nothing weak of its own. */
export interface UnitsTableReport {
  readonly sheet: string;
  readonly origin: 'recognised';
  readonly shape: 'units';
  readonly headerRows: RowRange;
  readonly dataRows: RowRange;
  readonly columns: { readonly [R in Exclude<UnitsRole, 'areas'>]?: string } & { readonly areas?: readonly string[] };
  readonly counts: { readonly units: number };
  readonly weak: readonly [];
  readonly findings: readonly FindingReport[];
}

export interface TotalsReport {
  readonly maximum: string;
  readonly self: string | null;
  readonly appraised: string | null;
  readonly survey: string | null;
  /** Both absent where the table has no such rows. */
  readonly bonus?: string;
  readonly penalty?: string;
  readonly index: string | null;
  readonly indexOf: Basis;
}

export interface WeakReport {
  readonly row: number;
  readonly code: string;
  readonly level: Level;
  readonly percent: string;
  readonly lost: string;
}

export interface FindingReport {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly cell: string | null;
  readonly code: string | null;
  readonly message: string;
  readonly fix: { readonly cell: string; readonly value: string; readonly label: string } | null;
}

const fromOne = ([first, last]: RowRange): RowRange => [first + 1, last + 1];

export const reportFile = ({ file, problem, tables }: CheckedFile): FileReport => ({
  file,
  error: problem && { code: codeOf(problem), message: problemLine(problem, 'vi') },
  tables: tables.map((checked) => (isOfUnits(checked) ? reportUnitsTable(checked) : reportTable(checked))),
});

/** The contract names the ways in which a file fails; a form in a good file that cannot be read counts as damaged. */
const codeOf = (problem: Problem): FileErrorCode => (problem.kind === 'file' ? problem.code : 'corrupt');

function reportTable(checked: JudgedTable): TableReport {
  const { table, set, totals, weak, findings } = checked;
  return {
    sheet: table.sheet.name,
    origin: table.form ? 'form' : 'recognised',
    shape: 'criteria',
    headerRows: fromOne(table.headerRows),
    dataRows: fromOne(table.dataRows),
    columns: Object.fromEntries([...table.columns].map(([role, column]) => [role, columnLetters(column)])),
    counts: countCriteria(set),
    totals: reportTotals(set, totals),
    weak: weak.map((one) => reportWeak(one, table, set)),
    findings: findings.map(reportFinding),
  };
}

function reportUnitsTable({ table, findings }: CheckedUnitsTable): UnitsTableReport {
  const columns = Object.fromEntries([...table.columns].map(([role, column]) => [role, columnLetters(column)]));
  return {
    sheet: table.sheet.name,
    origin: 'recognised',
    shape: 'units',
    headerRows: fromOne(table.headerRows),
    dataRows: fromOne(table.dataRows),
    columns: table.areas.length === 0 ? columns : { ...columns, areas: table.areas.map(columnLetters) },
    counts: { units: table.units.length },
    weak: [],
    findings: findings.map(reportFinding),
  };
}

function reportTotals(set: CriteriaSet, totals: Totals): TotalsReport {
  const plain = (points: Points | null): string | null => (points === null ? null : printPlainPoints(points));
  return {
    maximum: printPlainPoints(totals.maximum),
    self: plain(totals.self),
    appraised: plain(totals.appraised),
    survey: plain(totals.survey),
    ...(totals.bonus === null ? {} : { bonus: printPlainPoints(totals.bonus) }),
    ...(totals.penalty === null ? {} : { penalty: printPlainPoints(totals.penalty) }),
    index: totals.share && printPercent(totals.share, set),
    indexOf: totals.basis,
  };
}

const reportWeak = ({ criterion, level, share, lost }: WeakCriterion, table: Table, set: CriteriaSet): WeakReport => ({
  row: (table.rows.get(criterion.key) ?? -1) + 1,
  code: criterion.code.replace(/\.+$/, ''),
  level,
  percent: printPercent(share, set),
  lost: printPlainPoints(lost),
});

const reportFinding = ({ finding, severity, cell, code, name, fix }: ReportedFinding): FindingReport => ({
  rule: finding.rule,
  severity,
  cell,
  code,
  message: findingText(finding, { code, name }, 'vi'),
  fix: fix && { ...fix, label: fixLabel(finding, fix, 'vi') },
});
