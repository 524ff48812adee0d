import { isBonusOrPenaltyBlock, isGivenFromOutside, leavesOf, type Criterion } from '../../scoring/criteriaSet';
import { markPlace, MARK_STATE } from '../../scoring/unitMarks';
import { consolidationSheetWords as words } from '../../wording/consolidationSheetWords';
import { columnLetters, quoteSheetName } from '../address';
import type { ConsolidatedUnits, SheetUnit } from './consolidatedUnits';

/** The matrices units × criteria: one of points for each points column, and one of the appraisers' remarks. */
export const MATRIX_KINDS = ['self', 'appraisedFirst', 'appraised', 'survey', 'appraisalNote'] as const;
export type MatrixKind = (typeof MATRIX_KINDS)[number];

/** The rows above the units, counted from 0. Those that only formulas and the reading back need are hidden. */
export const MATRIX_ROWS = {
  /** Keys of the criteria, behind the mark of a matrix. */
  keys: 0,
  /** Maximums that count towards the maximum of a unit; those that leave it, and those that are given in full, where a row is not applicable. */
  counted: 1,
  excluded: 2,
  full: 3,
  steps: 4,
  /** The title stands in the corner of this row and the next, so that the head stays low and every page has it. */
  areas: 5,
  names: 6,
  maximums: 7,
  means: 8,
  /** Mean of what units scored less mean of what appraisers gave. */
  differences: 9,
  codes: 10,
  first: 11,
} as const;

export const MATRIX_COLUMNS = { key: 0, order: 1, unit: 2, group: 3, first: 4 } as const;

/** Stands where the hidden row of keys and the hidden column of units' keys meet. */
export const matrixMark = (kind: MatrixKind): string => `cchc-matrix 1 ${kind}`;

export interface MatrixLeaf {
  readonly leaf: Criterion;
  /** Its place among the leaves of the set. */
  readonly at: number;
  readonly column: number;
  readonly counts: 'scored' | 'outside' | 'bonus' | 'penalty';
  /** Whether it gets full points where it is not applicable. */
  readonly fullPoints: boolean;
}

/** A column that sums leaves of a unit's row. */
export interface MatrixSum {
  readonly column: number;
  readonly leaves: readonly MatrixLeaf[];
}

export interface MatrixPlaces {
  readonly kind: MatrixKind;
  readonly sheet: string;
  readonly leaves: readonly MatrixLeaf[];
  /** In the order of the areas; those of bonus and penalty alone are left out. */
  readonly areas: readonly (MatrixSum & { readonly area: Criterion })[];
  readonly bonus: MatrixSum | null;
  readonly penalty: MatrixSum | null;
  readonly total: number;
  /** Self-assessed less appraised, in the matrices of appraised points. */
  readonly difference: number | null;
  /** Hidden: the maximum in force, how many scored leaves hold points, and the row of the unit among the self-assessed points. */
  readonly maximum: number;
  readonly count: number;
  readonly selfRow: number;
  readonly width: number;
  readonly units: number;
}

/** One after the last row of units. */
export const endRow = ({ units }: Pick<MatrixPlaces, 'units'>): number => MATRIX_ROWS.first + units;

/** Which matrices there are: a second appraisal only where it is used or wanted, a survey where rows are scored from outside. */
export function matrixKinds(data: ConsolidatedUnits): MatrixKind[] {
  const secondRound = data.secondRound || data.units.some((unit) => holds(data, unit, 'appraised'));
  const survey = surveyLeaves(data).length > 0;
  return MATRIX_KINDS.filter((kind) => (kind !== 'appraised' || secondRound) && (kind !== 'survey' || survey));
}

const holds = ({ plan }: ConsolidatedUnits, { marks }: SheetUnit, column: 'appraised'): boolean =>
  plan.leaves.some((_, leaf) => marks.states[markPlace(leaf, column)] === MARK_STATE.points);

/** Rows scored from outside, and others where somebody gave survey points. */
function surveyLeaves({ plan, units }: ConsolidatedUnits): number[] {
  const surveyed = (leaf: number): boolean =>
    units.some(({ marks }) => marks.states[markPlace(leaf, 'survey')] === MARK_STATE.points);
  return plan.leaves.flatMap((leaf, at) => (isGivenFromOutside(leaf) || surveyed(at) ? [at] : []));
}

export function matrixPlaces(kind: MatrixKind, data: ConsolidatedUnits, secondRound: boolean): MatrixPlaces {
  const { plan, set } = data;
  const chosen =
    kind === 'survey'
      ? surveyLeaves(data)
      : plan.leaves.flatMap((leaf, at) => (kind === 'appraisalNote' || !isGivenFromOutside(leaf) ? [at] : []));
  const leaves = chosen.flatMap((at, n): MatrixLeaf[] => {
    const leaf = plan.leaves[at];
    const planned = plan.leafPlans[at];
    if (!leaf || !planned) return [];
    const { counts, fullPoints } = planned;
    return [{ leaf, at, column: MATRIX_COLUMNS.first + n, counts, fullPoints }];
  });
  let column = MATRIX_COLUMNS.first + leaves.length;
  const next = (): number => column++;
  const below = (area: Criterion): ReadonlySet<Criterion> => new Set(leavesOf(area));
  const counted = leaves.filter(({ counts }) => counts === 'scored' || counts === 'outside');
  const areas = set.areas
    .filter((area) => !isBonusOrPenaltyBlock(area))
    .map((area) => ({ area, column: next(), leaves: counted.filter(({ leaf }) => below(area).has(leaf)) }));
  const sumOf = (counts: 'bonus' | 'penalty'): MatrixSum | null => {
    const own = leaves.filter((leaf) => leaf.counts === counts);
    return own.length === 0 ? null : { column: next(), leaves: own };
  };
  const [bonus, penalty] = [sumOf('bonus'), sumOf('penalty')];
  return {
    kind,
    sheet: sheetName(kind, secondRound),
    leaves,
    areas,
    bonus,
    penalty,
    total: next(),
    difference: kind === 'appraisedFirst' || kind === 'appraised' ? next() : null,
    maximum: next(),
    count: next(),
    selfRow: next(),
    width: column,
    units: data.units.length,
  };
}

const sheetName = (kind: MatrixKind, secondRound: boolean): string =>
  kind === 'appraisedFirst' && !secondRound ? words.sheet.appraisedOnly : words.sheet[kind];

/** 'Tự chấm'!$A$14:$A$181: one column over all units. */
export const columnRange = (places: MatrixPlaces, column: number): string => {
  const letters = columnLetters(column);
  return `${quoteSheetName(places.sheet)}!$${letters}$${MATRIX_ROWS.first + 1}:$${letters}$${endRow(places)}`;
};

/** Neighbouring columns as ranges of one row, counted from 1: "E14:K14", "N14". */
export function rowRanges(leaves: readonly MatrixLeaf[], row: string): string[] {
  const runs: { first: number; last: number }[] = [];
  for (const { column } of leaves) {
    const run = runs.at(-1);
    if (run && run.last === column - 1) run.last = column;
    else runs.push({ first: column, last: column });
  }
  return runs.map(({ first, last }) => {
    const [from, to] = [columnLetters(first), columnLetters(last)];
    return first === last ? `${prefixed(from, row)}` : `${prefixed(from, row)}:${prefixed(to, row)}`;
  });
}

/** "$4" for a fixed row, "14" for the formula's own. */
const prefixed = (letters: string, row: string): string => `$${letters}${row}`;
