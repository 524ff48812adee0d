import type { Band, CriteriaSet, Level } from '../../scoring/criteriaSet';
import type { ExactShare, Fraction } from '../../scoring/percentIndex';
import type { Points } from '../../scoring/points';
import type { Standing } from '../../scoring/ranking';
import type { Conflict, ConsolidatedUnit, Consolidation, NothingIn, SubmittedFile } from './consolidation';
import { isAppraised } from './explanationForms';
import { choiceKey } from './mergeFiles';
import { underAppraisal, type UnderAppraisal } from './underAppraisal';

/** A file as the pane tells of it: without its table. */
export type FileLine = Omit<SubmittedFile, 'table'> & { readonly stamp: 'none' | 'valid' | 'void' };

/** A unit as the pane tells of it: without its cells. */
export interface UnitLine {
  readonly key: string;
  readonly unit: string;
  readonly group: string;
  readonly files: readonly string[];
  readonly late: boolean;
  readonly stamp: 'none' | 'valid' | 'void';
  readonly errors: number;
  readonly warnings: number;
  readonly total: Points | null;
  readonly index: Fraction | null;
  readonly standing: Standing;
  readonly band: Band | null;
  /** On the year before; null where that has no such unit. */
  readonly change: ChangeLine | null;
}

/** How a unit did against the year before. */
export interface ChangeLine {
  /** What it was called then. */
  readonly unit: string;
  readonly points: Points | null;
  readonly places: number | null;
  /** By area, as `ConsolidationView.areas` has them; null for areas that not both years have. */
  readonly areas: readonly (Points | null)[];
}

/** A row of the set that is weak over all units. */
export interface WeakLine {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly responsible: string;
  readonly level: Level;
  readonly share: ExactShare;
  readonly unitsBelow: number;
}

/** A cell for which files differ: how a choice names it, and the code of its row. */
export interface ConflictLine extends Conflict {
  readonly cell: string;
  readonly code: string;
}

/** What the pane shows of a consolidation: small enough to be handed over between threads in no time. */
export interface ConsolidationView extends Pick<Consolidation, 'year' | 'measure' | 'missing' | 'hasPrevious'> {
  readonly set: Pick<CriteriaSet, 'id' | 'title' | 'year' | 'official' | 'rounding' | 'decimals' | 'threshold'>;
  /** The keys of units that have been appraised, so that their forms can go back to them; those without a file have no form. */
  readonly toExplain: readonly string[];
  readonly appraisedWithoutFile: number;
  /** Null where the ranking does not depend on an appraisal that is under way. */
  readonly underAppraisal: UnderAppraisal | null;
  /** The names of the set's areas. */
  readonly areas: readonly string[];
  readonly files: readonly FileLine[];
  readonly units: readonly UnitLine[];
  readonly conflicts: readonly ConflictLine[];
  readonly weak: readonly WeakLine[];
}

export interface NothingInView {
  readonly files: readonly FileLine[];
  readonly missing: NothingIn['missing'];
}

export const viewOfFiles = (files: readonly SubmittedFile[]): FileLine[] =>
  files.map(({ table, ...file }) => ({ ...file, stamp: table?.stamp ?? 'none' }));

export function viewOf(consolidation: Consolidation): ConsolidationView {
  const { year, measure, missing, hasPrevious, plan } = consolidation;
  const codes = new Map(plan.leaves.map(({ key, code }) => [key, code]));
  const { areas } = consolidation.set;
  const appraised = consolidation.units.filter(isAppraised);
  const toExplain = appraised.filter(({ files }) => files.length > 0);
  const { id, title, year: setYear, official, rounding, decimals, threshold } = consolidation.set;
  return {
    set: { id, title, year: setYear, official, rounding, decimals, threshold },
    year,
    measure,
    missing,
    hasPrevious,
    toExplain: toExplain.map(({ key }) => key),
    appraisedWithoutFile: appraised.length - toExplain.length,
    underAppraisal: underAppraisal(consolidation),
    areas: areas.map(({ name }) => name),
    conflicts: consolidation.conflicts.map((conflict) => ({
      ...conflict,
      cell: choiceKey(conflict.unitKey, conflict.key, conflict.column),
      code: codes.get(conflict.key) ?? '',
    })),
    files: viewOfFiles(consolidation.files),
    units: consolidation.units.map((unit) => lineOf(unit, areas)),
    weak: consolidation.weak.map(({ criterion, level, share, unitsBelow }) => {
      const { key, code, name, responsible } = criterion;
      return { key, code, name, responsible, level, share, unitsBelow };
    }),
  };
}

function lineOf(consolidated: ConsolidatedUnit, areas: CriteriaSet['areas']): UnitLine {
  const { key, unit, group, files, late, stamp, errors, warnings, total, index, standing, band, change } = consolidated;
  return {
    key, unit, group, files, late, stamp, errors, warnings, total, index, standing, band,
    change: change && {
      unit: change.previous.unit, points: change.points, places: change.places, areas: areas.map((area) => change.areas.get(area.key) ?? null),
    },
  }; // prettier-ignore
}
