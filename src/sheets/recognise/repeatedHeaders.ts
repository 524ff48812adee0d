import { bareText, isInCapitals } from '../../scoring/bareText';
import { textAt, type SheetCells } from '../cells';
import { headerBlockAt } from './headerBlock';
import { sumRowOf } from './rowWords';
import type { Line } from './sheetLines';

/**
 * The lines of a sheet without the header that stands again at the top of every page, as in tables out of Word and PDF, and
 * what stands above it on each page: the page's number, the title again.
 */
export function withoutRepeatedHeaders(sheet: SheetCells, lines: readonly Line[]): Line[] {
  const firstAlike = new Map<string, number>();
  const left: Line[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    left.push(line);
    if (!isText(sheet, line)) continue;
    const text = textOf(sheet, line);
    const first = firstAlike.get(text);
    if (first === undefined) firstAlike.set(text, at);
    const page = first === undefined ? null : pageAt(sheet, lines, first, at);
    if (page === null) continue;
    left.length -= 1 + page.above;
    at += page.length - 1;
  }
  return left;
}

function isText(sheet: SheetCells, { row, columns }: Line): boolean {
  for (const column of columns) if (sheet.grid[row]?.[column]?.value.kind !== 'text') return false;
  return columns.length > 1;
}

const textOf = (sheet: SheetCells, { row, columns }: Line): string =>
  columns.map((column) => `${column} ${textAt(sheet, row, column)}`).join('\n');

/** The page that the header which begins at `first` heads once more; null where it does not, or begins another table. */
function pageAt(sheet: SheetCells, lines: readonly Line[], first: number, at: number): Page | null {
  const end = headerBlockAt(sheet, lines, first)?.rows[1] ?? -1;
  const header = lines.slice(first).filter(({ row }) => row <= end);
  const again = lines.slice(at, at + header.length);
  const isAlike = again.every((line, n) => textOf(sheet, line) === textOf(sheet, header[n] as Line));
  if (!isAlike || header.length === 0) return null;
  const page: Page = { first, at, length: header.length, above: linesOfPage(sheet, lines, first, at) };
  return goesOn(sheet, lines, page) ? page : null;
}

/** How many lines above a repeated header belong to the page: its number, "(tiếp theo)", or a title as above the first header. */
function linesOfPage(sheet: SheetCells, lines: readonly Line[], first: number, at: number): number {
  const titles = new Set(lines.slice(Math.max(0, first - MOST_TITLES), first).map((line) => textOf(sheet, line)));
  const isOfPage = (line: Line | undefined): boolean => {
    if (!line || line.columns.length > 1) return false;
    const text = bareText(textAt(sheet, line.row, line.columns[0] ?? -1));
    return PAGE.test(text) || titles.has(textOf(sheet, line));
  };
  let count = 0;
  while (count < MOST_TITLES && isOfPage(lines[at - 1 - count])) count += 1;
  return count;
}

const MOST_TITLES = 4;
const PAGE = /^(?:trang|page) \d+(?: ?\/ ?\d+)?$|^\d+ ?\/ ?\d+$|\(?(?:tiep(?: theo)?|continued)\)$/;

/** A header that stands once more. */
interface Page {
  /** The lines where it begins, for the first time and now, and how many they are. */
  readonly first: number;
  readonly at: number;
  readonly length: number;
  /** How many lines above it belong to the page. */
  readonly above: number;
}

/** A table goes on where no total closed it, no title stands between, and its rows do not begin anew. */
function goesOn(sheet: SheetCells, lines: readonly Line[], { first, at, length, above }: Page): boolean {
  const [beginning, next] = [first, at].map((line) => beginningOf(sheet, lines[line + length]));
  const [header, last] = [lines[at], lines[at - above - 1]];
  if (!header || !last || next === '' || next === beginning) return false;
  if (last.columns.some((column) => sumRowOf(bareText(textAt(sheet, last.row, column))) === 'total')) return false;
  // Alone in its row, a title begins where the table does; an answer option stands under the names.
  if (last.columns.length > 1 || (last.columns[0] ?? 0) > (header.columns[0] ?? 0)) return true;
  return isLoneName(sheet, lines.slice(first + length, at - above), header);
}

/** Whether the last of some rows is a name as others that stand alone above other rows than the header, where names come first. */
function isLoneName(sheet: SheetCells, rows: readonly Line[], header: Line): boolean {
  const nameOf = ({ row, columns }: Line): string =>
    columns.length === 1 && columns[0] === header.columns[0] ? textAt(sheet, row, columns[0] ?? -1) : '';
  const last = nameOf(rows.at(-1) as Line);
  const text = textOf(sheet, header);
  const isLike = (line: Line, at: number): boolean => {
    const name = nameOf(line);
    const next = rows[at + 1];
    return (
      name !== '' && next !== undefined && textOf(sheet, next) !== text && isInCapitals(name) === isInCapitals(last)
    );
  };
  return !TITLE.test(bareText(last)) && rows.some(isLike);
}

const TITLE = /^(?:phu luc|mau|bieu|bang|danh muc)\b/;

const beginningOf = (sheet: SheetCells, line: Line | undefined): string =>
  line
    ? line.columns
        .slice(0, 2)
        .map((column) => textAt(sheet, line.row, column).trim())
        .join(' ')
    : '';
