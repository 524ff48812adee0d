import { err, ok, type Result } from '../../scoring/result';
import type { SheetContent } from '../../sheets/sheetContent';
import type { Problem } from '../problem';
import type { UndoStep } from '../workbook';
import { BYTES_PER_TRIP, packed } from './byteBudget';
import { changedCells, holdingOf, imageOf, loadHolding, type ContentImage, type Holding } from './contentImage';
import type { ExcelHost } from './excelHost';
import { runBatch } from './runBatch';
import { loadBlock } from './sheetBlock';
import { addNames, contentSteps, inPieces, protectSheet, type SheetNames, type WriteStep } from './writeContent';
import { rangeOf } from './writeStyle';

/** One sheet and what is to stand on it. */
interface Rewriting {
  readonly id: string;
  readonly content: SheetContent;
}

/** The sheet as it was found. */
interface FoundSheet {
  readonly name: string;
  readonly protected: boolean;
  readonly image: ContentImage | null;
  /** At least 1 each. */
  readonly rows: number;
  readonly columns: number;
  /** Names that belong to the sheet. */
  readonly names: readonly string[];
  /** What sheets are really called: this one, and those that its names lead to. */
  readonly sheetNames: SheetNames;
}

/**
 * Writes a sheet anew: one round trip to see what is there, one for each megabyte to write. The only place where a
 * sheet is unprotected. Undo puts the earlier contents back, not the earlier looks: those are what was repaired.
 */
export async function rewriteSheet(
  host: ExcelHost,
  id: string,
  content: SheetContent,
  name: string,
): Promise<Result<UndoStep, Problem>> {
  const rewriting: Rewriting = { id, content };
  const found = await findSheet(host, rewriting, name);
  if (!found.ok) return found;
  const written = await writeAnew(host, rewriting, found.value);
  if (written.ok) return ok({ undo: () => putBack(host, rewriting, found.value, written.value) });
  if (isRefusedAtOnce(written.error)) return written;
  const restored = await putBack(host, rewriting, found.value, null);
  return restored.ok ? written : err({ kind: 'stopped-half-way', sheets: [found.value.name] });
}

/** Excel says so before it writes anything. */
const isRefusedAtOnce = ({ kind }: Problem): boolean =>
  kind === 'sheet-protected' || kind === 'read-only' || kind === 'sheet-missing';

const deniedOn = ({ name, protected: locked }: FoundSheet): Problem =>
  locked ? { kind: 'sheet-protected', sheet: name } : { kind: 'read-only' };

async function findSheet(
  host: ExcelHost,
  { id, content }: Rewriting,
  called: string,
): Promise<Result<FoundSheet, Problem>> {
  const read = await runBatch(host, {
    kind: 'read',
    sheet: called,
    queue: ({ workbook }) => {
      const sheet = workbook.worksheets.getItem(id);
      sheet.load('name');
      sheet.protection.load('protected');
      sheet.autoFilter.load('isDataFiltered');
      sheet.names.load('items/name');
      const led = [...content.names].map(([name, { sheet: planned }]) => ({
        planned,
        other: sheetUnder(sheet.names.getItemOrNullObject(name).getRangeOrNullObject()),
      }));
      return { sheet, led, range: loadBlock(sheet.getUsedRangeOrNullObject(true)) };
    },
  });
  if (!read.ok) return read;
  const { sheet, led, range } = read.value;
  // Into a filtered range Excel writes past the rows that are filtered out.
  if (sheet.autoFilter.isDataFiltered) return err({ kind: 'filter-on', sheet: sheet.name });
  const image = imageOf(range);
  if (image === null && !range.isNullObject) return err({ kind: 'too-much-at-once' });
  const others = led.flatMap(({ planned, other }): [string, string][] =>
    planned === null || other.isNullObject ? [] : [[planned, other.name]],
  );
  return ok({
    name: sheet.name,
    protected: sheet.protection.protected,
    image,
    rows: range.isNullObject ? 1 : range.rowIndex + range.rowCount,
    columns: range.isNullObject ? 1 : range.columnIndex + range.columnCount,
    names: sheet.names.items.map((item) => item.name),
    sheetNames: new Map([...others, [content.name, sheet.name]]),
  });
}

function sheetUnder(range: Excel.Range): Excel.Worksheet {
  const { worksheet } = range;
  worksheet.load('name');
  return worksheet;
}

/** Gives what the sheet holds afterwards. */
async function writeAnew(
  host: ExcelHost,
  rewriting: Rewriting,
  found: FoundSheet,
): Promise<Result<Holding | null, Problem>> {
  const { id, content } = rewriting;
  const steps: WriteStep[] = [
    { bytes: 4000, cells: 0, queue: (sheet) => clearSheet(sheet, found) },
    ...contentSteps(content, found.sheetNames),
  ];
  const groups = packed(steps, BYTES_PER_TRIP);
  let held: Holding | null = null;
  for (const [at, group] of groups.entries()) {
    const written = await runBatch(host, {
      kind: 'write',
      sheet: found.name,
      needsFocus: true,
      denied: () => deniedOn(found),
      queue: ({ workbook }) => {
        const sheet = workbook.worksheets.getItem(id);
        for (const { queue } of group) queue(sheet);
        if (at < groups.length - 1) return null;
        addNames(sheet, content, (planned) => workbook.worksheets.getItem(found.sheetNames.get(planned) ?? planned));
        protectSheet(sheet, content);
        return loadHolding(sheet.getUsedRangeOrNullObject(true));
      },
    });
    if (!written.ok) return written;
    held = written.value && holdingOf(written.value);
  }
  return ok(held);
}

function clearSheet(sheet: Excel.Worksheet, found: FoundSheet): void {
  // Unprotecting what is not protected is refused.
  if (found.protected) sheet.protection.unprotect();
  const everything = sheet.getRange();
  everything.unmerge();
  everything.conditionalFormats.clearAll();
  everything.dataValidation.clear();
  everything.clear('All');
  const filled = sheet.getRangeByIndexes(0, 0, found.rows, found.columns);
  filled.rowHidden = false;
  filled.columnHidden = false;
  sheet.freezePanes.unfreeze();
  for (const name of found.names) sheet.names.getItem(name).delete();
}

/** Puts the earlier contents back; `expected` is what the sheet must still hold, null where anything may be overwritten. */
async function putBack(
  host: ExcelHost,
  { id, content }: Rewriting,
  before: FoundSheet,
  expected: Holding | null,
): Promise<Result<void, Problem>> {
  const now = await findSheet(host, { id, content }, before.name);
  if (!now.ok) return now;
  const cells = expected ? changedCells(expected, now.value.image) : [];
  if (cells.length > 0) return err({ kind: 'changed-since', cells });
  return runBatch(host, {
    kind: 'write',
    sheet: now.value.name,
    denied: () => deniedOn(now.value),
    queue: ({ workbook }) => {
      const sheet = workbook.worksheets.getItem(id);
      if (now.value.protected) sheet.protection.unprotect();
      sheet.getRange().clear('Contents');
      if (before.image) enterImage(sheet, before.image);
      if (before.protected) protectSheet(sheet, content);
    },
  });
}

function enterImage(sheet: Excel.Worksheet, { row, column, formats, entered }: ContentImage): void {
  for (const piece of inPieces({ row: 0, column: 0, rows: entered.length, columns: entered[0]?.length ?? 0 })) {
    const range = rangeOf(sheet, { ...piece, row: row + piece.row, column });
    const rows = [piece.row, piece.row + piece.rows] as const;
    range.numberFormat = formats.slice(...rows).map((line) => [...line]);
    range.formulas = entered.slice(...rows).map((line) => [...line]);
  }
}
