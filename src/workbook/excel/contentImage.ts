import { printAddress } from '../../sheets/address';
import { constant, formula, type ContentCell } from '../../sheets/sheetContent';
import { enteredText } from './enteredText';
import { formulaOf } from './sheetBlock';

/** The contents of a rectangle at one moment, as they would have to be entered again. */
export interface ContentImage {
  readonly row: number;
  readonly column: number;
  readonly formats: readonly (readonly string[])[];
  readonly entered: readonly (readonly (string | number | boolean)[])[];
}

/** Null where the range is empty or too large for Excel to have sent it. */
export function imageOf(range: Excel.Range): ContentImage | null {
  if (range.isNullObject || !Array.isArray(range.formulas) || !Array.isArray(range.values)) return null;
  const formats = range.numberFormat.map((line) => line.map(String));
  const entered = range.formulas.map((line: unknown[], row) =>
    line.map((text, column) =>
      enteredText(
        contentOf(text, range.values[row]?.[column], range.valueTypes[row]?.[column]),
        formats[row]?.[column] ?? 'General',
      ),
    ),
  );
  return { row: range.rowIndex, column: range.columnIndex, formats, entered };
}

function contentOf(text: unknown, value: unknown, type: unknown): ContentCell {
  const written = formulaOf(text, value);
  if (written !== null) return formula(written, null);
  if (type === 'Empty') return constant(null);
  return constant(typeof value === 'number' || typeof value === 'boolean' ? value : String(value ?? ''));
}

/** Addresses of the cells that differ between two images, blank outside of them. */
export function changedCells(before: ContentImage | null, after: ContentImage | null): string[] {
  const one = cellsOf(before);
  const other = cellsOf(after);
  const places = new Set([...one.keys(), ...other.keys()]);
  return [...places].filter((place) => one.get(place) !== other.get(place));
}

function cellsOf(image: ContentImage | null): ReadonlyMap<string, string | number | boolean> {
  const cells = new Map<string, string | number | boolean>();
  image?.entered.forEach((line, row) =>
    line.forEach((content, column) => {
      if (content !== '') cells.set(printAddress(image.row + row, image.column + column), content);
    }),
  );
  return cells;
}
