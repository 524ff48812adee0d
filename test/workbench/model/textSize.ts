import type { CellFormat } from './cellFormat';
import { DEFAULT_ROW_HEIGHT, POINTS_PER_PIXEL } from './defaults';

/** How much room text takes, near enough to know when Excel shows "###" and how many lines a wrapped text needs. */

const NARROW = new Set([..." .,;:!|'ijltfrI()[]/"]);

/** In pixels. */
export function textWidth(text: string, format: CellFormat): number {
  const em = format.fontSize / POINTS_PER_PIXEL;
  let width = 0;
  for (const letter of text) width += NARROW.has(letter) ? 0.28 : /[\p{Lu}mwđ%@]/u.test(letter) ? 0.66 : 0.5;
  return width * em * (format.bold ? 1.06 : 1);
}

export const textFits = (text: string, format: CellFormat, width: number): boolean =>
  textWidth(text, format) <= width - 4;

/** In points. */
export function lineHeight(text: string, format: CellFormat, width: number): number {
  const oneLine = Math.max(DEFAULT_ROW_HEIGHT, format.fontSize * 1.32 + 0.5);
  if (text === '') return oneLine;
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, format) / Math.max(1, width - 6))), 0);
  return oneLine * lines;
}
