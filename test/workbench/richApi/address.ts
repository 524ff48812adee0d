import { isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS } from '../model/area';
import type { Area } from '../model/area';
import { columnName, referredArea, tokenize } from '../model/formulaText';
import { areaOf, sheetOf } from './cells';
import type { RangeHandle } from './handles';
import { refuse } from './refusal';
import type { Session } from './session';

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

export const isRange = (value: unknown): value is RangeHandle =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'Range';

/** A formula that names just this range, fixed in its place: "=Names!$A$1:$A$3". */
export function fixedReference(range: RangeHandle, session: Session): string {
  const area = printArea(areaOf(range))
    .replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
    .replace(/^(\d+):(\d+)$/, '$$$1:$$$2')
    .replace(/^([A-Z]+):([A-Z]+)$/, '$$$1:$$$2');
  return `=${quotedSheet(sheetOf(range, session).name)}!${area}`;
}
