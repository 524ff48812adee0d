import { NO_PLAN } from '../../../../src/scoring/unitsPlan';
import type { ChosenFile } from '../../../../src/workbook/unitFiles/arrival';
import { readUnitFiles } from '../../../../src/workbook/unitFiles/readUnitFiles';
import type { UnitsWork } from '../../../../src/workbook/unitFiles/unitsWork';
import { createUnitsDesk } from '../../../../src/workbook/unitsDesk';
import type { LiveWorkbook } from '../../../../src/workbook/workbook';
import { callsTo } from '../../../../src/workbook/workerCalls';
import type { StartWorker } from '../../../../src/workbook/workerPort';

/** Far more than any of them needs: a busy machine must not end the run. */
const PATIENCE_MILLISECONDS = 300_000;

const READERS: Readonly<Record<string, StartWorker>> = {
  read: () => new Worker(new URL('./cchcWorker.ts', import.meta.url)),
  '@e965/xlsx': () => new Worker(new URL('./sheetJsWorker.ts', import.meta.url)),
  'read-excel-file': () => new Worker(new URL('./readExcelFileWorker.ts', import.meta.url)),
};

/** The pane's own workers. */
const startReader: StartWorker = () =>
  new Worker(new URL('../../../../src/workbook/unitFiles/unitFilesWorker.ts', import.meta.url));
const startWork: StartWorker = () =>
  new Worker(new URL('../../../../src/workbook/unitFiles/unitsWorker.ts', import.meta.url));

async function readAll(job: string, files: readonly ChosenFile[], readers: number): Promise<void> {
  const start = READERS[job];
  if (!start) throw new Error(`no reader ${job}`);
  const arrived = new Set<unknown>();
  const tools = { startReader: start, readers, patienceMilliseconds: PATIENCE_MILLISECONDS };
  await readUnitFiles(files, tools, { signal: new AbortController().signal, arrived: (answer) => arrived.add(answer) });
  if ([...arrived].some((answer) => answer !== null)) throw new Error(`${job} did not read every file`);
}

/** As the pane does it: read, recognised, checked, totalled and ranked. */
async function consolidate(files: readonly ChosenFile[], readers: number): Promise<void> {
  const desk = createUnitsDesk({
    // Nothing of it is asked for by what is done here.
    workbook: {} as LiveWorkbook,
    reading: { startReader, readers, patienceMilliseconds: PATIENCE_MILLISECONDS },
    work: callsTo<UnitsWork>(startWork, () => Promise.reject(new Error('no worker starts'))),
    now: () => new Date(),
    newFormId: () => 'abc234',
  });
  let recognised = 0;
  const seen = (some: readonly { readonly table: unknown }[]): void => {
    recognised += some.filter(({ table }) => table !== null).length;
  };
  await desk.read(files, { signal: new AbortController().signal, seen });
  const assembled = await desk.assemble(NO_PLAN);
  if (!assembled.ok || recognised < 0.99 * files.length) throw new Error(`only ${recognised} files are recognised`);
}

/** Does a job with the chosen files; gives how long it took. */
async function run(job: string, readers: number): Promise<number> {
  const chosen = document.querySelector('input')?.files ?? [];
  const files = Array.from(chosen, (file): ChosenFile => ({ name: file.name, file }));
  const started = performance.now();
  await (job === 'consolidate' ? consolidate(files, readers) : readAll(job, files, readers));
  return performance.now() - started;
}

Object.assign(globalThis, { runJob: run });
