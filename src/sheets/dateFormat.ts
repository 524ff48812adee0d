/** Marks that are no part of the pattern: quoted text, an escaped sign, a sign's width, a filling sign, [Red], [$₫-42A]. */
const LITERALS = /"[^"]*"?|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi;

/** Whether a number format code ("dd/mm/yyyy", "[h]:mm") shows numbers as dates or times. */
export function isDateFormat(code: string): boolean {
  const pattern = code.replace(LITERALS, '');
  return /[dmyhs]/i.test(pattern) && !/general/i.test(pattern);
}

const DAY_IN_MILLISECONDS = 86_400_000;
/** Excel's calendar has a 29 February 1900 that never was; from 1 March on its day 0 is therefore a day earlier. */
const FALSE_LEAP_DAY = 60;
const DAY_ZERO = Date.UTC(1899, 11, 31);

/** Day, month (1 for January) and year of a date's number in Excel's 1900 system, as Excel shows it. */
export function dateOfSerial(serial: number): { readonly day: number; readonly month: number; readonly year: number } {
  const days = Math.floor(serial);
  if (days === FALSE_LEAP_DAY) return { day: 29, month: 2, year: 1900 };
  const shift = days > FALSE_LEAP_DAY ? 1 : 0;
  const date = new Date(DAY_ZERO + (days - shift) * DAY_IN_MILLISECONDS);
  return { day: date.getUTCDate(), month: date.getUTCMonth() + 1, year: date.getUTCFullYear() };
}
