import type { Batches } from '../channel/roundTrips';
import { loadFormulaEngine } from '../model/formulaEngine';
import { openSnapshot, takeSnapshot } from '../model/snapshots';
import type { WorkbookSnapshot } from '../model/workbookModel';
import { BatchExecutor } from '../richApi/batchExecutor';
import { excelApiOf } from './requirements';
import type { ApiLevel } from './requirements';
import type { OpenBook } from './workbench';

/** The formula engine is WebAssembly; it has to be there before the first workbook. */
export async function fetchEngine(): Promise<void> {
  const response = await fetch(new URL('@ironcalc/wasm/wasm_bg.wasm', import.meta.url));
  loadFormulaEngine(await response.arrayBuffer());
}

/** A workbook with the executor of Office.js batches over it; `level` is asked at each batch. */
export function openBook(snapshot: WorkbookSnapshot, level: () => ApiLevel): OpenBook {
  const model = openSnapshot(snapshot);
  const executor = new BatchExecutor(model, { excelApi: () => excelApiOf(level()) });
  const batches: Batches = { run: (batch, failAt) => executor.execute(batch, { failAt }) };
  return {
    model,
    batches,
    listen: (push) => executor.listen(push),
    snapshot: () => takeSnapshot(model),
    storedValues: (place) => (row, column) => {
      const sheet = model.states[place];
      return sheet ? model.result(sheet, row, column) : { type: 'Empty', value: '' };
    },
    dispose: () => executor.dispose(),
  };
}
