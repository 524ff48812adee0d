import type { Rect } from '../../sheets/cells';
import type { BorderStyle, CellStyle } from '../../sheets/sheetContent';

export const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: Rect): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right', justify: 'Justify' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;
const WEIGHTS = { hair: 'Hairline', thin: 'Thin', medium: 'Medium' } as const;

/** Everything of a style but its number format, which goes before the values. */
export function styleCells(range: Excel.Range, { rows, columns }: Rect, style: CellStyle): void {
  const { format } = range;
  const { font } = format;
  if (style.font !== undefined) font.name = style.font;
  if (style.size !== undefined) font.size = style.size;
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.italic !== undefined) font.italic = style.italic;
  if (style.underline !== undefined) font.underline = style.underline ? 'Single' : 'None';
  if (style.color !== undefined) font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.upright) format.textOrientation = 90;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.locked !== undefined) format.protection.locked = style.locked;
  if (style.border) for (const side of sidesOf(rows, columns)) drawLine(format, side, style.border);
  if (style.borderBottom) drawLine(format, 'EdgeBottom', style.borderBottom);
}

type Side = Parameters<Excel.RangeBorderCollection['getItem']>[0];

/** Excel refuses inner lines where a block has no inside. */
const sidesOf = (rows: number, columns: number): Side[] => [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  ...(rows > 1 ? ['InsideHorizontal' as const] : []),
  ...(columns > 1 ? ['InsideVertical' as const] : []),
];

function drawLine(
  format: Excel.RangeFormat,
  side: Side,
  line: { readonly style: BorderStyle; readonly color: string },
): void {
  // The enum and the plain words are two overloads of one method.
  const border = format.borders.getItem(side as Excel.BorderIndex);
  if (line.style === 'none') {
    border.style = 'None';
    return;
  }
  border.style = 'Continuous';
  border.weight = WEIGHTS[line.style];
  border.color = line.color;
}
