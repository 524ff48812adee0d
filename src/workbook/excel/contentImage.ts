import { printAddress } from '../../sheets/address';
import { constant, formula, type ContentCell } from '../../sheets/sheetContent';
import { enteredText } from './enteredText';
import { formulaOf } from './sheetBlock';

type Entered = string | number | boolean;

/** What a rectangle of cells held at one moment, formulas and constants. */
export interface Holding {
  readonly row: number;
  readonly column: number;
  readonly held: readonly (readonly unknown[])[];
}

/** Asks for what `holdingOf` needs to know: less than half of what restoring needs. */
export function loadHolding(range: Excel.Range): Excel.Range {
  range.load('rowIndex,columnIndex,formulas');
  return range;
}

/** Null where the range is empty or too large for Excel to have sent it. */
export function holdingOf(range: Excel.Range): Holding | null {
  if (range.isNullObject || !Array.isArray(range.formulas)) return null;
  return { row: range.rowIndex, column: range.columnIndex, held: range.formulas };
}

/** Contents as they would have to be entered again. */
export interface ContentImage extends Holding {
  readonly formats: readonly (readonly string[])[];
  readonly entered: readonly (readonly Entered[])[];
}

/** Of a range with its whole block loaded; null as with `holdingOf`. */
export function imageOf(range: Excel.Range): ContentImage | null {
  const holding = holdingOf(range);
  if (holding === null || !Array.isArray(range.values)) return null;
  const formats = range.numberFormat.map((line) => line.map(String));
  const entered = holding.held.map((line, row) =>
    line.map((text, column) => {
      const content = contentOf(text, range.values[row]?.[column], range.valueTypes[row]?.[column]);
      return enteredText(content, formats[row]?.[column] ?? 'General');
    }),
  );
  return { ...holding, formats, entered };
}

function contentOf(text: unknown, value: unknown, type: unknown): ContentCell {
  const written = formulaOf(text, value);
  if (written !== null) return formula(written, null);
  if (type === 'Empty') return constant(null);
  return constant(typeof value === 'number' || typeof value === 'boolean' ? value : String(value ?? ''));
}

/** Addresses of the cells that differ, blank outside of both. */
export function changedCells(before: Holding | null, after: Holding | null): string[] {
  const one = cellsOf(before);
  const other = cellsOf(after);
  const places = new Set([...one.keys(), ...other.keys()]);
  return [...places].filter((place) => one.get(place) !== other.get(place));
}

function cellsOf(holding: Holding | null): ReadonlyMap<string, unknown> {
  const cells = new Map<string, unknown>();
  holding?.held.forEach((line, row) =>
    line.forEach((content, column) => {
      if (content !== '') cells.set(printAddress(holding.row + row, holding.column + column), content);
    }),
  );
  return cells;
}
