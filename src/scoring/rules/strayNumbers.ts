import { longestRising } from '../longestRising';

/**
 * Which of a list of numbers that should count on from `start` are out of place or follow a gap, by their place, with the
 * number that should stand there. Null is a number that does not belong. A number that occurs twice is not reported here,
 * and whatever is out of place fills the gap in which it stands: one slip is one stray.
 *
 *     [1, 3, 4]       -> 3 should be 2
 *     [1, 2, 7, 4]    -> 7 should be 3
 *     [1, 1, 3]       -> none (the second 1 is a duplicate, and stands for 2)
 */
export function strayNumbers(numbers: readonly (number | null)[], start: number): Map<number, number> {
  const strays = new Map<number, number>();
  if (numbers.every((number, place) => number === start + place)) return strays;
  const present = new Set(numbers);
  const kept = risingPlaces(numbers);
  let previous = start - 1;
  let fillers = 0;
  numbers.forEach((number, place) => {
    if (number === null || !kept.has(place)) {
      const isDuplicate = number !== null && numbers.indexOf(number) !== numbers.lastIndexOf(number);
      if (!isDuplicate) strays.set(place, previous + fillers + 1);
      fillers += 1;
      return;
    }
    const missing = range(previous + 1, number).filter((each) => !present.has(each));
    const gap = missing[fillers];
    if (gap !== undefined) strays.set(place, gap);
    previous = number;
    fillers = 0;
  });
  return strays;
}

/** The places of a longest rising run of those that belong, each number at its first place. */
function risingPlaces(numbers: readonly (number | null)[]): Set<number> {
  const belonging = numbers.flatMap((number, place) =>
    number === null || numbers.indexOf(number) < place ? [] : [{ number, place }],
  );
  const kept = longestRising(belonging.map(({ number }) => number));
  return new Set(belonging.filter((_, at) => kept.has(at)).map(({ place }) => place));
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
