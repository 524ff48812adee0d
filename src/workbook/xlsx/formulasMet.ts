import { parseStoredFormula } from './futureFunctions';
import { standsAt } from './standsAt';
import { decodeText } from './xmlDecode';

/** A formula as a part holds it, and as formula bars show it. */
interface Met {
  readonly stored: Uint8Array;
  readonly formula: string;
}

/** Both a power of two: all cells of a form of 128 rows have a place of their own. */
const PLACES = 1 << 12;
const COLUMNS = 1 << 5;
const MOST_AT_A_PLACE = 4;
/** In bytes; longer ones are seldom met twice. */
const LONGEST = 500;

const met = Array.from({ length: PLACES }, (): Met[] => []);

/**
 * The formula that stands between two places of a sheet's part, for a cell. Forms of many units hold the same formulas in the
 * same cells, and comparing bytes takes half as long as decoding them. A few are kept for each cell; the oldest makes room.
 */
export function formulaMet(bytes: Uint8Array, start: number, end: number, row: number, column: number): string {
  if (end - start > LONGEST) return parseStoredFormula(decodeText(bytes, start, end));
  const here = met[(row * COLUMNS + column) & (PLACES - 1)] ?? [];
  for (const { stored, formula } of here)
    if (stored.length === end - start && standsAt(bytes, start, stored)) return formula;
  const formula = parseStoredFormula(decodeText(bytes, start, end));
  if (here.length === MOST_AT_A_PLACE) here.shift();
  here.push({ stored: bytes.slice(start, end), formula });
  return formula;
}
