import { countCriteria, isBonusOrPenaltyBlock, placedCriteria, type CriteriaSet } from '../../scoring/criteriaSet';
import type { Finding } from '../../scoring/finding';
import { printAddress } from '../address';
import { bareText } from '../../scoring/bareText';
import { perObject } from '../../scoring/perObject';
import type { TableContext } from './tableRule';

type Counted = 'areas' | 'criteria' | 'components';

/** "8 lĩnh vực", "43 (bốn mươi ba) tiêu chí", "92 tiêu chí thành phần", "07 nội dung". */
const STATED =
  /(^|[^\d.,/])(\d{1,3})\s*(?:\([^)]{1,40}\)\s*)?(linh vuc|noi dung(?= ?[,;:(]| va| gom|$)|tieu chi thanh phan|tctp|tieu chi)/g;
/** What is counted after these words is a part of the whole, or a change. */
const PART_OF_WHOLE =
  /(?:trong do|rieng|con lai|tang|giam|them|bo sung|bot|bo|it hon|nhieu hon|duoi|tren|co|dat|mat|thuoc)\s*(?:them )?$/;
const WHOLE = /(?:gom|gom co|bao gom|tong so|tong cong|voi)\s*:?\s*(?:co )?$/;
const FROM_HERE_A_PART = /trong do|tang them|so voi/;

/** Counts that the sheet's own text states ("gồm 8 lĩnh vực, 43 tiêu chí, 92 tiêu chí thành phần") are those of the table. */
export function countMismatch({ table: { recognition, set } }: TableContext): Finding[] {
  if (recognition === null) return [];
  return recognition.textsAbove.flatMap(({ row, column, text }) =>
    statedCounts(text).flatMap(({ counted, stated }): Finding[] => {
      const counts = countings(set)[counted];
      const [actual = 0] = counts;
      if (actual === 0 || counts.includes(stated)) return [];
      return [{ rule: 'count-mismatch', cell: printAddress(row, column), counted, stated, actual }];
    }),
  );
}

interface StatedCount {
  readonly counted: Counted;
  readonly stated: number;
}

/** The counts of the whole table that a text states: at least two together, or one after "gồm". */
export function statedCounts(text: string): StatedCount[] {
  const bare = bareText(text);
  const [whole = ''] = bare.split(FROM_HERE_A_PART);
  const counts = new Map<Counted, number>();
  let isSaidToBeWhole = false;
  for (const match of whole.matchAll(STATED)) {
    const before = whole.slice(0, match.index + (match[1] ?? '').length);
    const counted = countedBy(match[3] ?? '');
    if (counts.has(counted)) continue;
    if (WHOLE.test(before)) isSaidToBeWhole = true;
    else if (PART_OF_WHOLE.test(before) && counts.size === 0) continue;
    counts.set(counted, Number(match[2]));
  }
  if (counts.size < 2 && !isSaidToBeWhole) return [];
  return [...counts].map(([counted, stated]) => ({ counted, stated }));
}

function countedBy(word: string): Counted {
  if (word === 'tieu chi') return 'criteria';
  return word === 'linh vuc' || word.startsWith('noi dung') ? 'areas' : 'components';
}

/** What each count may be: ours first, then with bonus and penalty rows, and the ways in which components are counted. */
const countings = perObject((set: CriteriaSet): Readonly<Record<Counted, readonly number[]>> => {
  const counts = countCriteria(set);
  const placed = placedCriteria(set.areas);
  const atDepth = (depth: number): number => placed.filter((row) => row.depth === depth).length;
  const inside = placed.filter(({ criterion }) => !isBonusOrPenaltyBlock(criterion));
  return {
    areas: [counts.areas, atDepth(0)],
    criteria: [counts.criteria, atDepth(1)],
    components: [
      counts.components,
      counts.leaves,
      atDepth(2),
      inside.filter(({ depth }) => depth === 2).length,
      placed.filter(({ depth }) => depth >= 2).length,
    ],
  };
});
