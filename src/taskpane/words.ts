import { createContext, useContext } from 'react';
import type { CriteriaSet } from '../scoring/criteriaSet';
import type { Fraction } from '../scoring/percentIndex';
import type { Points } from '../scoring/points';
import { invariant } from '../scoring/result';
import type { Language } from '../wording/language';
import { formatDateTime, formatPercent, formatPoints } from '../wording/numbers';
import type { PaneText } from '../wording/pane.vi';
import { paneText } from '../wording/paneText';
import type { ProblemSaying } from '../wording/problems.vi';
import { problemText } from '../wording/problemText';
import type { Problem } from '../workbook/problem';

/** What the pane says on every page, in one language; what findings say comes with the page that lists them. */
export interface Words {
  readonly language: Language;
  readonly text: PaneText;
  points(value: Points): string;
  /** By the set's own rounding. */
  percent(share: Fraction, set: CriteriaSet): string;
  /** An ISO local time as people read it. */
  time(iso: string): string;
  problem(problem: Problem): ProblemSaying;
}

export const wordsIn = (language: Language): Words => ({
  language,
  text: paneText(language),
  points: (value) => formatPoints(value, language),
  percent: (share, set) => formatPercent(share, set, language),
  time: (iso) => formatDateTime(iso, language),
  problem: (problem) => problemText(problem, language),
});

const WordsContext = createContext<Words | null>(null);

export const WordsProvider = WordsContext.Provider;

export function useWords(): Words {
  const words = useContext(WordsContext);
  invariant(words !== null, 'components stand inside a WordsProvider');
  return words;
}
