import type { CriteriaSet, Criterion, PlacedCriterion } from './criteriaSet';
import {
  isBonusOrPenaltyBlock,
  isGivenFromOutside,
  isLeaf,
  isOutsideMaximum,
  leavesOf,
  leavesOfSet,
  placedCriteria,
} from './criteriaSet';
import { ofMillionths, type Points } from './points';
import type { Fraction } from './percentIndex';
import { POINTS_COLUMNS } from './scorecard';
import type { Basis } from './totals';
import { MARK_STATE, type UnitMarks } from './unitMarks';

/** Which points count: those that the form's own total counts, or what the set's decision says instead. */
export interface Counted {
  /** Null for appraised points where any are entered, else the unit's own. */
  readonly basis: Basis | null;
  readonly survey: boolean;
}

/** A set as its totals are worked out: by numbers in place of keys. */
export interface SetPlan {
  readonly rows: readonly PlacedCriterion[];
  readonly leaves: readonly Criterion[];
  readonly rowOfLeaf: Int32Array;
  /** Row of the parent that a row adds to; -1 for an area, and for what stands outside the maximum of its parent. */
  readonly addsTo: Int32Array;
  readonly leafPlans: readonly LeafPlan[];
  /** Rows above leaves that hold bonus and penalty alone. */
  readonly blocks: readonly { readonly row: number; readonly leaves: readonly number[]; readonly net: boolean }[];
  readonly hasBonus: boolean;
  readonly hasPenalty: boolean;
}

interface LeafPlan {
  readonly counts: 'scored' | 'outside' | 'bonus' | 'penalty';
  readonly maximum: number;
  readonly fullPoints: boolean;
}

/** What one unit comes to; the same sums as `totalScorecard`. */
export interface UnitTotals {
  readonly basis: Basis;
  readonly self: Points | null;
  readonly appraised: Points | null;
  readonly survey: Points | null;
  readonly bonus: Points | null;
  readonly penalty: Points | null;
  readonly obtained: Points | null;
  readonly maximum: Points;
  readonly share: Fraction | null;
  /** By row of the plan, in millionths; NaN where nothing below the row is filled in. */
  readonly obtainedOf: Float64Array;
  readonly maximumOf: Float64Array;
}

export function planOf(set: CriteriaSet): SetPlan {
  const rows = placedCriteria(set.areas);
  const leaves = leavesOfSet(set);
  const rowOf = new Map(rows.map(({ criterion }, row) => [criterion, row]));
  const leafOf = new Map(leaves.map((leaf, at) => [leaf, at]));
  const blocks = rows.flatMap(({ criterion }, row) => {
    if (isLeaf(criterion) || !isBonusOrPenaltyBlock(criterion)) return [];
    const below = leavesOf(criterion);
    const net = below.some(({ method }) => method === 'bonus');
    return [{ row, leaves: below.map((leaf) => leafOf.get(leaf) ?? 0), net }];
  });
  return {
    rows,
    leaves,
    rowOfLeaf: Int32Array.from(leaves, (leaf) => rowOf.get(leaf) ?? 0),
    addsTo: Int32Array.from(rows, ({ criterion, parent }) =>
      parent === null || isBonusOrPenaltyBlock(criterion) ? -1 : (rowOf.get(parent) ?? -1),
    ),
    leafPlans: leaves.map((leaf) => ({
      counts: countsAs(leaf),
      maximum: leaf.maximum ?? 0,
      fullPoints: (leaf.notApplicable ?? set.notApplicable) === 'full-points',
    })),
    blocks,
    hasBonus: leaves.some(({ method }) => method === 'bonus'),
    hasPenalty: leaves.some(({ method }) => method === 'penalty'),
  };
}

function countsAs(leaf: Criterion): LeafPlan['counts'] {
  if (isGivenFromOutside(leaf)) return 'outside';
  if (!isOutsideMaximum(leaf)) return 'scored';
  return leaf.method === 'bonus' ? 'bonus' : 'penalty';
}

const COLUMNS = POINTS_COLUMNS.length;
const [SELF, FIRST, SECOND, SURVEY] = [0, 1, 2, 3];
const { points: POINTS, blank: BLANK, notApplicable: NOT_APPLICABLE, said: SAID } = MARK_STATE;

/** What every form's own total counts. */
export const AS_ON_FORM: Counted = { basis: null, survey: true };

export function totalMarks(plan: SetPlan, marks: UnitMarks, counted: Counted = AS_ON_FORM): UnitTotals {
  const round = lastRound(plan, marks);
  const basis = counted.basis ?? (isAppraised(plan, marks, round) ? 'appraised' : 'self');
  const obtainedOf = new Float64Array(plan.rows.length).fill(NaN);
  const maximumOf = new Float64Array(plan.rows.length);
  const sums = new Sums();
  plan.leafPlans.forEach((leaf, at) => {
    const cells = readLeaf(marks, at * COLUMNS, round, counted.survey);
    const row = plan.rowOfLeaf[at] ?? 0;
    sums.addColumns(leaf, cells, basis);
    const { obtained, maximum } = sumOfLeaf(leaf, cells, basis);
    obtainedOf[row] = obtained;
    maximumOf[row] = maximum;
    sums.addLeaf(leaf, obtained, maximum);
  });
  addUp(plan, obtainedOf, maximumOf);
  return { basis, ...sums.totals(plan), obtainedOf, maximumOf };
}

/** The round of appraisal that counts: the second once it holds any points. */
function lastRound({ leaves }: SetPlan, { states }: UnitMarks): number {
  for (let at = 0; at < leaves.length; at += 1) if (states[at * COLUMNS + SECOND] === POINTS) return SECOND;
  return FIRST;
}

const isAppraised = ({ leafPlans }: SetPlan, { states }: UnitMarks, round: number): boolean =>
  leafPlans.some(({ counts }, at) => counts !== 'outside' && states[at * COLUMNS + round] === POINTS);

/** One leaf's cells: points in millionths, NaN where a cell holds none. */
interface LeafCells {
  readonly self: number;
  readonly appraised: number;
  readonly survey: number;
  readonly selfState: number;
  readonly appraisedState: number;
}

function readLeaf({ points, states }: UnitMarks, at: number, round: number, survey: boolean): LeafCells {
  const pointsIn = (column: number): number => (states[at + column] === POINTS ? (points[at + column] ?? 0) : NaN);
  return {
    self: pointsIn(SELF),
    appraised: pointsIn(round),
    survey: survey ? pointsIn(SURVEY) : NaN,
    selfState: states[at + SELF] ?? 0,
    appraisedState: states[at + round] ?? 0,
  };
}

function sumOfLeaf(leaf: LeafPlan, cells: LeafCells, basis: Basis): { obtained: number; maximum: number } {
  const own = basis === 'self' ? cells.self : cells.appraised;
  if (leaf.counts === 'outside') {
    const obtained = Number.isNaN(cells.survey) && basis === 'appraised' ? cells.appraised : cells.survey;
    return { obtained, maximum: Number.isNaN(obtained) ? 0 : leaf.maximum };
  }
  const obtained = plus(own, cells.survey);
  if (leaf.counts !== 'scored') return { obtained, maximum: 0 };
  if (!isNotApplicable(cells, basis)) return { obtained, maximum: leaf.maximum };
  return leaf.fullPoints ? { obtained: leaf.maximum, maximum: leaf.maximum } : { obtained, maximum: 0 };
}

function isNotApplicable({ selfState, appraisedState }: LeafCells, basis: Basis): boolean {
  if (basis === 'appraised' && appraisedState !== BLANK) return appraisedState === NOT_APPLICABLE;
  return selfState === NOT_APPLICABLE || selfState === SAID;
}

/** The sum of what is there; NaN where neither is. */
const plus = (a: number, b: number): number => (Number.isNaN(a) ? b : Number.isNaN(b) ? a : a + b);

/** From the last row up, so that a row is whole before it goes into its parent. */
function addUp(plan: SetPlan, obtainedOf: Float64Array, maximumOf: Float64Array): void {
  for (const { row, leaves, net } of plan.blocks) {
    for (const at of leaves) {
      const obtained = obtainedOf[plan.rowOfLeaf[at] ?? 0] ?? NaN;
      const isTakenOff = net && plan.leafPlans[at]?.counts === 'penalty';
      obtainedOf[row] = plus(obtainedOf[row] ?? NaN, isTakenOff ? 0 - Math.abs(obtained) : obtained);
    }
  }
  for (let row = plan.rows.length - 1; row >= 0; row -= 1) {
    const parent = plan.addsTo[row] ?? -1;
    if (parent < 0) continue;
    obtainedOf[parent] = plus(obtainedOf[parent] ?? NaN, obtainedOf[row] ?? NaN);
    maximumOf[parent] = (maximumOf[parent] ?? 0) + (maximumOf[row] ?? 0);
  }
}

/** The sums of one unit while its leaves are gone through. */
class Sums {
  private self = NaN;
  private appraised = NaN;
  private survey = NaN;
  private bonus = NaN;
  private penalty = NaN;
  private obtained = NaN;
  private maximum = 0;

  addColumns({ counts }: LeafPlan, cells: LeafCells, basis: Basis): void {
    if (counts === 'bonus' || counts === 'penalty') return;
    this.survey = plus(this.survey, cells.survey);
    if (counts === 'scored') this.self = plus(this.self, cells.self);
    const isSurveyed = counts === 'outside' && (basis === 'self' || !Number.isNaN(cells.survey));
    if (!isSurveyed) this.appraised = plus(this.appraised, cells.appraised);
  }

  addLeaf({ counts }: LeafPlan, obtained: number, maximum: number): void {
    this.maximum += maximum;
    if (counts === 'bonus') this.bonus = plus(this.bonus, obtained);
    else if (counts === 'penalty') this.penalty = plus(this.penalty, Math.abs(obtained));
    else this.obtained = plus(this.obtained, obtained);
  }

  totals({ hasBonus, hasPenalty }: SetPlan): Omit<UnitTotals, 'basis' | 'obtainedOf' | 'maximumOf'> {
    const obtained = pointsOrNull(plus(plus(this.obtained, this.bonus), -this.penalty));
    const maximum = ofMillionths(this.maximum);
    return {
      self: pointsOrNull(this.self),
      appraised: pointsOrNull(this.appraised),
      survey: pointsOrNull(this.survey),
      bonus: hasBonus ? (pointsOrNull(this.bonus) ?? ofMillionths(0)) : null,
      penalty: hasPenalty ? (pointsOrNull(this.penalty) ?? ofMillionths(0)) : null,
      obtained,
      maximum,
      share: obtained === null || maximum <= 0 ? null : { points: obtained, of: maximum },
    };
  }
}

const pointsOrNull = (amount: number): Points | null => (Number.isNaN(amount) ? null : ofMillionths(amount));
