import { leavesOfSet } from '../../src/scoring/criteriaSet';
import { RowMeans, weakOverUnits } from '../../src/scoring/meanShares';
import { points } from '../../src/scoring/points';
import { rankContenders } from '../../src/scoring/ranking';
import { markPlace, noMarks, putMark, type UnitMarks } from '../../src/scoring/unitMarks';
import { planOf, UnitTotaller } from '../../src/scoring/unitTotals';
import { aSetOfRows } from './aSetOfRows';
import { timeInTurns, type Measure } from './timing';

const UNITS = 3_321;
const CRITERIA = 100;
const RUNS = 21;
const LIMIT_MS = 20;
/** Points are given in twentieths: 0,05. */
const TWENTIETH = 0.05;
const MOST_TWENTIETHS = 30;

/** Totals, means, weak criteria and ranks of all communes of the country, and how far the ranks are from exact decimals. */
export async function measureRanking(): Promise<Measure[]> {
  const set = setOfLeaves(CRITERIA);
  const plan = planOf(set);
  const given = Array.from({ length: UNITS }, (_, unit) => twentiethsOf(unit));
  const units = given.map(marksOf);
  const rank = (): readonly (number | null)[] => {
    const [totaller, means] = [new UnitTotaller(plan), new RowMeans(plan, set.threshold)];
    const totals = units.map((marks) => {
      const ofUnit = totaller.total(marks);
      means.add(totaller.rows);
      return ofUnit;
    });
    weakOverUnits(set, means.means());
    return rankContenders(totals.map(({ obtained }) => ({ group: 'xã', total: obtained }))).map(({ rank }) => rank);
  };
  const exact = ranksOf(given.map((twentieths) => twentieths.reduce((sum, each) => sum + each, 0)));
  const inFloats = ranksOf(given.map((twentieths) => twentieths.reduce((sum, each) => sum + each * TWENTIETH, 0)));
  const wrong = (ranks: readonly (number | null)[]): number => ranks.filter((place, at) => place !== exact[at]).length;
  const ranks = rank();
  const { all = NaN } = await timeInTurns({ all: rank }, RUNS);
  return [
    {
      what: `Cộng, trung bình, xếp hạng, tiêu chí yếu: ${UNITS} × ${CRITERIA}`,
      value: all,
      unit: 'ms',
      limit: LIMIT_MS,
    },
    { what: '… đơn vị có hạng khác số thập phân chính xác', value: wrong(ranks), unit: 'đơn vị', limit: 0 },
    { what: '… nếu cộng bằng số thực nhị phân', value: wrong(inFloats), unit: 'đơn vị', limit: null },
  ];
}

/** The smallest set with so many criteria that points are given for. */
function setOfLeaves(leaves: number): ReturnType<typeof aSetOfRows> {
  for (let rows = leaves; rows < 2 * leaves; rows += 1) {
    const set = aSetOfRows(rows);
    if (leavesOfSet(set).length === leaves) return set;
  }
  throw new Error(`no set has ${leaves} leaves`);
}

/** Whole numbers from 0 to 30 that look like chance and are the same every time. */
const twentiethsOf = (unit: number): readonly number[] =>
  Array.from({ length: CRITERIA }, (_, leaf) => {
    const mixed = Math.imul((unit + 1) * 0x9e3779b1 + leaf * 0x85ebca6b, 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % (MOST_TWENTIETHS + 1);
  });

function marksOf(twentieths: readonly number[]): UnitMarks {
  const marks = noMarks(CRITERIA);
  twentieths.forEach((each, leaf) => {
    const typed = (each * TWENTIETH).toFixed(2);
    putMark(marks, markPlace(leaf, 'self'), { kind: 'points', points: points(typed), typed });
  });
  return marks;
}

/** One more than there are larger totals. */
function ranksOf(totals: readonly number[]): readonly number[] {
  const sorted = [...totals].sort((a, b) => b - a);
  return totals.map((total) => sorted.indexOf(total) + 1);
}
