import { points, printPlainPoints } from '../../src/scoring/points';
import { clausesOf, readRule } from '../../src/scoring/ruleCases';

/** "1 | 0.5 | 0" for named points, "step 0.25" for a step, "any" where the rule leaves the points open. */
function allowed(rule: string, maximum: string): string {
  const { cases, step } = readRule(clausesOf(rule), points(maximum));
  if (step !== null) return `step ${printPlainPoints(step)}`;
  return cases.length === 0 ? 'any' : cases.map((each) => printPlainPoints(each.points)).join(' | ');
}

describe('a rule that names the points of every case gives no others', () => {
  test.each([
    ['Ban hành kịp thời: 1; không kịp thời: 0,5; không ban hành: 0', '1', '1 | 0.5 | 0'],
    ['Ban hành kịp thời: 1 điểm. Không kịp thời: 0,5 điểm. Không ban hành: 0 điểm.', '1', '1 | 0.5 | 0'],
    ['Ban hành kịp thời: 1, không kịp thời: 0,5, không ban hành: 0', '1', '1 | 0.5 | 0'],
    ['Đạt yêu cầu: 1 / Không đạt yêu cầu: 0', '1', '1 | 0'],
    ['Đạt yêu cầu (1 điểm), không đạt yêu cầu (0 điểm)', '1', '1 | 0'],
    ['+ Từ 90% trở lên: 2 điểm\n+ Từ 80% đến dưới 90%: 1 điểm\n+ Dưới 80%: 0 điểm', '2', '2 | 1 | 0'],
    ['trên 90 %: 2; 70 %-90 %: 1; dưới 70 %: 0', '2', '2 | 1 | 0'],
    ['Đúng hạn: điểm tối đa; chậm dưới 05 ngày: 50% số điểm; chậm hơn: 0 điểm', '2', '2 | 1 | 0'],
    ['Đúng hạn: điểm\u00a0tối\u00a0đa;\u00a0 chậm:\u00a050%\u00a0số\u00a0điểm; không: 0', '2', '2 | 1 | 0'],
    ['Trước ngày 01/3/2025: 1; sau ngày 01/3/2025: 0,5; không ban hành: 0', '1', '1 | 0.5 | 0'],
  ])('%s', (rule, maximum, expected) => expect(allowed(rule, maximum)).toBe(expected));
});

describe('a rule that counts by pieces gives whole steps', () => {
  test.each([
    ['Thực hiện đầy đủ: điểm tối đa; thiếu mỗi nội dung trừ 0,25 điểm', '2', 'step 0.25'],
    ['Mỗi văn bản ban hành chậm trừ 0,25 điểm', '2', 'step 0.25'],
    ['Cứ chậm 01 ngày trừ 0,1 điểm', '2', 'step 0.1'],
    ['mỗi ứng dụng 1 điểm, tổng không quá 5', '5', 'step 1'],
    ['Mỗi sáng kiến được 0,5 điểm; tối đa 2 điểm', '2', 'step 0.5'],
    ['Mỗi nội dung: 0,25', '1', 'step 0.25'],
  ])('%s', (rule, maximum, expected) => expect(allowed(rule, maximum)).toBe(expected));
});

describe('a rule in proportion, or one that is not understood to the end, allows everything', () => {
  test.each([
    ['Điểm = Tỷ lệ × điểm tối đa', '2'],
    ['dưới 80 %: 0 điểm; từ 80 %: (tỷ lệ×điểm tối đa)', '2'],
    ['Từ 95% trở lên: điểm tối đa; từ 80% đến dưới 95%: tính theo tỷ lệ; dưới 80%: 0 điểm', '2'],
    ['Từ 90%: 2; dưới 90% tính theo tỷ lệ: 0', '2'],
    ['Mỗi 1% giảm trừ 0,1 điểm', '2'],
    ['Mỗi sáng kiến 0,3 điểm', '2'],
    ['Tối đa 2 điểm', '2'],
    ['Điểm tối đa: 2', '2'],
    ['Chấm từ 0 đến 2 điểm', '2'],
    ['Từ 80% đến dưới 90%: 0,5', '1'],
    ['Có kế hoạch: 1; có báo cáo: 1; có kiểm tra: 1', '3'],
    ['- Ban hành: 0,5 điểm;\n- Đúng thời hạn: 0,5 điểm', '1'],
    ['Đạt: 3; không đạt: 0', '2'],
    ['bị 0 điểm và bị trừ 0,25 điểm', '2'],
    ['', '2'],
  ])('%s', (rule, maximum) => expect(allowed(rule, maximum)).toBe('any'));
});

test('the words of a case are kept without its points, so that they can be shown', () => {
  const { rule, cases } = readRule(clausesOf('- Ban hành kịp thời: 1;\n- Không ban hành: 0'), points('1'));
  expect(cases.map(({ when }) => when)).toEqual(['Ban hành kịp thời', 'Không ban hành']);
  expect(rule).toBe('- Ban hành kịp thời: 1\n- Không ban hành: 0');
});
