import { callsTo } from '../workbook/workerCalls';
import type { StartWorker } from '../workbook/workerPort';
import type { UnitsWork } from '../workbook/unitFiles/unitsWork';
import type { LiveWorkbook } from '../workbook/workbook';
import { createUnitsDesk, type UnitsDesk } from '../workbook/unitsDesk';
import { newFormId } from './deskTools';

/** Null where the browser, or its policy, has no workers: the page then does the work itself, in small pieces. */
const startingWorker =
  (start: () => Worker): StartWorker =>
  () => {
    try {
      return start();
    } catch {
      return null;
    }
  };

const startReader = startingWorker(
  () => new Worker(new URL('../workbook/unitFiles/unitFilesWorker.ts', import.meta.url), { name: 'unit-files' }),
);
const startWork = startingWorker(
  () => new Worker(new URL('../workbook/unitFiles/unitsWorker.ts', import.meta.url), { name: 'units' }),
);

const workHere = async (): Promise<UnitsWork> => {
  const { UnitsWork } = await import('../workbook/unitFiles/unitsWork');
  return new UnitsWork();
};

/** Two read faster than one wherever there is more than one core. */
const READERS = navigator.hardwareConcurrency > 1 ? 2 : 1;
const PATIENCE_MILLISECONDS = 10_000;

export const openUnitsDesk = (workbook: LiveWorkbook): UnitsDesk =>
  createUnitsDesk({
    workbook,
    reading: { startReader, readers: READERS, patienceMilliseconds: PATIENCE_MILLISECONDS },
    work: callsTo(startWork, workHere),
    now: () => new Date(),
    newFormId,
  });
