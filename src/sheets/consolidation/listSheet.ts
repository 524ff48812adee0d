import type { CriteriaSet } from '../../scoring/criteriaSet';
import { consolidationSheetWords as words } from '../../wording/consolidationSheetWords';
import { formWords } from '../../wording/formWords';
import type { Rect } from '../cells';
import type { CellStyle, ContentCell, PrintSetup, SheetContent, StyledRange } from '../sheetContent';
import { constant } from '../sheetContent';
import { heightOfLines, lineCount } from '../textHeight';
import { namedAsConsolidation } from './consolidationSheet';

export const SIZE = 11;
export const LINE = { style: 'thin', color: '#7F8C99' } as const;
export const COLOURS = {
  header: '#DCE6F1',
  otherArea: '#C5D6E8',
  entry: '#FFFDF2',
  weak: '#A4260B',
  error: { fill: '#F8D0CC', color: '#8B1A10' },
} as const;
export const POINTS_FORMAT = '0.00##';

/** Looks that columns of many lists have. */
export const CENTRED = { horizontal: 'center' } as const;
export const POINTS = { horizontal: 'center', format: POINTS_FORMAT } as const;
export const TEXT = { format: '@' } as const;

export const indexFormat = ({ decimals }: Pick<CriteriaSet, 'decimals'>): string =>
  decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;

export const MARGINS: PrintSetup['margins'] = { top: 20, bottom: 20, left: 25, right: 15, header: 8, footer: 8 };

/** The line below a title: which set, and that it is an illustration where it is one. */
export const basedOn = ({ title, decision, official }: CriteriaSet): string =>
  [formWords.basedOn(title, decision), official ? '' : formWords.illustration].filter(Boolean).join('. ');

export interface ListColumn {
  readonly heading: string;
  /** In points. */
  readonly width: number;
  readonly style?: CellStyle;
}

export interface ListSheet {
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly set: CriteriaSet;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly (readonly (ContentCell | undefined)[])[];
  /** Columns at the left that stay in view. */
  readonly frozenColumns: number;
  readonly hiddenColumns?: readonly number[];
  /** What is printed where that is less than what is shown: columns to filter by may stand beside it. */
  readonly printed?: { readonly first: number; readonly last: number };
  /** Small print on upright pages, for lists that are long whatever one does. */
  readonly compact?: boolean;
  /** A4 where it is left out. */
  readonly paper?: 'A3';
  /** A worked-out row below the list, outside of what is filtered. */
  readonly below?: readonly (ContentCell | undefined)[];
  readonly conditionalFormats?: SheetContent['conditionalFormats'];
}

export const LIST_HEADER_ROW = 3;
/** The first row of a list, counted from 0. */
export const LIST_FIRST_ROW = LIST_HEADER_ROW + 1;

/** A list with a title, a heading row that filters, and print titles: most sheets of a consolidation are one. */
export function printList(list: ListSheet): SheetContent {
  const { columns, rows, hiddenColumns = [], compact = false } = list;
  const shownFirst = columns.findIndex((_, column) => !hiddenColumns.includes(column));
  const { first, last } = list.printed ?? { first: shownFirst, last: columns.length - 1 };
  const grid: (readonly (ContentCell | undefined)[])[] = [
    at(first, list.title),
    at(first, list.subtitle),
    [],
    columns.map(({ heading }) => constant(heading)),
    ...rows,
    ...(list.below ? [list.below] : []),
  ];
  const body = rows.length + (list.below ? 1 : 0);
  const table: Rect = { row: LIST_HEADER_ROW, column: 0, rows: body + 1, columns: columns.length };
  const titleWidth = columns
    .filter((_, column) => column >= first && column <= last && !hiddenColumns.includes(column))
    .reduce((sum, { width }) => sum + width, 0);
  return {
    name: list.name,
    hidden: false,
    grid,
    styles: stylesOf(list, table, { first, last }),
    merges: [0, 1].map((row) => ({ row, column: first, rows: 1, columns: last - first + 1 })),
    columnWidths: new Map(columns.map(({ width }, column) => [column, width])),
    hiddenColumns,
    rowHeights: rowHeights(list, titleWidth),
    frozen: { rows: LIST_FIRST_ROW, columns: list.frozenColumns },
    filter: { ...table, rows: rows.length + 1 },
    validations: [],
    conditionalFormats: list.conditionalFormats ?? [],
    protection: null,
    print: {
      orientation: compact ? 'portrait' : 'landscape',
      ...(list.paper ? { paper: list.paper } : {}),
      pagesWide: 1,
      margins: MARGINS,
      titleRows: { first: LIST_HEADER_ROW, last: LIST_HEADER_ROW },
      printArea: { row: 0, column: first, rows: grid.length, columns: last - first + 1 },
      footerCenter: words.page,
      // In small print, so that it does not run into the number of an upright page.
      footerLeft: list.set.official ? '' : `${compact ? '&8' : ''}${formWords.illustration}`,
    },
    names: namedAsConsolidation,
    showGridlines: false,
    zoom: 100,
  };
}

const at = (column: number, text: string): ContentCell[] => {
  const row: ContentCell[] = [];
  row[column] = constant(text);
  return row;
};

function stylesOf(list: ListSheet, table: Rect, { first, last }: NonNullable<ListSheet['printed']>): StyledRange[] {
  const { columns, rows, below } = list;
  const width = last - first + 1;
  return [
    { range: { row: 0, column: 0, rows: LIST_FIRST_ROW + rows.length + (below ? 1 : 0), columns: columns.length }, style: { font: 'Times New Roman', size: sizeOf(list), vertical: 'center' } },
    { range: { row: 0, column: first, rows: 1, columns: width }, style: { bold: true, size: 14, horizontal: 'center' } },
    { range: { row: 1, column: first, rows: 1, columns: width }, style: { italic: true, horizontal: 'center', wrap: true } },
    { range: table, style: { border: LINE, wrap: true } },
    ...columns.flatMap(({ style }, column) => style && table.rows > 1 ? [{ range: { row: LIST_FIRST_ROW, column, rows: table.rows - 1, columns: 1 }, style }] : []),
    { range: { ...table, rows: 1 }, style: { bold: true, fill: COLOURS.header, horizontal: 'center', vertical: 'center', wrap: true } },
    ...(below ? [{ range: { row: LIST_FIRST_ROW + rows.length, column: 0, rows: 1, columns: columns.length }, style: { bold: true, fill: COLOURS.header } }] : []),
  ]; // prettier-ignore
}

const SMALL_PRINT = 9;
const sizeOf = ({ compact = false }: ListSheet): number => (compact ? SMALL_PRINT : SIZE);

/** Lines of small print stand as close as Times allows. */
const closeLines = (lines: number): number => Math.ceil(lines * SMALL_PRINT * 1.15 * 4) / 4 + 1.25;

function rowHeights(list: ListSheet, titleWidth: number): Map<number, number> {
  const { columns, rows, subtitle, hiddenColumns = [], compact = false } = list;
  const size = sizeOf(list);
  const heights = new Map<number, number>([
    [0, 22],
    [1, heightOfLines(lineCount(subtitle, { width: titleWidth, size }), size)],
    [2, 6],
    [LIST_HEADER_ROW, heightOfLines(Math.max(...columns.map(({ heading, width }) => lineCount(heading, { width: width - FILTER_BUTTON, size, bold: true }))), size)],
  ]); // prettier-ignore
  const lines = (cell: ContentCell | undefined, { width, style }: ListColumn, column: number): number =>
    typeof cell?.value === 'string' && cell.formula === null && style?.wrap !== false && !hiddenColumns.includes(column)
      ? lineCount(cell.value, { width, size })
      : 1;
  rows.forEach((row, n) => {
    const most = Math.max(...columns.map((each, column) => lines(row[column], each, column)));
    heights.set(LIST_FIRST_ROW + n, compact ? closeLines(most) : heightOfLines(most, size));
  });
  return heights;
}

/** The button that opens a filter covers so much of a heading, in points. */
const FILTER_BUTTON = 12;
