/**
 * Points: exact decimals, held as a whole number of millionths, so that 1,2 of 1,5 is 80 % and not a hair below.
 * 97,5 % of 1,5 points needs four decimals; six leave room for shares of shares.
 */
export type Points = number & { readonly __unit: 'millionths of a point' };

const SCALE = 1_000_000;
const DECIMALS = 6;

export const NO_POINTS = 0 as Points;

/** Points out of a whole number of millionths. */
export function ofMillionths(millionths: number): Points {
  if (!Number.isSafeInteger(millionths)) throw new RangeError(`not a whole number of millionths: ${millionths}`);
  return (millionths === 0 ? 0 : millionths) as Points;
}

/** Points out of a spreadsheet's binary number, read at 15 significant digits as Excel shows it: 0.30000000000000004 is 0.3. */
export function pointsOfNumber(value: number): Points {
  const scaled = value * SCALE;
  const whole = Math.round(scaled);
  // Far from a half, reading at 15 digits cannot change what it is rounded to.
  if (Math.abs(scaled - whole) < 0.01 && Math.abs(value) <= SCALE) return ofMillionths(whole);
  return ofMillionths(Math.round(Number((Number(value.toPrecision(15)) * SCALE).toPrecision(15))));
}

/** Points out of plain notation ("1.25", "-0.5"), for data that we wrote ourselves; throws on anything else. */
export function points(plain: string): Points {
  const parsed = parsePlainPoints(plain);
  if (parsed === null) throw new RangeError(`not points: "${plain}"`);
  return parsed;
}

/** Points out of plain notation with a point, null where the text is no such number or has more than six decimals. */
export function parsePlainPoints(plain: string): Points | null {
  const parts = /^(-?)(\d{1,9})(?:\.(\d{1,6}))?$/.exec(plain);
  if (!parts) return null;
  const whole = Number(parts[2]) * SCALE + Number((parts[3] ?? '').padEnd(DECIMALS, '0'));
  return ofMillionths(parts[1] ? -whole : whole);
}

/** Plain notation with a point and no needless zeros: "51.25", "0", "-0.5". The inverse of `points`. */
export function printPlainPoints(value: Points): string {
  const digits = String(Math.abs(value)).padStart(DECIMALS + 1, '0');
  const decimals = digits.slice(-DECIMALS).replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -DECIMALS)}${decimals && `.${decimals}`}`;
}

/** The binary number that a spreadsheet cell gets. */
export const numberOfPoints = (value: Points): number => value / SCALE;

export const addPoints = (a: Points, b: Points): Points => ofMillionths(a + b);

export const subtractPoints = (a: Points, b: Points): Points => ofMillionths(a - b);

export const sumPoints = (values: Iterable<Points>): Points => {
  let sum = 0;
  for (const value of values) sum += value;
  return ofMillionths(sum);
};

/** Whether `value` is a whole multiple of `step`; a step of zero allows everything. */
export const isOnStep = (value: Points, step: Points): boolean => step === 0 || value % step === 0;
