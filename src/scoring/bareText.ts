import { perText } from './perText';

/** Letters with their marks, and what is left of them without; filled as they are met. */
const BARE_LETTERS = new Map<string, string>([
  ['đ', 'd'],
  ['\u00a0', ' '],
]);
const MARKED = /[^ -~]/gu;
const MARKS = /[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]/g;

/**
 * A text without case, diacritics and doubled spaces: "Điểm Tối  Đa", its decomposed spelling and "DIEM TOI DA" are one.
 * For words that are looked for; two Vietnamese words may fall together, so never for telling names apart.
 */
export const bareText = perText((text) => {
  const bare = text.toLowerCase().replace(MARKED, bareLetter);
  return /^\s|\s$|\s\s/.test(bare) ? bare.replace(/\s+/g, ' ').trim() : bare;
});

function bareLetter(letter: string): string {
  const before = BARE_LETTERS.get(letter);
  if (before !== undefined) return before;
  const bare = letter.normalize('NFD').replace(MARKS, '').replace(/^\s$/, ' ');
  BARE_LETTERS.set(letter, bare);
  return bare;
}

/** Whether a text is written in capitals, as areas often are: at least two words of letters, none of them small. */
export const isInCapitals = (text: string): boolean =>
  !/\p{Ll}/u.test(text) && (text.normalize('NFC').match(/\p{Lu}{2,}/gu)?.length ?? 0) > 1;
