import { DEFAULT_ROW_HEIGHT } from '../model/defaults';
import { loadFormulaEngine } from '../model/formulaEngine';
import { openSnapshot, takeSnapshot } from '../model/snapshots';
import type { WorkbookSnapshot } from '../model/workbookModel';
import { BatchExecutor } from '../richApi/batchExecutor';
import { excelApiOf } from './requirements';
import type { ApiLevel } from './requirements';
import type { Connection, OpenBook } from './workbench';

/** The formula engine is WebAssembly; it has to be there before the first workbook. */
export async function fetchEngine(): Promise<void> {
  const response = await fetch(new URL('@ironcalc/wasm/wasm_bg.wasm', import.meta.url));
  loadFormulaEngine(await response.arrayBuffer());
}

/** A workbook that panes connect to; `level` is asked at each batch. */
export function openBook(snapshot: WorkbookSnapshot, level: () => ApiLevel): OpenBook {
  const model = openSnapshot(snapshot);
  const settings = new Map<string, unknown>();
  let [savedSheets, savedNames] = [model.states, model.nameList];
  return {
    model,
    connect: (): Connection => {
      const executor = new BatchExecutor(model, { excelApi: () => excelApiOf(level()), settings });
      return {
        batches: { run: (batch, failAt) => executor.execute(batch, { failAt }) },
        listen: (push) => executor.listen(push),
        dispose: () => executor.dispose(),
      };
    },
    get isChanged() {
      return model.states !== savedSheets || model.nameList !== savedNames;
    },
    saved: () => {
      [savedSheets, savedNames] = [model.states, model.nameList];
    },
    snapshot: () => takeSnapshot(model),
    storedValues: (place) => (row, column) => {
      const sheet = model.states[place];
      return sheet ? model.result(sheet, row, column) : { type: 'Empty', value: '' };
    },
    ownHeights: (place) => (row) => {
      const sheet = model.states[place];
      return sheet ? model.ownHeight(sheet, row) : DEFAULT_ROW_HEIGHT;
    },
  };
}
