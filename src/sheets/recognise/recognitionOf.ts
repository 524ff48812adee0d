import { bareCode } from '../../scoring/codeNumbers';
import type { CriteriaSet, Criterion, PlacedCriterion } from '../../scoring/criteriaSet';
import { isLeaf, placedCriteria } from '../../scoring/criteriaSet';
import { NO_POINTS, sumPoints } from '../../scoring/points';
import type { AssignedColumns } from './assignColumns';
import { addsUp, type Tree } from './buildTree';
import type { PlacedRow } from './placeByCodes';
import type { Row } from './readRows';
import { SURE, type PlacedText, type Recognition, type RowReading, type ShownCode } from './recognition';
import { readingsOfCode } from './readCodes';
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
export function recognitionOf(read: Read): Recognition {
  const { assigned, sorted, placed, tree, above } = read;
  const codes = new Map<string, ShownCode>();
  const optionRows = new Map<string, readonly number[]>();
  for (const [key, each] of tree.placedOf) {
    if (each.row.code) codes.set(key, shownCodeOf(each));
    const options = sorted.options.get(each.row.row);
    if (options)
      optionRows.set(
        key,
        options.map(({ row }) => row),
      );
  }
  return {
    codes,
    optionRows,
    subtotalRows: sorted.subtotals.map(({ row }) => row),
    textsAbove: above,
    confidence: confidenceOf(read),
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
    rows.map((row) => ({ row: row.row, kind, depth: null, reason: 'words', sure: !sorted.doubtful.has(row) }));
  const readings: RowReading[] = [
    ...placed.map(
      ({ row, depth, reason, sure }) => ({ row: row.row, kind: 'criterion', depth, reason, sure }) as const,
    ),
    ...other([...sorted.options.values()].flat(), 'option'),
    ...other(sorted.subtotals, 'subtotal'),
    ...other(sorted.total ? [sorted.total] : [], 'total'),
    ...other(sorted.ignored, 'ignored'),
  ];
  return readings.sort((a, b) => a.row - b.row);
}

/** How far columns and rows are sure, and how many parents are the sum of their parts, which proves the maximums too. */
function confidenceOf({ assigned: { columns, readings }, sorted, placed, tree, set }: Read): number {
  const parents = placedCriteria(set.areas).filter(({ criterion }) => !isLeaf(criterion) && criterion.maximum);
  const adding = parents.filter(({ criterion }) => addsUp(criterion));
  const ofSums = parents.length === 0 ? (columns.has('code') ? 1 : 0.6) : adding.length / parents.length;
  const proven = parents.length > 1 && ofSums === 1;
  const decisive = readings.filter(({ role }) => role === 'maximum' || role === 'self' || role === 'appraised');
  const ofColumns =
    decisive.filter(({ role, sure }) => sure || (role === 'maximum' && proven)).length / decisive.length;
  const isDoubtful =
    placed.some(({ sure }) => !sure) ||
    sorted.doubtful.size > 0 ||
    parents.some(({ criterion }) => mayBeNoParent(criterion, tree)) ||
    mayBeMoved(parents) ||
    (ofSums < 1 && areUnlike(placed));
  const ofRows = isDoubtful ? UNSURE : 1;
  // Codes and headings that leave nothing open outweigh maximums that do not add up: those are findings.
  const isTold = ofRows === 1 && ofColumns === 1 && placed.every(({ reason }) => reason === 'code');
  const bySums = Math.max(isTold ? SURE : 0, 0.4 + 0.6 * ofSums);
  return Math.round(100 * Math.min(0.6 + 0.4 * ofColumns, ofRows, bySums)) / 100;
}

/** One row in the wrong place may be a criterion's whole points. */
const UNSURE = 0.7;

/** Whether one sum lacks what another has too much: a row may stand in the wrong one. A parent and its own part only disagree. */
function mayBeMoved(parents: readonly PlacedCriterion[]): boolean {
  const sums = parents.map(({ criterion, parent }) => ({ criterion, parent, by: excessOf(criterion) }));
  const off = sums.filter(({ by }) => by !== 0);
  return off.some(({ criterion, parent, by }) =>
    off.some((other) => by > 0 && other.by === -by && other.parent !== criterion && other.criterion !== parent),
  );
}

/**
 * Whether parts of a row may belong elsewhere: one alone that is not called after it, or below a row that has points of its
 * own; or one that is worth more and is proven.
 */
function mayBeNoParent(criterion: Criterion, { placedOf }: Tree): boolean {
  const { key, code, maximum, parts } = criterion;
  const isSum = addsUp(criterion);
  const [only, ...siblings] = parts;
  if (!only || siblings.length > 0)
    return !isSum && parts.some((part) => addsUp(part) && (part.maximum ?? 0) > (maximum ?? 0));
  const isNamed = code !== '' && only.code.startsWith(bareCode(code));
  if (isNamed) return !isSum && placedOf.get(key)?.row.hasPoints === true;
  return !isSum || readingsOfCode(only.code).some(({ number }) => number > 1);
}

/** Some areas are in capitals and some are not. */
const areUnlike = (placed: readonly PlacedRow[]): boolean =>
  new Set(placed.flatMap(({ depth, row }) => (depth === 0 && row.outside === null ? [row.inCapitals] : []))).size > 1;

const excessOf = ({ maximum, parts }: Criterion): number =>
  sumPoints(parts.map((part) => part.maximum ?? NO_POINTS)) - (maximum ?? NO_POINTS);
