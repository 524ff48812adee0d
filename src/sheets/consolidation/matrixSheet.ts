import { NO_POINTS, numberOfPoints, type Points } from '../../scoring/points';
import { MARK_STATE, markPlace } from '../../scoring/unitMarks';
import { consolidationSheetWords as words } from '../../wording/consolidationSheetWords';
import { formWords } from '../../wording/formWords';
import type { Rect } from '../cells';
import { columnLetters } from '../address';
import { constant, formula, type CellStyle, type ContentCell, type ContentValue, type SheetContent, type StyledRange } from '../sheetContent'; // prettier-ignore
import type { ConsolidatedUnits, SheetUnit } from './consolidatedUnits';
import { namedAsConsolidation } from './consolidationSheet';
import { basedOn, COLOURS, LINE, MARGINS, POINTS_FORMAT } from './listSheet';
import { heightOfLines, lineCount } from '../textHeight';
import * as formulas from './matrixFormulas';
import { endRow, MATRIX_COLUMNS, MATRIX_ROWS, matrixMark, type MatrixLeaf, type MatrixPlaces } from './matrixPlaces';
import { pointsOf, sumValues } from './matrixValues';

const SIZE = 10;
const LEAF_WIDTH = 36;
const SUM_WIDTH = 48;
const NOTE_WIDTH = 110;
const UNIT_WIDTH = 140;

type Row = (ContentCell | undefined)[];

/** What a matrix is made of. */
interface Matrix {
  readonly data: ConsolidatedUnits;
  readonly places: MatrixPlaces;
  /** The matrix of self-assessed points. */
  readonly self: MatrixPlaces;
  /** In the order of the rows. */
  readonly units: readonly SheetUnit[];
  readonly secondRound: boolean;
}

/** One matrix: a row a unit, a column a criterion that is scored; then the sums of its areas. */
export function printMatrix(matrix: Matrix): SheetContent {
  const { places, data } = matrix;
  const isOfNotes = places.kind === 'appraisalNote';
  const shown = isOfNotes ? MATRIX_COLUMNS.first + places.leaves.length : (places.difference ?? places.total) + 1;
  const end = endRow(places);
  const hiddenRows: number[] = [MATRIX_ROWS.keys, MATRIX_ROWS.counted, MATRIX_ROWS.excluded, MATRIX_ROWS.full, MATRIX_ROWS.steps]; // prettier-ignore
  if (isOfNotes) hiddenRows.push(MATRIX_ROWS.maximums, MATRIX_ROWS.means);
  if (places.difference === null) hiddenRows.push(MATRIX_ROWS.differences);
  const grid = [...headRows(matrix), ...matrix.units.map((unit, n) => unitRow(matrix, unit, n))];
  return {
    name: places.sheet,
    hidden: false,
    grid: isOfNotes ? grid.map((row) => row.slice(0, shown)) : grid,
    styles: stylesOf(places, shown),
    merges: [],
    columnWidths: widthsOf(places, shown),
    hiddenColumns: [MATRIX_COLUMNS.key, ...(isOfNotes ? [] : [places.maximum, places.count, places.selfRow])],
    hiddenRows,
    rowHeights: new Map([
      [MATRIX_ROWS.title, 20],
      [MATRIX_ROWS.subtitle, 15],
      [MATRIX_ROWS.areas, 16],
      [MATRIX_ROWS.names, isOfNotes ? 64 : 84],
      ...[MATRIX_ROWS.maximums, MATRIX_ROWS.means, MATRIX_ROWS.differences].map((row) => [row, 15] as const),
      [MATRIX_ROWS.codes, 24],
      ...(isOfNotes ? noteHeights(matrix) : []),
    ]),
    frozen: { rows: MATRIX_ROWS.first, columns: MATRIX_COLUMNS.group },
    filter: { row: MATRIX_ROWS.codes, column: 0, rows: places.units + 1, columns: isOfNotes ? shown : places.width },
    validations: isAppraised(places) || places.kind === 'survey' ? [limitsOf(places)] : [],
    conditionalFormats: isOfNotes ? [] : coloursOf(places, numberOfPoints(data.set.threshold)),
    protection: null,
    print: {
      orientation: 'landscape',
      paper: 'A3',
      pagesWide: null,
      margins: MARGINS,
      titleRows: { first: MATRIX_ROWS.areas, last: MATRIX_ROWS.codes },
      titleColumns: { first: MATRIX_COLUMNS.order, last: MATRIX_COLUMNS.group },
      printArea: { row: 0, column: MATRIX_COLUMNS.order, rows: end, columns: shown - MATRIX_COLUMNS.order },
      footerCenter: words.page,
      footerLeft: data.set.official ? '' : formWords.illustration,
    },
    names: namedAsConsolidation,
    showGridlines: false,
    zoom: 100,
  };
}

const isAppraised = ({ difference }: MatrixPlaces): boolean => difference !== null;

const placed = (cells: Iterable<readonly [column: number, cell: ContentCell]>): Row => {
  const row: Row = [];
  for (const [column, cell] of cells) row[column] = cell;
  return row;
};

const amount = (value: Points | null): ContentValue => (value === null ? null : numberOfPoints(value));

function headRows(matrix: Matrix): Row[] {
  const { places, data, secondRound } = matrix;
  const { plan, set, year } = data;
  const { kind, leaves } = places;
  const title = kind === 'appraisedFirst' && !secondRound ? words.title.appraisedOnly : words.title[kind];
  const byLeaf = (value: (leaf: MatrixLeaf) => ContentValue): (readonly [number, ContentCell])[] =>
    leaves.map((leaf) => [leaf.column, constant(value(leaf))] as const);
  const maximumIf = (leaf: MatrixLeaf, counts: boolean): ContentValue => (counts ? amount(leaf.leaf.maximum ?? NO_POINTS) : 0); // prettier-ignore
  const isScored = ({ counts }: MatrixLeaf): boolean => counts === 'scored';
  const isFull = ({ at }: MatrixLeaf): boolean => plan.leafPlans[at]?.fullPoints ?? false;
  const counted = kind === 'survey' ? ({ counts }: MatrixLeaf): boolean => counts === 'outside' : isScored;
  const heading = (column: number, text: string): readonly [number, ContentCell] => [column, constant(text)];
  const rows: Row[] = [];
  rows[MATRIX_ROWS.title] = placed([heading(MATRIX_COLUMNS.first, title(year))]);
  rows[MATRIX_ROWS.subtitle] = placed([heading(MATRIX_COLUMNS.first, [basedOn(set), kind === 'appraisalNote' ? '' : words.legend].filter(Boolean).join('. '))]); // prettier-ignore
  rows[MATRIX_ROWS.keys] = placed([heading(MATRIX_COLUMNS.key, matrixMark(kind)), ...byLeaf(({ leaf }) => leaf.key)]);
  rows[MATRIX_ROWS.counted] = placed(byLeaf((leaf) => maximumIf(leaf, counted(leaf))));
  rows[MATRIX_ROWS.excluded] = placed(byLeaf((leaf) => maximumIf(leaf, isScored(leaf) && !isFull(leaf))));
  rows[MATRIX_ROWS.full] = placed(byLeaf((leaf) => maximumIf(leaf, isScored(leaf) && isFull(leaf))));
  rows[MATRIX_ROWS.steps] = placed(byLeaf(({ leaf }) => (leaf.step ? numberOfPoints(leaf.step) : 0.000001)));
  rows[MATRIX_ROWS.areas] = placed(areaRuns(places).map(({ column, label }) => heading(column, label)));
  rows[MATRIX_ROWS.names] = placed([...byLeaf(({ leaf }) => leaf.name), ...sumHeadings(matrix)]);
  rows[MATRIX_ROWS.maximums] = placed([heading(MATRIX_COLUMNS.unit, words.maximum), ...byLeaf(({ leaf }) => amount(leaf.maximum)), ...areaMaximums(places)]); // prettier-ignore
  rows[MATRIX_ROWS.means] = placed([heading(MATRIX_COLUMNS.unit, words.mean), ...means(matrix)]);
  rows[MATRIX_ROWS.differences] = placed([heading(MATRIX_COLUMNS.unit, words.selfMinusAppraised), ...meanDifferences(matrix)]); // prettier-ignore
  rows[MATRIX_ROWS.codes] = placed([
    heading(MATRIX_COLUMNS.order, words.order),
    heading(MATRIX_COLUMNS.unit, words.unit),
    heading(MATRIX_COLUMNS.group, words.group),
    ...byLeaf(({ leaf }) => leaf.code),
    ...(kind === 'appraisalNote' ? [] : places.areas.map(({ column, area }) => heading(column, words.sumOfArea(area.code)))), // prettier-ignore
  ]);
  return rows;
}

/**
 * The areas above their leaves, as ranges of the row of areas. They are not merged, so that a label stands whole where its
 * area begins, whatever page or scrolling cuts it off; one that is too long for its area is its short form.
 */
function areaRuns({ kind, leaves, areas, bonus, penalty }: MatrixPlaces): (Rect & { readonly label: string })[] {
  const sums = [
    ...areas.map((sum) => ({ ...sum, label: [sum.area.code, sum.area.name].filter(Boolean).join('. '), short: sum.area.code })), // prettier-ignore
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
    const fits = lineCount(label, { width, size: SIZE, bold: true }) === 1;
    return { row: MATRIX_ROWS.areas, rows: 1, column, columns, label: fits ? label : short };
  });
}

const leafWidth = (kind: MatrixPlaces['kind']): number => (kind === 'appraisalNote' ? NOTE_WIDTH : LEAF_WIDTH);

/** Remarks wrap, and rows do not grow on their own. */
const noteHeights = ({ units, places }: Matrix): (readonly [row: number, height: number])[] =>
  units.map((unit, n) => {
    const texts = places.leaves.map(({ leaf }) => unit.appraisalNotes.get(leaf.key) ?? '');
    const lines = texts.map((text) => lineCount(text, { width: NOTE_WIDTH, size: SIZE }));
    return [MATRIX_ROWS.first + n, heightOfLines(Math.max(1, ...lines), SIZE)];
  });

function sumHeadings({ places }: Matrix): (readonly [number, ContentCell])[] {
  if (places.kind === 'appraisalNote') return [];
  const { areas, bonus, penalty, total, difference, maximum } = places;
  return [
    ...areas.map(({ column, area }) => [column, constant(area.name)] as const),
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

function meanOf({ units, data, places }: Matrix, column: number, kind = places.kind): ContentValue {
  if (kind === 'appraisalNote') return '';
  const leaf = places.leaves.find((each) => each.column === column);
  if (leaf) return mean(units.flatMap((unit) => amountOrNone(pointsOf(unit, leaf, kind))));
  return mean(units.flatMap((unit) => numberOrNone(sumValues(unit, data.plan, places, 0).get(column))));
}

const amountOrNone = (value: Points | null): number[] => (value === null ? [] : [numberOfPoints(value)]);
const numberOrNone = (value: ContentValue | undefined): number[] => (typeof value === 'number' ? [value] : []);

function means(matrix: Matrix): (readonly [number, ContentCell])[] {
  const { places } = matrix;
  if (places.kind === 'appraisalNote' || places.units === 0) return [];
  const columns = [...places.leaves, ...places.areas].map(({ column }) => column).concat(places.total, places.difference ?? []); // prettier-ignore
  return columns.map((column) => [column, formula(formulas.meanFormula(places, column), meanOf(matrix, column))] as const); // prettier-ignore
}

function meanDifferences(matrix: Matrix): (readonly [number, ContentCell])[] {
  const { places, self } = matrix;
  if (places.difference === null) return [];
  return places.leaves.map(({ column, at }) => {
    const [own, theirs] = [meanOf(matrix, column), meanOf({ ...matrix, places: self }, column)];
    const value = typeof own === 'number' && typeof theirs === 'number' ? Math.round((theirs - own) * 1e6) / 1e6 : '';
    const selfColumn = self.leaves.find((leaf) => leaf.at === at)?.column ?? column;
    return [column, formula(formulas.meanDifferenceFormula(self, column, selfColumn), value)] as const;
  });
}

function unitRow({ places, self, data }: Matrix, unit: SheetUnit, n: number): Row {
  const row = MATRIX_ROWS.first + n;
  const { kind } = places;
  const own: (readonly [number, ContentCell])[] = [
    [MATRIX_COLUMNS.key, constant(unit.key)],
    [MATRIX_COLUMNS.order, constant(n + 1)],
    [MATRIX_COLUMNS.unit, constant(unit.unit)],
    [MATRIX_COLUMNS.group, constant(unit.group)],
    ...places.leaves.map((leaf) => [leaf.column, constant(cellValue(unit, leaf, kind))] as const),
  ];
  if (kind === 'appraisalNote') return placed(own);
  const texts = new Map<number, string>(places.areas.map((sum) => [sum.column, formulas.areaFormula(places, self, data.plan, sum, row)])); // prettier-ignore
  if (places.bonus) texts.set(places.bonus.column, formulas.bonusFormula(places.bonus, row));
  if (places.penalty) texts.set(places.penalty.column, formulas.penaltyFormula(places.penalty, row));
  texts.set(places.total, formulas.totalFormula(places, row));
  if (places.difference !== null) texts.set(places.difference, formulas.differenceFormula(places, self, row));
  texts.set(places.maximum, formulas.maximumFormula(places, self, row));
  texts.set(places.count, formulas.countFormula(places, row));
  texts.set(places.selfRow, formulas.unitRowFormula(self, `$${columnLetters(MATRIX_COLUMNS.key)}${row + 1}`));
  const values = sumValues(unit, data.plan, places, n + 1);
  return placed([...own, ...[...texts].map(([column, text]) => [column, formula(text, values.get(column) ?? '')] as const)]); // prettier-ignore
}

function cellValue(unit: SheetUnit, leaf: MatrixLeaf, kind: MatrixPlaces['kind']): ContentValue {
  if (kind === 'appraisalNote') return unit.appraisalNotes.get(leaf.leaf.key) ?? null;
  switch (unit.marks.states[markPlace(leaf.at, kind)]) {
    case MARK_STATE.points:
      return amount(pointsOf(unit, leaf, kind));
    case MARK_STATE.notApplicable:
    case MARK_STATE.said:
      return words.notApplicable;
    case MARK_STATE.other:
      return words.unreadable;
    default:
      return null;
  }
}

function stylesOf(places: MatrixPlaces, shown: number): StyledRange[] {
  const end = endRow(places);
  const { first } = MATRIX_COLUMNS;
  const block = (row: number, rows: number, column: number, columns: number): Rect => ({ row, rows, column, columns });
  const over = (range: Rect, style: CellStyle): StyledRange => ({ range, style });
  const isOfNotes = places.kind === 'appraisalNote';
  const head = MATRIX_ROWS.first - MATRIX_ROWS.areas;
  const leaves = places.leaves.length;
  const entry = isAppraised(places) || places.kind === 'survey' || isOfNotes;
  return [
    over(block(0, end, 0, shown), { font: 'Times New Roman', size: SIZE, vertical: 'center' }),
    over(block(MATRIX_ROWS.title, 1, first, 1), { bold: true, size: 14 }),
    over(block(MATRIX_ROWS.subtitle, 1, first, 1), { italic: true }),
    over(block(MATRIX_ROWS.names, end - MATRIX_ROWS.names, 1, shown - 1), { border: LINE }),
    over(block(MATRIX_ROWS.areas, head, 1, shown - 1), { bold: true, fill: COLOURS.header, horizontal: 'center', wrap: true }),
    ...areaRuns(places).map((range, n) => over(range, { horizontal: 'left', wrap: false, fill: n % 2 ? COLOURS.header : COLOURS.otherArea })),
    over(block(MATRIX_ROWS.names, 1, first, shown - first), { bold: false, size: 9, ...(isOfNotes ? {} : { upright: true, vertical: 'bottom' as const }) }),
    over(block(MATRIX_ROWS.codes, 1, first, leaves), { format: '@', size: 9 }),
    over(block(MATRIX_ROWS.keys, 1, 0, first + leaves), { format: '@' }),
    over(block(MATRIX_ROWS.first, places.units, MATRIX_COLUMNS.key, 1), { format: '@' }),
    over(block(MATRIX_ROWS.first, places.units, MATRIX_COLUMNS.order, 1), { horizontal: 'center' }),
    over(block(MATRIX_ROWS.first, places.units, MATRIX_COLUMNS.unit, 2), { wrap: true, format: '@' }),
    over(block(MATRIX_ROWS.maximums, 2 + Number(!isOfNotes), first, shown - first), { format: POINTS_FORMAT, size: 9 }),
    over(block(MATRIX_ROWS.means, 2, first, shown - first), { format: '0.00', bold: false, italic: true }),
    over(block(MATRIX_ROWS.first, places.units, first, shown - first), isOfNotes ? { wrap: true, format: '@' } : { horizontal: 'center', format: POINTS_FORMAT }),
    ...(entry ? [over(block(MATRIX_ROWS.first, places.units, first, leaves), { fill: COLOURS.entry })] : []),
    ...(isOfNotes ? [] : [over(block(MATRIX_ROWS.first, places.units, first + leaves, shown - first - leaves), { bold: true })]),
  ]; // prettier-ignore
}

function widthsOf(places: MatrixPlaces, shown: number): Map<number, number> {
  const widths = new Map<number, number>([
    [MATRIX_COLUMNS.order, 30],
    [MATRIX_COLUMNS.unit, UNIT_WIDTH],
    [MATRIX_COLUMNS.group, 56],
  ]);
  for (const { column } of places.leaves) widths.set(column, leafWidth(places.kind));
  for (let column = MATRIX_COLUMNS.first + places.leaves.length; column < shown; column += 1) widths.set(column, SUM_WIDTH); // prettier-ignore
  return widths;
}

const unitsBlock = (places: MatrixPlaces): Rect => ({
  row: MATRIX_ROWS.first,
  rows: Math.max(1, places.units),
  column: MATRIX_COLUMNS.first,
  columns: Math.max(1, places.leaves.length),
});

const limitsOf = (places: MatrixPlaces): SheetContent['validations'][number] => ({
  range: unitsBlock(places),
  formula: formulas.matrixLimit(),
  errorTitle: words.limits.title,
  errorText: words.limits.text,
  promptTitle: '',
  promptText: '',
});

/** Above the maximum in red; below the threshold in the colour of what is weak. */
function coloursOf(places: MatrixPlaces, threshold: number): SheetContent['conditionalFormats'] {
  const letters = columnLetters(MATRIX_COLUMNS.first);
  const [cell, maximum] = [`${letters}${MATRIX_ROWS.first + 1}`, `${letters}$${MATRIX_ROWS.maximums + 1}`];
  return [
    { range: unitsBlock(places), formula: `=AND(ISNUMBER(${cell}),ISNUMBER(${maximum}),N(${cell})>N(${maximum}))`, style: COLOURS.error }, // prettier-ignore
    { range: unitsBlock(places), formula: `=AND(ISNUMBER(${cell}),N(${maximum})>0,ROUND(N(${cell})*100-N(${maximum})*${threshold},6)<0)`, style: { color: COLOURS.weak } }, // prettier-ignore
  ];
}
