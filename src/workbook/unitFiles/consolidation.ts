import type { Band } from '../../scoring/criteriaSet';
import type { Fraction } from '../../scoring/percentIndex';
import type { Points } from '../../scoring/points';
import type { Change } from '../../scoring/previousResults';
import type { Standing } from '../../scoring/ranking';
import type { PointsColumn } from '../../scoring/scorecard';
import type { UnitMarks } from '../../scoring/unitMarks';
import type { ListedUnit } from '../../scoring/units';
import type { UnitTotals } from '../../scoring/unitTotals';
import type { ConsolidatedUnits } from '../../sheets/consolidation/consolidatedUnits';
import type { Problem } from '../problem';
import type { UnitTableReading, WordColumn } from './unitFileReading';

/** What became of a file, in the words of the `cchc consolidate` contract. */
export const FILE_STATUSES = [
  'ok',
  'warning',
  'error',
  'unreadable',
  'no-table',
  'other-set',
  'other-year',
  'superseded',
  'unknown-unit',
] as const;
export type FileStatus = (typeof FILE_STATUSES)[number];

/** The points of such files are in. */
export const isIn = (status: FileStatus): boolean => status === 'ok' || status === 'warning' || status === 'error';

export interface SubmittedFile {
  readonly file: string;
  readonly status: FileStatus;
  /** Why, or what else is to be known of it; in the order in which it should be told. */
  readonly remarks: readonly FileRemark[];
  /** Written after the deadline. */
  readonly late: boolean;
  readonly writtenAt: number | null;
  /** Without what another file of the unit fills in. */
  readonly errors: number;
  readonly warnings: number;
  /** The unit as the list has it, else as the file says; null where nothing says. */
  readonly unit: string | null;
  readonly group: string | null;
  readonly table: UnitTableReading | null;
}

export type FileRemark =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'no-table' }
  | { readonly kind: 'other-set'; readonly title: string }
  | { readonly kind: 'other-year'; readonly year: number }
  | { readonly kind: 'unknown-unit'; readonly name: string }
  /** The list has several units of that name, and the file does not tell which it is. */
  | { readonly kind: 'ambiguous-unit'; readonly name: string }
  | { readonly kind: 'superseded'; readonly by: string; readonly differing: number }
  /** Fills rows that a newer file of the unit leaves blank, and may say something else in others. */
  | { readonly kind: 'merged'; readonly into: string; readonly cells: number; readonly differing: number }
  | { readonly kind: 'findings'; readonly errors: number; readonly warnings: number }
  | { readonly kind: 'rows-not-in-set'; readonly rows: number }
  | { readonly kind: 'other-tables'; readonly tables: number };

/** A cell for which files of one unit say different things; the newest is taken unless somebody chose. */
export interface Conflict {
  readonly unitKey: string;
  readonly unit: string;
  /** The key of the criterion. */
  readonly key: string;
  readonly column: PointsColumn | WordColumn;
  /** Newest first; texts as a person would read them, points in plain notation. */
  readonly values: readonly { readonly file: string; readonly text: string }[];
  /** The file whose value is taken. */
  readonly taken: string;
}

/** A table with the leaves of the consolidated set on which its own leaves stand. */
export interface AlignedTable {
  readonly file: string;
  readonly table: Pick<UnitTableReading, 'marks' | 'details' | 'remarked'>;
  /** Null where its leaves are those of the consolidated set, in the same order. */
  readonly leafOf: Int32Array | null;
}

export interface ConsolidatedUnit extends ListedUnit {
  /** Tells the unit from all others, here and in sheets that are read back. */
  readonly key: string;
  /** The files that it comes from, newest first; none where only an earlier consolidation knows it. */
  readonly files: readonly string[];
  readonly late: boolean;
  readonly stamp: 'none' | 'valid' | 'void';
  readonly errors: number;
  readonly warnings: number;
  /** On the leaves of the consolidated set. */
  readonly marks: UnitMarks;
  /** The tables that its cells come from, newest first. */
  readonly sources: readonly AlignedTable[];
  /** Remarks of the appraisers by the key of the criterion. */
  readonly appraisalNotes: ReadonlyMap<string, string>;
  readonly totals: UnitTotals;
  /** What it is ranked by. */
  readonly total: Points | null;
  readonly index: Fraction | null;
  readonly standing: Standing;
  readonly band: Band | null;
  /** The cut-offs of its group. */
  readonly bands: readonly Band[];
  /** Null where last year's results are not there or do not have the unit. */
  readonly change: Change | null;
}

export interface Consolidation extends Pick<
  ConsolidatedUnits,
  'set' | 'plan' | 'year' | 'measure' | 'missing' | 'means' | 'weak' | 'hasPrevious'
> {
  /** By name. */
  readonly files: readonly SubmittedFile[];
  /** By rank, then by name in Vietnamese order; those without a rank last. */
  readonly units: readonly ConsolidatedUnit[];
  readonly conflicts: readonly Conflict[];
}

/** Where nothing could be consolidated: what became of each file. */
export interface NothingIn {
  readonly files: readonly SubmittedFile[];
  readonly missing: readonly ListedUnit[];
}
