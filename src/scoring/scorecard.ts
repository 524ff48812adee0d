import { leavesOfSet, type CriteriaSet, type Criterion } from './criteriaSet';
import type { Points } from './points';

/** The four points columns of a scorecard, in the order in which they are filled. */
export const POINTS_COLUMNS = ['self', 'appraisedFirst', 'appraised', 'survey'] as const;
export type PointsColumn = (typeof POINTS_COLUMNS)[number];

/**
 * What stands in one points cell. Blank, zero and "không áp dụng" are three different things, and what cannot be read
 * is kept as it was typed so that it can be shown.
 */
export type Mark =
  | { readonly kind: 'blank' }
  /** `typed` is the text where the number was stored as text ("0,5", "03 điểm"), else null. */
  | { readonly kind: 'points'; readonly points: Points; readonly typed: string | null }
  | { readonly kind: 'not-applicable'; readonly typed: string }
  /** "ĐTXHH" and the like: words that only say who gives the points. */
  | { readonly kind: 'elsewhere'; readonly typed: string }
  /** Excel made a date of what was typed: 1.5 became 1 May. */
  | { readonly kind: 'date'; readonly day: number; readonly month: number; readonly year: number }
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'unreadable'; readonly typed: string };

export const BLANK: Mark = { kind: 'blank' };

/** What one unit entered, and the appraisers after it, on one row. Rows that are not leaves have marks too: their printed sums. */
export interface Entry {
  readonly self: Mark;
  /** First round, where there are two. */
  readonly appraisedFirst: Mark;
  /** The round that counts: the last one that holds points. */
  readonly appraised: Mark;
  readonly survey: Mark;
  readonly reported: string;
  readonly evidence: string;
  readonly explanation: string;
}

export const EMPTY_ENTRY: Entry = {
  self: BLANK,
  appraisedFirst: BLANK,
  appraised: BLANK,
  survey: BLANK,
  reported: '',
  evidence: '',
  explanation: '',
};

/** Which text columns the table has at all: a rule about evidence is silent where there is nowhere to write it. */
export interface ScorecardColumns {
  readonly evidence: boolean;
  readonly explanation: boolean;
}

/** One unit's entries, by the key of the criterion. A key without an entry is an empty row. */
export interface Scorecard {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly has: ScorecardColumns;
}

export const entryOf = (scorecard: Scorecard, key: string): Entry => scorecard.entries.get(key) ?? EMPTY_ENTRY;

/** A leaf of the set with what was entered on its row. */
export interface EnteredLeaf {
  readonly leaf: Criterion;
  readonly entry: Entry;
}

/** In table order. */
export const leavesEntered = (set: Pick<CriteriaSet, 'areas'>, scorecard: Scorecard): readonly EnteredLeaf[] =>
  leavesOfSet(set).map((leaf) => ({ leaf, entry: entryOf(scorecard, leaf.key) }));

export const pointsOf = (mark: Mark): Points | null => (mark.kind === 'points' ? mark.points : null);
