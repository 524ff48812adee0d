/** At most so many characters, cut at the end of a word where that is near, with "…" for what is left out. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const wordEnd = cut.lastIndexOf(' ');
  return `${(wordEnd > length / 2 ? cut.slice(0, wordEnd) : cut).replace(/[\s,;:.]+$/, '')}…`;
}

export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** The row that something is said of: its own code as shown, null where it is said of no row. */
export interface RowNames {
  readonly code: string | null;
  readonly name: string;
}

/** Of a row's name, this much says which row it is. */
export const NAME_LENGTH = 60;

/** A clause after the row that it is about; a sentence of its own where it is about none. */
export function aboutRow({ code, name }: RowNames, clause: string): string {
  const row = [code, shortened(name, NAME_LENGTH)].filter(Boolean).join(' ');
  return row === '' ? capitalised(clause) : `${row}: ${clause}`;
}
