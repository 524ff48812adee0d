import type { CriteriaSet, Criterion } from '../scoring/criteriaSet';
import { placedCriteria } from '../scoring/criteriaSet';
import { printPlainPoints } from '../scoring/points';
import { formWords } from '../wording/formWords';
import { printAddress } from './address';
import type { Rect } from './cells';
import { FORM_VERSION, type Form } from './form';
import type { ContentCell, ContentValue, SheetContent } from './sheetContent';
import { constant, PLAIN_SHEET } from './sheetContent';

/**
 * The hidden sheet beside each form: plain cells that every spreadsheet program keeps (custom XML parts and add-in
 * settings get lost in LibreOffice, in WPS and on Macs). A label and a value a row, then the criteria set.
 */
export const DATA_LABELS = [
  'cchc-form', 'id', 'unit', 'group', 'year', 'superior', 'place', 'checksum', 'checked', 'checked-at',
  'set', 'title', 'decision', 'issuer', 'set-year', 'kind', 'official', 'rounding', 'decimals', 'threshold', 'not-applicable', 'bands',
] as const; // prettier-ignore
export type DataLabel = (typeof DATA_LABELS)[number];

export const CRITERIA_HEADINGS = [
  'key', 'parent', 'code', 'name', 'maximum', 'step', 'method', 'rule', 'cases', 'evidence', 'responsible', 'not-applicable',
] as const; // prettier-ignore

const NOTICE_ROW = 0;
const FIRST_LABEL_ROW = 1;
/** The row of headings over the criteria; they follow it. */
export const CRITERIA_ROW = FIRST_LABEL_ROW + DATA_LABELS.length + 1;
export const VALUE_COLUMN = 1;

export const dataRow = (label: DataLabel): number => FIRST_LABEL_ROW + DATA_LABELS.indexOf(label);

/** Where the form's own formula looks for the stamp, as absolute addresses. */
export const STAMP_CELLS = {
  checksum: `$B$${dataRow('checksum') + 1}`,
  time: `$B$${dataRow('checked') + 1}`,
} as const;

/** The sheet-scoped name on the form that leads to its data. */
export const DATA_NAME = 'CCHC_du_lieu';

/** The sheet-scoped name of the table's rows: its columns tell whether the limits on entries are still there. */
export const TABLE_NAME = 'CCHC_bang';

export const dataRange = (set: CriteriaSet): Rect => ({
  row: 0,
  column: 0,
  rows: CRITERIA_ROW + 1 + placedCriteria(set.areas).length,
  columns: CRITERIA_HEADINGS.length,
});

/** "20/10/2026 17:00" as a person in Viet Nam writes it, from ISO local time. */
export function printCheckTime(iso: string): string {
  const [date = '', time = ''] = iso.split('T');
  return `${date.split('-').reverse().join('/')} ${time.slice(0, 5)}`;
}

const valuesOf = (form: Form): { readonly [L in DataLabel]: ContentValue } => ({
  'cchc-form': String(FORM_VERSION),
  id: form.id,
  unit: form.unit,
  group: form.group,
  year: String(form.year),
  superior: form.superior,
  place: form.place,
  checksum: form.stamp?.checksum ?? null,
  checked: form.stamp ? printCheckTime(form.stamp.checkedAt) : null,
  'checked-at': form.stamp?.checkedAt ?? null,
  set: form.set.id,
  title: form.set.title,
  decision: form.set.decision,
  issuer: form.set.issuer,
  'set-year': String(form.set.year),
  kind: form.set.kind,
  official: form.set.official ? 'yes' : 'no',
  rounding: form.set.rounding,
  decimals: String(form.set.decimals),
  threshold: printPlainPoints(form.set.threshold),
  'not-applicable': form.set.notApplicable,
  bands: form.set.bands.map((band) => `${printPlainPoints(band.from)} ${band.name}`).join('\n'),
});

const criterionRow = (criterion: Criterion, parent: Criterion | null): ContentCell[] =>
  [
    criterion.key,
    parent?.key ?? '',
    criterion.code,
    criterion.name,
    criterion.maximum === null ? '' : printPlainPoints(criterion.maximum),
    criterion.step === null ? '' : printPlainPoints(criterion.step),
    criterion.method,
    criterion.rule,
    criterion.cases.map((one) => `${printPlainPoints(one.points)} ${one.when}`).join('\n'),
    criterion.evidenceWanted ? 'yes' : 'no',
    criterion.responsible,
    criterion.notApplicable ?? '',
  ].map((value) => constant(value === '' ? null : value));

export function printFormData(form: Form): SheetContent {
  const values = valuesOf(form);
  const grid: ContentCell[][] = [];
  grid[NOTICE_ROW] = [constant(formWords.dataSheetNotice)];
  for (const label of DATA_LABELS)
    grid[dataRow(label)] = [constant(label), constant(values[label] === '' ? null : values[label])];
  grid[CRITERIA_ROW] = CRITERIA_HEADINGS.map(constant);
  placedCriteria(form.set.areas).forEach(({ criterion, parent }, n) => {
    grid[CRITERIA_ROW + 1 + n] = criterionRow(criterion, parent);
  });
  const all = dataRange(form.set);
  const checksum: Rect = { row: dataRow('checksum'), column: VALUE_COLUMN, rows: 1, columns: 1 };
  return {
    ...PLAIN_SHEET,
    name: formWords.dataSheetName(form.id),
    hidden: true,
    grid,
    // Everything but the checksum is text, so that "1.10" stays a code and "1.5" is no date in any language of Excel.
    styles: [
      { range: all, style: { format: '@' } },
      { range: checksum, style: { format: 'General' } },
    ],
  };
}

/** "B9": where a label's value stands. */
export const dataCell = (label: DataLabel): string => printAddress(dataRow(label), VALUE_COLUMN);
