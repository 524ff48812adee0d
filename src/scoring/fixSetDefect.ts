import type { SetDefect } from './checkCriteriaSet';
import type { CriteriaSet } from './criteriaSet';
import { changeMaximum, changeRow, placeOf, sumAbove, sumOfParts } from './editCriteriaSet';
import type { Points } from './points';

/** The set with one defect put right, and what was put there. */
export type SetFix =
  | { readonly kind: 'code'; readonly code: string; readonly fixed: CriteriaSet }
  | { readonly kind: 'maximum'; readonly maximum: Points; readonly fixed: CriteriaSet };

/** What can be offered against a defect: the code that is due, the maximum that is meant, or the sum of the parts. */
export function fixOfDefect(set: CriteriaSet, defect: SetDefect): SetFix | null {
  switch (defect.rule) {
    case 'code-out-of-order':
      return {
        kind: 'code',
        code: defect.expected,
        fixed: changeRow(set, defect.key, { code: defect.expected }),
      };
    case 'maximum-mismatch':
      return defect.meant === null
        ? sumFix(set, defect.key)
        : { kind: 'maximum', maximum: defect.meant, fixed: changeMaximum(set, defect.key, defect.meant) };
    case 'maximum-missing':
      return sumFix(set, defect.key);
    default:
      return null;
  }
}

/** With the rows above it: their sums change too. */
function sumFix(set: CriteriaSet, key: string): SetFix | null {
  const { criterion } = placeOf(set, key);
  const [part] = criterion.parts;
  const sum = sumOfParts(criterion);
  return part === undefined || sum === null ? null : { kind: 'maximum', maximum: sum, fixed: sumAbove(set, part.key) };
}
