import type { CriteriaSet } from '../../src/scoring/criteriaSet';
import type { Finding } from '../../src/scoring/finding';
import { printPlainPoints } from '../../src/scoring/points';
import type { Points } from '../../src/scoring/points';
import type { ScoreRule } from '../../src/scoring/rules/ruleContext';
import type { Scorecard } from '../../src/scoring/scorecard';
import { totalScorecard } from '../../src/scoring/totals';
import { aScorecard } from './aScorecard';

/** What a rule finds, as one line a finding: the row and the facts that the case names, points in plain notation. */
export function findScores(
  rule: ScoreRule,
  set: CriteriaSet,
  scorecard: Scorecard = aScorecard(set).build(),
): string[] {
  return rule({ set, scorecard, totals: totalScorecard(set, scorecard) }).map(printFinding);
}

const printFinding = ({ rule: _, ...facts }: Finding): string =>
  Object.entries(facts)
    .filter(([, fact]) => fact !== null && !(Array.isArray(fact) && fact.length === 0))
    .map(([name, fact]) => (name === 'key' ? String(fact) : `${name} ${printFact(name, fact)}`))
    .join(', ');

const NUMBERS_NOT_POINTS = ['day', 'month', 'year'];

function printFact(name: string, fact: unknown): string {
  if (Array.isArray(fact)) return fact.map((each) => printFact(name, each)).join(' or ');
  return typeof fact === 'number' && !NUMBERS_NOT_POINTS.includes(name)
    ? printPlainPoints(fact as Points)
    : String(fact);
}
