import type { ColumnRole } from '../scoring/finding';
import { columnLetters } from './address';

/**
 * The columns of a form in their order. Those after `result` are hidden and travel with the row when it is sorted or
 * the sheet is copied: they say what the row is, and carry the steps of the calculation.
 */
export const FORM_COLUMNS = [
  'code', 'name', 'maximum', 'rule', 'reported', 'self', 'evidence', 'explanation', 'note', 'appraisedFirst', 'appraised',
  'appraisalNote', 'survey', 'total', 'index', 'responsible', 'result',
  'key', 'depth', 'method', 'step', 'counted', 'selfState', 'state', 'inForce', 'checksum', 'mark',
] as const; // prettier-ignore
export type FormColumn = (typeof FORM_COLUMNS)[number];

const PLACES = new Map<FormColumn, number>(FORM_COLUMNS.map((column, at) => [column, at]));
const LETTERS = new Map<FormColumn, string>(FORM_COLUMNS.map((column, at) => [column, columnLetters(at)]));

export const formColumn = (column: FormColumn): number => PLACES.get(column) ?? -1;

export const formColumnLetters = (column: FormColumn): string => LETTERS.get(column) ?? '';

export const FIRST_HIDDEN_COLUMN = formColumn('key');

/** What officers and appraisers fill in; everything else on a form is locked. */
export const ENTRY_COLUMNS = [
  'reported', 'self', 'evidence', 'explanation', 'note', 'appraisedFirst', 'appraised', 'appraisalNote', 'survey',
] as const; // prettier-ignore
export type EntryColumn = (typeof ENTRY_COLUMNS)[number];

/** The columns with limits on what may be entered. */
export const LIMITED_COLUMNS = ['self', 'appraisedFirst', 'appraised', 'survey'] as const;

/** Which columns a form shows and prints: at most ten, so that print stays at 9 pt or more on A4 landscape. `all` is for the screen, or for A3. */
export const FORM_VIEWS = ['self-assessment', 'appraisal', 'result', 'all'] as const;
export type FormView = (typeof FORM_VIEWS)[number];

const VIEW_COLUMNS: { readonly [V in FormView]: readonly ColumnRole[] } = {
  'self-assessment': ['code', 'name', 'maximum', 'rule', 'reported', 'self', 'evidence', 'explanation', 'index', 'responsible'],
  appraisal: ['code', 'name', 'maximum', 'self', 'evidence', 'explanation', 'appraisedFirst', 'appraised', 'appraisalNote', 'index'],
  result: ['code', 'name', 'maximum', 'self', 'appraisedFirst', 'appraised', 'survey', 'total', 'index', 'responsible'],
  all: FORM_COLUMNS.slice(0, formColumn('result')) as ColumnRole[],
}; // prettier-ignore

/** Columns out of sight in a view, the carrying ones always among them; the result of the check is always shown. */
export function hiddenColumnsOf(view: FormView): number[] {
  const shown = new Set<string>([...VIEW_COLUMNS[view], 'result']);
  return FORM_COLUMNS.map((column, at) => (shown.has(column) ? -1 : at)).filter((at) => at >= 0);
}

/** The view whose columns are shown now; `all` where the officer has made a choice of his own. Readers may stop short of the last hidden columns. */
export function viewOfHiddenColumns(hidden: ReadonlySet<number>): FormView {
  const now = [...hidden].filter((column) => column < FIRST_HIDDEN_COLUMN).length;
  return (
    FORM_VIEWS.find((view) => {
      const wanted = hiddenColumnsOf(view).filter((column) => column < FIRST_HIDDEN_COLUMN);
      return wanted.length === now && wanted.every((column) => hidden.has(column));
    }) ?? 'all'
  );
}

/** Last column that is printed: the result of the check is for the screen. */
export const LAST_PRINTED_COLUMN = formColumn('responsible');

/** Widths in points. The self-assessment view comes to 888, which A4 landscape prints at 82 %. */
export const COLUMN_WIDTHS: { readonly [C in FormColumn]?: number } = {
  code: 36,
  name: 200,
  maximum: 42,
  rule: 150,
  reported: 66,
  self: 48,
  evidence: 112,
  explanation: 100,
  note: 90,
  appraisedFirst: 54,
  appraised: 54,
  appraisalNote: 110,
  survey: 54,
  total: 50,
  index: 50,
  responsible: 84,
  result: 170,
};
