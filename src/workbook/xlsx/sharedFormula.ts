import { columnLetters, columnOfLetters } from '../../sheets/address';

/** A column or row in a formula that moves along with the cell that holds the formula. */
type Moving = { readonly column: number } | { readonly row: number };

/** A formula that a file tells once, in the cell given here, for many cells: fixed text and moving places take turns. */
export interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly pieces: readonly (string | Moving)[];
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/**
 * What stands in a formula: texts, quoted sheet names and a table's columns in brackets; in the group a cell, whole columns or whole
 * rows; a name, function, number or unquoted sheet name; any other sign.
 */
const PIECE =
  /"[^"]*"|'[^']*'|\[[^[\]]*\]|(\$?[A-Z]{1,3}\$?[1-9]\d{0,6}|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6})(?![\p{L}\p{M}\w.(!])|[\p{L}\p{M}\w.\\]+!?|./gsu;

const COLUMN_OR_ROW = /(\$?)([A-Z]+|\d+)/g;

/** Takes apart the formula of the cell that tells it for others. */
export function parseSharedFormula(formula: string, row: number, column: number): SharedFormula {
  const pieces: (string | Moving)[] = [];
  for (const [piece, reference] of formula.matchAll(PIECE)) {
    if (reference !== undefined && liesOnSheet(reference)) pieces.push(...parseReference(reference));
    else pieces.push(piece);
  }
  return { row, column, pieces };
}

/** A name may look like a cell beyond the sheet: "XYZ12". */
const liesOnSheet = (reference: string): boolean =>
  [...reference.matchAll(COLUMN_OR_ROW)].every(([, , place = '']) =>
    isLetters(place) ? columnOfLetters(place) <= LAST_COLUMN : Number(place) - 1 <= LAST_ROW,
  );

const isLetters = (place: string): boolean => place >= 'A';

function parseReference(reference: string): (string | Moving)[] {
  const pieces: (string | Moving)[] = [];
  for (const part of reference.split(/(:)/)) {
    if (part === ':') pieces.push(part);
    for (const [whole, fixed, place = ''] of part.matchAll(COLUMN_OR_ROW)) {
      if (fixed) pieces.push(whole);
      else pieces.push(isLetters(place) ? { column: columnOfLetters(place) } : { row: Number(place) - 1 });
    }
  }
  return pieces;
}

/** The formula as the cell at the given place has it: "A1*$B$1" told in C1 is "A2*$B$1" in C2. */
export function formulaAt(shared: SharedFormula, row: number, column: number): string {
  const down = row - shared.row;
  const right = column - shared.column;
  let formula = '';
  for (const piece of shared.pieces) {
    if (typeof piece === 'string') formula += piece;
    else if ('row' in piece) formula += wrap(piece.row + down, LAST_ROW) + 1;
    else formula += columnLetters(wrap(piece.column + right, LAST_COLUMN));
  }
  return formula;
}

// Beyond one edge of the sheet Excel goes on at the opposite one.
const wrap = (place: number, last: number): number => (place + last + 1) % (last + 1);
