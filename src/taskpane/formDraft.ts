import type { CriteriaSet } from '../scoring/criteriaSet';
import type { FormView } from '../sheets/formColumns';
import type { FormRequest } from '../workbook/formDesk';

/** A form as it is being described. Null stands for "as the set, or the unit's name, suggests". */
export interface FormDraft {
  readonly set: CriteriaSet;
  readonly unit: string;
  readonly year: string | null;
  readonly group: string | null;
  readonly superior: string;
  readonly place: string;
  readonly view: FormView;
  /** Last year's evidence, by the keys of the set's rows. */
  readonly notes: ReadonlyMap<string, string>;
}

export const NO_NOTES: ReadonlyMap<string, string> = new Map();

export interface DraftBeginning {
  /** The unit's name as far as it is known already. */
  readonly unit?: string;
  /** Notes that the set comes with. */
  readonly notes?: ReadonlyMap<string, string>;
  /** Which columns there is something in. */
  readonly view?: FormView;
}

export const draftOf = (
  set: CriteriaSet,
  { unit = '', notes = NO_NOTES, view = 'self-assessment' }: DraftBeginning = {},
): FormDraft => ({
  set,
  unit,
  year: null,
  group: null,
  superior: '',
  place: '',
  // The other views leave the column of notes out.
  view: notes.size > 0 ? 'all' : view,
  notes,
});

/** The first index of administrative reform was published for 2012. */
const YEAR = /^(201[2-9]|20[2-9]\d|2100)$/;

export const yearOf = ({ year, set }: FormDraft): string => year ?? (set.year > 0 ? String(set.year) : '');

export function groupOf({ group, unit }: FormDraft, groups: readonly string[]): string {
  return group ?? groups.find((each) => ` ${unit.toLocaleLowerCase('vi')} `.includes(` ${each} `)) ?? '';
}

/** What a form cannot do without. */
const FAULTS = ['unit', 'year'] as const;
export type DraftFault = (typeof FAULTS)[number];

export const isFault = (field: string): field is DraftFault => FAULTS.some((fault) => fault === field);

export function faultsOf(draft: FormDraft): DraftFault[] {
  const faults: DraftFault[] = [];
  if (draft.unit.trim() === '') faults.push('unit');
  if (!YEAR.test(yearOf(draft).trim())) faults.push('year');
  return faults;
}

/** What to ask of the desk, once nothing is at fault. */
export const requestOf = (draft: FormDraft, groups: readonly string[]): FormRequest => ({
  set: draft.set,
  unit: draft.unit.trim(),
  year: Number(yearOf(draft)),
  group: groupOf(draft, groups),
  superior: draft.superior.trim(),
  place: draft.place.trim(),
  view: draft.view,
  notes: draft.notes,
});
