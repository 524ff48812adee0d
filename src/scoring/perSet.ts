import type { CriteriaSet } from './criteriaSet';

/** What follows from a set alone is found once for each set, however many units' tables are of it. */
export function perSet<T>(find: (set: CriteriaSet) => T): (set: CriteriaSet) => T {
  const found = new WeakMap<CriteriaSet, { readonly value: T }>();
  return (set) => {
    const known = found.get(set);
    if (known) return known.value;
    const value = find(set);
    found.set(set, { value });
    return value;
  };
}
