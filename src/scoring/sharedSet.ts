import type { CriteriaSet } from './criteriaSet';
import { metLately } from './metLately';

const MOST_SETS = 8;

const setLately = metLately<CriteriaSet>(MOST_SETS);

/**
 * The set met lately that says the same, else this one: what follows from a set is then found once for the tables of many
 * units. Names typed in different forms of one letter say the same.
 */
export const sharedSet = (set: CriteriaSet): CriteriaSet =>
  setLately(
    (known) => saysTheSame(known, set),
    () => set,
  );

function saysTheSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one === 'string' && typeof other === 'string') return one.normalize() === other.normalize();
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const fields = Object.keys(one) as (keyof typeof one)[];
  if (fields.length !== Object.keys(other).length) return false;
  for (const field of fields) if (!saysTheSame(one[field], other[field])) return false;
  return true;
}
