import { READY } from '../workerCalls';
import type { WorkerPort } from '../workerPort';
import { openFile, transferredOf, type Arrival, type ChosenFile } from './arrival';
import { createArrivalReader } from './arrivalReader';

/** So many files are fetched ahead of the one that is read: fetching takes as long as a third of reading. */
const FETCHED_AHEAD = 8;

/** The worker's side: takes files in lots and answers each file as soon as it is read, in the order of the lot. */
export function serveUnitFiles(port: WorkerPort): void {
  const read = createArrivalReader();
  const answer = (arrival: Arrival): void => port.postMessage(arrival, transferredOf(arrival.reading));
  const readLot = async (lot: readonly ChosenFile[]): Promise<void> => {
    const opened: Promise<Uint8Array | Arrival>[] = [];
    for (const [at, chosen] of lot.entries()) {
      opened.push(...lot.slice(opened.length, at + 1 + FETCHED_AHEAD).map(openFile));
      const bytes = await opened[at];
      delete opened[at];
      if (bytes) answer('reading' in bytes ? bytes : read(chosen, bytes));
    }
  };
  port.onmessage = ({ data }: MessageEvent<readonly ChosenFile[]>) => void readLot(data);
  port.postMessage(READY, []);
}
