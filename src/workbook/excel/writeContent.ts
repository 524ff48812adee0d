import { columnLetters, quoteSheetName } from '../../sheets/address';
import { isWithin, type Rect } from '../../sheets/cells';
import type { CellStyle, ContentCell, SheetContent } from '../../sheets/sheetContent';
import { bytesOf, CELLS_PER_MATRIX } from './byteBudget';
import { enteredText } from './enteredText';
import { limitCells, markByFormula } from './writeRules';
import { rangeOf, styleCells } from './writeStyle';

/** A part of writing a sheet. Parts are queued in their order; how they are spread over messages does not matter. */
export interface WriteStep {
  readonly bytes: number;
  /** How many cells it fills. */
  readonly cells: number;
  readonly queue: (sheet: Excel.Worksheet) => void;
}

/** What sheets are really called while they are written: formulas of `SheetContent` use the names that they were planned with. */
export type SheetNames = ReadonlyMap<string, string>;

/** What one action takes in a message, apart from what it carries. */
const BYTES_PER_ACTION = 250;

const step = (actions: number, queue: (sheet: Excel.Worksheet) => void): WriteStep => ({
  bytes: actions * BYTES_PER_ACTION,
  cells: 0,
  queue,
});

/**
 * Everything but names, visibility and protection, which come last. Number formats go before values (text must find its
 * "@" waiting), values before looks (formatting is slow where cells are still to be recalculated).
 */
export function* contentSteps(content: SheetContent, names: SheetNames): Generator<WriteStep> {
  yield* formatSteps(content);
  yield* cellSteps(content, names);
  yield* [
    ...content.styles
      .filter(({ style }) => hasLook(style))
      .map(({ range, style }) => step(8, (sheet) => styleCells(rangeOf(sheet, range), range, style))),
    ...content.merges.map((rect) => step(1, (sheet) => rangeOf(sheet, rect).merge(false))),
    ...sizeSteps(content),
    ...content.validations.map((limits) =>
      step(6, (sheet) =>
        limitCells(rangeOf(sheet, limits.range), { ...limits, formula: renamed(limits.formula, names) }),
      ),
    ),
    // Each new one goes before those that are there, so the first of the list is added last.
    ...[...content.conditionalFormats]
      .reverse()
      .map((mark) =>
        step(6, (sheet) =>
          markByFormula(rangeOf(sheet, mark.range), { ...mark, formula: renamed(mark.formula, names) }),
        ),
      ),
    step(4, (sheet) => arrangeView(sheet, content)),
    ...printSteps(content),
  ];
}

/** Names of the sheet; `sheetCalled` finds a sheet by the name that it was planned with. */
export function addNames(
  sheet: Excel.Worksheet,
  content: SheetContent,
  sheetCalled: (planned: string) => Excel.Worksheet,
): void {
  for (const [name, { sheet: planned, range }] of content.names) {
    sheet.names.add(name, rangeOf(planned === null ? sheet : sheetCalled(planned), range));
  }
}

export function protectSheet(sheet: Excel.Worksheet, { protection }: SheetContent): void {
  if (protection === null) return;
  sheet.protection.protect({
    allowFormatColumns: protection.allowFormatColumns,
    allowFormatRows: protection.allowFormatRows,
    allowAutoFilter: protection.allowFilter,
  });
}

/** A formula whose references go to sheets by the names that they really have. */
export function renamed(formula: string, names: SheetNames): string {
  let text = formula;
  for (const [planned, real] of names)
    text = text.replaceAll(`${quoteSheetName(planned)}!`, `${quoteSheetName(real)}!`);
  return text;
}

/** How many rows and columns of cells the content fills from A1. */
export function sizeOf({ grid }: SheetContent): { readonly rows: number; readonly columns: number } {
  return { rows: grid.length, columns: grid.reduce((most, row) => Math.max(most, row?.length ?? 0), 0) };
}

const hasLook = (style: CellStyle): boolean => Object.keys(style).some((property) => property !== 'format');

/** Cut into pieces of whole rows, each of at least one. */
export function inPieces(rect: Rect): Rect[] {
  const rows = Math.max(1, Math.floor(CELLS_PER_MATRIX / rect.columns));
  const pieces: Rect[] = [];
  for (let row = 0; row < rect.rows; row += rows) {
    pieces.push({ ...rect, row: rect.row + row, rows: Math.min(rows, rect.rows - row) });
  }
  return pieces;
}

function* formatSteps({ styles }: SheetContent): Generator<WriteStep> {
  for (const { range, style } of styles) {
    const { format } = style;
    for (const piece of format === undefined ? [] : inPieces(range)) {
      const matrix = Array.from({ length: piece.rows }, () => Array.from({ length: piece.columns }, () => format));
      yield {
        bytes: bytesOf(matrix) + BYTES_PER_ACTION,
        cells: 0,
        queue: (sheet: Excel.Worksheet): void => {
          rangeOf(sheet, piece).numberFormat = matrix;
        },
      };
    }
  }
}

function* cellSteps(content: SheetContent, names: SheetNames): Generator<WriteStep> {
  const { columns } = sizeOf(content);
  if (columns === 0) return;
  const formats = content.styles.filter(({ style }) => style.format !== undefined).reverse();
  const formatAt = (row: number, column: number): string =>
    formats.find(({ range }) => isWithin(range, row, column))?.style.format ?? 'General';
  for (const piece of inPieces({ row: 0, column: 0, rows: content.grid.length, columns })) {
    const matrix = Array.from({ length: piece.rows }, (_, down) =>
      Array.from({ length: columns }, (__, column) => {
        const row = piece.row + down;
        return entered(content.grid[row]?.[column], () => formatAt(row, column), names);
      }),
    );
    yield {
      bytes: bytesOf(matrix) + BYTES_PER_ACTION,
      cells: piece.rows * columns,
      queue: (sheet: Excel.Worksheet): void => {
        rangeOf(sheet, piece).formulas = matrix;
      },
    };
  }
}

function entered(cell: ContentCell | undefined, format: () => string, names: SheetNames): string | number | boolean {
  if (!cell) return '';
  if (cell.formula !== null) return renamed(cell.formula, names);
  return enteredText(cell, typeof cell.value === 'string' ? format() : 'General');
}

interface Run {
  readonly first: number;
  readonly last: number;
  readonly size: number;
}

/** Neighbours of the same size, from the first to the last. */
function runsOf(sizes: ReadonlyMap<number, number>): Run[] {
  const runs: Run[] = [];
  for (const [at, size] of [...sizes].sort(([one], [other]) => one - other)) {
    const before = runs.at(-1);
    if (before && before.last === at - 1 && before.size === size) runs[runs.length - 1] = { ...before, last: at };
    else runs.push({ first: at, last: at, size });
  }
  return runs;
}

function sizeSteps(content: SheetContent): WriteStep[] {
  const { columnWidths, rowHeights, hiddenColumns, hiddenRows = [] } = content;
  return [
    ...runsOf(columnWidths).map(({ first, last, size }) =>
      step(1, (sheet) => {
        sheet.getRangeByIndexes(0, first, 1, last - first + 1).format.columnWidth = size;
      }),
    ),
    ...runsOf(rowHeights).map(({ first, last, size }) =>
      step(1, (sheet) => {
        sheet.getRangeByIndexes(first, 0, last - first + 1, 1).format.rowHeight = size;
      }),
    ),
    // A height that was set never grows again with what is typed; a fitted one does.
    ...runsOf(new Map(growingRows(content).map((row) => [row, 0]))).map(({ first, last }) =>
      step(1, (sheet) => sheet.getRangeByIndexes(first, 0, last - first + 1, 1).format.autofitRows()),
    ),
    ...runsOf(new Map(hiddenColumns.map((column) => [column, 0]))).map(({ first, last }) =>
      step(1, (sheet) => {
        sheet.getRangeByIndexes(0, first, 1, last - first + 1).columnHidden = true;
      }),
    ),
    ...runsOf(new Map(hiddenRows.map((row) => [row, 0]))).map(({ first, last }) =>
      step(1, (sheet) => {
        sheet.getRangeByIndexes(first, 0, last - first + 1, 1).rowHidden = true;
      }),
    ),
  ];
}

/**
 * Rows whose text breaks into lines. Not those with merged cells, which Excel does not fit, nor heads: nobody types there,
 * and their height leaves room for the buttons of a filter, of which fitting knows nothing.
 */
function growingRows({ rowHeights, styles, merges, print }: SheetContent): number[] {
  const wrapping = styles.filter(({ style }) => style.wrap && !style.upright);
  const crosses = (row: number, { row: first, rows }: Rect): boolean => row >= first && row < first + rows;
  const heads = print?.titleRows ?? { first: 0, last: -1 };
  return [...rowHeights.keys()].filter(
    (row) =>
      (row < heads.first || row > heads.last) &&
      wrapping.some(({ range }) => crosses(row, range)) &&
      !merges.some((rect) => crosses(row, rect)),
  );
}

function arrangeView(sheet: Excel.Worksheet, { frozen, showGridlines, filter }: SheetContent): void {
  sheet.showGridlines = showGridlines;
  if (filter) sheet.autoFilter.apply(rangeOf(sheet, filter));
  if (frozen === null) return;
  if (frozen.rows > 0 && frozen.columns > 0) {
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, frozen.rows, frozen.columns));
  } else if (frozen.rows > 0) sheet.freezePanes.freezeRows(frozen.rows);
  else if (frozen.columns > 0) sheet.freezePanes.freezeColumns(frozen.columns);
}

function printSteps({ print }: SheetContent): WriteStep[] {
  if (print === null) return [];
  return [
    step(10, (sheet) => {
      const page = sheet.pageLayout;
      page.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
      page.paperSize = print.paper ?? 'A4';
      const centimeters = Object.fromEntries(Object.entries(print.margins).map(([side, size]) => [side, size / 10]));
      page.setPrintMargins('Centimeters', centimeters);
      if (print.pagesWide !== null) page.zoom = { horizontalFitToPages: print.pagesWide };
      page.setPrintArea(rangeOf(sheet, print.printArea));
      if (print.titleRows) page.setPrintTitleRows(`$${print.titleRows.first + 1}:$${print.titleRows.last + 1}`);
      if (print.titleColumns)
        page.setPrintTitleColumns(
          `$${columnLetters(print.titleColumns.first)}:$${columnLetters(print.titleColumns.last)}`,
        );
      const footer = page.headersFooters.defaultForAllPages;
      footer.centerFooter = print.footerCenter;
      footer.leftFooter = print.footerLeft;
    }),
  ];
}
