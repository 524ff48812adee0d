import type { SetDefect } from '../../src/scoring/checkCriteriaSet';
import { points } from '../../src/scoring/points';
import { setDefectText } from '../../src/wording/setDefectText';

const key = 'k';
const names = { code: '1.2.1', name: 'Ban hành kế hoạch CCHC năm' };
const late = { when: 'Ban hành chậm', points: points('1.1') };

/** One defect of every kind: the type asks for each. */
const examples: { readonly [R in SetDefect['rule']]: Extract<SetDefect, { rule: R }> } = {
  'maximum-missing': { rule: 'maximum-missing', key },
  'maximum-mismatch': { rule: 'maximum-mismatch', key, maximum: points('8'), sum: points('7.5'), meant: null, parent: null },
  'duplicate-code': { rule: 'duplicate-code', key, first: 'a' },
  'code-out-of-order': { rule: 'code-out-of-order', key, expected: '1.2.2' },
  'no-rows': { rule: 'no-rows' },
  'name-missing': { rule: 'name-missing', key },
  'duplicate-key': { rule: 'duplicate-key', key },
  'maximum-negative': { rule: 'maximum-negative', key, maximum: points('-1') },
  'maximum-off-step': { rule: 'maximum-off-step', key, maximum: points('1.1'), step: points('0.25') },
  'case-above-maximum': { rule: 'case-above-maximum', key, case: late, maximum: points('1') },
  'case-off-step': { rule: 'case-off-step', key, case: late, step: points('0.25') },
  'stated-maximum-mismatch': { rule: 'stated-maximum-mismatch', stated: points('100'), sum: points('99.55') },
  'stated-count-mismatch': { rule: 'stated-count-mismatch', counted: 'criteria', stated: 38, actual: 39 },
}; // prettier-ignore

test.each(Object.values(examples).map((defect) => [defect.rule, defect] as const))(
  '%s is said in both languages, with advice',
  (_, defect) => {
    const vi = setDefectText(defect, names, 'vi');
    const en = setDefectText(defect, names, 'en');
    for (const text of [vi, en]) {
      expect(text).toMatch(/^\S.+[^.]\. \S.+\.$/);
      expect(text).not.toMatch(/undefined|null|\[object|\s\s|“”/);
    }
    expect(vi).not.toBe(en);
  },
);

test('the row is named, numbers have a decimal comma', () => {
  expect(setDefectText(examples['maximum-off-step'], names, 'vi')).toBe(
    '1.2.1 Ban hành kế hoạch CCHC năm: điểm tối đa 1,1 không phải bội số của bước điểm 0,25. Sửa điểm tối đa hoặc bước điểm.',
  );
  expect(setDefectText(examples['stated-maximum-mismatch'], names, 'vi')).toMatch(
    /^Quyết định ghi tổng 100 điểm, cộng các lĩnh vực được 99,55\./,
  );
});
