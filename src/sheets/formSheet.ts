import type { Criterion } from '../scoring/criteriaSet';
import { isGivenFromOutside, isLeaf, isOutsideMaximum, leavesOf } from '../scoring/criteriaSet';
import { NO_POINTS, numberOfPoints, ofMillionths, sumPoints, type Points } from '../scoring/points';
import { printPercent } from '../scoring/percentIndex';
import { pointsOf, type Mark } from '../scoring/scorecard';
import { totalScorecard, type Totals } from '../scoring/totals';
import { formWords } from '../wording/formWords';
import { FORM_VERSION, type Form, type FormEntry, type FormHeading } from './form';
import { DATA_NAME, STAMP_CELLS, TABLE_NAME, dataRange, printFormData } from './formDataSheet';
import {
  COLUMN_WIDTHS,
  FORM_COLUMNS,
  formColumn,
  hiddenColumnsOf,
  LAST_PRINTED_COLUMN,
  type EntryColumn,
  type FormColumn,
} from './formColumns';
import { basisFormula, countedAs, grandTotalFormulas, rowFormulas, stampFormula } from './formFormulas';
import { FIRST_ROW, HEADER_ROW, HEADINGS_ABOVE, formPlaces, type FormPlaces, type PlacedRow } from './formPlaces';
import { formLook } from './formLook';
import { scorecardOf } from './formScorecard';
import { headingText, printedName, ruleText } from './formTexts';
import { markOfContent } from './marks';
import { constant, formula, pointsValue, type ContentCell, type ContentValue, type SheetContent } from './sheetContent';
import { leafChecksum } from './formStamp';

type Row = (ContentCell | undefined)[];
type Values = { [C in FormColumn]?: ContentValue };

const TYPED_COLUMNS = ['self', 'appraisedFirst', 'appraised', 'survey'] as const;

/** What a form comes to, for the values that stand in its formula cells. */
interface Calculation {
  readonly form: Form;
  readonly places: FormPlaces;
  readonly totals: Totals;
  readonly secondRound: boolean;
}

const percentValue = ({ form }: Calculation, share: Totals['share']): ContentValue =>
  share === null ? '' : Number(printPercent(share, form.set));

/** The numbers among what was typed in a column below a row, as SUMIF adds them. */
function typedSum(form: Form, leaves: readonly Criterion[], column: EntryColumn): ContentValue {
  const typed = leaves
    .map((leaf) => markOfContent(form.entries.get(leaf.key)?.[column]))
    .filter((mark): mark is Extract<Mark, { kind: 'points' }> => mark.kind === 'points' && mark.typed === null);
  return typed.length === 0 ? '' : pointsValue(sumPoints(typed.map((mark) => mark.points)));
}

/** The step in force: where any value may stand, the smallest that points can hold. */
const stepCell = (leaf: Criterion): number =>
  leaf.step === null || leaf.step === 0 ? 0.000001 : numberOfPoints(leaf.step);

function placed(cells: Partial<Record<FormColumn, ContentCell>>): Row {
  const row: Row = [];
  for (const column of FORM_COLUMNS) if (cells[column]) row[formColumn(column)] = cells[column];
  return row;
}

const carried = ({ criterion, depth }: PlacedRow): Partial<Record<FormColumn, ContentCell>> =>
  ({
    code: constant(criterion.code),
    name: constant(printedName(criterion, depth)),
    rule: isLeaf(criterion) ? constant(ruleText(criterion)) : undefined,
    responsible: criterion.responsible ? constant(criterion.responsible) : undefined,
    key: constant(criterion.key),
    depth: constant(depth + 1),
    method: isLeaf(criterion) ? constant(criterion.method) : undefined,
    counted: isLeaf(criterion) ? constant(countedAs(criterion)) : undefined,
  }) as Partial<Record<FormColumn, ContentCell>>;

/** The formulas of a row with the values that they come to. */
function formulaCells(
  calculation: Calculation,
  place: PlacedRow,
  values: Values,
): Partial<Record<FormColumn, ContentCell>> {
  const cells: Partial<Record<FormColumn, ContentCell>> = {};
  const texts = rowFormulas(calculation.form.set, calculation.places.formulaRows, place);
  for (const [column, text] of Object.entries(texts) as [FormColumn, string][])
    cells[column] = formula(text, values[column] ?? '');
  return cells;
}

/** The total column shows what a row adds to the whole: penalties stand below zero. */
export const printedTotal = (criterion: Criterion, obtained: Points | null): Points | null =>
  obtained !== null && leavesOf(criterion).every(({ method }) => method === 'penalty')
    ? ofMillionths(-Math.abs(obtained))
    : obtained;

function leafRow(calculation: Calculation, place: PlacedRow): Row {
  const { form, totals } = calculation;
  const { criterion: leaf, ordinal } = place;
  const entry: FormEntry = form.entries.get(leaf.key) ?? {};
  const total = totals.rows.get(leaf.key);
  const outside = isGivenFromOutside(leaf);
  const obtained = total?.obtained ?? null;
  const values: Values = {
    total: pointsValue(printedTotal(leaf, obtained)),
    index: percentValue(calculation, total?.share ?? null),
    selfState: stateOf(calculation, leaf, 'self'),
    state: outside ? Number(pointsOf(markOfContent(entry.survey)) !== null) : stateOf(calculation, leaf, 'basis'),
    inForce: isOutsideMaximum(leaf) ? 0 : pointsValue(total?.maximum ?? null),
    checksum: leafChecksum(entry, ordinal),
  };
  return placed({
    ...carried(place),
    ...entry,
    maximum: constant(leaf.maximum === null ? null : numberOfPoints(leaf.maximum)),
    step: constant(stepCell(leaf)),
    ...formulaCells(calculation, place, values),
  });
}

/** 1 points, 2 not applicable, 0 neither: the values of the two state columns, calculated anyway when the form is opened. */
function stateOf({ form, totals, secondRound }: Calculation, leaf: Criterion, by: 'self' | 'basis'): number {
  const column: EntryColumn =
    by === 'self' || totals.basis === 'self' ? 'self' : secondRound ? 'appraised' : 'appraisedFirst';
  const mark = markOfContent(form.entries.get(leaf.key)?.[column]);
  if (mark.kind === 'points') return 1;
  return mark.kind === 'not-applicable' ? 2 : 0;
}

function parentRow(calculation: Calculation, place: PlacedRow): Row {
  const { form, totals } = calculation;
  const total = totals.rows.get(place.criterion.key);
  const leaves = leavesOf(place.criterion);
  const values: Values = {
    maximum: pointsValue(sumPoints(leaves.map((leaf) => leaf.maximum ?? NO_POINTS))),
    total: pointsValue(printedTotal(place.criterion, total?.obtained ?? null)),
    index: percentValue(calculation, total?.share ?? null),
    inForce: pointsValue(total?.maximum ?? NO_POINTS),
  };
  for (const column of TYPED_COLUMNS) values[column] = typedSum(form, leaves, column);
  const note = form.entries.get(place.criterion.key)?.note;
  return placed({ ...carried(place), ...(note && { note }), ...formulaCells(calculation, place, values) });
}

function totalRow(calculation: Calculation): Row {
  const { form, places, totals } = calculation;
  const texts = grandTotalFormulas(form.set, places.formulaRows, places.totalRow + 1);
  const inMaximum = form.set.areas.flatMap(leavesOf).filter((leaf) => !isOutsideMaximum(leaf));
  const values: Values = {
    maximum: pointsValue(sumPoints(inMaximum.map((leaf) => leaf.maximum ?? NO_POINTS))),
    total: pointsValue(totals.obtained),
    inForce: pointsValue(totals.maximum),
    index: percentValue(calculation, totals.share),
    checksum: formChecksumOf(calculation),
  };
  for (const column of ['self', 'appraisedFirst', 'appraised', 'survey'] as const)
    values[column] = typedSum(form, inMaximum, column);
  const cells: Partial<Record<FormColumn, ContentCell>> = { name: constant(formWords.total) };
  for (const [column, text] of Object.entries(texts) as [FormColumn, string][])
    cells[column] = formula(text, values[column] ?? '');
  return placed(cells);
}

const formChecksumOf = ({ form, places }: Calculation): number =>
  places.rows
    .filter(({ ordinal }) => ordinal >= 0)
    .reduce((sum, { criterion, ordinal }) => sum + leafChecksum(form.entries.get(criterion.key) ?? {}, ordinal), 0);

function stampText(calculation: Calculation): ContentValue {
  const { stamp } = calculation.form;
  if (stamp === null) return formWords.neverChecked;
  return Math.abs(formChecksumOf(calculation) - stamp.checksum) < 0.01 ? formWords.checked : formWords.changedSince;
}

function aboveTable(form: Form): Row[] {
  const rows: Row[] = [[], [], [], [], []];
  const put = (row: number, column: number, text: string): void => {
    const line = rows[row];
    if (line) line[column] = constant(text);
  };
  put(0, 2, formWords.national);
  put(1, 2, formWords.motto);
  put(3, 0, formWords.title(form.year));
  put(
    4,
    0,
    [formWords.basedOn(form.set.title, form.set.decision), form.set.official ? '' : formWords.illustration]
      .filter(Boolean)
      .join('. '),
  );
  for (const [heading, place] of Object.entries(HEADINGS_ABOVE)) {
    put(place.row, place.column, headingText(form, heading as FormHeading));
  }
  return rows;
}

function headerRow(form: Form): Row {
  const row: Row = FORM_COLUMNS.slice(0, formColumn('key')).map((column) =>
    constant(formWords.headings[column as keyof typeof formWords.headings]),
  );
  row[formColumn('key')] = constant(`cchc-form ${FORM_VERSION}`);
  row[formColumn('depth')] = constant(form.id);
  row[formColumn('method')] = constant(form.set.id);
  return row;
}

function belowTable(calculation: Calculation): Row[] {
  const { form, places } = calculation;
  const stamp = stampFormula(formWords.dataSheetName(form.id), STAMP_CELLS, places.totalRow + 1);
  const [recipients, ...lines] = [formWords.recipients, ...formWords.recipientLines];
  const right = (text: string): Row => [undefined, undefined, text === '' ? undefined : constant(text)];
  const signature: Row[] = [
    [constant(recipients ?? ''), ...right(headingText(form, 'signedFor')).slice(1)],
    [constant(lines[0] ?? ''), ...right(headingText(form, 'signerTitle')).slice(1)],
    [constant(lines[1] ?? ''), ...right(formWords.signHere).slice(1)],
    [],
    [],
    [],
    right(headingText(form, 'signerName')),
  ];
  return [[constant(formWords.checkState), undefined, formula(stamp, stampText(calculation))], [], ...signature];
}

/** The two sheets of a form: the one that officers see, and the hidden one with its data. */
export function printForm(form: Form): readonly [SheetContent, SheetContent] {
  const { secondRound, ...scorecard } = scorecardOf(form.set, form.entries);
  const places = formPlaces(form.set);
  const calculation: Calculation = { form, places, totals: totalScorecard(form.set, scorecard), secondRound };
  const header = headerRow(form);
  header[formColumn('state')] = formula(
    basisFormula(places.formulaRows),
    calculation.totals.basis === 'self' ? 0 : secondRound ? 2 : 1,
  );
  const table = places.rows.map((place) =>
    isLeaf(place.criterion) ? leafRow(calculation, place) : parentRow(calculation, place),
  );
  const grid: Row[] = [...aboveTable(form), header, ...table, totalRow(calculation), ...belowTable(calculation)];
  if (form.leftovers.length > 0)
    grid.push([], [constant(formWords.leftovers)], ...form.leftovers.map((row) => [...row]));
  const sheet: SheetContent = {
    name: formWords.sheetName(form.year),
    hidden: false,
    grid,
    ...formLook(form, places),
    columnWidths: new Map(
      Object.entries(COLUMN_WIDTHS).map(([column, width]) => [formColumn(column as FormColumn), width]),
    ),
    hiddenColumns: hiddenColumnsOf(form.view),
    frozen: { rows: FIRST_ROW, columns: formColumn('maximum') },
    protection: { allowFormatColumns: true, allowFormatRows: true, allowFilter: true },
    print: {
      orientation: 'landscape',
      pagesWide: 1,
      margins: { top: 20, bottom: 20, left: 25, right: 15, header: 8, footer: 8 },
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
      printArea: { row: 0, column: 0, rows: grid.length, columns: LAST_PRINTED_COLUMN + 1 },
      footerCenter: formWords.page,
      footerLeft: form.set.official ? '' : formWords.illustration,
    },
    names: new Map([
      [DATA_NAME, { sheet: formWords.dataSheetName(form.id), range: dataRange(form.set) }],
      [
        TABLE_NAME,
        { sheet: null, range: { row: FIRST_ROW, column: 0, rows: places.rows.length, columns: FORM_COLUMNS.length } },
      ],
    ]),
    showGridlines: false,
    zoom: 100,
  };
  return [sheet, printFormData(form)];
}
