import { printAddress } from '../../../src/sheets/address';
import type { CalculatedWorkbook } from '../../workbench/model/calculatedWorkbook';
import { takeSnapshot } from '../../workbench/model/snapshots';

export type Contents = ReadonlyMap<string, string>;

/** Every cell's value, formula and look, by its address. */
export function contentsOf(model: CalculatedWorkbook, sheetId: string): Contents {
  const sheet = takeSnapshot(model).sheets[model.sheets.findIndex(({ id }) => id === sheetId)];
  if (!sheet) throw new Error('no such sheet');
  return new Map(
    sheet.cells.map(({ row, column, value, formula, format }) => [
      printAddress(row, column),
      JSON.stringify([formula ?? value, sheet.formats[format ?? 0]]),
    ]),
  );
}

/** The addresses of cells that are not what they were. */
export const changedBetween = (before: Contents, after: Contents): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((cell) => before.get(cell) !== after.get(cell)).sort();
