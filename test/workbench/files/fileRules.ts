import type { ValidationOperator } from '../model/rules';

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
