import type { CriteriaSet, Criterion, NotApplicableTreatment } from '../scoring/criteriaSet';
import { isGivenFromOutside, isLeaf, isOutsideMaximum, leavesOf } from '../scoring/criteriaSet';
import { printPlainPoints } from '../scoring/points';
import { formWords } from '../wording/formWords';
import { quoteSheetName } from './address';
import type { FormColumn } from './formColumns';
import { formColumnLetters } from './formColumns';
import { stampWeights } from './stampWeights';

/**
 * The formulas of a form, in functions that Excel 2010 and LibreOffice have, so that it calculates on machines without
 * the add-in. They follow the same readings as `scoring/totals.ts`; a test lets LibreOffice calculate both ways.
 * Rows here are counted from 1, as formulas count them.
 */

const letters = formColumnLetters;
const at = (column: FormColumn, row: number): string => `${letters(column)}${row}`;

/** Whether a leaf counts towards the maximum ("x"), is a bonus ("t", thưởng) or a penalty ("p", phạt). */
export const COUNTED = { inMaximum: 'x', bonus: 't', penalty: 'p' } as const;

export function countedAs(criterion: Criterion): string {
  if (!isLeaf(criterion)) return '';
  if (criterion.method === 'bonus') return COUNTED.bonus;
  return criterion.method === 'penalty' ? COUNTED.penalty : COUNTED.inMaximum;
}

/** Where a form's table stands, in rows counted from 1. */
export interface FormRows {
  readonly header: number;
  readonly first: number;
  readonly last: number;
}

/** A run of table rows below a parent, first and last. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

const WORDS_FOR_NOT_APPLICABLE = ['không áp dụng', 'không phát sinh', 'không có nhiệm vụ'];

/** SEARCH ignores the case, in Excel and in LibreOffice. */
const saysNotApplicable = (cell: string): string =>
  `OR(${WORDS_FOR_NOT_APPLICABLE.map((words) => `ISNUMBER(SEARCH("${words}",${cell}))`).join(',')})`;

/** Which points the index is of: 2 the second appraisal, 1 the first, 0 the unit's own; stands in the header row. */
export const basisFormula = ({ first, last }: FormRows): string => {
  const holds = (column: FormColumn): string => `COUNT(${at(column, first)}:${at(column, last)})>0`;
  return `=IF(${holds('appraised')},2,IF(${holds('appraisedFirst')},1,0))`;
};

const basisCell = (rows: FormRows): string => `$${letters('state')}$${rows.header}`;

/** 1 points, 2 not applicable, 0 blank or unreadable, by the unit. */
const selfStateFormula = (row: number): string => {
  const self = at('self', row);
  const said = `OR(${saysNotApplicable(self)},AND(TRIM(${self})="",${saysNotApplicable(at('explanation', row))}))`;
  return `=IFERROR(IF(ISNUMBER(${self}),1,IF(${said},2,0)),0)`;
};

const appraisedState = (column: FormColumn, row: number): string => {
  const cell = at(column, row);
  return `IF(ISNUMBER(${cell}),1,IF(OR(${saysNotApplicable(cell)},AND(TRIM(${cell})="",${at('selfState', row)}=2)),2,0))`;
};

/** The same, by the points that the index is of. */
const stateFormula = (rows: FormRows, row: number): string => {
  const basis = basisCell(rows);
  return `=IFERROR(IF(${basis}=2,${appraisedState('appraised', row)},IF(${basis}=1,${appraisedState('appraisedFirst', row)},${at('selfState', row)})),0)`;
};

const outsideStateFormula = (row: number): string => `=IF(ISNUMBER(${at('survey', row)}),1,0)`;

export const treatmentOf = (set: CriteriaSet, leaf: Criterion): NotApplicableTreatment =>
  leaf.notApplicable ?? set.notApplicable;

/** The maximum in force of a leaf. */
function inForceFormula(set: CriteriaSet, leaf: Criterion, row: number): string {
  const maximum = at('maximum', row);
  if (isOutsideMaximum(leaf)) return '=0';
  if (isGivenFromOutside(leaf)) return `=IF(${at('state', row)}=1,${maximum},0)`;
  return treatmentOf(set, leaf) === 'excluded' ? `=IF(${at('state', row)}=2,0,${maximum})` : `=${maximum}`;
}

/** "Tổng điểm" of a leaf: points of the basis and of the survey, "" where there are none. */
function leafTotalFormula(set: CriteriaSet, leaf: Criterion, rows: FormRows, row: number): string {
  const survey = at('survey', row);
  if (isGivenFromOutside(leaf)) return `=IF(ISNUMBER(${survey}),${survey},"")`;
  const basis = basisCell(rows);
  const entered = `IF(${basis}=2,${at('appraised', row)},IF(${basis}=1,${at('appraisedFirst', row)},${at('self', row)}))`;
  const state = at('state', row);
  if (leaf.method === 'penalty') return `=IF(${state}=1,-ABS(${entered}),"")`;
  if (leaf.method === 'bonus') return `=IF(${state}=1,${entered},"")`;
  const whenNone = `IF(ISNUMBER(${survey}),${survey},"")`;
  const otherwise =
    treatmentOf(set, leaf) === 'excluded'
      ? `IF(${state}=2,"",${whenNone})`
      : `IF(${state}=2,${at('maximum', row)},${whenNone})`;
  return `=IF(${state}=1,ROUND(${entered}+N(${survey}),6),${otherwise})`;
}

const sumOf = (counted: string, column: FormColumn, span: RowSpan): string => {
  const flags = `$${letters('counted')}$${span.first}:$${letters('counted')}$${span.last}`;
  return `SUMIF(${flags},"${counted}",${letters(column)}$${span.first}:${letters(column)}$${span.last})`;
};

const unlessEmpty = (column: FormColumn, span: RowSpan, sum: string): string =>
  `=IF(COUNT(${letters(column)}$${span.first}:${letters(column)}$${span.last})=0,"",ROUND(${sum},6))`;

/** Which kinds of leaves a parent adds up: those in the maximum, or, for a bonus or penalty block, its own kind. */
function countedBelow(parent: Criterion): string[] {
  const flags = [...new Set(leavesOf(parent).map(countedAs))];
  return flags.includes(COUNTED.inMaximum) ? [COUNTED.inMaximum] : flags;
}

/** Sum of the leaves below a parent in a column that is typed in; a block that mixes bonus and penalty has none. */
function parentSumFormula(parent: Criterion, column: FormColumn, span: RowSpan): string | null {
  const [flag, ...others] = countedBelow(parent);
  return flag && others.length === 0 ? unlessEmpty(column, span, sumOf(flag, column, span)) : null;
}

/** Maximum of a parent: the sum of the maximums below. */
function parentMaximumFormula(parent: Criterion, span: RowSpan): string | null {
  const [flag, ...others] = countedBelow(parent);
  return flag && others.length === 0 ? `=ROUND(${sumOf(flag, 'maximum', span)},6)` : null;
}

/** Total of a parent; penalties stand in the total column below zero, so a block of both is its net. */
const parentTotalFormula = (parent: Criterion, span: RowSpan): string =>
  unlessEmpty(
    'total',
    span,
    countedBelow(parent)
      .map((flag) => sumOf(flag, 'total', span))
      .join('+'),
  );

const parentInForceFormula = (span: RowSpan): string => `=ROUND(${sumOf(COUNTED.inMaximum, 'inForce', span)},6)`;

/** Index of a row in percent, 0–100, rounded or cut by the set; what is cut is first freed of binary noise. */
function indexFormula(set: CriteriaSet, row: number): string {
  const [total, inForce] = [at('total', row), at('inForce', row)];
  const percent = `ROUND(${total}/${inForce}*100,8)`;
  const shown = set.rounding === 'truncate' ? `TRUNC(${percent},${set.decimals})` : `ROUND(${percent},${set.decimals})`;
  return `=IF(N(${inForce})=0,"",IF(${total}="","",${shown}))`;
}

/** A row of the table as its formulas need it: where it stands (from 0), which leaf it is, what lies below it. */
export interface FormulaRow {
  readonly criterion: Criterion;
  readonly row: number;
  /** Its place among the leaves; of no meaning for a parent. */
  readonly ordinal: number;
  /** Null for a leaf. */
  readonly span: RowSpan | null;
}

export type RowFormulas = { readonly [C in FormColumn]?: string };

function leafFormulas(set: CriteriaSet, rows: FormRows, { criterion: leaf, row, ordinal }: FormulaRow): RowFormulas {
  const line = row + 1;
  const outside = isGivenFromOutside(leaf);
  return {
    total: leafTotalFormula(set, leaf, rows, line),
    index: indexFormula(set, line),
    ...(outside ? {} : { selfState: selfStateFormula(line) }),
    state: outside ? outsideStateFormula(line) : stateFormula(rows, line),
    inForce: inForceFormula(set, leaf, line),
    checksum: checksumFormula(line, ordinal),
  };
}

/** Every formula of a row, by column. The form is printed from these and checked against them. */
export function rowFormulas(set: CriteriaSet, rows: FormRows, place: FormulaRow): RowFormulas {
  const { criterion: parent, row, span } = place;
  if (span === null) return leafFormulas(set, rows, place);
  const formulas: { [C in FormColumn]?: string } = {
    total: parentTotalFormula(parent, span),
    index: indexFormula(set, row + 1),
    inForce: parentInForceFormula(span),
  };
  const maximum = parentMaximumFormula(parent, span);
  if (maximum !== null) formulas.maximum = maximum;
  for (const column of ['self', 'appraisedFirst', 'appraised', 'survey'] as const) {
    const sum = parentSumFormula(parent, column, span);
    if (sum !== null) formulas[column] = sum;
  }
  return formulas;
}

/** The grand total row: every leaf in the maximum, and in the total also bonus and penalty. */
export const grandTotalFormulas = (set: CriteriaSet, rows: FormRows, row: number): RowFormulas => ({
  maximum: `=ROUND(${sumOf(COUNTED.inMaximum, 'maximum', rows)},6)`,
  self: unlessEmpty('self', rows, sumOf(COUNTED.inMaximum, 'self', rows)),
  appraisedFirst: unlessEmpty('appraisedFirst', rows, sumOf(COUNTED.inMaximum, 'appraisedFirst', rows)),
  appraised: unlessEmpty('appraised', rows, sumOf(COUNTED.inMaximum, 'appraised', rows)),
  survey: unlessEmpty('survey', rows, sumOf(COUNTED.inMaximum, 'survey', rows)),
  total: unlessEmpty('total', rows, Object.values(COUNTED).map((flag) => sumOf(flag, 'total', rows)).join('+')),
  inForce: `=ROUND(${sumOf(COUNTED.inMaximum, 'inForce', rows)},6)`,
  index: indexFormula(set, row),
  checksum: `=SUM(${at('checksum', rows.first)}:${at('checksum', rows.last)})`,
}); // prettier-ignore

/** A leaf's part of the checksum that the stamp rests on; `ordinal` is the leaf's place in the set. */
function checksumFormula(row: number, ordinal: number): string {
  const columns: readonly FormColumn[] = ['self', 'appraisedFirst', 'appraised', 'survey'];
  const terms = columns.map((column, n) => {
    const cell = at(column, row);
    return `${stampWeights(ordinal)[n]}*IF(ISNUMBER(${cell}),${cell}+3,IF(${cell}="",1,2+LEN(${cell})/100))`;
  });
  return `=IFERROR(${terms.join('+')},0)`;
}

/** The printed promise: holds only while the points are those that were checked. */
export function stampFormula(
  dataSheet: string,
  stored: { readonly checksum: string; readonly time: string },
  totalRow: number,
): string {
  const sheet = quoteSheetName(dataSheet);
  const [checksum, time] = [`${sheet}!${stored.checksum}`, `${sheet}!${stored.time}`];
  const holds = `ABS(${at('checksum', totalRow)}-${checksum})<0.01`;
  return `=IF(N(${checksum})=0,"${formWords.neverChecked}",IF(${holds},"${formWords.checked}"&${time},"${formWords.changedSince}"))`;
}

/** Limits on a points column, relative to its first row: within the maximum, on the step, or the words for not applicable. Excel takes at most 255 characters. */
export function pointsLimit(column: FormColumn, row: number): string {
  const [cell, maximum, step] = [at(column, row), `$${at('maximum', row)}`, `$${at('step', row)}`];
  const within = `${cell}>=0,${cell}<=${maximum},ABS(${cell}/${step}-ROUND(${cell}/${step},0))<0.001`;
  return `=IF(ISTEXT(${cell}),${saysNotApplicable(cell)},AND(${within}))`;
}

/** Limits on points given from outside. */
export const outsideLimit = (row: number): string => {
  const cell = at('survey', row);
  return `=AND(ISNUMBER(${cell}),${cell}>=0,${cell}<=$${at('maximum', row)})`;
};

/** Colours that need no add-in. All are relative to the first row of the table. */
export const colourFormulas = (set: CriteriaSet, row: number): { weak: string; marked: (severity: 1 | 2) => string; markedWeak: string } => ({
  weak: `=AND(ISNUMBER($${at('total', row)}),N($${at('inForce', row)})>0,ROUND(N($${at('total', row)})*100-N($${at('inForce', row)})*${printPlainPoints(set.threshold)},6)<0)`,
  marked: (severity) => `=ISNUMBER(SEARCH(";"&MID("ABCDEFGHIJKLMNOP",COLUMN(),1)&"${severity};",$${at('mark', row)}))`,
  markedWeak: `=ISNUMBER(SEARCH(";W;",$${at('mark', row)}))`,
}); // prettier-ignore

export const aboveMaximumFormula = (column: FormColumn, row: number): string =>
  `=AND(ISNUMBER(${at(column, row)}),ISNUMBER($${at('maximum', row)}),N(${at(column, row)})>N($${at('maximum', row)}))`;
