import type { Mark, PointsColumn } from '../../scoring/scorecard';
import { identityOf } from '../../scoring/unitNames';
import { matchable } from '../../scoring/vietnamese';
import { consolidationSheetWords as words } from '../../wording/consolidationSheetWords';
import { formWords } from '../../wording/formWords';
import { cellAt, textAt, type BookCells, type SheetCells } from '../cells';
import { markOfValue } from '../marks';
import { MATRIX_KINDS, matrixMark, type MatrixKind } from './matrixPlaces';

/** What stands in one cell of a matrix, tied to its criterion by the key. */
export type EarlierCell =
  | { readonly key: string; readonly column: PointsColumn; readonly mark: Mark }
  | { readonly key: string; readonly column: 'appraisalNote'; readonly text: string };

/** A unit as the matrices of an earlier consolidation have it. */
export interface EarlierUnit {
  readonly key: string;
  readonly unit: string;
  readonly group: string;
  readonly superior: string;
  readonly cells: readonly EarlierCell[];
}

/** Officers insert a few rows and columns before a matrix, not hundreds. */
const [MARK_ROWS, MARK_COLUMNS] = [60, 80];

interface FoundMatrix {
  readonly sheet: SheetCells;
  readonly kind: MatrixKind;
  readonly keyRow: number;
  readonly keyColumn: number;
}

/**
 * What stands in the matrices of a workbook, unit by unit. Rows and columns are found by their hidden keys, so that sorted
 * rows, added units and moved columns keep what was entered; a row that somebody added is told by its unit's name.
 */
export function readMatrices(book: BookCells): EarlierUnit[] {
  const units = new Map<string, EarlierUnit & { readonly cells: EarlierCell[] }>();
  for (const sheet of book.sheets) {
    const matrix = findMatrix(sheet);
    if (matrix) readMatrix(matrix, units);
  }
  return [...units.values()];
}

function findMatrix(sheet: SheetCells): FoundMatrix | null {
  const kinds = new Map(MATRIX_KINDS.map((kind) => [matrixMark(kind), kind]));
  for (let row = 0; row < Math.min(sheet.rows, MARK_ROWS); row += 1) {
    for (let column = 0; column < Math.min(sheet.columns, MARK_COLUMNS); column += 1) {
      const kind = kinds.get(textAt(sheet, row, column));
      if (kind !== undefined) return { sheet, kind, keyRow: row, keyColumn: column };
    }
  }
  return null;
}

function readMatrix(matrix: FoundMatrix, units: Map<string, EarlierUnit & { readonly cells: EarlierCell[] }>): void {
  const { sheet, keyRow, keyColumn } = matrix;
  const leaves = leafColumns(matrix);
  const headings = headingsOf(matrix);
  if (headings === null) return;
  for (let row = headings.row + 1; row < sheet.rows; row += 1) {
    const [unit, group] = [textAt(sheet, row, headings.unit).trim(), textAt(sheet, row, headings.group).trim()];
    const typed = textAt(sheet, row, keyColumn);
    if (typed === '' && unit === '') continue;
    const key = typed || identityOf({ unit, group, superior: '' });
    const superior = key.split(' | ')[2] ?? '';
    const known = units.get(key) ?? { key, unit, group, superior, cells: [] };
    units.set(key, known);
    const there = new Set(known.cells.map((cell) => `${cell.column} ${cell.key}`));
    for (const [column, leaf] of leaves) {
      const cell = readCell(matrix, row, column, leaf);
      // Of a row that was copied the upper one counts, as it does in the formulas.
      if (cell && keyRow < row && !there.has(`${cell.column} ${cell.key}`)) known.cells.push(cell);
    }
  }
}

/** The key of a criterion by column; of a column that was copied the first one counts. */
function leafColumns({ sheet, keyRow, keyColumn }: FoundMatrix): Map<number, string> {
  const leaves = new Map<number, string>();
  const seen = new Set<string>();
  for (let column = 0; column < sheet.columns; column += 1) {
    const key = textAt(sheet, keyRow, column);
    if (column === keyColumn || key === '' || seen.has(key)) continue;
    seen.add(key);
    leaves.set(column, key);
  }
  return leaves;
}

/** The row of headings, where units and groups are named. */
function headingsOf({ sheet, keyRow }: FoundMatrix): { row: number; unit: number; group: number } | null {
  const [unit, group] = [matchable(words.unit), matchable(words.group)];
  for (let row = keyRow + 1; row < Math.min(sheet.rows, keyRow + MARK_ROWS); row += 1) {
    const texts = Array.from({ length: Math.min(sheet.columns, MARK_COLUMNS) }, (_, column) => matchable(textAt(sheet, row, column))); // prettier-ignore
    if (texts.includes(unit)) return { row, unit: texts.indexOf(unit), group: texts.indexOf(group) };
  }
  return null;
}

function readCell({ sheet, kind }: FoundMatrix, row: number, column: number, key: string): EarlierCell | null {
  const { value } = cellAt(sheet, row, column);
  if (value.kind === 'blank') return null;
  if (kind === 'appraisalNote') {
    const text = textAt(sheet, row, column).trim();
    return text === '' ? null : { key, column: kind, text };
  }
  const mark = markOf(value.kind === 'text' ? value.text.trim() : null, markOfValue(value));
  return mark.kind === 'blank' ? null : { key, column: kind, mark };
}

/** Our own abbreviations, and what stands in place of what could not be read. */
function markOf(text: string | null, mark: Mark): Mark {
  if (text === words.unreadable) return { kind: 'blank' };
  return text !== null && matchable(text) === matchable(words.notApplicable)
    ? { kind: 'not-applicable', typed: formWords.notApplicable }
    : mark;
}
