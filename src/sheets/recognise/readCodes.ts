import { bareCode, numberOf } from '../../scoring/codeNumbers';
import { perText } from '../../scoring/perText';
import type { Cell } from '../cells';
import { dateOfSerial } from '../dateFormat';

/** A code as it can be read from a cell. Where a spreadsheet changed it, several codes may be meant. */
export interface CodeCell {
  readonly shown: string;
  /** What it may mean, the plain reading first. */
  readonly meant: readonly string[];
  readonly damage: 'number' | 'date' | null;
}

/** One way to read a code: where it may stand is told by its shape, its place among its siblings by its number. */
export interface CodeReading {
  /** "1", "2" and "3" of "1.2.3". */
  readonly parts: readonly string[];
  /** How many parts there are and how the last one counts; codes of one level have one shape. */
  readonly shape: string;
  readonly number: number;
}

const SEPARATOR = /\s*[./,-]\s*/;
/** Without letters beyond ASCII, which make a pattern slow to build: a first sieve for the one below. */
const MAY_END_IN_CODE = /\d|[IVXLC]$/;
/** "TC1" and "Tiêu chí 1" begin with a word of their level. */
const WORD_AND_CODE = /^(\p{L}{2,}(?: \p{L}+){0,3}) ?(\d.*|[IVXLC]+)$/u;

/** All ways to read a text as a code: "I" may be one or a letter. None where it is no code. */
export const readingsOfCode = perText((text): readonly CodeReading[] => {
  const bare = bareCode(text.normalize('NFC'));
  const plain = readingsOfParts(bare.split(SEPARATOR), '');
  const [, word, code] = plain === null && MAY_END_IN_CODE.test(bare) ? (WORD_AND_CODE.exec(bare) ?? []) : [];
  return plain ?? (word && code ? readingsOfParts(code.split(SEPARATOR), `${word} `) : null) ?? [];
});

/** Null where a part is no number and no letter. */
function readingsOfParts(parts: readonly string[], word: string): readonly CodeReading[] | null {
  if (parts.length > 6 || !parts.every(isPart)) return null;
  const named = [`${word}${parts[0] ?? ''}`, ...parts.slice(1)];
  return countings(parts.at(-1) ?? '').map(({ kind, number }) => ({
    parts: named,
    shape: `${word.toLowerCase()}${parts.length}${kind}`,
    number,
  }));
}

/** "1", "1.2.", "II)": what a row of data begins with and no heading is. */
export const isPlainCode = (text: string): boolean => /^(?:\d[\d.]*|[IVX]+)[.)]?$/.test(text.trim());

const isPart = (part: string): boolean => /^(?:\d{1,3}|[IVXLC]{1,7}|[ivxlc]{1,7}|\p{L})$/u.test(part);

interface Counting {
  readonly kind: string;
  readonly number: number;
}

/** Numbers, Roman numbers and letters, capitals and small ones apart. */
function countings(part: string): Counting[] {
  const isSmall = part === part.toLowerCase();
  const arabic = numberOf(part, 'arabic');
  if (arabic !== null) return [{ kind: 'number', number: arabic }];
  const roman = numberOf(part, 'roman');
  const letter = numberOf(part, 'vietnamese') ?? numberOf(part, 'latin');
  return [
    ...(roman === null ? [] : [{ kind: isSmall ? 'roman' : 'ROMAN', number: roman }]),
    ...(letter === null ? [] : [{ kind: isSmall ? 'letter' : 'LETTER', number: letter }]),
  ];
}

/** Dates of codes begin here: 1 January 2000 in Excel's count of days, and end some decades on. */
const [FIRST_DATE, LAST_DATE] = [36526, 55153];

/** What stands in a cell of codes; null where it is no code. */
export function readCodeCell({ value, format }: Cell): CodeCell | null {
  switch (value.kind) {
    case 'text':
      return readingsOfCode(value.text).length > 0
        ? { shown: value.text.trim(), meant: [value.text.trim().replace(/[\s.]+$/, '')], damage: null }
        : null;
    case 'number':
      return Number.isInteger(value.number) && value.number >= FIRST_DATE && value.number <= LAST_DATE
        ? codeOfDate(dateOfSerial(value.number), String(value.number))
        : codeOfNumber(value.number, format);
    case 'date':
      return codeOfDate(value, `${value.day}/${value.month}/${value.year}`);
    case 'blank':
    case 'boolean':
    case 'error':
      return null;
  }
}

/** 1.1 may be all that is left of "1.10" or "1.100"; a format of fixed decimals still shows it. */
function codeOfNumber(number: number, format: string): CodeCell | null {
  if (number < 0 || number >= 1000) return null;
  const decimals = /^0\.(0+)$/.exec(format)?.[1]?.length ?? 0;
  const plain = String(Number(number.toPrecision(15)));
  const shown = decimals > 0 ? number.toFixed(decimals) : plain;
  if (!/^\d+(?:\.\d{1,3})?$/.test(shown)) return null;
  return { shown, meant: shown.includes('.') ? [shown, `${shown}0`] : [shown], damage: 'number' };
}

interface Day {
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

/** "1-2" became 1 February or 2 January, "1.1.2" 1 January 2002, "2-15" February 2015. */
function codeOfDate({ day, month, year }: Day, shown: string): CodeCell {
  const short = year % 100;
  const meant = [`${day}.${month}`, `${month}.${day}`, `${day}.${month}.${short}`, `${month}.${day}.${short}`];
  return { shown, meant: day === 1 ? [...meant, `${month}.${short}`] : meant, damage: 'date' };
}

export interface CodeAndName {
  readonly code: string;
  readonly name: string;
}

/** Words of levels in front of a code: "Lĩnh vực 1:", "Tiêu chí 1.1." */
const LEVEL_WORDS = String.raw`(?:(?:lĩnh vực|tiêu chí thành phần|tiêu chí|chỉ tiêu|chỉ số|phần|mục|nội dung|chương)\s+)`;
const ONE_PART = String.raw`(?:\d{1,3}|[IVXLC]{1,7}|\p{L})`;
const FURTHER_PARTS = String.raw`(?:\s?[.-]\s?(?:\d{1,3}|(?:[IVXLC]{1,5}|\p{Ll})(?!\p{L})))`;
/** A first sieve for the two below, which are slow to build. */
const MAY_BEGIN_WITH_CODE = new RegExp(String.raw`^${LEVEL_WORDS}?(?:\d{1,3}|[IVXLC]{1,7}|\S)(?:\s*[.):–-]|\s)`, 'iu');
/** A code with a sign that closes it, whatever follows. */
const CLOSED = new RegExp(String.raw`^(${LEVEL_WORDS}?${ONE_PART}${FURTHER_PARTS}*)\s*[.):]\s*[-–:]?\s*(\S.*)$`, 'isu');
/** A code of several parts, or a word and a code, before a capital: "1.1 Kế hoạch". */
const OPEN = new RegExp(
  String.raw`^(${LEVEL_WORDS}${ONE_PART}${FURTHER_PARTS}*|${ONE_PART}${FURTHER_PARTS}+)\s*[-–]?\s+(\p{Lu}.*)$`,
  'su',
);
/** "1.1.": all that is left where a name is gone. */
const NAMELESS = /^\d{1,3}(?:\.\d{1,3})*\.$/;

/** Splits "     1.1. Kế hoạch cải cách" into code and name; null where the text begins with no code. */
export const splitCodeFromName = perText((text): CodeAndName | null => {
  const trimmed = text.normalize('NFC').trim();
  if (NAMELESS.test(trimmed)) return { code: trimmed.slice(0, -1), name: '' };
  const parts = MAY_BEGIN_WITH_CODE.test(trimmed) ? (CLOSED.exec(trimmed) ?? OPEN.exec(trimmed)) : null;
  const [, code = '', name = ''] = parts ?? [];
  if (!parts || readingsOfCode(code).length === 0) return null;
  const closing = /^\s*\)/.test(trimmed.slice(code.length)) ? ')' : '';
  return { code: `${code.trim()}${closing}`, name: name.trim() };
});
