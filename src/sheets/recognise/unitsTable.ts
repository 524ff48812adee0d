import type { Points } from '../../scoring/points';
import { parsePoints } from '../../scoring/readMark';
import { pointsOf } from '../../scoring/scorecard';
import type { SheetCells } from '../cells';
import { cellAt, textAt } from '../cells';
import { markOfValue } from '../marks';
import type { RowRange } from '../table';
import type { UnitRow, UnitsTable } from '../unitsTable';
import { bareText } from '../../scoring/bareText';
import { columnContents } from './columnContent';
import { headerBlockAt, type HeaderBlock } from './headerBlock';
import { meaningsOf } from './headerWords';
import { isBelowTable } from './rowWords';
import { sheetLines, type Line } from './sheetLines';
import { AREAS_WORDS, assignUnitsColumns, saysPoints, type UnitsColumns } from './unitsColumns';

/** Units that a table needs to be one. */
const FEWEST_UNITS = 3;
/** Blank rows between two units; more are the end. */
const MOST_BLANK_ROWS = 3;

/** Lines that read like headers without a table below: so many of them are a text. */
const MOST_HEADERS = 100;

/** Every results table with one row a unit on a sheet, from above; rows in `taken` belong to other tables. */
export function recogniseUnitsTables(
  sheet: SheetCells,
  taken: readonly RowRange[] = [],
  filled: readonly Line[] = sheetLines(sheet),
): UnitsTable[] {
  const lines = filled.filter(({ row }) => !isAmong(taken, row));
  const tables: UnitsTable[] = [];
  let inVain = 0;
  for (let at = 0; at < lines.length && inVain < MOST_HEADERS; at += 1) {
    const block = headerBlockAt(sheet, lines, at);
    const table = block && readUnitsTable(sheet, lines, block);
    if (!table) {
      inVain += block ? 1 : 0;
      continue;
    }
    tables.push(table);
    while ((lines[at + 1]?.row ?? Infinity) <= table.dataRows[1]) at += 1;
  }
  return tables;
}

function isAmong(ranges: readonly RowRange[], row: number): boolean {
  for (const [first, last] of ranges) if (row >= first && row <= last) return true;
  return false;
}

function readUnitsTable(sheet: SheetCells, lines: readonly Line[], block: HeaderBlock): UnitsTable | null {
  const first = lines.findIndex(({ row }) => row > block.rows[1]);
  if (first < 0 || !block.columns.some(saysPoints)) return null;
  const contents = columnContents(
    sheet,
    lines,
    first,
    block.columns.map(({ column }) => column),
  );
  const assigned = assignUnitsColumns({
    sheet,
    columns: block.columns,
    contents,
    body: lines.slice(first, first + MOST_READ),
  });
  if (!assigned) return null;
  const { units, maximumRow } = readRows(sheet, lines.slice(first), assigned);
  const [head, last] = [units[0], units.at(-1)];
  if (!head || !last || units.length < FEWEST_UNITS) return null;
  return {
    sheet,
    headerRows: block.rows,
    dataRows: [head.row, last.row],
    ...assigned,
    units,
    maximums: readMaximums(sheet, block, assigned, maximumRow),
  };
}

/** Rows that tell what a column holds. */
const MOST_READ = 100;

/** The columns of points of a results table. */
export const scoredColumns = ({ columns, areas }: Pick<UnitsTable, 'columns' | 'areas'>): number[] => [
  ...areas,
  ...(['self', 'appraised', 'survey', 'total'] as const).flatMap((role) => columns.get(role) ?? []),
];

interface UnitsRows {
  readonly units: UnitRow[];
  readonly maximumRow: number | null;
}

/** "Điểm tối đa", "Thang điểm": what can be had, not a unit. */
const MAXIMUM_ROW = /^(?:tong )?(?:so )?(?:diem )?(?:toi da|chuan)|^thang diem|^diem (?:toi da|chuan)|^max/;
/** Rows that are worked out of the units. */
const WORKED_OUT =
  /^(?:diem )?(?:trung binh|tb\b|binh quan|trung vi|cao nhat|thap nhat|lon nhat|nho nhat|tong|cong|do lech|gia tri (?:trung binh|cao nhat|thap nhat))\b|^toan (?:tinh|thanh pho|quoc|huyen)\b|^(?:average|mean|total)\b/;
const GROUP_ORDER = /^(?:[IVX]+|[A-ZĐ])\s*[.)]?$/;
const GROUP_NAME = /^(?:[ivx]+[.)] ?|[a-h][.)] ?)?(?:nhom|khoi|cum|cac) /;

function readRows(sheet: SheetCells, lines: readonly Line[], assigned: UnitsColumns): UnitsRows {
  const units: UnitRow[] = [];
  let maximumRow: number | null = null;
  let group = '';
  let before = lines[0]?.row ?? 0;
  for (const { row } of lines) {
    if (row - before > MOST_BLANK_ROWS + 1) break;
    const read = readLine(sheet, row, assigned);
    if (read.kind === 'end' && units.length > 0) break;
    before = row;
    if (read.kind === 'maximum') maximumRow ??= row;
    else if (read.kind === 'group') group = read.label;
    else if (read.kind === 'unit') units.push({ row, name: read.label, group });
  }
  return { units: withGroupColumn(sheet, units, assigned), maximumRow };
}

interface ReadLine {
  readonly kind: 'unit' | 'group' | 'maximum' | 'worked-out' | 'other' | 'end';
  readonly label: string;
}

function readLine(sheet: SheetCells, row: number, assigned: UnitsColumns): ReadLine {
  const textIn = (role: 'order' | 'name'): string => textAt(sheet, row, assigned.columns.get(role) ?? -1).trim();
  const [order, name] = [textIn('order'), textIn('name')];
  const label = name || order;
  const bare = bareText(label);
  const scored = [...scoredColumns(assigned), assigned.columns.get('index') ?? -1];
  const filled = scored.filter((column) => cellAt(sheet, row, column).value.kind !== 'blank');
  if (label === '') return { kind: 'other', label };
  if (isHeading(order)) return { kind: 'end', label };
  if (MAXIMUM_ROW.test(bare)) return { kind: 'maximum', label };
  if (WORKED_OUT.test(bare)) return { kind: 'worked-out', label };
  if (filled.length === 0 && isBelowTable(bare)) return { kind: 'end', label };
  const isNumbered = /^\d+\.?$/.test(order);
  const isGroup = GROUP_ORDER.test(order) || (!isNumbered && (filled.length === 0 || GROUP_NAME.test(bare)));
  if (isGroup || name === '') return { kind: filled.length === 0 || isGroup ? 'group' : 'other', label };
  return { kind: filled.length > 0 || isNumbered ? 'unit' : 'other', label };
}

/** "STT" below the first header heads another table. */
const isHeading = (order: string): boolean => (meaningsOf(order).get('code') ?? 0) >= 5;

/** A column of groups stands above group rows; a merged cell or a blank goes on with the group above. */
function withGroupColumn(sheet: SheetCells, units: readonly UnitRow[], { columns }: UnitsColumns): UnitRow[] {
  const column = columns.get('group');
  if (column === undefined) return [...units];
  let group = '';
  return units.map((unit) => {
    group = textAt(sheet, unit.row, column).trim() || group;
    return { ...unit, group };
  });
}

/** What a heading says in brackets or at its end: "(14,5 điểm)", "(tối đa 12)", "Tổng điểm 100 điểm". */
const STATED_MAXIMUM = /\(\s*(?:điểm tối đa|tối đa|max)?:?\s*([\d.,]+)\s*(?:điểm|đ)?\s*\)|([\d.,]+)\s*điểm\s*$/iu;

function readMaximums(
  sheet: SheetCells,
  block: HeaderBlock,
  assigned: UnitsColumns,
  maximumRow: number | null,
): Map<number, Points> {
  const maximums = new Map<number, Points>();
  for (const column of scoredColumns(assigned)) {
    const stated = maximumRow === null ? null : pointsOf(markOfValue(cellAt(sheet, maximumRow, column).value));
    const [own = '', group = ''] = [
      ...(block.columns.find((headed) => headed.column === column)?.headings ?? []),
    ].reverse();
    const said =
      maximumInHeading(own) ??
      (assigned.areas.includes(column) && !AREAS_WORDS.test(bareText(group)) ? maximumInHeading(group) : null);
    const maximum = stated ?? said;
    if (maximum !== null && maximum > 0) maximums.set(column, maximum);
  }
  return maximums;
}

function maximumInHeading(heading: string): Points | null {
  const parts = STATED_MAXIMUM.exec(heading.normalize('NFC'));
  return parts ? parsePoints(parts[1] ?? parts[2] ?? '') : null;
}
