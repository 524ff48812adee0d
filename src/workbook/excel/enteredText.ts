import type { ContentCell } from '../../sheets/sheetContent';

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';

/** What Excel would take for something other than text when it is entered. Rather one too many: the guard is invisible. */
const TAKEN_FOR_SOMETHING_ELSE = [
  /^[=+\-@#']/,
  /^\s*[\d\s.,:/%()$€£¥₫+\-–e]*\d[\d\s.,:/%()$€£¥₫+\-–e]*([ap]m?)?\s*$/i,
  new RegExp(`^\\s*${MONTH}[\\s./,-]*\\d`, 'i'),
  new RegExp(`^\\s*\\d[\\d\\s./,-]*${MONTH}`, 'i'),
  /^\s*(true|false)\s*$/i,
];

/**
 * What to write into a cell through `formulas` so that it comes to hold exactly `content`. In cells formatted "@" text
 * stays as it is; elsewhere text that Excel would read as a number, date or formula gets the apostrophe that Excel
 * takes off again. Numbers go over as numbers: strings would be read with American separators.
 */
export function enteredText(content: ContentCell, format: string): string | number | boolean {
  if (content.formula !== null) return content.formula;
  if (content.value === null) return '';
  if (typeof content.value !== 'string' || format === '@') return content.value;
  return TAKEN_FOR_SOMETHING_ELSE.some((shape) => shape.test(content.value as string))
    ? `'${content.value}`
    : content.value;
}
