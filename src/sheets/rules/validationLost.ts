import { isGivenFromOutside, leavesOfSet } from '../../scoring/criteriaSet';
import type { Finding } from '../../scoring/finding';
import { printAddress } from '../address';
import { isWithin, type Rect } from '../cells';
import { LIMITED_COLUMNS } from '../formColumns';
import type { TableContext } from './tableRule';

/** A form's entry cells keep the limits that were put on them; a paste takes them away. One finding a run of cells. */
export function validationLost({ table }: TableContext): Finding[] {
  const { form, sheet, set, rows } = table;
  const validated = sheet.validated;
  if (form === null || validated === null) return [];
  return LIMITED_COLUMNS.flatMap((column) => {
    const at = form.columns.get(column) ?? -1;
    const limits = validated.filter((rect) => at >= rect.column && at < rect.column + rect.columns);
    const bare: number[] = [];
    for (const leaf of leavesOfSet(set)) {
      if (isGivenFromOutside(leaf) !== (column === 'survey')) continue;
      const row = rows.get(leaf.key);
      if (row !== undefined && !isLimited(limits, row, at)) bare.push(row);
    }
    return runsOf(bare).map((run): Finding => ({
      rule: 'validation-lost',
      cell: printAddress(run[0] ?? 0, at),
      cells: run.length,
    }));
  });
}

function isLimited(limits: readonly Rect[], row: number, column: number): boolean {
  for (const rect of limits) if (isWithin(rect, row, column)) return true;
  return false;
}

/** Rows that stand together, but for the parent rows between them. */
function runsOf(rows: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run && row - (run.at(-1) ?? row) <= PARENTS_BETWEEN) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

/** At most so many rows lie between the last leaf of one area and the first of the next. */
const PARENTS_BETWEEN = 3;
