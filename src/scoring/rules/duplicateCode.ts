import { bareCode } from '../codeNumbers';
import type { CriteriaSet, Criterion } from '../criteriaSet';
import type { FindingOf } from '../finding';
import { perObject } from '../perObject';
import type { RuleContext } from './ruleContext';

/** No two parts of one parent have the same code; a code that starts again in each area is none of that. Reported on the later row. */
export const duplicateCode = ({ set }: RuleContext): FindingOf<'duplicate-code'>[] => duplicatesIn(set);

export const duplicatesIn = perObject(({ areas }: CriteriaSet) => duplicatesAmong(areas));

function duplicatesAmong(siblings: readonly Criterion[]): FindingOf<'duplicate-code'>[] {
  const firstWith = new Map<string, string>();
  return siblings.flatMap(({ key, code, parts }): FindingOf<'duplicate-code'>[] => {
    const bare = bareCode(code);
    const first = firstWith.get(bare);
    if (bare !== '' && first === undefined) firstWith.set(bare, key);
    const below = parts.length > 0 ? duplicatesAmong(parts) : [];
    return first === undefined ? below : [{ rule: 'duplicate-code', key, first }, ...below];
  });
}
