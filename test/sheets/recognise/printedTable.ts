import { placedCriteria, type Criterion } from '../../../src/scoring/criteriaSet';
import { numberOfPoints } from '../../../src/scoring/points';
import { printNumber } from '../../../src/scoring/codeNumbers';
import type { Cell, CellValue, Rect, SheetCells } from '../../../src/sheets/cells';

/** How a table numbers its rows. */
export const NUMBERINGS = ['dotted', 'roman-restarting', 'roman-then-numbers', 'letters', 'in-names', 'worded', 'indented', 'capitals'] as const; // prettier-ignore
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
  value: value === null ? blank : typeof value === 'number' ? { kind: 'number', number: value } : { kind: 'text', text: value }, // prettier-ignore
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
    return { criterion, depth, code, name: depth === 0 ? criterion.name.toLocaleUpperCase('vi') : criterion.name };
  });
}

type Line = (string | number | null)[];

/** Prints a set the way offices do: texts above, headings, rows, sums and signatures. */
export function printedTable(areas: readonly Criterion[], layout: Layout): SheetCells {
  const { headings, numbering } = layout;
  const places = new Map(headings.map(([role], at) => [role, layout.blankColumns ? at * 2 + 1 : at]));
  const height = Math.max(...headings.map(([, texts]) => texts.length));
  const write = (text: string): string => (layout.decomposed ? text.normalize('NFD') : text);
  const line = (cells: Readonly<Record<string, string | number>>): Line => {
    const written: Line = [];
    for (const [role, value] of Object.entries(cells)) {
      const at = places.get(role);
      if (at !== undefined) written[at] = typeof value === 'string' ? write(value) : value;
    }
    return Array.from(written, (value) => value ?? null);
  };
  const above: Line[] = Array.from({ length: layout.textsAbove }, (_, n) => [n === 0 ? 'UBND XÃ BÌNH AN' : n === 2 ? 'BẢNG TỰ CHẤM ĐIỂM CẢI CÁCH HÀNH CHÍNH NĂM 2026' : null]); // prettier-ignore
  const header = Array.from({ length: height }, (_, n) =>
    line(Object.fromEntries(headings.flatMap(([role, texts]) => (texts[n] ? [[role, texts[n]]] : [])))),
  );
  const merges: Rect[] = headings.flatMap(([role, texts]) =>
    texts.length < height && places.has(role)
      ? [{ row: above.length, column: places.get(role) ?? 0, rows: height, columns: 1 }]
      : [],
  );
  const maximum = areas.reduce((sum, area) => sum + numberOfPoints(area.maximum ?? (0 as never)), 0);
  const total: Line[] = layout.total === 'none' ? [] : [line({ name: 'TỔNG CỘNG', maximum })];
  const body = printedRows(areas, numbering).flatMap(({ criterion, depth, code, name }): Line[] => {
    const own = numberOfPoints(criterion.maximum ?? (0 as never));
    const isLeaf = criterion.parts.length === 0;
    const shared = numbering === 'in-names' || !places.has('code');
    const text = shared && code !== '' ? `${code}. ${name}` : name;
    const indent = numbering === 'indented' ? ' '.repeat(4 * depth) : '';
    const cells = { code: shared ? '' : code, name: indent + text, maximum: own, ...(isLeaf ? { self: own } : {}) };
    const filled = Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== ''));
    const options = isLeaf && layout.optionRows ? [line({ name: `- Thực hiện đầy đủ: ${own}` }), line({ name: '- Không thực hiện: 0' })] : []; // prettier-ignore
    return [line(filled), ...options];
  });
  const below: Line[] = layout.signatures ? [[], [null, 'NGƯỜI LẬP BIỂU'], [null, '(Ký, ghi rõ họ tên)']] : [];
  const rows = [
    ...above,
    ...header,
    ...(layout.total === 'above' ? total : []),
    ...body,
    ...(layout.total === 'below' ? total : []),
    ...below,
  ];
  return sheetOf(rows, { merges });
}
