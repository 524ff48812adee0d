import { invariant } from '../../scoring/result';
import { BLANK_CELL, type Cell, type CellValue } from '../../sheets/cells';
import { dateOfSerial, isDateFormat } from '../../sheets/dateFormat';

const BLOCK_PROPERTIES = 'rowIndex,columnIndex,rowCount,columnCount,values,formulas,numberFormat,valueTypes';

/** Asks for the cells of a range. */
export function loadBlock(range: Excel.Range): Excel.Range {
  range.load(BLOCK_PROPERTIES);
  return range;
}

/** A rectangle of cells as Excel gives it; each matrix may be null where Excel found it too large to send. */
export interface SheetBlock {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly values: unknown[][] | null;
  readonly formulas: unknown[][] | null;
  readonly numberFormat: unknown[][] | null;
  readonly valueTypes: unknown[][] | null;
}

export type Grid = (Cell | undefined)[][];

/** Excel sends null instead of an error where a range is too large. */
export const isWhole = (block: SheetBlock): boolean =>
  [block.values, block.formulas, block.numberFormat, block.valueTypes].every(Array.isArray);

/** Puts the cells of a block into a grid at their own rows and columns. */
export function placeBlock(grid: Grid, block: SheetBlock): void {
  const { values, formulas, numberFormat, valueTypes } = block;
  invariant(values && formulas && numberFormat && valueTypes, 'only whole blocks are placed');
  for (let row = 0; row < block.rowCount; row += 1) {
    const line = (grid[block.rowIndex + row] ??= []);
    for (let column = 0; column < block.columnCount; column += 1) {
      const cell = readCell({
        value: values[row]?.[column],
        formula: formulas[row]?.[column],
        format: String(numberFormat[row]?.[column] ?? 'General'),
        type: valueTypes[row]?.[column],
      });
      if (cell !== BLANK_CELL) line[block.columnIndex + column] = cell;
    }
  }
}

interface RawCell {
  readonly value: unknown;
  readonly formula: unknown;
  readonly format: string;
  readonly type: unknown;
}

function readCell({ value, formula, format, type }: RawCell): Cell {
  const text = formulaOf(formula, value);
  const read = valueOf(value, format, type);
  if (read.kind === 'blank' && text === null && format === 'General') return BLANK_CELL;
  return { value: read, formula: text, format, uncalculated: false };
}

/** `formulas` gives constants too; text that begins with "=" is there the same as its value, a formula never is. */
export const formulaOf = (formula: unknown, value: unknown): string | null =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null;

function valueOf(value: unknown, format: string, type: unknown): CellValue {
  switch (type) {
    case 'Empty':
      return { kind: 'blank' };
    case 'Double':
    case 'Integer':
      return numberOrDate(Number(value), format);
    case 'Boolean':
      return { kind: 'boolean', boolean: value === true };
    case 'Error':
      return { kind: 'error', code: String(value) };
    default:
      return { kind: 'text', text: String(value ?? '') };
  }
}

const numberOrDate = (number: number, format: string): CellValue =>
  isDateFormat(format) ? { kind: 'date', serial: number, ...dateOfSerial(number) } : { kind: 'number', number };
