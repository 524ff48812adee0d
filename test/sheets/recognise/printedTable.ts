import { placedCriteria, type Criterion } from '../../../src/scoring/criteriaSet';
import { NO_POINTS, numberOfPoints } from '../../../src/scoring/points';
import { printNumber } from '../../../src/scoring/codeNumbers';
import type { Cell, CellValue, Rect, SheetCells } from '../../../src/sheets/cells';

/** How a table numbers its rows. */
export const NUMBERINGS = [
  'dotted',
  'roman-restarting',
  'roman-then-numbers',
  'letters',
  'in-names',
  'worded',
  'indented',
  'capitals',
] as const;
export type TableNumbering = (typeof NUMBERINGS)[number];

/** What the headings say, by role; "" for a column without one. */
export type Headings = readonly (readonly [role: string, headings: readonly string[]])[];

export interface Layout {
  readonly numbering: TableNumbering;
  readonly headings: Headings;
  readonly decomposed: boolean;
  readonly blankColumns: boolean;
  readonly textsAbove: number;
  readonly signatures: boolean;
  readonly optionRows: boolean;
  readonly total: 'above' | 'below' | 'none';
}

const blank: CellValue = { kind: 'blank' };
export const cellOf = (value: string | number | null): Cell => ({
  value:
    value === null
      ? blank
      : typeof value === 'number'
        ? { kind: 'number', number: value }
        : { kind: 'text', text: value },
  formula: null,
  format: 'General',
  uncalculated: false,
});

/** Sheets of plain values for tests: null and missing cells are blank. */
export function sheetOf(
  rows: readonly (readonly (string | number | null | Cell)[])[],
  about: Partial<SheetCells> = {},
): SheetCells {
  const grid = rows.map((cells) =>
    cells.map((cell) => (cell === null ? undefined : typeof cell === 'object' ? cell : cellOf(cell))),
  );
  return {
    id: 'Sheet1',
    name: 'Sheet1',
    visible: true,
    protected: false,
    rows: grid.length,
    columns: Math.max(0, ...grid.map((cells) => cells.length)),
    grid,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    validated: null,
    ...about,
  };
}

/** The code that a numbering gives the n-th part (from 1) of a row whose own code is `parent`. */
function codeOf(numbering: TableNumbering, depth: number, n: number, parent: string): string {
  switch (numbering) {
    case 'indented':
    case 'capitals':
      return '';
    case 'roman-restarting':
      return depth === 0 ? printNumber(n, 'roman', 'I') : depth === 1 ? String(n) : `${parent}.${n}`;
    case 'roman-then-numbers':
      return depth === 0 ? printNumber(n, 'roman', 'I') : `${parent}.${n}`;
    case 'letters':
      if (depth < 2) return depth === 0 ? printNumber(n, 'roman', 'I') : String(n);
      return depth === 2 ? `${printNumber(n, 'vietnamese', 'a')})` : `${parent.replace(')', '')}.${n}`;
    case 'worded':
      return depth === 0 ? `TC${n}` : depth === 1 ? `CT${n}` : `${parent}.${n}`;
    case 'dotted':
    case 'in-names':
      return depth === 0 ? String(n) : `${parent}.${n}`;
  }
}

export interface PrintedRow {
  readonly criterion: Criterion;
  readonly parent: Criterion | null;
  readonly depth: number;
  readonly code: string;
  readonly name: string;
}

/** The rows of the tree with the codes and names that the numbering gives them. */
export function printedRows(areas: readonly Criterion[], numbering: TableNumbering): PrintedRow[] {
  const codes = new Map<Criterion, string>();
  return placedCriteria(areas).map(({ criterion, depth, parent }) => {
    const siblings = parent?.parts ?? areas;
    const code = codeOf(numbering, depth, siblings.indexOf(criterion) + 1, parent ? (codes.get(parent) ?? '') : '');
    codes.set(criterion, code);
    return {
      criterion,
      parent,
      depth,
      code,
      name: depth === 0 ? criterion.name.toLocaleUpperCase('vi') : criterion.name,
    };
  });
}

/** A cell as tests write it: null is blank. */
export type Written = string | number | Cell | null;

/** What stands in a row of the tree, or (with `of` null) in one that somebody put between. */
export interface WrittenRow {
  readonly of: PrintedRow | null;
  readonly code: Written;
  readonly name: string;
  readonly maximum: Written;
  readonly self: Written;
}

/** The rows of an undamaged table: every leaf has full points. */
export const writtenRows = (areas: readonly Criterion[], numbering: TableNumbering): WrittenRow[] =>
  printedRows(areas, numbering).map((of): WrittenRow => {
    const maximum = numberOfPoints(of.criterion.maximum ?? NO_POINTS);
    return {
      of,
      code: of.code || null,
      name: of.name,
      maximum,
      self: of.criterion.parts.length === 0 ? maximum : null,
    };
  });

/** Prints a set the way offices do: texts above, headings, rows, sums and signatures. */
export const printedTable = (areas: readonly Criterion[], layout: Layout): SheetCells =>
  printedSheet(writtenRows(areas, layout.numbering), layout).sheet;

export interface PrintedSheet {
  readonly sheet: SheetCells;
  readonly columns: ReadonlyMap<string, number>;
  /** The row on the sheet of every written row. */
  readonly rows: readonly number[];
}

type Line = readonly Written[];

/** The column of every role: with `blankColumns` every other one. */
export const placesOf = ({ headings, blankColumns }: Layout): ReadonlyMap<string, number> =>
  new Map(headings.map(([role], at) => [role, blankColumns ? at * 2 + 1 : at]));

export function printedSheet(written: readonly WrittenRow[], layout: Layout): PrintedSheet {
  const { headings, numbering } = layout;
  const columns = placesOf(layout);
  const height = Math.max(...headings.map(([, texts]) => texts.length));
  const write = (text: string): string => (layout.decomposed ? text.normalize('NFD') : text);
  const line = (cells: Readonly<Record<string, Written>>): Line => {
    const values: Written[] = [];
    for (const [role, value] of Object.entries(cells)) {
      const at = columns.get(role);
      if (at !== undefined) values[at] = typeof value === 'string' ? write(value) : value;
    }
    return Array.from(values, (value) => value ?? null);
  };
  const rowLines = ({ of, code, name, maximum, self }: WrittenRow): Line[] => {
    const shared = numbering === 'in-names' || !columns.has('code');
    const text = shared && typeof code === 'string' ? `${code}. ${name}` : name;
    const indent = numbering === 'indented' ? ' '.repeat(4 * (of?.depth ?? 0)) : '';
    const hasOptions = layout.optionRows && of?.criterion.parts.length === 0;
    const options = hasOptions
      ? [
          line({ name: `- Thực hiện đầy đủ: ${numberOfPoints(of.criterion.maximum ?? NO_POINTS)}` }),
          line({ name: '- Không thực hiện: 0' }),
        ]
      : [];
    return [line({ code: shared ? null : code, name: indent + text, maximum, self }), ...options];
  };
  const header = Array.from({ length: height }, (_, n) =>
    line(Object.fromEntries(headings.flatMap(([role, texts]) => (texts[n] ? [[role, texts[n]]] : [])))),
  );
  const roots = written.flatMap(({ of }) =>
    of?.depth === 0 ? [numberOfPoints(of.criterion.maximum ?? NO_POINTS)] : [],
  );
  const total = line({ name: 'TỔNG CỘNG', maximum: roots.reduce((sum, root) => sum + root, 0) });
  const lines: Line[] = [...textsAbove(layout), ...header, ...(layout.total === 'above' ? [total] : [])];
  const rows = written.map((row) => {
    const at = lines.length;
    lines.push(...rowLines(row));
    return at;
  });
  if (layout.total === 'below') lines.push(total);
  if (layout.signatures) lines.push([], [null, 'NGƯỜI LẬP BIỂU'], [null, '(Ký, ghi rõ họ tên)']);
  return { sheet: sheetOf(lines, { merges: tallHeadings(layout, height) }), columns, rows };
}

const textsAbove = ({ textsAbove: count }: Layout): Line[] =>
  Array.from({ length: count }, (_, n) => [
    n === 0 ? 'UBND XÃ BÌNH AN' : n === 2 ? 'BẢNG TỰ CHẤM ĐIỂM CẢI CÁCH HÀNH CHÍNH NĂM 2026' : null,
  ]);

/** A heading with nothing below it is merged over all rows of the header. */
const tallHeadings = (layout: Layout, height: number): Rect[] =>
  layout.headings.flatMap(([role, texts]) =>
    texts.length < height
      ? [{ row: layout.textsAbove, column: placesOf(layout).get(role) ?? 0, rows: height, columns: 1 }]
      : [],
  );
