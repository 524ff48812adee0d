import { cellAt, type SheetCells } from './cells';
import { constant, PLAIN_SHEET, type ContentCell, type SheetContent } from './sheetContent';

/**
 * A hidden sheet that keeps texts for the pane: plain cells, which every spreadsheet program keeps. A row a text, cut into
 * pieces from the first column on. Rows of removed texts are blank.
 */
export interface KeptSheetKind {
  readonly sheetName: string;
  /** What it says to people who find it. */
  readonly notice: string;
  /** The sheet-scoped name by which it is found, whatever it is called. */
  readonly scopedName: string;
}

const NOTICE_ROW = 0;
const FIRST_TEXT_ROW = 1;

/** Below the 8,192 characters that Excel takes as a formula's text, far below the 32,767 that a cell holds; whole letters only. */
const PIECES = /.{1,4000}/gsu;

/** Before every piece, so that none looks like a formula, a number or a date to any program. */
const MARK = '|';

/** A text as it stands on the sheet. */
export interface KeptText {
  readonly row: number;
  readonly text: string;
}

/** A cell to write, counted from 0. */
export interface KeptCell {
  readonly row: number;
  readonly column: number;
  readonly content: ContentCell;
}

export function printKeptSheet(
  { sheetName, notice, scopedName }: KeptSheetKind,
  texts: readonly string[],
): SheetContent {
  const grid: ContentCell[][] = [];
  grid[NOTICE_ROW] = [constant(notice)];
  for (const text of texts) grid.push(piecesOf(text).map(constant));
  return {
    ...PLAIN_SHEET,
    name: sheetName,
    hidden: true,
    grid,
    names: new Map([[scopedName, { sheet: null, range: { row: NOTICE_ROW, column: 0, rows: 1, columns: 1 } }]]),
  };
}

/** The texts, whole or damaged, in the order of their rows. */
export function readKeptTexts(sheet: SheetCells): KeptText[] {
  const texts: KeptText[] = [];
  for (let row = FIRST_TEXT_ROW; row < sheet.rows; row += 1) {
    const text = textOfRow(sheet, row);
    if (text !== '') texts.push({ row, text });
  }
  return texts;
}

/** What to write so that a row holds a text, or nothing for "". */
export function keptRowCells(sheet: SheetCells, row: number, text: string): KeptCell[] {
  const pieces = piecesOf(text);
  const used = Math.max(pieces.length, lengthOfRow(sheet, row));
  return Array.from({ length: used }, (_, column) => ({ row, column, content: constant(pieces[column] ?? null) }));
}

/** The row for one more text: below everything that anybody wrote. */
export const nextKeptRow = (sheet: SheetCells): number => Math.max(FIRST_TEXT_ROW, sheet.rows);

const piecesOf = (text: string): string[] => (text.match(PIECES) ?? []).map((piece) => MARK + piece);

function textOfRow(sheet: SheetCells, row: number): string {
  let text = '';
  for (let column = 0; column < lengthOfRow(sheet, row); column += 1) {
    const { value } = cellAt(sheet, row, column);
    if (value.kind === 'text') text += value.text.startsWith(MARK) ? value.text.slice(MARK.length) : value.text;
  }
  return text;
}

const lengthOfRow = (sheet: SheetCells, row: number): number => sheet.grid[row]?.length ?? 0;
