import { READY } from '../workerCalls';
import type { WorkerPort } from '../workerPort';
import { PORTABLE_PACKING, type Packing } from '../xlsx/packing';
import { transferredOf, type Arrival, type ChosenFile } from './arrival';
import { createArrivalReader } from './arrivalReader';
import { fetchInTurns } from './fetchFiles';

/** The worker's side: takes files in lots and answers each file as soon as it is read, in the order of the lot. */
export function serveUnitFiles(port: WorkerPort, packing: Promise<Packing> = Promise.resolve(PORTABLE_PACKING)): void {
  const reader = packing.then(createArrivalReader);
  const answer = (arrival: Arrival): void => port.postMessage(arrival, transferredOf(arrival.reading));
  const readLot = async (lot: readonly ChosenFile[]): Promise<void> => {
    const read = await reader;
    for await (const [chosen, bytes] of fetchInTurns(lot)) answer('reading' in bytes ? bytes : read(chosen, bytes));
  };
  port.onmessage = ({ data }: MessageEvent<readonly ChosenFile[]>) => void readLot(data);
  port.postMessage(READY, []);
}
