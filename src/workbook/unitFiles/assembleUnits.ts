import type { Band, CriteriaSet } from '../../scoring/criteriaSet';
import { fingerprintOf } from '../../scoring/fingerprint';
import { RowMeans, weakOverUnits } from '../../scoring/meanShares';
import { percentPoints } from '../../scoring/percentIndex';
import { mostFrequent } from '../../scoring/mostFrequent';
import type { Points } from '../../scoring/points';
import { changeSince, PreviousYear, type PreviousResult } from '../../scoring/previousResults';
import {
  bandOf,
  measuredTotals,
  NO_PLACE,
  rankContenders,
  rankedPoints,
  type RankMeasure,
} from '../../scoring/ranking';
import { err, invariant, ok, type Result } from '../../scoring/result';
import { SHIPPED_SETS } from '../../scoring/sets/shippedSets';
import { POINTS_COLUMNS } from '../../scoring/scorecard';
import { markPlace, MARK_STATE } from '../../scoring/unitMarks';
import { identityOf } from '../../scoring/unitNames';
import { planOf, UnitTotaller, type SetPlan, type UnitTotals } from '../../scoring/unitTotals';
import type { ListedUnit } from '../../scoring/units';
import type { EarlierCell, EarlierUnit } from '../../sheets/consolidation/readMatrices';
import { ToldSets } from './chooseSet';
import {
  isIn,
  type AlignedTable,
  type Conflict,
  type ConsolidatedUnit,
  type Consolidation,
  type FileRemark,
  type FileStatus,
  type NothingIn,
  type SubmittedFile,
} from './consolidation';
import { appraisalOf, packCells } from './earlierUnits';
import { claimOf, KnownUnits } from './knownUnits';
import { alignMarks, mergeFiles, type ConflictChoices, type MergedFiles } from './mergeFiles';
import type { UnitFileReading, UnitTableReading } from './unitFileReading';

export interface AssembleOptions {
  /** Null for the set of most files. */
  readonly setId: string | null;
  /** Sets that are known whether or not a form carries them. */
  readonly knownSets: readonly CriteriaSet[];
  /** Null for the year of most files. */
  readonly year: number | null;
  /** The units that are awaited; null where nobody gave a list. */
  readonly list: readonly ListedUnit[] | null;
  /** Milliseconds since 1970; what is written after it is late. */
  readonly deadline: number | null;
  readonly measure: RankMeasure;
  /** What is asked for instead of the set's own. */
  readonly overrides: Partial<Pick<CriteriaSet, 'threshold' | 'rounding' | 'decimals'>>;
  /** Cut-offs by group, instead of the set's. */
  readonly bandsOfGroup: ReadonlyMap<string, readonly Band[]>;
  /** Last year's results; null where none are given. */
  readonly previous: readonly PreviousResult[] | null;
  /** What a unit was called last year, by its key; "" where it was not there. */
  readonly renamed: ReadonlyMap<string, string>;
  /** By file: the unit that it is of, as `identityOf` tells it, where the officer knows better. */
  readonly unitOfFile: ReadonlyMap<string, string>;
  readonly choices: ConflictChoices;
  /** What appraisers entered on an earlier consolidation's sheets. */
  readonly earlier: readonly EarlierUnit[];
  /** How that earlier consolidation is called where a conflict names it. */
  readonly earlierName: string;
}

export const AS_IT_COMES: AssembleOptions = {
  setId: null, knownSets: SHIPPED_SETS, year: null, list: null, deadline: null, measure: 'as-on-form', overrides: {}, bandsOfGroup: new Map(), previous: null,
  renamed: new Map(), unitOfFile: new Map(), choices: new Map(), earlier: [], earlierName: '',
}; // prettier-ignore

/** Puts the readings of many files together. Options left out are as `AS_IT_COMES` has them. */
export function assembleUnits(
  readings: readonly UnitFileReading[],
  asked: Partial<AssembleOptions> = {},
): Result<Consolidation, NothingIn> {
  const options: AssembleOptions = { ...AS_IT_COMES, ...asked };
  const sorted = [...readings].sort((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)));
  const told = new ToldSets(sorted, options.knownSets);
  const set = options.setId === null ? told.ofMost() : told.withId(options.setId);
  if (set === null) {
    const files = sorted.map((reading) => outside(reading, noSetStatus(reading), options));
    return err({ files, missing: options.list ?? [] });
  }
  return new Assembly(sorted, told, { ...set, ...options.overrides }, set, options).assemble();
}

const noSetStatus = ({ problem, table }: UnitFileReading): readonly [FileStatus, FileRemark] => {
  if (problem) return ['unreadable', { kind: 'problem', problem }];
  return table ? ['other-set', { kind: 'other-set', title: table.setId }] : ['no-table', { kind: 'no-table' }];
};

function outside(
  reading: UnitFileReading,
  [status, remark]: readonly [FileStatus, FileRemark],
  { deadline }: AssembleOptions,
): SubmittedFile {
  const { file, writtenAt, table } = reading;
  const claim = table && claimOf(table);
  return {
    file,
    status,
    remarks: [remark],
    late: isLate(writtenAt, deadline),
    writtenAt,
    errors: table?.counts.error ?? 0,
    warnings: table?.counts.warning ?? 0,
    unit: claim?.unit || null,
    group: claim?.group || null,
    table,
  };
}

const isLate = (writtenAt: number | null, deadline: number | null): boolean =>
  deadline !== null && writtenAt !== null && writtenAt > deadline;

/** Whether appraisers have had the table: what units explain to them comes after the deadline for what they scored. */
const hasBeenAppraised = ({ remarked, marks: { states } }: UnitTableReading): boolean =>
  remarked ||
  states.some((state, at) => state === MARK_STATE.points && APPRAISED_PLACES.includes(at % POINTS_COLUMNS.length));

const APPRAISED_PLACES = [markPlace(0, 'appraisedFirst'), markPlace(0, 'appraised')];

function isUnitLate(files: readonly SubmittedFile[]): boolean {
  if (!files.some(({ late }) => late)) return false;
  const submitted = files.filter(({ status, table }) => isIn(status) && table && !hasBeenAppraised(table));
  return submitted.length === 0 || submitted.some(({ late }) => late);
}

/** A file whose unit is known. */
interface Assigned {
  readonly reading: UnitFileReading;
  readonly table: UnitTableReading;
  readonly unit: number;
  readonly leafOf: Int32Array | null;
  readonly rowsNotInSet: number;
}

class Assembly {
  private readonly plan: SetPlan;
  private readonly totaller: UnitTotaller;
  private readonly means: RowMeans;
  private readonly statuses = new Map<string, SubmittedFile>();
  private readonly year: number;
  private readonly known: KnownUnits;

  constructor(
    private readonly readings: readonly UnitFileReading[],
    private readonly told: ToldSets,
    private readonly set: CriteriaSet,
    private readonly toldSet: CriteriaSet,
    private readonly options: AssembleOptions,
  ) {
    this.plan = planOf(set);
    this.totaller = new UnitTotaller(this.plan);
    this.means = new RowMeans(this.plan, set.threshold);
    const ofSet = readings.flatMap(({ table }) => (table && told.align(table, toldSet) ? [table] : []));
    this.year = options.year ?? yearOfMost(ofSet) ?? set.year;
    const ofYear = ofSet.filter(({ year }) => year === 0 || year === this.year);
    this.known = options.list ? new KnownUnits(options.list, true) : KnownUnits.named(ofYear);
  }

  assemble(): Result<Consolidation, NothingIn> {
    const byUnit = new Map<number, Assigned[]>();
    for (const reading of this.readings) {
      const assigned = this.assign(reading);
      if (assigned === null) continue;
      byUnit.set(assigned.unit, [...(byUnit.get(assigned.unit) ?? []), assigned]);
    }
    const merged = [...byUnit].map(([unit, files]) => this.mergeUnit(unit, files));
    const units = [...merged, ...this.onlyEarlier(byUnit)];
    const files = this.readings.flatMap(({ file }) => this.statuses.get(file) ?? []);
    const missing = (this.options.list ?? []).filter((_, at) => !byUnit.has(at));
    if (units.length === 0) return err({ files, missing });
    const { set, plan, year } = this;
    const means = this.means.means();
    return ok({
      set,
      plan,
      year,
      measure: this.options.measure,
      files,
      units: this.ranked(units),
      missing,
      conflicts: units.flatMap(({ conflicts }) => conflicts),
      means,
      weak: weakOverUnits(set, means),
      hasPrevious: this.options.previous !== null,
    });
  }

  private assign(reading: UnitFileReading): Assigned | null {
    const { problem, table, file } = reading;
    const refuse = (status: FileStatus, remark: FileRemark): null => {
      this.statuses.set(file, outside(reading, [status, remark], this.options));
      return null;
    };
    if (problem) return refuse('unreadable', { kind: 'problem', problem });
    if (table === null) return refuse('no-table', { kind: 'no-table' });
    const alignment = this.told.align(table, this.toldSet);
    if (alignment === null)
      return refuse('other-set', { kind: 'other-set', title: this.told.of(table)?.title ?? table.setId });
    if (table.year !== 0 && table.year !== this.year)
      return refuse('other-year', { kind: 'other-year', year: table.year });
    const unit = this.unitOf(reading, table);
    if (typeof unit !== 'number') return refuse('unknown-unit', { kind: unit, name: claimOf(table).unit });
    const isSame = table.fingerprint === fingerprintOf(this.toldSet);
    return { reading, table, unit, leafOf: isSame ? null : alignment.leafOf, rowsNotInSet: alignment.missing };
  }

  private unitOf({ file }: UnitFileReading, table: UnitTableReading): number | 'unknown-unit' | 'ambiguous-unit' {
    const chosen = this.options.unitOfFile.get(file);
    const at = chosen === undefined ? -1 : this.known.units.findIndex((unit) => identityOf(unit) === chosen);
    if (at >= 0) return at;
    const match = this.known.find(table);
    if (match.kind === 'one') return match.at;
    return match.kind === 'several' ? 'ambiguous-unit' : 'unknown-unit';
  }

  private mergeUnit(unit: number, assigned: readonly Assigned[]): Unranked {
    const listed = this.listed(unit);
    const key = identityOf(listed);
    const newestFirst = [...assigned].sort(byTime);
    const earlier = this.options.earlier.find((one) => one.key === key);
    const tables: AlignedTable[] = newestFirst.map(({ reading, table, leafOf }) => ({
      file: reading.file,
      table,
      leafOf,
    }));
    if (earlier) tables.unshift(this.asTable(appraisalOf(earlier)));
    const merged = mergeFiles(tables, {
      unitKey: key,
      unit: listed.unit,
      leaves: this.plan.leaves,
      choices: this.options.choices,
    });
    const files = newestFirst.map((file, n) =>
      this.statusOf(file, listed, n === 0 ? null : (newestFirst[0]?.reading.file ?? ''), merged),
    );
    for (const file of files) this.statuses.set(file.file, file);
    const [newest] = newestFirst;
    const taken = files.filter(({ status }) => isIn(status));
    return {
      ...listed,
      key,
      files: taken.map(({ file }) => file),
      late: isUnitLate(files),
      stamp: newest?.table.stamp ?? 'none',
      errors: Math.max(0, ...taken.map(({ errors }) => errors)),
      warnings: Math.max(0, ...taken.map(({ warnings }) => warnings)),
      sources: tables,
      ...this.totalled(merged),
      conflicts: merged.conflicts,
    };
  }

  private listed(unit: number): ListedUnit {
    const listed = this.known.units[unit];
    invariant(listed, 'a file is of a known unit');
    return listed;
  }

  /** Units that only an earlier consolidation has: what was entered for them stays. */
  private onlyEarlier(byUnit: ReadonlyMap<number, unknown>): Unranked[] {
    const there = new Set([...byUnit.keys()].map((unit) => identityOf(this.listed(unit))));
    return this.options.earlier
      .filter(({ key }) => !there.has(key))
      .map((earlier): Unranked => {
        const sources = [this.asTable(earlier.cells)];
        const merged = mergeFiles(sources, {
          unitKey: earlier.key,
          unit: earlier.unit,
          leaves: this.plan.leaves,
          choices: new Map(),
        });
        const { key, unit, group, superior } = earlier;
        return {
          key,
          unit,
          group,
          superior,
          place: '',
          files: [],
          late: false,
          stamp: 'none',
          errors: 0,
          warnings: 0,
          sources,
          ...this.totalled(merged),
          conflicts: [],
        };
      });
  }

  private asTable(cells: readonly EarlierCell[]): AlignedTable {
    return { file: this.options.earlierName, leafOf: null, table: packCells(this.plan, cells) };
  }

  private totalled({
    marks,
    appraisalNotes,
  }: MergedFiles): Pick<Unranked, 'marks' | 'appraisalNotes' | 'totals' | 'total' | 'index'> {
    const totals = this.totaller.total(marks);
    this.means.add(this.totaller.rows);
    const ranked = this.measured({ marks, totals });
    return { marks, appraisalNotes, totals, total: rankedPoints(ranked, this.options.measure), index: ranked.share };
  }

  private statusOf(assigned: Assigned, listed: ListedUnit, newest: string | null, merged: MergedFiles): SubmittedFile {
    const { reading, table, rowsNotInSet } = assigned;
    const part = merged.parts.get(reading.file);
    const isSuperseded = newest !== null && part?.adds === 0;
    const { warning: warnings } = table.counts;
    const errors = Math.max(0, table.counts.error - this.filledElsewhere(assigned, merged));
    const remarks: readonly (FileRemark | false)[] = [
      isSuperseded && { kind: 'superseded', by: newest, differing: part.differs },
      newest !== null &&
        part !== undefined &&
        !isSuperseded && { kind: 'merged', into: newest, cells: part.adds, differing: part.differs },
      !isSuperseded && errors + warnings > 0 && { kind: 'findings', errors, warnings },
      rowsNotInSet > 0 && { kind: 'rows-not-in-set', rows: rowsNotInSet },
      table.otherTables > 0 && { kind: 'other-tables', tables: table.otherTables },
    ];
    const { deadline } = this.options;
    const { file, writtenAt } = reading;
    return {
      file,
      status: isSuperseded ? 'superseded' : statusOfCounts(errors, warnings + rowsNotInSet),
      remarks: remarks.filter((remark) => remark !== false),
      late: isLate(writtenAt, deadline) && !hasBeenAppraised(table),
      writtenAt,
      errors,
      warnings,
      unit: listed.unit,
      group: listed.group || null,
      table,
    };
  }

  /** Rows that a file leaves blank are no error of it where another file of the unit fills them. */
  private filledElsewhere({ table, leafOf }: Assigned, { marks, parts }: MergedFiles): number {
    if (parts.size < 2) return 0;
    const own = alignMarks(table.marks, leafOf, this.plan.leaves.length);
    return this.plan.leaves.filter(({ method }, leaf) => {
      const at = markPlace(leaf, 'self');
      return method === 'self' && own.states[at] === MARK_STATE.blank && marks.states[at] !== MARK_STATE.blank;
    }).length;
  }

  private ranked(units: readonly Unranked[]): ConsolidatedUnit[] {
    const standings = rankContenders(units);
    const { previous, renamed } = this.options;
    const lastYear = previous && new PreviousYear(previous, renamed);
    const names = new Intl.Collator('vi');
    return units
      .map(({ conflicts: _, ...unit }, at): ConsolidatedUnit => {
        const standing = standings[at] ?? NO_PLACE;
        const before = lastYear?.find(unit) ?? null;
        return {
          ...unit,
          standing,
          band: unit.index && bandOf(this.bandsOf(unit.group), percentPoints(unit.index, this.set)),
          bands: this.bandsOf(unit.group),
          change:
            before &&
            changeSince(before, { total: unit.total, rank: standing.rank, areas: this.areasOf(this.measured(unit)) }),
        };
      })
      .sort(
        (a, b) =>
          (a.standing.rank ?? Infinity) - (b.standing.rank ?? Infinity) ||
          names.compare(a.unit, b.unit) ||
          names.compare(a.group, b.group),
      );
  }

  private bandsOf(group: string): readonly Band[] {
    return this.options.bandsOfGroup.get(group) ?? this.set.bands;
  }

  private measured(unit: Pick<Unranked, 'marks' | 'totals'>): UnitTotals {
    return measuredTotals({ plan: this.plan, measure: this.options.measure }, unit);
  }

  private areasOf({ areas }: UnitTotals): { key: string; name: string; points: Points | null }[] {
    return this.set.areas.map(({ key, name }, at) => ({ key, name, points: areas[at] ?? null }));
  }
}

type Unranked = Omit<ConsolidatedUnit, 'standing' | 'band' | 'bands' | 'change'> & {
  readonly conflicts: readonly Conflict[];
};

const statusOfCounts = (errors: number, warnings: number): FileStatus => {
  if (errors > 0) return 'error';
  return warnings > 0 ? 'warning' : 'ok';
};

/** The newest first; of files that nobody knows the time of, the last by name. */
const byTime = ({ reading: a }: Assigned, { reading: b }: Assigned): number =>
  (b.writtenAt ?? -Infinity) - (a.writtenAt ?? -Infinity) || (a.file < b.file ? 1 : -1);

/** Of several the latest. */
const yearOfMost = (tables: readonly UnitTableReading[]): number | null =>
  mostFrequent(
    tables
      .map(({ year }) => year)
      .filter((year) => year !== 0)
      .sort((a, b) => b - a),
  );
