import { perText } from './perText';

/** How the last part of a code counts: 1.2, II, b). */
export const NUMBERINGS = ['arabic', 'roman', 'vietnamese', 'latin'] as const;
export type Numbering = (typeof NUMBERINGS)[number];

export interface CodeParts {
  /** "1" and "2" of "1.2.3". */
  readonly before: readonly string[];
  readonly last: string;
}

/** A code without the marks that close it: "1.2." and "(1.2)" are "1.2", "a)" is "a". */
export const bareCode = (code: string): string =>
  DOTTED_NUMBERS.test(code)
    ? code
    : code
        .trim()
        .replace(/^\(\s*/, '')
        .replace(/[\s.)\]:;,-]+$/, '');

/** Null where the text is no code of numbers and letters divided by points. */
export const partsOfCode = perText((code): CodeParts | null => {
  const isPlain = DOTTED_NUMBERS.test(code);
  const parts = isPlain ? code.split('.') : bareCode(code).split(/\s*[./-]\s*/);
  if (!isPlain && !parts.every((part) => NUMBER_OR_LETTERS.test(part))) return null;
  const last = parts.pop() ?? '';
  return { before: parts, last };
});

const DOTTED_NUMBERS = /^\d{1,3}(?:\.\d{1,3})*$/;
const NUMBER_OR_LETTERS = /^(?:\d{1,3}|[ivxlc]{1,7}|\p{L})$/iu;

const ALPHABETS = { vietnamese: 'abcdđeghiklmnopqrstuvxy', latin: 'abcdefghijklmnopqrstuvwxyz' } as const;
const ROMAN = [
  ['c', 100], ['xc', 90], ['l', 50], ['xl', 40], ['x', 10], ['ix', 9], ['v', 5], ['iv', 4], ['i', 1],
] as const; // prettier-ignore

/** The number that one part of a code stands for, null where the numbering has no such number. */
export function numberOf(part: string, numbering: Numbering): number | null {
  switch (numbering) {
    case 'arabic':
      return /^\d{1,3}$/.test(part) ? Number(part) : null;
    case 'roman':
      return numberOfRoman(part.toLowerCase());
    case 'vietnamese':
    case 'latin':
      return part.length === 1 ? ALPHABETS[numbering].indexOf(part.toLowerCase()) + 1 || null : null;
  }
}

function numberOfRoman(small: string): number | null {
  let rest = small;
  let number = 0;
  for (const [letters, value] of ROMAN) {
    for (; rest.startsWith(letters); rest = rest.slice(letters.length)) number += value;
  }
  return rest === '' && number > 0 && printNumber(number, 'roman', small) === small ? number : null;
}

/** The inverse of `numberOf`, in the case of the letters of `like`. */
export function printNumber(number: number, numbering: Numbering, like: string): string {
  const small = numbering === 'arabic' ? String(number) : lettersOf(number, numbering);
  return like === like.toLowerCase() ? small : small.toUpperCase();
}

function lettersOf(number: number, numbering: Exclude<Numbering, 'arabic'>): string {
  if (numbering !== 'roman') return ALPHABETS[numbering][number - 1] ?? '';
  let rest = number;
  let letters = '';
  for (const [next, value] of ROMAN) for (; rest >= value; rest -= value) letters += next;
  return letters;
}

/** Whether two parts of codes may stand for the same number: II and 2. */
export const haveCommonReading = (one: string, other: string): boolean =>
  NUMBERINGS.some((numbering) => {
    const number = numberOf(one, numbering);
    return number !== null && NUMBERINGS.some((another) => numberOf(other, another) === number);
  });
