import { contains } from './area';
import type { Calculation } from './calculation';
import { offsetFormula, referredArea, tokenize } from './formulaText';
import type { Validation, ValidationOperator, ValidationRule } from './rules';
import type { SheetState, StoredCell } from './sheetState';
import type { Scalar } from './workbookModel';

/** Whether Excel takes what was typed, by the entry limits of the cell. */
export interface Candidate {
  readonly sheet: SheetState;
  readonly row: number;
  readonly column: number;
  readonly content: StoredCell;
  /** What it comes to, also where it is a formula; null for a blank. */
  readonly value: Scalar | null;
}

export interface ValidatingBook {
  readonly calculation: Calculation;
  readonly valueAt: (sheet: SheetState, row: number, column: number) => Scalar | null;
  readonly textAt: (sheet: SheetState, row: number, column: number) => string;
  readonly sheetNamed: (name: string) => SheetState | null;
}

export const validationAt = (sheet: SheetState, row: number, column: number): Validation | null =>
  sheet.validations.find((validation) => contains(validation.area, row, column)) ?? null;

export function isAllowed(book: ValidatingBook, candidate: Candidate): boolean {
  const validation = validationAt(candidate.sheet, candidate.row, candidate.column);
  if (!validation) return true;
  if (candidate.value === null || candidate.value === '')
    return (
      validation.ignoreBlanks ||
      validation.rule.kind !== 'custom' ||
      byFormula(book, candidate, validation, validation.rule.formula)
    );
  const { rule } = validation;
  switch (rule.kind) {
    case 'custom':
      return byFormula(book, candidate, validation, rule.formula);
    case 'list':
      return choicesOf(book, candidate.sheet, validation, candidate.row, candidate.column).includes(
        String(candidate.value),
      );
    default:
      return byNumber(book, candidate, validation, rule);
  }
}

function byFormula(book: ValidatingBook, candidate: Candidate, validation: Validation, formula: string): boolean {
  const { sheet, row, column, content } = candidate;
  const own = offsetFormula(formula, row - validation.area.row, column - validation.area.column);
  if (validation.ignoreBlanks && refersToBlank(book, candidate, own)) return true;
  const result = book.calculation.tryWith(sheet, row, column, content, own);
  return (result.type === 'boolean' && result.value) || (result.type === 'number' && result.value !== 0);
}

/** With "ignore blank", Excel lets everything through as soon as a cell that the formula names is blank. */
function refersToBlank(book: ValidatingBook, { sheet, row, column }: Candidate, formula: string): boolean {
  return (tokenize(formula) ?? []).some((token) => {
    if (token.kind !== 'reference' || token.shape.kind !== 'cells' || token.shape.last) return false;
    const { first } = token.shape;
    const target = token.sheet === null ? sheet : book.sheetNamed(token.sheet);
    if (!target || (target === sheet && first.row === row && first.column === column)) return false;
    return book.valueAt(target, first.row, first.column) === null;
  });
}

type Measured = Extract<ValidationRule, { readonly operator: ValidationOperator }>;

function byNumber(book: ValidatingBook, candidate: Candidate, validation: Validation, rule: Measured): boolean {
  const { value } = candidate;
  const measured = rule.kind === 'textLength' ? String(value).length : value;
  if (typeof measured !== 'number') return false;
  if (rule.kind === 'wholeNumber' && !Number.isInteger(measured)) return false;
  const bound = (limit: string | number | null): number | null => {
    if (typeof limit === 'number' || limit === null) return limit;
    if (!limit.startsWith('=')) return limit.trim() === '' ? null : Number(limit);
    const own = offsetFormula(limit, candidate.row - validation.area.row, candidate.column - validation.area.column);
    return (
      book.calculation.exactNumber(candidate.sheet, candidate.row, candidate.column, candidate.content, own) ??
      Number.NaN
    );
  };
  return compares(measured, rule.operator, bound(rule.formula1) ?? Number.NaN, bound(rule.formula2) ?? Number.NaN);
}

export function compares(value: number, operator: ValidationOperator, first: number, second: number): boolean {
  switch (operator) {
    case 'Between':
      return value >= Math.min(first, second) && value <= Math.max(first, second);
    case 'NotBetween':
      return value < Math.min(first, second) || value > Math.max(first, second);
    case 'EqualTo':
      return value === first;
    case 'NotEqualTo':
      return value !== first;
    case 'GreaterThan':
      return value > first;
    case 'LessThan':
      return value < first;
    case 'GreaterThanOrEqualTo':
      return value >= first;
    case 'LessThanOrEqualTo':
      return value <= first;
  }
}

/** What the drop-down of a list offers. */
export function choicesOf(
  book: ValidatingBook,
  sheet: SheetState,
  validation: Validation,
  row: number,
  column: number,
): readonly string[] {
  if (validation.rule.kind !== 'list') return [];
  const { source } = validation.rule;
  if (!source.startsWith('=')) return source.split(',').map((choice) => choice.trim());
  const referred = referredArea(offsetFormula(source, row - validation.area.row, column - validation.area.column));
  const target = referred && (referred.sheet === null ? sheet : book.sheetNamed(referred.sheet));
  if (!referred || !target) return [];
  const { area } = referred;
  const choices: string[] = [];
  for (let at = area.row; at < Math.min(area.row + area.rows, area.row + 10_000); at += 1) {
    for (let across = area.column; across < area.column + area.columns; across += 1) {
      const value = book.valueAt(target, at, across);
      if (value !== null) choices.push(String(value));
    }
  }
  return choices;
}
