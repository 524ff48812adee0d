import type { CriteriaSet, Criterion } from '../../src/scoring/criteriaSet';
import { placedCriteria } from '../../src/scoring/criteriaSet';
import { invariant } from '../../src/scoring/result';

/** The set with one row changed, the row named by its code. */
export function withRow(set: CriteriaSet, code: string, change: Partial<Criterion>): CriteriaSet {
  invariant(
    placedCriteria(set.areas).some(({ criterion }) => criterion.code === code),
    `the set has a row ${code}`,
  );
  const changed = (row: Criterion): Criterion => ({
    ...row,
    parts: row.parts.map(changed),
    ...(row.code === code ? change : {}),
  });
  return { ...set, areas: set.areas.map(changed) };
}
