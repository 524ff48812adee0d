import type { Band, CriteriaSet } from '../../scoring/criteriaSet';
import type { MeanOfRow, WeakOverUnits } from '../../scoring/meanShares';
import type { Fraction } from '../../scoring/percentIndex';
import type { Points } from '../../scoring/points';
import type { Change } from '../../scoring/previousResults';
import type { RankMeasure, Standing } from '../../scoring/ranking';
import type { UnitMarks } from '../../scoring/unitMarks';
import type { ListedUnit } from '../../scoring/units';
import type { SetPlan, UnitTotals } from '../../scoring/unitTotals';
import type { ReportedFinding } from '../publishedRules';

/** One unit as the sheets of a consolidation show it. */
export interface SheetUnit extends ListedUnit {
  /** Ties its rows on all sheets together, and to what appraisers enter there. */
  readonly key: string;
  readonly marks: UnitMarks;
  readonly appraisalNotes: ReadonlyMap<string, string>;
  readonly totals: UnitTotals;
  readonly total: Points | null;
  readonly index: Fraction | null;
  readonly standing: Standing;
  readonly band: Band | null;
  /** The cut-offs of its group. */
  readonly bands: readonly Band[];
  readonly change: Change | null;
}

/** One file as the sheet of submissions lists it; sentences come worded. */
export interface SheetFile {
  readonly file: string;
  readonly unit: string;
  readonly group: string;
  readonly status: string;
  readonly errors: number;
  readonly warnings: number;
  readonly stamp: 'none' | 'valid' | 'void';
  /** As people write it, "" where nobody knows. */
  readonly writtenAt: string;
  readonly remark: string;
}

export interface SheetFinding {
  readonly unit: string;
  readonly file: string;
  readonly finding: ReportedFinding;
}

export interface SheetConflict {
  readonly unit: string;
  readonly code: string;
  readonly name: string;
  readonly column: string;
  readonly taken: string;
  readonly values: readonly { readonly file: string; readonly text: string }[];
}

/** A row that appraisers remarked on or gave a unit fewer points for, with what the unit says to it. */
export interface SheetExplanation {
  readonly unit: string;
  readonly code: string;
  readonly name: string;
  readonly maximum: Points | null;
  readonly self: Points | null;
  readonly appraised: Points | null;
  readonly remark: string;
  readonly explanation: string;
}

/** Everything that goes onto the sheets of a consolidation. */
export interface ConsolidatedUnits {
  readonly set: CriteriaSet;
  readonly plan: SetPlan;
  readonly year: number;
  readonly measure: RankMeasure;
  /** Whether a sheet for a second appraisal is wanted; it is there anyway once a unit has points of one. */
  readonly secondRound: boolean;
  /** By rank. */
  readonly units: readonly SheetUnit[];
  /** Units of the list of which nothing came in, in the order of the list. */
  readonly missing: readonly ListedUnit[];
  readonly files: readonly SheetFile[];
  /** Every row of the set, in table order. */
  readonly means: readonly MeanOfRow[];
  readonly weak: readonly WeakOverUnits[];
  readonly findings: readonly SheetFinding[];
  /** Findings beyond those that are listed. */
  readonly moreFindings: number;
  readonly conflicts: readonly SheetConflict[];
  readonly explanations: readonly SheetExplanation[];
  /** Whether last year's results were given at all. */
  readonly hasPrevious: boolean;
}
