/**
 * A text without case, diacritics and doubled spaces: "Điểm Tối  Đa", its decomposed spelling and "DIEM TOI DA" are one.
 * For words that are looked for; two Vietnamese words may fall together, so never for telling names apart.
 */
export const bareText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/\s+/g, ' ')
    .trim();

/** Whether a text is written in capitals, as areas often are: at least two words of letters, none of them small. */
export const isInCapitals = (text: string): boolean =>
  /\p{L}{2,}.*\s.*\p{L}{2,}/u.test(text) &&
  text === text.toLocaleUpperCase('vi') &&
  text !== text.toLocaleLowerCase('vi');
