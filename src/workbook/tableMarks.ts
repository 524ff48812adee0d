import { err, ok, type Result } from '../scoring/result';
import { findingMarks, weakMarks, type CellMark } from '../sheets/cellMarks';
import { printFindings, printWeak, type CellLink, type FindingsSheet } from '../sheets/findingsSheet';
import { isAsSealed } from '../sheets/findingsSeal';
import { FINDINGS_NAME } from '../sheets/tableNames';
import { scored } from './formReading';
import type { Problem } from './problem';
import { isOfCriteria, type OpenedTable } from './tableReading';
import { sheetById, type LiveWorkbook, type Marking, type UndoStep } from './workbook';

/** What was put beside and onto a sheet of the officer's. */
interface Put {
  readonly marks: readonly CellMark[];
  readonly sheet: FindingsSheet;
  /** Takes the sheet of ours away, or gives back what stood there before. */
  readonly step: UndoStep;
}

type Shown = Omit<Put, 'step'>;

const NO_LINKS: readonly CellLink[] = [];

/** Marks on sheets of the officer's, each with a sheet of ours that tells what was found. It is to be read along with the table. */
export class TableMarks {
  /** By the id of the officer's sheet; marks of an earlier session are not remembered, only known again when they are replaced. */
  private readonly put = new Map<string, Put>();

  constructor(
    private readonly workbook: LiveWorkbook,
    private readonly now: () => string,
  ) {}

  /** Replaces earlier marks. 1 round trip for the marks, 3 for the sheet, 1 for an earlier one. */
  async mark(opened: OpenedTable, what: 'findings' | 'weak'): Promise<Result<UndoStep, Problem>> {
    const { sheet, book } = opened;
    if (sheet.protected) return err({ kind: 'sheet-protected', sheet: sheet.name });
    const ours = findingsOf(opened);
    const before = this.put.get(sheet.id) ?? null;
    const now = this.putFor(opened, what);
    const earlier = book.along.get(FINDINGS_NAME);
    const written = ours === null ? await this.insert(now) : await this.rewrite(opened, ours, now);
    if (!written.ok) return written;
    const { findingsId, step } = written.value;
    const tie = (id: string | null): Marking['tie'] => tieOf(sheet.id, id);
    const marked = await this.workbook.mark({ ...markingOf(sheet.id, now), tie: tie(findingsId) });
    if (!marked.ok) {
      await step.undo();
      return marked;
    }
    this.put.set(sheet.id, { ...now, step });
    return ok({
      undo: async () => {
        // Taken away and put back since, it is another sheet.
        const undone = await (this.put.get(sheet.id)?.step ?? step).undo();
        if (!undone.ok) return undone;
        return this.putBack(sheet.id, before, tie(earlier ?? null));
      },
    });
  }

  /** Takes the marks and their sheet away. */
  async unmark(opened: OpenedTable): Promise<Result<UndoStep, Problem>> {
    const { sheet } = opened;
    if (sheet.protected) return err({ kind: 'sheet-protected', sheet: sheet.name });
    const before = this.put.get(sheet.id) ?? null;
    const tie = tieOf(sheet.id, null);
    const taken = { sheetId: sheet.id, marks: [], tie, links: NO_LINKS, removedSheet: findingsOf(opened) };
    const removed = await this.workbook.mark(taken);
    if (!removed.ok) return removed;
    this.put.delete(sheet.id);
    return ok({ undo: () => this.putAgain(sheet.id, before) });
  }

  private putFor({ sheet, checked }: OpenedTable, what: 'findings' | 'weak'): Shown {
    const about = { sheet, time: this.now() };
    if (what === 'findings' || !isOfCriteria(checked)) {
      return { marks: findingMarks(checked.findings), sheet: printFindings(checked.findings, about) };
    }
    return { marks: weakMarks(checked), sheet: printWeak(checked, scored(checked).cells, about) };
  }

  private async insert({ sheet }: Shown): Promise<Result<{ findingsId: string; step: UndoStep }, Problem>> {
    const inserted = await this.workbook.insertSheets([sheet.content]);
    if (!inserted.ok) return inserted;
    return ok({ findingsId: inserted.value.sheetIds[0] ?? '', step: inserted.value.step });
  }

  private async rewrite(
    { book }: OpenedTable,
    findingsId: string,
    { sheet }: Shown,
  ): Promise<Result<{ findingsId: string; step: UndoStep }, Problem>> {
    const name = book.sheets.find(({ id }) => id === findingsId)?.name ?? sheet.content.name;
    const rewritten = await this.workbook.rewriteSheet(findingsId, { ...sheet.content, name });
    return rewritten.ok ? ok({ findingsId, step: rewritten.value }) : rewritten;
  }

  private async putBack(sheetId: string, before: Put | null, tie: Marking['tie']): Promise<Result<void, Problem>> {
    const marking = before ? markingOf(sheetId, before) : { sheetId, marks: [], links: NO_LINKS, removedSheet: null };
    const back = await this.workbook.mark({ ...marking, tie });
    if (back.ok && before) this.put.set(sheetId, before);
    else if (back.ok) this.put.delete(sheetId);
    return back;
  }

  private async putAgain(sheetId: string, before: Put | null): Promise<Result<void, Problem>> {
    // What an earlier session marked can be marked again, not put back.
    if (before === null) return ok(undefined);
    const inserted = await this.insert(before);
    if (!inserted.ok) return inserted;
    const { findingsId, step } = inserted.value;
    return this.putBack(sheetId, { ...before, step }, tieOf(sheetId, findingsId));
  }
}

/** The sheet of ours as long as nobody has written on it: what an officer typed there is never overwritten or removed. */
function findingsOf({ book }: OpenedTable): string | null {
  const sheet = sheetById(book.read, book.along.get(FINDINGS_NAME) ?? '');
  return sheet && isAsSealed(sheet) ? sheet.id : null;
}

const markingOf = (sheetId: string, { marks, sheet: { links } }: Shown): Omit<Marking, 'tie'> => ({
  sheetId,
  marks,
  links,
  removedSheet: null,
});

const tieOf = (sheetId: string, findingsId: string | null): NonNullable<Marking['tie']> => ({
  sheetId,
  name: FINDINGS_NAME,
  to: findingsId === null ? null : { sheetId: findingsId, range: { row: 0, column: 0, rows: 1, columns: 1 } },
});
