import type { CriteriaSet } from '../scoring/criteriaSet';
import type { EntryColumn, FormView } from './formColumns';
import type { ContentCell } from './sheetContent';

/** Newest form that this add-in knows how to read. */
export const FORM_VERSION = 1;

/** Texts around the table that an office fills in or changes; the keys say where they stand. */
export const FORM_HEADINGS = [
  'superior',
  'agency',
  'number',
  'placeAndDate',
  'signedFor',
  'signerTitle',
  'signerName',
] as const;
export type FormHeading = (typeof FORM_HEADINGS)[number];

/** What officers typed in the entry cells of one row, kept as it stands: text, number, or a formula of their own. */
export type FormEntry = { readonly [C in EntryColumn]?: ContentCell };

/** What the last check left behind: a checksum over points and states, and when. */
export interface StoredStamp {
  readonly checksum: number;
  /** ISO local date and time. */
  readonly checkedAt: string;
}

/** A form and everything in it: what `printForm` puts on sheets and `readForm` gets back. */
export interface Form {
  /** Ties the form sheet to its data sheet. */
  readonly id: string;
  readonly set: CriteriaSet;
  readonly unit: string;
  readonly group: string;
  readonly year: number;
  readonly superior: string;
  readonly place: string;
  readonly view: FormView;
  readonly headings: { readonly [H in FormHeading]?: string };
  readonly entries: ReadonlyMap<string, FormEntry>;
  readonly stamp: StoredStamp | null;
  /** Rows that belong to no criterion (added, doubled, written below the form), kept under it when the form is restored. */
  readonly leftovers: readonly (readonly (ContentCell | undefined)[])[];
}

/** A form that nobody has filled in yet. */
export const blankForm = (
  about: Pick<Form, 'id' | 'set' | 'unit' | 'group' | 'year' | 'superior' | 'place' | 'view'>,
): Form => ({ ...about, headings: {}, entries: new Map(), stamp: null, leftovers: [] });
