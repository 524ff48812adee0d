import type { CriteriaSet, Criterion } from '../../scoring/criteriaSet';
import { isLeaf, placedCriteria } from '../../scoring/criteriaSet';
import { NO_POINTS, sumPoints } from '../../scoring/points';
import type { SheetCells } from '../cells';
import { textAt } from '../cells';
import type { Table } from '../table';
import { assignColumns, type AssignedColumns } from './assignColumns';
import { buildTree, type Tree } from './buildTree';
import { columnContents } from './columnContent';
import { describeSet } from './describeSet';
import { headerBlockAt, type HeaderBlock } from './headerBlock';
import { placeByCodes, type PlacedRow } from './placeByCodes';
import { placeBySums } from './placeBySums';
import { splitCodeFromName } from './readCodes';
import { readEntries } from './readEntries';
import { readRow, type Row, type RowPlaces } from './readRows';
import {
  NO_CORRECTIONS,
  type Corrections,
  type PlacedText,
  type Recognition,
  type RowReading,
  type ShownCode,
} from './recognition';
import { sheetLines, type Line } from './sheetLines';
import { sortRows, type SortedRows } from './sortRows';

/** Rows with a maximum that a table needs to be one. */
const FEWEST_CRITERIA = 3;

/** No set comes near it; what is longer is a register. */
const MOST_ROWS = 5000;
/** How far a header is looked for below the top of a sheet or the table before. */
const MOST_LINES_ABOVE = 2000;

/** Every criteria table on a sheet that was not made by this add-in, from above. */
export function recogniseTables(sheet: SheetCells, corrections: Corrections = NO_CORRECTIONS): Table[] {
  const lines = sheetLines(sheet);
  const tables: Table[] = [];
  let from = 0;
  for (let at = 0; at < Math.min(lines.length, from + MOST_LINES_ABOVE); at += 1) {
    const header = findHeaderAt(sheet, lines, at, corrections);
    const table = header && readTable(sheet, { lines, from, header, corrections });
    if (!table) continue;
    tables.push(table.table);
    at = table.next - 1;
    from = table.next;
  }
  return tables;
}

interface FoundHeader {
  readonly block: HeaderBlock;
  readonly assigned: AssignedColumns;
  /** The first line of data. */
  readonly data: number;
}

function findHeaderAt(sheet: SheetCells, lines: readonly Line[], at: number, corrections: Corrections): FoundHeader | null {
  const block = headerBlockAt(sheet, lines, at);
  if (!block) return null;
  const below = lines.findIndex(({ row }, n) => n >= at && row > block.rows[1]);
  const data = below < 0 ? lines.length : below;
  const { columns } = block;
  const contents = columnContents(sheet, lines, data, new Set(columns.map(({ column }) => column)));
  const assigned = assignColumns({ columns, contents, hidden: sheet.hiddenColumns, corrections: corrections.columns });
  return assigned && { block, assigned, data };
} // prettier-ignore

interface TableSource {
  readonly lines: readonly Line[];
  /** The first line after the table before. */
  readonly from: number;
  readonly header: FoundHeader;
  readonly corrections: Corrections;
}

interface ReadTable {
  readonly table: Table;
  /** The line where the next table may begin. */
  readonly next: number;
}

function readTable(sheet: SheetCells, { lines, from, header, corrections }: TableSource): ReadTable | null {
  const { columns } = header.assigned;
  const next = nextHeader(sheet, lines, header, corrections);
  const body = lines.slice(header.data, Math.min(next, header.data + MOST_ROWS));
  const places: RowPlaces = { columns, names: header.assigned.names, codesInNames: areCodesInNames(sheet, body, columns) };
  const rows = body.flatMap((line) => readRow(sheet, line, places) ?? []);
  const ignored = new Set([...corrections.rows].flatMap(([row, depth]) => (depth === 'ignore' ? [row] : [])));
  const sorted = sortRows(rows, ignored);
  if (sorted.criteria.filter(({ maximum }) => maximum.kind === 'points').length < FEWEST_CRITERIA) return null;
  const depths = new Map([...corrections.rows].flatMap(([row, depth]) => (depth === 'ignore' ? [] : [[row, depth] as const]))); // prettier-ignore
  const placed = sorted.hasCodes ? placeByCodes(sorted.criteria, depths) : placeBySums(sorted.criteria, depths);
  const tree = buildTree(placed, { sheet, columns, options: sorted.options });
  const above = textsAbove(sheet, lines, from, header.block.rows[0]);
  if (!isScored(header.assigned) && !hasSums(tree)) return null;
  const set: CriteriaSet = { ...describeSet(sheet, above), areas: tree.areas };
  const lastRow = Math.max(...sorted.criteria.map(({ row }) => row), ...[...sorted.options.values()].flat().map(({ row }) => row)); // prettier-ignore
  const table: Table = {
    sheet,
    headerRows: header.block.rows,
    dataRows: [sorted.criteria[0]?.row ?? 0, lastRow],
    columns: shownColumns(columns, sorted.criteria),
    rows: tree.rowOf,
    totalRow: sorted.total?.row ?? null,
    set,
    scorecard: readEntries(sheet, tree.placedOf, columns),
    form: null,
    recognition: recognitionOf({ header, sorted, placed, tree, above, set }),
  };
  const end = lines.findIndex(({ row }) => row > Math.max(lastRow, table.totalRow ?? 0));
  return { table, next: end < 0 ? lines.length : end };
} // prettier-ignore

/** Whether a heading speaks of points firmly, or of more than one kind of them. */
const isScored = ({ columns, readings }: AssignedColumns): boolean =>
  (['self', 'appraised', 'survey', 'total', 'rule'] as const).some((role) => columns.has(role)) ||
  readings.some(({ role, reason }) => role === 'maximum' && reason !== 'content');

const hasSums = ({ areas }: Tree): boolean => placedCriteria(areas).some(({ criterion }) => addsUp(criterion));

const addsUp = ({ maximum, parts }: Criterion): boolean =>
  parts.length > 0 && maximum === sumPoints(parts.map((part) => part.maximum ?? NO_POINTS));

/** The line of the next header below: a table ends there at the latest. */
function nextHeader(sheet: SheetCells, lines: readonly Line[], header: FoundHeader, corrections: Corrections): number {
  const [name, maximum] = [header.assigned.columns.get('name') ?? -1, header.assigned.columns.get('maximum') ?? -1];
  for (let at = header.data + 1; at < Math.min(lines.length, header.data + MOST_ROWS); at += 1) {
    const row = lines[at]?.row ?? 0;
    const mayBe = sheet.grid[row]?.[maximum]?.value.kind !== 'number' && sheet.grid[row]?.[name]?.value.kind !== 'number'; // prettier-ignore
    if (mayBe && findHeaderAt(sheet, lines, at, corrections)) return at;
  }
  return lines.length;
}

/** Whether codes stand before the names while the column of codes only counts rows, or there is none. */
function areCodesInNames(sheet: SheetCells, body: readonly Line[], columns: RowPlaces['columns']): boolean {
  const [code, name] = [columns.get('code'), columns.get('name') ?? -1];
  if (code === undefined) return true;
  const named = body.filter(({ row }) => textAt(sheet, row, name) !== '' && textAt(sheet, row, code) !== '');
  const split = named.filter(({ row }) => splitCodeFromName(textAt(sheet, row, name)) !== null);
  return named.length > 0 && split.length > named.length * 0.6;
}

/** Where no row has a code of its own in the column of codes, codes and names share a cell. */
function shownColumns(columns: Table['columns'], criteria: readonly Row[]): Table['columns'] {
  const code = columns.get('code');
  if (code === undefined || criteria.some((row) => row.code !== null && row.codeColumn === code)) return columns;
  return new Map([...columns].filter(([role]) => role !== 'code'));
}

function textsAbove(sheet: SheetCells, lines: readonly Line[], from: number, header: number): PlacedText[] {
  return lines.slice(from).filter(({ row }) => row < header).flatMap(({ row, columns }) =>
    columns.map((column) => ({ row, column, text: textAt(sheet, row, column) })).filter(({ text }) => text.trim() !== ''),
  );
} // prettier-ignore

interface Read {
  readonly header: FoundHeader;
  readonly sorted: SortedRows;
  readonly placed: readonly PlacedRow[];
  readonly tree: Tree;
  readonly above: readonly PlacedText[];
  readonly set: CriteriaSet;
}

function recognitionOf({ header, sorted, placed, tree, above, set }: Read): Recognition {
  const keyOf = new Map([...tree.rowOf].map(([key, row]) => [row, key]));
  const options = [...sorted.options].map(([row, rows]) => [keyOf.get(row) ?? '', rows.map((each) => each.row)] as const); // prettier-ignore
  return {
    codes: new Map([...tree.placedOf].flatMap(([key, each]) => (each.row.code ? [[key, shownCodeOf(each)] as const] : []))), // prettier-ignore
    optionRows: new Map(options),
    subtotalRows: sorted.subtotals.map(({ row }) => row),
    textsAbove: above,
    confidence: confidenceOf(header.assigned, placed, set),
    columnReadings: header.assigned.readings,
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
  return Math.round(100 * Math.min(isDoubtful ? 0.7 : 1, 0.6 + 0.4 * ofColumns, ofRows, 0.4 + 0.6 * ofSums)) / 100; // prettier-ignore
}
