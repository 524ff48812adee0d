import {
  countCriteria,
  isBonusOrPenaltyBlock,
  isOutsideMaximum,
  placedCriteria,
  type Counts,
  type CriteriaSet,
  type Criterion,
  type RuleCase,
} from './criteriaSet';
import type { Finding, FindingOf } from './finding';
import { isOnStep, NO_POINTS, sumPoints, type Points } from './points';
import { codeOutOfOrder } from './rules/codeOutOfOrder';
import { duplicateCode } from './rules/duplicateCode';
import { maximumMismatch } from './rules/maximumMismatch';
import type { RuleContext } from './rules/ruleContext';
import type { Scorecard } from './scorecard';
import { totalScorecard } from './totals';

const TABLE_RULES = ['duplicate-code', 'code-out-of-order', 'maximum-mismatch'] as const;
type TableRule = (typeof TABLE_RULES)[number];

/** One mistake in a criteria set: facts, no sentence. Codes and sums are judged by the rules that judge tables. */
export type SetDefect =
  | FindingOf<'maximum-missing' | TableRule>
  | { readonly rule: 'no-rows' }
  | { readonly rule: 'name-missing'; readonly key: string }
  | { readonly rule: 'duplicate-key'; readonly key: string }
  | { readonly rule: 'maximum-negative'; readonly key: string; readonly maximum: Points }
  | { readonly rule: 'maximum-off-step'; readonly key: string; readonly maximum: Points; readonly step: Points }
  | { readonly rule: 'case-above-maximum'; readonly key: string; readonly case: RuleCase; readonly maximum: Points }
  | { readonly rule: 'case-off-step'; readonly key: string; readonly case: RuleCase; readonly step: Points }
  /** The areas do not add up to the maximum that the decision states, and no single area is to blame. */
  | { readonly rule: 'stated-maximum-mismatch'; readonly stated: Points; readonly sum: Points }
  | {
      readonly rule: 'stated-count-mismatch';
      readonly counted: StatedCount;
      readonly stated: number;
      readonly actual: number;
    };

export const STATED_COUNTS = ['areas', 'criteria', 'components'] as const;
export type StatedCount = (typeof STATED_COUNTS)[number];

/** What the decision, or the heading of its table, says about itself. */
export interface StatedOfSet extends Partial<Pick<Counts, StatedCount>> {
  readonly maximum?: Points;
}

/** Everything that does not hold together in a set: row by row, then keys, codes, sums and counts. */
export function checkCriteriaSet(set: CriteriaSet, stated: StatedOfSet = {}): SetDefect[] {
  if (set.areas.length === 0) return [{ rule: 'no-rows' }];
  const rows = placedCriteria(set.areas).map(({ criterion }) => criterion);
  return [
    ...rows.flatMap(checkRow),
    ...checkKeys(rows),
    ...[duplicateCode, codeOutOfOrder].flatMap((rule) => rule(contextOf(set))).filter(isOfTableRule),
    ...checkSums(set, stated.maximum),
    ...checkCounts(set, stated),
  ];
}

const checkRow = (row: Criterion): SetDefect[] => [
  ...(row.name.trim() === '' ? [{ rule: 'name-missing', key: row.key } as const] : []),
  ...checkMaximum(row),
  ...row.cases.flatMap((each) => checkCase(row, each)),
];

function checkMaximum(row: Criterion): SetDefect[] {
  const { key, maximum, step } = row;
  if (maximum === null) return joinsBonusAndPenalty(row) ? [] : [{ rule: 'maximum-missing', key }];
  if (maximum < 0 && row.method !== 'penalty') return [{ rule: 'maximum-negative', key, maximum }];
  return step !== null && !isOnStep(maximum, step) ? [{ rule: 'maximum-off-step', key, maximum, step }] : [];
}

/** A bonus and a penalty have no maximum together. */
const joinsBonusAndPenalty = (row: Criterion): boolean =>
  row.parts.every(isOutsideMaximum) && new Set(row.parts.map((part) => part.method)).size > 1;

function checkCase({ key, maximum, step }: Criterion, each: RuleCase): SetDefect[] {
  if (maximum !== null && each.points > maximum) return [{ rule: 'case-above-maximum', key, case: each, maximum }];
  return step !== null && !isOnStep(each.points, step) ? [{ rule: 'case-off-step', key, case: each, step }] : [];
}

function checkKeys(rows: readonly Criterion[]): SetDefect[] {
  const keys = rows.map((row) => row.key);
  return keys.filter((key, at) => keys.indexOf(key) < at).map((key) => ({ rule: 'duplicate-key', key }));
}

/** With a stated maximum the areas are judged as the parts of one more row above them. */
function checkSums(set: CriteriaSet, stated: Points | undefined): SetDefect[] {
  if (stated === undefined) return maximumMismatch(contextOf(set)).filter(isOfTableRule);
  const found = maximumMismatch(contextOf({ ...set, areas: [wholeOf(set, stated)] })).filter(isOfTableRule);
  const sum = sumPoints(
    set.areas.filter((area) => !isBonusOrPenaltyBlock(area)).map((area) => area.maximum ?? NO_POINTS),
  );
  return found.map((each) => (each.key === WHOLE ? { rule: 'stated-maximum-mismatch', stated, sum } : each));
}

/** No row's key: keys are never empty. */
const WHOLE = '';

const wholeOf = ({ areas }: CriteriaSet, maximum: Points): Criterion => ({
  key: WHOLE,
  code: '',
  name: '',
  maximum,
  step: null,
  method: 'self',
  rule: '',
  cases: [],
  evidenceWanted: false,
  responsible: '',
  notApplicable: null,
  parts: areas,
});

function checkCounts(set: CriteriaSet, stated: StatedOfSet): SetDefect[] {
  const actual = countCriteria(set);
  return STATED_COUNTS.flatMap((counted): SetDefect[] => {
    const number = stated[counted];
    if (number === undefined || number === actual[counted]) return [];
    return [{ rule: 'stated-count-mismatch', counted, stated: number, actual: actual[counted] }];
  });
}

const NOTHING_ENTERED: Scorecard = { entries: new Map(), has: { evidence: false, explanation: false } };

const contextOf = (set: CriteriaSet): RuleContext => ({
  set,
  scorecard: NOTHING_ENTERED,
  totals: totalScorecard(set, NOTHING_ENTERED),
});

const isOfTableRule = (finding: Finding): finding is FindingOf<TableRule> =>
  (TABLE_RULES as readonly string[]).includes(finding.rule);
