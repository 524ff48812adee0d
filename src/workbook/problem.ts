import type { SetError } from '../scoring/parseCriteriaSet';

/**
 * Something that can go wrong at a door (the open workbook, a file, a saved set) and is nobody's bug. Each adapter
 * translates its host's codes into these once; `wording` makes the sentence: what happened, where, what to do.
 */
export type Problem =
  /* the open workbook */
  | { readonly kind: 'no-form' }
  | { readonly kind: 'sheet-missing'; readonly sheet: string }
  | { readonly kind: 'cell-being-edited' }
  | { readonly kind: 'sheet-protected'; readonly sheet: string }
  | { readonly kind: 'structure-locked' }
  | { readonly kind: 'read-only' }
  | { readonly kind: 'other-workbook-active' }
  | { readonly kind: 'name-taken'; readonly sheet: string }
  | { readonly kind: 'filter-on'; readonly sheet: string }
  | { readonly kind: 'excel-too-old'; readonly needed: string }
  | { readonly kind: 'excel-busy' }
  /** The officer has stopped it. */
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'excel-slow'; readonly seconds: number }
  | { readonly kind: 'too-much-at-once' }
  | { readonly kind: 'stopped-half-way'; readonly sheets: readonly string[] }
  | { readonly kind: 'changed-since'; readonly cells: readonly string[] }
  | { readonly kind: 'excel-refused'; readonly code: string; readonly where: string }
  /* forms */
  | { readonly kind: 'newer-form'; readonly version: number; readonly known: number }
  | { readonly kind: 'form-data-missing'; readonly sheet: string }
  | { readonly kind: 'form-damaged'; readonly sheet: string; readonly what: string }
  | ({ readonly kind: 'invalid-set' } & SetError)
  | { readonly kind: 'unknown-set'; readonly id: string }
  /** Under the id of the set that was to be saved the workbook holds another one, or what somebody else has made of it. */
  | { readonly kind: 'set-taken'; readonly title: string }
  | { readonly kind: 'shelf-full' }
  /* files */
  | { readonly kind: 'file'; readonly code: FileErrorCode; readonly detail: FileDetail };

export type FileErrorCode = 'encrypted' | 'not-a-workbook' | 'too-large' | 'corrupt' | 'empty';

/** Why exactly a file cannot be read; each has its own advice. */
export const FILE_DETAILS = [
  'empty-file', 'encrypted', 'old-xls', 'xlsb', 'ods', 'html', 'csv', 'pdf', 'zip-without-workbook', 'unknown-content', 'truncated',
  'checksum', 'bad-xml', 'dtd', 'utf-16', 'too-many-parts', 'part-too-large', 'too-many-rows', 'too-many-columns', 'too-many-cells', 'no-sheets', 'too-slow', 'not-found',
] as const; // prettier-ignore
export type FileDetail = (typeof FILE_DETAILS)[number];
