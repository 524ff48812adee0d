import { nextTask } from '../nextTask';
import { startedWorker } from '../workerCalls';
import type { StartWorker, WorkerHandle } from '../workerPort';
import { unread, type Arrival, type ChosenFile } from './arrival';
import { openFile } from './fetchFiles';

export interface ReadingTools {
  /** Starts a worker that reads files. */
  readonly startReader: StartWorker;
  /** How many at most read at once. */
  readonly readers: number;
  /** A file that takes longer is given up. */
  readonly patienceMilliseconds: number;
}

export interface ReadingWatch {
  readonly signal: AbortSignal;
  readonly arrived: (arrival: Arrival) => void;
}

/** Posting many files at once holds the page up: about a third of a millisecond for each. */
const FILES_IN_LOT = 32;
/** For fewer files one more worker takes longer to start than it saves. */
const FILES_WORTH_A_READER = 8;

/** Reads files in workers, or here where there are none. Ends when all have arrived or when it is cancelled. */
export async function readUnitFiles(
  files: readonly ChosenFile[],
  tools: ReadingTools,
  watch: ReadingWatch,
): Promise<void> {
  const waiting = [...files];
  const readers = Math.min(tools.readers, Math.ceil(files.length / FILES_WORTH_A_READER));
  await Promise.all(Array.from({ length: readers }, () => keepReading(waiting, tools, watch)));
  // Left over only where no worker would start.
  if (!watch.signal.aborted && waiting.length > 0) await readHere(waiting, watch);
}

/** Keeps one reader in work until nothing waits. One that falls silent is ended, and another goes on behind the file that held it up. */
async function keepReading(waiting: ChosenFile[], tools: ReadingTools, watch: ReadingWatch): Promise<void> {
  let reader: WorkerHandle | null = null;
  while (waiting.length > 0 && !watch.signal.aborted) {
    reader ??= await startedWorker(tools.startReader, watch.signal);
    if (reader === null) return;
    const lot = waiting.splice(0, FILES_IN_LOT);
    const [culprit, ...others] = await readLot(reader, lot, tools.patienceMilliseconds, watch);
    if (culprit === undefined || watch.signal.aborted) continue;
    reader.terminate();
    reader = null;
    waiting.unshift(...others);
    watch.arrived(unread(culprit, 'too-slow'));
  }
  reader?.terminate();
}

/** Gives the files that were not answered before the reader fell silent, broke, or was no longer wanted. */
function readLot(
  reader: WorkerHandle,
  lot: readonly ChosenFile[],
  patience: number,
  { signal, arrived }: ReadingWatch,
): Promise<readonly ChosenFile[]> {
  return new Promise((resolve) => {
    let done = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      reader.onmessage = null;
      resolve(lot.slice(done));
    };
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(end, patience);
    };
    reader.onmessage = ({ data }: MessageEvent<Arrival>) => {
      done += 1;
      wait();
      arrived(data);
      if (done === lot.length) end();
    };
    reader.onerror = end;
    signal.addEventListener('abort', end);
    wait();
    reader.postMessage(lot, []);
  });
}

/** On this thread, with a pause behind every file. */
async function readHere(files: readonly ChosenFile[], { signal, arrived }: ReadingWatch): Promise<void> {
  const { createArrivalReader } = await import('./arrivalReader');
  const read = createArrivalReader();
  for (const chosen of files) {
    if (signal.aborted) return;
    const bytes = await openFile(chosen);
    arrived('reading' in bytes ? bytes : structuredClone(read(chosen, bytes)));
    await nextTask();
  }
}
