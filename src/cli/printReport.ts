import type { Severity } from '../scoring/finding';
import { SEVERITIES } from '../scoring/finding';
import type { Points } from '../scoring/points';
import type { WeakCriterion } from '../scoring/weakCriteria';
import { formChecksum, stampState } from '../sheets/formStamp';
import type { CheckedUnitsTable } from '../sheets/checkUnitsTable';
import type { ReportedFinding } from '../sheets/publishedRules';
import { cliWords } from '../wording/cliWords';
import { findingText, fixLabel } from '../wording/findingText';
import { formatPercent, formatPoints } from '../wording/numbers';
import { problemLine } from '../wording/problemText';
import { isOfUnits, type CheckedFile, type JudgedTable } from './checkFile';

const words = cliWords.check;

export const hasErrors = ({ tables }: CheckedFile): boolean =>
  tables.some(({ findings }) => findings.some(({ severity }) => severity === 'error'));

/** The report that people read: file by file, then one line for all. */
export function printReport(files: readonly CheckedFile[]): string {
  const unreadable = files.filter(({ problem }) => problem !== null).length;
  const summary = words.summary(files.length, files.filter(hasErrors).length, unreadable);
  return [...files.map((file) => fileLines(file).join('\n')), summary].join('\n\n');
}

function fileLines({ file, problem, tables }: CheckedFile): string[] {
  const lines = [file];
  if (problem) lines.push(`  ${words.unreadable}: ${problemLine(problem, 'vi')}`);
  if (!problem && tables.length === 0) lines.push(`  ${words.noTable}`);
  return [...lines, ...tables.flatMap((table) => tableLines(table).map((line) => (line ? `  ${line}` : '')))];
}

function tableLines(checked: JudgedTable | CheckedUnitsTable): string[] {
  if (isOfUnits(checked)) return unitsLines(checked);
  return [
    ...headLines(checked),
    ...totalLines(checked),
    ...SEVERITIES.flatMap((severity) => findingLines(severity, checked.findings)),
    ...weakLines(checked),
  ];
}

function unitsLines({ table, findings }: CheckedUnitsTable): string[] {
  return [
    [table.sheet.name, words.unitsTable(table.units.length)].join(' · '),
    ...countLine(findings),
    ...SEVERITIES.flatMap((severity) => findingLines(severity, findings)),
  ];
}

/** How much was found, no line where nothing was. */
function countLine(findings: readonly ReportedFinding[]): string[] {
  const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  const counted = words.counted(count('error'), count('warning'), count('info'));
  return counted ? [counted] : [];
}

function headLines({ table, set, findings }: JudgedTable): string[] {
  const { form } = table;
  return [
    [table.sheet.name, words.origin[form ? 'form' : 'recognised'], form?.form.unit].filter(Boolean).join(' · '),
    set.title,
    ...(set.official ? [] : [cliWords.illustration]),
    ...(form ? [words.stamp[stampState(form.form.stamp, formChecksum(set, form.form.entries))]] : []),
    ...(findings.some(({ severity }) => severity === 'error') ? [] : [words.clear]),
    ...countLine(findings),
  ];
}

const points = (value: Points): string => formatPoints(value, 'vi');

function totalLines({ set, totals }: JudgedTable): string[] {
  const columns = (['self', 'appraised', 'survey', 'bonus', 'penalty'] as const).flatMap((column) => {
    const value = totals[column];
    return value === null ? [] : [[words.columns[column], points(value)]];
  });
  const { appraisal, basis } = totals;
  const provisional =
    basis === 'appraised' && appraisal.done < appraisal.of ? [words.provisional(appraisal.done, appraisal.of)] : [];
  return [
    '',
    ...alignColumns([[words.maximum, points(totals.maximum)], ...columns]),
    totals.share ? words.index(formatPercent(totals.share, set, 'vi'), words.basis[basis]) : words.noIndex,
    ...provisional,
  ];
}

function findingLines(severity: Severity, findings: readonly ReportedFinding[]): string[] {
  const found = findings.filter((one) => one.severity === severity);
  if (found.length === 0) return [];
  const rows = found.map(({ cell, code, name, finding, fix }) => {
    const sentence = findingText(finding, { code, name }, 'vi');
    return [cell ?? '–', fix ? `${sentence} (${fixLabel(finding, fix, 'vi')})` : sentence];
  });
  return ['', words.severities[severity], ...alignColumns(rows).map((line) => `  ${line}`)];
}

function weakLines({ set, weak }: JudgedTable): string[] {
  if (weak.length === 0) return [];
  const row = ({ criterion, level, share, lost }: WeakCriterion): string[] => [
    criterion.code,
    words.levels[level],
    formatPercent(share, set, 'vi'),
    words.lost(points(lost)),
    [criterion.name, criterion.responsible && `(${criterion.responsible})`].filter(Boolean).join(' '),
  ];
  return ['', words.weak(points(set.threshold)), ...alignColumns(weak.map(row)).map((line) => `  ${line}`)];
}

/** Pads all columns but the last to their widest text. Vietnamese letters take one place each once they are composed. */
export function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column]))));
  return rows.map((row) =>
    row.map((text, column) => (column === row.length - 1 ? text : text + ' '.repeat((widths[column] ?? 0) - width(text)))).join('  ').trimEnd(),
  ); // prettier-ignore
}

const width = (text = ''): number => [...text.normalize('NFC')].length;
