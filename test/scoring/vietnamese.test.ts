import { foldTones, matchable } from '../../src/scoring/vietnamese';

test.each([
  ['CỘNG HÒA', 'CỘNG HOÀ'],
  ['Ủy ban', 'Uỷ ban'],
  ['thúy', 'thuý'],
  ['khỏe', 'khoẻ'],
  ['xã Hòa Lâm'.normalize('NFD'), 'xã Hoà Lâm'],
])('%s and %s are one word', (former, present) => {
  expect(foldTones(former)).toBe(foldTones(present));
});

test('words that differ by more than the place of the mark stay apart', () => {
  expect(foldTones('hòa')).not.toBe(foldTones('hóa'));
  expect(foldTones('mùa')).toBe('mùa');
  expect(foldTones('hoàn')).toBe('hoàn');
});

test('case, no-break spaces, doubled spaces and invisible signs do not count', () => {
  expect(matchable('\u00A0Không  ÁP\u00A0dụng\u200B ')).toBe('không áp dụng');
});
