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
  const sums = new Sums(plan, marks, { basis, round, survey: counted.survey });
  plan.leafPlans.forEach((leaf, at) => sums.addLeaf(leaf, at));
  const { obtainedOf, maximumOf } = sums;
  addUp(plan, obtainedOf, maximumOf);
  return { basis, ...sums.totals(), obtainedOf, maximumOf };
}

/** The round of appraisal that counts: the second once it holds any points. */
function lastRound({ leaves }: SetPlan, { states }: UnitMarks): number {
  for (let at = 0; at < leaves.length; at += 1) if (states[at * COLUMNS + SECOND] === POINTS) return SECOND;
  return FIRST;
}

const isAppraised = ({ leafPlans }: SetPlan, { states }: UnitMarks, round: number): boolean =>
  leafPlans.some(({ counts }, at) => counts !== 'outside' && states[at * COLUMNS + round] === POINTS);

/** The sum of what is there; NaN where neither is. */
const plus = (a: number, b: number): number => (Number.isNaN(a) ? b : Number.isNaN(b) ? a : a + b);

interface Counting {
  readonly basis: Basis;
  /** The column of appraised points that counts. */
  readonly round: number;
  readonly survey: boolean;
}

/** The sums of one unit while its leaves are gone through; no leaf costs an object, as there are thousands of units. */
class Sums {
  readonly obtainedOf: Float64Array;
  readonly maximumOf: Float64Array;
  private self = NaN;
  private appraised = NaN;
  private survey = NaN;
  private bonus = NaN;
  private penalty = NaN;
  private obtained = NaN;
  private maximum = 0;

  constructor(
    private readonly plan: SetPlan,
    private readonly marks: UnitMarks,
    private readonly counting: Counting,
  ) {
    this.obtainedOf = new Float64Array(plan.rows.length).fill(NaN);
    this.maximumOf = new Float64Array(plan.rows.length);
  }

  addLeaf(leaf: LeafPlan, at: number): void {
    const place = at * COLUMNS;
    this.addColumns(leaf, place);
    const isLeftOut = leaf.counts === 'scored' && this.isNotApplicable(place);
    const obtained = isLeftOut && leaf.fullPoints ? leaf.maximum : this.obtainedIn(leaf, place);
    const isInForce = leaf.counts === 'scored' ? !isLeftOut || leaf.fullPoints : leaf.counts === 'outside' && !Number.isNaN(obtained); // prettier-ignore
    const maximum = isInForce ? leaf.maximum : 0;
    if (leaf.counts === 'bonus') this.bonus = plus(this.bonus, obtained);
    else if (leaf.counts === 'penalty') this.penalty = plus(this.penalty, Math.abs(obtained));
    else this.obtained = plus(this.obtained, obtained);
    this.maximum += maximum;
    const row = this.plan.rowOfLeaf[at] ?? 0;
    this.obtainedOf[row] = obtained;
    this.maximumOf[row] = maximum;
  }

  /** Millionths of points; NaN where the cell holds none. */
  private pointsIn(at: number): number {
    return this.marks.states[at] === POINTS ? (this.marks.points[at] ?? 0) : NaN;
  }

  private surveyIn(place: number): number {
    return this.counting.survey ? this.pointsIn(place + SURVEY) : NaN;
  }

  private obtainedIn({ counts }: LeafPlan, place: number): number {
    const { basis, round } = this.counting;
    const survey = this.surveyIn(place);
    if (counts !== 'outside') return plus(this.pointsIn(place + (basis === 'self' ? SELF : round)), survey);
    return Number.isNaN(survey) && basis === 'appraised' ? this.pointsIn(place + round) : survey;
  }

  private isNotApplicable(place: number): boolean {
    const { basis, round } = this.counting;
    const { states } = this.marks;
    if (basis === 'appraised' && states[place + round] !== BLANK) return states[place + round] === NOT_APPLICABLE;
    return states[place + SELF] === NOT_APPLICABLE || states[place + SELF] === SAID;
  }

  private addColumns({ counts }: LeafPlan, place: number): void {
    if (counts === 'bonus' || counts === 'penalty') return;
    const survey = this.surveyIn(place);
    this.survey = plus(this.survey, survey);
    if (counts === 'scored') this.self = plus(this.self, this.pointsIn(place + SELF));
    const isSurveyed = counts === 'outside' && (this.counting.basis === 'self' || !Number.isNaN(survey));
    if (!isSurveyed) this.appraised = plus(this.appraised, this.pointsIn(place + this.counting.round));
  }

  totals(): Omit<UnitTotals, 'basis' | 'obtainedOf' | 'maximumOf'> {
    const { hasBonus, hasPenalty } = this.plan;
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

const pointsOrNull = (amount: number): Points | null => (Number.isNaN(amount) ? null : ofMillionths(amount));
