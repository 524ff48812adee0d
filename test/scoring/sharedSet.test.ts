import { huyen2021 } from '../../src/scoring/sets/huyen2021';
import { xa2025 } from '../../src/scoring/sets/xa2025';
import { sharedSet } from '../../src/scoring/sharedSet';
import type { CriteriaSet } from '../../src/scoring/criteriaSet';

const copyOf = (set: CriteriaSet): CriteriaSet => structuredClone(set);

describe('sets of many tables', () => {
  const known = sharedSet(huyen2021);

  test('are one where they say the same, also in decomposed letters', () => {
    expect(sharedSet(copyOf(huyen2021))).toBe(known);
    const decomposed = { ...copyOf(huyen2021), title: huyen2021.title.normalize('NFD') };
    expect(decomposed.title).not.toBe(huyen2021.title);
    expect(sharedSet(decomposed)).toBe(known);
  });

  test('stay apart where one row says something else, is missing or comes earlier', () => {
    const [first, second, ...others] = huyen2021.areas;
    if (!first || !second) throw new Error('the set has areas');
    const changed = [
      [{ ...first, maximum: null }, second, ...others],
      [{ ...first, name: `${first.name} khác` }, second, ...others],
      [first, ...others],
      [second, first, ...others],
    ].map((areas) => ({ ...huyen2021, areas }));
    for (const set of [...changed, xa2025]) expect(sharedSet(set)).toBe(set);
  });

  test('are forgotten when many others have been met', () => {
    for (let n = 0; n < 20; n += 1) sharedSet({ ...xa2025, id: `bo-${n}` });
    const again = copyOf(huyen2021);
    expect(sharedSet(again)).toBe(again);
  });
});
