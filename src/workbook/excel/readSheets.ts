import { err, ok, type Result } from '../../scoring/result';
import type { Rect, SheetCells } from '../../sheets/cells';
import type { Problem } from '../problem';
import { isUnfinished, type OpenBook, type ReadRequest } from '../workbook';
import type { ExcelHost } from './excelHost';
import {
  areaOf,
  areaRead,
  extentOf,
  filledAreas,
  isPlain,
  loadPlace,
  queueArea,
  reachesEdge,
  readAreas,
  type QueuedArea,
  type ReadArea,
  type SheetArea,
} from './readAreas';
import { readLimits, queueLimits, type QueuedLimits } from './readLimits';
import { listOf } from './readValues';
import { runBatch } from './runBatch';
import { placeBlock, type Grid } from './sheetBlock';
import { rangeOf } from './writeStyle';

/** So much of a sheet is asked for before its size is known: it holds nearly every form and fits into one answer. */
const AT_ONCE: Rect = { row: 0, column: 0, rows: 1500, columns: 64 };

interface QueuedSheet {
  readonly sheet: Excel.Worksheet;
  readonly extent: Excel.Range;
  /** Whether its cells may stand anywhere; else they are those of a range of ours. */
  readonly whole: boolean;
  /** Null where the size was to be asked for first. */
  readonly cells: QueuedArea | null;
}

interface QueuedBook {
  readonly context: Excel.RequestContext;
  readonly sheets: Excel.WorksheetCollection;
  readonly active: Excel.Worksheet;
  readonly asked: QueuedSheet;
  readonly along: readonly (QueuedSheet & { readonly name: string })[];
  readonly limits: QueuedLimits | null;
}

/**
 * Reads the sheet that is asked for, the data that its names lead to and the names of all others: one round trip.
 * A table too large for one answer takes one more to learn where it stands, then one for each megabyte.
 */
export async function readSheets(
  host: ExcelHost,
  request: ReadRequest,
  name: string,
): Promise<Result<OpenBook, Problem>> {
  const writtenBefore = [...host.beingWritten];
  const queued = await queueBook(host, request, name);
  if (!queued.ok) return queued;
  const book = queued.value;
  if (book.asked.sheet.isNullObject) return err({ kind: 'sheet-missing', sheet: name });
  const limits = book.limits ? await readLimits(host, book.asked.sheet.id, book.limits) : ok(null);
  if (!limits.ok) return limits;
  const areas = await areasOf(host, book);
  if (!areas.ok) return areas;
  const sheets = areas.value.map(({ sheet, areas: read }) =>
    sheetCells(sheet, read, sheet === book.asked.sheet ? limits.value : null),
  );
  // Sheets may be begun or finished while Excel answers.
  return ok(openBook(book, sheets, new Set([...writtenBefore, ...host.beingWritten])));
}

async function queueBook(host: ExcelHost, request: ReadRequest, name: string): Promise<Result<QueuedBook, Problem>> {
  const ask = (atOnce: boolean): Promise<Result<QueuedBook, Problem>> =>
    runBatch(host, { kind: 'read', sheet: name, queue: (context) => askFor(context, request, atOnce) });
  const book = await ask(true);
  return !book.ok && book.error.kind === 'too-much-at-once' ? ask(false) : book;
}

function askFor(context: Excel.RequestContext, request: ReadRequest, atOnce: boolean): QueuedBook {
  const { workbook } = context;
  workbook.application.load('calculationMode,decimalSeparator');
  const sheets = workbook.worksheets;
  sheets.load('items/id,items/name,items/visibility');
  const active = sheets.getActiveWorksheet();
  active.load('id');
  const sheet = request.sheet === 'active' ? active : sheets.getItemOrNullObject(request.sheet.id);
  const asked = queueWhole(sheet, atOnce);
  const along = request.alongWith.map((name) => {
    const linked = sheet.names.getItemOrNullObject(name).getRangeOrNullObject();
    const queue = request.wholeSheets?.includes(name) ? queueSheetOf : queueLinked;
    return { name, ...queue(linked, atOnce) };
  });
  return { context, sheets, active, asked, along, limits: request.limits && queueLimits(sheet, request.limits) };
}

function queueWhole(sheet: Excel.Worksheet, atOnce: boolean): QueuedSheet {
  const near = rangeOf(sheet, AT_ONCE).getUsedRangeOrNullObject(true);
  return { ...queueSheet(sheet, extentOf(sheet), atOnce ? near : null), whole: true };
}

function queueSheetOf(range: Excel.Range, atOnce: boolean): QueuedSheet {
  const { worksheet } = range;
  return queueWhole(worksheet, atOnce);
}

const queueLinked = (range: Excel.Range, atOnce: boolean): QueuedSheet => ({
  ...queueSheet(range.worksheet, range, atOnce ? range : null),
  whole: false,
});

function queueSheet(
  sheet: Excel.Worksheet,
  extent: Excel.Range,
  cells: Excel.Range | null,
): Omit<QueuedSheet, 'whole'> {
  sheet.load('id,name,visibility');
  sheet.protection.load('protected');
  loadPlace(extent);
  return { sheet, extent, cells: cells && queueArea('', cells) };
}

interface SheetAreas {
  readonly sheet: Excel.Worksheet;
  readonly areas: readonly ReadArea[];
}

/** What was read of each sheet; a sheet that holds too much to be a table is left out. */
async function areasOf(host: ExcelHost, { asked, along }: QueuedBook): Promise<Result<SheetAreas[], Problem>> {
  const found: SheetAreas[] = [];
  for (const queued of [asked, ...along]) {
    const { sheet, extent } = queued;
    if (sheet.isNullObject || (queued !== asked && sheet.id === asked.sheet.id)) continue;
    const areas = extent.isNullObject ? ok([]) : await areasOfSheet(host, queued);
    if (!areas.ok) return areas;
    if (areas.value) found.push({ sheet, areas: areas.value });
  }
  return ok(found);
}

async function areasOfSheet(
  host: ExcelHost,
  { sheet, extent, whole, cells }: QueuedSheet,
): Promise<Result<readonly ReadArea[] | null, Problem>> {
  const place = areaOf(extent);
  const read = cells && areaRead(cells);
  const reachesFurther = place.row + place.rows > AT_ONCE.rows || place.column + place.columns > AT_ONCE.columns;
  if (read && !(whole && reachesFurther)) return ok([read]);
  const areas: Result<readonly SheetArea[], Problem> =
    whole && !isPlain(place) ? await filledAreas(host, [sheet.id]) : ok([{ sheetId: sheet.id, area: place }]);
  if (!areas.ok) return areas;
  return areas.value.length === 0 ? ok(null) : readAreas(host, areas.value);
}

function sheetCells(sheet: Excel.Worksheet, areas: readonly ReadArea[], validated: readonly Rect[] | null): SheetCells {
  return {
    ...cellsOfAreas(areas),
    id: sheet.id,
    name: sheet.name,
    visible: sheet.visibility === 'Visible',
    protected: sheet.protection.protected,
    validated,
  };
}

/** The cells of one sheet, out of the areas that were read of it. */
export function cellsOfAreas(
  areas: readonly ReadArea[],
): Pick<SheetCells, 'rows' | 'columns' | 'grid' | 'merges' | 'hiddenRows' | 'hiddenColumns'> {
  const grid: Grid = [];
  for (const { block } of areas) placeBlock(grid, block);
  return {
    rows: Math.max(0, ...areas.map(({ block }) => block.rowIndex + block.rowCount)),
    columns: Math.max(0, ...areas.map(({ block }) => block.columnIndex + block.columnCount)),
    grid,
    // Asking for merged areas clears Excel's undo, and no form has any in its table.
    merges: [],
    hiddenRows: new Set(areas.flatMap(({ hiddenRows }) => hiddenRows)),
    hiddenColumns: new Set(areas.flatMap(({ hiddenColumns }) => hiddenColumns)),
  };
}

function openBook(
  { context, sheets, active, asked, along }: QueuedBook,
  cells: readonly SheetCells[],
  beingWritten: ReadonlySet<string>,
): OpenBook {
  const { application } = context.workbook;
  const linked = along.filter(({ sheet }) => !sheet.isNullObject);
  const isOnItself = ({ sheet }: QueuedSheet): boolean => sheet.id === asked.sheet.id;
  const all = listOf(sheets);
  return {
    sheets: all,
    unfinished: all.filter((sheet) => isUnfinished(sheet) && !beingWritten.has(sheet.name)),
    activeSheetId: active.id,
    read: { sheets: cells },
    calculatesItself: application.calculationMode !== 'Manual',
    cutOff: !asked.extent.isNullObject && reachesEdge(areaOf(asked.extent)),
    along: new Map(linked.filter((one) => !isOnItself(one)).map(({ name, sheet }) => [name, sheet.id])),
    onItself: linked.filter(isOnItself).map(({ name }) => name),
    decimalSeparator: application.decimalSeparator,
  };
}
