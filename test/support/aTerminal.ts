import { PORTABLE_PACKING } from '../../src/workbook/xlsx/packing';
import type { Terminal } from '../../src/cli/terminal';
import { err, ok } from '../../src/scoring/result';
import { fileProblem } from '../../src/workbook/xlsx/unreadable';

export interface TestTerminal extends Terminal {
  readonly files: Map<string, Uint8Array>;
  /** How far the work was said to be. */
  readonly progress: readonly string[];
  /** What was printed and complained of so far. */
  output(): string;
  complaints(): string;
}

/** A command line with a disk of its own, at noon of 20 October 2026. */
export function aTerminal(files: Readonly<Record<string, Uint8Array>> = {}): TestTerminal {
  const disk = new Map(Object.entries(files));
  const printed: string[] = [];
  const complained: string[] = [];
  const told: string[] = [];
  let ids = 0;
  return {
    files: disk,
    progress: told,
    output: () => printed.join('\n'),
    complaints: () => complained.join('\n'),
    print: (text) => void printed.push(text),
    complain: (text) => void complained.push(text),
    readFile: (path) => {
      const bytes = disk.get(path);
      return bytes ? ok(bytes) : err(fileProblem('not-found'));
    },
    findFiles: (path) => {
      const below = [...disk.keys()].filter((each) => each.startsWith(`${path}/`));
      if (disk.has(path)) return [{ path, name: path, savedAt: 0 }];
      return below.length === 0
        ? null
        : below.map((each) => ({ path: each, name: each.slice(path.length + 1), savedAt: 0 }));
    },
    packing: PORTABLE_PACKING,
    isSamePath: (one, other) => one === other,
    tellProgress: (text) => void told.push(text),
    writeFile: (path, pieces, { overwrite }) => {
      if (disk.has(path) && !overwrite) return err('taken');
      disk.set(path, new Uint8Array(Buffer.concat([...pieces])));
      return ok(undefined);
    },
    now: () => new Date(Date.UTC(2026, 9, 20, 12)),
    newId: () => (0xa1b2c3d4 + ids++).toString(16),
  };
}
