import { err, ok, type Result } from '../../scoring/result';
import type { Rect, SheetCells } from '../../sheets/cells';
import type { Problem } from '../problem';
import type { OpenBook, ReadRequest } from '../workbook';
import { BYTES_PER_TRIP } from './byteBudget';
import type { ExcelHost } from './excelHost';
import { readLimits, queueLimits, type QueuedLimits } from './readLimits';
import { runBatch } from './runBatch';
import { isWhole, loadBlock, placeBlock, type Grid, type SheetBlock } from './sheetBlock';

const loadShape = (range: Excel.Range): Excel.Range => range.load('rowIndex,columnIndex,rowCount,columnCount');

/** Asks a range for its cells, or only for its place. */
type Load = (range: Excel.Range) => Excel.Range;

/** What one cell takes in an answer: value, formula, format and type; measured on filled forms. */
const BYTES_PER_CELL = 60;

/** Beyond this a sheet is no table that a person fills in. */
const MOST_CELLS = 1_000_000;

interface QueuedSheet {
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

interface QueuedBook {
  readonly context: Excel.RequestContext;
  readonly sheets: Excel.WorksheetCollection;
  readonly active: Excel.Worksheet;
  readonly asked: QueuedSheet;
  readonly along: QueuedSheet | null;
  readonly limits: QueuedLimits | null;
}

/**
 * Reads the sheet that is asked for, the data that its name leads to and the names of all others: one round trip.
 * A table too large for one answer takes one more to learn its size, then one for each megabyte.
 */
export async function readSheets(
  host: ExcelHost,
  request: ReadRequest,
  name: string,
): Promise<Result<OpenBook, Problem>> {
  const atOnce = await runBatch(host, {
    kind: 'read',
    sheet: name,
    queue: (context) => queueBook(context, request, loadBlock),
  });
  if (!atOnce.ok && atOnce.error.kind !== 'too-much-at-once') return atOnce;
  const inPieces = !atOnce.ok || !blocksOf(atOnce.value).every(isWhole);
  const read = inPieces
    ? await runBatch(host, {
        kind: 'read',
        sheet: name,
        queue: (context) => queueBook(context, request, loadShape),
      })
    : atOnce;
  if (!read.ok) return read;
  const book = read.value;
  if (book.asked.sheet.isNullObject) return err({ kind: 'sheet-missing', sheet: name });
  const limits = book.limits ? await readLimits(host, book.asked.sheet.id, book.limits) : ok(null);
  if (!limits.ok) return limits;
  const cells: SheetCells[] = [];
  for (const queued of [book.asked, book.along]) {
    if (queued === null || queued.sheet.isNullObject) continue;
    const grid = await gridOf(host, queued, inPieces);
    if (!grid.ok) return grid;
    cells.push(sheetCells(queued, grid.value, queued === book.asked ? limits.value : null));
  }
  return ok(openBook(book, cells));
}

function queueBook(context: Excel.RequestContext, request: ReadRequest, load: Load): QueuedBook {
  const { workbook } = context;
  workbook.application.load('calculationMode,decimalSeparator');
  const sheets = workbook.worksheets;
  sheets.load('items/id,items/name,items/visibility');
  const active = sheets.getActiveWorksheet();
  active.load('id');
  const sheet = request.sheet === 'active' ? active : sheets.getItemOrNullObject(request.sheet.id);
  // Values only: a column formatted down to row 1,048,576 would otherwise count as used.
  const asked = queueSheet(sheet, sheet.getUsedRangeOrNullObject(true), load);
  const linked =
    request.alongWith === '' ? null : sheet.names.getItemOrNullObject(request.alongWith).getRangeOrNullObject();
  const along = linked && queueSheet(linked.worksheet, linked, load);
  return { context, sheets, active, asked, along, limits: request.limits && queueLimits(sheet, request.limits) };
}

function queueSheet(sheet: Excel.Worksheet, range: Excel.Range, load: Load): QueuedSheet {
  sheet.load('id,name,visibility');
  sheet.protection.load('protected');
  load(range);
  return {
    sheet,
    range,
    rows: range.getRowProperties({ rowHidden: true }),
    columns: range.getColumnProperties({ columnHidden: true }),
  };
}

const blocksOf = (book: QueuedBook): SheetBlock[] =>
  [book.asked, book.along].flatMap((queued) => (queued && !queued.range.isNullObject ? [queued.range] : []));

async function gridOf(
  host: ExcelHost,
  { sheet, range }: QueuedSheet,
  inPieces: boolean,
): Promise<Result<Grid, Problem>> {
  if (range.isNullObject) return ok([]);
  if (inPieces) return readInPieces(host, sheet, range);
  const grid: Grid = [];
  placeBlock(grid, range);
  return ok(grid);
}

/** Piece by piece, each of about a megabyte; smaller ones from where that is still too much. */
async function readInPieces(
  host: ExcelHost,
  sheet: Excel.Worksheet,
  shape: Excel.Range,
): Promise<Result<Grid, Problem>> {
  const { rowIndex, columnIndex, rowCount, columnCount } = shape;
  if (rowCount * columnCount > MOST_CELLS) return err({ kind: 'too-much-at-once' });
  const grid: Grid = [];
  let rows = Math.max(1, Math.floor(BYTES_PER_TRIP / BYTES_PER_CELL / columnCount));
  for (let row = 0; row < rowCount;) {
    const piece = {
      row: rowIndex + row,
      column: columnIndex,
      rows: Math.min(rows, rowCount - row),
      columns: columnCount,
    };
    const block = await readPiece(host, sheet, piece);
    if (block.ok) {
      placeBlock(grid, block.value);
      row += piece.rows;
    } else if (block.error.kind === 'too-much-at-once' && piece.rows > 1) rows = Math.ceil(piece.rows / 4);
    else return block;
  }
  return ok(grid);
}

async function readPiece(host: ExcelHost, sheet: Excel.Worksheet, piece: Rect): Promise<Result<SheetBlock, Problem>> {
  const read = await runBatch(host, {
    kind: 'read',
    sheet: sheet.name,
    queue: (context) => {
      const whole = context.workbook.worksheets.getItem(sheet.id);
      return loadBlock(whole.getRangeByIndexes(piece.row, piece.column, piece.rows, piece.columns));
    },
  });
  if (!read.ok) return read;
  return isWhole(read.value) ? read : err({ kind: 'too-much-at-once' });
}

function sheetCells(
  { sheet, range, rows, columns }: QueuedSheet,
  grid: Grid,
  validated: readonly Rect[] | null,
): SheetCells {
  const empty = range.isNullObject;
  return {
    id: sheet.id,
    name: sheet.name,
    visible: sheet.visibility === 'Visible',
    protected: sheet.protection.protected,
    rows: empty ? 0 : range.rowIndex + range.rowCount,
    columns: empty ? 0 : range.columnIndex + range.columnCount,
    grid,
    // Asking for merged areas clears Excel's undo, and no form has any in its table.
    merges: [],
    hiddenRows: empty
      ? new Set()
      : hiddenFrom(
          range.rowIndex,
          rows.value.map((row) => row.rowHidden),
        ),
    hiddenColumns: empty
      ? new Set()
      : hiddenFrom(
          range.columnIndex,
          columns.value.map((column) => column.columnHidden),
        ),
    validated,
  };
}

const hiddenFrom = (first: number, hidden: readonly (boolean | undefined)[]): ReadonlySet<number> =>
  new Set(hidden.flatMap((isHidden, at) => (isHidden ? [first + at] : [])));

function openBook({ context, sheets, active, asked, along }: QueuedBook, cells: readonly SheetCells[]): OpenBook {
  const { application } = context.workbook;
  const linkedTo = along && !along.sheet.isNullObject && along.sheet.id !== asked.sheet.id ? along.sheet.id : null;
  return {
    sheets: sheets.items.map(({ id, name, visibility }) => ({ id, name, visible: visibility === 'Visible' })),
    activeSheetId: active.id,
    read: { sheets: cells },
    calculatesItself: application.calculationMode !== 'Manual',
    alongSheetId: linkedTo,
    decimalSeparator: application.decimalSeparator,
  };
}
