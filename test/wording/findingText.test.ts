import type { Finding, RuleId } from '../../src/scoring/finding';
import { SEVERITY_OF, STRUCTURE_CHANGES } from '../../src/scoring/finding';
import { points } from '../../src/scoring/points';
import { findingMark, findingText, fixLabel, ruleTitle } from '../../src/wording/findingText';

const key = 'k';
const names = { code: '1.2.1', name: 'Ban hành kế hoạch CCHC năm' };

/** One finding of every rule, with the facts that make the longest sentence. */
const examples: readonly Finding[] = [
  { rule: 'points-above-maximum', key, column: 'appraisedFirst', points: points('12.375'), maximum: points('10.25') },
  { rule: 'points-negative', key, column: 'self', points: points('-0.5') },
  { rule: 'points-not-a-number', key, column: 'self', typed: 'Đã hoàn thành tốt nhiệm vụ được giao' },
  { rule: 'points-stored-as-text', key, column: 'self', typed: '03 điểm', points: points('3') },
  { rule: 'points-is-a-date', key, column: 'self', day: 1, month: 5, year: 2026, meant: points('1.5') },
  { rule: 'points-is-a-date', key, column: 'self', day: 1, month: 5, year: 2026, meant: null },
  { rule: 'points-off-step', key, column: 'self', points: points('1.1'), step: points('0.25'), allowed: [] },
  { rule: 'points-off-step', key, column: 'self', points: points('0.75'), step: null, allowed: [points('1'), points('0.5'), points('0')] },
  { rule: 'points-missing', key, column: 'self' },
  { rule: 'percent-malformed', key, column: 'reported', typed: '97.5%%', percent: points('97.5'), value: points('0.975') },
  { rule: 'error-value', key, cell: null, column: 'self', code: '#REF!' },
  { rule: 'evidence-missing', key, points: points('0.5') },
  { rule: 'survey-entered-by-unit', key, points: points('0.5') },
  { rule: 'not-applicable-with-points', key, column: 'self', points: points('0.5'), maximum: points('1') },
  { rule: 'maximum-missing', key },
  { rule: 'maximum-mismatch', key, maximum: points('8'), sum: points('7.5'), meant: points('7.5'), parent: null },
  { rule: 'maximum-mismatch', key, maximum: points('10.05'), sum: points('10.5'), meant: points('10.5'), parent: 'p' },
  { rule: 'subtotal-mismatch', key, column: 'appraised', shown: points('22.25'), sum: points('21.75') },
  { rule: 'total-mismatch', cell: 'F90', column: 'self', unit: null, shown: points('87.4'), sum: points('86.4') },
  { rule: 'appraised-above-self', key, self: points('1'), appraised: points('1.5') },
  { rule: 'duplicate-code', key, first: 'a' },
  { rule: 'code-damaged', key, shown: '1,1', meant: '1.10' },
  { rule: 'code-damaged', key, shown: '01/02/2026', meant: null },
  { rule: 'code-out-of-order', key, expected: '1.2.2' },
  { rule: 'formula-overwritten', cell: 'G12', key, shown: '12.5', formula: '=SUM(G13:G15)' },
  { rule: 'formula-overwritten', cell: 'G12', key, shown: '', formula: '=SUM(G13:G15)' },
  { rule: 'validation-lost', cell: 'F12', cells: 12 },
  ...STRUCTURE_CHANGES.map((change): Finding => ({ rule: 'structure-changed', change, key: null, cell: null, name: 'Kiểm tra công tác CCHC', was: '1.5', now: '2.5' })),
  { rule: 'structure-changed', change: 'row-moved', key: null, cell: null, name: '', was: '', now: '14' },
  { rule: 'count-mismatch', cell: 'A3', counted: 'components', stated: 92, actual: 91 },
  { rule: 'rank-mismatch', cell: 'L9', unit: 'Xã Bình Minh', shown: 3, rank: 4 },
  { rule: 'index-mismatch', key, cell: 'J12', shown: points('69.8'), index: points('69.73') },
]; // prettier-ignore

const rules = Object.keys(SEVERITY_OF) as RuleId[];

test('every rule has an example here', () => {
  expect(new Set(examples.map(({ rule }) => rule))).toEqual(new Set(rules));
});

test.each(examples.map((finding) => [finding.rule, finding] as const))(
  '%s is a whole sentence in both languages, with advice',
  (_, finding) => {
    const vi = findingText(finding, names, 'vi');
    const en = findingText(finding, names, 'en');
    for (const text of [vi, en]) {
      expect(text).toMatch(/^1\.2\.1 Ban hành kế hoạch CCHC năm: \S.+[^.]\. \S.+\.$/);
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\s\s|“”/);
    }
    expect(vi).not.toBe(en);
  },
);

test.each(examples.map((finding) => [finding.rule, finding] as const))(
  '%s fits into the column of results and says how grave it is',
  (_, finding) => {
    const mark = findingMark(finding);
    expect(mark.length).toBeLessThanOrEqual(60);
    expect(mark).toMatch(/^(Lỗi|Cảnh báo|Lưu ý): \S/);
  },
);

test('every rule has a title in both languages', () => {
  for (const rule of rules) {
    expect(ruleTitle(rule, 'vi')).toMatch(/\S/);
    expect(ruleTitle(rule, 'en')).toMatch(/\S/);
    expect(ruleTitle(rule, 'vi')).not.toBe(ruleTitle(rule, 'en'));
  }
});

test('a clerk reads which row, what is wrong and what to do, with a decimal comma', () => {
  const finding: Finding = {
    rule: 'points-above-maximum',
    key,
    column: 'self',
    points: points('2.5'),
    maximum: points('2'),
  };
  expect(findingText(finding, names, 'vi')).toBe(
    '1.2.1 Ban hành kế hoạch CCHC năm: điểm tự chấm 2,5 vượt điểm tối đa 2. Chấm lại không quá 2 điểm.',
  );
  expect(findingMark(finding)).toBe('Lỗi: vượt điểm tối đa (2,5 > 2)');
});

test('a finding of no row begins with a capital letter, a long name is cut at a word', () => {
  const finding: Finding = { rule: 'validation-lost', cell: 'F12', cells: 12 };
  expect(findingText(finding, { code: null, name: '' }, 'vi')).toMatch(/^12 ô nhập điểm đã mất giới hạn nhập/);
  const name = 'Kế hoạch xác định đủ nhiệm vụ các lĩnh vực, rõ sản phẩm, thời hạn, người thực hiện và kinh phí';
  expect(findingText(finding, { code: '1.1.2', name }, 'vi')).toMatch(
    /^1\.1\.2 Kế hoạch xác định đủ nhiệm vụ các lĩnh vực, rõ sản phẩm…: /,
  );
});

test('a code keeps its point where a number gets a comma', () => {
  const damaged: Finding = { rule: 'code-damaged', key, shown: '1,1', meant: '1.10' };
  expect(fixLabel(damaged, { value: '1.10' }, 'vi')).toBe('Sửa thành 1.10');
  const asText: Finding = { rule: 'points-stored-as-text', key, column: 'self', typed: '0,5', points: points('0.5') };
  expect(fixLabel(asText, { value: '0.5' }, 'vi')).toBe('Sửa thành 0,5');
  expect(fixLabel(asText, { value: '0.5' }, 'en')).toBe('Change to 0.5');
});

test('the points that a rule can give are listed', () => {
  const finding = examples.find((each) => each.rule === 'points-off-step' && each.step === null);
  expect(finding && findingText(finding, names, 'vi')).toContain('Chọn một trong các mức: 1; 0,5 hoặc 0.');
});
