import { SEVERITIES, type RuleId, type Severity } from '../scoring/finding';
import type { ReportedFinding } from '../sheets/publishedRules';
import type { PaneText } from '../wording/pane.vi';

/** The findings of one rule, in table order. */
export interface FindingGroup {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly findings: readonly ReportedFinding[];
}

/** Gravest first; rows not scored yet come after the other errors, for they are work to do rather than mistakes. */
export function groupFindings(findings: readonly ReportedFinding[]): FindingGroup[] {
  const groups = new Map<RuleId, ReportedFinding[]>();
  for (const reported of findings) {
    const group = groups.get(reported.finding.rule);
    if (group) group.push(reported);
    else groups.set(reported.finding.rule, [reported]);
  }
  const rank = ({ rule, severity }: FindingGroup): number =>
    SEVERITIES.indexOf(severity) * 2 + (rule === 'points-missing' ? 1 : 0);
  return [...groups]
    .flatMap(([rule, ofRule]) => SEVERITIES.map((severity) => groupOf(rule, severity, ofRule)))
    .filter(({ findings: ofGroup }) => ofGroup.length > 0)
    .sort((a, b) => rank(a) - rank(b));
}

const groupOf = (rule: RuleId, severity: Severity, findings: readonly ReportedFinding[]): FindingGroup => ({
  rule,
  severity,
  findings: findings.filter((reported) => reported.severity === severity),
});

/** How many findings of each severity; rows not scored yet are counted apart from mistakes. */
export interface FindingCounts {
  readonly errors: number;
  readonly missing: number;
  readonly warnings: number;
  readonly infos: number;
}

export function countFindings(findings: readonly ReportedFinding[]): FindingCounts {
  const missing = findings.filter(({ finding }) => finding.rule === 'points-missing').length;
  const ofSeverity = (wanted: Severity): number => findings.filter(({ severity }) => severity === wanted).length;
  return {
    errors: ofSeverity('error') - missing,
    missing,
    warnings: ofSeverity('warning'),
    infos: ofSeverity('info'),
  };
}

/** "3 lỗi, 12 dòng chưa chấm, 1 cảnh báo" */
export function printCounts({ errors, missing, warnings, infos }: FindingCounts, { count }: PaneText): string {
  const told = [
    errors > 0 && count.errors(errors),
    missing > 0 && count.missing(missing),
    warnings > 0 && count.warnings(warnings),
    infos > 0 && count.infos(infos),
  ].filter((part) => part !== false);
  return told.length > 0 ? told.join(', ') : count.none;
}
