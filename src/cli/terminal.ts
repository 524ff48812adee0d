import type { Result } from '../scoring/result';
import type { Problem } from '../workbook/problem';
import type { Packing } from '../workbook/xlsx/packing';

/** Exit status of `cchc check`; the other commands use the first and the last. */
export const EXIT = { done: 0, errorsFound: 1, failed: 2 } as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** A file that was found: where it is, and how it is told from the others (its path below the folder). */
export interface FoundFile {
  readonly path: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

/** What a command needs of the world around it. */
export interface Terminal {
  /** What packs and unpacks bytes fastest there. */
  readonly packing: Packing;
  /** To standard output. */
  print(text: string): void;
  /** To standard error. */
  complain(text: string): void;
  /** A problem where it is not there, is a folder, or may not be read. */
  readFile(path: string): Result<Uint8Array, Problem>;
  /** The file itself, or all files of a folder and below it, by name; null where there is nothing. */
  findFiles(path: string): readonly FoundFile[] | null;
  isSamePath(one: string, other: string): boolean;
  /** A line on standard error that says how far the work is; the next one may take its place. */
  tellProgress(text: string): void;
  /** Writes the pieces one behind the other, each before the next is asked for. Refused where `path` is taken and `overwrite` is not asked for. */
  writeFile(
    path: string,
    pieces: Iterable<Uint8Array>,
    how: { readonly overwrite: boolean },
  ): Result<void, 'taken' | 'refused'>;
  now(): Date;
  newId(): string;
}
