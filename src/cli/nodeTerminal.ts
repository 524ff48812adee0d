import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { err, ok } from '../scoring/result';
import { fileProblem } from '../workbook/xlsx/unreadable';
import { nodePacking } from './nodePacking';
import type { FoundFile, Terminal } from './terminal';

const codeOf = (thrown: unknown): unknown =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : null;

/** Whoever reads our output may stop early (`cchc check … | head`). */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (codeOf(error) !== 'EPIPE') throw error;
  });
}

const stateOf = (path: string): { readonly mtimeMs: number; readonly isFile: boolean } => {
  const state = statSync(path);
  return { mtimeMs: state.mtimeMs, isFile: !state.isDirectory() };
};

/** Links to folders are not followed: they may lead round in a ring. */
function filesBelow(folder: string): FoundFile[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry): FoundFile => {
    const path = join(entry.parentPath, entry.name);
    return { path, name: relative(folder, path).replaceAll('\\', '/'), savedAt: statSync(path).mtimeMs };
  });
}

/** The real world: this process and its disk. */
export const nodeTerminal: Terminal = {
  packing: nodePacking,
  print: (text) => void process.stdout.write(`${text}\n`),
  complain: (text) => void process.stderr.write(`${text}\n`),
  readFile: (path) => {
    try {
      return ok(readFileSync(path));
    } catch {
      return err(fileProblem('not-found'));
    }
  },
  findFiles: (path) => {
    try {
      const { mtimeMs, isFile } = stateOf(path);
      return isFile ? [{ path, name: basename(path), savedAt: mtimeMs }] : filesBelow(path);
    } catch {
      return null;
    }
  },
  isSamePath: (one, other) => resolve(one) === resolve(other),
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
