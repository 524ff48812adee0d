import type { CriteriaSet } from '../../scoring/criteriaSet';
import { placedCriteria } from '../../scoring/criteriaSet';
import type { SheetCells } from '../cells';
import { textAt } from '../cells';
import type { Table } from '../table';
import { assignColumns, namesCriteria, type AssignedColumns } from './assignColumns';
import { addsUp, buildTree, type Tree } from './buildTree';
import { columnContents, ROWS_READ } from './columnContent';
import { describeSet } from './describeSet';
import { recognitionOf } from './recognitionOf';
import { headerBlockAt, type HeaderBlock } from './headerBlock';
import { meaningsOf } from './headerWords';
import { placeByCodes } from './placeByCodes';
import { placeBySums } from './placeBySums';
import { splitCodeFromName } from './readCodes';
import { readEntries } from './readEntries';
import { readRow, rowPlaces, type Row } from './readRows';
import { NO_CORRECTIONS, type Corrections, type PlacedText } from './recognition';
import { sheetLines, type Line } from './sheetLines';
import { sortRows } from './sortRows';
import { tablesBeside, withoutListBeside } from './tablesBeside';

/** Rows with a maximum that a table needs to be one. */
const FEWEST_CRITERIA = 3;

/** No set comes near it; what is longer is a register. */
const MOST_ROWS = 5000;
/** How far a header is looked for below the top of a sheet or the table before. */
const MOST_LINES_ABOVE = 2000;
/** Lines that read like headers without a table below: so many of them are a text. */
const MOST_HEADERS = 100;

/** Every criteria table on a sheet that was not made by this add-in, from above. */
export function recogniseTables(
  sheet: SheetCells,
  corrections: Corrections = NO_CORRECTIONS,
  lines: readonly Line[] = sheetLines(sheet),
): Table[] {
  const tables: Table[] = [];
  let from = 0;
  let inVain = 0;
  for (let at = 0; at < Math.min(lines.length, from + MOST_LINES_ABOVE) && inVain < MOST_HEADERS; at += 1) {
    const block = headerBlockAt(sheet, lines, at);
    const read = (block ? tablesBeside(block) : []).flatMap((each) => {
      const header = readHeader(sheet, lines, each, at, corrections);
      return (header && readTable(sheet, { lines, from, header, corrections })) ?? [];
    });
    if (read.length === 0) {
      inVain += block ? 1 : 0;
      continue;
    }
    tables.push(...read.map(({ table }) => table));
    from = Math.max(...read.map(({ next }) => next));
    at = from - 1;
  }
  return tables;
}

const isWithin = (column: number, [first, last]: HeaderBlock['within']): boolean => column >= first && column <= last;

interface FoundHeader {
  readonly block: HeaderBlock;
  readonly assigned: AssignedColumns;
  /** The first line of data. */
  readonly data: number;
}

function readHeader(
  sheet: SheetCells,
  lines: readonly Line[],
  block: HeaderBlock,
  at: number,
  corrections: Corrections,
): FoundHeader | null {
  const { within } = block;
  const own = new Map([...corrections.columns].filter(([column]) => isWithin(column, within)));
  if (!namesCriteria({ columns: block.columns, corrections: own })) return null;
  const data = firstBelow(lines, block.rows[1], at);
  const contents = columnContents(
    sheet,
    lines,
    data,
    block.columns.map(({ column }) => column),
  );
  const columns = withoutListBeside(block.columns, contents);
  const assigned = assignColumns({ columns, contents, hidden: sheet.hiddenColumns, corrections: own });
  return assigned && { block, assigned, data };
}

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
  const places = rowPlaces(header.assigned, areCodesInNames(sheet, body.slice(0, ROWS_READ), columns));
  const rows = body.flatMap((line) => readRow(sheet, line, places) ?? []);
  const ignored = new Set([...corrections.rows].flatMap(([row, depth]) => (depth === 'ignore' ? [row] : [])));
  const sorted = sortRows(rows, ignored);
  if (sorted.criteria.filter(({ maximum }) => maximum.kind === 'points').length < FEWEST_CRITERIA) return null;
  const depths = new Map(
    [...corrections.rows].flatMap(([row, depth]) => (depth === 'ignore' ? [] : [[row, depth] as const])),
  );
  const placed = sorted.hasCodes ? placeByCodes(sorted.criteria, depths) : placeBySums(sorted.criteria, depths);
  const tree = buildTree(placed, { sheet, columns, options: sorted.options });
  const above = textsAbove(sheet, lines.slice(from, header.data), header.block);
  if (!isScored(header.assigned) && !hasSums(tree)) return null;
  const set: CriteriaSet = { ...describeSet(sheet, above), areas: tree.areas };
  const lastRow = Math.max(
    ...sorted.criteria.map(({ row }) => row),
    ...[...sorted.options.values()].flat().map(({ row }) => row),
  );
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
    recognition: recognitionOf({ assigned: header.assigned, sorted, placed, tree, above, set }),
  };
  return { table, next: firstBelow(lines, Math.max(lastRow, table.totalRow ?? 0)) };
}

/** The first line below a row, from one of them on; one past the last where there is none. */
function firstBelow(lines: readonly Line[], row: number, from = 0): number {
  let at = from;
  while (at < lines.length && (lines[at]?.row ?? 0) <= row) at += 1;
  return at;
}

/** Whether a heading speaks of points firmly, or of more than one kind of them. */
const isScored = ({ columns, readings }: AssignedColumns): boolean =>
  (['self', 'appraised', 'survey', 'total', 'rule'] as const).some((role) => columns.has(role)) ||
  readings.some(({ role, reason }) => role === 'maximum' && reason !== 'content');

const hasSums = ({ areas }: Tree): boolean => placedCriteria(areas).some(({ criterion }) => addsUp(criterion));

/** The line of the next header below, of criteria or of a numbered list: a table ends there at the latest. */
function nextHeader(sheet: SheetCells, lines: readonly Line[], header: FoundHeader, corrections: Corrections): number {
  const [name, maximum] = [header.assigned.columns.get('name') ?? -1, header.assigned.columns.get('maximum') ?? -1];
  let inVain = 0;
  for (
    let at = header.data + 1;
    at < Math.min(lines.length, header.data + MOST_ROWS) && inVain < MOST_HEADERS;
    at += 1
  ) {
    const row = lines[at]?.row ?? 0;
    const mayBe =
      sheet.grid[row]?.[maximum]?.value.kind !== 'number' && sheet.grid[row]?.[name]?.value.kind !== 'number';
    const block = mayBe ? headerBlockAt(sheet, lines, at) : null;
    if (block && (isNumberedList(block) || readHeader(sheet, lines, block, at, corrections))) return at;
    inVain += block ? 1 : 0;
  }
  return lines.length;
}

/** "STT" heads a list of its own, whatever it lists. */
const isNumberedList = ({ columns }: HeaderBlock): boolean =>
  columns.some(({ headings }) => (meaningsOf(headings[0] ?? '').get('code') ?? 0) >= 5);

/** Whether codes stand before the names while the column of codes only counts rows, or there is none. */
function areCodesInNames(sheet: SheetCells, body: readonly Line[], columns: Table['columns']): boolean {
  const [code, name] = [columns.get('code'), columns.get('name') ?? -1];
  if (code === undefined) return true;
  const named = body.filter(({ row }) => textAt(sheet, row, name) !== '' && textAt(sheet, row, code) !== '');
  const split = named.filter(({ row }) => splitCodeFromName(textAt(sheet, row, name)) !== null);
  return named.length === 0 || split.length > named.length * 0.6;
}

/** Where no row has a code of its own in the column of codes, codes and names share a cell. */
function shownColumns(columns: Table['columns'], criteria: readonly Row[]): Table['columns'] {
  const code = columns.get('code');
  if (code === undefined || criteria.some((row) => row.code !== null && row.codeColumn === code)) return columns;
  return new Map([...columns].filter(([role]) => role !== 'code'));
}

function textsAbove(sheet: SheetCells, lines: readonly Line[], { rows, within }: HeaderBlock): PlacedText[] {
  return lines
    .filter(({ row }) => row < rows[0])
    .flatMap(({ row, columns }) =>
      columns
        .filter((column) => isWithin(column, within))
        .map((column) => ({ row, column, text: textAt(sheet, row, column) }))
        .filter(({ text }) => text.trim() !== ''),
    );
}
