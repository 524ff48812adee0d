import { isBonusOrPenaltyBlock, type CriteriaSet } from '../scoring/criteriaSet';
import { NO_POINTS, sumPoints, type Points } from '../scoring/points';
import { totalScorecard } from '../scoring/totals';

/** The points of a set: all of them, and those that units score themselves before any survey. */
export function maximaOfSet(set: CriteriaSet): { readonly all: Points; readonly self: Points } {
  const areas = set.areas.filter((area) => !isBonusOrPenaltyBlock(area));
  return {
    all: sumPoints(areas.map(({ maximum }) => maximum ?? NO_POINTS)),
    self: totalScorecard(set, { entries: new Map(), has: { evidence: false, explanation: false } }).maximum,
  };
}
