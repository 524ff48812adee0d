import type { Result } from '../scoring/result';
import type { CriteriaSet, Level } from '../scoring/criteriaSet';
import type { Scorecard } from '../scoring/scorecard';
import type { Totals } from '../scoring/totals';
import type { WeakCriterion } from '../scoring/weakCriteria';
import type { ReportedFinding } from '../sheets/publishedRules';
import type { Problem } from './problem';

/** Which columns of a form are shown and printed. */
export const FORM_VIEWS = ['self-assessment', 'appraisal', 'result', 'all'] as const;
export type FormView = (typeof FORM_VIEWS)[number];

export interface FormRequest {
  readonly set: CriteriaSet;
  readonly unit: string;
  readonly year: number;
  /** "xã", "phường", …; "" where units are not grouped. */
  readonly group: string;
  readonly superior: string;
  readonly place: string;
  readonly view: FormView;
}

/** "Đã kiểm tra, đủ điều kiện nộp": void once anything was edited after it. */
export interface Stamp {
  readonly state: 'none' | 'valid' | 'void';
  /** ISO local time of the check, null where there was none. */
  readonly checkedAt: string | null;
}

/** One form of the open workbook, read, checked and totalled. */
export interface FormReading {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly unit: string;
  readonly year: number;
  readonly set: CriteriaSet;
  readonly scorecard: Scorecard;
  readonly totals: Totals;
  readonly weak: readonly WeakCriterion[];
  readonly findings: readonly ReportedFinding[];
  readonly stamp: Stamp;
  readonly marked: boolean;
  readonly view: FormView;
  /** Offices named in the form, in order of first appearance. */
  readonly responsible: readonly string[];
  /** Something the officer should know though it stops nothing: manual calculation, a form copied without its data, a second copy. */
  readonly notices: readonly FormNotice[];
}

export const FORM_NOTICES = ['manual-calculation', 'data-missing', 'copy-of-another', 'rebuilt-from-sheet'] as const;
export type FormNotice = (typeof FORM_NOTICES)[number];

export interface DeskReading {
  /** The form on the sheet shown, else the one read last, else the first; null where the workbook has none. */
  readonly form: FormReading | null;
  /** All forms of the workbook. */
  readonly forms: readonly { readonly sheetId: string; readonly sheetName: string }[];
  /** What "Hoàn tác" would take back, null where there is nothing. */
  readonly undoable: DeskAction | null;
}

export const DESK_ACTIONS = ['create', 'check', 'fix', 'mark', 'unmark', 'restore', 'clear'] as const;
export type DeskAction = (typeof DESK_ACTIONS)[number];

/** Everything that the pane and the ribbon can do with the forms of the open workbook. Each call gives the reading after it. */
export interface FormDesk {
  read(sheetId?: string): Promise<Result<DeskReading, Problem>>;
  create(request: FormRequest): Promise<Result<DeskReading, Problem>>;
  /** Reads, checks, writes the stamp. */
  check(): Promise<Result<DeskReading, Problem>>;
  /** Puts right the findings that carry a fix. */
  fix(findings: readonly ReportedFinding[]): Promise<Result<DeskReading, Problem>>;
  /** Writes the findings, or what is weak, on the sheet; replaces earlier marks. */
  mark(what: 'findings' | 'weak'): Promise<Result<DeskReading, Problem>>;
  unmark(): Promise<Result<DeskReading, Problem>>;
  /** Puts back formulas, names, maximums, limits, formats and locks; keeps the entries. */
  restore(): Promise<Result<DeskReading, Problem>>;
  undo(): Promise<Result<DeskReading, Problem>>;
  showCell(cell: string): Promise<Result<void, Problem>>;
  showForm(sheetId: string): Promise<Result<DeskReading, Problem>>;
  showColumns(view: FormView): Promise<Result<DeskReading, Problem>>;
  /** Folds the rows below a level, or keeps only one office's rows; null shows all. */
  showRows(rows: { readonly level: Level | null; readonly responsible: string | null }): Promise<Result<void, Problem>>;
  /** Tells of edits and of other sheets shown; returns how to stop. */
  watch(changed: () => void): Promise<Result<() => void, Problem>>;
}
