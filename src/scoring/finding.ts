import type { Points } from './points';
import type { PointsColumn } from './scorecard';

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A column of a table by what it means. The names are those of the `cchc check` contract. */
export const COLUMN_ROLES = [
  'code', 'name', 'maximum', 'reported', 'rule', 'self', 'evidence', 'explanation', 'note', 'appraisedFirst', 'appraised',
  'appraisalNote', 'survey', 'total', 'index', 'responsible',
] as const; // prettier-ignore
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** The columns of a results table with one row a unit; `areas` are several. */
export const UNITS_ROLES = [
  'order', 'name', 'group', 'areas', 'self', 'appraised', 'survey', 'total', 'index', 'rank', 'class',
] as const; // prettier-ignore
export type UnitsRole = (typeof UNITS_ROLES)[number];

/** Columns of points: of a criterion's row, or of a unit's. */
export type ScoredColumn = PointsColumn | 'areas' | 'total';

/**
 * One mistake in a table: facts, no sentence and no cell. `key` is the criterion's; the layout knows its cell.
 * Rules about cells that belong to no criterion (a grand total) carry the cell themselves.
 */
export type Finding =
  | { readonly rule: 'points-above-maximum'; readonly key: string; readonly column: ScoredColumn; readonly points: Points; readonly maximum: Points }
  | { readonly rule: 'points-negative'; readonly key: string; readonly column: ScoredColumn; readonly points: Points }
  | { readonly rule: 'points-not-a-number'; readonly key: string; readonly column: ScoredColumn; readonly typed: string }
  | { readonly rule: 'points-stored-as-text'; readonly key: string | null; /** Where the row is none of the tree. */ readonly cell?: string; readonly column: ScoredColumn | 'maximum'; readonly typed: string; readonly points: Points }
  /** `meant` is the one reading (day.month or month.day) that fits the maximum and the step, null where none or both do. */
  | { readonly rule: 'points-is-a-date'; readonly key: string; readonly column: ScoredColumn | 'maximum'; readonly day: number; readonly month: number; readonly year: number; readonly meant: Points | null }
  | { readonly rule: 'points-off-step'; readonly key: string; readonly column: PointsColumn; readonly points: Points; readonly step: Points | null; readonly allowed: readonly Points[] }
  | { readonly rule: 'points-missing'; readonly key: string; readonly column: PointsColumn }
  | { readonly rule: 'percent-malformed'; readonly key: string | null; /** Where the row is none of the tree. */ readonly cell?: string; readonly column: 'reported' | 'index'; readonly typed: string; readonly percent: Points; /** What the cell should hold: 0.975 where it is formatted in %. */ readonly value: Points }
  | { readonly rule: 'error-value'; readonly key: string | null; readonly cell: string | null; readonly column: ColumnRole | UnitsRole; readonly code: string }
  | { readonly rule: 'evidence-missing'; readonly key: string; readonly points: Points }
  | { readonly rule: 'survey-entered-by-unit'; readonly key: string; readonly points: Points }
  | { readonly rule: 'not-applicable-with-points'; readonly key: string; readonly column: PointsColumn; readonly points: Points; readonly maximum: Points }
  | { readonly rule: 'maximum-missing'; readonly key: string }
  | { readonly rule: 'maximum-mismatch'; readonly key: string; readonly maximum: Points; readonly sum: Points; /** What the maximum should be, where only one change mends the tree. */ readonly meant: Points | null; /** The row whose parts do not add up because of this leaf; null where it is the row's own parts. */ readonly parent: string | null }
  | { readonly rule: 'subtotal-mismatch'; readonly key: string; /** Where it is another row's than the parent's own. */ readonly cell?: string; readonly column: PointsColumn | 'total'; readonly shown: Points; readonly sum: Points }
  | { readonly rule: 'total-mismatch'; readonly cell: string; readonly column: ColumnRole; /** The unit whose total it is; null for the grand total of a criteria table. */ readonly unit: string | null; readonly shown: Points; readonly sum: Points }
  | { readonly rule: 'appraised-above-self'; readonly key: string; readonly self: Points; readonly appraised: Points }
  | { readonly rule: 'duplicate-code'; readonly key: string; readonly first: string }
  | { readonly rule: 'code-damaged'; readonly key: string; readonly shown: string; readonly meant: string | null }
  | { readonly rule: 'code-out-of-order'; readonly key: string; readonly expected: string }
  | { readonly rule: 'formula-overwritten'; readonly cell: string; readonly key: string | null; readonly shown: string; readonly formula: string }
  | { readonly rule: 'validation-lost'; readonly cell: string; readonly cells: number }
  | { readonly rule: 'structure-changed'; readonly change: StructureChange; readonly key: string | null; readonly cell: string | null; readonly name: string; readonly was: string; readonly now: string }
  | { readonly rule: 'count-mismatch'; readonly cell: string; readonly counted: 'areas' | 'criteria' | 'components'; readonly stated: number; readonly actual: number }
  | { readonly rule: 'rank-mismatch'; readonly cell: string; readonly unit: string; readonly shown: number; readonly rank: number }
  | { readonly rule: 'index-mismatch'; readonly key: string | null; readonly cell: string; readonly shown: Points; readonly index: Points }; // prettier-ignore

/** What was done to a form's rows: `row-added` is a row without a key of the set, `row-doubled` a copied row. */
export const STRUCTURE_CHANGES = [
  'row-missing',
  'row-added',
  'row-doubled',
  'row-moved',
  'maximum',
  'name',
  'code',
] as const;
export type StructureChange = (typeof STRUCTURE_CHANGES)[number];

export type RuleId = Finding['rule'];
export type FindingOf<R extends RuleId> = Extract<Finding, { rule: R }>;

/** How grave each rule is; "đủ điều kiện nộp" means that no finding of severity error is left. */
export const SEVERITY_OF: { readonly [R in RuleId]: Severity } = {
  'points-above-maximum': 'error',
  'points-negative': 'error',
  'points-not-a-number': 'error',
  'points-stored-as-text': 'warning',
  'points-is-a-date': 'error',
  'points-off-step': 'warning',
  'points-missing': 'error',
  'percent-malformed': 'warning',
  'error-value': 'error',
  'evidence-missing': 'warning',
  'survey-entered-by-unit': 'warning',
  'not-applicable-with-points': 'error',
  'maximum-missing': 'error',
  'maximum-mismatch': 'error',
  'subtotal-mismatch': 'error',
  'total-mismatch': 'error',
  'appraised-above-self': 'info',
  'duplicate-code': 'error',
  'code-damaged': 'warning',
  'code-out-of-order': 'warning',
  'formula-overwritten': 'error',
  'validation-lost': 'warning',
  'structure-changed': 'error',
  'count-mismatch': 'warning',
  'rank-mismatch': 'error',
  'index-mismatch': 'error',
};
