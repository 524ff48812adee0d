import type { CellFormat, Line } from '../../model/cellFormat';
import type { ShownCell } from '../../model/workbookModel';

const PIXELS_PER_POINT = 96 / 72;
const PIXELS_PER_INDENT = 9;
export const GRID_LINE = '#e0e0e0';

const WIDTHS: Readonly<Record<Line['weight'], number>> = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 };

const FLEX: Readonly<Record<ShownCell['align'], string>> = {
  left: 'flex-start',
  center: 'center',
  right: 'flex-end',
  justify: 'flex-start',
};

const VERTICAL: Readonly<Record<CellFormat['vertical'], string>> = {
  Top: 'flex-start',
  Center: 'center',
  Bottom: 'flex-end',
  Justify: 'flex-start',
  Distributed: 'center',
};

/** The CSS of one cell's text and fill. */
export function cellStyle(cell: ShownCell): string {
  const { format, align } = cell;
  const styles = [
    `font:${format.italic ? 'italic ' : ''}${format.bold ? '700' : '400'} ${fontSizeOf(format)}px ${fontFamilyOf(format)}`,
    `justify-content:${FLEX[align]}`,
    `align-items:${VERTICAL[format.vertical]}`,
    `text-align:${align}`,
  ];
  if (format.fontColor !== '#000000') styles.push(`color:${format.fontColor}`);
  if (format.fill) styles.push(`background:${format.fill}`);
  if (format.wrap) styles.push('white-space:pre-wrap', 'overflow-wrap:anywhere');
  if (format.indent > 0) styles.push(indentStyle(format.indent, align));
  const decoration = [format.underline !== 'None' ? 'underline' : '', format.strikethrough ? 'line-through' : ''];
  if (decoration.some(Boolean)) styles.push(`text-decoration:${decoration.join(' ')}`);
  return styles.join(';');
}

export const fontSizeOf = (format: CellFormat): number => format.fontSize * PIXELS_PER_POINT;

export const fontFamilyOf = (format: CellFormat): string => {
  const generic = /times|serif|cambria/i.test(format.fontName) ? 'serif' : 'sans-serif';
  return `'${format.fontName.replaceAll("'", '')}',${SAME_WIDTHS[format.fontName] ?? ''}${generic}`;
};

/** Free fonts of the same widths, for computers without Microsoft's. */
const SAME_WIDTHS: Readonly<Record<string, string>> = {
  Calibri: 'Carlito,',
  Cambria: 'Caladea,',
  Arial: "'Liberation Sans',",
  'Times New Roman': "'Liberation Serif',Tinos,",
};

const indentStyle = (indent: number, align: ShownCell['align']): string =>
  `padding-${align === 'right' ? 'right' : 'left'}:${indent * PIXELS_PER_INDENT + 3}px`;

/** An edge between two cells as CSS; the line of either side counts, the heavier one first. */
export function edgeStyle(one: Line | undefined, other: Line | undefined): string | null {
  const line = heavier(one, other);
  if (!line) return null;
  return `${WIDTHS[line.weight]}px ${cssLine(line)} ${line.color}`;
}

function heavier(one: Line | undefined, other: Line | undefined): Line | undefined {
  if (!one || !other) return one ?? other;
  return WIDTHS[one.weight] >= WIDTHS[other.weight] ? one : other;
}

function cssLine(line: Line): string {
  if (line.style === 'Double') return 'double';
  if (line.style === 'Dot' || line.weight === 'Hairline') return 'dotted';
  return line.style === 'Continuous' ? 'solid' : 'dashed';
}

let canvas: CanvasRenderingContext2D | null = null;

/** How wide a text is in a cell's font, in pixels. */
export function textWidth(text: string, format: CellFormat): number {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return 0;
  canvas.font = `${format.italic ? 'italic ' : ''}${format.bold ? '700 ' : ''}${fontSizeOf(format)}px ${fontFamilyOf(format)}`;
  return canvas.measureText(text).width;
}

const CELL_PADDING = 6;

/** A number too wide for its cell is never cut: Excel rounds what has the General format and fills with # else. */
export function fittedText(cell: ShownCell, width: number): string {
  const { text, format } = cell;
  if (cell.type !== 'Double' || text === '') return text;
  const room = width - CELL_PADDING;
  if (textWidth(text, format) <= room) return text;
  if (format.numberFormat === 'General') {
    const separator = /[.,]/.exec(text)?.[0];
    const decimals = separator ? text.length - text.indexOf(separator) - 1 : 0;
    for (let kept = decimals - 1; kept >= 0 && separator; kept -= 1) {
      const shorter = Number(cell.value).toFixed(kept).replace('.', separator);
      if (textWidth(shorter, format) <= room) return shorter;
    }
  }
  return '#'.repeat(Math.max(1, Math.floor(room / textWidth('#', format))));
}
