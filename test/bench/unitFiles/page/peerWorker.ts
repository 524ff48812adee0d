import type { ChosenFile } from '../../../../src/workbook/unitFiles/arrival';
import { fetchInTurns } from '../../../../src/workbook/unitFiles/fetchFiles';
import { READY } from '../../../../src/workbook/workerCalls';
import type { WorkerPort } from '../../../../src/workbook/workerPort';

/** Serves a page as our own worker does, with some reader of workbooks: takes files in lots and answers each when it is read. */
export function servePeer(read: (bytes: Uint8Array) => unknown): void {
  // The worker's own scope, which TypeScript takes for a window.
  const port = globalThis as unknown as WorkerPort;
  port.onmessage = async ({ data: lot }: MessageEvent<readonly ChosenFile[]>) => {
    for await (const [, bytes] of fetchInTurns(lot)) {
      if (!(bytes instanceof Uint8Array)) throw new Error(`${bytes.reading.file} cannot be opened`);
      await read(bytes);
      port.postMessage(null, []);
    }
  };
  port.postMessage(READY, []);
}
