import { boundingArea, cellArea, intersect } from '../../model/area';
import type { Area } from '../../model/area';
import type { CellPlace, GridView } from './gridView';

export type Direction = 'up' | 'down' | 'left' | 'right';

const STEPS: Readonly<Record<Direction, 1 | -1>> = { up: -1, down: 1, left: -1, right: 1 };

const isVertical = (direction: Direction): boolean => direction === 'up' || direction === 'down';

/** One cell on, past merged cells and hidden rows and columns. */
export function step(view: GridView, from: CellPlace, direction: Direction): CellPlace {
  const area = view.mergeAt(from.row, from.column) ?? cellArea(from.row, from.column);
  const by = STEPS[direction];
  if (isVertical(direction)) {
    const edge = by > 0 ? area.row + area.rows - 1 : area.row;
    return { row: view.rows.nextVisible(edge, by), column: from.column };
  }
  const edge = by > 0 ? area.column + area.columns - 1 : area.column;
  return { row: from.row, column: view.columns.nextVisible(edge, by) };
}

/** Ctrl+arrow: to the end of what is filled, or over blanks to the next filled cell, or to the edge. */
export function leap(view: GridView, from: CellPlace, direction: Direction): CellPlace {
  const isFilled = ({ row, column }: CellPlace): boolean => view.cell(row, column).type !== 'Empty';
  let place = step(view, from, direction);
  if (isSame(place, from)) return from;
  const throughFilled = isFilled(from) && isFilled(place);
  for (;;) {
    const next = step(view, place, direction);
    if (isSame(next, place)) return place;
    if (throughFilled ? !isFilled(next) : isFilled(place)) return place;
    place = next;
  }
}

const isSame = (one: CellPlace, other: CellPlace): boolean => one.row === other.row && one.column === other.column;

/** The rectangle between two cells, grown until no merged cell is cut. */
export function areaBetween(merges: readonly Area[], one: CellPlace, other: CellPlace): Area {
  let area = boundingArea(cellArea(one.row, one.column), cellArea(other.row, other.column));
  for (;;) {
    const grown = merges.filter((merge) => intersect(merge, area)).reduce(boundingArea, area);
    if (grown.rows === area.rows && grown.columns === area.columns) return grown;
    area = grown;
  }
}
