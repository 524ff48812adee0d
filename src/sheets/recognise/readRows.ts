import type { ColumnRole } from '../../scoring/finding';
import type { Mark } from '../../scoring/scorecard';
import { BLANK } from '../../scoring/scorecard';
import type { SheetCells } from '../cells';
import { cellAt, textAt } from '../cells';
import { markOfValue } from '../marks';
import { bareText, isInCapitals } from '../../scoring/bareText';
import { perText } from '../../scoring/perText';
import { readCodeCell, splitCodeFromName, type CodeCell } from './readCodes';
import { outsideMaximumOf, sumRowOf, surveyedByName, type OutsideMaximum, type SumRow } from './rowWords';
import type { Line } from './sheetLines';

/** One row below a header, read cell by cell, before it is known what it is. */
export interface Row {
  readonly row: number;
  readonly code: CodeCell | null;
  /** The column of the code: that of the names where both share a cell. */
  readonly codeColumn: number;
  /** Its depth where each level has a column of codes of its own. */
  readonly level: number | null;
  readonly name: string;
  /** The name as words are looked for in it. */
  readonly bareName: string;
  /** The name with one blank between its words. */
  readonly evenName: string;
  /** Blanks before the name. */
  readonly indent: number;
  readonly inCapitals: boolean;
  readonly maximum: Mark;
  /** Whether a maximum stands here, read or not: text, a date, a formula without a stored value. */
  readonly hasMaximum: boolean;
  /** What stands in the points columns that the table has. */
  readonly marks: Marks;
  /** Whether any points column holds a number. */
  readonly hasPoints: boolean;
  /** Whether nothing but code and name is filled in. */
  readonly isBare: boolean;
  readonly sum: SumRow | null;
  readonly outside: OutsideMaximum | null;
  /** Whether the name says that a survey gives the points. */
  readonly surveyed: ReturnType<typeof surveyedByName>;
}

const POINTS_ROLES = ['self', 'appraisedFirst', 'appraised', 'survey', 'total'] as const;
export type Marks = { readonly [R in (typeof POINTS_ROLES)[number]]: Mark };

export interface RowPlaces {
  readonly columns: ReadonlyMap<ColumnRole, number>;
  /** Columns of names, one a level, where there are several. */
  readonly names: readonly number[];
  /** Columns of codes, one a level, where there are several. */
  readonly codes: readonly number[];
  /** All columns of the table, and those that hold neither names nor codes. */
  readonly used: ReadonlySet<number>;
  readonly besideNames: ReadonlySet<number>;
  /** Whether codes stand in front of names, there being no column of codes that is worth the name. */
  readonly codesInNames: boolean;
}

export function rowPlaces(
  { columns, names, codes }: Pick<RowPlaces, 'columns' | 'names' | 'codes'>,
  codesInNames: boolean,
): RowPlaces {
  const used = new Set([...columns.values(), ...names, ...codes]);
  const besideNames = new Set(used);
  for (const column of [...codes, ...names]) besideNames.delete(column);
  return { columns, names, codes, used, besideNames, codesInNames };
}

/** Reads a line of the table; null where none of the table's columns holds anything. */
export function readRow(sheet: SheetCells, line: Line, places: RowPlaces): Row | null {
  const { columns } = places;
  if (!line.columns.some((column) => places.used.has(column))) return null;
  const maximum = markAt(sheet, line.row, columns.get('maximum'));
  const hasMaximum = maximum.kind === 'blank' ? hasFormula(sheet, line.row, columns) : maximum.kind !== 'elsewhere';
  const nameColumn = nameColumnOf(sheet, line.row, places.names);
  const { code, codeColumn, name } = nameAndCode(sheet, { row: line.row, nameColumn, hasMaximum }, places);
  const words = wordsOfName(name);
  const sum = code === null ? words.sum : null;
  const marks = marksOf(sheet, line.row, columns);
  return {
    row: line.row,
    code,
    codeColumn,
    level: code !== null && places.codes.length > 1 ? places.codes.indexOf(codeColumn) : null,
    name,
    bareName: words.bareName,
    evenName: words.evenName,
    indent: places.names.indexOf(nameColumn) * COLUMN_INDENT + blanksBefore(textAt(sheet, line.row, nameColumn)),
    inCapitals: words.inCapitals,
    maximum,
    hasMaximum,
    marks,
    hasPoints: POINTS_ROLES.some((role) => marks[role].kind === 'points'),
    isBare: !line.columns.some((column) => places.besideNames.has(column)),
    sum,
    outside: sum === null ? words.outside : null,
    surveyed: words.surveyed,
  };
}

/** What a name says, whatever stands beside it. */
const wordsOfName = perText((name) => {
  const bareName = bareText(name);
  return {
    bareName,
    evenName: name.replace(UNEVEN_BLANKS, ' '),
    inCapitals: isInCapitals(name.replace(POINTS_IN_BRACKETS, '')),
    sum: sumRowOf(bareName),
    outside: outsideMaximumOf(bareName),
    surveyed: surveyedByName(bareName),
  };
});

/** "CẢI CÁCH THỂ CHẾ (20 điểm)" */
const POINTS_IN_BRACKETS = /\([^()]*\)\s*$/;

/** What is not one plain space. */
const UNEVEN_BLANKS = /\s{2,}|[^\S ]/g;

const hasFormula = (sheet: SheetCells, row: number, columns: RowPlaces['columns']): boolean =>
  cellAt(sheet, row, columns.get('maximum') ?? -1).formula !== null;

const marksOf = (sheet: SheetCells, row: number, columns: RowPlaces['columns']): Marks => ({
  self: markAt(sheet, row, columns.get('self')),
  appraisedFirst: markAt(sheet, row, columns.get('appraisedFirst')),
  appraised: markAt(sheet, row, columns.get('appraised')),
  survey: markAt(sheet, row, columns.get('survey')),
  total: markAt(sheet, row, columns.get('total')),
});

const markAt = (sheet: SheetCells, row: number, column: number | undefined): Mark =>
  column === undefined ? BLANK : markOfValue(cellAt(sheet, row, column).value);

type Named = Pick<Row, 'code' | 'codeColumn' | 'name'>;
type Unnamed = Pick<Row, 'row' | 'hasMaximum'> & { readonly nameColumn: number };

/** Code and name have a cell each, or share the name's, or (an area that is merged across) the code's. */
function nameAndCode(sheet: SheetCells, { row, nameColumn, hasMaximum }: Unnamed, places: RowPlaces): Named {
  const name = textAt(sheet, row, nameColumn).trim();
  const column = codeColumnOf(sheet, row, places.codes);
  const inColumn = column === undefined ? '' : textAt(sheet, row, column).trim();
  if (column !== undefined && inColumn !== '' && !places.codesInNames) {
    const code = readCodeCell(cellAt(sheet, row, column));
    if (code !== null) return { code, codeColumn: column, name };
    if (name === '') return splitNamed(inColumn, column) ?? { code: null, codeColumn: column, name: inColumn };
  }
  const mayShare = column === undefined || places.codesInNames || hasMaximum || wordsOfName(name).inCapitals;
  return (mayShare ? splitNamed(name, nameColumn) : null) ?? { code: null, codeColumn: column ?? nameColumn, name };
}

function splitNamed(text: string, column: number): Named | null {
  const split = splitCodeFromName(text);
  return (
    split && { code: { shown: split.code, meant: [split.code], damage: null }, codeColumn: column, name: split.name }
  );
}

/** The column that the row's code stands in: the last of the codes' columns that is filled. */
const codeColumnOf = (sheet: SheetCells, row: number, codes: readonly number[]): number | undefined =>
  codes.length > 1
    ? ([...codes].reverse().find((column) => textAt(sheet, row, column).trim() !== '') ?? codes[0])
    : codes[0];

/** The column that the row's name stands in: the first of the names' columns that is filled. */
const nameColumnOf = (sheet: SheetCells, row: number, names: readonly number[]): number =>
  names.find((column) => textAt(sheet, row, column).trim() !== '') ?? names[0] ?? -1;

/** Columns of names count for more than any blanks: a name further to the right is deeper. */
const COLUMN_INDENT = 100;

/** How many blanks a text begins with, a tab as four. */
function blanksBefore(text: string): number {
  const blanks = text.slice(0, text.length - text.trimStart().length);
  return blanks === '' ? 0 : blanks.replaceAll('\t', '    ').replaceAll('\n', '').length;
}
