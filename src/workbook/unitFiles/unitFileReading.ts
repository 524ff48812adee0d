import type { CriteriaSet } from '../../scoring/criteriaSet';
import type { Severity } from '../../scoring/finding';
import type { Mark, PointsColumn } from '../../scoring/scorecard';
import type { UnitMarks } from '../../scoring/unitMarks';
import type { ReportedFinding } from '../../sheets/publishedRules';
import type { Problem } from '../problem';
import { PORTABLE_PACKING, unsqueeze, type Packing } from '../xlsx/packing';

/** A file as it came in. */
export interface UnitFile {
  /** As people tell it from the others: its path below the chosen folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** When the file was last changed, in milliseconds since 1970; null where nobody knows. */
  readonly savedAt: number | null;
}

/**
 * What one file says: plain data that goes between threads as it is and takes some 15 KB, so that thousands can be kept.
 */
export interface UnitFileReading {
  readonly file: string;
  /** When it was written: by the stamp or the save time that the file carries, else by the file's own. Milliseconds since 1970. */
  readonly writtenAt: number | null;
  /** Why it, or the form in it, cannot be read. */
  readonly problem: Problem | null;
  /** Null where nothing in it is a criteria table. */
  readonly table: UnitTableReading | null;
}

export interface UnitTableReading {
  readonly origin: 'form' | 'recognised';
  readonly sheet: string;
  /** What the unit may be called, likeliest first; a form says it, other tables only hint at it. */
  readonly names: readonly string[];
  readonly group: string;
  readonly superior: string;
  readonly place: string;
  /** 0 where the table does not say. */
  readonly year: number;
  readonly setId: string;
  readonly fingerprint: string;
  /** The set, told by one reader once for each fingerprint. */
  readonly set: CriteriaSet | null;
  readonly stamp: 'none' | 'valid' | 'void';
  /** On the leaves of the set of that fingerprint. */
  readonly marks: UnitMarks;
  readonly counts: { readonly [S in Severity]: number };
  /** Other criteria tables of the file, which were left alone. */
  readonly otherTables: number;
  /** Whether its details hold remarks of appraisers, which are wanted of every unit. */
  readonly remarked: boolean;
  /** `UnitDetails`, packed: opened for the few units that somebody looks at. */
  readonly details: Uint8Array;
}

/** The columns of words on a row. */
export const WORD_COLUMNS = ['reported', 'evidence', 'explanation', 'note', 'appraisalNote'] as const;
export type WordColumn = (typeof WORD_COLUMNS)[number];

/** Everything of a table that is not needed to add it up. */
export interface UnitDetails {
  /** Words by leaf (its place in the set) and column. */
  readonly words: readonly (readonly [leaf: number, column: WordColumn, text: string])[];
  /** What stands in points cells instead of points: words, dates, errors. */
  readonly others: readonly (readonly [leaf: number, column: PointsColumn, mark: Mark])[];
  /** The gravest first; `counts` has all. */
  readonly findings: readonly ReportedFinding[];
}

export const NO_DETAILS: UnitDetails = { words: [], others: [], findings: [] };

const encoder = new TextEncoder();

/** As small as it can be quickly: readings are kept by the thousand. */
export const packDetails = (
  details: UnitDetails,
  packing: Packing = PORTABLE_PACKING,
): Pick<UnitTableReading, 'details' | 'remarked'> => ({
  details: packing.squeeze(encoder.encode(JSON.stringify(details))),
  remarked: details.words.some(isRemark),
});

const isRemark = ([, column]: UnitDetails['words'][number]): boolean => column === 'appraisalNote';

export const unpackDetails = (packed: Uint8Array): UnitDetails =>
  JSON.parse(new TextDecoder().decode(unsqueeze(packed))) as UnitDetails;
