/**
 * How high a wrapped text stands in Times New Roman. LibreOffice does not grow rows on its own and Excel only after an
 * edit, so a form brings its row heights along.
 */

/** Advance widths of Times in thousandths of the size, for the characters that occur; letters with marks are as wide as without. */
const WIDTHS = new Map<string, number>();
const addWidths = (width: number, characters: string): void => {
  for (const character of characters) WIDTHS.set(character, width);
};
addWidths(250, ' ,.');
addWidths(278, 'ijlt/:;');
addWidths(333, "frI!()-'[]");
addWidths(389, 'sJ');
addWidths(444, 'acez?"');
addWidths(500, 'bdghknopquvxy0123456789$#*–_');
addWidths(556, 'FPS');
addWidths(564, '+<=>');
addWidths(611, 'ELTZ');
addWidths(667, 'BCR');
addWidths(722, 'ADGHKNOQUVXYw');
addWidths(778, 'm&');
addWidths(833, '%');
addWidths(889, 'M');
addWidths(944, 'W@');
const OTHER_WIDTH = 550;
/** Bold Times runs about 6 % wider over Vietnamese text. */
const BOLD = 1.06;
/** Excel keeps about this much free inside a cell, left and right together, in points. */
const CELL_PADDING = 5;
/** Excel gives a line of Times New Roman 12 a row of 15.75 points. */
const LINE_PER_SIZE = 15.75 / 12;

/** Letters with marks are as wide as without; found once a letter. */
function widthOfLetter(letter: string): number {
  const known = WIDTHS.get(letter);
  if (known !== undefined) return known;
  const plain = letter.normalize('NFD')[0]?.replace('đ', 'd').replace('Đ', 'D') ?? '';
  const width = COMBINING_MARK.test(letter) ? 0 : (WIDTHS.get(plain) ?? OTHER_WIDTH);
  WIDTHS.set(letter, width);
  return width;
}

const COMBINING_MARK = /^[\u0300-\u036f]/;

function widthOf(word: string, size: number, bold: boolean): number {
  let width = 0;
  for (const letter of word) width += widthOfLetter(letter);
  return (width * size * (bold ? BOLD : 1)) / 1000;
}

/** How many lines a text takes in a column of `width` points. */
export function lineCount(
  text: string,
  how: { readonly width: number; readonly size: number; readonly bold?: boolean },
): number {
  const room = how.width - CELL_PADDING;
  const space = widthOf(' ', how.size, false);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const width = widthOf(word, how.size, how.bold ?? false);
      if (used > 0 && used + space + width > room) {
        lines += 1;
        used = 0;
      }
      lines += Math.max(0, Math.ceil(width / room) - 1);
      used += (used > 0 ? space : 0) + width;
    }
  }
  return lines;
}

/** The height in points of a row whose highest text takes so many lines. */
export const heightOfLines = (lines: number, size: number): number =>
  Math.round(lines * size * LINE_PER_SIZE * 4) / 4 + 2;

/** As much of a text as stands in so many lines, by whole words; "…" where something is left out. */
export function shortened(text: string, lines: number, how: Parameters<typeof lineCount>[1]): string {
  if (lineCount(text, how) <= lines) return text;
  const words = text.split(' ');
  const first = (count: number): string => `${words.slice(0, count).join(' ')}…`;
  let count = words.length - 1;
  while (count > 1 && lineCount(first(count), how) > lines) count -= 1;
  return first(count);
}
