import { printStoredFormula } from '../../../src/workbook/xlsx/futureFunctions';
import { printElement, printText } from '../../../src/workbook/xlsx/xmlText';

/** A formula of a rule as an element of this name; numbers are their own formulas. */
export const printFormula = (name: string, formula: string | number): string =>
  printElement(name, {}, printText(typeof formula === 'number' ? String(formula) : printStoredFormula(formula)));
