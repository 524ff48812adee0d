import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadFormulaEngine } from './formulaEngine';

/** In Node the engine's code is read from the installed package; the page fetches it. */
export function loadEngineFromDisk(): void {
  loadFormulaEngine(readFileSync(join(process.cwd(), 'node_modules/@ironcalc/wasm/wasm_bg.wasm')));
}
