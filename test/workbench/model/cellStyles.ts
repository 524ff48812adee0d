import { DEFAULT_FORMAT } from './cellFormat';
import type { CellFormat, Line } from './cellFormat';

/** Excel's own styles of cells, by the names that Office.js gives them. */

const under = (weight: Line['weight'], color: string): Partial<CellFormat> => ({
  lines: { bottom: { style: 'Continuous', weight, color } },
});

const around = (color: string): Partial<CellFormat> => {
  const line: Line = { style: 'Continuous', weight: 'Thin', color };
  return { lines: { top: line, bottom: line, left: line, right: line } };
};

const heading = (fontSize: number, look: Partial<CellFormat> = {}): Partial<CellFormat> => ({
  fontSize,
  bold: true,
  fontColor: '#44546A',
  ...look,
});

export const CELL_STYLES = {
  Normal: {},
  Heading1: heading(15, under('Thick', '#4472C4')),
  Heading2: heading(13, under('Thick', '#A2B8E1')),
  Heading3: heading(11, under('Medium', '#8EA9DB')),
  Heading4: heading(11),
  Title: { fontName: 'Calibri Light', fontSize: 18, fontColor: '#44546A' },
  Total: {
    bold: true,
    lines: {
      top: { style: 'Continuous', weight: 'Thin', color: '#4472C4' },
      bottom: { style: 'Double', weight: 'Thick', color: '#4472C4' },
    },
  },
  Good: { fill: '#C6EFCE', fontColor: '#006100' },
  Bad: { fill: '#FFC7CE', fontColor: '#9C0006' },
  Neutral: { fill: '#FFEB9C', fontColor: '#9C5700' },
  Calculation: { fill: '#F2F2F2', fontColor: '#FA7D00', bold: true, ...around('#7F7F7F') },
  Input: { fill: '#FFCC99', fontColor: '#3F3F76', ...around('#7F7F7F') },
  Output: { fill: '#F2F2F2', fontColor: '#3F3F3F', bold: true, ...around('#3F3F3F') },
  Note: { fill: '#FFFFCC', ...around('#B2B2B2') },
  WarningText: { fontColor: '#FF0000' },
  Explanatory: { italic: true, fontColor: '#7F7F7F' },
  Hlink: { underline: 'Single', fontColor: '#0563C1' },
  Comma: { numberFormat: '#,##0.00' },
  CommaZero: { numberFormat: '#,##0' },
  Percent: { numberFormat: '0%' },
} as const satisfies { readonly [name: string]: Partial<CellFormat> };

export type CellStyle = keyof typeof CELL_STYLES;

/** A style takes the place of every look that the cell had; styles of numbers leave the rest as it is. */
export function styledFormat(style: CellStyle): Partial<CellFormat> {
  const look: Partial<CellFormat> = CELL_STYLES[style];
  const isOfNumbers = Object.keys(look).join() === 'numberFormat';
  return isOfNumbers ? { ...look, style } : { ...DEFAULT_FORMAT, ...look, style };
}
