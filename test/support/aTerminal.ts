import type { Terminal } from '../../src/cli/terminal';
import { err, ok } from '../../src/scoring/result';
import { fileProblem } from '../../src/workbook/xlsx/unreadable';

export interface TestTerminal extends Terminal {
  readonly files: Map<string, Uint8Array>;
  /** What was printed and complained of so far. */
  output(): string;
  complaints(): string;
}

/** A command line with a disk of its own, at noon of 20 October 2026. */
export function aTerminal(files: Readonly<Record<string, Uint8Array>> = {}): TestTerminal {
  const disk = new Map(Object.entries(files));
  const printed: string[] = [];
  const complained: string[] = [];
  return {
    files: disk,
    output: () => printed.join('\n'),
    complaints: () => complained.join('\n'),
    print: (text) => void printed.push(text),
    complain: (text) => void complained.push(text),
    readFile: (path) => {
      const bytes = disk.get(path);
      return bytes ? ok(bytes) : err(fileProblem('not-found'));
    },
    writeFile: (path, bytes, { overwrite }) => {
      if (disk.has(path) && !overwrite) return err('taken');
      disk.set(path, bytes);
      return ok(undefined);
    },
    now: () => new Date(Date.UTC(2026, 9, 20, 12)),
    newId: () => 'a1b2c3d4',
  };
}
