import { err, invariant, ok, type Result } from '../../scoring/result';
import type { Problem } from '../problem';
import type { CellChanges, UndoStep } from '../workbook';
import { bytesOf, packed } from './byteBudget';
import { changedCells, imageOf, type ContentImage } from './contentImage';
import { enteredText } from './enteredText';
import type { ExcelHost } from './excelHost';
import { runBatch } from './runBatch';
import { loadBlock } from './sheetBlock';

/** What the workbook remembers of the sheets from its last reading. */
export interface KnownCells {
  readonly nameOf: (sheetId: string) => string;
  readonly formatAt: (sheetId: string, row: number, column: number) => string;
}

/** Neighbouring cells of one row and what to enter there. */
interface Run {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly entered: readonly (string | number | boolean)[];
}

/** A run that was sent, with what stood there before and what stands there now. */
interface WrittenRun {
  readonly run: Run;
  readonly before: Excel.Range;
  readonly after: Excel.Range;
}

interface Change {
  readonly sheetId: string;
  readonly before: ContentImage;
  readonly after: ContentImage;
}

/** What a run takes in a message: two ranges, two loads and the writing. */
const BYTES_PER_RUN = 900;

/**
 * Writes cells and remembers what stood there, in one round trip for each megabyte: Excel reads each cell before and
 * after it is written. Written row by row, since into several filtered rows Excel writes past the hidden ones.
 */
export async function changeCells(
  host: ExcelHost,
  changes: readonly CellChanges[],
  known: KnownCells,
): Promise<Result<UndoStep, Problem>> {
  const runs = changes.flatMap((change) => runsAcross(change, known));
  const sized = runs.map((run) => ({ run, bytes: bytesOf(run.entered) + BYTES_PER_RUN }));
  const done: Change[] = [];
  for (const group of packed(sized)) {
    const written = await writeRuns(host, group.map(({ run }) => run), known); // prettier-ignore
    done.push(...written.done);
    if (written.problem) return takeBack(host, done, known, written.problem);
  }
  return ok({ undo: () => undoChanges(host, done, known) });
}

function runsAcross({ sheetId, cells }: CellChanges, known: KnownCells): Run[] {
  const runs: Run[] = [];
  for (const { row, column, content } of [...cells].sort(
    (one, other) => one.row - other.row || one.column - other.column,
  )) {
    const entered = enteredText(content, known.formatAt(sheetId, row, column));
    const last = runs.at(-1);
    if (last && last.row === row && last.column + last.entered.length === column) {
      runs[runs.length - 1] = { ...last, entered: [...last.entered, entered] };
    } else runs.push({ sheetId, row, column, entered: [entered] });
  }
  return runs;
}

/** What was written is told even where Excel stopped on the way. */
async function writeRuns(
  host: ExcelHost,
  runs: readonly Run[],
  known: KnownCells,
): Promise<{ readonly done: readonly Change[]; readonly problem: Problem | null }> {
  let sent: readonly WrittenRun[] = [];
  const sheets = new Map<string, Excel.Worksheet>();
  const result = await runBatch(host, {
    kind: 'write',
    sheet: known.nameOf(runs[0]?.sheetId ?? ''),
    denied: () => deniedOn([...sheets.values()]),
    queue: ({ workbook }) => {
      for (const id of new Set(runs.map(({ sheetId }) => sheetId))) {
        const sheet = workbook.worksheets.getItem(id);
        sheet.load('name');
        sheet.protection.load('protected');
        sheets.set(id, sheet);
      }
      sent = runs.map((run) => sendRun(sheets, run));
    },
  });
  const done = sent.flatMap(({ run, before, after }) => {
    const images = { before: arrivedImage(before), after: arrivedImage(after) };
    return images.before && images.after ? [{ sheetId: run.sheetId, before: images.before, after: images.after }] : [];
  });
  return { done, problem: result.ok ? null : result.error };
}

function sendRun(sheets: ReadonlyMap<string, Excel.Worksheet>, run: Run): WrittenRun {
  const sheet = sheets.get(run.sheetId);
  invariant(sheet, 'every run lies on one of the sheets');
  const range = (): Excel.Range => sheet.getRangeByIndexes(run.row, run.column, 1, run.entered.length);
  const before = loadBlock(range());
  const after = range();
  after.formulas = [[...run.entered]];
  return { run, before, after: loadBlock(after) };
}

/** Null where the answer broke off before this range. */
const arrivedImage = (range: Excel.Range): ContentImage | null => (hasArrived(range) ? imageOf(range) : null);

/** Of a batch that broke off Office.js keeps what came before; asking for the rest throws. */
function hasArrived(range: Excel.Range): boolean {
  try {
    return range.rowCount > 0;
  } catch {
    return false;
  }
}

/** A locked cell on a protected sheet, else a workbook that cannot be written to. */
function deniedOn(sheets: readonly Excel.Worksheet[]): Problem {
  for (const sheet of sheets) {
    if (sheet.protection.toJSON().protected) return { kind: 'sheet-protected', sheet: sheet.toJSON().name ?? '' };
  }
  return { kind: 'read-only' };
}

async function takeBack(
  host: ExcelHost,
  done: readonly Change[],
  known: KnownCells,
  problem: Problem,
): Promise<Result<never, Problem>> {
  const restored = await enterAgain(host, done, known);
  if (restored.ok) return err(problem);
  return err({ kind: 'stopped-half-way', sheets: [...new Set(done.map(({ sheetId }) => known.nameOf(sheetId)))] });
}

/** Two round trips: whether the cells still hold what was written, and what stood there before. */
async function undoChanges(
  host: ExcelHost,
  changes: readonly Change[],
  known: KnownCells,
): Promise<Result<void, Problem>> {
  const read = await runBatch(host, {
    kind: 'read',
    sheet: known.nameOf(changes[0]?.sheetId ?? ''),
    queue: ({ workbook }) =>
      changes.map(({ sheetId, after }) => ({ after, range: loadBlock(rangeOfImage(workbook, sheetId, after)) })),
  });
  if (!read.ok) return read;
  const cells = read.value.flatMap(({ after, range }) => changedCells(after, imageOf(range)));
  return cells.length > 0 ? err({ kind: 'changed-since', cells }) : enterAgain(host, changes, known);
}

/** Last ones first, so that a cell that was changed twice gets its first contents back. */
async function enterAgain(
  host: ExcelHost,
  changes: readonly Change[],
  known: KnownCells,
): Promise<Result<void, Problem>> {
  const sized = [...changes]
    .reverse()
    .map((change) => ({ change, bytes: bytesOf(change.before.entered) + BYTES_PER_RUN }));
  for (const group of packed(sized)) {
    const written = await runBatch(host, {
      kind: 'write',
      sheet: known.nameOf(changes[0]?.sheetId ?? ''),
      queue: ({ workbook }) => {
        for (const { change } of group) {
          rangeOfImage(workbook, change.sheetId, change.before).formulas = change.before.entered.map((line) => [
            ...line,
          ]);
        }
      },
    });
    if (!written.ok) return written;
  }
  return ok(undefined);
}

const rangeOfImage = (workbook: Excel.Workbook, sheetId: string, { row, column, entered }: ContentImage): Excel.Range =>
  workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, column, entered.length, entered[0]?.length ?? 0);
