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

export type ConditionalRule =
  | { readonly kind: 'custom'; readonly formula: string }
  | {
      readonly kind: 'cellValue';
      readonly operator: ValidationOperator;
      readonly formula1: string;
      readonly formula2: string | null;
    };

export interface ConditionalFormat {
  readonly id: string;
  readonly area: Area;
  readonly rule: ConditionalRule;
  readonly look: ConditionalLook;
  readonly stopIfTrue: boolean;
}
