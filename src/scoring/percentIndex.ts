import type { Rounding } from './criteriaSet';
import type { Points } from './points';
import { ofMillionths } from './points';
import { invariant } from './result';

/** Points over a maximum, kept as two exact numbers: a percentage is compared exactly and rounded only when shown. */
export interface Fraction {
  readonly points: Points;
  /** Above zero. */
  readonly of: Points;
}

export interface PercentPrinting {
  readonly rounding: Rounding;
  readonly decimals: number;
}

/** The same with whole numbers of any size: the mean of many fractions has a large denominator. */
export interface ExactShare {
  readonly part: bigint;
  /** Above zero. */
  readonly of: bigint;
}

/** In millionths. */
const HUNDRED = 100_000_000n;

const exactly = ({ points, of }: Fraction): ExactShare => ({ part: BigInt(points), of: BigInt(of) });

/** Whether the percentage is strictly below the threshold (80 % held as 80 points), compared as whole numbers: 1,2 of 1,5 is not. */
export const isBelow = (share: Fraction, threshold: Points): boolean => isExactlyBelow(exactly(share), threshold);

export const isExactlyBelow = ({ part, of }: ExactShare, threshold: Points): boolean =>
  part * HUNDRED < BigInt(threshold) * of;

/** The least amount out of a maximum that is not below the threshold. */
export const leastEnough = (maximum: Points, threshold: Points): Points =>
  ofMillionths(Number((BigInt(threshold) * BigInt(maximum) + HUNDRED - 1n) / HUNDRED));

/** "69.73" half-up or "69.72" cut, at exactly `decimals` decimals. Below zero both work on the amount: -12.345 is -12.35 or -12.34. */
export const printPercent = (share: Fraction, how: PercentPrinting): string => printExactPercent(exactly(share), how);

export function printExactPercent({ part, of }: ExactShare, { rounding, decimals }: PercentPrinting): string {
  invariant(of > 0n, 'a percentage is of a maximum above zero');
  const scaled = (part < 0n ? -part : part) * 100n * 10n ** BigInt(decimals);
  const cut = scaled / of;
  const whole = rounding === 'half-up' && (scaled % of) * 2n >= of ? cut + 1n : cut;
  const digits = whole.toString().padStart(decimals + 1, '0');
  const sign = part < 0n && whole > 0n ? '-' : '';
  return sign + digits.slice(0, digits.length - decimals) + (decimals > 0 ? `.${digits.slice(-decimals)}` : '');
}

/** The percentage as it is shown, for what is compared with shown numbers (bands, typed percentages). At most six decimals. */
export function percentPoints(share: Fraction, how: PercentPrinting): Points {
  const { points, of } = share;
  invariant(of > 0, 'a percentage is of a maximum above zero');
  const scaled = Math.abs(points) * 10 ** (2 + how.decimals);
  // Whole numbers divide exactly once the remainder is taken off.
  const rest = scaled % of;
  const whole = (scaled - rest) / of + Number(how.rounding === 'half-up' && rest * 2 >= of);
  const millionths = Math.sign(points) * whole * 10 ** (6 - how.decimals);
  return Math.max(scaled, 2 * of, Math.abs(millionths)) <= LARGEST
    ? ofMillionths(millionths)
    : largePercent(share, how);
}

/** A slip such as a maximum of 0,00001 can give a percentage beyond exact numbers; it only has to stay large. */
function largePercent(share: Fraction, how: PercentPrinting): Points {
  const [whole = '', decimals = ''] = printPercent(share, how).split('.');
  const millionths = Number(whole + decimals.padEnd(6, '0'));
  return ofMillionths(Math.max(-LARGEST, Math.min(LARGEST, millionths)));
}

const LARGEST = Number.MAX_SAFE_INTEGER;
