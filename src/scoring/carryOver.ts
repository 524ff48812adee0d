import { isLeaf, placedCriteria, type CriteriaSet, type Criterion } from './criteriaSet';
import type { RowMatch } from './matchRows';

/** This year's set with last year's offices on the rows that name none yet. */
export function carryOffices(set: CriteriaSet, matches: readonly RowMatch[]): CriteriaSet {
  const offices = new Map(matches.map(({ before, after }) => [after.criterion.key, before.criterion.responsible]));
  const carried = (row: Criterion): Criterion => ({
    ...row,
    responsible: row.responsible || (offices.get(row.key) ?? ''),
    parts: row.parts.map(carried),
  });
  return { ...set, areas: set.areas.map(carried) };
}

/** On how many rows the two sets name different offices. */
export function officesCarried(set: CriteriaSet, carried: CriteriaSet): number {
  const offices = (of: CriteriaSet): string[] => placedCriteria(of.areas).map(({ criterion }) => criterion.responsible);
  const now = offices(carried);
  return offices(set).filter((office, at) => office !== now[at]).length;
}

/** Last year's notes of evidence, by the keys of this year's scored rows. */
export function carryEvidence(
  matches: readonly RowMatch[],
  evidenceOf: (key: string) => string,
): ReadonlyMap<string, string> {
  return new Map(
    matches
      .filter(({ before, after }) => isLeaf(before.criterion) && isLeaf(after.criterion))
      .map(({ before, after }): [string, string] => [after.criterion.key, evidenceOf(before.criterion.key).trim()])
      .filter(([, evidence]) => evidence !== ''),
  );
}
