import type { ConditionalFormat, Validation } from '../../sheets/sheetContent';

/** Limits what may be entered. Cleared first: over limits of several kinds Excel refuses a new rule. */
export function limitCells(range: Excel.Range, limits: Validation): void {
  const { dataValidation } = range;
  dataValidation.clear();
  dataValidation.rule = { custom: { formula: limits.formula } };
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: limits.errorTitle, message: limits.errorText };
  const asks = limits.promptTitle !== '' || limits.promptText !== '';
  dataValidation.prompt = { showPrompt: asks, title: limits.promptTitle, message: limits.promptText };
}

/** A look that depends on a formula; one rule for one rectangle. */
export function markByFormula(
  range: Excel.Range,
  { formula, style }: Omit<ConditionalFormat, 'range'>,
): Excel.ConditionalFormat {
  const added = range.conditionalFormats.add('Custom');
  const { custom } = added;
  custom.rule.formula = formula;
  if (style.color !== undefined) custom.format.font.color = style.color;
  if (style.bold !== undefined) custom.format.font.bold = style.bold;
  if (style.fill !== undefined) custom.format.fill.color = style.fill;
  return added;
}
