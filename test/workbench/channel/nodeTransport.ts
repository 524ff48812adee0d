import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import type { CalculatedWorkbook } from '../model/calculatedWorkbook';
import { loadEngineFromDisk } from '../model/engineFromDisk';
import { newWorkbook } from '../model/snapshots';
import type { Locale } from '../model/workbookModel';
import { BatchExecutor } from '../richApi/batchExecutor';
import { FLAG } from '../richApi/batch';
import type { EventEntry } from './browserTransport';
import { NO_FAULTS, RoundTrips } from './roundTrips';
import type { Faults, RoundTrip } from './roundTrips';

/**
 * The real, unmodified client of Office.js in Node, over the stand-in: what production code sends goes through the
 * client's own batching, loading, tracking and error handling.
 */

export interface NodeExcelOptions {
  /** The workbook; a new one with an empty sheet where left out. */
  readonly model?: CalculatedWorkbook;
  readonly locale?: Locale;
  /** Requirement sets that the host declares. */
  readonly requirements?: Readonly<Record<string, string>>;
}

export interface NodeExcel {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: typeof Office;
  readonly model: CalculatedWorkbook;
  readonly executor: BatchExecutor;
  readonly host: NodeHost;
  /** Makes `Excel`, `Office` and `OfficeExtension` global, as on an add-in's page; returns how to take them away again. */
  install(): () => void;
  /** Settles when everything that happened so far was told to the handlers. */
  eventsDelivered(): Promise<void>;
  close(): void;
}

const CLIENT = 'node_modules/@microsoft/office-js/dist/excel-win32-16.01.debug.js';

export const LTSC_2021: Readonly<Record<string, string>> = {
  ExcelApi: '1.14',
  SharedRuntime: '1.1',
  DelayForCellEdit: '1.1',
  RibbonApi: '1.2',
  DialogApi: '1.2',
};

let client: Script | null = null;

function clientScript(): Script {
  client ??= new Script(readFileSync(join(process.cwd(), CLIENT), 'utf8'), { filename: CLIENT });
  return client;
}

/** What tests do to Excel and what they ask it. */
export class NodeHost {
  requirements: Readonly<Record<string, string>>;
  readonly trips: RoundTrips;
  /** Called after each batch that was answered. */
  onRoundTrip: (trip: RoundTrip) => void = () => undefined;
  private told = 0;

  constructor(
    readonly model: CalculatedWorkbook,
    readonly executor: BatchExecutor,
    requirements: Readonly<Record<string, string>>,
  ) {
    this.requirements = requirements;
    this.trips = new RoundTrips(() => this.tellOfTrips());
  }

  run(batch: string): Promise<string> {
    return this.trips.run(batch, { run: (sent, failAt) => this.executor.execute(sent, { failAt }) });
  }

  /** Milliseconds that every answer takes. */
  delay(milliseconds: number): void {
    this.inject({ delay: milliseconds, times: null });
  }

  /** The next batches (one, or so many) are refused with a code of Excel's before anything is done. */
  fail(code: string, times = 1): void {
    this.inject({ failWith: code, times });
  }

  /** The next batch is refused with a code after so many actions; those stay done. */
  failAtAction(action: number, code: string): void {
    this.inject({ failWith: code, atAction: action, times: 1 });
  }

  /** The next batch stops after so many actions (all, where left out) and no answer ever comes. */
  dropAtAction(action: number | null = null): void {
    this.inject({ cut: true, atAction: action, times: 1 });
  }

  heal(): void {
    this.trips.faults = NO_FAULTS;
  }

  supports(set: string, version = '1.1'): boolean {
    const [major = 0, minor = 0] = (this.requirements[set] ?? '0').split('.').map(Number);
    const [neededMajor = 1, neededMinor = 0] = String(version).split('.').map(Number);
    return major > neededMajor || (major === neededMajor && minor >= neededMinor);
  }

  private inject(faults: Partial<Faults>): void {
    this.trips.faults = { ...NO_FAULTS, ...faults };
  }

  private tellOfTrips(): void {
    const done = this.trips.latest.filter((trip) => trip.milliseconds !== null && trip.number > this.told);
    for (const trip of done) {
      this.told = trip.number;
      this.onRoundTrip(trip);
    }
  }
}

interface ClientGlobals {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension & ClientInternals;
  readonly Office: typeof Office;
}

interface ClientInternals {
  readonly SessionBase: { new (): object; _overrideSession: object };
  readonly GenericEventRegistration: { getGenericEventRegistration(control: string): object };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: { readonly entries: readonly object[] }): void;
}

interface RequestMessage {
  readonly Body: object;
}

/** The client in a world of its own, with the few things of a browser that it asks for. */
function loadClient(host: NodeHost): ClientGlobals {
  const world: { [name: string]: unknown } = {
    setTimeout, clearTimeout, setInterval, clearInterval, console, Promise, Error, URL, performance,
    navigator: { userAgent: 'Node' },
    location: { href: 'https://localhost/', search: '', hash: '' },
    document: { createElement: () => ({}), getElementsByTagName: () => [] },
  }; // prettier-ignore
  world['window'] = world;
  world['self'] = world;
  clientScript().runInContext(createContext(world));
  // The client fills `Office.context` when a host answers its handshake; here it is given.
  world['Office'] = Object.create(world['Office'] as object, { context: { value: officeContext(host) } });
  return world as unknown as ClientGlobals;
}

const officeContext = (host: NodeHost): object => ({
  host: 'Excel',
  platform: 'PC',
  displayLanguage: host.model.locale,
  contentLanguage: host.model.locale,
  requirements: { isSetSupported: (set: string, version?: string) => host.supports(set, version) },
});

function connect(globals: ClientGlobals, host: NodeHost): void {
  const { SessionBase, GenericEventRegistration } = globals.OfficeExtension;
  class StandInSession extends SessionBase {
    _resolveRequestUrlAndHeaderInfo(): Promise<object> {
      return Promise.resolve({ url: 'https://stand-in/', headers: {} });
    }
    getEventRegistration(control: string): object {
      return GenericEventRegistration.getGenericEventRegistration(control);
    }
    _createRequestExecutorOrNull(): object {
      return { executeAsync: (_data: string, flags: number, message: RequestMessage) => answer(host, flags, message) };
    }
  }
  globals.OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  SessionBase._overrideSession = new StandInSession();
}

async function answer(host: NodeHost, flags: number, message: RequestMessage): Promise<object> {
  if ((flags & FLAG.delayForCellEdit) !== 0) await host.model.whenIdle();
  const body: unknown = JSON.parse(await host.run(JSON.stringify(message.Body)));
  return { HttpStatusCode: 200, ErrorCode: '', ErrorMessage: '', Headers: {}, Body: body };
}

const asMessage = ([messageCategory, messageType, targetId, message, id, isRemoteOverride]: EventEntry): object => ({
  messageCategory,
  messageType,
  targetId,
  message,
  id,
  isRemoteOverride,
});

/** Events reach the handlers after the answer to the batch that brought them about, as between two processes. */
class EventQueue {
  private waiting: EventEntry[] = [];
  private delivery: Promise<void> | null = null;

  constructor(private readonly deliver: (entries: readonly EventEntry[]) => void) {}

  push(entries: readonly EventEntry[]): void {
    this.waiting.push(...entries);
    this.delivery ??= new Promise((resolve) => setTimeout(resolve, 0)).then(() => this.flush());
  }

  private flush(): void {
    const entries = this.waiting.splice(0);
    this.delivery = null;
    this.deliver(entries);
  }

  async settled(): Promise<void> {
    while (this.delivery) await this.delivery;
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

export function startExcelInNode(options: NodeExcelOptions = {}): NodeExcel {
  loadEngineFromDisk();
  const model = options.model ?? newWorkbook('Book1.xlsx', options.locale ?? 'vi-VN');
  const requirements = options.requirements ?? LTSC_2021;
  const executor = new BatchExecutor(model, { excelApi: () => host.requirements['ExcelApi'] ?? '1.1' });
  const host: NodeHost = new NodeHost(model, executor, requirements);
  const globals = loadClient(host);
  connect(globals, host);
  const queue = new EventQueue((entries) =>
    globals.OfficeExtension._testTriggerRichApiMessageEvent({ entries: entries.map(asMessage) }),
  );
  const stop = executor.listen((entries) => queue.push(entries));
  return {
    Excel: globals.Excel,
    OfficeExtension: globals.OfficeExtension,
    Office: globals.Office,
    model,
    executor,
    host,
    install: () => install(globals),
    eventsDelivered: () => queue.settled(),
    close: () => {
      stop();
      executor.dispose();
    },
  };
}

function install({ Excel: excel, Office: office, OfficeExtension: extension }: ClientGlobals): () => void {
  const before = ['Excel', 'Office', 'OfficeExtension'].map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );
  Object.assign(globalThis, { Excel: excel, Office: office, OfficeExtension: extension });
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
}
