import type { Criterion } from '../criteriaSet';
import type { Points } from '../points';
import { isOnStep } from '../points';

/** The points that the leaf's rule names; empty where it names none. */
export const namedPoints = ({ cases }: Criterion): Points[] => [...new Set(cases.map(({ points }) => points))];

/**
 * Whether the leaf's rule can give these points: one of its cases where it names them, else whole steps. Nothing and full
 * points can always be given; a leaf without cases and step is scored in proportion.
 */
export function canBeGiven(leaf: Criterion, points: Points): boolean {
  if (points === 0 || points === leaf.maximum) return true;
  const named = namedPoints(leaf);
  return named.length > 0 ? named.includes(points) : leaf.step === null || isOnStep(points, leaf.step);
}
