import {
  isBonusOrPenaltyBlock,
  isLeaf,
  placedCriteria,
  type CriteriaSet,
  type Criterion,
  type PlacedCriterion,
} from './criteriaSet';
import { MOST_LEVELS } from './parseCriteriaSet';
import { points, sumPoints, type Points } from './points';
import { invariant } from './result';
import { clausesOf, readRule } from './ruleCases';

/*
 * Changes to a criteria set. Each gives a new set and leaves the old one as it was, so that keeping the sets is an undo.
 * Keys never change, and no row is lost but the one that is removed.
 */

/** What a row says of itself. Its maximum and its rule have functions of their own: other parts of the row follow from them. */
export type RowFacts = Partial<Omit<Criterion, 'key' | 'maximum' | 'rule' | 'cases' | 'parts'>>;

export type SetFacts = Partial<Omit<CriteriaSet, 'areas'>>;

export const changeSet = (set: CriteriaSet, facts: SetFacts): CriteriaSet => ({ ...set, ...facts });

export const changeRow = (set: CriteriaSet, key: string, facts: RowFacts): CriteriaSet =>
  withRow(set, key, (row) => ({ ...row, ...facts }));

/** The points that the rule can give, and its step where it counts by pieces, are read off its words. */
export const changeRule = (set: CriteriaSet, key: string, words: string): CriteriaSet =>
  withRow(set, key, (row) => {
    const before = readRule(clausesOf(row.rule), row.maximum);
    const { cases, step } = readRule(clausesOf(words), row.maximum);
    const ownStep = before.step === row.step ? null : row.step;
    return { ...row, rule: words, cases, step: step ?? ownStep };
  });

/** Points that the rule names as a share of the maximum follow it; those that it names themselves stay. */
export const changeMaximum = (set: CriteriaSet, key: string, maximum: Points | null): CriteriaSet =>
  withRow(set, key, (row) => ({ ...row, maximum, cases: casesUnder(row, maximum) }));

function casesUnder(row: Criterion, maximum: Points | null): Criterion['cases'] {
  const read = (under: Points | null): Criterion['cases'] => readRule(clausesOf(row.rule), under).cases;
  const followsRule = JSON.stringify(read(row.maximum)) === JSON.stringify(row.cases);
  const cases = followsRule ? read(maximum) : [];
  return cases.length > 0 ? cases : row.cases;
}

/** Gives the rows above a row the sums of their parts. Bonus and penalty rows stand outside those sums. */
export function sumAbove(set: CriteriaSet, key: string): CriteriaSet {
  const above = ancestorsOf(set, key);
  return above.reduceRight((summed, row) => withRow(summed, row.key, withSum), set);
}

/** The maximum that the parts of a row come to; null where one of them has none or all are bonus and penalty. */
export function sumOfParts({ parts }: Criterion): Points | null {
  const maximums = parts.filter((part) => !isBonusOrPenaltyBlock(part)).map((part) => part.maximum);
  return maximums.length > 0 && maximums.every((maximum) => maximum !== null) ? sumPoints(maximums) : null;
}

const withSum = (row: Criterion): Criterion => ({ ...row, maximum: sumOfParts(row) ?? row.maximum });

/** Where a row goes: under a row, or among the areas where `under` is null; first, or right after one of the rows there. */
export interface Place {
  readonly under: string | null;
  readonly after: string | null;
}

export function addRow(set: CriteriaSet, row: Criterion, { under, after }: Place): CriteriaSet {
  const taken = new Set(placedCriteria(set.areas).map(({ criterion }) => criterion.key));
  invariant(
    placedCriteria([row]).every(({ criterion }) => !taken.has(criterion.key)),
    'an added row has keys of its own',
  );
  return withParts(set, under, (parts) => {
    const at = parts.findIndex(({ key }) => key === after) + 1;
    return [...parts.slice(0, at), row, ...parts.slice(at)];
  });
}

/** The row with everything below it. */
export function removeRow(set: CriteriaSet, key: string): CriteriaSet {
  const { parent } = placeOf(set, key);
  return withParts(set, parent?.key ?? null, (parts) => parts.filter((part) => part.key !== key));
}

export const MOVES = ['up', 'down', 'out', 'in'] as const;
export type Move = (typeof MOVES)[number];

/** The row to go on with once a row is removed: the one before it, else the one above, else the one after. */
export function rowBeside(set: CriteriaSet, key: string): Criterion | null {
  const { parent, criterion } = placeOf(set, key);
  const siblings = parent?.parts ?? set.areas;
  const at = siblings.indexOf(criterion);
  return siblings[at - 1] ?? parent ?? siblings[at + 1] ?? null;
}

/** Where a move takes a row: over or under the row beside it, out after its parent, or in as the last part of the row before it. */
export function placeAfter(set: CriteriaSet, key: string, move: Move): Place | null {
  const { parent, criterion } = placeOf(set, key);
  const siblings = parent?.parts ?? set.areas;
  const at = siblings.indexOf(criterion);
  const under = parent?.key ?? null;
  const before = siblings[at - 1];
  const next = siblings[at + 1];
  switch (move) {
    case 'up':
      return before ? { under, after: siblings[at - 2]?.key ?? null } : null;
    case 'down':
      return next ? { under, after: next.key } : null;
    case 'out':
      return parent ? { under: placeOf(set, parent.key).parent?.key ?? null, after: parent.key } : null;
    case 'in':
      return before ? { under: before.key, after: before.parts.at(-1)?.key ?? null } : null;
  }
}

/** The rows that a row may go under: not itself or what is below it, and none so deep that sets are not saved with it. */
export function possibleParents(set: CriteriaSet, key: string): PlacedCriterion[] {
  const { criterion } = placeOf(set, key);
  const own = new Set(placedCriteria([criterion]).map((row) => row.criterion.key));
  const deepest = MOST_LEVELS - levelsOf(criterion) - 1;
  return placedCriteria(set.areas).filter((row) => row.depth <= deepest && !own.has(row.criterion.key));
}

export const mayGo = (set: CriteriaSet, key: string, { under }: Place): boolean =>
  under === null || possibleParents(set, key).some(({ criterion }) => criterion.key === under);

/** The same set where the row may not go there. */
export function moveRow(set: CriteriaSet, key: string, place: Place): CriteriaSet {
  if (!mayGo(set, key, place) || place.after === key) return set;
  const { criterion } = placeOf(set, key);
  return addRow(removeRow(set, key), criterion, place);
}

/** How many levels a row takes, its own and those below it. */
const levelsOf = (row: Criterion): number => 1 + Math.max(0, ...row.parts.map(levelsOf));

export function placeOf(set: CriteriaSet, key: string): PlacedCriterion {
  const placed = placedCriteria(set.areas).find(({ criterion }) => criterion.key === key);
  invariant(placed, 'the row is one of the set');
  return placed;
}

/** The rows above a row, the area first. */
export function ancestorsOf(set: CriteriaSet, key: string): Criterion[] {
  const { parent } = placeOf(set, key);
  return parent === null ? [] : [...ancestorsOf(set, parent.key), parent];
}

/** A set without a row yet. */
export const emptySet = (about: Pick<CriteriaSet, 'id' | 'title' | 'year'>): CriteriaSet => ({
  ...about,
  decision: '',
  issuer: '',
  kind: 'commune',
  official: false,
  rounding: 'half-up',
  decimals: 2,
  threshold: points('80'),
  bands: [],
  notApplicable: 'excluded',
  areas: [],
});

/** A row without a word yet, scored as the row beside it or above it is. */
export function blankRow(key: string, code: string, like: Criterion | null): Criterion {
  return {
    key,
    code,
    name: '',
    maximum: null,
    step: like !== null && isLeaf(like) ? like.step : null,
    method: like?.method ?? 'self',
    rule: '',
    cases: [],
    evidenceWanted: true,
    responsible: like?.responsible ?? '',
    notApplicable: null,
    parts: [],
  };
}

const withRow = (set: CriteriaSet, key: string, change: (row: Criterion) => Criterion): CriteriaSet => ({
  ...set,
  areas: changedRows(set.areas, key, change),
});

/** Rows that do not change stay the same objects, so that what is drawn of them need not be drawn again. */
function changedRows(
  rows: readonly Criterion[],
  key: string,
  change: (row: Criterion) => Criterion,
): readonly Criterion[] {
  let changed = false;
  const next = rows.map((row) => {
    const parts = row.key === key ? row.parts : changedRows(row.parts, key, change);
    const same = row.key !== key && parts === row.parts;
    if (same) return row;
    changed = true;
    return row.key === key ? change(row) : { ...row, parts };
  });
  return changed ? next : rows;
}

function withParts(
  set: CriteriaSet,
  under: string | null,
  change: (parts: readonly Criterion[]) => readonly Criterion[],
): CriteriaSet {
  if (under === null) return { ...set, areas: change(set.areas) };
  return withRow(set, under, (row) => ({ ...row, parts: change(row.parts) }));
}
