import { placedCriteria } from '../../src/scoring/criteriaSet';
import type { CriteriaSet } from '../../src/scoring/criteriaSet';
import { markOfNumber, markOfText } from '../../src/scoring/readMark';
import type { Entry, Mark, PointsColumn, Scorecard, ScorecardColumns } from '../../src/scoring/scorecard';
import { EMPTY_ENTRY } from '../../src/scoring/scorecard';

/** What stands in a cell: "0,5" is points typed as a number, anything that is no number is text; null is a blank. */
type Typed = string | number | Mark | null;

/** What else stands on a row beside the self-assessed points. */
type Others = Partial<Record<PointsColumn, Typed>> & Partial<Omit<Entry, PointsColumn>>;

/** Builds one unit's scorecard by code: `aScorecard(set).with('1.2.3', '0,5').build()`. */
export function aScorecard(set: CriteriaSet): ScorecardBuilder {
  const keys = new Map(placedCriteria(set.areas).map(({ criterion }) => [criterion.code, criterion.key]));
  return new ScorecardBuilder(keys, new Map(), { evidence: true, explanation: true });
}

class ScorecardBuilder {
  constructor(
    private readonly keys: ReadonlyMap<string, string>,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly has: ScorecardColumns,
  ) {}

  /** Self-assessed points, and what else stands on the row. */
  with(code: string, self: Typed, others: Others = {}): ScorecardBuilder {
    const key = this.keys.get(code);
    if (key === undefined) throw new Error(`the set has no criterion ${code}`);
    const { appraisedFirst = null, appraised = null, survey = null, ...texts } = others;
    const entry: Entry = {
      ...EMPTY_ENTRY,
      ...texts,
      self: markOf(self),
      appraisedFirst: markOf(appraisedFirst),
      appraised: markOf(appraised),
      survey: markOf(survey),
    };
    return new ScorecardBuilder(this.keys, new Map([...this.entries, [key, entry]]), this.has);
  }

  /** Points for many rows at once, all in the column self-assessed. */
  withAll(points: Readonly<Record<string, Typed>>): ScorecardBuilder {
    return Object.entries(points).reduce<ScorecardBuilder>((builder, [code, typed]) => builder.with(code, typed), this);
  }

  without(column: keyof ScorecardColumns): ScorecardBuilder {
    return new ScorecardBuilder(this.keys, this.entries, { ...this.has, [column]: false });
  }

  build(): Scorecard {
    return { entries: this.entries, has: this.has };
  }
}

/** A cell as Excel would hold it: what reads as a plain decimal is a number, `asText` holds it as text. */
function markOf(typed: Typed): Mark {
  if (typed === null) return { kind: 'blank' };
  if (typeof typed === 'object') return typed;
  if (typeof typed === 'number') return markOfNumber(typed);
  return /^-?\d+(?:,\d+)?$/.test(typed) ? markOfNumber(Number(typed.replace(',', '.'))) : markOfText(typed);
}

/** A cell that holds text although it looks like a number. */
export const asText = (typed: string): Mark => markOfText(typed);

/** A cell of which Excel made a date. */
export const asDate = (day: number, month: number, year = 2026): Mark => ({ kind: 'date', day, month, year });

export const asError = (code: string): Mark => ({ kind: 'error', code });
