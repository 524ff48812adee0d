/** Where the pane runs, as far as it helps to find a fault. */
export interface Surroundings {
  /** Of the add-in. */
  readonly version: string;
  /** "Excel PC 16.0.14332.20000" */
  readonly program: string;
  /** "ExcelApi 1.14" */
  readonly levels: readonly string[];
}

const MOST_PLACES = 12;
const LONGEST_MESSAGE = 200;
const LEFT_OUT = '…';

/**
 * What an officer may send to whoever looks after the add-in. Says where our code stood and nothing of the workbook:
 * names, contents and figures of cells, names of files and of the computer stay behind.
 */
export function faultReport(thrown: unknown, { version, program, levels }: Surroundings): string {
  const places = thrown instanceof Error ? placesIn(thrown.stack ?? '') : [];
  return [`CCHC ${version}`, program, levels.join(', '), nameOf(thrown), ...places].join('\n');
}

function nameOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return `thrown: ${typeof thrown}`;
  const name = /^[\w.]+$/.test(thrown.name) ? thrown.name : 'Error';
  return `${[name, ...officeFacts(thrown)].join(' ')}: ${withoutContents(thrown.message)}`;
}

/** Office's own errors carry a code and the member that failed, both from fixed lists. */
function officeFacts(thrown: Error): string[] {
  const { code, debugInfo } = thrown as { readonly code?: unknown; readonly debugInfo?: { errorLocation?: unknown } };
  return [code, debugInfo?.errorLocation].filter(
    (fact) => typeof fact === 'string' && /^[\w.]+$/.test(fact),
  ) as string[];
}

/** From the first quotation mark on; an apostrophe within a word is none. */
const QUOTED = /(?:["“‘`«]|(?:^|[^A-Za-z0-9])')([^]*)/;
const AFTER_LAST_QUOTE = /["'”’`»]([^"'”’`»]*)$/;

/** Quoted passages, paths and figures may come from a sheet or a computer; so may letters that English lacks. */
function withoutContents(message: string): string {
  const bare = message
    .replace(/\s+/g, ' ')
    .replace(QUOTED, (_all, rest: string) => LEFT_OUT + (AFTER_LAST_QUOTE.exec(rest)?.[1] ?? ''))
    .replace(/\w+:\/\/\S*/g, LEFT_OUT)
    .replace(/\S*[\\/@][^]*/, LEFT_OUT)
    .replace(/#?\d[\d.,]*/g, (figure) => (figure.startsWith('#') ? figure : LEFT_OUT));
  return /[^\x20-\x7e…]/.test(bare) ? LEFT_OUT : bare.slice(0, LONGEST_MESSAGE);
}

/** "at check (https://…/taskpane.0123456789.js:1:2345)" in Chromium, "check@https://…" in Safari. */
const PLACE =
  /^\s*(?:at )?(?:async |new )?(?:([\w$.<>]+)(?: \[as [\w$]+\])?(?: \(|@))?\S*?([\w.-]+\.[cm]?[jt]sx?):(\d+):(\d+)\)?$/;

const placesIn = (stack: string): string[] =>
  stack
    .split('\n')
    .flatMap((line) => {
      const [, inside = '', file, row, column] = PLACE.exec(line) ?? [];
      return file === undefined ? [] : [`  ${inside} ${file}:${row}:${column}`.replace(/ {3,}/, '  ')];
    })
    .slice(0, MOST_PLACES);
