import { levelOfDepth } from '../../scoring/criteriaSet';
import { printExactPercent } from '../../scoring/percentIndex';
import { numberOfPoints, type Points } from '../../scoring/points';
import { consolidationSheetWords as words } from '../../wording/consolidationSheetWords';
import { formWords } from '../../wording/formWords';
import { findingText } from '../../wording/findingText';
import { formatPoints } from '../../wording/numbers';
import { columnLetters } from '../address';
import { constant, type ContentCell, type SheetContent } from '../sheetContent';
import type { ConsolidatedUnits } from './consolidatedUnits';
import {
  basedOn,
  CENTRED,
  COLOURS,
  indexFormat,
  LIST_FIRST_ROW,
  POINTS,
  printList,
  TEXT,
  type ListColumn,
  type ListSheet,
} from './listSheet';

/** Sheets stay such that people, and small machines, can open them. */
const MOST_ROWS = 20_000;

export type Row = readonly (ContentCell | undefined)[];

export const amount = (points: Points | null): ContentCell => constant(points === null ? null : numberOfPoints(points));

/** A list of the consolidation's set; `left` rows more were not even given. */
export function list(
  data: ConsolidatedUnits,
  sheet: Omit<ListSheet, 'subtitle' | 'set' | 'columns' | 'rows'>,
  columns: readonly ListColumn[],
  rows: readonly Row[],
  left = 0,
): SheetContent {
  const more = Math.max(0, rows.length - MOST_ROWS) + left;
  const kept = rows.slice(0, MOST_ROWS);
  const rest: Row[] = more === 0 ? [] : [[undefined, constant(words.rest(more))]];
  return printList({ ...sheet, subtitle: basedOn(data.set), set: data.set, columns, rows: [...kept, ...rest] });
}

/** Who sent what, and of whom nothing came. */
export function printSubmissions(data: ConsolidatedUnits): SheetContent {
  const columns: ListColumn[] = [
    { heading: words.order, width: 32, style: CENTRED },
    { heading: words.unit, width: 140, style: TEXT },
    { heading: words.group, width: 60, style: TEXT },
    { heading: words.file, width: 120, style: TEXT },
    { heading: words.status, width: 108 },
    { heading: words.errors, width: 36, style: CENTRED },
    { heading: words.warnings, width: 48, style: CENTRED },
    { heading: words.stamp, width: 72 },
    { heading: words.writtenAt, width: 116, style: { ...TEXT, horizontal: 'center' } },
    { heading: words.remark, width: 170 },
  ];
  const files = data.files.map((file): Row => [
    constant(file.unit), constant(file.group), constant(file.file), constant(file.status), constant(file.errors || null),
    constant(file.warnings || null), constant(words.stamps[file.stamp]), constant(file.writtenAt), constant(file.remark),
  ]); // prettier-ignore
  const missing = data.missing.map(({ unit, group }): Row => [
    constant(unit),
    constant(group),
    undefined,
    constant(words.missing),
  ]);
  const rows = [...missing, ...files].map((row, n) => [constant(n + 1), ...row]);
  return list(
    data,
    { name: words.sheet.submissions, title: words.title.submissions(data.year), frozenColumns: 2 },
    columns,
    rows,
  );
}

/** Every row of the set, with its whole name and its rule: the matrices have room for neither. */
export function printCriteria(data: ConsolidatedUnits): SheetContent {
  const columns: ListColumn[] = [
    { heading: words.code, width: 50, style: { ...TEXT, ...CENTRED } },
    { heading: words.name, width: 270, style: TEXT },
    { heading: words.level, width: 88 },
    { heading: words.maximum, width: 56, style: POINTS },
    { heading: words.rule, width: 330, style: TEXT },
    { heading: words.responsible, width: 140, style: TEXT },
  ];
  const rows = data.plan.rows.map(({ criterion, depth }): Row => [
    constant(criterion.code), constant(criterion.name), constant(words.levels[levelOfDepth(depth)]), amount(criterion.maximum),
    constant([criterion.rule, formWords.methods[criterion.method]].filter(Boolean).join('\n')), constant(criterion.responsible),
  ]); // prettier-ignore
  const levels = columnLetters(2);
  const areas = {
    range: { row: LIST_FIRST_ROW, column: 0, rows: rows.length, columns: columns.length },
    formula: `=$${levels}${LIST_FIRST_ROW + 1}="${words.levels.area}"`,
    style: { bold: true, fill: COLOURS.otherArea },
  };
  return list(
    data,
    {
      name: words.sheet.criteria,
      title: words.title.criteria(data.year),
      frozenColumns: 2,
      conditionalFormats: [areas],
    },
    columns,
    rows,
  );
}

/** Areas, criteria and components whose mean over the units is below the threshold. */
export function printWeak(data: ConsolidatedUnits): SheetContent {
  const columns: ListColumn[] = [
    { heading: words.code, width: 50, style: { ...TEXT, ...CENTRED } },
    { heading: words.name, width: 290, style: TEXT },
    { heading: words.level, width: 88 },
    { heading: words.responsible, width: 140, style: TEXT },
    { heading: words.maximum, width: 56, style: POINTS },
    { heading: words.meanPoints, width: 60, style: { ...CENTRED, format: '0.00' } },
    { heading: words.meanPercent, width: 64, style: { ...CENTRED, bold: true, format: indexFormat(data.set) } },
    { heading: words.unitsBelow, width: 76, style: CENTRED },
  ];
  const rows = data.weak.map(({ criterion, level, share, sum, units, unitsBelow }): Row => [
    constant(criterion.code), constant(criterion.name), constant(words.levels[level]), constant(criterion.responsible),
    amount(criterion.maximum), constant(Math.round(sum / units) / 1e6), constant(Number(printExactPercent(share, data.set))), constant(unitsBelow),
  ]); // prettier-ignore
  return list(
    data,
    {
      name: words.sheet.weak,
      title: words.title.weak(data.year, formatPoints(data.set.threshold, 'vi')),
      frozenColumns: 2,
    },
    columns,
    rows,
  );
}

/** Everything that the check of each unit's file found, errors and warnings. */
export function printFindings(data: ConsolidatedUnits): SheetContent {
  const columns: ListColumn[] = [
    { heading: words.unit, width: 120, style: TEXT },
    { heading: words.file, width: 110, style: TEXT },
    { heading: words.severity, width: 58 },
    { heading: words.cell, width: 40, style: { ...TEXT, ...CENTRED } },
    { heading: words.what, width: 480, style: TEXT },
  ];
  const rows = data.findings.map(({ unit, file, finding }): Row => [
    constant(unit), constant(file), constant(words.severities[finding.severity]), constant(finding.cell),
    constant(findingText(finding.finding, { code: finding.code, name: finding.name }, 'vi')),
  ]); // prettier-ignore
  return list(
    data,
    { name: words.sheet.findings, title: words.title.findings(data.year), frozenColumns: 1 },
    columns,
    rows,
    data.moreFindings,
  );
}

/** Cells for which several files of one unit say different things. */
export function printConflicts(data: ConsolidatedUnits): SheetContent {
  const columns: ListColumn[] = [
    { heading: words.unit, width: 130, style: TEXT },
    { heading: words.code, width: 50, style: { ...TEXT, ...CENTRED } },
    { heading: words.name, width: 230, style: TEXT },
    { heading: words.column, width: 96 },
    { heading: words.taken, width: 120, style: TEXT },
    { heading: words.otherValues, width: 240, style: TEXT },
  ];
  const rows = data.conflicts.map(({ unit, code, name, column, taken, values }): Row => [
    constant(unit), constant(code), constant(name), constant(column), constant(taken),
    constant(values.map(({ file, text }) => `${file}: ${text}`).join('\n')),
  ]); // prettier-ignore
  return list(
    data,
    { name: words.sheet.conflicts, title: words.title.conflicts(data.year), frozenColumns: 1 },
    columns,
    rows,
  );
}
