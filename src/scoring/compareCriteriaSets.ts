import { bareCode } from './codeNumbers';
import { isLeaf, placedCriteria, type CriteriaSet, type Criterion, type PlacedCriterion } from './criteriaSet';
import { longestRising } from './longestRising';
import { matchRows, type RowMatch } from './matchRows';
import { matchable } from './vietnamese';

export const DIFFERENCES = [
  'added',
  'removed',
  'renamed',
  'reweighted',
  'moved',
  'renumbered',
  'method',
  'step',
  'rule',
] as const;
export type DifferenceKind = (typeof DIFFERENCES)[number];

/** One thing that is no longer as it was. A row may differ in several. */
export type SetDifference =
  | { readonly kind: 'added'; readonly after: PlacedCriterion }
  | { readonly kind: 'removed'; readonly before: PlacedCriterion }
  | {
      readonly kind: Exclude<DifferenceKind, 'added' | 'removed'>;
      readonly before: PlacedCriterion;
      readonly after: PlacedCriterion;
    };

export interface SetComparison {
  readonly matches: readonly RowMatch[];
  /** In the order of the later set, what is gone last. */
  readonly differences: readonly SetDifference[];
}

/** What has become of the rows of one set in another: this year's against last year's. */
export function compareCriteriaSets(before: CriteriaSet, after: CriteriaSet): SetComparison {
  const earlier = placedCriteria(before.areas);
  const later = placedCriteria(after.areas);
  const matches = matchRows(earlier, later);
  const earlierOf = new Map(matches.map((match) => [match.after.criterion.key, match.before]));
  const laterOf = new Map(matches.map((match) => [match.before.criterion.key, match.after]));
  const moved = movedRows(after, earlierOf, earlier);
  return {
    matches,
    differences: [
      ...later.flatMap((row): SetDifference[] => {
        const was = earlierOf.get(row.criterion.key);
        if (was === undefined) return [{ kind: 'added', after: row }];
        return changesOf(was, row, moved).map((kind) => ({ kind, before: was, after: row }));
      }),
      ...earlier
        .filter(({ criterion }) => !laterOf.has(criterion.key))
        .map((row): SetDifference => ({ kind: 'removed', before: row })),
    ],
  };
}

type Change = Exclude<DifferenceKind, 'added' | 'removed'>;

function changesOf(was: PlacedCriterion, now: PlacedCriterion, moved: ReadonlySet<string>): Change[] {
  const [before, after] = [was.criterion, now.criterion];
  const bothScored = isLeaf(before) && isLeaf(after);
  const changes: readonly (readonly [Change, boolean])[] = [
    ['renamed', matchable(before.name) !== matchable(after.name)],
    ['reweighted', before.maximum !== after.maximum],
    ['moved', moved.has(after.key)],
    ['renumbered', bareCode(before.code) !== bareCode(after.code)],
    ['method', before.method !== after.method],
    ['step', bothScored && before.step !== after.step],
    ['rule', bothScored && matchable(before.rule) !== matchable(after.rule)],
  ];
  return changes.filter(([, holds]) => holds).map(([change]) => change);
}

/** Rows under another parent than before, and the fewest rows that were taken out of the order of their siblings. */
function movedRows(
  set: CriteriaSet,
  earlierOf: ReadonlyMap<string, PlacedCriterion>,
  earlier: readonly PlacedCriterion[],
): Set<string> {
  const placeOf = new Map(earlier.map((placed, at) => [placed, at]));
  const moved = new Set<string>();
  const visit = (siblings: readonly Criterion[], parent: Criterion | null): void => {
    const parentBefore = parent && earlierOf.get(parent.key)?.criterion;
    const stayed = siblings.flatMap((row) => {
      const was = earlierOf.get(row.key);
      if (was !== undefined && was.parent === parentBefore) return [{ row, place: placeOf.get(was) ?? 0 }];
      if (was !== undefined) moved.add(row.key);
      return [];
    });
    const inOrder = longestRising(stayed.map(({ place }) => place));
    for (const [at, { row }] of stayed.entries()) if (!inOrder.has(at)) moved.add(row.key);
    for (const row of siblings) visit(row.parts, row);
  };
  visit(set.areas, null);
  return moved;
}
