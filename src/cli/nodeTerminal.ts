import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
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
  tellProgress: (text) => void process.stderr.write(process.stderr.isTTY ? `\r${text}\x1b[K` : `${text}\n`),
  writeFile: (path, pieces, { overwrite }) => {
    let file: number;
    try {
      file = openSync(path, overwrite ? 'w' : 'wx');
    } catch (thrown) {
      return err(codeOf(thrown) === 'EEXIST' ? 'taken' : 'refused');
    }
    try {
      for (const piece of pieces) writeSync(file, piece);
      return ok(undefined);
    } catch (thrown) {
      // Half a file is no file: the disk may be full.
      rmSync(path, { force: true });
      if (codeOf(thrown) === null) throw thrown;
      return err('refused');
    } finally {
      closeSync(file);
    }
  },
  now: () => new Date(),
  newId: () => randomBytes(3).toString('hex'),
};
