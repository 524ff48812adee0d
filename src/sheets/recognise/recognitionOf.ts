import type { CriteriaSet } from '../../scoring/criteriaSet';
import { isLeaf, placedCriteria } from '../../scoring/criteriaSet';
import type { AssignedColumns } from './assignColumns';
import { addsUp, type Tree } from './buildTree';
import type { PlacedRow } from './placeByCodes';
import type { Row } from './readRows';
import { SURE, type PlacedText, type Recognition, type RowReading, type ShownCode } from './recognition';
import type { SortedRows } from './sortRows';

interface Read {
  readonly assigned: AssignedColumns;
  readonly sorted: SortedRows;
  readonly placed: readonly PlacedRow[];
  readonly tree: Tree;
  readonly above: readonly PlacedText[];
  readonly set: CriteriaSet;
}

/** Tells what a table was taken for, column by column and row by row, and how sure that is. */
export function recognitionOf({ assigned, sorted, placed, tree, above, set }: Read): Recognition {
  const keyOf = new Map([...tree.rowOf].map(([key, row]) => [row, key]));
  const options = [...sorted.options].map(([row, rows]) => [keyOf.get(row) ?? '', rows.map((each) => each.row)] as const); // prettier-ignore
  return {
    codes: new Map([...tree.placedOf].flatMap(([key, each]) => (each.row.code ? [[key, shownCodeOf(each)] as const] : []))), // prettier-ignore
    optionRows: new Map(options),
    subtotalRows: sorted.subtotals.map(({ row }) => row),
    textsAbove: above,
    confidence: confidenceOf(assigned, placed, set),
    columnReadings: assigned.readings,
    rowReadings: rowReadings(sorted, placed),
  };
}

const shownCodeOf = ({ row, code, damage, certain }: PlacedRow): ShownCode => ({
  row: row.row,
  column: row.codeColumn,
  shown: row.code?.shown ?? '',
  code,
  damage,
  certain,
});

function rowReadings(sorted: SortedRows, placed: readonly PlacedRow[]): RowReading[] {
  const other = (rows: readonly Row[], kind: RowReading['kind']): RowReading[] =>
    rows.map(({ row }) => ({ row, kind, depth: null, reason: 'words', sure: true }));
  const readings: RowReading[] = [
    ...placed.map(({ row, depth, reason, sure }) => ({ row: row.row, kind: 'criterion', depth, reason, sure }) as const),
    ...other([...sorted.options.values()].flat(), 'option'),
    ...other(sorted.subtotals, 'subtotal'),
    ...other(sorted.total ? [sorted.total] : [], 'total'),
    ...other(sorted.ignored, 'ignored'),
  ];
  return readings.sort((a, b) => a.row - b.row);
} // prettier-ignore

/** How far columns and rows are sure, and how many parents are the sum of their parts, which proves the maximums too. */
function confidenceOf({ columns, readings }: AssignedColumns, placed: readonly PlacedRow[], set: CriteriaSet): number {
  const parents = placedCriteria(set.areas).filter(({ criterion }) => !isLeaf(criterion) && criterion.maximum);
  const adding = parents.filter(({ criterion }) => addsUp(criterion));
  const ofSums = parents.length === 0 ? (columns.has('code') ? 1 : 0.6) : adding.length / parents.length;
  const proven = parents.length > 1 && ofSums === 1;
  const decisive = readings.filter(({ role }) => role === 'maximum' || role === 'self' || role === 'appraised');
  const ofColumns =
    decisive.filter(({ role, sure }) => sure || (role === 'maximum' && proven)).length / decisive.length;
  const ofRows = placed.filter(({ sure }) => sure).length / placed.length;
  const isDoubtful = ofRows < 1 && ofSums < 1;
  // Codes and headings that leave nothing open outweigh maximums that do not add up: those are findings.
  const isTold = ofRows === 1 && ofColumns === 1 && placed.every(({ reason }) => reason === 'code');
  const bySums = Math.max(isTold ? SURE : 0, 0.4 + 0.6 * ofSums);
  return Math.round(100 * Math.min(isDoubtful ? 0.7 : 1, 0.6 + 0.4 * ofColumns, ofRows, bySums)) / 100;
}
