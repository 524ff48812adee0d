import { COLUMN_ROLES, type ColumnRole } from '../scoring/finding';
import { hashOf } from '../scoring/fingerprint';
import { formWords } from '../wording/formWords';
import { textAt, type SheetCells } from './cells';
import { readKeptTexts, type KeptSheetKind } from './keptSheet';
import { recogniseSheet } from './recognise/recogniseSheet';
import { NO_CORRECTIONS, type ColumnReading, type Corrections, type RowReading } from './recognise/recognition';
import { sheetLines } from './recognise/sheetLines';

export const CORRECTIONS_SHEET: KeptSheetKind = {
  sheetName: formWords.correctionsSheetName,
  notice: formWords.correctionsSheetNotice,
  scopedName: 'CCHC_dieu_chinh_day',
};

/** What is kept of a sheet: what was put right, and which readings were found right as they stood, by their marks. */
export interface KeptCorrections extends Corrections {
  readonly confirmed: ReadonlySet<string>;
}

export const NOTHING_KEPT: KeptCorrections = { ...NO_CORRECTIONS, confirmed: new Set() };

/** One choice of the officer's: `confirm` finds a whole reading right as it is, `forget` takes all choices back. */
export type Correction =
  | { readonly kind: 'column'; readonly column: number; readonly role: ColumnRole | 'ignore' }
  | { readonly kind: 'row'; readonly row: number; readonly depth: number | 'ignore' }
  | { readonly kind: 'confirm'; readonly reading: string }
  | { readonly kind: 'forget' };

export function withCorrection(corrections: KeptCorrections, change: Correction): KeptCorrections {
  switch (change.kind) {
    case 'column': {
      // A role has one column: the one that had it before is read anew.
      const others = [...corrections.columns].filter(
        ([column, role]) => column !== change.column && (role === 'ignore' || role !== change.role),
      );
      return { ...corrections, columns: new Map([...others, [change.column, change.role]]) };
    }
    case 'row':
      return { ...corrections, rows: new Map([...corrections.rows, [change.row, change.depth]]) };
    case 'confirm':
      return { ...corrections, confirmed: new Set([...corrections.confirmed, change.reading]) };
    case 'forget':
      return NOTHING_KEPT;
  }
}

/** Tells one reading of a table from another, whatever points are entered: one that was found right is known again by it. */
export const markOfReading = (
  columns: readonly ColumnReading[],
  rows: readonly (Pick<RowReading, 'kind' | 'depth'> & { readonly code: string; readonly name: string })[],
): string =>
  hashOf(
    JSON.stringify([
      columns.map(({ role }) => role),
      rows.map(({ kind, depth, code, name }) => [kind, depth, code, name]),
    ]),
  );

/**
 * A place told by what stands there, so that it is found again after rows and columns were put in: the heading of a column,
 * the first texts of a row; `nth` of those that say the same.
 */
interface Place {
  readonly text: string;
  readonly nth: number;
}

interface Stored {
  readonly columns: readonly (Place & { readonly role: ColumnRole | 'ignore' })[];
  readonly rows: readonly (Place & { readonly depth: number | 'ignore' })[];
  readonly confirmed: readonly string[];
}

/** What is kept of the corrections of a sheet; "" where there are none. */
export function printCorrections(corrections: KeptCorrections, sheet: SheetCells): string {
  if (corrections.columns.size + corrections.rows.size + corrections.confirmed.size === 0) return '';
  const [headings, rows] = [headingsOf(sheet), rowTextsOf(sheet)];
  return JSON.stringify({
    columns: [...corrections.columns].map(([column, role]) => ({ ...placeAmong(headings, column), role })),
    rows: [...corrections.rows].map(([row, depth]) => ({ ...placeAmong(rows, row), depth })),
    confirmed: [...corrections.confirmed],
  });
}

/** The corrections of a sheet as it stands now; those whose column or row is gone are left out. */
export function readCorrections(kept: SheetCells, sheet: SheetCells): KeptCorrections {
  const [text] = readKeptTexts(kept);
  const stored = storedIn(text?.text ?? '');
  const [headings, rows] = [headingsOf(sheet), rowTextsOf(sheet)];
  return {
    columns: new Map(
      stored.columns.flatMap(({ role, ...place }) => findPlace(headings, place).map((at) => [at, role] as const)),
    ),
    rows: new Map(
      stored.rows.flatMap(({ depth, ...place }) => findPlace(rows, place).map((at) => [at, depth] as const)),
    ),
    confirmed: new Set(stored.confirmed),
  };
}

/** Somebody may have written into the sheet: what is no correction is passed over. */
function storedIn(text: string): Stored {
  const read = parsed(text);
  return {
    columns: listIn(read, 'columns')
      .filter(isFields)
      .flatMap((one) => {
        const role = [...COLUMN_ROLES, 'ignore' as const].find((each) => each === one['role']);
        return role === undefined ? [] : placeIn(one).map((place) => ({ ...place, role }));
      }),
    rows: listIn(read, 'rows')
      .filter(isFields)
      .flatMap((one) => {
        const { depth } = one;
        const isDepth = depth === 'ignore' || (Number.isInteger(depth) && Number(depth) >= 0);
        return isDepth
          ? placeIn(one).map((place) => ({ ...place, depth: depth === 'ignore' ? depth : Number(depth) }))
          : [];
      }),
    confirmed: listIn(read, 'confirmed').filter((one) => typeof one === 'string'),
  };
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

function parsed(text: string): Fields {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : {};
  } catch {
    return {};
  }
}

const listIn = (fields: Fields, name: string): readonly unknown[] => {
  const list = fields[name];
  return Array.isArray(list) ? list : [];
};

const placeIn = ({ text, nth }: Fields): Place[] =>
  typeof text === 'string' && typeof nth === 'number' ? [{ text, nth }] : [];

/** Texts by the row or column that they tell, in their order. */
type Texts = ReadonlyMap<number, string>;

const placeAmong = (texts: Texts, at: number): Place => {
  const text = texts.get(at) ?? '';
  return { text, nth: [...texts].filter(([other, same]) => same === text && other < at).length };
};

function findPlace(texts: Texts, { text, nth }: Place): number[] {
  const found = [...texts].filter(([, same]) => same === text).map(([at]) => at);
  return found.slice(nth, nth + 1);
}

const headingsOf = (sheet: SheetCells): Texts =>
  new Map(
    recogniseSheet(sheet)
      .flatMap((found) => ('table' in found ? (found.table.recognition?.columnReadings ?? []) : []))
      .map(({ column, heading }): [number, string] => [column, heading])
      .sort(([one], [other]) => one - other),
  );

const rowTextsOf = (sheet: SheetCells): Texts =>
  new Map(
    sheetLines(sheet).map(({ row, columns }) => [
      row,
      columns
        .slice(0, 2)
        .map((column) => textAt(sheet, row, column))
        .join(' '),
    ]),
  );
