import type { Entry, Scorecard } from './scorecard';
import { matchable } from './vietnamese';

/** The words by which an officer says that a task did not arise in the year. */
const WORDS = ['không phát sinh', 'không áp dụng', 'không có nhiệm vụ'].map(matchable);
const SHORTEST = 13;

/** Whether a text says that the criterion is not applicable, among whatever else it says. */
export function saysNotApplicable(text: string): boolean {
  if (text.length < SHORTEST) return false;
  const said = matchable(text);
  return WORDS.some((words) => said.includes(words));
}

/** The unit's words about a row: the explanation, or evidence where the table has one column for both. */
export const explanationOf = (entry: Entry, { has }: Pick<Scorecard, 'has'>): string =>
  has.explanation ? entry.explanation : entry.evidence;

/**
 * Whether a row counts as not applicable in a column (the one that the index is of): it says so there, or it is blank there and
 * the unit said so in its own column or, beside a blank, in its explanation. Points beside the words count as scored.
 */
export function isNotApplicable(
  entry: Entry,
  column: 'self' | 'appraised',
  scorecard: Pick<Scorecard, 'has'>,
): boolean {
  const mark = entry[column];
  if (mark.kind !== 'blank') return mark.kind === 'not-applicable';
  if (entry.self.kind !== 'blank') return entry.self.kind === 'not-applicable';
  return saysNotApplicable(explanationOf(entry, scorecard));
}

/** What did not arise where only lateness or wrongdoing did not: "không phát sinh hồ sơ quá hạn" is praise, no claim. */
const ONLY_GOOD_NEWS =
  /^[^,.;\n]*(?:quá hạn|trễ|chậm|vi phạm|sai phạm|sai sót|tồn đọng|chưa hoàn thành|không hoàn thành|kỷ luật)/u;

/** Whether a text beside points claims that the criterion is not applicable. */
export function claimsNotApplicable(text: string): boolean {
  const said = matchable(text);
  return WORDS.some((words) => {
    const at = said.indexOf(words);
    return at >= 0 && !ONLY_GOOD_NEWS.test(said.slice(at + words.length));
  });
}
