import { columnName, printTokens, sheetPrefix, tokenize } from './formulaText';
import type { CellReference, ReferenceShape } from './formulaText';

/** Formulas in the notation that names cells by rows and columns, seen from the cell that holds them. */

interface Place {
  readonly row: number;
  readonly column: number;
}

const line = (letter: 'R' | 'C', index: number, fixed: boolean, own: number): string => {
  if (fixed) return `${letter}${index + 1}`;
  return index === own ? letter : `${letter}[${index - own}]`;
};

const cell = (reference: CellReference, own: Place): string =>
  line('R', reference.row, reference.rowFixed, own.row) +
  line('C', reference.column, reference.columnFixed, own.column);

function printShape(shape: ReferenceShape, own: Place): string {
  if (shape.kind === 'cells') return cell(shape.first, own) + (shape.last ? `:${cell(shape.last, own)}` : '');
  const [letter, from] = shape.kind === 'rows' ? (['R', own.row] as const) : (['C', own.column] as const);
  const first = line(letter, shape.first, shape.firstFixed, from);
  const last = line(letter, shape.last, shape.lastFixed, from);
  return first === last ? first : `${first}:${last}`;
}

export function printR1C1(formula: string, own: Place): string {
  const tokens = tokenize(formula);
  if (!tokens) return formula;
  const texts = tokens.map((token) =>
    token.kind === 'reference'
      ? sheetPrefix(token.sheet) + printShape(token.shape, own)
      : printTokens([token]).slice(1),
  );
  return `=${texts.join('')}`;
}

/** Text in quotes, or a reference: R2C3, R[-1]C, R[2], C5. */
const WORDS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\d_.\\])(?:R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?|R(\[-?\d+\]|\d+)|C(\[-?\d+\]|\d+)|R|C)(?![\p{L}\d_.([\\])/giu;

/** In the usual notation; places beyond the sheet's edge are lost. */
export function parseR1C1(text: string, own: Place): string {
  return text.replace(WORDS, (word, row, column, wholeRow, wholeColumn) => {
    if (word.startsWith('"') || word.startsWith("'")) return word;
    if (/C/i.test(word) && /R/i.test(word)) {
      const [letters, number] = [columnText(column, own.column), rowText(row, own.row)];
      return letters && number ? letters + number : '#REF!';
    }
    const whole = /R/i.test(word) ? rowText(wholeRow, own.row) : columnText(wholeColumn, own.column);
    return whole ? `${whole}:${whole}` : '#REF!';
  });
}

/** An index counted from 0 and whether it is fixed. */
function readLine(text: string | undefined, own: number): { readonly index: number; readonly fixed: boolean } {
  if (text === undefined) return { index: own, fixed: false };
  return text.startsWith('[')
    ? { index: own + Number(text.slice(1, -1)), fixed: false }
    : { index: Number(text) - 1, fixed: true };
}

function rowText(text: string | undefined, own: number): string | null {
  const { index, fixed } = readLine(text, own);
  return index < 0 ? null : `${fixed ? '$' : ''}${index + 1}`;
}

function columnText(text: string | undefined, own: number): string | null {
  const { index, fixed } = readLine(text, own);
  return index < 0 ? null : `${fixed ? '$' : ''}${columnName(index)}`;
}
