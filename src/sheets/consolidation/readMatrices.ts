import type { Mark, PointsColumn } from '../../scoring/scorecard';
import { identityOf } from '../../scoring/unitNames';
import { matchable } from '../../scoring/vietnamese';
import { consolidationSheetWords as words } from '../../wording/consolidationSheetWords';
import { formWords } from '../../wording/formWords';
import type { CellValue, PlainRows, PlainValue } from '../cells';
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

/** So many rows from the first on hold the head of any matrix. */
export const MOST_HEAD_ROWS = 2 * MARK_ROWS;

/** Where things stand in a matrix, by columns and rows of its sheet. */
export interface MatrixHead {
  readonly kind: MatrixKind;
  /** The row of headings; units stand below it. */
  readonly headings: number;
  readonly key: number;
  readonly unit: number;
  readonly group: number;
  /** Criteria by their keys; of a column that was copied the first one counts. */
  readonly leaves: readonly (readonly [column: number, key: string])[];
  /** How many columns hold all of it. */
  readonly width: number;
}

const textOf = (rows: PlainRows, row: number, column: number): string => String(rows[row]?.[column] ?? '');

/** Finds a matrix by its hidden mark among the first rows of a sheet; null where it is none. */
export function findMatrix(top: PlainRows): MatrixHead | null {
  const kinds = new Map(MATRIX_KINDS.map((kind) => [matrixMark(kind), kind]));
  for (let row = 0; row < Math.min(top.length, MARK_ROWS); row += 1) {
    for (let column = 0; column < MARK_COLUMNS; column += 1) {
      const kind = kinds.get(textOf(top, row, column));
      if (kind !== undefined) return headOf(top, kind, { row, column });
    }
  }
  return null;
}

function headOf(top: PlainRows, kind: MatrixKind, mark: { row: number; column: number }): MatrixHead | null {
  const [unitHeading, groupHeading] = [matchable(words.unit), matchable(words.group)];
  for (let row = mark.row + 1; row < Math.min(top.length, mark.row + MARK_ROWS); row += 1) {
    const texts = (top[row] ?? []).slice(0, MARK_COLUMNS).map((value) => matchable(String(value ?? '')));
    const [unit, group] = [texts.indexOf(unitHeading), texts.indexOf(groupHeading)];
    if (unit === -1) continue;
    const leaves = leavesIn(top[mark.row] ?? [], mark.column);
    const width = Math.max(mark.column, unit, group, ...leaves.map(([column]) => column)) + 1;
    return { kind, headings: row, key: mark.column, unit, group, leaves, width };
  }
  return null;
}

function leavesIn(keys: readonly PlainValue[], mark: number): (readonly [number, string])[] {
  const seen = new Set<string>();
  return keys.flatMap((value, column) => {
    const key = String(value ?? '');
    if (column === mark || key === '' || seen.has(key)) return [];
    seen.add(key);
    return [[column, key] as const];
  });
}

/**
 * What stands in the matrices of a workbook, unit by unit, taken in as its rows are read. Rows and columns are told by their
 * hidden keys, so that sorted rows, added units and moved columns keep what was entered; a row that somebody added is told
 * by its unit's name.
 */
export class EarlierUnits {
  private readonly known = new Map<string, EarlierUnit & { readonly cells: EarlierCell[] }>();
  /** Cells that say the same are one: few points stand in a column of thousands. */
  private readonly alike = new Map<string, EarlierCell | null>();
  private readonly taken = new Set<string>();

  get units(): readonly EarlierUnit[] {
    return [...this.known.values()];
  }

  /** Takes rows below the headings, in the order in which they stand. */
  take(head: MatrixHead, rows: PlainRows): void {
    for (let row = 0; row < rows.length; row += 1) {
      const [unit, group] = [textOf(rows, row, head.unit).trim(), textOf(rows, row, head.group).trim()];
      const typed = textOf(rows, row, head.key);
      if (typed === '' && unit === '') continue;
      const key = typed || identityOf({ unit, group, superior: '' });
      const known = this.known.get(key) ?? { key, unit, group, superior: key.split(' | ')[2] ?? '', cells: [] };
      this.known.set(key, known);
      this.takeCells(head, rows[row] ?? [], known);
    }
  }

  private takeCells(
    { kind, leaves }: MatrixHead,
    row: readonly PlainValue[],
    unit: EarlierUnit & { readonly cells: EarlierCell[] },
  ): void {
    // Of a row that was copied the upper one counts, as it does in the formulas.
    const again = this.taken.has(`${kind} ${unit.key}`);
    this.taken.add(`${kind} ${unit.key}`);
    for (const [column, leaf] of leaves) {
      const cell = this.cellOf(kind, leaf, row[column] ?? '');
      if (cell && !(again && unit.cells.some((one) => one.column === kind && one.key === leaf))) unit.cells.push(cell);
    }
  }

  private cellOf(kind: MatrixKind, leaf: string, value: PlainValue): EarlierCell | null {
    if (value === '' || value === null) return null;
    const alike = `${kind} ${leaf} ${typeof value} ${String(value)}`;
    const known = this.alike.get(alike);
    if (known !== undefined) return known;
    const cell = cellOf(kind, leaf, value);
    this.alike.set(alike, cell);
    return cell;
  }
}

function cellOf(kind: MatrixKind, key: string, value: string | number | boolean): EarlierCell | null {
  if (kind === 'appraisalNote') {
    const text = String(value).trim();
    return text === '' ? null : { key, column: kind, text };
  }
  const mark = markOf(value);
  return mark.kind === 'blank' ? null : { key, column: kind, mark };
}

/** Our own abbreviations, and what stands in place of what could not be read. */
function markOf(value: string | number | boolean): Mark {
  const text = typeof value === 'string' ? value.trim() : null;
  if (text === words.unreadable) return { kind: 'blank' };
  return text !== null && matchable(text) === matchable(words.notApplicable)
    ? { kind: 'not-applicable', typed: formWords.notApplicable }
    : markOfValue(plainValue(value));
}

function plainValue(value: string | number | boolean): CellValue {
  if (typeof value === 'number') return { kind: 'number', number: value };
  return typeof value === 'boolean' ? { kind: 'boolean', boolean: value } : { kind: 'text', text: value };
}
