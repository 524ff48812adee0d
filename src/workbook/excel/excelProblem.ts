import type { Problem } from '../problem';
import { BASE_LEVEL } from './excelHost';

/** What a batch was about, for the sentence that an error becomes. */
export interface Situation {
  /** Name of the sheet that the batch works on. */
  readonly sheet: string;
  /** Why Excel would deny access; asked after the batch, when what it read is known. */
  readonly denied?: () => Problem;
  /** Whether it activates, selects, adds or deletes: Excel does that only while this workbook is in front. */
  readonly needsFocus?: boolean;
}

interface RichError {
  readonly code: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

/** Broken promises of our own code towards Office.js. */
const BUGS = [
  'PropertyNotLoaded',
  'ValueNotLoaded',
  'InvalidObjectPath',
  'InvalidRequestContext',
  'RunMustReturnPromise',
];

// Office.js names its errors "RichApi.Error" though its types say otherwise: what they carry is what to go by.
const isRichError = (error: unknown): error is RichError =>
  typeof error === 'object' &&
  error !== null &&
  'debugInfo' in error &&
  'code' in error &&
  typeof error.code === 'string' &&
  !BUGS.includes(error.code);

export const excelErrorCode = (error: unknown): string | null => (isRichError(error) ? error.code : null);

/** The problem that an error of Excel's means; throws what is a bug. */
export function excelProblem(error: unknown, situation: Situation): Problem {
  if (!isRichError(error)) throw error;
  const { code } = error;
  const where = error.debugInfo?.errorLocation ?? '';
  switch (code) {
    case 'AccessDenied':
      return situation.denied?.() ?? { kind: 'read-only' };
    case 'InvalidOperationInCellEditMode':
      return { kind: 'cell-being-edited' };
    case 'ItemNotFound':
      return { kind: 'sheet-missing', sheet: situation.sheet };
    case 'ItemAlreadyExists':
      return { kind: 'name-taken', sheet: situation.sheet };
    case 'FilteredRangeConflict':
      return { kind: 'filter-on', sheet: situation.sheet };
    case 'RequestPayloadSizeLimitExceeded':
    case 'ResponsePayloadSizeLimitExceeded':
    case 'OperationCellsExceedLimit':
    case 'RangeExceedsLimit':
      return { kind: 'too-much-at-once' };
    case 'InvalidSelection':
    case 'InactiveWorkbook':
      return { kind: 'other-workbook-active' };
    case 'ApiNotFound':
    case 'NotImplemented':
      return { kind: 'excel-too-old', needed: `ExcelApi ${BASE_LEVEL}` };
    case 'ActivityLimitReached':
    case 'ServiceNotAvailable':
    case 'RequestAborted':
    case 'ConnectionFailure':
    case 'HostRestartNeeded':
      return { kind: 'excel-busy' };
    case 'GeneralException':
      if (situation.needsFocus) return { kind: 'other-workbook-active' };
      return { kind: 'excel-refused', code, where };
    case 'InvalidArgument':
      // What Excel says to `unprotect` without the password that somebody has set.
      if (where.endsWith('unprotect')) return { kind: 'sheet-protected', sheet: situation.sheet };
      return { kind: 'excel-refused', code, where };
    default:
      return { kind: 'excel-refused', code, where };
  }
}
