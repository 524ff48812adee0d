import { hashOf } from '../scoring/fingerprint';
import { textAt, type SheetCells } from './cells';
import type { SheetContent } from './sheetContent';

/** A hidden column of the findings sheet, whose first cell tells what we have written on the sheet. */
export const SEAL_COLUMN = 4;

type Grid = SheetContent['grid'];

/** The same rows with their seal. */
export function sealed([first = [], ...others]: Grid): Grid {
  const texts = [first, ...others].map((row) => (row ?? []).map((cell) => String(cell?.value ?? '')));
  const padding = Array.from({ length: SEAL_COLUMN - first.length }, () => undefined);
  return [[...first, ...padding, { value: sealOf(texts), formula: null }], ...others];
}

/** Whether a findings sheet holds what we wrote there and nothing else. */
export function isAsSealed(sheet: SheetCells): boolean {
  const texts = Array.from({ length: sheet.rows }, (_, row) =>
    Array.from({ length: sheet.grid[row]?.length ?? 0 }, (_each, column) =>
      row === 0 && column === SEAL_COLUMN ? '' : textAt(sheet, row, column),
    ),
  );
  return textAt(sheet, 0, SEAL_COLUMN) === sealOf(texts);
}

const sealOf = (texts: readonly (readonly string[])[]): string =>
  hashOf(
    texts
      .flatMap((row, at) => row.flatMap((text, column) => (text === '' ? [] : [`${at},${column} ${text}`])))
      .join('\n'),
  );
