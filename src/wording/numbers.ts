import type { Fraction, PercentPrinting } from '../scoring/percentIndex';
import { printPercent } from '../scoring/percentIndex';
import type { Points } from '../scoring/points';
import { printPlainPoints } from '../scoring/points';
import type { Language } from './language';

/** A number in plain notation ("0.5") in the reader's own ("0,5"); what is no number stays as it is. */
export const formatPlain = (plain: string, language: Language): string =>
  language === 'vi' && /^-?\d+\.\d+$/.test(plain) ? plain.replace('.', ',') : plain;

/** "61,25" */
export const formatPoints = (points: Points, language: Language): string =>
  formatPlain(printPlainPoints(points), language);

/** "69,73%" */
export const formatPercent = (share: Fraction, how: PercentPrinting, language: Language): string =>
  `${formatPlain(printPercent(share, how), language)}%`;

/** Official papers write the day with two digits, the month with two only where it is 01 or 02: "01/5/2026". */
export function formatDate(day: number, month: number, year: number, language: Language): string {
  const ofDay = String(day).padStart(2, '0');
  if (language === 'vi') return `${ofDay}/${month < 3 ? `0${month}` : month}/${year}`;
  return `${day} ${MONTHS[month - 1] ?? month} ${year}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "17:05 ngày 08/9/2025" of an ISO local time; no time zone takes part. */
export function formatDateTime(iso: string, language: Language): string {
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(iso) ?? [];
  if (!year || !month || !day || !time) return iso;
  const date = formatDate(Number(day), Number(month), Number(year), language);
  return language === 'vi' ? `${time} ngày ${date}` : `${date}, ${time}`;
}
