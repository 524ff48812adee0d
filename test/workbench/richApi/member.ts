import type { CalculatedWorkbook } from '../model/calculatedWorkbook';
import type { Refusal } from '../model/workbookModel';
import { NAMED_COLOURS } from './namedColours';
import { refuse } from './refusal';
import { NULL_OBJECT } from './handles';
import type { Handle } from './handles';
import type { Session } from './session';

/** What the stand-in knows of one property or method. `since` is the ExcelApi level that Excel asks for. */
export interface Member<Self extends Handle = Handle> {
  readonly since: string;
  readonly get?: (self: Self, session: Session) => unknown;
  readonly set?: (self: Self, value: unknown, session: Session) => void;
  readonly call?: (self: Self, given: readonly unknown[], session: Session) => unknown;
  /** A property or method that leads to another object; never part of "load everything". */
  readonly leads?: true;
  /** Needs this workbook's window in front. */
  readonly needsFocus?: true;
  /** Changes the workbook: refused in Protected View, one step to undo. */
  readonly writes?: true;
}

export type Members<Self extends Handle = Handle> = { readonly [name: string]: Member<Self> };

/* short forms in which tables are written */

export const reads = <Self extends Handle>(
  since: string,
  get: (self: Self, session: Session) => unknown,
): Member<Self> => ({ since, get });

export const readsAndWrites = <Self extends Handle>(
  since: string,
  get: (self: Self, session: Session) => unknown,
  set: (self: Self, value: unknown, session: Session) => void,
): Member<Self> => ({ since, get, set, writes: true });

export const leadsTo = <Self extends Handle>(
  since: string,
  get: (self: Self, session: Session) => Handle,
): Member<Self> => ({ since, get, leads: true });

export const finds = <Self extends Handle>(
  since: string,
  call: (self: Self, given: readonly unknown[], session: Session) => unknown,
): Member<Self> => ({
  since,
  call,
});

export const does = <Self extends Handle>(
  since: string,
  call: (self: Self, given: readonly unknown[], session: Session) => unknown,
): Member<Self> => ({
  since,
  call,
  writes: true,
});

/* arguments */

export const textArgument = (value: unknown): string => (typeof value === 'string' ? value : refuse('InvalidArgument'));

export const booleanArgument = (value: unknown): boolean =>
  typeof value === 'boolean' ? value : refuse('InvalidArgument');

export const numberArgument = (
  value: unknown,
  least = Number.NEGATIVE_INFINITY,
  most = Number.POSITIVE_INFINITY,
): number =>
  typeof value === 'number' && Number.isFinite(value) && value >= least && value <= most
    ? value
    : refuse('InvalidArgument');

export const indexArgument = (value: unknown): number => {
  const index = numberArgument(value);
  return Number.isInteger(index) ? index : refuse('InvalidArgument');
};

export const optional = <T>(value: unknown, read: (value: unknown) => T, otherwise: T): T =>
  value === null || value === undefined ? otherwise : read(value);

export const orItemNotFound = <T>(value: T | typeof NULL_OBJECT): T =>
  value === NULL_OBJECT ? refuse('ItemNotFound') : (value as T);

/** One of a list of Office.js's words, whatever the case of its letters. */
export const wordArgument = <Word extends string>(value: unknown, words: readonly Word[]): Word => {
  const text = textArgument(value).toLowerCase();
  return (
    words.find((word) => word.toLowerCase() === text) ?? refuse('InvalidArgument', `not one of ${words.join(', ')}`)
  );
};

export const colorArgument = (value: unknown): string => {
  const text = textArgument(value).trim();
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  return NAMED_COLOURS[text.toLowerCase()] ?? refuse('InvalidArgument', `the colour ${text}`);
};

/** The model's refusals in Excel's codes. */
export function settle(refusal: Refusal | null): void {
  if (!refusal) return;
  switch (refusal.why) {
    case 'protected':
    case 'read-only':
    case 'structure-locked':
    case 'wrong-password':
      return refuse('AccessDenied', refusal.why);
    case 'name-taken':
      return refuse('ItemAlreadyExists');
    case 'bad-name':
    case 'bad-formula':
    case 'validation':
      return refuse('InvalidArgument', refusal.why);
    case 'only-visible-sheet':
    case 'merged-cells':
      return refuse('InvalidOperation', refusal.why);
    case 'table-cells':
      return refuse('InsertDeleteConflict', 'cells of a table would be shifted');
    case 'cell-being-edited':
      return refuse('InvalidOperation', refusal.why);
  }
}

export const settled = <T extends object>(outcome: T | Refusal): T => {
  if ('why' in outcome) {
    settle(outcome);
    return refuse('GeneralException');
  }
  return outcome;
};

/** The sheet's protection must allow it. */
export function requireAllowed(
  book: CalculatedWorkbook,
  sheet: string,
  option: 'allowFormatCells' | 'allowFormatColumns' | 'allowFormatRows' | 'allowAutoFilter',
): void {
  const protection = book.state(sheet).protection;
  if (protection && !protection.options[option]) refuse('AccessDenied', `the sheet is protected without ${option}`);
}

export function requireUnprotected(book: CalculatedWorkbook, sheet: string): void {
  if (book.state(sheet).protection) refuse('AccessDenied', 'the sheet is protected');
}
