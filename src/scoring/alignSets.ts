import { bareCode } from './codeNumbers';
import type { CriteriaSet, Criterion } from './criteriaSet';
import { leavesOfSet, placedCriteria } from './criteriaSet';
import { perObject } from './perObject';
import { matchable } from './vietnamese';

/** For each leaf of one set its place among the leaves of another; -1 where the other has none like it. */
export interface Alignment {
  readonly leafOf: Int32Array;
  readonly missing: number;
}

/** So much of a table has to be found in a set, for its points to be taken as points of that set. */
const LEAST_FOUND = 0.9;
/** An office may fill its own part of the set alone, but some of it. */
const LEAST_COVERED = 0.1;

/**
 * Where the leaves of a table that was recognised stand in a set: by their codes with the names, then by names alone, then by
 * codes with the maximum (a name may have a slip). Null where the table is of another set.
 */
export function alignByNames(from: CriteriaSet, to: CriteriaSet): Alignment | null {
  const targets = describedLeaves(to);
  const taken = new Set<number>();
  const leaves = describedLeaves(from);
  const leafOf = new Int32Array(leaves.length).fill(-1);
  for (const likeness of LIKENESSES) {
    const found = uniqueBy(targets, likeness);
    const asked = uniqueBy(leaves, likeness);
    leaves.forEach((leaf, at) => {
      const target = found.get(likeness(leaf));
      const isOne = leafOf[at] === -1 && target !== undefined && target >= 0 && asked.get(likeness(leaf)) === at;
      if (!isOne || taken.has(target)) return;
      leafOf[at] = target;
      taken.add(target);
    });
  }
  return accepted(leafOf, to);
}

/** The same for two forms of one set: keys never change. */
export function alignByKeys(from: CriteriaSet, to: CriteriaSet): Alignment | null {
  const places = new Map(leavesOfSet(to).map(({ key }, at) => [key, at]));
  return accepted(
    Int32Array.from(leavesOfSet(from), ({ key }) => places.get(key) ?? -1),
    to,
  );
}

function accepted(leafOf: Int32Array, to: CriteriaSet): Alignment | null {
  const missing = leafOf.filter((at) => at < 0).length;
  const found = leafOf.length - missing;
  const isEnough = found >= leafOf.length * LEAST_FOUND && found >= leavesOfSet(to).length * LEAST_COVERED;
  return found > 0 && isEnough ? { leafOf, missing } : null;
}

interface DescribedLeaf {
  readonly path: string;
  readonly name: string;
  readonly maximum: Criterion['maximum'];
}

const LIKENESSES: readonly ((leaf: DescribedLeaf) => string)[] = [
  ({ path, name }) => `${path}\n${name}`,
  ({ name, maximum }) => `${name}\n${maximum}`,
  ({ name }) => name,
  ({ path, maximum }) => `${path}\n${maximum}`,
];

/** -1 where two leaves are alike. */
function uniqueBy(leaves: readonly DescribedLeaf[], likeness: (leaf: DescribedLeaf) => string): Map<string, number> {
  const places = new Map<string, number>();
  leaves.forEach((leaf, at) => {
    const like = likeness(leaf);
    places.set(like, places.has(like) ? -1 : at);
  });
  return places;
}

const describedLeaves = perObject((set: CriteriaSet): readonly DescribedLeaf[] => {
  const paths = new Map<Criterion, string>();
  return placedCriteria(set.areas).flatMap(({ criterion, parent }) => {
    const code = bareCode(criterion.code).toLowerCase();
    const above = parent ? (paths.get(parent) ?? '') : '';
    // "1.2" below "1" is the whole path already; "2" below "II" is not.
    paths.set(criterion, code.startsWith(`${above}.`) || above === '' ? code : `${above}/${code}`);
    if (criterion.parts.length > 0) return [];
    return [{ path: paths.get(criterion) ?? '', name: matchable(criterion.name), maximum: criterion.maximum }];
  });
});
