import type { CriteriaSet, Criterion } from '../scoring/criteriaSet';
import { isLeaf, METHODS, placedCriteria, type Method } from '../scoring/criteriaSet';
import { pointsOfNumber, points, type Points } from '../scoring/points';
import { err, ok, type Result } from '../scoring/result';
import { matchable } from '../scoring/vietnamese';
import { formWords } from '../wording/formWords';
import { cellAt, textAt, type Cell, type SheetCells } from './cells';
import { ENTRY_COLUMNS, FORM_COLUMNS, formColumn, viewOfHiddenColumns, type FormColumn } from './formColumns';
import { FORM_VERSION, type Form, type FormEntry, type FormHeading } from './form';
import { HEADER_ROW, HEADINGS_ABOVE, SIGNATURE_ROWS } from './formPlaces';
import { contentOfCell } from './marks';
import { readFormData, type FormData } from './readFormData';
import { constant, type ContentCell } from './sheetContent';

/** A form as it stands on its sheet now, wherever its rows have been moved to. */
export interface FormOnSheet {
  readonly form: Form;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<FormColumn, number>;
  /** First row of each key. */
  readonly rows: ReadonlyMap<string, number>;
  /** Rows within the table that belong to no criterion of the set, or repeat one. */
  readonly strangers: readonly { readonly row: number; readonly key: string | null }[];
  readonly totalRow: number | null;
  /** False where the data sheet is missing or damaged: set and unit were then read off the form itself. */
  readonly hasData: boolean;
}

/** Why a sheet that carries a form's mark cannot be read as one. */
export type FormDefect = { readonly kind: 'newer-form'; readonly version: number } | { readonly kind: 'damaged' };

const MARK = /^cchc-form (\d+)$/;
/** A form's header is looked for this far: officers insert a few rows and columns, not hundreds. */
const [MARK_ROWS, MARK_COLUMNS] = [60, 80];

interface Marked {
  readonly row: number;
  readonly column: number;
  readonly version: number;
}

function findMark(sheet: SheetCells): Marked | null {
  for (let row = 0; row < Math.min(sheet.rows, MARK_ROWS); row += 1) {
    for (let column = 0; column < Math.min(sheet.columns, MARK_COLUMNS); column += 1) {
      const { value } = cellAt(sheet, row, column);
      const mark = value.kind === 'text' ? MARK.exec(value.text) : null;
      if (mark) return { row, column, version: Number(mark[1]) };
    }
  }
  return null;
}

export const isFormSheet = (sheet: SheetCells): boolean => findMark(sheet) !== null;

/** Visible columns by their headings, the carrying ones by their distance from the mark. */
function findColumns(sheet: SheetCells, mark: Marked): Map<FormColumn, number> {
  const columns = new Map<FormColumn, number>();
  const byHeading = new Map<string, number>();
  for (let column = mark.column - 1; column >= 0; column -= 1)
    byHeading.set(matchable(textAt(sheet, mark.row, column)), column);
  for (const column of FORM_COLUMNS) {
    const heading = formWords.headings[column as keyof typeof formWords.headings] as string | undefined;
    const found = heading === undefined ? undefined : byHeading.get(matchable(heading));
    columns.set(column, found ?? mark.column + formColumn(column) - formColumn('key'));
  }
  return columns;
}

interface Rows {
  readonly rows: Map<string, number>;
  readonly strangers: { row: number; key: string | null }[];
  readonly totalRow: number | null;
}

function findRows(
  sheet: SheetCells,
  mark: Marked,
  columns: ReadonlyMap<FormColumn, number>,
  known: ReadonlySet<string>,
): Rows {
  const column = (name: FormColumn): number => columns.get(name) ?? -1;
  const rows = new Map<string, number>();
  const strangers: { row: number; key: string | null }[] = [];
  const total = matchable(formWords.total);
  for (let row = mark.row + 1; row < sheet.rows; row += 1) {
    const key = textAt(sheet, row, mark.column);
    if (key === '' && matchable(textAt(sheet, row, column('name'))) === total)
      return { rows, strangers, totalRow: row };
    if (known.has(key) && !rows.has(key)) rows.set(key, row);
    else if (key !== '') strangers.push({ row, key });
    else if (textAt(sheet, row, column('code')) || textAt(sheet, row, column('name')))
      strangers.push({ row, key: null });
  }
  // Without the total row nothing tells the table's end from the signatures: only rows between known ones are strangers.
  const last = Math.max(...rows.values());
  return { rows, strangers: strangers.filter(({ row }) => row < last), totalRow: null };
}

function readEntries(
  sheet: SheetCells,
  set: CriteriaSet,
  columns: ReadonlyMap<FormColumn, number>,
  rows: ReadonlyMap<string, number>,
): Map<string, FormEntry> {
  const entries = new Map<string, FormEntry>();
  for (const { criterion } of placedCriteria(set.areas)) {
    const row = rows.get(criterion.key);
    if (row === undefined) continue;
    const entry: Record<string, ContentCell> = {};
    for (const column of isLeaf(criterion) ? ENTRY_COLUMNS : (['note'] as const)) {
      const content = contentOfCell(cellAt(sheet, row, columns.get(column) ?? -1));
      if (content !== undefined) entry[column] = content;
    }
    if (Object.keys(entry).length > 0) entries.set(criterion.key, entry);
  }
  return entries;
}

function readHeadings(sheet: SheetCells, mark: Marked, totalRow: number | null): Form['headings'] {
  const shift = mark.row - HEADER_ROW;
  const texts: { [H in FormHeading]?: string } = {};
  for (const [heading, { row, column }] of Object.entries(HEADINGS_ABOVE)) {
    texts[heading as FormHeading] = textAt(sheet, row + shift, column);
  }
  if (totalRow === null) return texts;
  const signature = totalRow + 3;
  texts.signedFor = textAt(sheet, signature, 2);
  texts.signerTitle = textAt(sheet, signature + 1, 2);
  texts.signerName = textAt(sheet, signature + SIGNATURE_ROWS - 1, 2);
  return texts;
}

/** What would be lost if the form were printed anew: rows of no criterion, and what stands below the signatures. */
function readLeftovers(
  sheet: SheetCells,
  mark: Marked,
  strangers: Rows['strangers'],
  totalRow: number | null,
): Form['leftovers'] {
  const below = totalRow === null ? sheet.rows : totalRow + 3 + SIGNATURE_ROWS;
  const rows = [
    ...strangers.map(({ row }) => row),
    ...Array.from({ length: Math.max(0, sheet.rows - below) }, (_, n) => below + n),
  ];
  return rows
    .map((row) => Array.from({ length: mark.column }, (_, column) => textCell(cellAt(sheet, row, column))))
    .filter((row) => row.some((cell) => cell !== undefined && cell.value !== formWords.leftovers));
}

/** Formulas of such rows would point elsewhere afterwards: what they came to is kept. */
const textCell = (cell: Cell): ContentCell | undefined => {
  const content = contentOfCell(cell);
  return content && content.value !== null ? constant(content.value) : undefined;
};

const numberAt = (sheet: SheetCells, row: number, column: number): Points | null => {
  const { value } = cellAt(sheet, row, column);
  return value.kind === 'number' ? pointsOfNumber(value.number) : null;
};

/** The set off the form's own rows, for a form sheet that was copied without its data. */
function rebuildAreas(sheet: SheetCells, mark: Marked, columns: ReadonlyMap<FormColumn, number>): Criterion[] {
  type Draft = Omit<Criterion, 'parts'> & { parts: Draft[] };
  const areas: Draft[] = [];
  const open: Draft[] = [];
  const seen = new Set<string>();
  const text = (row: number, column: FormColumn): string => textAt(sheet, row, columns.get(column) ?? -1);
  for (let row = mark.row + 1; row < sheet.rows; row += 1) {
    const key = text(row, 'key');
    const depth = Number(text(row, 'depth')) - 1;
    if (key === '' || seen.has(key) || !(depth >= 0 && depth <= open.length)) continue;
    seen.add(key);
    const method: Method = METHODS.find((one) => one === text(row, 'method')) ?? 'self';
    const step = numberAt(sheet, row, columns.get('step') ?? -1);
    const draft: Draft = {
      key, code: text(row, 'code'), name: text(row, 'name'), maximum: numberAt(sheet, row, columns.get('maximum') ?? -1), step: step === points('0.000001') ? null : step,
      method, rule: text(row, 'rule'), cases: [], evidenceWanted: method === 'self', responsible: text(row, 'responsible'), notApplicable: null, parts: [],
    }; // prettier-ignore
    (depth === 0 ? areas : (open[depth - 1]?.parts ?? areas)).push(draft);
    open.length = depth;
    open.push(draft);
  }
  return areas;
}

/** Set, unit and year of a form whose data sheet did not come along: a known set by its id, else what the rows say. */
function rebuildData(
  sheet: SheetCells,
  mark: Marked,
  columns: ReadonlyMap<FormColumn, number>,
  knownSets: readonly CriteriaSet[],
): FormData | null {
  const setId = textAt(sheet, mark.row, mark.column + 2);
  const areas = rebuildAreas(sheet, mark, columns);
  if (areas.length === 0) return null;
  const year = Number(/\d{4}/.exec(textAt(sheet, mark.row - 2, 0))?.[0] ?? 0);
  const agency = textAt(sheet, mark.row - HEADER_ROW + (HEADINGS_ABOVE.agency?.row ?? 0), 0);
  const set: CriteriaSet = knownSets.find(({ id }) => id === setId) ?? {
    id: 'rebuilt', title: textAt(sheet, mark.row - 1, 0), decision: '', issuer: '', year, kind: 'other', official: false, rounding: 'half-up',
    decimals: 2, threshold: points('80'), bands: [], notApplicable: 'excluded', areas,
  }; // prettier-ignore
  return {
    version: mark.version,
    id: textAt(sheet, mark.row, mark.column + 1),
    unit: agency,
    group: '',
    year,
    superior: '',
    place: '',
    stamp: null,
    set,
  };
}

/**
 * Reads a form off its sheet. `dataSheetOf` gives the hidden sheet that belongs to a form's id, null where it is missing:
 * its set is then looked for among `knownSets`. Null where the sheet carries no form.
 */
export function readForm(
  sheet: SheetCells,
  dataSheetOf: (formId: string) => SheetCells | null,
  knownSets: readonly CriteriaSet[] = [],
): Result<FormOnSheet, FormDefect> | null {
  const mark = findMark(sheet);
  if (mark === null) return null;
  if (mark.version > FORM_VERSION) return err({ kind: 'newer-form', version: mark.version });
  const columns = findColumns(sheet, mark);
  const dataSheet = dataSheetOf(textAt(sheet, mark.row, mark.column + 1));
  const stored = dataSheet && readFormData(dataSheet);
  const hasData = stored !== null && stored.ok;
  const data = hasData ? stored.value : rebuildData(sheet, mark, columns, knownSets);
  if (data === null) return err({ kind: 'damaged' });
  const { set, stamp, id, unit, group, year, superior, place } = data;
  const { rows, strangers, totalRow } = findRows(
    sheet,
    mark,
    columns,
    new Set(placedCriteria(set.areas).map(({ criterion }) => criterion.key)),
  );
  if (rows.size === 0) return err({ kind: 'damaged' });
  const form: Form = {
    id, set, unit, group, year, superior, place, stamp,
    view: viewOfHiddenColumns(sheet.hiddenColumns),
    headings: readHeadings(sheet, mark, totalRow),
    entries: readEntries(sheet, set, columns, rows),
    leftovers: readLeftovers(sheet, mark, strangers, totalRow),
  }; // prettier-ignore
  return ok({ form, headerRow: mark.row, columns, rows, strangers, totalRow, hasData });
}
