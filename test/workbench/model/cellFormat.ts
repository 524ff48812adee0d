/** What one cell looks like and whether it is locked. Colours are "#RRGGBB". Values are named as Office.js names them. */

export const EDGES = ['top', 'bottom', 'left', 'right', 'diagonalDown', 'diagonalUp'] as const;
export type Edge = (typeof EDGES)[number];

export const LINE_STYLES = [
  'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot',
] as const; // prettier-ignore
export type LineStyle = (typeof LINE_STYLES)[number];

export const LINE_WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
export type LineWeight = (typeof LINE_WEIGHTS)[number];

export interface Line {
  readonly style: LineStyle;
  readonly weight: LineWeight;
  readonly color: string;
}

export const HORIZONTAL_ALIGNMENTS = [
  'General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed',
] as const; // prettier-ignore
export type HorizontalAlignment = (typeof HORIZONTAL_ALIGNMENTS)[number];

export const VERTICAL_ALIGNMENTS = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
export type VerticalAlignment = (typeof VERTICAL_ALIGNMENTS)[number];

export const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;
export type Underline = (typeof UNDERLINES)[number];

export const FILL_PATTERNS = [
  'None', 'Solid', 'Gray50', 'Gray75', 'Gray25', 'Horizontal', 'Vertical', 'Down', 'Up', 'Checker', 'SemiGray75', 'LightHorizontal', 'LightVertical', 'LightDown', 'LightUp', 'Grid', 'CrissCross', 'Gray16', 'Gray8',
] as const; // prettier-ignore
export type FillPattern = (typeof FILL_PATTERNS)[number];

export interface CellFormat {
  readonly fontName: string;
  /** In points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: Underline;
  readonly strikethrough: boolean;
  readonly fontColor: string;
  /** Null where the cell has no fill. */
  readonly fill: string | null;
  /** Lines or dots over the fill; kept while the workbook is open. */
  readonly pattern: Exclude<FillPattern, 'None' | 'Solid'> | null;
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wrap: boolean;
  readonly shrinkToFit: boolean;
  readonly indent: number;
  readonly textOrientation: number;
  /** A code in English notation: "General", "0.00##", "@". */
  readonly numberFormat: string;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly lines: { readonly [edge in Edge]?: Line };
  /** The name of the style it was last given. */
  readonly style: string;
}

export const DEFAULT_FORMAT: CellFormat = {
  fontName: 'Calibri',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  fontColor: '#000000',
  fill: null,
  pattern: null,
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  shrinkToFit: false,
  indent: 0,
  textOrientation: 0,
  numberFormat: 'General',
  locked: true,
  formulaHidden: false,
  lines: {},
  style: 'Normal',
};
