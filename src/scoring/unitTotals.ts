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
import { NO_POINTS, ofMillionths, type Points } from './points';
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
  /** By their rows. */
  readonly areas: readonly number[];
  readonly leafPlans: readonly LeafPlan[];
  /** The leaf plans once more as plain lists, as thousands of units are put onto them; a kind is made of the bits below. */
  readonly leafRow: Int32Array;
  readonly leafMaximum: Float64Array;
  readonly leafKind: Uint8Array;
  readonly bonus: readonly LeafPlan[];
  readonly penalty: readonly LeafPlan[];
  /** Row of the parent that a row adds to; an area adds to the whole, which stands behind the last row; -1 for what stands outside the maximum of its parent. */
  readonly addsTo: Int32Array;
  /** Rows above leaves that hold bonus and penalty alone. */
  readonly blocks: readonly BonusBlock[];
}

interface LeafPlan {
  readonly counts: 'scored' | 'outside' | 'bonus' | 'penalty';
  readonly row: number;
  readonly maximum: number;
  readonly fullPoints: boolean;
}

interface BonusBlock {
  readonly row: number;
  readonly leaves: readonly LeafPlan[];
  /** Whether penalty is taken off, as there is bonus too. */
  readonly net: boolean;
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
  /** Obtained, by area of the set. */
  readonly areas: readonly (Points | null)[];
}

/** What one unit comes to on each row of the plan, in millionths, and behind the rows on the whole. */
export interface RowSums {
  /** NaN where nothing below the row is filled in. */
  readonly obtained: Float64Array;
  /** In force. */
  readonly maximum: Float64Array;
}

export function planOf(set: CriteriaSet): SetPlan {
  const rows = placedCriteria(set.areas);
  const leaves = leavesOfSet(set);
  const rowOf = new Map(rows.map(({ criterion }, row) => [criterion, row]));
  const planOfLeaf = (leaf: Criterion): LeafPlan => ({
    counts: countsAs(leaf),
    row: rowOf.get(leaf) ?? 0,
    maximum: leaf.maximum ?? 0,
    fullPoints: (leaf.notApplicable ?? set.notApplicable) === 'full-points',
  });
  const leafPlans = leaves.map(planOfLeaf);
  return {
    rows,
    leaves,
    areas: set.areas.map((area) => rowOf.get(area) ?? 0),
    leafPlans,
    leafRow: Int32Array.from(leafPlans, ({ row }) => row),
    leafMaximum: Float64Array.from(leafPlans, ({ maximum }) => maximum),
    leafKind: Uint8Array.from(leafPlans, kindOf),
    bonus: leafPlans.filter(({ counts }) => counts === 'bonus'),
    penalty: leafPlans.filter(({ counts }) => counts === 'penalty'),
    addsTo: Int32Array.from(rows, ({ criterion, parent }) => {
      if (isBonusOrPenaltyBlock(criterion)) return -1;
      return parent === null ? rows.length : (rowOf.get(parent) ?? -1);
    }),
    blocks: rows.flatMap(({ criterion }, row) => {
      if (isLeaf(criterion) || !isBonusOrPenaltyBlock(criterion)) return [];
      const below = leavesOf(criterion).map(planOfLeaf);
      return [{ row, leaves: below, net: below.some(({ counts }) => counts === 'bonus') }];
    }),
  };
}

const kindOf = ({ counts, fullPoints }: LeafPlan): number =>
  (counts === 'outside' ? OUTSIDE : counts === 'scored' ? 0 : EXTRA) | (fullPoints ? FULL_POINTS : 0);

function countsAs(leaf: Criterion): LeafPlan['counts'] {
  if (isGivenFromOutside(leaf)) return 'outside';
  if (!isOutsideMaximum(leaf)) return 'scored';
  return leaf.method === 'bonus' ? 'bonus' : 'penalty';
}

const COLUMNS = POINTS_COLUMNS.length;
const [SELF, FIRST, SECOND, SURVEY] = [0, 1, 2, 3];
const { points: POINTS, blank: BLANK, notApplicable: NOT_APPLICABLE, said: SAID } = MARK_STATE;
const LEFT_OUT = NOT_APPLICABLE | SAID;
/** What a leaf is: given from outside, bonus or penalty, counted in full where it does not apply. */
const [OUTSIDE, EXTRA, FULL_POINTS] = [1, 2, 4];

/** What every form's own total counts. */
export const AS_ON_FORM: Counted = { basis: null, survey: true };

export const totalMarks = (plan: SetPlan, marks: UnitMarks, counted: Counted = AS_ON_FORM): UnitTotals =>
  new UnitTotaller(plan, counted).total(marks);

/** The rows of one unit alone. */
export function rowSumsOf(plan: SetPlan, marks: UnitMarks, counted: Counted = AS_ON_FORM): RowSums {
  const totaller = new UnitTotaller(plan, counted);
  totaller.total(marks);
  return totaller.rows;
}

/** What a unit has on a row; null where nothing below the row is filled in. */
export const obtainedOn = ({ obtained }: RowSums, row: number): Points | null => pointsOrNull(obtained[row] ?? NaN);

/** Adds up units one after another: thousands of them share the room for their rows. */
export class UnitTotaller {
  /** Of the unit that was totalled last. */
  readonly rows: RowSums;

  constructor(
    private readonly plan: SetPlan,
    private readonly counted: Counted = AS_ON_FORM,
  ) {
    const length = plan.addsTo.length + 1;
    this.rows = { obtained: new Float64Array(length), maximum: new Float64Array(length) };
  }

  total(marks: UnitMarks): UnitTotals {
    const { plan, rows } = this;
    const counting = countingOf(plan, marks, this.counted);
    rows.obtained.fill(NaN);
    rows.maximum.fill(0);
    const { self, appraised, survey } = putLeaves(rows, plan, marks, counting);
    addUp(rows, plan);
    const [bonus, penalty] = [sumExtra(rows, plan.bonus), sumExtra(rows, plan.penalty)];
    const whole = plan.addsTo.length;
    const obtained = pointsOrNull(plus(plus(rows.obtained[whole] ?? NaN, bonus), -penalty));
    const maximum = ofMillionths(rows.maximum[whole] ?? 0);
    return {
      basis: counting.basis,
      self: pointsOrNull(self),
      appraised: pointsOrNull(appraised),
      survey: pointsOrNull(survey),
      bonus: plan.bonus.length > 0 ? (pointsOrNull(bonus) ?? NO_POINTS) : null,
      penalty: plan.penalty.length > 0 ? (pointsOrNull(penalty) ?? NO_POINTS) : null,
      obtained,
      maximum,
      share: obtained === null || maximum <= 0 ? null : { points: obtained, of: maximum },
      areas: plan.areas.map((row) => obtainedOn(rows, row)),
    };
  }
}

interface Counting {
  readonly basis: Basis;
  /** The round of appraisal that counts. */
  readonly round: number;
  /** Whether that round holds points. */
  readonly appraised: boolean;
  /** Whether there are survey points, and they count. */
  readonly survey: boolean;
}

/** The second round of appraisal counts once it holds any points. */
function countingOf({ leafPlans }: SetPlan, { states }: UnitMarks, { basis, survey }: Counted): Counting {
  const held = columnsHeld(states);
  const round = held.second ? SECOND : FIRST;
  const appraised = held.second || held.first;
  const isAppraised = ({ counts }: LeafPlan, leaf: number): boolean =>
    states[leaf * COLUMNS + round] === POINTS && counts !== 'outside';
  return {
    basis: basis ?? (appraised && leafPlans.some(isAppraised) ? 'appraised' : 'self'),
    round,
    appraised,
    survey: survey && held.survey,
  };
}

/** How far appraisers are with a unit, over the leaves that it scores itself and in the round that counts: as on its form. */
export function appraisalProgress(plan: SetPlan, marks: UnitMarks): { readonly done: number; readonly of: number } {
  const { basis, round } = countingOf(plan, marks, AS_ON_FORM);
  let [done, of] = [0, 0];
  plan.leaves.forEach(({ method }, leaf) => {
    if (method !== 'self') return;
    of += 1;
    const place = leaf * COLUMNS;
    const appraised = marks.states[place + round] ?? BLANK;
    const said = appraised === BLANK ? (marks.states[place + SELF] ?? BLANK) : appraised;
    if (appraised === POINTS || (said & LEFT_OUT) !== 0) done += 1;
  });
  return { done: basis === 'appraised' ? done : 0, of };
}

/** Which columns hold any points. */
function columnsHeld(states: Uint8Array): { first: boolean; second: boolean; survey: boolean } {
  let [first, second, survey] = [0, 0, 0];
  for (let place = 0; place < states.length; place += COLUMNS) {
    first |= states[place + FIRST] ?? 0;
    second |= states[place + SECOND] ?? 0;
    survey |= states[place + SURVEY] ?? 0;
  }
  const held = (states: number): boolean => (states & POINTS) !== 0;
  return { first: held(first), second: held(second), survey: held(survey) };
}

/** The sum of what is there; NaN where neither is. */
const plus = (a: number, b: number): number => (Number.isNaN(a) ? b : Number.isNaN(b) ? a : a + b);

interface ColumnSums {
  readonly self: number;
  readonly appraised: number;
  readonly survey: number;
}

/**
 * Puts the leaves onto their rows. Gives the sums of the columns without bonus and penalty, in millionths; NaN where one holds
 * no points. A leaf costs no object and no call, and a column without points nothing: thousands of units have a hundred each.
 */
function putLeaves(rows: RowSums, plan: SetPlan, { points, states }: UnitMarks, counting: Counting): ColumnSums {
  const { leafRow, leafMaximum, leafKind } = plan;
  const { round, appraised: isAppraised, survey: isSurveyed } = counting;
  const ofAppraisal = counting.basis === 'appraised';
  const column = ofAppraisal ? round : SELF;
  const isSelfAlone = !ofAppraisal && !isAppraised && !isSurveyed;
  let [allSelf, allAppraised, allSurvey] = [NaN, NaN, NaN];
  for (let leaf = 0; leaf < leafRow.length; leaf += 1) {
    const kind = leafKind[leaf] ?? 0;
    const row = leafRow[leaf] ?? 0;
    const place = leaf * COLUMNS;
    const isOutside = (kind & OUTSIDE) !== 0;
    const state = states[place + SELF] ?? BLANK;
    const self = state === POINTS && !isOutside ? (points[place + SELF] ?? NaN) : NaN;
    let obtained = self;
    let said = state;
    if (!isSelfAlone) {
      const survey = isSurveyed && states[place + SURVEY] === POINTS ? (points[place + SURVEY] ?? NaN) : NaN;
      const mayBeAppraised = isAppraised && (!isOutside || (ofAppraisal && Number.isNaN(survey)));
      const appraised = mayBeAppraised && states[place + round] === POINTS ? (points[place + round] ?? NaN) : NaN;
      obtained = plus(ofAppraisal ? appraised : self, survey);
      said = states[place + column] || state;
      if ((kind & EXTRA) === 0) {
        allAppraised = plus(allAppraised, appraised);
        allSurvey = plus(allSurvey, survey);
      }
    }
    const isLeftOut = (said & LEFT_OUT) !== 0 && (kind & (OUTSIDE | EXTRA)) === 0;
    const isFull = isLeftOut && (kind & FULL_POINTS) !== 0;
    const maximum = leafMaximum[leaf] ?? 0;
    rows.obtained[row] = isFull ? maximum : obtained;
    if ((kind & EXTRA) !== 0) continue;
    if (isOutside ? !Number.isNaN(obtained) : !isLeftOut || isFull) rows.maximum[row] = maximum;
    allSelf = plus(allSelf, self);
  }
  return { self: allSelf, appraised: allAppraised, survey: allSurvey };
}

/** From the last row up, so that a row is whole before it goes into its parent. */
function addUp({ obtained, maximum }: RowSums, { blocks, addsTo }: SetPlan): void {
  for (const { row, leaves, net } of blocks) {
    for (const leaf of leaves) {
      const amount = obtained[leaf.row] ?? NaN;
      const added = net && leaf.counts === 'penalty' ? 0 - Math.abs(amount) : amount;
      obtained[row] = plus(obtained[row] ?? NaN, added);
    }
  }
  for (let row = addsTo.length - 1; row >= 0; row -= 1) {
    const parent = addsTo[row] ?? -1;
    const amount = obtained[row] ?? NaN;
    if (parent < 0) continue;
    maximum[parent] = (maximum[parent] ?? 0) + (maximum[row] ?? 0);
    if (!Number.isNaN(amount)) obtained[parent] = plus(amount, obtained[parent] ?? NaN);
  }
}

/** What bonus or penalty rows come to; a penalty counts by its amount. */
const sumExtra = ({ obtained }: RowSums, leaves: readonly LeafPlan[]): number =>
  leaves.reduce((sum, { row, counts }) => {
    const amount = obtained[row] ?? NaN;
    return plus(sum, counts === 'penalty' ? Math.abs(amount) : amount);
  }, NaN);

const pointsOrNull = (amount: number): Points | null => (Number.isNaN(amount) ? null : ofMillionths(amount));
