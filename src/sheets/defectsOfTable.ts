import { checkCriteriaSet, type SetDefect, type StatedOfSet } from '../scoring/checkCriteriaSet';
import { countMismatch } from './rules/countMismatch';
import { statedTotal } from './rules/totalMismatch';
import type { CheckedTable } from './publishedRules';

/** What is wrong with the set that a table holds, besides what is entered: sums, codes, counts that the text above states. */
export function defectsOfTable({ table, totals }: CheckedTable): SetDefect[] {
  const counts = countMismatch({ table, totals }).flatMap((finding) =>
    finding.rule === 'count-mismatch' ? [[finding.counted, finding.stated] as const] : [],
  );
  const maximum = statedTotal(table, 'maximum');
  const stated: StatedOfSet = { ...Object.fromEntries(counts), ...(maximum === null ? {} : { maximum }) };
  return checkCriteriaSet(table.set, stated);
}
