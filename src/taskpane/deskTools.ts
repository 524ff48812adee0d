/** ISO local time without a zone ("2026-12-08T14:05:00"): what a check is stamped with, as the clock on the wall says. */
export function localTime(at: Date): string {
  const inUtc = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return inUtc.toISOString().slice(0, 19);
}

/** Without those that are mistaken for one another. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Six letters and digits out of 850 million, to tell apart the forms of one workbook. */
export function newFormId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return Array.from(bytes, (byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
}
