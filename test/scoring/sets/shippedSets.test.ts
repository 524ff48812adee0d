import {
  countCriteria,
  isBonusOrPenaltyBlock,
  isLeaf,
  leavesOfSet,
  placedCriteria,
  type CriteriaSet,
  type Method,
} from '../../../src/scoring/criteriaSet';
import { printPlainPoints, sumPoints } from '../../../src/scoring/points';
import { huyen2021 } from '../../../src/scoring/sets/huyen2021';
import { huyen2022 } from '../../../src/scoring/sets/huyen2022';
import { findShippedSet, SHIPPED_SETS } from '../../../src/scoring/sets/shippedSets';
import { so2025 } from '../../../src/scoring/sets/so2025';
import { xa2025 } from '../../../src/scoring/sets/xa2025';

const maximumOf = (set: CriteriaSet, ...methods: Method[]): string =>
  printPlainPoints(
    sumPoints(
      leavesOfSet(set)
        .filter((leaf) => methods.includes(leaf.method))
        .map((leaf) => leaf.maximum!),
    ),
  );

const areaMaximums = (set: CriteriaSet): (string | null)[] =>
  set.areas.map((area) => area.maximum && printPlainPoints(area.maximum));

describe('the commune set of 2025', () => {
  test('has 8 areas, 35 criteria and 80 components, bonus and penalty rows not counted', () => {
    expect(countCriteria(xa2025)).toEqual({ areas: 8, criteria: 35, components: 80, leaves: 87 });
    expect(xa2025.areas).toHaveLength(9);
  });

  test('has 100 points, of which 70 by the unit and 30 by survey', () => {
    expect(maximumOf(xa2025, 'self', 'survey', 'other-agency')).toBe('100');
    expect(maximumOf(xa2025, 'self')).toBe('70');
    expect(maximumOf(xa2025, 'survey')).toBe('30');
    expect(areaMaximums(xa2025)).toEqual(['14', '8', '20.5', '8', '11.5', '8.5', '13.5', '16', null]);
  });

  test('surveys the public in every area', () => {
    const surveyed = xa2025.areas.filter((area) =>
      leavesOfSet({ areas: [area] }).some((leaf) => leaf.method === 'survey'),
    );
    expect(surveyed.map((area) => area.code)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  });

  test('scores some criteria directly, without components', () => {
    const direct = xa2025.areas.flatMap((area) => area.parts).filter(isLeaf);
    expect(direct.map((criterion) => criterion.code)).toEqual(['1.5', '1.6', '1.7', '2.4', '4.3', '6.3', '7.4']);
  });

  test('keeps bonus and penalty, 3 points each, in a ninth area outside the 100 points', () => {
    const ninth = xa2025.areas[8]!;
    expect(isBonusOrPenaltyBlock(ninth)).toBe(true);
    expect([maximumOf(xa2025, 'bonus'), maximumOf(xa2025, 'penalty')]).toEqual(['3', '3']);
  });

  test('names no district offices, which no longer exist', () => {
    const named = placedCriteria(xa2025.areas).map(({ criterion }) => criterion.responsible);
    expect(named.filter((office) => /huyện/.test(office))).toEqual([]);
  });
});

describe('the district set of 2022', () => {
  test('has 7 contents, 40 criteria and 80 components', () => {
    expect(countCriteria(huyen2022)).toEqual({ areas: 7, criteria: 40, components: 80, leaves: 84 });
  });

  test('has 100 points, of which 79,5 are scored by the unit and 20,5 by survey', () => {
    expect(maximumOf(huyen2022, 'self', 'survey', 'other-agency')).toBe('100');
    expect(maximumOf(huyen2022, 'self')).toBe('79.5');
    expect(maximumOf(huyen2022, 'survey')).toBe('20.5');
    expect(areaMaximums(huyen2022)).toEqual(['15', '9', '22', '9', '15', '9', '21']);
  });
});

describe('the department set of 2025', () => {
  test('has 8 areas, 41 criteria and 61 components, bonus and penalty rows not counted', () => {
    expect(countCriteria(so2025)).toMatchObject({ areas: 8, criteria: 41, components: 61 });
    expect(isBonusOrPenaltyBlock(so2025.areas[8]!)).toBe(true);
  });

  test('has 100 points, of which 75,5 are scored by the unit', () => {
    expect(maximumOf(so2025, 'self', 'survey', 'other-agency')).toBe('100');
    expect(maximumOf(so2025, 'self')).toBe('75.5');
    expect(maximumOf(so2025, 'survey', 'other-agency')).toBe('24.5');
    expect(areaMaximums(so2025)).toEqual(['14', '13', '20', '9', '12', '9', '15', '8', null]);
  });
});

describe('the district set of 2021', () => {
  test('has 8 areas, 43 criteria and 92 components', () => {
    expect(countCriteria(huyen2021)).toEqual({ areas: 8, criteria: 43, components: 92, leaves: 92 });
  });

  test('has 100 points, of which 73,5 are scored by the unit and 26,5 come from survey and other agencies', () => {
    expect(maximumOf(huyen2021, 'self')).toBe('73.5');
    expect(maximumOf(huyen2021, 'survey')).toBe('24.5');
    expect(maximumOf(huyen2021, 'other-agency')).toBe('2');
    expect(areaMaximums(huyen2021)).toEqual(['13', '10', '16', '9', '13', '9', '15', '15']);
  });

  test('cuts its index, as the results of 2021 were published', () => {
    expect(huyen2021.rounding).toBe('truncate');
  });
});

describe.each(SHIPPED_SETS)('$id', (set) => {
  const rows = placedCriteria(set.areas).map(({ criterion }) => criterion);
  const leaves = leavesOfSet(set);

  test('is found by its id and labelled an illustration without a decision', () => {
    expect(findShippedSet(set.id)).toBe(set);
    expect([set.official, set.decision]).toEqual([false, '']);
  });

  test('has at most three levels', () => {
    expect(Math.max(...placedCriteria(set.areas).map(({ depth }) => depth))).toBe(2);
  });

  test('names each row differently', () => {
    expect(rows.map((row) => row.name).filter((name, at, names) => names.indexOf(name) !== at)).toEqual([]);
  });

  test('has keys that do not repeat the codes', () => {
    for (const row of rows) expect(row.key).toMatch(/^[a-z][a-z0-9-]*$/);
  });

  test('names an office and a rule for each leaf', () => {
    expect(leaves.filter((leaf) => leaf.responsible === '' || leaf.rule === '')).toEqual([]);
  });

  test('gives each rule with named points full points in one case and none in another', () => {
    for (const { code, cases, maximum } of leaves.filter((leaf) => leaf.cases.length > 0)) {
      const values = cases.map((each) => each.points);
      expect([code, Math.max(...values), Math.min(...values)]).toEqual([code, maximum, 0]);
    }
  });

  test('explains every line of such a rule by a case or a remark on full points', () => {
    for (const { rule, cases } of leaves.filter((leaf) => leaf.cases.length > 0)) {
      const remarks = rule.split('\n').filter((line) => !cases.some((each) => line.startsWith(`${each.when}: `)));
      for (const remark of remarks) expect(remark).toMatch(/tính điểm tối đa$/);
    }
  });

  test('says so in the rule wherever what did not arise gets full points', () => {
    const full = leaves.filter((leaf) => leaf.notApplicable === 'full-points');
    expect(full.length).toBeGreaterThan(2);
    for (const leaf of full) expect(leaf.rule).toMatch(/tính điểm tối đa/);
    expect(leaves.filter((leaf) => /tính điểm tối đa/.test(leaf.rule))).toEqual(full);
  });

  test('wants evidence for what the unit scores, never for what is given from outside', () => {
    for (const leaf of leaves.filter((each) => each.method !== 'penalty'))
      expect([leaf.code, leaf.evidenceWanted]).toEqual([leaf.code, leaf.method === 'self' || leaf.method === 'bonus']);
  });
});

test('there is no set of an unknown id', () => {
  expect(findShippedSet('tinh-2025')).toBeNull();
});
