import type { BookCells, Cell, CellValue, SheetCells } from '../../../src/sheets/cells';
import { cellAt } from '../../../src/sheets/cells';
import { parseAddress, printAddress } from '../../../src/sheets/address';
import { readXlsx } from '../../../src/workbook/xlsx/readXlsx';

/** A file's cells; a file that cannot be read fails the test. */
export function readOk(file: Uint8Array): BookCells {
  const read = readXlsx(file);
  if (!read.ok) throw new Error(`the file was refused: ${JSON.stringify(read.error)}`);
  return read.value;
}

export function firstSheet(file: Uint8Array): SheetCells {
  const [sheet] = readOk(file).sheets;
  if (!sheet) throw new Error('the file has no sheet');
  return sheet;
}

export function cellIn(sheet: SheetCells, address: string): Cell {
  const place = parseAddress(address);
  if (!place) throw new Error(`"${address}" is no address`);
  return cellAt(sheet, place.row, place.column);
}

export const valueIn = (sheet: SheetCells, address: string): CellValue => cellIn(sheet, address).value;

/** A value in short: 1.5, "text", true, "#N/A" with its kind where that is not plain. */
export function plain(value: CellValue): string | number | boolean | null {
  switch (value.kind) {
    case 'blank':
      return null;
    case 'number':
      return value.number;
    case 'text':
      return value.text;
    case 'boolean':
      return value.boolean;
    case 'date':
      return `${value.day}/${value.month}/${value.year}`;
    case 'error':
      return `error ${value.code}`;
  }
}

/** What stands in each filled cell, by address, in short. */
export function plainCells(sheet: SheetCells): Readonly<Record<string, string | number | boolean | null>> {
  const cells: Record<string, string | number | boolean | null> = {};
  sheet.grid.forEach((row, rowIndex) =>
    row?.forEach((cell, column) => {
      if (cell) cells[printAddress(rowIndex, column)] = plain(cell.value);
    }),
  );
  return cells;
}
