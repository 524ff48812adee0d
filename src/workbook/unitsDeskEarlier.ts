import { err, ok, type Result } from '../scoring/result';
import type { PlainRows } from '../sheets/cells';
import { CONSOLIDATION_NAME } from '../sheets/consolidation/consolidationSheet';
import { findMatrix, MOST_HEAD_ROWS, type MatrixHead } from '../sheets/consolidation/readMatrices';
import { bytesOf, BYTES_PER_TRIP } from './excel/byteBudget';
import { findNamed } from './findNamed';
import type { Problem } from './problem';
import type { LiveWorkbook, SheetPlace, SurveyedSheet, WritingWatch } from './workbook';

/** Takes rows of a matrix as they come. */
export type TakeRows = (head: MatrixHead, rows: PlainRows) => Promise<unknown>;

/** What one answer should bring: a megabyte, with room for rows that hold more than those before them. */
const BYTES_AT_ONCE = 0.93 * BYTES_PER_TRIP;

/**
 * Reads the matrices of the consolidation that the workbook already holds, however large they are; gives the ids of all its
 * sheets. Round trips: 2 where it holds none, else 3 and those of the units' rows, values alone. All of them are read or
 * none: what cannot be read could not be carried over.
 */
export async function readEarlierSheets(
  workbook: LiveWorkbook,
  take: TakeRows,
  watch: WritingWatch,
): Promise<Result<readonly string[], Problem>> {
  const found = await findNamed(workbook, CONSOLIDATION_NAME);
  if (!found.ok) return found;
  const ids = found.value.map(({ id }) => id);
  if (ids.length === 0) return ok(ids);
  const matrices = await readHeads(workbook, found.value);
  if (!matrices.ok) return matrices;
  const read = await readRows(workbook, matrices.value, { take, watch });
  return read.ok ? ok(ids) : read;
}

/** A matrix of which rows are still to be read. */
interface Unread {
  readonly sheetId: string;
  readonly head: MatrixHead;
  /** One after its last row. */
  readonly end: number;
  next: number;
  /** What a row takes in an answer, as far as is known. */
  perRow: number;
}

async function readHeads(workbook: LiveWorkbook, sheets: readonly SurveyedSheet[]): Promise<Result<Unread[], Problem>> {
  const filled = sheets.flatMap(({ id, extent }) =>
    extent === null ? [] : [{ id, rows: extent.row + extent.rows, columns: extent.column + extent.columns }],
  );
  const top = ({ id, rows, columns }: (typeof filled)[number]): SheetPlace => ({
    sheetId: id,
    area: { row: 0, column: 0, rows: Math.min(rows, MOST_HEAD_ROWS), columns },
  });
  const tops = await workbook.readValues(filled.map(top));
  if (!tops.ok) return tops;
  return ok(
    filled.flatMap(({ id, rows }, at): Unread[] => {
      const values = tops.value[at] ?? [];
      const head = findMatrix(values);
      if (head === null) return [];
      const next = head.headings + 1;
      const perRow = bytesOf(values.slice(next)) / Math.max(1, values.length - next);
      return [{ sheetId: id, head, end: rows, next, perRow: Math.max(perRow, 3 * head.width) }];
    }),
  );
}

async function readRows(
  workbook: LiveWorkbook,
  matrices: readonly Unread[],
  { take, watch }: { readonly take: TakeRows; readonly watch: WritingWatch },
): Promise<Result<void, Problem>> {
  const cells = (one: Unread, rows: number): number => rows * one.head.width;
  const of = matrices.reduce((sum, one) => sum + cells(one, one.end - one.next), 0);
  let [done, room] = [0, BYTES_AT_ONCE];
  for (;;) {
    if (watch.isCancelled()) return err({ kind: 'cancelled' });
    const bands = bandsFor(matrices, room);
    if (bands.length === 0) return ok(undefined);
    const read = await workbook.readValues(bands.map(({ place }) => place));
    if (!read.ok) {
      // Remarks may be long all at once: the same again in smaller pieces.
      if (read.error.kind !== 'too-much-at-once' || room < 1) return read;
      room /= 4;
      continue;
    }
    for (const [at, { one }] of bands.entries()) {
      const rows = read.value[at] ?? [];
      await take(one.head, rows);
      one.next += rows.length;
      one.perRow = Math.max(3 * one.head.width, bytesOf(rows) / rows.length);
      done += cells(one, rows.length);
    }
    watch.progress({ done, of });
  }
}

/** The next rows of as many matrices as one answer has room for. */
function bandsFor(matrices: readonly Unread[], room: number): { readonly one: Unread; readonly place: SheetPlace }[] {
  let left = room;
  return matrices.flatMap((one) => {
    const rows = Math.min(one.end - one.next, Math.floor(left / one.perRow) || Number(left === room));
    if (rows <= 0) return [];
    left -= rows * one.perRow;
    return [
      { one, place: { sheetId: one.sheetId, area: { row: one.next, column: 0, rows, columns: one.head.width } } },
    ];
  });
}
