/** One end of a line between the page and a worker: what a worker, its own scope and a message port have in common. */
export interface WorkerPort {
  postMessage(message: unknown, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/** A worker as the page holds it. */
export interface WorkerHandle extends WorkerPort {
  /** Called where its script cannot be fetched or run, or where it broke. */
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

/** Starts a worker; null where the browser, or its policy, allows none. */
export type StartWorker = () => WorkerHandle | null;
