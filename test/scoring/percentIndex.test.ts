import fc from 'fast-check';
import { isBelow, percentPoints, printPercent } from '../../src/scoring/percentIndex';
import { NO_POINTS, ofMillionths, points } from '../../src/scoring/points';

const share = (obtained: string, of: string) => ({ points: points(obtained), of: points(of) });
const rounded = { rounding: 'half-up', decimals: 2 } as const;
const cut = { rounding: 'truncate', decimals: 2 } as const;

test.each([
  ['51.25', '73.5', '69.73', '69.72'],
  ['62.62', '70', '89.46', '89.45'],
  ['61.46', '70', '87.80', '87.80'],
  ['38.75', '50', '77.50', '77.50'],
  ['86.71', '100', '86.71', '86.71'],
  ['0', '2', '0.00', '0.00'],
  ['2.5', '2', '125.00', '125.00'],
  ['-0.5', '0.5', '-100.00', '-100.00'],
])('%s of %s is %s rounded and %s cut', (obtained, of, whenRounded, whenCut) => {
  expect(printPercent(share(obtained, of), rounded)).toBe(whenRounded);
  expect(printPercent(share(obtained, of), cut)).toBe(whenCut);
});

test('half of the last decimal is rounded up, exactly', () => {
  expect(printPercent(share('1.005', '100'), rounded)).toBe('1.01');
  expect(printPercent(share('1.004999', '100'), rounded)).toBe('1.00');
});

test('below zero the amount is rounded, and a zero has no sign', () => {
  expect(printPercent(share('-1.005', '100'), rounded)).toBe('-1.01');
  expect(printPercent(share('-1.005', '100'), cut)).toBe('-1.00');
  expect(printPercent(share('-0.001', '100'), rounded)).toBe('0.00');
});

test('the number of decimals is kept, also none', () => {
  expect(printPercent(share('51.25', '73.5'), { rounding: 'half-up', decimals: 0 })).toBe('70');
  expect(printPercent(share('51.25', '73.5'), { rounding: 'truncate', decimals: 4 })).toBe('69.7278');
  expect(printPercent(share('0.01', '100'), { rounding: 'half-up', decimals: 3 })).toBe('0.010');
});

test.each([
  ['1.2', '1.5'],
  ['0.4', '0.5'],
  ['2.8', '3.5'],
])('%s of %s is 80 % and not below it', (obtained, of) => {
  expect(isBelow(share(obtained, of), points('80'))).toBe(false);
});

test('a millionth of a point less is below the threshold', () => {
  expect(isBelow(share('1.199999', '1.5'), points('80'))).toBe(true);
  expect(isBelow(share('38.75', '50'), points('80'))).toBe(true);
});

const anyShare = fc
  .tuple(fc.integer({ min: -200_000_000, max: 200_000_000 }), fc.integer({ min: 100_000, max: 200_000_000 }))
  .map(([obtained, of]) => ({ points: ofMillionths(obtained), of: ofMillionths(of) }));

test('what is cut is never more than what is rounded, and at most one last place less', () => {
  fc.assert(
    fc.property(anyShare, fc.integer({ min: 0, max: 4 }), (any, decimals) => {
      const size = (rounding: 'half-up' | 'truncate'): number =>
        Math.abs(percentPoints(any, { rounding, decimals })) / 10 ** (6 - decimals);
      expect([0, 1]).toContain(Math.round(size('half-up') - size('truncate')));
    }),
  );
});

test('whether a share is below does not depend on the unit in which it is counted', () => {
  fc.assert(
    fc.property(anyShare, fc.integer({ min: 1, max: 7 }), (any, times) => {
      const larger = { points: ofMillionths(any.points * times), of: ofMillionths(any.of * times) };
      expect(isBelow(larger, points('80'))).toBe(isBelow(any, points('80')));
    }),
  );
});

test('the number compared with shown percentages is the percentage as it is printed, however large', () => {
  const millionths = fc.oneof(
    fc.integer({ min: -200_000_000, max: 200_000_000 }),
    fc.maxSafeInteger(),
    fc.maxSafeNat().map((far) => far - (far % 1_000_000)),
  );
  const maximum = fc.maxSafeNat().filter((most) => most > 0);
  const decimals = fc.integer({ min: 0, max: 6 });
  const rounding = fc.constantFrom('half-up' as const, 'truncate' as const);
  fc.assert(
    fc.property(millionths, maximum, decimals, rounding, (obtained, most, decimals, rounding) => {
      const any = { points: ofMillionths(obtained), of: ofMillionths(most) };
      const shown = percentPoints(any, { rounding, decimals });
      const printed = Number(
        printPercent(any, { rounding, decimals })
          .replace('.', '')
          .concat('0'.repeat(6 - decimals)),
      );
      fc.pre(Math.abs(printed) <= Number.MAX_SAFE_INTEGER);
      expect(shown).toBe(printed === 0 ? 0 : printed);
    }),
  );
});

test('a percentage beyond exact numbers stays large', () => {
  expect(percentPoints(share('900000', '0.000001'), rounded)).toBeGreaterThan(points('100000000'));
});

test('a share is never below itself printed and cut', () => {
  fc.assert(
    fc.property(anyShare, (any) => {
      fc.pre(any.points >= NO_POINTS);
      expect(isBelow(any, percentPoints(any, { rounding: 'truncate', decimals: 6 }))).toBe(false);
    }),
  );
});
