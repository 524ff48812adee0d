import { err, ok, type Result } from '../../src/scoring/result';
import { NO_PLAN, type UnitsPlan } from '../../src/scoring/unitsPlan';
import type { UnitsList } from '../../src/sheets/unitsList';
import type { Problem } from '../../src/workbook/problem';
import { createArrivalReader } from '../../src/workbook/unitFiles/arrivalReader';
import type { ChosenFile } from '../../src/workbook/unitFiles/arrival';
import { UnitsWork, type FileFindings } from '../../src/workbook/unitFiles/unitsWork';
import type { FormsOrder, PreviousRead, SeeingWatch, UnitsDesk } from '../../src/workbook/unitsDesk';
import type { WritingWatch } from '../../src/workbook/workbook';

/** The desk for many units without a workbook: files are really read and put together, sheets are only counted. */
export class InMemoryUnitsDesk implements UnitsDesk {
  readonly asked: string[] = [];
  kept: UnitsPlan = NO_PLAN;
  /** The next writing ends so. */
  nextWriting: Problem | null = null;
  /** Reading stops behind so many files until it is cancelled. */
  stopsBehind = Infinity;
  /** Whether the workbook has the sheets of a consolidation. */
  hasEarlier = false;
  private readonly work = new UnitsWork();

  /** Bytes by name, which files in this environment do not give. */
  constructor(private readonly bytes: ReadonlyMap<string, Uint8Array>) {}

  open = async (): Promise<Result<UnitsPlan, Problem>> => ok(this.kept);

  keep = async (plan: UnitsPlan): Promise<Result<void, Problem>> => {
    this.kept = plan;
    return ok(undefined);
  };

  unitsOnSheet = async (): Promise<Result<UnitsList, Problem>> =>
    ok({ units: [{ unit: 'Xã An', group: 'xã', superior: '', place: '' }], faults: [] });

  async read(files: readonly ChosenFile[], { signal, seen }: SeeingWatch): Promise<void> {
    const read = createArrivalReader();
    for (const [at, chosen] of files.entries()) {
      if (at === this.stopsBehind) await new Promise((resolve) => signal.addEventListener('abort', resolve));
      if (signal.aborted) return;
      const { reading, obtained, maximum } = read(chosen, this.bytes.get(chosen.name) ?? new Uint8Array());
      const { file, problem, table } = reading;
      this.work.take([reading]);
      seen([{ file, problem, table, unit: table?.names[0] ?? '', obtained, maximum }]);
    }
  }

  leaveOut = async (files: readonly string[]): Promise<void> => this.work.leaveOut(files);

  readEarlier = async (): Promise<Result<boolean, Problem>> => ok(this.hasEarlier);

  assemble: UnitsDesk['assemble'] = async ({ list, measure, unitOfFile, choices, renamed }) =>
    this.work.assemble({ list: list.length === 0 ? null : list, measure, unitOfFile, choices, renamed });

  findingsOf = async (files: readonly string[]): Promise<readonly FileFindings[]> => this.work.findingsOf(files);

  async write({ progress }: WritingWatch): Promise<Result<number, Problem>> {
    this.asked.push('write');
    progress({ done: 1, of: 2 });
    return this.nextWriting ? err(this.nextWriting) : ok(7);
  }

  printBook = async (): Promise<Blob> => new Blob();

  undo = async (): Promise<Result<void, Problem>> => {
    this.asked.push('undo');
    return ok(undefined);
  };

  async sendBack(units: readonly string[]): Promise<Blob | null> {
    this.asked.push(`sendBack ${units.join(', ')}`);
    return new Blob();
  }

  async takePreviousFile({ name }: File): Promise<Result<PreviousRead | null, Problem>> {
    const units = this.work.takePreviousFile(this.bytes.get(name) ?? new Uint8Array());
    return units.ok ? ok(units.value && { name, units: units.value }) : units;
  }

  takePreviousSheet = async (): Promise<Result<PreviousRead | null, Problem>> => ok(null);

  dropPrevious = async (): Promise<void> => this.work.dropPrevious();

  async sendOut({ units, set, year }: FormsOrder): Promise<Blob | null> {
    this.asked.push(`sendOut ${units.length} ${set.id} ${year}`);
    return new Blob();
  }
}
