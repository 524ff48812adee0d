import { checkCriteriaSet, type SetDefect, type StatedOfSet } from '../../src/scoring/checkCriteriaSet';
import { placedCriteria, type CriteriaSet, type Criterion } from '../../src/scoring/criteriaSet';
import { points } from '../../src/scoring/points';
import { oneOf, proportional, row } from '../../src/scoring/sets/criteriaTable';
import { huyen2021 } from '../../src/scoring/sets/huyen2021';
import { SHIPPED_SETS } from '../../src/scoring/sets/shippedSets';
import { xa2025 } from '../../src/scoring/sets/xa2025';
import { withRow } from '../support/withRow';

const keyOf = (set: CriteriaSet, code: string): string =>
  placedCriteria(set.areas).find(({ criterion }) => criterion.code === code)!.criterion.key;

const expectDefects = (set: CriteriaSet, defects: readonly object[], stated?: StatedOfSet): void =>
  expect(checkCriteriaSet(set, stated)).toEqual(defects);

const rulesOf = (defects: readonly SetDefect[]): string[] => defects.map((defect) => defect.rule);

const leaf = (code: string, maximum: string): Criterion =>
  row(code, `k-${code}`, `Dòng ${code}`, maximum, proportional('Điểm = Tỷ lệ × điểm tối đa'));

const setOf = (...areas: Criterion[]): CriteriaSet => ({ ...huyen2021, areas });

describe('a set that holds together', () => {
  test.each(SHIPPED_SETS)('$id has no defect', (set) => expectDefects(set, []));

  test('the commune set has the 8 areas, 35 criteria, 80 components and 100 points that are claimed for it', () =>
    expectDefects(xa2025, [], { areas: 8, criteria: 35, components: 80, maximum: points('100') }));

  test('the district set has the 8 areas, 43 criteria, 92 components and 100 points that are claimed for it', () =>
    expectDefects(huyen2021, [], { areas: 8, criteria: 43, components: 92, maximum: points('100') }));

  test('areas may be numbered I, II and criteria start again at 1 in each', () =>
    expectDefects(
      setOf(
        row('I', 'a', 'Lĩnh vực một', '3', [leaf('1', '1'), { ...leaf('2', '2'), key: 'a2' }]),
        row('II', 'b', 'Lĩnh vực hai', '4', [{ ...leaf('1', '4'), key: 'b1' }]),
      ),
      [],
    ));

  test('components may be lettered a, b, c, d, đ, e as official texts are', () =>
    expectDefects(
      setOf(
        row(
          '1',
          'a',
          'Lĩnh vực',
          '6',
          ['a)', 'b)', 'c)', 'd)', 'đ)', 'e)'].map((code) => leaf(code, '1')),
        ),
      ),
      [],
    ));
});

describe('maximums', () => {
  test('a component typed as 10.05 for 10.5 is found, and its right value told, where the criterion and its area agree', () => {
    const components = [leaf('1.1.1', '10'), leaf('1.1.2', '10.05')];
    const area = row('1', 'a', 'Lĩnh vực', '20.5', [row('1.1', 'k-1.1', 'Tiêu chí', '20.5', components)]);
    expect(checkCriteriaSet(setOf(area))).toEqual([
      expect.objectContaining({
        rule: 'maximum-mismatch',
        key: 'k-1.1.2',
        maximum: points('10.05'),
        meant: points('10.5'),
      }),
    ]);
  });

  test('nine areas of 99.55 points where the decision says 100: the area with 10.05 is to blame', () => {
    const published = ['20.5', '10', '10', '6', '10.05', '6', '14', '9', '14'];
    const set = setOf(...published.map((maximum, at) => leaf(String(at + 1), maximum)));
    expect(checkCriteriaSet(set, { maximum: points('100') })).toEqual([
      expect.objectContaining({
        rule: 'maximum-mismatch',
        key: 'k-5',
        maximum: points('10.05'),
        meant: points('10.5'),
      }),
    ]);
    expectDefects(set, []);
  });

  test('a wrong maximum of a criterion disagrees with the area and with the components, and is one defect', () =>
    expect(checkCriteriaSet(withRow(huyen2021, '3.4', { maximum: points('5') }))).toEqual([
      expect.objectContaining({ rule: 'maximum-mismatch', key: keyOf(huyen2021, '3.4'), meant: points('3') }),
    ]));

  test('a wrong maximum of an area is told where the decision states the total', () =>
    expect(checkCriteriaSet(withRow(huyen2021, '6', { maximum: points('8.5') }), { maximum: points('100') })).toEqual([
      expect.objectContaining({ rule: 'maximum-mismatch', key: keyOf(huyen2021, '6'), meant: points('9') }),
    ]));

  test('where two components could be wrong the criterion is named and nothing guessed', () => {
    const area = row('1', 'a', 'Lĩnh vực', '5', [
      row('1.1', 'k-1.1', 'Tiêu chí', '5', [leaf('1.1.1', '2'), leaf('1.1.2', '2')]),
    ]);
    expect(checkCriteriaSet(setOf(area))).toEqual([
      expect.objectContaining({
        rule: 'maximum-mismatch',
        key: 'k-1.1',
        maximum: points('5'),
        sum: points('4'),
        meant: null,
      }),
    ]);
  });

  test('a stated total that no single area explains is reported as such', () =>
    expectDefects(huyen2021, [{ rule: 'stated-maximum-mismatch', stated: points('102'), sum: points('100') }], {
      maximum: points('102'),
    }));

  test('a difference of a quarter of a hundredth is a difference', () =>
    expect(rulesOf(checkCriteriaSet(withRow(huyen2021, '1.1.3', { maximum: points('1.5025') })))).toEqual([
      'maximum-mismatch',
    ]));

  test('a missing maximum is reported on the row, and not the sum above it as well', () =>
    expectDefects(withRow(xa2025, '3.4.1', { maximum: null }), [{ rule: 'maximum-missing', key: 'ho-so-dung-han' }]));

  test('bonus and penalty together need no maximum, each alone does', () => {
    expectDefects(withRow(xa2025, '9', { maximum: null }), []);
    expectDefects(withRow(xa2025, '9.1', { maximum: null }), [{ rule: 'maximum-missing', key: 'diem-thuong' }]);
  });

  test('a negative maximum is reported, but may stand on a penalty', () => {
    const set = setOf(leaf('1', '-1'));
    expectDefects(set, [{ rule: 'maximum-negative', key: 'k-1', maximum: points('-1') }]);
    expectDefects(setOf({ ...leaf('1', '-1'), method: 'penalty' }), []);
  });

  test('a maximum that the step cannot reach is reported', () =>
    expectDefects(setOf({ ...leaf('1', '1.1'), step: points('0.25') }), [
      { rule: 'maximum-off-step', key: 'k-1', maximum: points('1.1'), step: points('0.25') },
    ]));
});

describe('cases of a rule', () => {
  const withCases = (...given: string[]): CriteriaSet => {
    const cases = given.map((each) => ({ when: 'Đạt', points: points(each) }));
    return setOf({ ...row('1', 'k', 'Dòng', '1', oneOf('Đạt: 1\nKhông đạt: 0')), cases, step: points('0.5') });
  };

  test('a case that gives the maximum is accepted', () => expectDefects(withCases('1', '0.5', '0'), []));

  test('each case above the maximum is reported', () =>
    expectDefects(withCases('1.5', '2'), [
      { rule: 'case-above-maximum', key: 'k', case: { when: 'Đạt', points: points('1.5') }, maximum: points('1') },
      { rule: 'case-above-maximum', key: 'k', case: { when: 'Đạt', points: points('2') }, maximum: points('1') },
    ]));

  test('a case off the step is reported', () =>
    expectDefects(withCases('1', '0.75'), [
      { rule: 'case-off-step', key: 'k', case: { when: 'Đạt', points: points('0.75') }, step: points('0.5') },
    ]));
});

describe('codes, names and keys', () => {
  test('the same code twice under one parent is reported on the second', () =>
    expectDefects(withRow(huyen2021, '2.3.2', { code: '2.3.1' }), [
      { rule: 'duplicate-code', key: 'ra-soat-xu-ly', first: 'ra-soat-cong-bo' },
    ]));

  test('a gap in the numbering is reported with the code that should stand there', () =>
    expectDefects(withRow(huyen2021, '1.7.2', { code: '1.7.3' }), [
      { rule: 'code-out-of-order', key: 'danh-gia-nguoi-dung-dau', expected: '1.7.2' },
    ]));

  test('a component with the code of another criterion is reported', () =>
    expectDefects(withRow(huyen2021, '4.3.1', { code: '4.2.1' }), [
      { rule: 'code-out-of-order', key: 'phan-cap-thuc-hien', expected: '4.3.1' },
    ]));

  test('a name of blanks only is a missing name', () =>
    expectDefects(withRow(huyen2021, '5.3', { name: '  ' }), [{ rule: 'name-missing', key: 'bo-nhiem' }]));

  test('a key that stands twice is reported', () =>
    expectDefects(withRow(huyen2021, '5.3.1', { key: 'ke-hoach' }), [{ rule: 'duplicate-key', key: 'ke-hoach' }]));
});

describe('what the decision says of itself', () => {
  test('38 criteria stated where 43 are listed is reported', () =>
    expectDefects(huyen2021, [{ rule: 'stated-count-mismatch', counted: 'criteria', stated: 38, actual: 43 }], {
      areas: 8,
      criteria: 38,
    }));

  test('bonus and penalty are not counted among the areas', () =>
    expectDefects(xa2025, [{ rule: 'stated-count-mismatch', counted: 'areas', stated: 9, actual: 8 }], { areas: 9 }));
});

test('a set without rows is reported as such', () => expectDefects(setOf(), [{ rule: 'no-rows' }]));
