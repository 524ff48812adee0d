import { contains, intersect } from './area';
import type { Area } from './area';
import type { Calculation } from './calculation';
import { DEFAULT_FORMAT } from './cellFormat';
import type { CellFormat } from './cellFormat';
import { colourAt, questionOf } from './conditionalQuestions';
import type { Calculated } from './formulaEngine';
import { NO_LOOK } from './rules';
import type { ConditionalFormat, ConditionalLook } from './rules';
import type { SheetState } from './sheetState';
import { tableLook } from './tables';

/** Conditional formats: which of them hold for a cell, and what the cell looks like then. */

const holds = (answer: Calculated): boolean =>
  (answer.type === 'boolean' && answer.value) || (answer.type === 'number' && answer.value !== 0);

/** How a cell looks by a rule that came to this answer; null where the rule does not hold. */
function lookOf({ rule, look }: ConditionalFormat, answer: Calculated): ConditionalLook | null {
  if (rule.kind !== 'colorScale') return holds(answer) ? look : null;
  return answer.type === 'number' ? { ...NO_LOOK, fill: colourAt(rule.points, answer.value) } : null;
}

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
  const plain = withTableLook(sheet, row, column, sheet.formatAt(row, column));
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
    const look = answer && lookOf(format, answer);
    if (!look) continue;
    looks.push(look);
    if (format.stopIfTrue) break;
  }
  return looks.reduceRight(applyLook, plain);
}

/** A table's style shows wherever the cell has no look of its own. */
function withTableLook(sheet: SheetState, row: number, column: number, format: CellFormat): CellFormat {
  const look = sheet.tables.length === 0 ? null : tableLook(sheet, row, column);
  if (!look) return format;
  return {
    ...format,
    fill: format.fill ?? look.fill,
    fontColor: format.fontColor === DEFAULT_FORMAT.fontColor ? (look.fontColor ?? format.fontColor) : format.fontColor,
    bold: format.bold || look.bold,
  };
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
