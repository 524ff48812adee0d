import type { ConditionalFormat, ConditionalRule, Threshold, Validation } from './rules';

/** Applies a change to the formulas of a rule. */

export const mapValidation = (validation: Validation, change: (formula: string) => string): Validation => {
  const { rule } = validation;
  const formula = (text: string): string => (text.startsWith('=') ? change(text) : text);
  if (rule.kind === 'custom') return { ...validation, rule: { ...rule, formula: formula(rule.formula) } };
  if (rule.kind === 'list') return { ...validation, rule: { ...rule, source: formula(rule.source) } };
  const of = <T extends string | number | null>(value: T): T | string =>
    typeof value === 'string' ? formula(value) : value;
  return { ...validation, rule: { ...rule, formula1: of(rule.formula1), formula2: of(rule.formula2) } };
};

export const mapConditional = (format: ConditionalFormat, change: (formula: string) => string): ConditionalFormat => ({
  ...format,
  rule: mapConditionalRule(format.rule, (text) => (text.startsWith('=') ? change(text) : text)),
});

function mapConditionalRule(rule: ConditionalRule, change: (formula: string) => string): ConditionalRule {
  const threshold = <T extends Threshold | null>(point: T): T =>
    point?.formula ? { ...point, formula: change(point.formula) } : point;
  switch (rule.kind) {
    case 'custom':
      return { ...rule, formula: change(rule.formula) };
    case 'cellValue':
      return {
        ...rule,
        formula1: change(rule.formula1),
        formula2: rule.formula2 === null ? null : change(rule.formula2),
      };
    case 'containsText':
      return { ...rule, text: change(rule.text) };
    case 'colorScale':
      return { ...rule, points: rule.points.map(threshold) };
    case 'dataBar':
      return { ...rule, lower: threshold(rule.lower), upper: threshold(rule.upper) };
    case 'iconSet':
      return { ...rule, steps: rule.steps.map(threshold) };
    default:
      return rule;
  }
}
