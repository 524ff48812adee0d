import fc from 'fast-check';
import { longestRising } from '../../src/scoring/longestRising';

test('what stands in order is kept, what was moved is not', () => {
  expect([...longestRising([1, 3, 2, 4])].sort()).toEqual([0, 2, 3]);
  expect([...longestRising([5, 1, 2, 3])].sort()).toEqual([1, 2, 3]);
  expect(longestRising([])).toEqual(new Set());
});

test('what is kept rises, and nothing is dropped from a list that rises already', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(60), { maxLength: 20 }), (numbers) => {
      const kept = numbers.filter((_, at) => longestRising(numbers).has(at));
      expect(kept).toEqual([...kept].sort((a, b) => a - b));
      const rising = [...numbers].sort((a, b) => a - b);
      expect(longestRising(rising).size).toBe(rising.length);
    }),
  );
});
