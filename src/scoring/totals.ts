import type { CriteriaSet, Criterion } from './criteriaSet';
import { isGivenFromOutside, isLeaf, isOutsideMaximum, leavesOf, placedCriteria } from './criteriaSet';
import { isNotApplicable } from './notApplicable';
import type { Fraction } from './percentIndex';
import type { Points } from './points';
import { NO_POINTS, ofMillionths } from './points';
import { invariant } from './result';
import type { EnteredLeaf, Entry, Scorecard } from './scorecard';
import { entryOf, leavesEntered, pointsOf } from './scorecard';

/** Which column the index is of: appraised points where any are entered, else self-assessed ones. */
export type Basis = 'self' | 'appraised';

/** What one row of the tree comes to, on the basis of the whole table. */
export interface RowTotal {
  readonly key: string;
  readonly depth: number;
  /** In force: without what did not arise, survey rows only where they hold points. */
  readonly maximum: Points;
  /** Null where nothing below the row is filled in. */
  readonly obtained: Points | null;
  /** Obtained over maximum; null where either is missing, and on bonus and penalty rows. */
  readonly share: Fraction | null;
}

export interface Totals {
  readonly basis: Basis;
  readonly maximum: Points;
  /** Sums over leaves, bonus and penalty left out; null where nothing is entered. */
  readonly self: Points | null;
  readonly appraised: Points | null;
  readonly survey: Points | null;
  /** Both positive, of the basis column; null where the table has no such rows. */
  readonly bonus: Points | null;
  readonly penalty: Points | null;
  /** Basis and survey, with bonus, less penalty. */
  readonly obtained: Points | null;
  readonly share: Fraction | null;
  readonly rows: ReadonlyMap<string, RowTotal>;
  /** How far the appraisal has come, over the leaves that the unit scores. */
  readonly appraisal: { readonly done: number; readonly of: number };
  /** How far the unit has come, over the same leaves. */
  readonly filled: { readonly done: number; readonly of: number };
}

export function totalScorecard(set: CriteriaSet, scorecard: Scorecard): Totals {
  const leaves = leavesEntered(set, scorecard);
  const scoring: Scoring = { set, scorecard, basis: basisOf(leaves) };
  const sums = new Map<string, RowSum>();
  const whole = addUp(set.areas.map((area) => sumRow(area, scoring, sums)));
  const bonus = sumOfMethod('bonus', leaves, scoring);
  const penalty = sumOfMethod('penalty', leaves, scoring);
  const obtained = addAmounts([whole.obtained, bonus, penalty === null ? null : -penalty]);
  return {
    basis: scoring.basis,
    maximum: ofMillionths(whole.maximum),
    ...columnSums(leaves, scoring.basis),
    bonus: leaves.some(isBonus) ? ofMillionths(bonus ?? 0) : null,
    penalty: leaves.some(isPenalty) ? ofMillionths(penalty ?? 0) : null,
    obtained: pointsOrNull(obtained),
    share: shareOf(obtained, whole.maximum),
    rows: rowTotals(set, sums),
    ...progressOf(leaves, scoring),
  };
}

interface Scoring {
  readonly set: CriteriaSet;
  readonly scorecard: Scorecard;
  readonly basis: Basis;
}

/** Amounts in millionths; `outside` where the row is bonus or penalty and stands outside the sums above it. */
interface RowSum {
  readonly outside: boolean;
  readonly maximum: number;
  readonly obtained: number | null;
}

const basisOf = (leaves: readonly EnteredLeaf[]): Basis => (leaves.some(isAppraised) ? 'appraised' : 'self');

const isAppraised = ({ leaf, entry }: EnteredLeaf): boolean =>
  !isGivenFromOutside(leaf) && entry.appraised.kind === 'points';

function sumRow(criterion: Criterion, scoring: Scoring, sums: Map<string, RowSum>): RowSum {
  const sum = isLeaf(criterion)
    ? sumLeaf(criterion, entryOf(scoring.scorecard, criterion.key), scoring)
    : sumParts(criterion, scoring, sums);
  sums.set(criterion.key, sum);
  return sum;
}

function sumParts(criterion: Criterion, scoring: Scoring, sums: Map<string, RowSum>): RowSum {
  const parts = criterion.parts.map((part) => sumRow(part, scoring, sums));
  if (!parts.every(({ outside }) => outside)) return addUp(parts);
  return { outside: true, maximum: 0, obtained: netOfBlock(criterion, sums) };
}

function sumLeaf(leaf: Criterion, entry: Entry, { set, scorecard, basis }: Scoring): RowSum {
  if (isGivenFromOutside(leaf)) return sumOutsideLeaf(leaf, entry, basis);
  const obtained = addAmounts([pointsOf(entry[basis]), pointsOf(entry.survey)]);
  if (isOutsideMaximum(leaf)) return { outside: true, maximum: 0, obtained };
  const maximum = leaf.maximum ?? NO_POINTS;
  if (!isNotApplicable(entry, basis, scorecard)) return { outside: false, maximum, obtained };
  return (leaf.notApplicable ?? set.notApplicable) === 'full-points'
    ? { outside: false, maximum, obtained: maximum }
    : { outside: false, maximum: 0, obtained };
}

/** Survey points count where they are in; some tables put them into the appraised column. What the unit typed does not count. */
function sumOutsideLeaf(leaf: Criterion, entry: Entry, basis: Basis): RowSum {
  const obtained = pointsOf(entry.survey) ?? (basis === 'appraised' ? pointsOf(entry.appraised) : null);
  return { outside: false, maximum: obtained === null ? 0 : (leaf.maximum ?? NO_POINTS), obtained };
}

/** The sum of what stands inside the maximum. */
function addUp(parts: readonly RowSum[]): RowSum {
  let maximum = 0;
  let obtained: number | null = null;
  for (const part of parts) {
    if (part.outside) continue;
    maximum += part.maximum;
    obtained = plus(obtained, part.obtained);
  }
  return { outside: false, maximum, obtained };
}

/** What a block of bonus and penalty rows comes to: penalty taken off where there is bonus too, else the plain sum. */
function netOfBlock(block: Criterion, sums: ReadonlyMap<string, RowSum>): number | null {
  const leaves = leavesOf(block);
  const hasBonus = leaves.some(({ method }) => method === 'bonus');
  return addAmounts(
    leaves.map(({ key, method }) => {
      const obtained = sums.get(key)?.obtained ?? null;
      return obtained !== null && hasBonus && method === 'penalty' ? -Math.abs(obtained) : obtained;
    }),
  );
}

/** Null where there is nothing to add. */
const plus = (sum: number | null, amount: number | null): number | null =>
  amount === null ? sum : (sum ?? 0) + amount;

const addAmounts = (amounts: readonly (number | null)[]): number | null => amounts.reduce(plus, null);

const pointsOrNull = (amount: number | null): Points | null => (amount === null ? null : ofMillionths(amount));

const isBonus = ({ leaf }: EnteredLeaf): boolean => leaf.method === 'bonus';
const isPenalty = ({ leaf }: EnteredLeaf): boolean => leaf.method === 'penalty';
const isScoredByUnit = ({ leaf }: EnteredLeaf): boolean => leaf.method === 'self';

const shareOf = (obtained: number | null, maximum: number): Fraction | null =>
  obtained === null || maximum === 0 ? null : { points: ofMillionths(obtained), of: ofMillionths(maximum) };

/** Penalties are counted by their amount, whether typed as 0,5 or as -0,5. */
function sumOfMethod(method: 'bonus' | 'penalty', leaves: readonly EnteredLeaf[], scoring: Scoring): number | null {
  let sum: number | null = null;
  for (const { leaf, entry } of leaves) {
    if (leaf.method !== method) continue;
    const { obtained } = sumLeaf(leaf, entry, scoring);
    sum = plus(sum, obtained !== null && method === 'penalty' ? Math.abs(obtained) : obtained);
  }
  return sum;
}

function columnSums(leaves: readonly EnteredLeaf[], basis: Basis): Pick<Totals, 'self' | 'appraised' | 'survey'> {
  let self: number | null = null;
  let appraised: number | null = null;
  let survey: number | null = null;
  for (const { leaf, entry } of leaves) {
    if (isOutsideMaximum(leaf)) continue;
    const outside = isGivenFromOutside(leaf);
    if (!outside) self = plus(self, pointsOf(entry.self));
    if (!outside || (basis === 'appraised' && entry.survey.kind !== 'points'))
      appraised = plus(appraised, pointsOf(entry.appraised));
    survey = plus(survey, pointsOf(entry.survey));
  }
  return { self: pointsOrNull(self), appraised: pointsOrNull(appraised), survey: pointsOrNull(survey) };
}

function rowTotals(set: CriteriaSet, sums: ReadonlyMap<string, RowSum>): Map<string, RowTotal> {
  const rows = new Map<string, RowTotal>();
  for (const { criterion, depth } of placedCriteria(set.areas)) {
    const sum = sums.get(criterion.key);
    invariant(sum, 'every row of the tree is summed');
    rows.set(criterion.key, {
      key: criterion.key,
      depth,
      maximum: ofMillionths(sum.maximum),
      obtained: pointsOrNull(sum.obtained),
      share: sum.outside ? null : shareOf(sum.obtained, sum.maximum),
    });
  }
  return rows;
}

/** A row is done once it holds points that can be read or says that it is not applicable; the appraisal begins with its first points. */
function progressOf(
  leaves: readonly EnteredLeaf[],
  { scorecard, basis }: Scoring,
): Pick<Totals, 'appraisal' | 'filled'> {
  const scored = leaves.filter(isScoredByUnit);
  const doneIn = (column: Basis): number =>
    scored.filter(({ entry }) => entry[column].kind === 'points' || isNotApplicable(entry, column, scorecard)).length;
  return {
    filled: { done: doneIn('self'), of: scored.length },
    appraisal: { done: basis === 'appraised' ? doneIn('appraised') : 0, of: scored.length },
  };
}
