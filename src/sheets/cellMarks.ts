import { parseAddress } from './address';
import type { Rect } from './cells';
import type { CheckedTable, ReportedFinding } from './publishedRules';
import type { ConditionalFormat } from './sheetContent';

/** What marked cells look like, on forms and on tables that were already there. */
export const MARK_STYLES = {
  error: { fill: '#F8D0CC', color: '#8B1A10' },
  warning: { fill: '#FFEFB8', color: '#5C4400' },
  weak: { fill: '#FBE3D0' },
} as const satisfies Record<string, ConditionalFormat['style']>;

/** Cells of an officer's sheet that get a colour of ours. */
export interface CellMark {
  readonly range: Rect;
  readonly look: keyof typeof MARK_STYLES;
}

/** The cells that have to change, each in the colour of the gravest that was found of it. */
export function findingMarks(findings: readonly ReportedFinding[]): CellMark[] {
  const looks = new Map<string, CellMark['look']>();
  for (const { cell, severity } of findings) {
    if (cell === null || severity === 'info') continue;
    if (severity === 'error' || !looks.has(cell)) looks.set(cell, severity);
  }
  const marks = [...looks].flatMap(([cell, look]): CellMark[] => {
    const place = parseAddress(cell);
    return place ? [{ range: { ...place, rows: 1, columns: 1 }, look }] : [];
  });
  return joinedDown(marks);
}

/** The rows that are below the threshold, from the table's first column to its last. */
export function weakMarks({ table, weak }: CheckedTable): CellMark[] {
  const columns = [...table.columns.values()];
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  const marks = weak.flatMap(({ criterion }): CellMark[] => {
    const row = table.rows.get(criterion.key);
    return row === undefined
      ? []
      : [{ range: { row, column: first, rows: 1, columns: last - first + 1 }, look: 'weak' }];
  });
  return joinedDown(marks);
}

/** Cells that stand one below the other and look alike, as one. */
function joinedDown(marks: readonly CellMark[]): CellMark[] {
  const joined: CellMark[] = [];
  const downward = [...marks].sort((a, b) => a.range.column - b.range.column || a.range.row - b.range.row);
  for (const mark of downward) {
    const last = joined.at(-1);
    const follows =
      last?.look === mark.look &&
      last.range.column === mark.range.column &&
      last.range.row + last.range.rows === mark.range.row;
    if (last && follows) joined[joined.length - 1] = { ...last, range: { ...last.range, rows: last.range.rows + 1 } };
    else joined.push(mark);
  }
  return joined;
}
