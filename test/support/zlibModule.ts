import { readFileSync } from 'node:fs';
import type { Zlib } from '../../src/workbook/xlsx/zlibPacking';

/** zlib as the pane's workers fetch it. */
export const zlibModule = (): Zlib => {
  const bytes = readFileSync(require.resolve('zlib-streams/zlib-streams.wasm'));
  return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as unknown as Zlib;
};
