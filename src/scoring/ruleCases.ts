import type { Criterion, RuleCase } from './criteriaSet';
import { isOnStep, NO_POINTS, ofMillionths, type Points } from './points';
import { parsePoints } from './readMark';
import { bareText } from './bareText';
import { perText } from './perText';

/** A published scoring rule with the points that it can give, as far as its words say them. */
export type ReadRule = Pick<Criterion, 'rule' | 'cases' | 'step'>;

/** An answer option; `points` where they stand in a cell of their own. */
export interface Clause {
  readonly text: string;
  readonly points: Points | null;
}

/** Points that end a clause although no semicolon follows: "Kịp thời: 1, không kịp thời: 0,5", "Đạt: 1 / Không đạt: 0". */
const POINTS_AND_STOP =
  /([:=]\s*(?:\d+[.,])?\d+\s*(?:điểm|đ)?|\(\s*(?:\d+[.,])?\d+\s*(?:điểm|đ)?\s*\))\s*[.,/]\s+(?=\D)/giu;

/** With its words as they are looked for. */
interface BareClause extends Clause {
  readonly bare: string;
}

/** The clauses of a rule in one cell: "Ban hành kịp thời: 1; không kịp thời: 0,5". */
export const clausesOf = (text: string): Clause[] =>
  text
    .normalize('NFC')
    .replace(/[^\S\n\r]+/g, ' ')
    .replace(POINTS_AND_STOP, '$1;')
    .split(/[;\n\r]+/)
    .map((clause) => ({ text: clause.trim(), points: null }))
    .filter((clause) => clause.text !== '');

/**
 * Reads a rule. Points are taken from it only where every clause says its own: a rule in proportion, or one that is not
 * understood to the end, allows everything.
 */
export function readRule(clauses: readonly Clause[], maximum: Points | null): ReadRule {
  const rule = clauses
    .map(({ text, points }) => (points === null || saysPoints(text) ? text : `${text}: ${print(points)}`))
    .join('\n');
  const nothing: ReadRule = { rule, cases: [], step: null };
  const telling = clauses
    .map((clause) => ({ ...clause, bare: bareText(clause.text) }))
    .filter(({ bare }) => !CAP.test(bare));
  const counted = telling.map((clause) => ({ clause, step: stepOf(clause.bare) }));
  const steps = counted.flatMap(({ step }) => step ?? []);
  const cases = counted.flatMap(({ clause, step }) => (step === null ? [caseOf(clause, maximum)] : []));
  if (!cases.every((each) => each !== null)) return nothing;
  if (steps.length === 0) return isChoice(cases, maximum) ? { rule, cases, step: null } : nothing;
  if (cases.some(({ points }) => maximum !== null && points > maximum)) return nothing;
  const [step] = steps;
  const isEven = step !== undefined && new Set(steps).size === 1 && maximum !== null && isOnStep(maximum, step);
  return isEven && cases.every(({ points }) => isOnStep(points, step)) ? { rule, cases: [], step } : nothing;
}

/** Reads the rule of a criterion in one cell. */
export const readRuleText = (text: string, maximum: Points | null): ReadRule => ruleUnder(text)(maximum);

const ruleUnder = perText((text) => {
  const read = new Map<Points | null, ReadRule>();
  return (maximum: Points | null): ReadRule => {
    const known = read.get(maximum);
    if (known) return known;
    const rule = readRule(clausesOf(text), maximum);
    read.set(maximum, rule);
    return rule;
  };
});

/** "Tối đa 2 điểm", "tổng không quá 5 điểm": what the maximum says already. */
const CAP =
  /^(?:nhung |tong )?(?:so |diem )*(?:cong )?(?:toi da|toi thieu|khong (?:vuot )?qua)[: ]+[\d.,]+ ?(?:diem|d)?[.)]*$/;
/** Words that leave the points of a case open. */
const IN_PROPORTION = /theo ty le|tuong ung|tuong duong|cong thuc|noi suy|binh quan/;

/**
 * One case is to be chosen where the best of several gives the maximum. Clauses that stay below it are given together
 * ("Có kế hoạch: 1; có báo cáo: 1" of 2), and a single one says nothing about what else may be given.
 */
const isChoice = (cases: readonly RuleCase[], maximum: Points | null): boolean =>
  cases.length > 1 && (maximum === null || Math.max(...cases.map(({ points }) => points)) === maximum);

const print = (points: Points): string => String(points / 1_000_000).replace('.', ',');

/** The points at the end of a clause: "Đạt: 2", "Đạt (2 điểm)", "Đạt = 0,5đ", "đạt được 1 điểm". */
const POINTS_AT_END =
  /(?:[:=]\s*|\s[-–—]\s*|\(\s*|(?:được|tính|đạt|chấm|cho)\s+)((?:\d+[.,])?\d+)\s*(?:điểm|đ)?\s*[).]*$/iu;
const SHARE_AT_END = /[:=(–-]\s*(?:được |tính |đạt )?(\d{1,3})\s*%\s*(?:tổng )?(?:số |mức )?điểm(?: tối đa)?[).]*$/iu;
const FULL_AT_END = /[:=(–-]\s*(?:được |tính |đạt )?(?:số )?điểm tối đa[).]*$/iu;

const saysPoints = (text: string): boolean => POINTS_AT_END.test(text.normalize('NFC').trim());

function caseOf({ text, bare, points }: BareClause, maximum: Points | null): RuleCase | null {
  const clause = text.normalize('NFC').trim();
  const [found, typed] = POINTS_AT_END.exec(clause) ?? [];
  const when = (end: string): string =>
    clause
      .slice(0, clause.length - end.length)
      .replace(/^[-–+•*\s]+/, '')
      .trim();
  if (points !== null) return { when: when(''), points };
  if (IN_PROPORTION.test(bare)) return null;
  const own = typed === undefined ? null : parsePoints(typed);
  if (found !== undefined && own !== null) return { when: when(found), points: own };
  if (maximum === null) return null;
  const full = FULL_AT_END.exec(clause)?.[0];
  if (full !== undefined) return { when: when(full), points: maximum };
  const share = SHARE_AT_END.exec(clause);
  const millionths = share ? (maximum * Number(share[1])) / 100 : NaN;
  return share && Number.isInteger(millionths) ? { when: when(share[0]), points: ofMillionths(millionths) } : null;
}

/** "Thiếu mỗi nội dung trừ 0,25 điểm", "mỗi văn bản được 0,5 điểm", "mỗi ứng dụng 1 điểm, tổng không quá 5", "mỗi nội dung: 0,5". */
const EACH = [
  /\b(?:moi|cu|tung|0?1(?![/.]))\b.*\b(?:tru|duoc|tinh|giam|cong)\s*(?:di\s*)?((?:\d+[.,])?\d+)\s*(?:diem|d)\b/,
  /\b(?:moi|tung)\b[^.;:=]*?[\s:=]((?:\d+[.,])?\d+)\s*(?:diem|d)\b/,
  /\b(?:moi|tung)\b[^.;:=]*[:=]\s*((?:\d+[.,])?\d+)\s*$/,
];

/** The step of a clause that counts by pieces; null where it does not. "Mỗi 1% trừ 0,1 điểm" may be meant in proportion. */
function stepOf(bare: string): Points | null {
  const step = bare.includes('%') ? undefined : EACH.map((words) => words.exec(bare)?.[1]).find(Boolean);
  const points = step === undefined ? null : parsePoints(step);
  return points !== null && points > NO_POINTS ? points : null;
}
