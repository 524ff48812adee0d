import { isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS } from '../model/area';
import type { Area } from '../model/area';
import { columnName, referredArea, tokenize } from '../model/formulaText';
import { refuse } from './refusal';

/** Addresses as Office.js gives and takes them: "'Bảng điểm'!A1:B2". */

const ADDRESS_LIMIT = 8_192;

export const quotedSheet = (name: string): string =>
  /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

export function printArea(area: Area): string {
  if (isWholeRows(area)) return `${area.row + 1}:${area.row + area.rows}`;
  const last = columnName(area.column + area.columns - 1);
  if (isWholeColumns(area)) return `${columnName(area.column)}:${last}`;
  const first = `${columnName(area.column)}${area.row + 1}`;
  const end = `${last}${area.row + area.rows}`;
  return first === end ? first : `${first}:${end}`;
}

/** An area and the name of its sheet, where the address says one. */
export function parseAddress(text: string): { readonly sheet: string | null; readonly area: Area } | null {
  if (text.length > ADDRESS_LIMIT)
    return refuse('InvalidArgument', `an address of ${text.length} characters; Excel takes ${ADDRESS_LIMIT}`);
  const tokens = tokenize(`=${text.trim()}`);
  if (tokens?.length !== 1) return null;
  const referred = referredArea(`=${text.trim()}`);
  return referred && isOnSheet(referred.area) ? referred : null;
}

export const isOnSheet = ({ row, column, rows, columns }: Area): boolean =>
  row >= 0 && column >= 0 && rows > 0 && columns > 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
