import type { CriteriaSet } from '../../scoring/criteriaSet';
import { err, invariant, ok, type Result } from '../../scoring/result';
import type { PreviousResult } from '../../scoring/previousResults';
import { SHIPPED_SETS } from '../../scoring/sets/shippedSets';
import type { BookCells, PlainRows } from '../../sheets/cells';
import { printConsolidation } from '../../sheets/consolidation/printConsolidation';
import { EarlierUnits, type EarlierUnit, type MatrixHead } from '../../sheets/consolidation/readMatrices';
import { readPrevious } from '../../sheets/consolidation/readPrevious';
import { printForm } from '../../sheets/formSheet';
import type { ReportedFinding } from '../../sheets/publishedRules';
import type { SheetContent } from '../../sheets/sheetContent';
import { formWords } from '../../wording/formWords';
import type { Problem } from '../problem';
import { printXlsx } from '../xlsx/printXlsx';
import { readXlsx } from '../xlsx/readXlsx';
import { zipForms, type ZipStretch } from '../unitForms/zipForms';
import { zipUnitForms, type UnitFormsRequest } from '../unitForms/zipUnitForms';
import { assembleUnits, type AssembleOptions } from './assembleUnits';
import { consolidatedSheets } from './consolidatedSheets';
import type { Consolidation } from './consolidation';
import { viewOf, viewOfFiles, type ConsolidationView, type NothingInView } from './consolidationView';
import { explanationForms } from './explanationForms';
import { unpackDetails, type UnitFileReading } from './unitFileReading';

/** What the check found in one file of a unit. */
export interface FileFindings {
  readonly file: string;
  readonly sheet: string;
  /** The gravest of them. */
  readonly findings: readonly ReportedFinding[];
  /** How many there are. */
  readonly of: number;
}

/** Forms to send out; ids come along, since functions do not go between threads. */
export type FormsToSend = Omit<UnitFormsRequest, 'newId'> & { readonly ids: readonly string[] };

/** Forms that go back to units for explanation, by the units' keys. */
export interface FormsToSendBack {
  readonly units: readonly string[];
  readonly ids: readonly string[];
  readonly created: Date;
}

/** A sheet without its cells, which are fetched row by row. */
export interface SheetOutline {
  readonly content: SheetContent;
  readonly rows: number;
}

/** A stretch of an archive that is being written. */
export interface Stretch {
  readonly bytes: readonly Uint8Array[];
  readonly forms: number;
}

/** So long one call may take where the page itself has to do the work. */
const TURN_MILLISECONDS = 30;

/** The long work with many units. It lives in a worker, which keeps what was read there, and is called with plain data. */
export class UnitsWork {
  private readonly readings = new Map<string, UnitFileReading>();
  private readonly sets = new Map<string, CriteriaSet>();
  private coming = new EarlierUnits();
  private earlier: readonly EarlierUnit[] = [];
  private consolidation: Consolidation | null = null;
  private previous: readonly PreviousResult[] | null = null;
  private sheets: readonly SheetContent[] = [];
  private archive: Iterator<ZipStretch, void> | null = null;

  /** A later reading of a file takes the place of an earlier one. */
  take(readings: readonly UnitFileReading[]): void {
    for (const reading of readings) {
      const { table } = reading;
      if (table?.set) this.sets.set(table.fingerprint, table.set);
      // The file that brought the set along may be left out later.
      const set = this.sets.get(table?.fingerprint ?? '') ?? null;
      this.readings.set(reading.file, table === null ? reading : { ...reading, table: { ...table, set } });
    }
  }

  leaveOut(files: readonly string[]): void {
    for (const file of files) this.readings.delete(file);
  }

  /** What appraisers entered in the workbook comes in stretches, and counts once all of it is there. */
  startEarlier(): void {
    this.coming = new EarlierUnits();
  }

  takeEarlier(head: MatrixHead, rows: PlainRows): void {
    this.coming.take(head, rows);
  }

  keepEarlier(): void {
    this.earlier = this.coming.units;
  }

  assemble(options: Partial<AssembleOptions>): Result<ConsolidationView, NothingInView> {
    const knownSets = [...(options.knownSets ?? []), ...SHIPPED_SETS];
    const assembled = assembleUnits([...this.readings.values()], {
      ...options,
      knownSets,
      previous: this.previous,
      earlier: this.earlier,
    });
    this.consolidation = assembled.ok ? assembled.value : null;
    if (assembled.ok) return ok(viewOf(assembled.value));
    return err({ files: viewOfFiles(assembled.error.files), missing: assembled.error.missing });
  }

  /** Takes last year's results out of a file; gives the units that they name, null where it has no results. */
  takePreviousFile(bytes: Uint8Array): Result<readonly string[] | null, Problem> {
    const book = readXlsx(bytes);
    return book.ok ? ok(this.takePrevious(book.value)) : book;
  }

  /** The same out of sheets that were read. */
  takePrevious(book: BookCells): readonly string[] | null {
    const results = readPrevious(book);
    if (results === null) return null;
    this.previous = results;
    return results.map(({ unit }) => unit);
  }

  dropPrevious(): void {
    this.previous = null;
  }

  findingsOf(files: readonly string[]): FileFindings[] {
    return files.flatMap((file) => {
      const table = this.readings.get(file)?.table;
      if (!table) return [];
      const { error, warning, info } = table.counts;
      return { file, sheet: table.sheet, findings: unpackDetails(table.details).findings, of: error + warning + info };
    });
  }

  /** Prints what was last put together. */
  startSheets(): SheetOutline[] {
    this.sheets = this.printed();
    return this.sheets.map((content) => ({ content: { ...content, grid: [] }, rows: content.grid.length }));
  }

  rowsOf(sheet: number, first: number, count: number): SheetContent['grid'] {
    return this.sheets[sheet]?.grid.slice(first, first + count) ?? [];
  }

  /** The same as an .xlsx file. */
  printBook(created: Date): Uint8Array {
    return printXlsx(this.printed(), { created });
  }

  private printed(): SheetContent[] {
    invariant(this.consolidation, 'only what was put together is printed');
    return printConsolidation(consolidatedSheets(this.consolidation));
  }

  startForms({ ids, ...request }: FormsToSend): void {
    const left = ids.values();
    const newId = (): string => {
      const { value } = left.next();
      invariant(value !== undefined, 'there is an id for every form');
      return value;
    };
    this.archive = zipUnitForms({ ...request, newId });
  }

  /** Forms of what was last put together. */
  startExplanations({ units, ids, created }: FormsToSendBack): void {
    const { consolidation } = this;
    invariant(consolidation, 'only what was put together is sent back');
    const chosen = new Set(units);
    const appraised = consolidation.units.filter(({ key }) => chosen.has(key));
    const formOf = explanationForms(consolidation);
    const print = (at: number): Uint8Array => {
      const [unit, id] = [appraised[at], ids[at]];
      invariant(unit && id !== undefined, 'there are a unit and an id for every form');
      return printXlsx(printForm(formOf(unit, id)), { created });
    };
    this.archive = zipForms({ units: appraised, prefix: formWords.explanationPrefix, created, print });
  }

  /** What comes next in the archive; null behind its end. */
  nextForms(): Stretch | null {
    const started = performance.now();
    const bytes: Uint8Array[] = [];
    let forms = 0;
    let ended = false;
    while (!ended && (bytes.length === 0 || performance.now() - started < TURN_MILLISECONDS)) {
      const next = this.archive?.next() ?? { done: true };
      if (next.done === true) ended = true;
      else {
        bytes.push(...next.value.bytes);
        forms = next.value.forms;
      }
    }
    return bytes.length === 0 ? null : { bytes, forms };
  }
}
