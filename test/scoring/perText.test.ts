import { perText } from '../../src/scoring/perText';

function counted(): { readonly asked: string[]; readonly length: (text: string) => number | null } {
  const asked: string[] = [];
  const length = perText((text) => {
    asked.push(text);
    return text === '' ? null : text.length;
  });
  return { asked, length };
}

describe('what follows from a text alone', () => {
  test('is found once for each text', () => {
    const { asked, length } = counted();
    expect(['Điểm', '', 'Điểm tối đa', 'Điểm', '', 'Điểm tối đa'].map(length)).toEqual([4, null, 11, 4, null, 11]);
    expect(asked).toEqual(['Điểm', '', 'Điểm tối đa']);
  });

  test('is kept for texts that come again and let go for those that do not', () => {
    const { asked, length } = counted();
    for (let n = 0; n < 20_000; n += 1) {
      expect(length(`Quyết định số ${n}`)).toBe(14 + String(n).length);
      length('Điểm tối đa');
    }
    expect(asked.filter((text) => text === 'Điểm tối đa')).toHaveLength(1);
    length('Quyết định số 0');
    expect(asked.filter((text) => text === 'Quyết định số 0')).toHaveLength(2);
  });

  test('is the same for a text too long to be kept', () => {
    const { asked, length } = counted();
    const long = 'a'.repeat(5_000);
    expect([length(long), length(long)]).toEqual([5_000, 5_000]);
    expect(asked).toHaveLength(2);
  });
});
