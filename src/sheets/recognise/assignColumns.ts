import { COLUMN_ROLES, type ColumnRole } from '../../scoring/finding';
import { bareText } from '../../scoring/bareText';
import { contentOf, type ColumnContent } from './columnContent';
import type { HeadedColumn } from './headerBlock';
import {
  meaningsOf,
  saysLastYear,
  saysPartOfYear,
  yearOfText,
  type HeadingMeaning,
  type Meanings,
} from './headerWords';
import type { ColumnReading, ColumnReason } from './recognition';

/** What the columns of a header are judged by. */
export interface ColumnEvidence {
  readonly columns: readonly HeadedColumn[];
  readonly contents: ReadonlyMap<number, ColumnContent>;
  readonly hidden: ReadonlySet<number>;
  readonly corrections: ReadonlyMap<number, ColumnRole | 'ignore'>;
}

export interface AssignedColumns {
  readonly columns: ReadonlyMap<ColumnRole, number>;
  /** Columns of names, where each level has its own: from the left, the one of the last level among them. */
  readonly names: readonly number[];
  /** Columns of codes, from the left: where there are several, each level has its own. */
  readonly codes: readonly number[];
  readonly readings: readonly ColumnReading[];
}

/** A heading below this is taken for what it seems only where the officer has nothing better. */
const SURE_WEIGHT = 4;
/** Less is no meaning at all. */
const LEAST_WEIGHT = 1;

interface Candidate {
  readonly column: number;
  readonly meaning: HeadingMeaning;
  readonly weight: number;
  readonly reason: ColumnReason;
}

interface Judged extends ColumnEvidence {
  /** The headings of a column without their year; columns of one label are alike. */
  readonly labels: ReadonlyMap<number, string>;
  /** The first column of points. */
  readonly firstPoints: number;
}

const likeness = (headings: readonly string[]): string => bareText(headings.join(' ').replace(/20\d\d/g, ''));

const isOfPoints = ({ headings }: HeadedColumn): boolean => {
  const meanings = meaningsOf(headings.at(-1) ?? '');
  return (['self', 'appraised', 'total'] as const).some((points) => meanings.has(points));
};

/**
 * Whether a heading or the officer says where names stand, and where maximums do: without either, nothing that stands
 * below makes a criteria table of it.
 */
export const namesCriteria = ({ columns, corrections }: Pick<ColumnEvidence, 'columns' | 'corrections'>): boolean =>
  (['name', 'maximum'] as const).every(
    (role) =>
      [...corrections.values()].includes(role) || columns.some(({ headings }) => weightsOf(headings).weights.has(role)),
  );

/** Gives each column of a header its role; null where they are not the columns of a criteria table. */
export function assignColumns(given: ColumnEvidence): AssignedColumns | null {
  const evidence: Judged = {
    ...given,
    labels: new Map(given.columns.map(({ column, headings }) => [column, likeness(headings)])),
    firstPoints: given.columns.find(isOfPoints)?.column ?? Infinity,
  };
  const candidates = evidence.columns
    .filter(({ column }) => !evidence.corrections.has(column))
    .flatMap((column) => candidatesOf(column, evidence));
  const taken = new Map<HeadingMeaning, Candidate>();
  const of = new Map<number, Candidate>();
  for (const candidate of correctedFirst(candidates, evidence)) {
    if (taken.has(candidate.meaning) || of.has(candidate.column) || candidate.weight < LEAST_WEIGHT) continue;
    if (isSecondOfLike(candidate, of, evidence)) continue;
    taken.set(candidate.meaning, candidate);
    of.set(candidate.column, candidate);
  }
  splitRounds(candidates, { taken, of, evidence });
  remarkBesideRound(candidates, { taken, of, evidence });
  codeBesideName(candidates, { taken, of, evidence });
  lonePoints({ taken, of, evidence });
  if (!isCriteriaTable(taken)) return null;
  const roles = COLUMN_ROLES.filter((role) => taken.has(role));
  const isOnly = (chosen: Candidate): boolean => hasNoRival(chosen, candidates, taken, of);
  return {
    names: nameColumns(candidates, { taken, of, evidence }),
    codes: codeColumns({ taken, of, evidence }),
    columns: new Map(roles.map((role) => [role, taken.get(role)?.column ?? -1])),
    readings: evidence.columns.map((headed) => readingOf(headed, of.get(headed.column), isOnly)),
  };
}

interface Assignment {
  readonly taken: Map<HeadingMeaning, Candidate>;
  readonly of: Map<number, Candidate>;
  readonly evidence: Judged;
}

/** A second column of words with the same heading is never something else. */
const isSecondOfLike = ({ column, meaning }: Candidate, of: Assignment['of'], { labels }: Judged): boolean =>
  !NUMERIC.has(meaning) &&
  [...of.values()].some((other) => !NUMERIC.has(other.meaning) && labels.get(other.column) === labels.get(column));

/** Names and maximums make a criteria table; people, units and money make others. */
function isCriteriaTable(taken: ReadonlyMap<HeadingMeaning, Candidate>): boolean {
  const [name, maximum] = [taken.get('name'), taken.get('maximum')];
  if (!name || !maximum) return false;
  const isOfficers = name.reason === 'officer' || maximum.reason === 'officer';
  const stranger = (['money', 'person', 'unit'] as const).some((other) => (taken.get(other)?.weight ?? 0) > 2.5);
  return isOfficers || !stranger || maximum.weight >= SURE_WEIGHT;
}

/** The officer's word first, then the firmest; of equals the column with the larger points, then the one to the left. */
function correctedFirst(candidates: readonly Candidate[], { corrections, contents }: ColumnEvidence): Candidate[] {
  const corrected = [...corrections].flatMap(([column, role]): Candidate[] =>
    role === 'ignore' ? [] : [{ column, meaning: role, weight: Infinity, reason: 'officer' }],
  );
  const sum = (candidate: Candidate): number => contentOf(contents, candidate.column).sum;
  const own = [...candidates].sort(
    (a, b) =>
      b.weight - a.weight ||
      (a.meaning === 'maximum' && b.meaning === 'maximum' ? sum(b) - sum(a) : 0) ||
      order(a.meaning) - order(b.meaning) ||
      a.column - b.column,
  );
  return [...corrected, ...own];
}

/** Which of two equal meanings of one heading is tried first. */
const ORDER: readonly HeadingMeaning[] = ['name', 'maximum', 'code', 'self', 'appraised', 'survey', 'evidence'];
const order = (meaning: HeadingMeaning): number => (ORDER.indexOf(meaning) + ORDER.length) % ORDER.length;

function candidatesOf(headed: HeadedColumn, evidence: Judged): Candidate[] {
  const content = contentOf(evidence.contents, headed.column);
  const { weights, fromGroup } = weightsOf(headed.headings);
  const stands = standing(headed, evidence);
  const [firmest] = [...weights].sort(([, a], [, b]) => b - a);
  const isNoRole = firmest !== undefined && !isRole(firmest[0]) && firmest[1] >= SURE_WEIGHT;
  return (isNoRole ? [firmest] : [...weights]).map(([meaning, weight]) => ({
    column: headed.column,
    meaning,
    weight: weight + contentWeight(meaning, content) + besidePoints(meaning, headed, evidence) + stands,
    reason: fromGroup.has(meaning) ? 'group-heading' : weight >= 3 ? 'heading' : 'content',
  }));
}

/** A rate to the left of points is what they are given for, one to their right is what they come to. */
function besidePoints(meaning: HeadingMeaning, { column }: HeadedColumn, { firstPoints }: Judged): number {
  if (meaning !== 'index' && meaning !== 'reported') return 0;
  return column > firstPoints === (meaning === 'index') ? 0 : -1;
}

/** Of two like columns the visible one counts, of two years the later, the whole year before a part of it. */
function standing({ column, headings }: HeadedColumn, { hidden, columns, labels }: Judged): number {
  const like = columns.filter((other) => other.column !== column && labels.get(other.column) === labels.get(column));
  const heading = headings.join(' ');
  const year = yearOfText(heading);
  const isPast = like.some((other) => (yearOfText(other.headings.join(' ')) ?? 0) > (year ?? 0));
  const isShadowed = hidden.has(column) && like.some((other) => !hidden.has(other.column));
  return (
    (isPast ? -20 : 0) +
    (isShadowed ? -20 : 0) +
    (hidden.has(column) ? -0.5 : 0) +
    (saysPartOfYear(heading) ? -0.5 : 0) +
    (saysLastYear(heading) ? -2.5 : 0)
  );
}

interface Weights {
  readonly weights: Map<HeadingMeaning, number>;
  readonly fromGroup: ReadonlySet<HeadingMeaning>;
}

/** A column means what its own heading says; under a group, "Điểm" and "Lần 1" mean what the group says. */
export function weightsOf(headings: readonly string[]): Weights {
  const weights = new Map<HeadingMeaning, number>();
  const fromGroup = new Set<HeadingMeaning>();
  const own = meaningsOf(headings.at(-1) ?? '');
  const isVague = Math.max(0, ...own.values()) < 3;
  const put = (meanings: Meanings, share: number, group: boolean): void => {
    for (const [meaning, weight] of meanings) {
      if ((weights.get(meaning) ?? 0) >= weight * share) continue;
      weights.set(meaning, weight * share);
      if (group) fromGroup.add(meaning);
    }
  };
  put(own, 1, false);
  if (isVague) for (const group of headings.slice(0, -1)) put(meaningsOf(group), 0.9, true);
  const together = meaningsOf(headings.join(' '));
  const remark = together.get('appraisalNote');
  if (remark !== undefined) put(new Map([['appraisalNote', remark]]), 1, false);
  return { weights, fromGroup };
}

const NUMERIC: ReadonlySet<HeadingMeaning> = new Set([
  'maximum',
  'self',
  'appraised',
  'survey',
  'total',
  'index',
  'deduction',
  'difference',
]);

/** What a column holds speaks for some meanings and against others. */
function contentWeight(meaning: HeadingMeaning, content: ColumnContent): number {
  const { filled, numbers, sentences, words, codes, counting } = content;
  if (meaning === 'maximum' && numbers === 0) return -20;
  if (filled === 0) return meaning === 'name' ? -20 : 0;
  const [numeric, wordy] = [numbers / filled, sentences / filled];
  if (NUMERIC.has(meaning)) return wordy > 0.5 ? -3 : numeric > 0.4 ? 0.5 : 0;
  if (meaning === 'name') return wordy > 0.4 ? 0.5 : words > codes + numbers ? 0 : -2;
  // Beside a column that only counts rows, "Mã tiêu chí" holds the codes.
  if (meaning === 'code') return codes < filled * 0.3 ? -4 : counting > filled * 0.75 ? -0.5 : 0;
  return numeric > 0.8 && filled >= 5 && meaning !== 'reported' ? -3 : 0;
}

/** Two rounds of appraisal: the last one that holds points counts, the one before it was the first. */
function splitRounds(candidates: readonly Candidate[], { taken, of, evidence }: Assignment): void {
  const chosen = taken.get('appraised');
  if (!chosen || chosen.reason === 'officer') return;
  const rounds = candidates
    .filter((candidate) => candidate.meaning === 'appraised' && candidate.weight >= 2)
    .filter(({ column }) => column === chosen.column || !of.has(column))
    .filter(({ column }) => !evidence.hidden.has(column) || evidence.hidden.has(chosen.column))
    .filter(({ column, weight }) => !candidates.some((other) => other.column === column && other.weight > weight))
    .sort((a, b) => a.column - b.column)
    .filter(({ column }) => contentOf(evidence.contents, column).numbers > 0);
  const [last, first] = rounds.reverse();
  if (!last || !first) return;
  of.delete(chosen.column);
  for (const [meaning, candidate] of [
    ['appraised', last],
    ['appraisedFirst', first],
  ] as const) {
    taken.set(meaning, candidate);
    of.set(candidate.column, { ...candidate, meaning });
  }
}

/** Remarks of several rounds: those beside the round that counts. */
function remarkBesideRound(candidates: readonly Candidate[], { taken, of }: Assignment): void {
  const [chosen, round] = [taken.get('appraisalNote'), taken.get('appraised')];
  if (!chosen || !round || !taken.has('appraisedFirst') || chosen.reason === 'officer') return;
  const beside = candidates.find(
    ({ column, meaning, weight }) =>
      meaning === 'appraisalNote' && column > round.column && !of.has(column) && weight >= chosen.weight,
  );
  if (!beside) return;
  of.delete(chosen.column);
  of.set(beside.column, beside);
  taken.set('appraisalNote', beside);
}

/** "Tiêu chí | Nội dung": a second column of names with short marks to the left of the names holds the codes. */
function codeBesideName(candidates: readonly Candidate[], { taken, of, evidence }: Assignment): void {
  const name = taken.get('name');
  if (!name || taken.has('code')) return;
  const code = candidates.find(({ column, meaning }) => {
    const { filled, codes } = contentOf(evidence.contents, column);
    return meaning === 'name' && column < name.column && !of.has(column) && filled > 0 && codes > filled / 2;
  });
  if (!code) return;
  const candidate: Candidate = { ...code, meaning: 'code', reason: 'position' };
  taken.set('code', candidate);
  of.set(code.column, candidate);
}

/** "Điểm đạt được" alone, with a number for most maximums, holds the points themselves: there is nothing that it could be the total of. */
function lonePoints({ taken, of, evidence: { contents } }: Assignment): void {
  const [total, maximum] = [taken.get('total'), taken.get('maximum')];
  if (!total || !maximum || total.reason === 'officer') return;
  if ((['self', 'appraised', 'survey'] as const).some((points) => taken.has(points))) return;
  if (contentOf(contents, total.column).numbers * 2 < contentOf(contents, maximum.column).numbers) return;
  const own: Candidate = { ...total, meaning: 'self' };
  taken.delete('total');
  taken.set('self', own);
  of.set(own.column, own);
}

/** "Lĩnh vực | Tiêu chí | Tiêu chí thành phần": names stand in several columns side by side, one a level. */
function nameColumns(candidates: readonly Candidate[], { taken, of, evidence }: Assignment): number[] {
  const names = [taken.get('name')?.column ?? -1];
  const isName = (column: number): boolean =>
    !of.has(column) &&
    !evidence.hidden.has(column) &&
    !holdsCodes(column, evidence) &&
    candidates.some((other) => other.column === column && other.meaning === 'name' && other.weight >= LEAST_WEIGHT);
  while (isName((names[0] ?? 0) - 1)) names.unshift((names[0] ?? 0) - 1);
  while (isName((names.at(-1) ?? 0) + 1)) names.push((names.at(-1) ?? 0) + 1);
  return names;
}

/** "LV | TC | TCTP" in front of the names: codes stand in several columns side by side, one a level. */
function codeColumns({ taken, of, evidence }: Assignment): number[] {
  const [code, name] = [taken.get('code'), taken.get('name')];
  if (!code || !name) return [];
  const isCode = (column: number): boolean =>
    column < name.column && !of.has(column) && !evidence.hidden.has(column) && holdsCodes(column, evidence);
  const codes = [code.column];
  while (isCode((codes[0] ?? 0) - 1)) codes.unshift((codes[0] ?? 0) - 1);
  while (isCode((codes.at(-1) ?? 0) + 1)) codes.push((codes.at(-1) ?? 0) + 1);
  // A number that counts rows stands beside every code.
  const filled = codes.reduce((sum, column) => sum + contentOf(evidence.contents, column).filled, 0);
  return filled > contentOf(evidence.contents, name.column).filled * 1.2 ? [code.column] : codes;
}

function holdsCodes(column: number, { contents }: Judged): boolean {
  const { filled, codes } = contentOf(contents, column);
  return codes > filled * 0.8;
}

const isRole = (meaning: HeadingMeaning): meaning is ColumnRole =>
  (COLUMN_ROLES as readonly string[]).includes(meaning);

/** Whether a column could be nothing else, and nothing else could be what it is, the firmer columns being taken. */
function hasNoRival(
  { column, meaning, weight }: Candidate,
  candidates: readonly Candidate[],
  taken: Assignment['taken'],
  of: Assignment['of'],
): boolean {
  return candidates.every((other) => {
    if (other.weight < weight - 1 || other.weight < LEAST_WEIGHT) return true;
    if (other.column === column) return other.meaning === meaning || taken.has(other.meaning);
    return other.meaning !== meaning || of.has(other.column);
  });
}

function readingOf(
  { column, headings }: HeadedColumn,
  candidate: Candidate | undefined,
  isOnly: (chosen: Candidate) => boolean,
): ColumnReading {
  const heading = headings.join(' › ');
  if (!candidate || !isRole(candidate.meaning)) return { column, role: null, heading, reason: 'heading', sure: true };
  const { meaning: role, reason, weight } = candidate;
  return { column, role, heading, reason, sure: weight >= SURE_WEIGHT || isOnly(candidate) };
}
