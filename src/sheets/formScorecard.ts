import type { CriteriaSet } from '../scoring/criteriaSet';
import { isLeaf, placedCriteria } from '../scoring/criteriaSet';
import type { Entry, Mark, Scorecard } from '../scoring/scorecard';
import type { FormEntry } from './form';
import { markOfContent } from './marks';

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** Whether any leaf holds points of the second appraisal: then those count, else the first round's. */
const secondRoundCounts = (set: CriteriaSet, entries: ReadonlyMap<string, FormEntry>): boolean =>
  placedCriteria(set.areas).some(
    ({ criterion }) => isLeaf(criterion) && markOfContent(entries.get(criterion.key)?.appraised).kind === 'points',
  );

function readEntry(entry: FormEntry, secondRound: boolean): Entry {
  const first: Mark = markOfContent(entry.appraisedFirst);
  const second: Mark = markOfContent(entry.appraised);
  return {
    self: markOfContent(entry.self),
    appraisedFirst: secondRound ? first : { kind: 'blank' },
    appraised: secondRound ? second : first,
    survey: markOfContent(entry.survey),
    reported: textOf(entry.reported?.value),
    evidence: textOf(entry.evidence?.value),
    explanation: textOf(entry.explanation?.value),
  };
}

/** The entries of a form as scoring reads them; the appraised points are those of the last round that holds any. */
export function scorecardOf(
  set: CriteriaSet,
  entries: ReadonlyMap<string, FormEntry>,
): Scorecard & { readonly secondRound: boolean } {
  const secondRound = secondRoundCounts(set, entries);
  const read = new Map([...entries].map(([key, entry]) => [key, readEntry(entry, secondRound)]));
  return { entries: read, has: { evidence: true, explanation: true }, secondRound };
}
