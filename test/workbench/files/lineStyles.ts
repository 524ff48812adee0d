import type { Line } from '../model/cellFormat';

type Drawn = Pick<Line, 'style' | 'weight'>;

/** How files name the lines that Office.js tells apart by style and weight. */
export const LINES_IN_FILES: Readonly<Record<string, Drawn>> = {
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  hair: { style: 'Continuous', weight: 'Hairline' },
  dotted: { style: 'Dot', weight: 'Thin' },
  dashed: { style: 'Dash', weight: 'Thin' },
  mediumDashed: { style: 'Dash', weight: 'Medium' },
  dashDot: { style: 'DashDot', weight: 'Thin' },
  mediumDashDot: { style: 'DashDot', weight: 'Medium' },
  dashDotDot: { style: 'DashDotDot', weight: 'Thin' },
  mediumDashDotDot: { style: 'DashDotDot', weight: 'Medium' },
  slantDashDot: { style: 'SlantDashDot', weight: 'Medium' },
  double: { style: 'Double', weight: 'Thick' },
};

/** The file's name of a line; the nearest one, as not every weight goes with every style. */
export function nameOfLine({ style, weight }: Drawn): string {
  const names = Object.entries(LINES_IN_FILES).filter(([, drawn]) => drawn.style === style);
  return (names.find(([, drawn]) => drawn.weight === weight) ?? names[0])?.[0] ?? 'thin';
}
