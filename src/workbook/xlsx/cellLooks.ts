import { invariant } from '../../scoring/result';
import type { Rect } from '../../sheets/cells';
import type { CellStyle, StyledRange } from '../../sheets/sheetContent';

export type Edge = NonNullable<CellStyle['border']>;

/** How one cell looks after all layers of style. */
export interface CellLook extends Omit<CellStyle, 'border' | 'borderBottom'> {
  readonly top?: Edge;
  readonly bottom?: Edge;
  readonly left?: Edge;
  readonly right?: Edge;
}

/** A cell that no style touches. */
export const PLAIN_LOOK: CellLook = {};

type Repaint = (look: CellLook) => CellLook;

/** More cells than any sheet of ours has; a style on whole columns would be a mistake. */
const MOST_CELLS = 5_000_000;

/** The cells of one sheet on which styles are laid, later ones over earlier ones, property by property. */
class Canvas {
  private readonly looks: CellLook[] = [PLAIN_LOOK];
  private readonly lookOfCell: Int32Array;

  constructor(
    private readonly rows: number,
    private readonly columns: number,
  ) {
    invariant(rows * columns <= MOST_CELLS, 'styles are laid on the cells of a sheet, not on whole columns');
    this.lookOfCell = new Int32Array(rows * columns);
  }

  lookAt(row: number, column: number): CellLook {
    const cell = row < this.rows && column < this.columns ? this.lookOfCell[row * this.columns + column] : undefined;
    return this.looks[cell ?? 0] ?? PLAIN_LOOK;
  }

  lay({ range, style }: StyledRange): void {
    const { border, borderBottom, ...plain } = style;
    this.paint(range, (look) => ({ ...look, ...plain }));
    if (border) this.frame(range, border);
    if (borderBottom) this.underline(range, borderBottom);
  }

  private frame(range: Rect, edge: Edge): void {
    this.paint(range, (look) => ({ ...look, top: edge, bottom: edge, left: edge, right: edge }));
    this.paint(rowAbove(range), (look) => (look.bottom ? { ...look, bottom: edge } : look));
    this.paint(rowBelow(range), (look) => (look.top ? { ...look, top: edge } : look));
    this.paint(columnBefore(range), (look) => (look.right ? { ...look, right: edge } : look));
    this.paint(columnAfter(range), (look) => (look.left ? { ...look, left: edge } : look));
  }

  private underline(range: Rect, edge: Edge): void {
    this.paint({ ...range, row: range.row + range.rows - 1, rows: 1 }, (look) => ({ ...look, bottom: edge }));
    this.paint(rowBelow(range), (look) => (look.top ? { ...look, top: edge } : look));
  }

  /** Repaints the cells of a rectangle, as far as it lies on the canvas; equal cells become one new look. */
  private paint(range: Rect, repaint: Repaint): void {
    const repainted = new Map<number, number>();
    const lastRow = Math.min(range.row + range.rows, this.rows);
    const lastColumn = Math.min(range.column + range.columns, this.columns);
    for (let row = Math.max(range.row, 0); row < lastRow; row += 1) {
      for (let column = Math.max(range.column, 0); column < lastColumn; column += 1) {
        const cell = row * this.columns + column;
        const before = this.lookOfCell[cell] ?? 0;
        let after = repainted.get(before);
        if (after === undefined) {
          after = this.looks.push(repaint(this.looks[before] ?? PLAIN_LOOK)) - 1;
          repainted.set(before, after);
        }
        this.lookOfCell[cell] = after;
      }
    }
  }
}

// Two cells share the line between them: whoever draws it last draws it for both.
const rowAbove = (range: Rect): Rect => ({ ...range, row: range.row - 1, rows: 1 });
const rowBelow = (range: Rect): Rect => ({ ...range, row: range.row + range.rows, rows: 1 });
const columnBefore = (range: Rect): Rect => ({ ...range, column: range.column - 1, columns: 1 });
const columnAfter = (range: Rect): Rect => ({ ...range, column: range.column + range.columns, columns: 1 });

/** How the cells of a sheet of the given size look under all its styles. */
export function layStyles(
  size: { readonly rows: number; readonly columns: number },
  styles: readonly StyledRange[],
): (row: number, column: number) => CellLook {
  const canvas = new Canvas(size.rows, size.columns);
  for (const style of styles) canvas.lay(style);
  return (row, column) => canvas.lookAt(row, column);
}
