import type { Criterion } from '../../../src/scoring/criteriaSet';
import type { RuleId } from '../../../src/scoring/finding';
import type { Rect, SheetCells } from '../../../src/sheets/cells';
import {
  cellOf,
  printedSheet,
  writtenRows,
  type Layout,
  type PrintedSheet,
  type Written,
  type WrittenRow,
} from './printedTable';

/** What spreadsheets and people do to the rows of a table; null where a table has no row that it could be done to. */
type RowDamage = (rows: readonly WrittenRow[], pick: number) => WrittenRow[] | null;

/** One of the places where a damage can be done; null where there is none. */
const pickFrom = (places: readonly number[], pick: number): number | null => places[pick % places.length] ?? null;

const placesWhere = (rows: readonly WrittenRow[], test: (row: WrittenRow, at: number) => boolean): number[] =>
  rows.flatMap((row, at) => (test(row, at) ? [at] : []));

const depthAt = (rows: readonly WrittenRow[], at: number): number => rows[at]?.of?.depth ?? -1;
const isLeaf = ({ of }: WrittenRow): boolean => of?.criterion.parts.length === 0;
const isCoded = ({ code }: WrittenRow): boolean => code !== null;

/** One past the last row below a row. */
function endOf(rows: readonly WrittenRow[], at: number): number {
  const end = rows.findIndex((_, n) => n > at && depthAt(rows, n) <= depthAt(rows, at));
  return end < 0 ? rows.length : end;
}

/** The nearest row above, or the row itself, that passes. */
function nearestAbove(at: number, test: (row: number) => boolean): number {
  let row = at;
  while (row >= 0 && !test(row)) row -= 1;
  return row;
}

const parentOf = (rows: readonly WrittenRow[], at: number): number =>
  nearestAbove(at, (row) => depthAt(rows, row) < depthAt(rows, at));

/** The next row under the same parent. */
function siblingBelow(rows: readonly WrittenRow[], at: number): number | null {
  const next = endOf(rows, at);
  return depthAt(rows, next) === depthAt(rows, at) ? next : null;
}

/** The first row, an area, stays whole: without it a table has no beginning. */
const change =
  (test: (row: WrittenRow, at: number, rows: readonly WrittenRow[]) => boolean, changed: (row: WrittenRow) => WrittenRow): RowDamage =>
  (rows, pick) => {
    const picked = pickFrom(placesWhere(rows, (row, at) => at > 0 && test(row, at, rows)), pick);
    return picked === null ? null : rows.map((row, at) => (at === picked ? changed(row) : row));
  }; // prettier-ignore

/** The picked row gets the code of another. */
const copyCode =
  (from: (rows: readonly WrittenRow[], at: number) => number | null): RowDamage =>
  (rows, pick) => {
    const source = (at: number): WrittenRow | undefined => rows[from(rows, at) ?? -1];
    const picked = pickFrom(
      placesWhere(rows, (row, at) => at > 0 && isCoded(row) && source(at)?.code != null),
      pick,
    );
    return picked === null
      ? null
      : rows.map((row, at) => (at === picked ? { ...row, code: source(at)?.code ?? null } : row));
  };

/** The codes of two rows change places. */
const swapCodes =
  (other: (rows: readonly WrittenRow[], at: number) => number | null): RowDamage =>
  (rows, pick) => {
    const picked = pickFrom(
      placesWhere(rows, (row, at) => at > 0 && isCoded(row) && rows[other(rows, at) ?? -1] !== undefined),
      pick,
    );
    if (picked === null) return null;
    const second = other(rows, picked) ?? -1;
    const [code, otherCode] = [rows[picked]?.code ?? null, rows[second]?.code ?? null];
    return rows.map((row, at) =>
      at === picked ? { ...row, code: otherCode } : at === second ? { ...row, code } : row,
    );
  };

/** A code as it is left by a spreadsheet that takes it for a number. */
function asNumber(code: Written): Written {
  return typeof code === 'string' && /^\d+(?:\.\d+)?$/.test(code) ? Number(code) : code;
}

/** A code as it is left by a spreadsheet that takes it for a date. */
function asDate(code: Written): Written {
  const [, day, month] = (typeof code === 'string' ? /^(\d+)\.(\d+)$/.exec(code)?.map(Number) : null) ?? [];
  if (day === undefined || month === undefined || day < 1 || day > 31 || month < 1 || month > 12) return code;
  return { ...cellOf(null), value: { kind: 'date', serial: 46_000, day, month, year: 2026 }, format: 'd-mmm' };
}

const everyCode =
  (spoilt: (code: Written) => Written): RowDamage =>
  (rows) => {
    const damaged = rows.map((row) => ({ ...row, code: spoilt(row.code) }));
    return damaged.some(({ code }, at) => code !== rows[at]?.code) ? damaged : null;
  };

const decimal = (points: Written): string => String(points).replace('.', ',');
const plus = (points: Written, more: number): Written => (typeof points === 'number' ? points + more : points);
const errorOf = (code: string, formula: string): Written => ({
  ...cellOf(null),
  value: { kind: 'error', code },
  formula,
});
const BETWEEN = { of: null, code: null, maximum: null, self: null } as const;

const putBetween =
  (...between: readonly WrittenRow[]): RowDamage =>
  (rows, pick) => {
    const at = 1 + (pick % (rows.length - 1));
    return [...rows.slice(0, at), ...between, ...rows.slice(at)];
  };

/** A row with what is below it goes behind the next row under the same parent, and keeps its code. */
const moveBehindSibling: RowDamage = (rows, pick) => {
  const picked = pickFrom(
    placesWhere(rows, (_, at) => at > 0 && siblingBelow(rows, at) !== null),
    pick,
  );
  if (picked === null) return null;
  const [next, end] = [endOf(rows, picked), endOf(rows, endOf(rows, picked))];
  return [...rows.slice(0, picked), ...rows.slice(next, end), ...rows.slice(picked, next), ...rows.slice(end)];
};

/** A leaf goes to the end of another area, and keeps its code. */
const moveToOtherArea: RowDamage = (rows, pick) => {
  const picked = pickFrom(
    placesWhere(rows, (row, at) => at > 0 && isLeaf(row) && areaOf(rows, at) !== areaOf(rows, rows.length - 1)),
    pick,
  );
  const moved = picked === null ? undefined : rows[picked];
  return moved === undefined ? null : [...rows.filter((row) => row !== moved), moved];
};

const areaOf = (rows: readonly WrittenRow[], at: number): number => nearestAbove(at, (row) => depthAt(rows, row) === 0);

const nextRow = (rows: readonly WrittenRow[], at: number): number | null => (at + 1 < rows.length ? at + 1 : null);

const ROW_DAMAGES = {
  'codes taken for numbers': everyCode(asNumber),
  'codes taken for dates': everyCode(asDate),
  'a code lost': change(isCoded, (row) => ({ ...row, code: null })),
  'the code of the row above': copyCode((_, at) => at - 1),
  'the code of the row below': copyCode(nextRow),
  'the code of the parent': copyCode((rows, at) => parentOf(rows, at)),
  'the code of its first part': copyCode((rows, at) => (depthAt(rows, at + 1) > depthAt(rows, at) ? at + 1 : null)),
  'codes of neighbours exchanged': swapCodes(siblingBelow),
  'codes of two rows exchanged': swapCodes(nextRow),
  'codes of a row and its parent exchanged': swapCodes((rows, at) => parentOf(rows, at)),
  'a maximum lost': change(isLeaf, (row) => ({ ...row, maximum: null })),
  'the maximum of a parent lost': change(
    (row) => !isLeaf(row),
    (row) => ({ ...row, maximum: null }),
  ),
  'a maximum too large': change(
    () => true,
    (row) => ({ ...row, maximum: plus(row.maximum, 0.5) }),
  ),
  'a maximum with its point gone': change(
    () => true,
    (row) => ({ ...row, maximum: typeof row.maximum === 'number' ? row.maximum * 10 : null }),
  ),
  'a maximum as text': change(
    () => true,
    (row) => ({ ...row, maximum: `${decimal(row.maximum)} điểm` }),
  ),
  'an error for a maximum': change(
    () => true,
    (row) => ({ ...row, maximum: errorOf('#REF!', '=SUM(#REF!)') }),
  ),
  'points as text': change(isLeaf, (row) => ({ ...row, self: `${decimal(row.self)} ` })),
  'an error for points': change(isLeaf, (row) => ({ ...row, self: errorOf('#N/A', '=VLOOKUP(1,Z1:Z2,1,0)') })),
  'points missing': change(isLeaf, (row) => ({ ...row, self: null })),
  'a note between': putBetween({ ...BETWEEN, name: 'Lưu ý: chỉ tính văn bản ban hành trong năm đánh giá' }),
  'blank rows': putBetween({ ...BETWEEN, name: '' }, { ...BETWEEN, name: '' }),
  'a name lost': change(
    () => true,
    (row) => ({ ...row, name: '' }),
  ),
  'a row behind its neighbour': moveBehindSibling,
  'a row in another area': moveToOtherArea,
  'a row deleted': (rows, pick) => {
    const picked = pickFrom(
      placesWhere(rows, (row, at) => at > 0 && isLeaf(row)),
      pick,
    );
    return picked === null ? null : rows.filter((_, at) => at !== picked);
  },
} as const satisfies Readonly<Record<string, RowDamage>>;

/** What is done to the sheet around the rows. */
type SheetDamage = (printed: PrintedSheet, pick: number) => SheetCells;

const mergeAt =
  (role: string, over: Pick<Rect, 'rows' | 'columns'>): SheetDamage =>
  ({ sheet, columns, rows }, pick) => {
    const row = rows[1 + (pick % (rows.length - 1))] ?? 0;
    return { ...sheet, merges: [...sheet.merges, { row, column: columns.get(role) ?? 0, ...over }] };
  };

/** Last year's maximums and points, left of this year's and hidden. */
const withHiddenCopy: SheetDamage = ({ sheet, columns }) => {
  const [maximum, self] = [columns.get('maximum') ?? 0, columns.get('self') ?? 0];
  return {
    ...sheet,
    grid: sheet.grid.map((cells) => cells && [cells[maximum], cells[self], ...cells]),
    columns: sheet.columns + 2,
    merges: sheet.merges.map((merge) => ({ ...merge, column: merge.column + 2 })),
    hiddenColumns: new Set([0, 1]),
  };
};

const SHEET_DAMAGES = {
  'a hidden copy of last year': withHiddenCopy,
  'cells merged over two rows': mergeAt('note', { rows: 2, columns: 1 }),
  'a filter that hides rows': ({ sheet, rows }, pick) => ({
    ...sheet,
    hiddenRows: new Set(rows.filter((_, at) => (at + pick) % 3 === 0)),
  }),
  'the column of maximums hidden': ({ sheet, columns }) => ({
    ...sheet,
    hiddenColumns: new Set([columns.get('maximum') ?? 0]),
  }),
} as const satisfies Readonly<Record<string, SheetDamage>>;

export type DamageName = keyof typeof ROW_DAMAGES | keyof typeof SHEET_DAMAGES;
export const DAMAGES = [...Object.keys(ROW_DAMAGES), ...Object.keys(SHEET_DAMAGES)] as readonly DamageName[];

/** The sheet with a damage; null where it has no row that it could be done to. */
export function damagedTable(
  set: readonly Criterion[],
  how: Layout,
  damage: DamageName,
  pick: number,
): DamagedTable | null {
  const whole = writtenRows(set, how.numbering);
  const rows = damage in ROW_DAMAGES ? ROW_DAMAGES[damage as keyof typeof ROW_DAMAGES](whole, pick) : whole;
  if (rows === null) return null;
  const printed = printedSheet(rows, how);
  const sheet =
    damage in SHEET_DAMAGES ? SHEET_DAMAGES[damage as keyof typeof SHEET_DAMAGES](printed, pick) : printed.sheet;
  return { sheet, rows: rows.filter(({ of }) => of !== null) };
}

export interface DamagedTable {
  readonly sheet: SheetCells;
  /** What stands in the rows of the tree. */
  readonly rows: readonly WrittenRow[];
}

/** All that may be found of a damage, and how often at least (codes may still be in order afterwards); of those that are not named nothing. */
export const FOUND: { readonly [D in DamageName]?: { readonly rules: readonly RuleId[]; readonly least: 0 | 1 } } = {
  'codes taken for numbers': { rules: ['code-damaged'], least: 0 },
  'codes taken for dates': { rules: ['code-damaged'], least: 0 },
  'a code lost': { rules: ['code-out-of-order'], least: 0 },
  'the code of the row above': { rules: ['duplicate-code', 'code-out-of-order'], least: 0 },
  'the code of the row below': { rules: ['duplicate-code', 'code-out-of-order'], least: 0 },
  'the code of the parent': { rules: ['duplicate-code', 'code-out-of-order'], least: 0 },
  'the code of its first part': { rules: ['duplicate-code', 'code-out-of-order'], least: 0 },
  'codes of neighbours exchanged': { rules: ['code-out-of-order'], least: 0 },
  'codes of two rows exchanged': { rules: ['code-out-of-order'], least: 0 },
  'codes of a row and its parent exchanged': { rules: ['code-out-of-order'], least: 0 },
  'a maximum lost': { rules: ['maximum-missing'], least: 1 },
  'a maximum too large': { rules: ['maximum-mismatch'], least: 1 },
  'a maximum with its point gone': { rules: ['maximum-mismatch'], least: 1 },
  'a maximum as text': { rules: ['points-stored-as-text'], least: 1 },
  'an error for a maximum': { rules: ['error-value'], least: 1 },
  'points as text': { rules: ['points-stored-as-text'], least: 1 },
  'an error for points': { rules: ['error-value'], least: 1 },
  'points missing': { rules: ['points-missing'], least: 1 },
  'a name lost': { rules: ['code-out-of-order'], least: 0 },
  'a row behind its neighbour': { rules: ['code-out-of-order'], least: 0 },
  'a row in another area': { rules: ['code-out-of-order'], least: 0 },
  'a row deleted': { rules: ['maximum-mismatch', 'code-out-of-order'], least: 1 },
};
