import { placedCriteria, type CriteriaSet } from './criteriaSet';
import { perObject } from './perObject';
import { matchable } from './vietnamese';

/** Two sets with one fingerprint have the same rows in the same order, counted in the same way: leaf n of one is leaf n of the other. */
export const fingerprintOf = perObject((set: CriteriaSet) => {
  const rows = placedCriteria(set.areas).map(({ criterion, depth }) =>
    [depth, criterion.key, criterion.code, matchable(criterion.name), criterion.maximum, criterion.method, criterion.notApplicable].join('\t'),
  ); // prettier-ignore
  return hashOf(`${set.notApplicable}\n${rows.join('\n')}`);
});

/** 64 bits by FNV-1a, in two halves of different seeds. */
export function hashOf(text: string): string {
  let one = 0x811c9dc5;
  let other = 0xc9dc5118;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x01000197);
  }
  return hexOf(one) + hexOf(other);
}

const hexOf = (half: number): string => (half >>> 0).toString(16).padStart(8, '0');
