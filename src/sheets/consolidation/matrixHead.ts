import { NO_POINTS, numberOfPoints, subtractPoints, type Points } from '../../scoring/points';
import { consolidationSheetWords as words } from '../../wording/consolidationSheetWords';
import type { Rect } from '../cells';
import { constant, formula, placed, type ContentCell, type ContentValue } from '../sheetContent';
import { heightOfLines, lineCount, shortened } from '../textHeight';
import type { ConsolidatedUnits, SheetUnit } from './consolidatedUnits';
import * as formulas from './matrixFormulas';
import { MATRIX_COLUMNS, MATRIX_ROWS, matrixMark, type MatrixLeaf, type MatrixPlaces } from './matrixPlaces';
import { pointsOf, type SumValues } from './matrixValues';

export const HEAD_SIZE = 9;
const LEAF_WIDTH = 42;
export const NOTE_WIDTH = 110;
export const SUM_WIDTH = 48;

/** Letters on a screen are up to a tenth wider than their font says; in a narrow column that is a word a line. */
const SCREEN_SHARE = 0.9;
/** Names are cut after so many lines: a head that stays in view leaves room for the units on the smallest screens. */
const NAME_LINES = 4;

export type Row = (ContentCell | undefined)[];

/** What a matrix is made of. */
export interface Matrix {
  readonly data: ConsolidatedUnits;
  readonly places: MatrixPlaces;
  /** The matrix of self-assessed points. */
  readonly self: MatrixPlaces;
  /** In the order of the rows. */
  readonly units: readonly SheetUnit[];
  /** What the columns behind the leaves come to, unit by unit. */
  readonly sums: readonly SumValues[];
  readonly secondRound: boolean;
}

export const leafWidth = (kind: MatrixPlaces['kind']): number => (kind === 'appraisalNote' ? NOTE_WIDTH : LEAF_WIDTH);

export const amount = (value: Points | null): ContentValue => (value === null ? null : numberOfPoints(value));

/** Heights of the rows that are shown above the units. */
export const headHeights: readonly (readonly [row: number, height: number])[] = [
  [MATRIX_ROWS.areas, 13],
  [MATRIX_ROWS.names, heightOfLines(NAME_LINES, HEAD_SIZE)],
  [MATRIX_ROWS.maximums, 12],
  [MATRIX_ROWS.means, 12],
  [MATRIX_ROWS.differences, 12],
  [MATRIX_ROWS.codes, 14],
];

/** As much of a name as stands in the head; the whole of it is on the sheet of criteria. */
const headName = (name: string, width: number): string =>
  shortened(name, NAME_LINES, { width: width * SCREEN_SHARE, size: HEAD_SIZE });

/** The rows above the units. */
export function headRows(matrix: Matrix): Row[] {
  const { places, data, secondRound } = matrix;
  const { kind, leaves } = places;
  const title = kind === 'appraisedFirst' && !secondRound ? words.title.appraisedOnly : words.title[kind];
  const byLeaf = (value: (leaf: MatrixLeaf) => ContentValue): (readonly [number, ContentCell])[] =>
    leaves.map((leaf) => [leaf.column, constant(value(leaf))] as const);
  const maximumIf = (leaf: MatrixLeaf, counts: boolean): ContentValue =>
    counts ? amount(leaf.leaf.maximum ?? NO_POINTS) : 0;
  const isScored = ({ counts }: MatrixLeaf): boolean => counts === 'scored';
  const counted = kind === 'survey' ? ({ counts }: MatrixLeaf): boolean => counts === 'outside' : isScored;
  const heading = (column: number, text: string): readonly [number, ContentCell] => [column, constant(text)];
  const rows: Row[] = [];
  rows[MATRIX_ROWS.keys] = placed([heading(MATRIX_COLUMNS.key, matrixMark(kind)), ...byLeaf(({ leaf }) => leaf.key)]);
  rows[MATRIX_ROWS.counted] = placed([...byLeaf((leaf) => maximumIf(leaf, counted(leaf))), ...moved(matrix)]);
  rows[MATRIX_ROWS.excluded] = placed(byLeaf((leaf) => maximumIf(leaf, isScored(leaf) && !leaf.fullPoints)));
  rows[MATRIX_ROWS.full] = placed(byLeaf((leaf) => maximumIf(leaf, isScored(leaf) && leaf.fullPoints)));
  rows[MATRIX_ROWS.steps] = placed(byLeaf(({ leaf }) => (leaf.step ? numberOfPoints(leaf.step) : 0.000001)));
  rows[MATRIX_ROWS.areas] = placed([
    heading(MATRIX_COLUMNS.order, title(data.year)),
    ...areaRuns(places).map(({ column, label }) => heading(column, label)),
  ]);
  rows[MATRIX_ROWS.names] = placed([
    ...byLeaf(({ leaf }) => headName(leaf.name, leafWidth(kind))),
    ...sumHeadings(matrix),
  ]);
  rows[MATRIX_ROWS.maximums] = placed([
    heading(MATRIX_COLUMNS.unit, words.maximum),
    ...byLeaf(({ leaf }) => amount(leaf.maximum)),
    ...areaMaximums(places),
  ]);
  rows[MATRIX_ROWS.means] = placed([heading(MATRIX_COLUMNS.unit, words.mean), ...means(matrix)]);
  rows[MATRIX_ROWS.differences] = placed([
    heading(MATRIX_COLUMNS.unit, words.selfMinusAppraised),
    ...meanDifferences(matrix),
  ]);
  rows[MATRIX_ROWS.codes] = placed([
    heading(MATRIX_COLUMNS.order, words.order),
    heading(MATRIX_COLUMNS.unit, words.unit),
    heading(MATRIX_COLUMNS.group, words.group),
    ...byLeaf(({ leaf }) => leaf.code),
    ...(kind === 'appraisalNote'
      ? []
      : places.areas.map(({ column, area }) => heading(column, words.sumOfArea(area.code)))),
  ]);
  return rows;
}

/**
 * The areas above their leaves, as ranges of the row of areas. They are not merged, so that a label stands whole where its
 * area begins, whatever page or scrolling cuts it off; one that is too long for its area is its short form.
 */
export function areaRuns({ kind, leaves, areas, bonus, penalty }: MatrixPlaces): (Rect & { readonly label: string })[] {
  const sums = [
    ...areas.map((sum) => ({
      ...sum,
      label: [sum.area.code, sum.area.name].filter(Boolean).join('. '),
      short: sum.area.code,
    })),
    ...(bonus ? [{ ...bonus, label: words.bonus, short: words.bonusShort }] : []),
    ...(penalty ? [{ ...penalty, label: words.penalty, short: words.penaltyShort }] : []),
  ];
  const sumOf = new Map(sums.flatMap((sum) => sum.leaves.map(({ column }) => [column, sum] as const)));
  const runs: { column: number; columns: number; readonly sum: (typeof sums)[number] | undefined }[] = [];
  for (const { column } of leaves) {
    const run = runs.at(-1);
    if (run && run.sum === sumOf.get(column)) run.columns += 1;
    else runs.push({ column, columns: 1, sum: sumOf.get(column) });
  }
  return runs.map(({ column, columns, sum }) => {
    const { label = '', short = '' } = sum ?? {};
    const width = columns * leafWidth(kind);
    const fits = lineCount(label, { width, size: HEAD_SIZE, bold: true }) === 1;
    return { row: MATRIX_ROWS.areas, rows: 1, column, columns, label: fits ? label : short };
  });
}

function sumHeadings({ places }: Matrix): (readonly [number, ContentCell])[] {
  if (places.kind === 'appraisalNote') return [];
  const { areas, bonus, penalty, total, difference, maximum } = places;
  return [
    ...areas.map(({ column, area }) => [column, constant(headName(area.name, SUM_WIDTH))] as const),
    ...(bonus ? [[bonus.column, constant(words.bonus)] as const] : []),
    ...(penalty ? [[penalty.column, constant(words.penalty)] as const] : []),
    [total, constant(words.total)],
    ...(difference === null ? [] : [[difference, constant(words.selfMinusAppraised)] as const]),
    [maximum, constant(words.maximum)],
  ];
}

/** What an area, and all of them, can come to in this matrix. */
function areaMaximums(places: MatrixPlaces): (readonly [number, ContentCell])[] {
  if (places.kind === 'appraisalNote' || places.leaves.length === 0) return [];
  const maximum = (leaves: readonly MatrixLeaf[]): number =>
    numberOfPoints(leaves.reduce((sum, { leaf }) => (sum + (leaf.maximum ?? 0)) as Points, NO_POINTS));
  const all = places.areas.flatMap(({ leaves }) => leaves);
  return [
    ...places.areas.map(({ column, leaves }) => [column, constant(maximum(leaves))] as const),
    [places.total, constant(maximum(all))],
  ];
}

/** Six decimals of a mean, as its formula rounds it. */
const mean = (all: readonly number[]): ContentValue =>
  all.length === 0 ? '' : Math.round((all.reduce((sum, each) => sum + each, 0) / all.length) * 1e6) / 1e6;

function meanOf({ units, places, sums }: Matrix, column: number): ContentValue {
  const { kind } = places;
  if (kind === 'appraisalNote') return '';
  const leaf = places.leaves.find((each) => each.column === column);
  if (leaf) return mean(units.flatMap((unit) => amountOrNone(pointsOf(unit, leaf, kind))));
  return mean(sums.flatMap((values) => numberOrNone(values.get(column))));
}

const amountOrNone = (value: Points | null): number[] => (value === null ? [] : [numberOfPoints(value)]);
const numberOrNone = (value: ContentValue | undefined): number[] => (typeof value === 'number' ? [value] : []);

function means(matrix: Matrix): (readonly [number, ContentCell])[] {
  const { places } = matrix;
  if (places.kind === 'appraisalNote' || places.units === 0) return [];
  const columns = [...places.leaves, ...places.areas]
    .map(({ column }) => column)
    .concat(places.total, places.difference ?? []);
  return columns.map(
    (column) => [column, formula(formulas.meanFormula(places, column), meanOf(matrix, column))] as const,
  );
}

/** Over the units that have points of both in a row. */
function meanDifferences({ places, self, units }: Matrix): (readonly [number, ContentCell])[] {
  const { kind } = places;
  if (places.difference === null || kind === 'appraisalNote') return [];
  return places.leaves.map((leaf) => {
    const values = units.flatMap((unit) => {
      const [scored, appraised] = [pointsOf(unit, leaf, 'self'), pointsOf(unit, leaf, kind)];
      return scored === null || appraised === null ? [] : [numberOfPoints(subtractPoints(scored, appraised))];
    });
    const selfColumn = self.leaves.find(({ at }) => at === leaf.at)?.column ?? leaf.column;
    const text = formulas.meanDifferenceFormula(places, self, leaf.column, selfColumn);
    return [leaf.column, formula(text, mean(values))] as const;
  });
}

/** What the formula of differences needs to know of the whole sheet. */
const moved = ({ places }: Matrix): (readonly [number, ContentCell])[] =>
  places.difference === null ? [] : [[places.selfRow, formula(formulas.movedFormula(places), 0)]];
