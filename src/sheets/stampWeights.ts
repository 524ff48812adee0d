/**
 * Weights of the stamp's checksum: four different primes above 10 000 a leaf. Two edits can only cancel each other out
 * if one of them is a multiple of the other's prime, which is more than a hundred points even in steps of 0,01.
 */
const FIRST = 10_007;

function isPrime(candidate: number): boolean {
  for (let divisor = 3; divisor * divisor <= candidate; divisor += 2) if (candidate % divisor === 0) return false;
  return true;
}

const primes: number[] = [FIRST];

function prime(ordinal: number): number {
  while (primes.length <= ordinal) {
    let candidate = (primes.at(-1) ?? FIRST) + 2;
    while (!isPrime(candidate)) candidate += 2;
    primes.push(candidate);
  }
  return primes[ordinal] ?? FIRST;
}

/** The weights of a leaf's self, first, second and survey points; `ordinal` is the leaf's place in the set, from 0. */
export const stampWeights = (ordinal: number): readonly [number, number, number, number] => [
  prime(ordinal * 4),
  prime(ordinal * 4 + 1),
  prime(ordinal * 4 + 2),
  prime(ordinal * 4 + 3),
];
