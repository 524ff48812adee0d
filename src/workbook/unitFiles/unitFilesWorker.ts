import type { WorkerPort } from '../workerPort';
import { fetchZlibPacking } from '../xlsx/zlibPacking';
import { serveUnitFiles } from './serveUnitFiles';

const packing = fetchZlibPacking(new URL('zlib-streams/zlib-streams.wasm', import.meta.url));

// The worker's own scope, which TypeScript takes for a window.
serveUnitFiles(globalThis as unknown as WorkerPort, packing);
