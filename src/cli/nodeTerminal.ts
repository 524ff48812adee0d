import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { err, ok } from '../scoring/result';
import { fileProblem } from '../workbook/xlsx/unreadable';
import type { Terminal } from './terminal';

const codeOf = (thrown: unknown): unknown =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : null;

/** Whoever reads our output may stop early (`cchc check … | head`). */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (codeOf(error) !== 'EPIPE') throw error;
  });
}

/** The real world: this process and its disk. */
export const nodeTerminal: Terminal = {
  print: (text) => void process.stdout.write(`${text}\n`),
  complain: (text) => void process.stderr.write(`${text}\n`),
  readFile: (path) => {
    try {
      return ok(readFileSync(path));
    } catch {
      return err(fileProblem('not-found'));
    }
  },
  writeFile: (path, bytes, { overwrite }) => {
    try {
      writeFileSync(path, bytes, { flag: overwrite ? 'w' : 'wx' });
      return ok(undefined);
    } catch (thrown) {
      return err(codeOf(thrown) === 'EEXIST' ? 'taken' : 'refused');
    }
  },
  now: () => new Date(),
  newId: () => randomBytes(3).toString('hex'),
};
