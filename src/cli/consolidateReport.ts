import type { Level } from '../scoring/criteriaSet';
import { printExactPercent, printPercent } from '../scoring/percentIndex';
import { printPlainPoints, sumPoints, NO_POINTS, type Points } from '../scoring/points';
import { isGivenFromOutside, isOutsideMaximum } from '../scoring/criteriaSet';
import { fileText } from '../wording/consolidationText';
import type {
  ConsolidatedUnit,
  Consolidation,
  FileStatus,
  NothingIn,
  SubmittedFile,
} from '../workbook/unitFiles/consolidation';

/** What `cchc consolidate --json` prints. Decimals are strings in plain notation. */
export interface ConsolidationReport {
  readonly set: { readonly id: string; readonly maximum: string } | null;
  readonly files: readonly FileReport[];
  readonly units: readonly UnitReport[];
  readonly missing: readonly string[];
  readonly weak: readonly WeakReport[];
}

interface FileReport {
  readonly file: string;
  readonly status: FileStatus;
  readonly unit: string | null;
  readonly group: string | null;
  readonly errors: number;
  readonly warnings: number;
  readonly stamp: 'valid' | 'void' | 'none';
  readonly message: string | null;
}

interface UnitReport {
  readonly unit: string;
  readonly group: string | null;
  readonly file: string | null;
  readonly self: string | null;
  readonly appraised: string | null;
  readonly survey: string | null;
  readonly total: string | null;
  readonly index: string | null;
  readonly rank: number | null;
  readonly groupRank: number | null;
  readonly class: string | null;
  readonly previous: {
    readonly rank: number | null;
    readonly total: string | null;
    readonly index: string | null;
  } | null;
}

interface WeakReport {
  readonly code: string;
  readonly level: Level;
  readonly meanPercent: string;
  readonly unitsBelow: number;
}

/** Points that can be had: rows scored from outside count once any unit has them. */
const maximumInForce = ({ leaves }: Consolidation['plan'], means: Consolidation['means']): Points => {
  const unitsWith = new Map(means.map(({ criterion, units }) => [criterion, units]));
  const counted = leaves.filter(
    (leaf) => !isOutsideMaximum(leaf) && (!isGivenFromOutside(leaf) || (unitsWith.get(leaf) ?? 0) > 0),
  );
  return sumPoints(counted.map(({ maximum }) => maximum ?? NO_POINTS));
};

const plain = (points: Points | null): string | null => (points === null ? null : printPlainPoints(points));

export const reportConsolidation = ({ set, plan, means, files, units, missing, weak }: Consolidation): ConsolidationReport => ({
  set: { id: set.id, maximum: printPlainPoints(maximumInForce(plan, means)) },
  files: files.map(reportFile),
  units: units.map((unit) => reportUnit(unit, set)),
  missing: missing.map(({ unit }) => unit),
  weak: weak.map(({ criterion, level, share, unitsBelow }) => ({
    code: criterion.code.replace(/\.+$/, ''),
    level,
    meanPercent: printExactPercent(share, set),
    unitsBelow,
  })),
}); // prettier-ignore

export const reportNothing = ({ files, missing }: NothingIn): ConsolidationReport => ({
  set: null,
  files: files.map(reportFile),
  units: [],
  missing: missing.map(({ unit }) => unit),
  weak: [],
});

function reportFile(submitted: SubmittedFile): FileReport {
  const { file, status, unit, group, errors, warnings, table } = submitted;
  const message = fileText(submitted, 'vi') || null;
  return { file, status, unit, group, errors, warnings, stamp: table?.stamp ?? 'none', message };
}

function reportUnit(unit: ConsolidatedUnit, set: Consolidation['set']): UnitReport {
  const { totals, standing, change } = unit;
  const previous = change?.previous ?? null;
  return {
    unit: unit.unit,
    group: unit.group || null,
    file: unit.files[0] ?? null,
    self: plain(totals.self),
    appraised: plain(totals.appraised),
    survey: plain(totals.survey),
    total: plain(unit.total),
    index: unit.index && printPercent(unit.index, set),
    rank: standing.rank,
    groupRank: standing.groupRank,
    class: unit.band?.name ?? null,
    previous: previous && { rank: previous.rank, total: plain(previous.total), index: plain(previous.index) },
  };
}
