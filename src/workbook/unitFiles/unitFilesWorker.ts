import type { WorkerPort } from '../workerPort';
import { serveUnitFiles } from './serveUnitFiles';

// The worker's own scope, which TypeScript takes for a window.
serveUnitFiles(globalThis as unknown as WorkerPort);
