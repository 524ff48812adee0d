import * as v from 'valibot';
import {
  METHODS,
  NOT_APPLICABLE_TREATMENTS,
  ROUNDINGS,
  UNIT_KINDS,
  type Band,
  type CriteriaSet,
  type Criterion,
  type RuleCase,
} from './criteriaSet';
import { parsePlainPoints, points, printPlainPoints } from './points';
import { err, ok, type Result } from './result';

export const SET_FAULTS = [
  'not-json', 'too-large', 'not-a-set', 'newer-version', 'missing', 'wrong-type', 'not-points', 'unknown-choice', 'empty', 'too-long', 'out-of-range', 'too-deep', 'doubled-key',
] as const; // prettier-ignore
export type SetFault = (typeof SET_FAULTS)[number];

/** What a saved set, its bands, its rows and the cases of their rules say of themselves, as the text calls it. */
export type SetField = keyof CriteriaSet | keyof Band | keyof Criterion | keyof RuleCase;

/** A row that may be faulty itself, by what can be read of it. */
export interface SavedRow {
  readonly code: string;
  readonly name: string;
  /** Among the rows beside it, from 1. */
  readonly number: number;
}

export interface SetPlace {
  /** The rows down to the one that is meant, its area first; none where the set itself is meant. */
  readonly rows: readonly SavedRow[];
  readonly field: SetField;
  /** What stands there; "" for nothing, and for what no person would read. */
  readonly typed: string;
}

/** What is wrong with a saved set, and where; null for the whole text. */
export interface SetError {
  readonly where: SetPlace | null;
  readonly what: SetFault;
}

/** A text of more characters is no criteria set: a hundred rows with their rules take a tenth of it. */
export const LONGEST_SET = 500_000;

/** The newest way of saving that is known here; a text saves its own beside the set: { "cchc": 1, "set": { … } }. */
const SAVED_VERSION = 1;

/** A saved set out of its JSON text; the first fault where it is none. Whether its sums hold is for `checkCriteriaSet`. */
export function parseCriteriaSet(json: string): Result<CriteriaSet, SetError> {
  if (json.length > LONGEST_SET) return err({ where: null, what: 'too-large' });
  const read = readJson(json.replace(/^\uFEFF/, ''));
  if (!read.ok) return read;
  const saved = v.safeParse(envelope, read.value);
  if (!saved.success) return err({ where: null, what: 'not-a-set' });
  if (saved.output.cchc > SAVED_VERSION) return err({ where: null, what: 'newer-version' });
  const parsed = v.safeParse(savedSet, saved.output.set, { abortEarly: true });
  if (!parsed.success) return err(errorOfIssue(parsed.issues[0]));
  const rows = rowsToDoubledKey(parsed.output.areas, new Set());
  return rows === null ? ok(parsed.output) : err({ where: { rows, field: 'key', typed: '' }, what: 'doubled-key' });
}

/** The JSON text of a set, its points in plain notation ("1.25"). The inverse of `parseCriteriaSet`. */
export const printCriteriaSet = (set: CriteriaSet): string =>
  JSON.stringify({
    cchc: SAVED_VERSION,
    set: {
      ...set,
      threshold: printPlainPoints(set.threshold),
      bands: set.bands.map((band) => ({ ...band, from: printPlainPoints(band.from) })),
      areas: set.areas.map(savedCriterionOf),
    },
  });

const envelope = v.object({ cchc: v.pipe(v.number(), v.integer(), v.minValue(1)), set: v.looseObject({}) });

type SavedCriterion = Omit<Criterion, 'maximum' | 'step' | 'cases' | 'parts'> & {
  readonly maximum: string | null;
  readonly step: string | null;
  readonly cases: readonly { readonly when: string; readonly points: string }[];
  readonly parts: readonly SavedCriterion[];
};

const savedCriterionOf = (criterion: Criterion): SavedCriterion => ({
  ...criterion,
  maximum: criterion.maximum === null ? null : printPlainPoints(criterion.maximum),
  step: criterion.step === null ? null : printPlainPoints(criterion.step),
  cases: criterion.cases.map((each) => ({ ...each, points: printPlainPoints(each.points) })),
  parts: criterion.parts.map(savedCriterionOf),
});

/** More than any published table has; it keeps a hostile text from nesting without end. */
export const MOST_LEVELS = 8;

/** More than any name or rule has; a cell of Excel holds 32,767 characters. */
const savedText = v.pipe(v.string(), v.maxLength(8000));

const savedPoints = v.pipe(
  v.string(),
  v.check((text) => parsePlainPoints(text) !== null),
  v.transform(points),
);

const criterionOfLevels = (levels: number): v.GenericSchema<unknown, Criterion> =>
  v.object({
    key: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    code: savedText,
    name: savedText,
    maximum: v.nullable(savedPoints),
    step: v.nullable(savedPoints),
    method: v.picklist(METHODS),
    rule: savedText,
    cases: v.array(v.object({ when: savedText, points: savedPoints })),
    evidenceWanted: v.boolean(),
    responsible: savedText,
    notApplicable: v.nullable(v.picklist(NOT_APPLICABLE_TREATMENTS)),
    parts: v.array(levels > 1 ? criterionOfLevels(levels - 1) : v.never()),
  });

const savedSet: v.GenericSchema<unknown, CriteriaSet> = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  title: savedText,
  decision: savedText,
  issuer: savedText,
  year: v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(9999)),
  kind: v.picklist(UNIT_KINDS),
  official: v.boolean(),
  rounding: v.picklist(ROUNDINGS),
  decimals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)),
  threshold: savedPoints,
  bands: v.array(v.object({ name: savedText, from: savedPoints })),
  notApplicable: v.picklist(NOT_APPLICABLE_TREATMENTS),
  areas: v.array(criterionOfLevels(MOST_LEVELS)),
});

/** The rows down to the second of two with one key. */
function rowsToDoubledKey(criteria: readonly Criterion[], met: Set<string>): SavedRow[] | null {
  for (const [at, criterion] of criteria.entries()) {
    const row = savedRowOf(criterion, at);
    if (met.has(criterion.key)) return [row];
    met.add(criterion.key);
    const below = rowsToDoubledKey(criterion.parts, met);
    if (below !== null) return [row, ...below];
  }
  return null;
}

function readJson(json: string): Result<unknown, SetError> {
  try {
    const value: unknown = JSON.parse(json);
    return ok(value);
  } catch {
    return err({ where: null, what: 'not-json' });
  }
}

const errorOfIssue = (issue: v.BaseIssue<unknown>): SetError => ({
  where: placeOfIssue(issue.input, issue.path ?? []),
  what: faultOfIssue(issue),
});

function placeOfIssue(input: unknown, path: readonly v.IssuePathItem[]): SetPlace | null {
  const field = path
    .map(({ key }) => key)
    .filter((key) => typeof key === 'string')
    .at(-1);
  if (field === undefined) return null;
  const rows = path.flatMap(({ key, value }, at) =>
    typeof key === 'number' && ROW_LISTS.includes(path[at - 1]?.key) ? [savedRowOf(value, key)] : [],
  );
  // What has a fault is always named by the schema, which knows no other names.
  return { rows, field: field as SetField, typed: readable(input) };
}

const ROW_LISTS: readonly unknown[] = ['areas', 'parts'] satisfies readonly SetField[];

function savedRowOf(value: unknown, at: number): SavedRow {
  const { code, name } = v.is(v.looseObject({}), value) ? value : {};
  return { code: readable(code), name: readable(name), number: at + 1 };
}

/** Enough to know it by. */
const READABLE_LENGTH = 100;

const readable = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, READABLE_LENGTH) : '';

function faultOfIssue(issue: v.BaseIssue<unknown>): SetFault {
  if (issue.input === undefined) return 'missing';
  switch (issue.type) {
    case 'check':
      return 'not-points';
    case 'picklist':
      return 'unknown-choice';
    case 'never':
      return 'too-deep';
    case 'min_length':
      return 'empty';
    case 'max_length':
      return 'too-long';
    case 'integer':
    case 'min_value':
    case 'max_value':
      return 'out-of-range';
    default:
      return 'wrong-type';
  }
}
