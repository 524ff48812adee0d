import { format as formatByCode, isDateFormat, isTextFormat, isValidFormat } from 'numfmt';
import type { Locale, Scalar } from './workbookModel';

/** Numbers as people see them and type them. */

export const decimalOf = (locale: Locale): string => (locale === 'vi-VN' ? ',' : '.');
export const groupOf = (locale: Locale): string => (locale === 'vi-VN' ? '.' : ',');
/** Between the arguments of a formula. */
export const listOf = (locale: Locale): string => (locale === 'vi-VN' ? ';' : ',');

export const isFormatCode = (code: string): boolean => code !== '' && code.length <= 255 && isValidFormat(code);
export const isDateCode = (code: string): boolean => isDateFormat(code);
export const isTextCode = (code: string): boolean => code === '@' || isTextFormat(code);

/** The Windows short date of the locale: what "m/d/yyyy" stands for on screen. */
const shortDate = (code: string, locale: Locale): string =>
  locale === 'vi-VN' && /^m\/d\/yyyy$/i.test(code) ? 'dd/mm/yyyy' : code;

export function displayText(value: Scalar, code: string, locale: Locale): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number' && isTextCode(code)) return generalText(value, locale);
  return formatByCode(shortDate(code, locale), value, { locale, nbsp: false, dateErrorNumber: false });
}

/** A number as the formula bar shows it: at most 15 digits. */
export function generalText(value: number, locale: Locale): string {
  const plain = String(Number(value.toPrecision(15)))
    .replace('e', 'E')
    .replace(/E([+-])(\d)$/, 'E$10$2');
  return plain.replace('.', decimalOf(locale));
}

export interface Typed {
  readonly value: Scalar;
  /** The number format that Excel gives to a cell that had none; null leaves it. */
  readonly format: string | null;
}

const typed = (value: Scalar, format: string | null = null): Typed => ({ value, format });

/** What Excel makes of a text typed (or set by an add-in, always in "en-US") into a cell that is not formatted as text. */
export function readTyped(text: string, locale: Locale): Typed {
  const trimmed = text.trim();
  return (
    readNumber(trimmed, locale) ??
    readDollars(trimmed, locale) ??
    readDate(trimmed, locale) ??
    readTime(trimmed) ??
    readBoolean(trimmed) ??
    typed(text)
  );
}

/** The currency of the locale: "$120" in English. */
function readDollars(text: string, locale: Locale): Typed | null {
  const found = locale === 'en-US' ? /^(-?)\$\s*([\d.,]+)$/.exec(text) : null;
  const amount = found && readNumber(`${found[1]}${found[2]}`, locale);
  if (!amount) return null;
  const digits = found[2]?.includes('.') ? '0.00' : '0';
  return typed(amount.value, `$#,##${digits}_);[Red]($#,##${digits})`);
}

function readBoolean(text: string): Typed | null {
  return /^(?:true|false)$/i.test(text) ? typed(text.toUpperCase() === 'TRUE') : null;
}

function readNumber(text: string, locale: Locale): Typed | null {
  const decimal = locale === 'vi-VN' ? ',' : '\\.';
  const group = locale === 'vi-VN' ? '\\.' : ',';
  const pattern = `^([+-]?)\\s*(\\()?(\\d+|\\d{1,3}(?:${group}\\d{3})+)?(?:(${decimal})(\\d*))?(?:E([+-]?\\d{1,3}))?\\s*(%)?(\\))?$`;
  const found = new RegExp(pattern, 'i').exec(text);
  const [, sign, open, whole = '', mark, decimals = '', power, percent, close] = found ?? [];
  if (!found || (whole === '' && decimals === '') || Boolean(open) !== Boolean(close) || (open && sign)) return null;
  const digits = whole.replaceAll(groupOf(locale), '');
  const size = Number(`${digits || '0'}.${decimals || '0'}${power ? `E${power}` : ''}`);
  if (!Number.isFinite(size)) return null;
  const value = (sign === '-' || open ? -size : size) / (percent ? 100 : 1);
  if (percent) return typed(Number(value.toPrecision(15)), mark ? '0.00%' : '0%');
  if (power) return typed(value, '0.00E+00');
  if (digits !== whole) return typed(value, mark ? '#,##0.00' : '#,##0');
  return typed(value);
}

const serialOf = (year: number, month: number, day: number): number | null => {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const serial = time / 86_400_000 + 25_569;
  return serial >= 1 ? serial : null;
};

const fullYear = (text: string): number =>
  text.length > 2 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "5 May", "May 5", "5-May-2026", "May 2026": month names of English Windows. */
function readNamedMonth(text: string): Typed | null {
  const parts = text.toLowerCase().split(/[\s,/-]+/);
  if (parts.length < 2 || parts.length > 3) return null;
  const place = parts.findIndex((part) =>
    /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/.test(
      part,
    ),
  );
  const month = MONTHS.indexOf((parts[place] ?? '').slice(0, 3)) + 1;
  const [first = '', second] = parts.filter((_, index) => index !== place);
  if (month === 0 || place > 1 || !/^\d{1,4}$/.test(first) || (second !== undefined && !/^\d{2,4}$/.test(second)))
    return null;
  if (second !== undefined) return dated(serialOf(fullYear(second), month, Number(first)), 'd-mmm-yy');
  const day = first.length <= 2 ? serialOf(new Date().getFullYear(), month, Number(first)) : null;
  return day === null ? dated(serialOf(fullYear(first), month, 1), 'mmm-yy') : typed(day, 'd-mmm');
}

function readDate(text: string, locale: Locale): Typed | null {
  const named = locale === 'en-US' ? readNamedMonth(text) : null;
  if (named) return named;
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dated(serialOf(Number(iso[1]), Number(iso[2]), Number(iso[3])), 'm/d/yyyy');
  const parts = /^(\d{1,4})([/-])(\d{1,4})(?:\2(\d{2}|\d{4}))?$/.exec(text);
  if (!parts) return null;
  const [, first = '', , second = '', third] = parts;
  const dayFirst = locale === 'vi-VN';
  if (third !== undefined) {
    const [day, month] = dayFirst ? [first, second] : [second, first];
    return dated(serialOf(fullYear(third), Number(month), Number(day)), 'm/d/yyyy');
  }
  return readShortDate(first, second, dayFirst);
}

/** "1/5" is a day of this year; "12/2026" and, where the second part is no day or month, "1/45" a month. */
function readShortDate(first: string, second: string, dayFirst: boolean): Typed | null {
  if (first.length > 2) return null;
  const [day, month] = dayFirst ? [Number(first), Number(second)] : [Number(second), Number(first)];
  const thisYear = new Date().getFullYear();
  if (second.length <= 2) {
    const serial = serialOf(thisYear, month, day);
    if (serial !== null) return typed(serial, 'd-mmm');
  }
  return second.length === 3 ? null : dated(serialOf(fullYear(second), Number(first), 1), 'mmm-yy');
}

const dated = (serial: number | null, format: string): Typed | null => (serial === null ? null : typed(serial, format));

function readTime(text: string): Typed | null {
  const found = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!found || Number(found[1]) > 23 || Number(found[2]) > 59 || Number(found[3] ?? 0) > 59) return null;
  const seconds = Number(found[1]) * 3600 + Number(found[2]) * 60 + Number(found[3] ?? 0);
  return typed(seconds / 86_400, found[3] ? 'h:mm:ss' : 'h:mm');
}
