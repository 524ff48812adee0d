import { pointsOf } from '../../scoring/scorecard';
import type { Row } from './readRows';

/** A row that is not the sum of the rows below it, or has nothing that it is worth; a part alone or an area without any is half a fault. */
export interface Fault {
  /** The row among the rows, and the area that it is in. */
  readonly at: number;
  readonly area: number;
  readonly weight: number;
  /** How much more the rows below are worth. */
  readonly excess: number;
}

/** What speaks against rows standing at their depths. */
export function faultsOf(placed: readonly { readonly row: Row; readonly depth: number }[]): Fault[] {
  const open: { readonly at: number; readonly row: Row; sum: number; parts: number }[] = [];
  const faults: Fault[] = [];
  let area = -1;
  const close = (depth: number): void => {
    while (open.length > depth) {
      const last = open.pop();
      if (!last || last.row.outside !== null) continue;
      const { at, row, sum, parts } = last;
      const maximum = pointsOf(row.maximum);
      if (parts === 0 ? !row.hasMaximum : maximum !== null && maximum !== sum)
        faults.push({ at, area, weight: 1, excess: sum - (maximum ?? sum) });
      else if (parts === 1 || (parts === 0 && open.length === 0)) faults.push({ at, area, weight: 0.5, excess: 0 });
    }
  };
  for (const [at, { row, depth }] of placed.entries()) {
    close(depth);
    if (depth === 0) area += 1;
    const parent = open.at(-1);
    if (parent) {
      parent.sum += pointsOf(row.maximum) ?? 0;
      parent.parts += 1;
    }
    open.push({ at, row, sum: 0, parts: 0 });
  }
  close(0);
  return faults;
}

export const weightOf = (faults: readonly Fault[]): number => faults.reduce((sum, { weight }) => sum + weight, 0);
