import { boundingArea, cellArea, isOneCell, MAX_COLUMNS, MAX_ROWS } from '../model/area';
import type { Area } from '../model/area';
import { areaOf, sheetOf, usedArea } from './cells';
import type { RangeHandle } from './handles';
import { optional, wordArgument } from './member';
import { refuse } from './refusal';
import { rangeOf } from './session';
import type { Session } from './session';

/** Where Ctrl+arrow and Ctrl+Shift+arrow lead from a range. */

const STEPS = { Left: [0, -1], Right: [0, 1], Up: [-1, 0], Down: [1, 0] } as const;
const DIRECTIONS = ['Left', 'Right', 'Up', 'Down'] as const;

function startOf(range: RangeHandle, activeCell: unknown): Area {
  const area = areaOf(range);
  const start = optional(activeCell, (cell) => areaOf(cell as RangeHandle), cellArea(area.row, area.column));
  return isOneCell(start) ? start : refuse('InvalidArgument', 'the active cell is one cell');
}

/** To the end of what is filled, or over blanks to the next filled cell, or to the sheet's edge. */
function leap(range: RangeHandle, from: Area, [down, across]: readonly [number, number], session: Session): Area {
  const sheet = sheetOf(range, session);
  const isFilled = (row: number, column: number): boolean => session.book.result(sheet, row, column).type !== 'Empty';
  const isOn = (row: number, column: number): boolean =>
    row >= 0 && column >= 0 && row < MAX_ROWS && column < MAX_COLUMNS;
  let [row, column] = [from.row + down, from.column + across];
  if (!isOn(row, column)) return from;
  const within = isFilled(from.row, from.column) && isFilled(row, column);
  const used = usedArea(sheet, { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }, true);
  while (within ? isFilled(row + down, column + across) : !isFilled(row, column)) {
    if (!isOn(row + down, column + across)) break;
    const isBeyond = !used || row >= used.row + used.rows || column >= used.column + used.columns;
    // Nothing is filled any more on the way down or to the right.
    if (isBeyond && down + across > 0) return edge(from, down);
    [row, column] = [row + down, column + across];
  }
  return cellArea(row, column);
}

const edge = (from: Area, down: number): Area =>
  down > 0 ? cellArea(MAX_ROWS - 1, from.column) : cellArea(from.row, MAX_COLUMNS - 1);

export function rangeEdge(range: RangeHandle, [direction, cell]: readonly unknown[], session: Session): RangeHandle {
  const step = STEPS[wordArgument(direction, DIRECTIONS)];
  return rangeOf(range.sheet, leap(range, startOf(range, cell), step, session));
}

export function extendedRange(
  range: RangeHandle,
  [direction, cell]: readonly unknown[],
  session: Session,
): RangeHandle {
  const step = STEPS[wordArgument(direction, DIRECTIONS)];
  return rangeOf(range.sheet, boundingArea(areaOf(range), leap(range, startOf(range, cell), step, session)));
}
