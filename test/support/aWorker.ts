import type { StartWorker, WorkerHandle, WorkerPort } from '../../src/workbook/workerPort';

/**
 * A worker without a thread: `serve` answers in later tasks, and what it answers is cloned as between threads. Files,
 * which Node does not clone, go over as they are.
 */
export const workerRunning =
  (serve: (port: WorkerPort) => void): StartWorker =>
  () => {
    let running = true;
    const worker: WorkerHandle = {
      onmessage: null,
      onerror: null,
      postMessage: (data) => later(() => inside.onmessage?.({ data } as MessageEvent)),
      terminate: () => (running = false),
    };
    const inside: WorkerPort = {
      onmessage: null,
      postMessage: (message, transfer) => {
        const data: unknown = structuredClone(message, { transfer });
        later(() => worker.onmessage?.({ data } as MessageEvent));
      },
    };
    const later = (work: () => void): void => void setTimeout(() => running && work());
    serve(inside);
    return worker;
  };

/** A worker whose script is kept out. */
export const workerFailing: StartWorker = () => {
  const worker: WorkerHandle = { onmessage: null, onerror: null, postMessage: () => {}, terminate: () => {} };
  setTimeout(() => worker.onerror?.({ preventDefault: () => {} } as ErrorEvent));
  return worker;
};
