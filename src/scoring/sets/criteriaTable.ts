import {
  isOutsideMaximum,
  type Band,
  type Criterion,
  type Method,
  type NotApplicableTreatment,
  type RuleCase,
} from '../criteriaSet';
import { isOnStep, points, type Points } from '../points';
import { invariant } from '../result';

/** The classes of results that the illustrations share; provinces set their own. */
export const USUAL_BANDS: readonly Band[] = [
  { name: 'Xuất sắc', from: points('90') },
  { name: 'Tốt', from: points('80') },
  { name: 'Khá', from: points('65') },
  { name: 'Trung bình', from: points('50') },
  { name: 'Yếu', from: points('0') },
];

/** How a leaf gets its points. */
type Scoring = Pick<Criterion, 'method' | 'rule' | 'cases' | 'step' | 'evidenceWanted'>;

interface RowOptions {
  /** The responsible office; parts that name none take it over. */
  readonly by?: string;
  readonly notApplicable?: NotApplicableTreatment;
}

/** One row of the published table: with parts it is their sum, with a scoring it is a leaf. */
export function row(
  code: string,
  key: string,
  name: string,
  maximum: string | null,
  content: readonly Criterion[] | Scoring,
  { by = '', notApplicable }: RowOptions = {},
): Criterion {
  const scoring = isScoring(content) ? content : scoringOfParts(content);
  const parts = isScoring(content) ? [] : content.map((part) => withResponsible(part, by));
  return {
    key,
    code,
    name,
    maximum: maximum === null ? null : points(maximum),
    ...scoring,
    responsible: by,
    notApplicable: notApplicable ?? null,
    parts,
  };
}

/**
 * The rule names the points that it can give, one case a line:
 * "Ban hành kịp thời: 1", "Ban hành không kịp thời: 0,5". A line without points is a remark.
 */
export function oneOf(text: string): Scoring {
  const cases = linesOf(text).flatMap(caseOfLine);
  const step = STEPS.find((each) => cases.every((given) => isOnStep(given.points, each)));
  invariant(cases.length > 1 && step !== undefined, `a rule has cases, in quarter points: ${text}`);
  return { ...scoredByUnit(text), cases, step };
}

/** The rule multiplies the maximum by a rate, so any value may come out. */
export const proportional = (text: string): Scoring => ({ ...scoredByUnit(text), cases: [], step: null });

/** The rule gives or takes so many points a time. */
export const counted = (step: string, text: string): Scoring => ({ ...proportional(text), step: points(step) });

export const bySurvey = (text: string): Scoring => fromOutside('survey', text);

export const byOtherAgency = (text: string): Scoring => fromOutside('other-agency', text);

export const bonus = (step: string, text: string): Scoring => ({ ...counted(step, text), method: 'bonus' });

export const penalty = (step: string, text: string): Scoring => ({
  ...counted(step, text),
  method: 'penalty',
  evidenceWanted: false,
});

/** Coarsest first. */
const STEPS: readonly Points[] = [points('0.5'), points('0.25')];

const scoredByUnit = (text: string): Pick<Scoring, 'method' | 'rule' | 'evidenceWanted'> => ({
  method: 'self',
  rule: linesOf(text).join('\n'),
  evidenceWanted: true,
});

const fromOutside = (method: Method, text: string): Scoring => ({
  ...proportional(text),
  method,
  evidenceWanted: false,
});

const isScoring = (content: readonly Criterion[] | Scoring): content is Scoring => 'method' in content;

/** A row above leaves is scored as they are, where they agree. */
function scoringOfParts(parts: readonly Criterion[]): Scoring {
  const [first = 'self', ...others] = new Set(parts.map((part) => part.method));
  const shared = others.length === 0 ? first : parts.every(isOutsideMaximum) ? 'bonus' : 'self';
  return { method: shared, rule: '', cases: [], step: null, evidenceWanted: false };
}

function withResponsible(criterion: Criterion, office: string): Criterion {
  if (criterion.responsible !== '') return criterion;
  return { ...criterion, responsible: office, parts: criterion.parts.map((part) => withResponsible(part, office)) };
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function caseOfLine(line: string): RuleCase[] {
  const found = /^(.+): (\d+(?:,\d+)?)$/.exec(line);
  if (!found) return [];
  const [, when = '', shown = ''] = found;
  return [{ when, points: points(shown.replace(',', '.')) }];
}
