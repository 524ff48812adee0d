import type { CriteriaSet } from '../../scoring/criteriaSet';
import { err, invariant, ok, type Result } from '../../scoring/result';
import { SHIPPED_SETS } from '../../scoring/sets/shippedSets';
import { printConsolidation } from '../../sheets/consolidation/printConsolidation';
import type { ReportedFinding } from '../../sheets/publishedRules';
import type { SheetContent } from '../../sheets/sheetContent';
import { printXlsx } from '../xlsx/printXlsx';
import { zipUnitForms, type UnitFormsRequest, type ZipStretch } from '../unitForms/zipUnitForms';
import { assembleUnits, type AssembleOptions } from './assembleUnits';
import { consolidatedSheets } from './consolidatedSheets';
import type { Consolidation } from './consolidation';
import { viewOf, viewOfFiles, type ConsolidationView, type NothingInView } from './consolidationView';
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
  private consolidation: Consolidation | null = null;
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

  assemble(options: Partial<AssembleOptions>): Result<ConsolidationView, NothingInView> {
    const knownSets = [...(options.knownSets ?? []), ...SHIPPED_SETS];
    const assembled = assembleUnits([...this.readings.values()], { ...options, knownSets });
    this.consolidation = assembled.ok ? assembled.value : null;
    if (assembled.ok) return ok(viewOf(assembled.value));
    return err({ files: viewOfFiles(assembled.error.files), missing: assembled.error.missing });
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
