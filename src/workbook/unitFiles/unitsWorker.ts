import { serveCalls } from '../workerCalls';
import type { WorkerPort } from '../workerPort';
import { UnitsWork } from './unitsWork';

// The worker's own scope, which TypeScript takes for a window.
serveCalls(globalThis as unknown as WorkerPort, new UnitsWork());
