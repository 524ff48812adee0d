import { isGivenFromOutside, isLeaf } from '../scoring/criteriaSet';
import { formWords } from '../wording/formWords';
import type { Rect } from './cells';
import type { Form } from './form';
import { COLUMN_WIDTHS, LIMITED_COLUMNS, formColumn, hiddenColumnsOf, type FormColumn } from './formColumns';
import * as formulas from './formFormulas';
import { FIRST_ROW, HEADER_ROW, SIGNATURE_ROWS, type FormPlaces, type PlacedRow } from './formPlaces';
import { MARK_STYLES } from './cellMarks';
import { printedName, ruleText } from './formTexts';
import type { CellStyle, ConditionalFormat, SheetContent, StyledRange, Validation } from './sheetContent';
import { heightOfLines, lineCount } from './textHeight';

/** The looks of a form: those of a document that an office issues, in Times New Roman and little colour. */
const SIZE = 11;
const LINE = { style: 'thin', color: '#7F8C99' } as const;
const COLOURS = {
  header: '#DCE6F1',
  area: '#E9EFF6',
  criterion: '#F6F8FB',
  entry: '#FFFDF2',
  notForUnit: '#EFEFEF',
  weakNumber: { color: '#A4260B', bold: true },
} as const;

/** Rows of the block above the table are kept low: with the header they stay in view, together less than 150 pixels. */
const HEIGHTS_ABOVE = [16, 16, 15, 18, 15, 32];

const lastShown = formColumn('result');
const lastText = formColumn('responsible');

const block = (row: number, rows: number, first: FormColumn, last: FormColumn): Rect => ({
  row,
  rows,
  column: formColumn(first),
  columns: formColumn(last) - formColumn(first) + 1,
});

const cells = (row: number, column: number, columns = 1): Rect => ({ row, column, rows: 1, columns });

/** Neighbouring rows of one kind as one block: fewer statements for Excel, fewer bytes. */
function runs(rows: readonly PlacedRow[]): { first: number; count: number }[] {
  const found: { first: number; count: number }[] = [];
  for (const { row } of rows) {
    const last = found.at(-1);
    if (last && last.first + last.count === row) last.count += 1;
    else found.push({ first: row, count: 1 });
  }
  return found;
}

const styled = (range: Rect, style: CellStyle): StyledRange => ({ range, style });

function documentStyles(places: FormPlaces): StyledRange[] {
  const width = lastText + 1;
  const right = width - 2;
  const signature = places.signatureRow;
  return [
    styled(
      { row: 0, column: 0, rows: signature + SIGNATURE_ROWS, columns: lastShown + 1 },
      { font: 'Times New Roman', size: SIZE, vertical: 'center' },
    ),
    styled(cells(0, 0, 2), { horizontal: 'center', locked: false }),
    styled(cells(1, 0, 2), { horizontal: 'center', bold: true, locked: false }),
    styled(cells(2, 0, 2), { horizontal: 'center', locked: false }),
    styled(cells(0, 2, right), { horizontal: 'center', bold: true }),
    styled(cells(1, 2, right), { horizontal: 'center', bold: true, underline: true }),
    styled(cells(2, 2, right), { horizontal: 'center', italic: true, locked: false }),
    styled(cells(3, 0, width), { horizontal: 'center', bold: true, size: 14 }),
    styled(cells(4, 0, width), { horizontal: 'center', italic: true }),
    styled(cells(places.stampRow, 0, 2), { italic: true }),
    styled(cells(places.stampRow, 2, right), { bold: true }),
    styled({ row: signature, column: 0, rows: SIGNATURE_ROWS, columns: 2 }, { locked: false }),
    styled(cells(signature, 0, 2), { bold: true, italic: true }),
    styled(
      { row: signature, column: 2, rows: SIGNATURE_ROWS, columns: right },
      { horizontal: 'center', locked: false },
    ),
    styled({ row: signature, column: 2, rows: 2, columns: right }, { bold: true }),
    styled(cells(signature + 2, 2, right), { italic: true }),
    styled(cells(signature + SIGNATURE_ROWS - 1, 2, right), { bold: true }),
  ];
}

function tableStyles(form: Form, places: FormPlaces): StyledRange[] {
  const count = places.rows.length;
  const all = block(FIRST_ROW, count + 1, 'code', 'result');
  const column = (name: FormColumn, style: CellStyle): StyledRange =>
    styled(block(FIRST_ROW, count + 1, name, name), style);
  const points: CellStyle = { format: '0.00##', horizontal: 'center' };
  const index = form.set.decimals === 0 ? '0' : `0.${'0'.repeat(form.set.decimals)}`;
  return [
    styled(block(HEADER_ROW, 1, 'code', 'result'), { bold: true, fill: COLOURS.header, horizontal: 'center', wrap: true, border: LINE }),
    styled(all, { border: LINE, wrap: true, horizontal: 'left' }),
    column('code', { format: '@', horizontal: 'center' }),
    column('maximum', points),
    column('reported', { horizontal: 'center' }),
    column('self', points),
    ...(['appraisedFirst', 'appraised', 'survey', 'total'] as const).map((name) => column(name, points)),
    column('index', { format: index, horizontal: 'center' }),
    column('key', { format: '@' }),
  ]; // prettier-ignore
}

function rowStyles(places: FormPlaces): StyledRange[] {
  const whole = (place: { row: number }, style: CellStyle): StyledRange =>
    styled(block(place.row, 1, 'code', 'result'), style);
  const leaves = places.rows.filter(({ criterion }) => isLeaf(criterion));
  const outside = leaves.filter(({ criterion }) => isGivenFromOutside(criterion));
  const own = leaves.filter(({ criterion }) => !isGivenFromOutside(criterion));
  const over = (rows: readonly PlacedRow[], first: FormColumn, last: FormColumn, style: CellStyle): StyledRange[] =>
    runs(rows).map((run) => styled(block(run.first, run.count, first, last), style));
  return [
    ...places.rows.filter(({ depth }) => depth === 0).map((place) => whole(place, { bold: true, fill: COLOURS.area })),
    ...places.rows.filter(({ depth, criterion }) => depth > 0 && !isLeaf(criterion)).map((place) => whole(place, { bold: true, fill: COLOURS.criterion })),
    whole({ row: places.totalRow }, { bold: true, fill: COLOURS.header }),
    ...over(own, 'reported', 'appraisalNote', { locked: false, fill: COLOURS.entry }),
    ...over(outside, 'self', 'self', { fill: COLOURS.notForUnit }),
    ...over(outside, 'appraisedFirst', 'appraised', { fill: COLOURS.notForUnit }),
    ...over(outside, 'survey', 'survey', { locked: false, fill: COLOURS.entry }),
    ...over(outside, 'reported', 'reported', { locked: false }),
    ...over(outside, 'evidence', 'note', { locked: false }),
    ...over(outside, 'appraisalNote', 'appraisalNote', { locked: false }),
    // Words and marks of the check go into cells that may be written without taking the protection off.
    styled(block(FIRST_ROW, places.rows.length, 'result', 'result'), { locked: false, bold: false, color: '#5A5A5A', size: 10 }),
    styled(block(FIRST_ROW, places.rows.length, 'mark', 'mark'), { locked: false }),
  ]; // prettier-ignore
}

function limits(places: FormPlaces): Validation[] {
  const words = formWords.limits;
  return LIMITED_COLUMNS.map((column): Validation => {
    const outside = column === 'survey';
    return {
      range: block(FIRST_ROW, places.rows.length, column, column),
      formula: outside ? formulas.outsideLimit(FIRST_ROW + 1) : formulas.pointsLimit(column, FIRST_ROW + 1),
      errorTitle: outside ? words.surveyTitle : words.pointsTitle,
      errorText: outside ? words.surveyText : words.pointsText,
      promptTitle: outside
        ? words.surveyPromptTitle
        : column === 'self'
          ? words.promptTitle
          : words.appraisalPromptTitle,
      promptText: outside ? words.surveyPromptText : words.promptText,
    };
  });
}

function colours(form: Form, places: FormPlaces): ConditionalFormat[] {
  const count = places.rows.length;
  const table = block(FIRST_ROW, count, 'code', 'responsible');
  const formula = formulas.colourFormulas(form.set, FIRST_ROW + 1);
  return [
    { range: table, formula: formula.marked(1), style: MARK_STYLES.error },
    { range: table, formula: formula.marked(2), style: MARK_STYLES.warning },
    ...LIMITED_COLUMNS.map((column) => ({
      range: block(FIRST_ROW, count, column, column),
      formula: formulas.aboveMaximumFormula(column, FIRST_ROW + 1),
      style: MARK_STYLES.error,
    })),
    { range: block(FIRST_ROW, count, 'total', 'index'), formula: formula.weak, style: COLOURS.weakNumber },
    { range: table, formula: formula.markedWeak, style: MARK_STYLES.weak },
  ];
}

/** Height of a table row by the highest text among the columns shown. */
function rowHeight(form: Form, { criterion, depth }: PlacedRow, hidden: ReadonlySet<number>): number {
  const entry = form.entries.get(criterion.key);
  const bold = !isLeaf(criterion) || depth === 0;
  const texts: Partial<Record<FormColumn, string>> = {
    name: printedName(criterion, depth),
    rule: isLeaf(criterion) ? ruleText(criterion) : '',
    responsible: criterion.responsible,
  };
  for (const column of ['reported', 'evidence', 'explanation', 'note', 'appraisalNote'] as const)
    texts[column] = String(entry?.[column]?.value ?? '');
  const lines = Object.entries(texts)
    .filter(([column]) => !hidden.has(formColumn(column as FormColumn)))
    .map(([column, text]) => lineCount(text, { width: COLUMN_WIDTHS[column as FormColumn] ?? 60, size: SIZE, bold }));
  return heightOfLines(Math.max(1, ...lines), SIZE);
}

function rowHeights(form: Form, places: FormPlaces): Map<number, number> {
  const hidden = new Set(hiddenColumnsOf(form.view));
  const heights = new Map(HEIGHTS_ABOVE.map((height, row) => [row, height]));
  for (const place of places.rows) heights.set(place.row, rowHeight(form, place, hidden));
  heights.set(places.totalRow, 20);
  for (let row = 0; row < SIGNATURE_ROWS; row += 1) heights.set(places.signatureRow + row, 16);
  return heights;
}

function merges(places: FormPlaces): Rect[] {
  const width = lastText + 1;
  const halves = (row: number): Rect[] => [cells(row, 0, 2), cells(row, 2, width - 2)];
  const signature = Array.from({ length: SIGNATURE_ROWS }, (_, row) => places.signatureRow + row);
  return [
    ...[0, 1, 2].flatMap(halves),
    cells(3, 0, width),
    cells(4, 0, width),
    ...[places.stampRow, ...signature].flatMap(halves),
  ];
}

export const formLook = (
  form: Form,
  places: FormPlaces,
): Pick<SheetContent, 'styles' | 'merges' | 'rowHeights' | 'validations' | 'conditionalFormats'> => ({
  styles: [...documentStyles(places), ...tableStyles(form, places), ...rowStyles(places)],
  merges: merges(places),
  rowHeights: rowHeights(form, places),
  validations: limits(places),
  conditionalFormats: colours(form, places),
});
