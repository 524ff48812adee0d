import { err, ok, type Result } from '../../scoring/result';
import type { Problem } from '../problem';
import { BASE_LEVEL, type ExcelHost } from './excelHost';
import { excelErrorCode, excelProblem, type Situation } from './excelProblem';

/** One message to Excel: what is queued goes out together and comes back together. */
export interface Batch<T> extends Situation {
  readonly kind: 'read' | 'write';
  /** Queues loads and changes and gives back the objects whose answers are wanted. May be called again when nothing was executed. */
  readonly queue: (context: Excel.RequestContext) => T;
}

/** Another attempt may get through where these came back; reading twice does no harm. */
const PASSING = [
  'ActivityLimitReached',
  'ServiceNotAvailable',
  'RequestAborted',
  'InactiveWorkbook',
  'InvalidSelection',
];
const PAUSES_BEFORE_READING_AGAIN = [200, 800];

class NoAnswer extends Error {}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * The only way to Excel. Waits while a cell is being typed in, gives up on an Excel that does not answer, repeats
 * what is safe to repeat, keeps our own writing from raising events, and turns errors into problems.
 */
export async function runBatch<T>(host: ExcelHost, batch: Batch<T>): Promise<Result<T, Problem>> {
  if (!host.supports(BASE_LEVEL)) return err({ kind: 'excel-too-old', needed: `ExcelApi ${BASE_LEVEL}` });
  try {
    return ok(await sendPatiently(host, batch));
  } catch (error) {
    const lost = error instanceof NoAnswer;
    if (batch.kind === 'write' && excelErrorCode(error) !== 'InvalidOperationInCellEditMode')
      await letEventsThrough(host);
    return err(lost ? { kind: 'excel-slow', seconds: host.answerSeconds } : excelProblem(error, batch));
  }
}

/** Sends until Excel takes the batch: refused for cell editing means that nothing of it was executed. */
async function sendPatiently<T>(host: ExcelHost, batch: Batch<T>): Promise<T> {
  const deadline = Date.now() + host.editSeconds * 1000;
  const pausesLeft = batch.kind === 'read' ? [...PAUSES_BEFORE_READING_AGAIN] : [];
  let waiting = false;
  try {
    for (;;) {
      try {
        return await send(host, batch);
      } catch (error) {
        const code = excelErrorCode(error) ?? '';
        if (code === 'InvalidOperationInCellEditMode' && Date.now() < deadline) {
          if (!waiting) host.waitsForEnter(true);
          waiting = true;
          await pause(host.editPauseMilliseconds);
          continue;
        }
        const wait = PASSING.includes(code) ? pausesLeft.shift() : undefined;
        if (wait === undefined) throw error;
        await pause(wait);
      }
    }
  } finally {
    if (waiting) host.waitsForEnter(false);
  }
}

/**
 * A context of its own for every batch: in `Excel.run` each range would be kept alive over there and cost one more
 * message to be let go.
 */
async function send<T>(host: ExcelHost, batch: Batch<T>): Promise<T> {
  const context = new Excel.RequestContext();
  if (batch.kind === 'write') context.runtime.enableEvents = false;
  const queued = batch.queue(context);
  if (batch.kind === 'write') context.runtime.enableEvents = true;
  await answered(host, batch.kind, context);
  return queued;
}

async function answered(host: ExcelHost, kind: Batch<unknown>['kind'], context: Excel.RequestContext): Promise<void> {
  const start = Date.now();
  let failed = true;
  try {
    await within(host.answerSeconds, context.sync());
    failed = false;
  } finally {
    host.tripMade({ kind, milliseconds: Date.now() - start, failed });
  }
}

async function within(seconds: number, answer: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new NoAnswer()), seconds * 1000);
  });
  try {
    await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** A batch that broke off left events switched off; without them the pane would no longer follow the sheet. */
async function letEventsThrough(host: ExcelHost): Promise<void> {
  const context = new Excel.RequestContext();
  context.runtime.enableEvents = true;
  try {
    await within(Math.min(2, host.answerSeconds), context.sync());
  } catch {
    // Whether Excel takes it or not, the problem to report is the one that came before.
  }
}
