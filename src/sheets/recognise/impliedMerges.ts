import type { Rect, SheetCells } from '../cells';
import { cellAt } from '../cells';
import { isPlainCode } from './readCodes';
import { sheetLines, type Line } from './sheetLines';

/** A group of headings with its parts below, or a heading with nothing below. */
interface HeadingRows {
  readonly tall: readonly Rect[];
  readonly groups: readonly Rect[];
}

/**
 * The merged cells of two-row headers, told by what is blank: an open workbook is not asked for its merges, because Excel
 * forgets its undo over it, and headings can be centred over their parts without merging.
 */
export function impliedMerges(sheet: SheetCells, lines: readonly Line[] = sheetLines(sheet)): Rect[] {
  return lines.flatMap((line, at): Rect[] => {
    const below = lines[at + 1];
    if (below?.row !== line.row + 1 || !holdsHeadings(sheet, line) || !holdsHeadings(sheet, below)) return [];
    const { tall, groups } = headingRows(line, below) ?? { tall: [], groups: [] };
    return groups.length > 0 && tall.length > 0 ? [...tall, ...groups] : [];
  });
}

function holdsHeadings(sheet: SheetCells, { row, columns }: Line): boolean {
  for (const column of columns) {
    const { value } = cellAt(sheet, row, column);
    if (value.kind !== 'text' || isPlainCode(value.text)) return false;
  }
  return true;
}

/** Null where two rows are no header: each heading is alone in its column, or over the parts to its right. */
function headingRows(top: Line, bottom: Line): HeadingRows | null {
  const columns = [...new Set([...top.columns, ...bottom.columns])].sort((a, b) => a - b);
  const tall: Rect[] = [];
  const groups: Rect[] = [];
  for (const column of columns) {
    const [above, under] = [top.columns.includes(column), bottom.columns.includes(column)];
    const last = groups.at(-1);
    if (above && !under) tall.push({ row: top.row, column, rows: 2, columns: 1 });
    else if (above) groups.push({ row: top.row, column, rows: 1, columns: 1 });
    else if (last && last.column + last.columns === column) {
      groups[groups.length - 1] = { ...last, columns: last.columns + 1 };
    } else return null;
  }
  return groups.every((group) => group.columns > 1) ? { tall, groups } : null;
}
