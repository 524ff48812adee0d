import { printBatch } from './printBatch';

/** What the network, or Excel, is told to do to the next batches: for trying out what the add-in then says and keeps. */
export interface Faults {
  /** Added to every answer, in milliseconds. */
  readonly delay: number;
  /** Fails a batch with this code of Excel's; null for none. */
  readonly failWith: string | null;
  /** The answer never comes. */
  readonly cut: boolean;
  /** What ran before this action stays done; counted from 0. Null: a failure at the first, a cut after the last. */
  readonly atAction: number | null;
  /** How many batches it befalls; null for all that follow. */
  readonly times: number | null;
}

export const NO_FAULTS: Faults = { delay: 0, failWith: null, cut: false, atAction: null, times: null };

export interface RoundTrip {
  readonly number: number;
  readonly startedAt: number;
  /** Null while it is under way, and where the answer never comes. */
  readonly milliseconds: number | null;
  readonly bytesSent: number;
  readonly bytesReceived: number;
  readonly statements: readonly string[];
  readonly error: { readonly code: string; readonly message: string; readonly action: number | null } | null;
  readonly cut: boolean;
}

export interface Batches {
  /** `failAt` makes that action fail with a code, as if the workbook had refused it. */
  run(batch: string, failAt: { readonly action: number; readonly code: string } | null): string | Promise<string>;
}

const KEPT = 300;
/** Any code will do where the batch is only stopped half-way: nobody hears of it. */
const STOPPED = 'GeneralException';

/** Every batch, whoever sends it to whom, goes through here: counted, measured, and made to fail where that was asked for. */
export class RoundTrips {
  faults: Faults = NO_FAULTS;
  private readonly list: RoundTrip[] = [];
  private counted = 0;

  constructor(private readonly changed: () => void) {}

  /** The latest ones, oldest first. */
  get latest(): readonly RoundTrip[] {
    return this.list;
  }

  clear(): void {
    this.list.length = 0;
    this.counted = 0;
    this.changed();
  }

  async run(batch: string, batches: Batches): Promise<string> {
    const faults = this.takeFaults();
    const trip = this.begin(batch, faults.cut);
    const started = performance.now();
    const answer = await batches.run(batch, failAt(faults));
    if (faults.delay > 0) await new Promise((resolve) => setTimeout(resolve, faults.delay));
    if (faults.cut) return new Promise(() => undefined);
    this.replace(trip, {
      milliseconds: performance.now() - started,
      bytesReceived: bytesOf(answer),
      error: errorOf(answer),
    });
    return answer;
  }

  private takeFaults(): Faults {
    const faults = this.faults;
    if (faults.times === null || !(faults.failWith || faults.cut)) return faults;
    this.faults = faults.times > 1 ? { ...faults, times: faults.times - 1 } : { ...NO_FAULTS, delay: faults.delay };
    return faults;
  }

  private begin(batch: string, cut: boolean): RoundTrip {
    this.counted += 1;
    const trip: RoundTrip = {
      number: this.counted,
      startedAt: Date.now(),
      milliseconds: null,
      bytesSent: bytesOf(batch),
      bytesReceived: 0,
      statements: printBatch(batch),
      error: null,
      cut,
    };
    this.list.push(trip);
    if (this.list.length > KEPT) this.list.shift();
    this.changed();
    return trip;
  }

  private replace(trip: RoundTrip, outcome: Pick<RoundTrip, 'milliseconds' | 'bytesReceived' | 'error'>): void {
    const place = this.list.indexOf(trip);
    if (place >= 0) this.list[place] = { ...trip, ...outcome };
    this.changed();
  }
}

function failAt(faults: Faults): { action: number; code: string } | null {
  if (faults.failWith) return { action: faults.atAction ?? 0, code: faults.failWith };
  return faults.cut && faults.atAction !== null ? { action: faults.atAction, code: STOPPED } : null;
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

function errorOf(answer: string): RoundTrip['error'] {
  const { Error: error } = JSON.parse(answer) as {
    readonly Error?: { readonly Code: string; readonly Message: string; readonly ActionIndex?: number } | null;
  };
  return error ? { code: error.Code, message: error.Message, action: error.ActionIndex ?? null } : null;
}
