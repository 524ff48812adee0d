import type { Rect } from './cells';

/** "A" for 0, "AA" for 26. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 0 for "A"; the inverse of `columnLetters`. */
export function columnOfLetters(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** "F12" for row 11, column 5. */
export const printAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** "F12:G20", or "F12" for a single cell. */
export function printRange(rect: Rect): string {
  const first = printAddress(rect.row, rect.column);
  const last = printAddress(rect.row + rect.rows - 1, rect.column + rect.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** Row and column of "F12" or "$F$12"; null where the text is no address. */
export function parseAddress(address: string): { readonly row: number; readonly column: number } | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(address);
  return parts ? { row: Number(parts[2]) - 1, column: columnOfLetters(parts[1] ?? '') } : null;
}

/** The name of a sheet as formulas quote it: 'Bảng điểm'. */
export const quoteSheetName = (name: string): string => `'${name.replaceAll("'", "''")}'`;
