import { contains, intersect } from './area';
import type { Area } from './area';
import type { Calculation } from './calculation';
import type { CellFormat } from './cellFormat';
import type { Calculated } from './formulaEngine';
import { columnName, offsetFormula } from './formulaText';
import type { ConditionalFormat, ConditionalLook } from './rules';
import type { SheetState } from './sheetState';

/** Conditional formats: which of them hold for a cell, and what the cell looks like then. */

const OPERATION = {
  EqualTo: (x: string, a: string) => `=${x}=(${a})`,
  NotEqualTo: (x: string, a: string) => `=${x}<>(${a})`,
  GreaterThan: (x: string, a: string) => `=${x}>(${a})`,
  LessThan: (x: string, a: string) => `=${x}<(${a})`,
  GreaterThanOrEqualTo: (x: string, a: string) => `=${x}>=(${a})`,
  LessThanOrEqualTo: (x: string, a: string) => `=${x}<=(${a})`,
  Between: (x: string, a: string, b: string) => `=AND(${x}>=(${a}),${x}<=(${b}))`,
  NotBetween: (x: string, a: string, b: string) => `=OR(${x}<(${a}),${x}>(${b}))`,
} as const;

const withoutSign = (formula: string): string => (formula.startsWith('=') ? formula.slice(1) : formula);

/** The question that a rule asks of one cell, as a formula standing in that cell. */
function questionOf(format: ConditionalFormat, row: number, column: number): string {
  const { rule, area } = format;
  const own = (formula: string): string => offsetFormula(formula, row - area.row, column - area.column);
  if (rule.kind === 'custom') return own(rule.formula);
  const cell = `${columnName(column)}${row + 1}`;
  const first = withoutSign(own(rule.formula1));
  return OPERATION[rule.operator](cell, first, rule.formula2 === null ? first : withoutSign(own(rule.formula2)));
}

const holds = (answer: Calculated): boolean =>
  (answer.type === 'boolean' && answer.value) || (answer.type === 'number' && answer.value !== 0);

/** Asks all conditional formats of a sheet about all cells in view at once: one evaluation instead of one for each cell. */
export function prepareLooks(calculation: Calculation, sheet: SheetState, view: Area): void {
  const questions = sheet.conditionalFormats.flatMap((format) => {
    const area = intersect(format.area, view);
    if (!area) return [];
    return cellsOf(area).map(({ row, column }) => ({ sheet, row, column, formula: questionOf(format, row, column) }));
  });
  if (questions.length > 0) calculation.tryFormulas(questions);
}

function cellsOf(area: Area): readonly { readonly row: number; readonly column: number }[] {
  const cells = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) cells.push({ row, column });
  }
  return cells;
}

const BLOCK = { rows: 40, columns: 16 };

/** Cells are drawn in neighbourhood: asking for one asks for those around it. */
const blockAround = (row: number, column: number): Area => ({
  row: row - (row % BLOCK.rows),
  column: column - (column % BLOCK.columns),
  ...BLOCK,
});

/** A cell's look with its conditional formats; the first in the list wins where two speak of the same thing. */
export function shownFormat(calculation: Calculation, sheet: SheetState, row: number, column: number): CellFormat {
  const plain = sheet.formatAt(row, column);
  const asked = sheet.conditionalFormats.filter((format) => contains(format.area, row, column));
  if (asked.length === 0) return plain;
  const first = asked[0];
  if (first && !calculation.knows(sheet, row, column, questionOf(first, row, column))) {
    prepareLooks(calculation, sheet, blockAround(row, column));
  }
  const answers = calculation.tryFormulas(
    asked.map((format) => ({ sheet, row, column, formula: questionOf(format, row, column) })),
  );
  const looks: ConditionalLook[] = [];
  for (const [index, format] of asked.entries()) {
    const answer = answers[index];
    if (!answer || !holds(answer)) continue;
    looks.push(format.look);
    if (format.stopIfTrue) break;
  }
  return looks.reduceRight(applyLook, plain);
}

function applyLook(format: CellFormat, look: ConditionalLook): CellFormat {
  return {
    ...format,
    fontColor: look.fontColor ?? format.fontColor,
    fill: look.fill ?? format.fill,
    bold: look.bold ?? format.bold,
    italic: look.italic ?? format.italic,
    underline: look.underline === null ? format.underline : look.underline ? 'Single' : 'None',
    strikethrough: look.strikethrough ?? format.strikethrough,
    numberFormat: look.numberFormat ?? format.numberFormat,
    lines: { ...format.lines, ...look.lines },
  };
}
