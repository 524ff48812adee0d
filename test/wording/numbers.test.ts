import { points } from '../../src/scoring/points';
import { formatDate, formatDateTime, formatPercent, formatPlain, formatPoints } from '../../src/wording/numbers';

test('points have a decimal comma in Vietnamese and a point in English', () => {
  expect(formatPoints(points('61.25'), 'vi')).toBe('61,25');
  expect(formatPoints(points('-0.5'), 'vi')).toBe('-0,5');
  expect(formatPoints(points('3'), 'vi')).toBe('3');
  expect(formatPoints(points('61.25'), 'en')).toBe('61.25');
});

test('percentages are rounded or cut as the set says', () => {
  const share = { points: points('51.25'), of: points('73.5') };
  expect(formatPercent(share, { rounding: 'half-up', decimals: 2 }, 'vi')).toBe('69,73%');
  expect(formatPercent(share, { rounding: 'truncate', decimals: 2 }, 'vi')).toBe('69,72%');
  expect(formatPercent(share, { rounding: 'half-up', decimals: 0 }, 'en')).toBe('70%');
});

test('what is no number stays as it is', () => {
  expect(formatPlain('Không áp dụng', 'vi')).toBe('Không áp dụng');
  expect(formatPlain('1.2.3', 'vi')).toBe('1.2.3');
  expect(formatPlain('0.5', 'vi')).toBe('0,5');
});

test('dates are written as in official papers: two digits for the day, for the month only in January and February', () => {
  expect(formatDate(8, 9, 2025, 'vi')).toBe('08/9/2025');
  expect(formatDate(3, 2, 2024, 'vi')).toBe('03/02/2024');
  expect(formatDate(8, 9, 2025, 'en')).toBe('8 September 2025');
});

test('times are local and need no time zone', () => {
  expect(formatDateTime('2025-12-08T17:05:33', 'vi')).toBe('17:05 ngày 08/12/2025');
  expect(formatDateTime('2025-12-08T17:05:33', 'en')).toBe('8 December 2025, 17:05');
  expect(formatDateTime('hôm qua', 'vi')).toBe('hôm qua');
});
