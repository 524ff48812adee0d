import { cliWords } from '../wording/cliWords';
import { consolidationVi } from '../wording/consolidation.vi';
import type { UnderAppraisal } from '../workbook/unitFiles/underAppraisal';
import { formatPlain } from '../wording/numbers';
import type { ConsolidationReport } from './consolidateReport';
import { alignColumns } from './printReport';

const words = cliWords.consolidate;

const plain = (value: string | null): string => (value === null ? '–' : formatPlain(value, 'vi'));

/** The report that people read. */
export function printConsolidationReport(report: ConsolidationReport, appraisal: UnderAppraisal | null = null): string {
  const { set } = report;
  return [
    ...(set ? [words.set(set.id, plain(set.maximum))] : []),
    words.counted(report.files.length, report.units.length, report.missing.length),
    ...section(words.files, fileRows(report)),
    ...section(words.ranking, unitRows(report)),
    ...(appraisal ? mixedStages(appraisal) : []),
    ...section(
      words.missing,
      report.missing.map((unit) => [unit]),
    ),
    ...section(words.weak, weakRows(report)),
  ].join('\n');
}

const section = (title: string, rows: readonly (readonly string[])[]): string[] =>
  rows.length === 0 ? [] : ['', title, ...alignColumns(rows).map((line) => `  ${line}`)];

/** Files that are in without a finding need no line each. */
const fileRows = ({ files }: ConsolidationReport): string[][] =>
  files
    .filter(({ status, message }) => status !== 'ok' || message !== null)
    .map(({ file, status, unit, message }) => [file, consolidationVi.status[status], unit ?? '–', message ?? '']);

const unitRows = ({ units }: ConsolidationReport): string[][] =>
  units.map(({ rank, unit, total, index, class: band, previous }) => [
    rank === null ? words.unranked : words.rank(String(rank)),
    unit,
    words.points(plain(total)),
    index === null ? '' : `${plain(index)}%`,
    band ?? '',
    previous ? words.previous(plain(previous.rank === null ? null : String(previous.rank)), plain(previous.total)) : '',
  ]);

/** While appraisers are at work, places of units compare points of two kinds. */
const mixedStages = ({ whole, begun, none }: UnderAppraisal): string[] =>
  none === 0 ? [] : [`  ${words.mixed(whole + begun, none)}`];

const LEVELS = cliWords.check.levels;

const weakRows = ({ weak }: ConsolidationReport): string[][] =>
  weak.map(({ code, level, meanPercent, unitsBelow }) => [
    code,
    LEVELS[level],
    `${plain(meanPercent)}%`,
    words.unitsBelow(unitsBelow),
  ]);
