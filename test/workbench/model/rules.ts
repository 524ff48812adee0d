import type { Area } from './area';
import type { Line } from './cellFormat';

/** Entry limits of a block of cells. Formulas are relative to the block's first cell. */
export type ValidationRule =
  | { readonly kind: 'custom'; readonly formula: string }
  | { readonly kind: 'list'; readonly source: string; readonly inCellDropDown: boolean }
  | {
      readonly kind: 'wholeNumber' | 'decimal' | 'textLength' | 'date' | 'time';
      readonly operator: ValidationOperator;
      readonly formula1: string | number;
      readonly formula2: string | number | null;
    };

export const VALIDATION_OPERATORS = [
  'Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan', 'GreaterThanOrEqualTo', 'LessThanOrEqualTo',
] as const; // prettier-ignore
export type ValidationOperator = (typeof VALIDATION_OPERATORS)[number];

export interface ErrorAlert {
  readonly shown: boolean;
  readonly style: 'Stop' | 'Warning' | 'Information';
  readonly title: string;
  readonly message: string;
}

export interface EntryPrompt {
  readonly shown: boolean;
  readonly title: string;
  readonly message: string;
}

export interface Validation {
  readonly area: Area;
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly alert: ErrorAlert;
  readonly prompt: EntryPrompt;
}

/** What a conditional format changes; null leaves the cell's own. */
export interface ConditionalLook {
  readonly fontColor: string | null;
  readonly fill: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: boolean | null;
  readonly strikethrough: boolean | null;
  readonly numberFormat: string | null;
  readonly lines: { readonly [edge in 'top' | 'bottom' | 'left' | 'right']?: Line };
}

export const TEXT_OPERATORS = ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'] as const;
export type TextOperator = (typeof TEXT_OPERATORS)[number];

export const TOP_BOTTOM_TYPES = ['TopItems', 'TopPercent', 'BottomItems', 'BottomPercent'] as const;
export type TopBottomType = (typeof TOP_BOTTOM_TYPES)[number];

export const PRESET_CRITERIA = [
  'Blanks', 'NonBlanks', 'Errors', 'NonErrors', 'Yesterday', 'Today', 'Tomorrow', 'LastSevenDays', 'LastWeek', 'ThisWeek', 'NextWeek', 'LastMonth', 'ThisMonth', 'NextMonth',
  'AboveAverage', 'BelowAverage', 'EqualOrAboveAverage', 'EqualOrBelowAverage', 'OneStdDevAboveAverage', 'OneStdDevBelowAverage', 'TwoStdDevAboveAverage',
  'TwoStdDevBelowAverage', 'ThreeStdDevAboveAverage', 'ThreeStdDevBelowAverage', 'UniqueValues', 'DuplicateValues',
] as const; // prettier-ignore
export type PresetCriterion = (typeof PRESET_CRITERIA)[number];

export const THRESHOLD_TYPES = ['LowestValue', 'HighestValue', 'Number', 'Percent', 'Formula', 'Percentile'] as const;
export type ThresholdType = (typeof THRESHOLD_TYPES)[number];

/** A point on the scale of a block's values. */
export interface Threshold {
  readonly type: ThresholdType;
  /** Null for the lowest and the highest value. */
  readonly formula: string | null;
}

export interface ColourPoint extends Threshold {
  readonly color: string;
}

export const ICON_SETS = [
  'ThreeArrows', 'ThreeArrowsGray', 'ThreeFlags', 'ThreeTrafficLights1', 'ThreeTrafficLights2', 'ThreeSigns', 'ThreeSymbols', 'ThreeSymbols2', 'FourArrows', 'FourArrowsGray',
  'FourRedToBlack', 'FourRating', 'FourTrafficLights', 'FiveArrows', 'FiveArrowsGray', 'FiveRating', 'FiveQuarters', 'ThreeStars', 'ThreeTriangles', 'FiveBoxes',
] as const; // prettier-ignore
export type IconSetName = (typeof ICON_SETS)[number];

/** Colour scales, bars and icons stand for a cell's place among the others. Bars and icons are kept, not drawn. */
export type ScaleRule =
  | { readonly kind: 'colorScale'; readonly points: readonly ColourPoint[] }
  | {
      readonly kind: 'dataBar';
      /** Null: Excel's own choice. */
      readonly lower: Threshold | null;
      readonly upper: Threshold | null;
      readonly color: string;
      readonly direction: 'Context' | 'LeftToRight' | 'RightToLeft';
      readonly barOnly: boolean;
    }
  | {
      readonly kind: 'iconSet';
      readonly icons: IconSetName;
      /** From the second icon on: the first is for everything below. */
      readonly steps: readonly (Threshold & { readonly orEqual: boolean })[];
      readonly reversed: boolean;
      readonly iconOnly: boolean;
    };

export type ConditionalRule =
  | { readonly kind: 'custom'; readonly formula: string }
  | { readonly kind: 'containsText'; readonly operator: TextOperator; readonly text: string }
  | { readonly kind: 'topBottom'; readonly type: TopBottomType; readonly rank: number }
  | { readonly kind: 'presetCriteria'; readonly criterion: PresetCriterion }
  | ScaleRule
  | {
      readonly kind: 'cellValue';
      readonly operator: ValidationOperator;
      readonly formula1: string;
      readonly formula2: string | null;
    };

export const NO_LOOK: ConditionalLook = {
  fontColor: null,
  fill: null,
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
  numberFormat: null,
  lines: {},
};

export interface ConditionalFormat {
  readonly id: string;
  readonly area: Area;
  readonly rule: ConditionalRule;
  readonly look: ConditionalLook;
  readonly stopIfTrue: boolean;
}
