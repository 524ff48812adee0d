import type { Rounding } from './criteriaSet';
import type { Points } from './points';

/** Points over a maximum, kept as two exact numbers: a percentage is compared exactly and rounded only when shown. */
export interface Fraction {
  readonly points: Points;
  readonly of: Points;
}

export declare function isBelow(share: Fraction, threshold: Points): boolean;
/** "69.73" half-up or "69.72" cut, at exactly `decimals` decimals. */
export declare function printPercent(
  share: Fraction,
  how: { readonly rounding: Rounding; readonly decimals: number },
): string;
