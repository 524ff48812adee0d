import { subtract } from './area';
import type { Area } from './area';
import { offsetFormula } from './formulaText';
import { mapConditional, mapValidation } from './ruleFormulas';
import type { ConditionalFormat, Validation } from './rules';

/** Rules whose block of cells changes. Their formulas are relative to the block's first cell and have to move with it. */

const move =
  (from: Area, to: Area) =>
  (formula: string): string =>
    offsetFormula(formula, to.row - from.row, to.column - from.column);

/** The same limits for another block of cells. */
export const validationFor = (validation: Validation, area: Area): Validation => ({
  ...mapValidation(validation, move(validation.area, area)),
  area,
});

export const conditionalFor = (format: ConditionalFormat, area: Area): ConditionalFormat => ({
  ...mapConditional(format, move(format.area, area)),
  area,
});

/** Limits with an area cut out of them. */
export const withoutValidations = (validations: readonly Validation[], hole: Area): readonly Validation[] =>
  validations.flatMap((validation) => subtract(validation.area, hole).map((area) => validationFor(validation, area)));

/** Conditional formats with an area cut out of them; further pieces get ids of their own. */
export const withoutConditional = (formats: readonly ConditionalFormat[], hole: Area): readonly ConditionalFormat[] =>
  formats.flatMap((format) =>
    subtract(format.area, hole).map((area, index) => ({
      ...conditionalFor(format, area),
      id: index === 0 ? format.id : `${format.id}-${index}`,
    })),
  );
