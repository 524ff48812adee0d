import { err, invariant, ok, type Result } from '../scoring/result';
import type { CriteriaSet } from '../scoring/criteriaSet';
import type { Points } from '../scoring/points';
import { endOfDeadline, NO_PLAN, parseUnitsPlan, printUnitsPlan, type UnitsPlan } from '../scoring/unitsPlan';
import { textAt } from '../sheets/cells';
import { inUnicode } from '../sheets/inUnicode';
import { nextKeptRow, readKeptTexts } from '../sheets/keptSheet';
import { readUnitsRows, type UnitsList } from '../sheets/unitsList';
import type { SheetContent } from '../sheets/sheetContent';
import { CONSOLIDATION_NAME } from '../sheets/consolidation/consolidationSheet';
import { UNITS_PLAN_SHEET } from '../sheets/unitsPlanSheet';
import { consolidationSheetWords } from '../wording/consolidationSheetWords';
import { KeptSheet } from './keptSheet';
import type { Problem } from './problem';
import { createSetShelf, type SetShelf } from './setShelf';
import type { Arrival, ChosenFile } from './unitFiles/arrival';
import type { AssembleOptions } from './unitFiles/assembleUnits';
import type { ConsolidationView, NothingInView } from './unitFiles/consolidationView';
import { openFile } from './unitFiles/fetchFiles';
import { readUnitFiles, type ReadingTools } from './unitFiles/readUnitFiles';
import type { UnitTableReading } from './unitFiles/unitFileReading';
import type { FileFindings, FormsToSend, UnitsWork } from './unitFiles/unitsWork';
import { unlikeIds } from './unitForms/unlikeIds';
import { readEarlierSheets } from './unitsDeskEarlier';
import type { Calls } from './workerCalls';
import { sheetById, type LiveWorkbook, type UndoStep, type WritingWatch } from './workbook';

/** A file that has been read, before it is known what becomes of it. */
export interface SeenFile {
  readonly file: string;
  readonly problem: Problem | null;
  /** Null where nothing in it is a criteria table. */
  readonly table: Pick<UnitTableReading, 'origin' | 'year' | 'stamp' | 'counts'> | null;
  /** What the unit may be called; "" where nothing says. */
  readonly unit: string;
  readonly obtained: Points | null;
  readonly maximum: Points | null;
}

export interface SeeingWatch {
  readonly signal: AbortSignal;
  /** Told of several files at once, a few times a second. */
  readonly seen: (files: readonly SeenFile[]) => void;
}

/** Forms to send to units. */
export type FormsOrder = Pick<FormsToSend, 'set' | 'year' | 'view' | 'units'>;

/** Last year's results, for this session. */
export interface PreviousRead {
  /** The file or sheet that they come from. */
  readonly name: string;
  /** The names of the units in it. */
  readonly units: readonly string[];
}

export interface SendingWatch {
  readonly signal: AbortSignal;
  readonly progress: (forms: { readonly done: number; readonly of: number }) => void;
}

/** Everything that the pane can do with many units. */
export interface UnitsDesk {
  /** What was settled in an earlier session; `NO_PLAN` where nothing was. */
  open(): Promise<Result<UnitsPlan, Problem>>;
  keep(plan: UnitsPlan): Promise<Result<void, Problem>>;
  /** The list of units on the sheet that is shown. */
  unitsOnSheet(): Promise<Result<UnitsList, Problem>>;
  /** Reads files besides those that were read before; ends when all are read, or when it is cancelled. */
  read(files: readonly ChosenFile[], watch: SeeingWatch): Promise<void>;
  leaveOut(files: readonly string[]): Promise<void>;
  /** Reads what stands in the matrices of the workbook, if it has any: true where it does. */
  readEarlier(watch?: WritingWatch): Promise<Result<boolean, Problem>>;
  /** Puts together everything that was read and not left out, with what appraisers entered in matrices that were read. */
  assemble(plan: UnitsPlan): Promise<Result<ConsolidationView, NothingInView>>;
  findingsOf(files: readonly string[]): Promise<readonly FileFindings[]>;
  /**
   * Writes what was last put together as new sheets; gives how many there are. Matrices that were read give way once all of
   * it is written: they are hidden, not removed.
   */
  write(watch: WritingWatch): Promise<Result<number, Problem>>;
  /** The same as an .xlsx file. */
  printBook(): Promise<Blob>;
  /** Takes the last writing back. */
  undo(): Promise<Result<void, Problem>>;
  /** One .zip with a form for each unit; null when it is cancelled. */
  sendOut(order: FormsOrder, watch: SendingWatch): Promise<Blob | null>;
  /**
   * One .zip with the forms of units, by their keys, as they were last put together: with what appraisers gave and remarked,
   * to be explained. Null when it is cancelled.
   */
  sendBack(units: readonly string[], watch: SendingWatch): Promise<Blob | null>;
  /** Takes last year's results from a file, for the next putting together; null where it has none. */
  takePreviousFile(file: File): Promise<Result<PreviousRead | null, Problem>>;
  /** The same from the sheet that is shown. */
  takePreviousSheet(): Promise<Result<PreviousRead | null, Problem>>;
  dropPrevious(): Promise<void>;
}

export interface UnitsDeskTools {
  readonly workbook: LiveWorkbook;
  readonly reading: ReadingTools;
  readonly work: Calls<UnitsWork>;
  readonly now: () => Date;
  /** Five or six letters and digits that hardly any other form carries. */
  readonly newFormId: () => string;
}

export const createUnitsDesk = (tools: UnitsDeskTools): UnitsDesk => new WorkbookUnitsDesk(tools);

const UNWATCHED: WritingWatch = { isCancelled: () => false, progress: () => undefined };

/** Readings are handed on together: each handing over is a message and a redrawing of the page. */
const HANDED_ON_EVERY_MS = 150;

/** Cells handed over between threads at once. */
const CELLS_AT_ONCE = 5_000;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

class WorkbookUnitsDesk implements UnitsDesk {
  private readonly done: UndoStep[] = [];
  private ownSets: readonly CriteriaSet[] = [];
  private earlierIds: readonly string[] = [];
  private readonly planSheet: KeptSheet;
  private readonly shelf: SetShelf;

  constructor(private readonly tools: UnitsDeskTools) {
    this.planSheet = new KeptSheet(tools.workbook, UNITS_PLAN_SHEET);
    this.shelf = createSetShelf(tools.workbook);
  }

  async open(): Promise<Result<UnitsPlan, Problem>> {
    const sheet = await this.planSheet.read();
    if (!sheet.ok) return sheet;
    const shelf = await this.shelf.read();
    if (shelf.ok) this.ownSets = shelf.value.sets;
    const [kept] = sheet.value === null ? [] : readKeptTexts(sheet.value);
    return ok(kept ? parseUnitsPlan(kept.text) : NO_PLAN);
  }

  async keep(plan: UnitsPlan): Promise<Result<void, Problem>> {
    const sheet = await this.planSheet.read();
    if (!sheet.ok) return sheet;
    const text = printUnitsPlan(plan);
    const there = sheet.value && readKeptTexts(sheet.value)[0];
    if (there?.text === text) return ok(undefined);
    const kept =
      sheet.value === null
        ? await this.planSheet.startWith(text)
        : await this.planSheet.write(sheet.value, there?.row ?? nextKeptRow(sheet.value), text);
    return kept.ok ? ok(undefined) : kept;
  }

  async unitsOnSheet(): Promise<Result<UnitsList, Problem>> {
    const book = await this.tools.workbook.read({ sheet: 'active', alongWith: [], limits: null });
    if (!book.ok) return book;
    const shown = sheetById(book.value.read, book.value.activeSheetId);
    if (shown === null) return ok({ units: [], faults: [{ kind: 'no-units' }] });
    const sheet = inUnicode(shown);
    const rows = Array.from({ length: sheet.rows }, (_, row) =>
      Array.from({ length: sheet.columns }, (__, column) => textAt(sheet, row, column)),
    );
    return ok(readUnitsRows(rows));
  }

  async read(files: readonly ChosenFile[], { signal, seen }: SeeingWatch): Promise<void> {
    let arrivals: Arrival[] = [];
    const taken: Promise<unknown>[] = [];
    const handOn = (): void => {
      if (arrivals.length === 0) return;
      taken.push(
        this.tools.work(
          'take',
          arrivals.map(({ reading }) => reading),
        ),
      );
      seen(arrivals.map(seenOf));
      arrivals = [];
    };
    // Whoever takes the readings starts while the first are made.
    taken.push(this.tools.work('take', []));
    const timer = setInterval(handOn, HANDED_ON_EVERY_MS);
    try {
      await readUnitFiles(files, this.tools.reading, { signal, arrived: (arrival) => arrivals.push(arrival) });
    } finally {
      clearInterval(timer);
      handOn();
    }
    await Promise.all(taken);
  }

  leaveOut(files: readonly string[]): Promise<void> {
    return this.tools.work('leaveOut', files);
  }

  async readEarlier(watch = UNWATCHED): Promise<Result<boolean, Problem>> {
    const { workbook, work } = this.tools;
    await work('startEarlier');
    const read = await readEarlierSheets(workbook, (head, rows) => work('takeEarlier', head, rows), watch);
    if (!read.ok) return read;
    await work('keepEarlier');
    this.earlierIds = read.value;
    return ok(read.value.length > 0);
  }

  assemble(plan: UnitsPlan): Promise<Result<ConsolidationView, NothingInView>> {
    const earlierName = consolidationSheetWords.earlier;
    return this.tools.work('assemble', { ...optionsOf(plan), knownSets: this.ownSets, earlierName });
  }

  findingsOf(files: readonly string[]): Promise<readonly FileFindings[]> {
    return this.tools.work('findingsOf', files);
  }

  async write(watch: WritingWatch): Promise<Result<number, Problem>> {
    const contents = await this.fetchSheets(watch);
    if (watch.isCancelled()) return err({ kind: 'cancelled' });
    const replaced = { sheetIds: this.earlierIds, name: CONSOLIDATION_NAME };
    const inserted = await this.tools.workbook.insertSheets(contents, { watch, replaced });
    if (!inserted.ok) return inserted;
    this.done.push(inserted.value.step);
    return ok(contents.length);
  }

  async printBook(): Promise<Blob> {
    const bytes = await this.tools.work('printBook', this.tools.now());
    return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX });
  }

  async undo(): Promise<Result<void, Problem>> {
    const undone = await (this.done.at(-1)?.undo() ?? ok(undefined));
    // What the officer has since changed stays as it is; the step is given up.
    if (undone.ok || undone.error.kind === 'changed-since') this.done.pop();
    return undone;
  }

  /** The printed sheets, in pieces that hold nobody up. */
  private async fetchSheets({ isCancelled }: WritingWatch): Promise<SheetContent[]> {
    const outlines = await this.tools.work('startSheets');
    const contents: SheetContent[] = [];
    for (const [at, { content, rows }] of outlines.entries()) {
      const grid: SheetContent['grid'][number][] = [];
      while (grid.length < rows && !isCancelled()) {
        const columns = Math.max(1, grid[0]?.length ?? 0, grid.at(-1)?.length ?? 0);
        grid.push(...(await this.tools.work('rowsOf', at, grid.length, Math.ceil(CELLS_AT_ONCE / columns))));
      }
      contents.push({ ...content, grid });
    }
    return contents;
  }

  async sendOut(order: FormsOrder, watch: SendingWatch): Promise<Blob | null> {
    const ids = this.idsFor(order.units);
    await this.tools.work('startForms', { ...order, ids, created: this.tools.now() });
    return this.fetchForms(ids.length, watch);
  }

  async sendBack(units: readonly string[], watch: SendingWatch): Promise<Blob | null> {
    const ids = this.idsFor(units);
    await this.tools.work('startExplanations', { units, ids, created: this.tools.now() });
    return this.fetchForms(ids.length, watch);
  }

  async takePreviousFile(file: File): Promise<Result<PreviousRead | null, Problem>> {
    const { name } = file;
    const opened = await openFile({ name, file });
    if ('reading' in opened) {
      invariant(opened.reading.problem, 'a file that was not opened says why');
      return err(opened.reading.problem);
    }
    const units = await this.tools.work('takePreviousFile', opened);
    return units.ok ? ok(units.value && { name, units: units.value }) : units;
  }

  async takePreviousSheet(): Promise<Result<PreviousRead | null, Problem>> {
    const book = await this.tools.workbook.read({ sheet: 'active', alongWith: [], limits: null });
    if (!book.ok) return book;
    const sheet = sheetById(book.value.read, book.value.activeSheetId);
    const units = sheet && (await this.tools.work('takePrevious', { sheets: [sheet] }));
    return ok(sheet && units && { name: sheet.name, units });
  }

  dropPrevious(): Promise<void> {
    return this.tools.work('dropPrevious');
  }

  private idsFor(forms: readonly unknown[]): string[] {
    const nextId = unlikeIds(this.tools.newFormId);
    return forms.map(() => nextId());
  }

  /** The archive that was started, fetched stretch by stretch. */
  private async fetchForms(of: number, { signal, progress }: SendingWatch): Promise<Blob | null> {
    const pieces: BlobPart[] = [];
    for (;;) {
      const stretch = await this.tools.work('nextForms');
      if (signal.aborted) return null;
      if (stretch === null) return new Blob(pieces, { type: 'application/zip' });
      // Put away by the browser as they come: an archive for the whole country does not stand in memory twice.
      pieces.push(new Blob(stretch.bytes.map((bytes) => bytes as Uint8Array<ArrayBuffer>)));
      progress({ done: stretch.forms, of });
    }
  }
}

function seenOf({ reading: { file, problem, table }, obtained, maximum }: Arrival): SeenFile {
  const told = table && { origin: table.origin, year: table.year, stamp: table.stamp, counts: table.counts };
  return { file, problem, table: told, unit: table?.names[0] ?? '', obtained, maximum };
}

function optionsOf(plan: UnitsPlan): Partial<AssembleOptions> {
  const { setId, year, measure, threshold, list, unitOfFile, choices, renamed } = plan;
  return {
    setId,
    year,
    measure,
    list: list.length === 0 ? null : list,
    deadline: endOfDeadline(plan),
    overrides: threshold === null ? {} : { threshold },
    unitOfFile,
    choices,
    renamed,
  };
}
