import type { StartWorker, WorkerHandle, WorkerPort } from './workerPort';

/** What a worker says first: from then on it answers. */
export const READY = 'ready';
/** So long the script of a worker may take to be fetched. */
const START_MILLISECONDS = 30_000;

/** Starts a worker and waits until it answers; null where none can be had, and where nobody waits any more. */
export function startedWorker(start: StartWorker, signal?: AbortSignal): Promise<WorkerHandle | null> {
  const worker = start();
  if (worker === null) return Promise.resolve(null);
  return new Promise((resolve) => {
    const settle = (ready: boolean): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
      if (!ready) worker.terminate();
      resolve(ready ? worker : null);
    };
    const giveUp = (): void => settle(false);
    const timer = setTimeout(giveUp, START_MILLISECONDS);
    signal?.addEventListener('abort', giveUp);
    worker.onmessage = () => settle(true);
    worker.onerror = giveUp;
  });
}

/** Functions that take and give plain data, so that they can be called in another thread. */
export type Calls<T> = <K extends keyof T & string>(
  name: K,
  ...args: T[K] extends (...args: infer A) => unknown ? A : never
) => Promise<T[K] extends (...args: never[]) => infer R ? R : never>;

interface Call {
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
}

type Answer = { readonly id: number } & ({ readonly value: unknown } | { readonly bug: string });

type Functions = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

/** The worker's side: answers calls of the functions of `target` in their order. */
export function serveCalls<T extends object>(port: WorkerPort, target: T): void {
  port.onmessage = ({ data: { id, name, args } }: MessageEvent<Call>) => {
    port.postMessage(answerTo(target as unknown as Functions, id, name, args), []);
  };
  port.postMessage(READY, []);
}

function answerTo(target: Functions, id: number, name: string, args: readonly unknown[]): Answer {
  try {
    return { id, value: target[name]?.(...args) };
  } catch (bug) {
    return { id, bug: bug instanceof Error ? `${bug.message}\n${bug.stack}` : String(bug) };
  }
}

/** Calls functions in a worker, which is started by the first call; on this thread where there is none to be had. */
export function callsTo<T extends object>(start: StartWorker, here: () => Promise<T>): Calls<T> {
  let called: Promise<(name: string, args: readonly unknown[]) => unknown> | null = null;
  const open = async (): Promise<(name: string, args: readonly unknown[]) => unknown> => {
    const worker = await startedWorker(start);
    if (worker) return throughWorker(worker);
    const target = (await here()) as unknown as Functions;
    return (name, args) => target[name]?.(...args);
  };
  return (async (name: string, ...args: readonly unknown[]): Promise<unknown> => {
    called ??= open();
    return (await called)(name, args);
  }) as Calls<T>;
}

function throughWorker(worker: WorkerHandle): (name: string, args: readonly unknown[]) => Promise<unknown> {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (bug: Error) => void }>();
  let calls = 0;
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if ('bug' in data) call?.reject(new Error(data.bug));
    else call?.resolve(data.value);
  };
  worker.onerror = ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  return (name, args) =>
    new Promise((resolve, reject) => {
      const id = (calls += 1);
      waiting.set(id, { resolve, reject });
      const call: Call = { id, name, args };
      worker.postMessage(call, []);
    });
}
