import { groupOfUnitName, isUnitGroup, unitKey, type ListedUnit } from '../scoring/units';
import { bareText } from '../scoring/bareText';

/** What a list of units says that cannot be followed; rows are counted from 1, as people see them. */
export type UnitsListFault =
  | { readonly kind: 'not-utf-8' }
  | { readonly kind: 'no-units' }
  | { readonly kind: 'too-many-units'; readonly most: number }
  | { readonly kind: 'no-name'; readonly row: number }
  | { readonly kind: 'name-too-long'; readonly row: number; readonly longest: number }
  /** A comma in a name that is not in quotation marks, most often. */
  | { readonly kind: 'more-cells-than-headings'; readonly row: number }
  | { readonly kind: 'unit-twice'; readonly row: number; readonly unit: string; readonly firstRow: number };

/** The units of a list in its order, each once, and what was left out of it. */
export interface UnitsList {
  readonly units: readonly ListedUnit[];
  readonly faults: readonly UnitsListFault[];
}

/** Three times the communes of the whole country. */
const MOST_UNITS = 10_000;
const LONGEST_NAME = 250;
/** A title may stand above the headings. */
const HEADING_ROWS = 10;

type Column = keyof ListedUnit;
const COLUMNS = ['unit', 'group', 'superior', 'place'] as const satisfies readonly Column[];

/** Without case and marks. */
const HEADINGS: { readonly [C in Column]: RegExp } = {
  unit: /^(?:unit|unit name|name|ten|(?:ten )?(?:don vi|co quan|dia phuong|xa|xa,? phuong.*)(?: duoc cham.*| hanh chinh)?)$/,
  group: /^(?:group|nhom|nhom don vi|khoi|cum|loai|loai don vi|loai hinh)$/,
  superior: /^(?:superior|cap tren|(?:co quan|don vi) (?:cap tren|chu quan)|truc thuoc|tinh, thanh pho|tinh)$/,
  place: /^(?:place|dia danh)$/,
};

/** What else heads a column that may stand before the names. */
const OTHER_HEADINGS = /^(?:|stt|tt|so tt|so thu tu|so|no|#|ma|ma so|(?:quan,? )?huyen|quan)$/;

type Rows = readonly (readonly string[])[];

/** A file of units (.csv): UTF-8, or what Excel calls Unicode text. */
export function readUnitsFile(bytes: Uint8Array): UnitsList {
  const text = decodeList(bytes);
  return text === null ? { units: [], faults: [{ kind: 'not-utf-8' }] } : parseUnitsList(text);
}

/** Text of a file or as it was pasted: with headings, or the names one a line, other columns behind a tab. */
export function parseUnitsList(text: string): UnitsList {
  const splits = ['\t', ';', ',', null].map((separator) => splitRows(text, separator));
  const known = splits.map((rows) => headingsOf(rows)?.columns.size ?? 0);
  const most = Math.max(...known);
  // Without headings a comma is part of a name; with one heading too.
  const plain = text.includes('\t') ? 0 : 3;
  return readUnitsRows(splits[most > 1 ? known.indexOf(most) : plain] ?? []);
}

/** Rows of cells of a sheet, as texts. */
export function readUnitsRows(rows: Rows): UnitsList {
  const headings = headingsOf(rows);
  const columns = headings?.columns ?? columnsWithout(rows);
  const reader = new ListReader(columns, headings?.width ?? Infinity);
  let rowsLeft = rows.length;
  while (rowsLeft > 0 && isBlank(rows[rowsLeft - 1])) rowsLeft -= 1;
  for (let row = (headings?.row ?? -1) + 1; row < rowsLeft; row += 1) reader.take(rows[row] ?? [], row + 1);
  return reader.list();
}

class ListReader {
  private readonly units: ListedUnit[] = [];
  private readonly faults: UnitsListFault[] = [];
  private readonly rowOf = new Map<string, number>();

  constructor(
    private readonly columns: ReadonlyMap<Column, number>,
    private readonly width: number,
  ) {}

  take(cells: readonly string[], row: number): void {
    const text = (column: Column): string => tidy(cells[this.columns.get(column) ?? -1] ?? '');
    const unit = text('unit');
    if (unit === '') return this.fault({ kind: 'no-name', row });
    if (cells.slice(this.width).some((cell) => tidy(cell) !== ''))
      return this.fault({ kind: 'more-cells-than-headings', row });
    const listed = {
      unit,
      group: text('group').toLocaleLowerCase('vi') || groupOfUnitName(unit),
      superior: text('superior'),
      place: text('place'),
    };
    if (Object.values(listed).some(({ length }) => length > LONGEST_NAME))
      return this.fault({ kind: 'name-too-long', row, longest: LONGEST_NAME });
    const key = unitKey(listed);
    const firstRow = this.rowOf.get(key);
    if (firstRow !== undefined) return this.fault({ kind: 'unit-twice', row, unit, firstRow });
    this.rowOf.set(key, row);
    this.units.push(listed);
  }

  list(): UnitsList {
    const { units, faults } = this;
    if (units.length > MOST_UNITS) return { units: [], faults: [{ kind: 'too-many-units', most: MOST_UNITS }] };
    return { units, faults: units.length === 0 ? [...faults, { kind: 'no-units' }] : faults };
  }

  private fault(fault: UnitsListFault): void {
    this.faults.push(fault);
  }
}

interface Headings {
  readonly row: number;
  readonly width: number;
  readonly columns: ReadonlyMap<Column, number>;
}

function headingsOf(rows: Rows): Headings | null {
  for (const [row, cells] of rows.slice(0, HEADING_ROWS).entries()) {
    const bare = cells.map((cell) => bareText(tidy(cell)));
    const columns = new Map<Column, number>();
    for (const column of COLUMNS) {
      const at = bare.findIndex((heading) => HEADINGS[column].test(heading));
      if (at >= 0) columns.set(column, at);
    }
    if (columns.has('unit') && !isGroup(bare, columns, rows.slice(row + 1)))
      return { row, width: cells.length, columns };
  }
  return null;
}

/**
 * "Xã" heads a column of names; before or behind a name it is its group. Then what stands before it is no heading, or
 * groups stand below it, or nothing does.
 */
function isGroup(bare: readonly string[], columns: Headings['columns'], below: Rows): boolean {
  const at = columns.get('unit') ?? 0;
  if (bare[at] !== 'xa') return false;
  const known = new Set(columns.values());
  if (bare.slice(0, at).some((text, n) => !known.has(n) && !OTHER_HEADINGS.test(text))) return true;
  const next = below.find((cells) => !isBlank(cells))?.[at];
  return next === undefined || isUnitGroup(tidy(next));
}

/** Names first, behind a column of numbers where there is one; then group, superior, place. Groups may stand before the names. */
function columnsWithout(rows: Rows): ReadonlyMap<Column, number> {
  const numbered =
    rows.some(({ length }) => length > 1) && rows.every(([first = '']) => /^\d*[.)]?$/.test(tidy(first)));
  const first = Number(numbered);
  const filled = rows.filter((cells) => !isBlank(cells));
  const hasGroupsFirst = filled.every(
    (cells) => isUnitGroup(tidy(cells[first] ?? '')) && tidy(cells[first + 1] ?? '') !== '',
  );
  const order: readonly Column[] = hasGroupsFirst ? ['group', 'unit', 'superior', 'place'] : COLUMNS;
  return new Map(order.map((column, at) => [column, at + first]));
}

const isBlank = (row: readonly string[] | undefined): boolean => !row?.some((cell) => tidy(cell) !== '');

const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** Null where it is neither UTF-8 nor marked as UTF-16: letters would come out wrong. */
function decodeList(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Rows of separated values; a value in quotation marks may hold separators, line ends and doubled quotation marks. */
function splitRows(text: string, separator: string | null): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    const [value, end] = readValue(text, at, separator);
    rows.at(-1)?.push(value);
    if (end >= text.length) return rows;
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    if (text[end] !== separator) rows.push([]);
  }
}

/** A value and the place of the separator or line end behind it. */
function readValue(text: string, start: number, separator: string | null): readonly [value: string, end: number] {
  const quoted = text[start] === '"' ? quotedEnd(text, start + 1) : -1;
  let end = quoted < 0 ? start : quoted + 1;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  if (quoted < 0) return [text.slice(start, end), end];
  return [text.slice(start + 1, quoted).replaceAll('""', '"') + text.slice(quoted + 1, end), end];
}

/** The closing quotation mark; -1 where it is missing: then the opening one is a sign like any other. */
function quotedEnd(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
