import { ICON_SETS } from '../model/rules';
import type { IconSetName, PresetCriterion, TextOperator, ThresholdType, ValidationOperator } from '../model/rules';

/** How files name the comparisons of limits and conditional formats. */
export const OPERATORS_IN_FILES: Readonly<Record<string, ValidationOperator>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};

export const nameOfOperator = (operator: ValidationOperator): string =>
  Object.entries(OPERATORS_IN_FILES).find(([, known]) => known === operator)?.[0] ?? 'between';

/** Kinds of limits: in files -> in Office.js. */
export const LIMITS_IN_FILES = {
  whole: 'wholeNumber',
  decimal: 'decimal',
  textLength: 'textLength',
  date: 'date',
  time: 'time',
} as const;

/** Names of the paper sizes that offices here print on. */
export const PAPERS_IN_FILES: Readonly<Record<number, string>> = {
  1: 'Letter',
  5: 'Legal',
  8: 'A3',
  9: 'A4',
  11: 'A5',
};

/** What protection lets through: in files (where 0 allows) -> in Office.js. */
export const PERMISSIONS_IN_FILES = {
  autoFilter: 'allowAutoFilter',
  deleteColumns: 'allowDeleteColumns',
  deleteRows: 'allowDeleteRows',
  formatCells: 'allowFormatCells',
  formatColumns: 'allowFormatColumns',
  formatRows: 'allowFormatRows',
  insertColumns: 'allowInsertColumns',
  insertHyperlinks: 'allowInsertHyperlinks',
  insertRows: 'allowInsertRows',
  pivotTables: 'allowPivotTables',
  sort: 'allowSort',
} as const;

/* conditional formats */

export const TEXT_RULES_IN_FILES = {
  containsText: 'Contains',
  notContainsText: 'NotContains',
  beginsWith: 'BeginsWith',
  endsWith: 'EndsWith',
} as const satisfies { readonly [type: string]: TextOperator };

/** Rules that are no more than their type. */
export const PLAIN_RULES_IN_FILES = {
  containsBlanks: 'Blanks',
  notContainsBlanks: 'NonBlanks',
  containsErrors: 'Errors',
  notContainsErrors: 'NonErrors',
  uniqueValues: 'UniqueValues',
  duplicateValues: 'DuplicateValues',
} as const satisfies { readonly [type: string]: PresetCriterion };

export const PERIODS_IN_FILES = {
  yesterday: 'Yesterday',
  today: 'Today',
  tomorrow: 'Tomorrow',
  last7Days: 'LastSevenDays',
  lastWeek: 'LastWeek',
  thisWeek: 'ThisWeek',
  nextWeek: 'NextWeek',
  lastMonth: 'LastMonth',
  thisMonth: 'ThisMonth',
  nextMonth: 'NextMonth',
} as const satisfies { readonly [period: string]: PresetCriterion };

/** What is compared with the mean of all: above or below, equal or not, how many standard deviations off. */
export const MEAN_RULES_IN_FILES = [
  { criterion: 'AboveAverage', above: true, equal: false, deviations: 0 },
  { criterion: 'BelowAverage', above: false, equal: false, deviations: 0 },
  { criterion: 'EqualOrAboveAverage', above: true, equal: true, deviations: 0 },
  { criterion: 'EqualOrBelowAverage', above: false, equal: true, deviations: 0 },
  { criterion: 'OneStdDevAboveAverage', above: true, equal: false, deviations: 1 },
  { criterion: 'OneStdDevBelowAverage', above: false, equal: false, deviations: 1 },
  { criterion: 'TwoStdDevAboveAverage', above: true, equal: false, deviations: 2 },
  { criterion: 'TwoStdDevBelowAverage', above: false, equal: false, deviations: 2 },
  { criterion: 'ThreeStdDevAboveAverage', above: true, equal: false, deviations: 3 },
  { criterion: 'ThreeStdDevBelowAverage', above: false, equal: false, deviations: 3 },
] as const satisfies readonly { readonly criterion: PresetCriterion; readonly [name: string]: unknown }[];

export const THRESHOLDS_IN_FILES = {
  min: 'LowestValue',
  max: 'HighestValue',
  num: 'Number',
  percent: 'Percent',
  formula: 'Formula',
  percentile: 'Percentile',
} as const satisfies { readonly [type: string]: ThresholdType };

/** "ThreeArrows" is "3Arrows" in a file; sets that came later stand in a part of the file that is not read. */
export const ICONS_IN_FILES: Readonly<Record<string, IconSetName>> = Object.fromEntries(
  ICON_SETS.slice(0, ICON_SETS.indexOf('ThreeStars')).map((name) => [
    name.replace('Three', '3').replace('Four', '4').replace('Five', '5'),
    name,
  ]),
);

/** The name in a file of what has this name in Office.js. */
export const inFile = <Name extends string>(names: Readonly<Record<Name, string>>, own: string): Name | null =>
  (Object.keys(names) as Name[]).find((name) => names[name] === own) ?? null;
