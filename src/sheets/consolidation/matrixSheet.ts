import { numberOfPoints } from '../../scoring/points';
import { formatPoints } from '../../wording/numbers';
import { MARK_STATE, markPlace } from '../../scoring/unitMarks';
import { consolidationSheetWords as words } from '../../wording/consolidationSheetWords';
import { formWords } from '../../wording/formWords';
import type { Rect } from '../cells';
import { columnLetters } from '../address';
import {
  constant,
  formula,
  placed,
  type CellStyle,
  type ContentCell,
  type ContentValue,
  type PrintSetup,
  type SheetContent,
  type StyledRange,
  type Validation,
} from '../sheetContent';
import type { SheetUnit } from './consolidatedUnits';
import { namedAsConsolidation } from './consolidationSheet';
import { basedOn, COLOURS, LINE, MARGINS, POINTS_FORMAT } from './listSheet';
import { heightOfLines, lineCount } from '../textHeight';
import * as formulas from './matrixFormulas';
import {
  amount,
  areaRuns,
  HEAD_SIZE,
  headHeights,
  headRows,
  leafWidth,
  NOTE_WIDTH,
  SUM_WIDTH,
  type Matrix,
  type Row,
} from './matrixHead';
import { endRow, MATRIX_COLUMNS, MATRIX_ROWS, type MatrixLeaf, type MatrixPlaces } from './matrixPlaces';
import { pointsOf, sumValues } from './matrixValues';

const SIZE = 10;
const UNIT_WIDTH = 140;

/** One matrix: a row a unit, a column a criterion that is scored; then the sums of its areas. */
export function printMatrix(asked: Omit<Matrix, 'sums'>): SheetContent {
  const { places, data, units } = asked;
  const isOfNotes = places.kind === 'appraisalNote';
  const shown = isOfNotes ? MATRIX_COLUMNS.first + places.leaves.length : (places.difference ?? places.total) + 1;
  const sums = isOfNotes ? [] : units.map((unit, n) => sumValues(unit, places, n + 1));
  const matrix: Matrix = { ...asked, sums };
  const hiddenRows: number[] = [
    MATRIX_ROWS.keys,
    MATRIX_ROWS.counted,
    MATRIX_ROWS.excluded,
    MATRIX_ROWS.full,
    MATRIX_ROWS.steps,
  ];
  if (isOfNotes) hiddenRows.push(MATRIX_ROWS.maximums, MATRIX_ROWS.means);
  if (places.difference === null) hiddenRows.push(MATRIX_ROWS.differences);
  const grid = [...headRows(matrix), ...units.map((unit, n) => unitRow(matrix, unit, n)), [], ...notesBelow(matrix)];
  return {
    name: places.sheet,
    hidden: false,
    grid: isOfNotes ? grid.map((row) => row.slice(0, shown)) : grid,
    styles: stylesOf(places, shown),
    merges: [TITLE],
    columnWidths: widthsOf(places, shown),
    hiddenColumns: [MATRIX_COLUMNS.key, ...(isOfNotes ? [] : [places.maximum, places.count, places.selfRow])],
    hiddenRows,
    rowHeights: new Map([...headHeights, ...unitHeights(matrix)]),
    frozen: { rows: MATRIX_ROWS.first, columns: MATRIX_COLUMNS.group },
    filter: { row: MATRIX_ROWS.codes, column: 0, rows: places.units + 1, columns: isOfNotes ? shown : places.width },
    validations: isAppraised(places) || places.kind === 'survey' ? limitsOf(places) : [],
    conditionalFormats: isOfNotes ? [] : coloursOf(places, numberOfPoints(data.set.threshold)),
    protection: null,
    print: {
      orientation: 'landscape',
      margins: MARGINS,
      footerCenter: words.page,
      footerLeft: data.set.official ? '' : formWords.illustration,
      ...(isOfNotes ? onlyNotesBelow(places) : onPages(grid.length, shown)),
    },
    names: namedAsConsolidation,
    showGridlines: false,
    zoom: 100,
  };
}

type Pages = Pick<PrintSetup, 'paper' | 'pagesWide' | 'titleRows' | 'titleColumns' | 'printArea'>;

const onPages = (rows: number, shown: number): Pages => ({
  paper: 'A3',
  pagesWide: null,
  titleRows: { first: MATRIX_ROWS.areas, last: MATRIX_ROWS.codes },
  titleColumns: { first: MATRIX_COLUMNS.order, last: MATRIX_COLUMNS.group },
  printArea: { row: 0, column: MATRIX_COLUMNS.order, rows, columns: shown - MATRIX_COLUMNS.order },
});

/** Remarks fill few cells of dozens of pages: on paper they are the list of explanations, and this sheet says so. */
const onlyNotesBelow = (places: MatrixPlaces): Pages => ({
  pagesWide: 1,
  titleRows: null,
  printArea: { row: endRow(places) + 1, rows: 3, column: MATRIX_COLUMNS.first, columns: NOTES_COLUMNS },
});

/** What the longest line below the units takes of the sheet of remarks. */
const NOTES_COLUMNS = 6;

const isAppraised = ({ difference }: MatrixPlaces): boolean => difference !== null;

/** The corner above the names of the units. */
const TITLE: Rect = { row: MATRIX_ROWS.areas, rows: 2, column: MATRIX_COLUMNS.order, columns: 2 };

/** What the figures are of, below the units and away from the column of their names: no row is taken for a unit. */
const notesBelow = ({ data: { set }, places }: Matrix): Row[] => {
  const legend = places.kind === 'appraisalNote' ? words.notForPrint : words.legend(formatPoints(set.threshold, 'vi'));
  return [basedOn(set), words.wholeNames, legend].map((text) => placed([[MATRIX_COLUMNS.first, constant(text)]]));
};

/** Names and remarks wrap, and rows do not grow on their own. */
const unitHeights = ({ units, places }: Matrix): (readonly [row: number, height: number])[] =>
  units.map((unit, n) => {
    const remarks =
      places.kind === 'appraisalNote' ? places.leaves.map(({ leaf }) => unit.appraisalNotes.get(leaf.key) ?? '') : [];
    const lines = remarks.filter(Boolean).map((text) => lineCount(text, { width: NOTE_WIDTH, size: SIZE }));
    const most = Math.max(lineCount(unit.unit, { width: UNIT_WIDTH, size: SIZE }), ...lines);
    return [MATRIX_ROWS.first + n, heightOfLines(most, SIZE)];
  });

function unitRow({ places, self, sums }: Matrix, unit: SheetUnit, n: number): Row {
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
  const texts = new Map<number, string>(
    places.areas.map((sum) => [sum.column, formulas.areaFormula(places, self, sum, row)]),
  );
  if (places.bonus) texts.set(places.bonus.column, formulas.bonusFormula(places.bonus, row));
  if (places.penalty) texts.set(places.penalty.column, formulas.penaltyFormula(places.penalty, row));
  texts.set(places.total, formulas.totalFormula(places, row));
  if (places.difference !== null) texts.set(places.difference, formulas.differenceFormula(places, self, row));
  texts.set(places.maximum, formulas.maximumFormula(places, self, row));
  texts.set(places.count, formulas.countFormula(places, row));
  texts.set(places.selfRow, formulas.unitRowFormula(self, `$${columnLetters(MATRIX_COLUMNS.key)}${row + 1}`));
  return placed([
    ...own,
    ...[...texts].map(([column, text]) => [column, formula(text, sums[n]?.get(column) ?? '')] as const),
  ]);
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
    over(block(0, end + 4, 0, shown), { font: 'Times New Roman', size: SIZE, vertical: 'center' }),
    over(block(end + 1, 3, first, 1), { italic: true }),
    over(block(MATRIX_ROWS.names, end - MATRIX_ROWS.names, 1, shown - 1), { border: LINE }),
    over(block(MATRIX_ROWS.areas, head, 1, shown - 1), { bold: true, size: HEAD_SIZE, fill: COLOURS.header, horizontal: 'center', wrap: true }),
    over(TITLE, { size: 11 }),
    ...areaRuns(places).map((range, n) => over(range, { horizontal: 'left', wrap: false, fill: n % 2 ? COLOURS.header : COLOURS.otherArea })),
    over(block(MATRIX_ROWS.names, 1, first, shown - first), { bold: false }),
    over(block(MATRIX_ROWS.codes, 1, first, leaves), { format: '@' }),
    over(block(MATRIX_ROWS.keys, 1, 0, first + leaves), { format: '@' }),
    over(block(MATRIX_ROWS.first, places.units, MATRIX_COLUMNS.key, 1), { format: '@' }),
    over(block(MATRIX_ROWS.first, places.units, MATRIX_COLUMNS.order, 1), { horizontal: 'center' }),
    over(block(MATRIX_ROWS.first, places.units, MATRIX_COLUMNS.unit, 2), { wrap: true, format: '@' }),
    over(block(MATRIX_ROWS.maximums, 2 + Number(!isOfNotes), first, shown - first), { format: POINTS_FORMAT }),
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
  for (let column = MATRIX_COLUMNS.first + places.leaves.length; column < shown; column += 1)
    widths.set(column, SUM_WIDTH);
  return widths;
}

const unitsBlock = (places: MatrixPlaces): Rect => ({
  row: MATRIX_ROWS.first,
  rows: Math.max(1, places.units),
  column: MATRIX_COLUMNS.first,
  columns: Math.max(1, places.leaves.length),
});

/** What may be entered for each criterion; its whole name comes up beside the cell. */
const limitsOf = (places: MatrixPlaces): Validation[] =>
  places.leaves.map(({ leaf, column }) => ({
    range: { ...unitsBlock(places), column, columns: 1 },
    formula: formulas.matrixLimit(column),
    errorTitle: words.limits.title,
    errorText: words.limits.text,
    promptTitle: words.limits.prompt(leaf.code, leaf.maximum === null ? '' : formatPoints(leaf.maximum, 'vi')).slice(0, LONGEST_TITLE),
    promptText: leaf.name.slice(0, LONGEST_PROMPT),
  })); // prettier-ignore

/** What Excel shows of a prompt. */
const [LONGEST_TITLE, LONGEST_PROMPT] = [32, 225];

/** Above the maximum in red; below the threshold in the colour of what is weak. */
function coloursOf(places: MatrixPlaces, threshold: number): SheetContent['conditionalFormats'] {
  const letters = columnLetters(MATRIX_COLUMNS.first);
  const [cell, maximum] = [`${letters}${MATRIX_ROWS.first + 1}`, `${letters}$${MATRIX_ROWS.maximums + 1}`];
  // 0 for bonus and penalty, which are never weak.
  const counted = `${letters}$${MATRIX_ROWS.counted + 1}`;
  return [
    {
      range: unitsBlock(places),
      formula: `=AND(ISNUMBER(${cell}),ISNUMBER(${maximum}),N(${cell})>N(${maximum}))`,
      style: COLOURS.error,
    },
    {
      range: unitsBlock(places),
      formula: `=AND(ISNUMBER(${cell}),N(${counted})>0,ROUND(N(${cell})*100-N(${counted})*${threshold},6)<0)`,
      style: { color: COLOURS.weak },
    },
  ];
}
