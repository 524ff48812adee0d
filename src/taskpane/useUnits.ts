import { useSyncExternalStore } from 'react';
import type { Result } from '../scoring/result';
import { NO_PLAN, type UnitsPlan } from '../scoring/unitsPlan';
import type { UnitsList } from '../sheets/unitsList';
import type { Problem } from '../workbook/problem';
import type { ConsolidationView, NothingInView } from '../workbook/unitFiles/consolidationView';
import type { FileFindings } from '../workbook/unitFiles/unitsWork';
import type { FormsOrder, PreviousRead, SeenFile, UnitsDesk } from '../workbook/unitsDesk';
import { nameFiles } from './nameFiles';

/** Long work, with how far it is. */
export interface UnitsWorkGoing {
  readonly kind: 'opening' | 'reading' | 'earlier' | 'previous' | 'assembling' | 'writing' | 'sending';
  readonly done: number;
  readonly of: number;
}

/** What was last done, and how much of it. */
export interface UnitsDone {
  readonly kind:
    | 'read'
    | 'cancelled'
    | 'stopped'
    | 'written'
    | 'saved'
    | 'sent'
    | 'sentBack'
    | 'noneToExplain'
    | 'compared'
    | 'nothingToCompare'
    | 'undone'
    | 'listed';
  readonly count: number;
  /** Of so many that there are. */
  readonly of: number;
  readonly name: string;
}

export interface UnitsState {
  readonly plan: UnitsPlan;
  readonly going: UnitsWorkGoing | null;
  /** Every file that was read and not left out, by name. */
  readonly seen: ReadonlyMap<string, SeenFile>;
  /** Null until something was put together. */
  readonly result: Result<ConsolidationView, NothingInView> | null;
  /** Last year's results; null where none were chosen. */
  readonly previous: PreviousRead | null;
  readonly problem: Problem | null;
  readonly done: UnitsDone | null;
  /** What could not be followed in the list of units that was last given. */
  readonly listFaults: UnitsList['faults'];
  readonly undoable: boolean;
  /** Whether the officer is asked if the sheets that the workbook already has may give way. */
  readonly asksToReplace: boolean;
}

const STARTING: UnitsState & Bug = {
  plan: NO_PLAN,
  going: { kind: 'opening', done: 0, of: 0 },
  seen: new Map(),
  result: null,
  previous: null,
  problem: null,
  done: null,
  listFaults: [],
  undoable: false,
  asksToReplace: false,
  bug: null,
};

interface Bug {
  readonly bug: { readonly thrown: unknown } | null;
}

type Change = Partial<UnitsState & Bug> | ((state: UnitsState) => Partial<UnitsState & Bug>);

export interface UnitsActions {
  /** Reads files besides those that were read before, then puts everything together. */
  choose(files: readonly File[]): void;
  cancel(): void;
  leaveOut(files: readonly string[]): void;
  /** Changes what was settled, keeps it in the workbook and puts everything together anew. */
  settle(changed: Partial<UnitsPlan>): void;
  takeList(list: UnitsList): void;
  takeListOfSheet(): void;
  findingsOf(files: readonly string[]): Promise<readonly FileFindings[]>;
  /** Writes what was put together; asks first where the workbook already has a consolidation. */
  write(): void;
  /** The answer to the question. */
  replace(): void;
  saveBook(name: string): void;
  sendOut(order: FormsOrder, name: string): void;
  /** Sends the forms of units that were appraised back to them, as the workbook's matrices have them now. */
  sendBack(name: string): void;
  comparePrevious(file: File): void;
  comparePreviousSheet(): void;
  dropPrevious(): void;
  undo(): void;
  dismiss(): void;
}

/** Drives the desk for many units, one piece of work at a time, and keeps what the page shows. */
export function useUnits(
  desk: UnitsDesk,
  saveFile: (blob: Blob, name: string) => void,
): { readonly state: UnitsState; readonly actions: UnitsActions } {
  const driver = driverOf(desk, saveFile);
  const state = useSyncExternalStore(driver.subscribe, driver.snapshot);
  // A bug met on the way belongs to the error boundary like any other.
  if (state.bug) throw state.bug.thrown;
  return { state, actions: driver };
}

/** One for each desk: what it keeps outlives a look at another page. */
const drivers = new WeakMap<UnitsDesk, Driver>();

function driverOf(desk: UnitsDesk, saveFile: (blob: Blob, name: string) => void): Driver {
  const driver = drivers.get(desk) ?? new Driver(desk, saveFile);
  if (!drivers.has(desk)) driver.open();
  drivers.set(desk, driver);
  return driver;
}

class Driver implements UnitsActions {
  private current = STARTING;
  private readonly listeners = new Set<() => void>();
  private cancelling = new AbortController();
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly desk: UnitsDesk,
    private readonly saveFile: (blob: Blob, name: string) => void,
  ) {}

  readonly snapshot = (): UnitsState & Bug => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly open = (): void =>
    this.run(async () => {
      const plan = await this.desk.open();
      this.change(plan.ok ? { plan: plan.value } : { problem: plan.error });
    });

  readonly choose = (files: readonly File[]): void => {
    const named = nameFiles(files, this.current.seen.keys());
    if (named.length === 0) return;
    this.run(async (signal) => {
      const of = named.length;
      let done = 0;
      this.change({ going: { kind: 'reading', done, of } });
      await this.desk.read(named, {
        signal,
        seen: (seen) => {
          done += seen.length;
          this.change((state) => ({
            seen: new Map([...state.seen, ...seen.map((one): [string, SeenFile] => [one.file, one])]),
            going: { kind: 'reading', done, of },
          }));
        },
      });
      await this.assemble();
      this.tell(signal.aborted ? 'cancelled' : 'read', done);
    });
  };

  readonly cancel = (): void => this.cancelling.abort();

  readonly leaveOut = (files: readonly string[]): void =>
    this.run(async () => {
      await this.desk.leaveOut(files);
      this.change(({ seen }) => ({ seen: new Map([...seen].filter(([file]) => !files.includes(file))) }));
      await this.assemble();
    });

  readonly settle = (changed: Partial<UnitsPlan>): void => {
    this.change(({ plan }) => ({ plan: { ...plan, ...changed } }));
    this.run(async () => {
      await this.assemble();
      const kept = await this.desk.keep(this.current.plan);
      if (!kept.ok) this.change({ problem: kept.error });
    });
  };

  readonly takeList = (list: UnitsList): void => {
    this.change({ listFaults: list.faults });
    if (list.units.length > 0) {
      this.settle({ list: list.units });
      this.run(async () => this.tell('listed', list.units.length));
    }
  };

  readonly takeListOfSheet = (): void =>
    this.run(async () => {
      const list = await this.desk.unitsOnSheet();
      if (list.ok) this.takeList(list.value);
      else this.change({ problem: list.error });
    });

  readonly findingsOf = (files: readonly string[]): Promise<readonly FileFindings[]> => this.desk.findingsOf(files);

  readonly write = (): void =>
    this.run(async (signal) => {
      const earlier = await this.readEarlier(signal);
      if (!earlier.ok) this.refused(earlier.error);
      else if (earlier.value) this.change({ asksToReplace: true });
      else await this.writeSheets(signal);
    });

  readonly replace = (): void =>
    this.run(async (signal) => {
      // Points may have been entered since the last putting together.
      if (await this.assemble(signal)) await this.writeSheets(signal);
    });

  readonly saveBook = (name: string): void =>
    this.run(async () => {
      this.change({ going: { kind: 'writing', done: 0, of: 0 } });
      this.saveFile(await this.desk.printBook(), name);
      this.tell('saved', 1, { name });
    });

  readonly sendOut = (order: FormsOrder, name: string): void =>
    this.run(async (signal) => {
      this.tellSending({ done: 0, of: order.units.length });
      const archive = await this.desk.sendOut(order, { signal, progress: this.tellSending });
      if (archive) this.saveFile(archive, name);
      this.tell(archive ? 'sent' : 'stopped', order.units.length);
    });

  readonly sendBack = (name: string): void =>
    this.run(async (signal) => {
      if (!(await this.assemble())) return;
      const { result } = this.current;
      const { toExplain: units, units: all } = result?.ok ? result.value : { toExplain: [], units: [] };
      if (units.length === 0) return this.tell('noneToExplain', 0);
      this.tellSending({ done: 0, of: units.length });
      const archive = await this.desk.sendBack(units, { signal, progress: this.tellSending });
      if (archive) this.saveFile(archive, name);
      this.tell(archive ? 'sentBack' : 'stopped', units.length, { of: all.length });
    });

  readonly comparePrevious = (file: File): void => this.takePrevious(() => this.desk.takePreviousFile(file));

  readonly comparePreviousSheet = (): void => this.takePrevious(() => this.desk.takePreviousSheet());

  readonly dropPrevious = (): void =>
    this.run(async () => {
      await this.desk.dropPrevious();
      this.change({ previous: null });
      await this.assemble();
    });

  readonly undo = (): void =>
    this.run(async () => {
      const undone = await this.desk.undo();
      this.change(undone.ok ? { undoable: false } : { problem: undone.error });
      if (undone.ok) this.tell('undone', 0);
    });

  readonly dismiss = (): void => this.change({ problem: null, done: null, asksToReplace: false });

  private readonly tellSending = ({ done, of }: { readonly done: number; readonly of: number }): void =>
    this.change({ going: { kind: 'sending', done, of } });

  private takePrevious(take: () => ReturnType<UnitsDesk['takePreviousSheet']>): void {
    this.run(async () => {
      this.change({ going: { kind: 'previous', done: 0, of: 0 } });
      const taken = await take();
      if (!taken.ok) return this.change({ problem: taken.error });
      if (taken.value === null) return this.tell('nothingToCompare', 0);
      this.change({ previous: taken.value });
      await this.assemble();
      this.tell('compared', taken.value.units.length);
    });
  }

  private async writeSheets(signal: AbortSignal): Promise<void> {
    const progress = ({ done, of }: { readonly done: number; readonly of: number }): void =>
      this.change({ going: { kind: 'writing', done, of } });
    progress({ done: 0, of: 1 });
    const written = await this.desk.write({ isCancelled: () => signal.aborted, progress });
    if (written.ok) {
      this.change({ undoable: true });
      this.tell('written', written.value);
    } else this.refused(written.error);
  }

  private refused(problem: Problem): void {
    if (problem.kind === 'cancelled') this.tell('stopped', 0);
    else this.change({ problem });
  }

  /** A workbook of thousands of units takes a while. */
  private readEarlier(signal: AbortSignal | null): Promise<Result<boolean, Problem>> {
    const progress = ({ done, of }: { readonly done: number; readonly of: number }): void =>
      this.change({ going: { kind: 'earlier', done, of } });
    return this.desk.readEarlier({ isCancelled: () => signal?.aborted ?? false, progress });
  }

  /** False where what stands in the workbook's own matrices could not be read: what is shown is then without it. */
  private async assemble(signal: AbortSignal | null = null): Promise<boolean> {
    if (this.current.seen.size === 0) {
      this.change({ result: null });
      return false;
    }
    this.change(({ going }) => ({ going: going ?? { kind: 'assembling', done: 0, of: 0 } }));
    const earlier = await this.readEarlier(signal);
    if (!earlier.ok) {
      this.refused(earlier.error);
      if (earlier.error.kind === 'cancelled') return false;
    }
    this.change({ going: { kind: 'assembling', done: 0, of: 0 } });
    this.change({ result: await this.desk.assemble(this.current.plan) });
    return earlier.ok;
  }

  private change(changed: Change): void {
    this.current = { ...this.current, ...(typeof changed === 'function' ? changed(this.current) : changed) };
    for (const listener of this.listeners) listener();
  }

  private tell(kind: UnitsDone['kind'], count: number, { of = count, name = '' } = {}): void {
    this.change({ done: { kind, count, of, name } });
  }

  /** One after another: each begins where the one before it has left everything. */
  private run(work: (signal: AbortSignal) => Promise<void>): void {
    const next = async (): Promise<void> => {
      this.cancelling = new AbortController();
      this.change({ problem: null, done: null, asksToReplace: false });
      try {
        await work(this.cancelling.signal);
      } catch (thrown) {
        this.change({ bug: { thrown } });
      }
      this.change({ going: null });
    };
    this.turn = this.turn.then(next);
  }
}
