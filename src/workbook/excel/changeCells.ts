import { err, invariant, ok, type Result } from '../../scoring/result';
import type { Problem } from '../problem';
import type { CellChange, CellChanges, UndoStep } from '../workbook';
import { bytesOf, packed } from './byteBudget';
import { changedCells, holdingOf, imageOf, loadHolding, type ContentImage, type Holding } from './contentImage';
import { enteredText } from './enteredText';
import type { ExcelHost } from './excelHost';
import { runBatch } from './runBatch';
import { loadBlock } from './sheetBlock';
import { loadLock, whyDenied } from './sheetLock';

/** What the workbook remembers of the sheets from its last reading. */
export interface KnownCells {
  readonly nameOf: (sheetId: string) => string;
  readonly formatAt: (sheetId: string, row: number, column: number) => string;
}

/** Cells of one column, one below the other, and what to enter there. */
interface Strip {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly entered: readonly Entered[];
}

/** What goes into a cell, and the number format that it is given first; null where it keeps its own. */
interface Entered {
  readonly content: string | number | boolean;
  readonly format: string | null;
}

/** A strip that was sent, with what stood there before and what stands there now. */
interface SentStrip {
  readonly strip: Strip;
  readonly before: Excel.Range;
  readonly after: Excel.Range;
}

interface Change {
  readonly strip: Strip;
  readonly before: ContentImage;
  /** Null where Excel broke off before it could be read. */
  readonly after: Holding | null;
}

/** What a cell takes in a message besides its contents, and in the two answers. */
const BYTES_PER_CELL = 450;

/**
 * Writes cells and remembers what stood there, in one round trip for each megabyte: Excel reads every strip before and
 * after it is written. Cells are written one by one: into a block of several rows Excel writes past filtered ones.
 */
export async function changeCells(
  host: ExcelHost,
  changes: readonly CellChanges[],
  known: KnownCells,
): Promise<Result<UndoStep, Problem>> {
  const strips = changes.flatMap(({ sheetId, cells }) => stripsOf(sheetId, cells, known));
  const sized = strips.map((strip) => ({
    strip,
    bytes: bytesOf(strip.entered) + strip.entered.length * BYTES_PER_CELL,
  }));
  const done: Change[] = [];
  for (const group of packed(sized)) {
    const written = await writeStrips(
      host,
      group.map(({ strip }) => strip),
      known,
    );
    done.push(...written.done);
    if (written.problem) return takeBack(host, done, known, written.problem);
  }
  return ok({ undo: () => undoChanges(host, done, known) });
}

function stripsOf(sheetId: string, cells: readonly CellChange[], known: KnownCells): Strip[] {
  const strips: Strip[] = [];
  const downward = [...cells].sort((one, other) => one.column - other.column || one.row - other.row);
  for (const { row, column, content } of downward) {
    const format = content.format ?? null;
    const entered: Entered = {
      content: enteredText(content, format ?? known.formatAt(sheetId, row, column)),
      format,
    };
    const last = strips.at(-1);
    if (last && last.column === column && last.row + last.entered.length === row) {
      strips[strips.length - 1] = { ...last, entered: [...last.entered, entered] };
    } else strips.push({ sheetId, row, column, entered: [entered] });
  }
  return strips;
}

/** What was there before is told even where Excel stopped on the way. */
async function writeStrips(
  host: ExcelHost,
  strips: readonly Strip[],
  known: KnownCells,
): Promise<{ readonly done: readonly Change[]; readonly problem: Problem | null }> {
  let sent: readonly SentStrip[] = [];
  const sheets = new Map<string, Excel.Worksheet>();
  const result = await runBatch(host, {
    kind: 'write',
    sheet: known.nameOf(strips[0]?.sheetId ?? ''),
    denied: () => whyDenied([...sheets.values()]),
    queue: ({ workbook }) => {
      for (const id of new Set(strips.map(({ sheetId }) => sheetId))) {
        sheets.set(id, loadLock(workbook.worksheets.getItem(id)));
      }
      const befores = strips.map((strip) => loadBlock(rangeOfStrip(sheets, strip)));
      for (const strip of strips) enterStrip(sheets, strip);
      sent = strips.map((strip, at) => {
        const before = befores[at];
        invariant(before, 'every strip is read before it is written');
        return { strip, before, after: loadHolding(rangeOfStrip(sheets, strip)) };
      });
    },
  });
  const done = sent.flatMap(({ strip, before, after }) => {
    const image = hasArrived(before) ? imageOf(before) : null;
    return image ? [{ strip, before: image, after: hasArrived(after) ? holdingOf(after) : null }] : [];
  });
  return { done, problem: result.ok ? null : result.error };
}

function sheetOf(sheets: ReadonlyMap<string, Excel.Worksheet>, { sheetId }: Strip): Excel.Worksheet {
  const sheet = sheets.get(sheetId);
  invariant(sheet, 'every strip lies on one of the sheets');
  return sheet;
}

const rangeOfStrip = (sheets: ReadonlyMap<string, Excel.Worksheet>, strip: Strip): Excel.Range =>
  sheetOf(sheets, strip).getRangeByIndexes(strip.row, strip.column, strip.entered.length, 1);

function enterStrip(sheets: ReadonlyMap<string, Excel.Worksheet>, strip: Strip): void {
  const sheet = sheetOf(sheets, strip);
  strip.entered.forEach(({ content, format }, at) => {
    const cell = sheet.getRangeByIndexes(strip.row + at, strip.column, 1, 1);
    if (format !== null) cell.numberFormat = [[format]];
    cell.formulas = [[content]];
  });
}

/** Of a batch that broke off Office.js keeps what came before; asking for the rest throws. */
function hasArrived(range: Excel.Range): boolean {
  try {
    return range.rowIndex >= 0;
  } catch {
    return false;
  }
}

/**
 * After a break-off. Where a locked cell stopped the writing it stops the restoring too, but only after everything
 * before it was restored: so what counts is whether the cells hold again what they held.
 */
async function takeBack(
  host: ExcelHost,
  done: readonly Change[],
  known: KnownCells,
  problem: Problem,
): Promise<Result<never, Problem>> {
  if (done.length === 0) return err(problem);
  await enterAgain(host, done, known);
  const differing = await cellsDiffering(host, done, known, ({ before }) => before);
  if (differing.ok && differing.value.length === 0) return err(problem);
  return err({ kind: 'stopped-half-way', sheets: [...new Set(done.map(({ strip }) => known.nameOf(strip.sheetId)))] });
}

/** Two round trips: whether the cells still hold what was written, and what stood there before. */
async function undoChanges(
  host: ExcelHost,
  changes: readonly Change[],
  known: KnownCells,
): Promise<Result<void, Problem>> {
  const differing = await cellsDiffering(host, changes, known, ({ after }) => after);
  if (!differing.ok) return differing;
  if (differing.value.length > 0) return err({ kind: 'changed-since', cells: differing.value });
  return enterAgain(host, changes, known);
}

/** Addresses of cells that do not hold what `expected` says. */
async function cellsDiffering(
  host: ExcelHost,
  changes: readonly Change[],
  known: KnownCells,
  expected: (change: Change) => Holding | null,
): Promise<Result<readonly string[], Problem>> {
  const read = await runBatch(host, {
    kind: 'read',
    sheet: known.nameOf(changes[0]?.strip.sheetId ?? ''),
    queue: ({ workbook }) => {
      const sheets = sheetsOf(workbook, changes);
      return changes.map((change) => ({ change, range: loadHolding(rangeOfStrip(sheets, change.strip)) }));
    },
  });
  if (!read.ok) return read;
  return ok(read.value.flatMap(({ change, range }) => changedCells(expected(change), holdingOf(range))));
}

/** Enters what stood there before. */
async function enterAgain(
  host: ExcelHost,
  changes: readonly Change[],
  known: KnownCells,
): Promise<Result<void, Problem>> {
  const sized = changes.map((change) => ({
    change,
    bytes: bytesOf(change.before.entered) + change.strip.entered.length * BYTES_PER_CELL,
  }));
  for (const group of packed(sized)) {
    const written = await runBatch(host, {
      kind: 'write',
      sheet: known.nameOf(changes[0]?.strip.sheetId ?? ''),
      queue: ({ workbook }) => {
        const sheets = sheetsOf(workbook, changes);
        for (const { change } of group) {
          enterStrip(sheets, { ...change.strip, entered: enteredBefore(change) });
        }
      },
    });
    if (!written.ok) return written;
  }
  return ok(undefined);
}

/** What stood in the cells before, in the format that it stood in where that was changed. */
const enteredBefore = ({ strip, before }: Change): Entered[] =>
  before.entered.map(([content = ''], at) => ({
    content,
    format: strip.entered[at]?.format == null ? null : (before.formats[at]?.[0] ?? null),
  }));

const sheetsOf = (workbook: Excel.Workbook, changes: readonly Change[]): ReadonlyMap<string, Excel.Worksheet> =>
  new Map(changes.map(({ strip }) => [strip.sheetId, workbook.worksheets.getItem(strip.sheetId)]));
