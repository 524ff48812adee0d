import type { Points } from '../../scoring/points';
import type { FileDetail } from '../problem';
import { LARGEST_TOTAL } from '../xlsx/limits';
import { fileProblem } from '../xlsx/unreadable';
import type { UnitFileReading } from './unitFileReading';

/** A file that was chosen. Its bytes are fetched only where and when it is read. */
export interface ChosenFile {
  /** As people tell it from the others: its path below the chosen folder. */
  readonly name: string;
  readonly file: File;
}

/** A file as it has just been read, with what its own table comes to. */
export interface Arrival {
  readonly reading: UnitFileReading;
  /** Null where it has no table, or no points in it. */
  readonly obtained: Points | null;
  readonly maximum: Points | null;
}

export const unread = ({ name, file }: ChosenFile, detail: FileDetail): Arrival => ({
  reading: { file: name, writtenAt: file.lastModified, problem: fileProblem(detail), table: null },
  obtained: null,
  maximum: null,
});

/** Fetches a file's bytes; one that cannot be had is an arrival already. */
export async function openFile(chosen: ChosenFile): Promise<Uint8Array | Arrival> {
  if (chosen.file.size > LARGEST_TOTAL) return unread(chosen, 'part-too-large');
  try {
    return new Uint8Array(await chosen.file.arrayBuffer());
  } catch {
    // Moved, renamed or locked since it was chosen; browsers tell these apart in different ways.
    return unread(chosen, 'not-found');
  }
}

/** So many files are fetched at once, while those before them are read. */
const FETCHED_AT_ONCE = 8;
const LARGEST_AT_ONCE = 1 << 23;
/** A file that does not come must not keep others waiting, nor be mistaken for them. */
const PATIENCE_MILLISECONDS = 1_000;

type Fetching = Promise<Uint8Array | Arrival>;

/** Files in their order, each as `openFile` gives it. */
export async function* fetchInTurns(
  files: readonly ChosenFile[],
): AsyncGenerator<readonly [ChosenFile, Uint8Array | Arrival]> {
  let coming = fetchTogether(files.slice(0, FETCHED_AT_ONCE));
  for (let start = 0; start < files.length; start += FETCHED_AT_ONCE) {
    const end = start + FETCHED_AT_ONCE;
    const fetched = await coming;
    coming = fetchTogether(files.slice(end, end + FETCHED_AT_ONCE));
    for (const [chosen, fetching] of fetched) yield [chosen, await fetching];
  }
}

/** Fetches files as one: asking for each takes as long as a tenth of reading it. Where one cannot be had, each is asked for by itself. */
async function fetchTogether(files: readonly ChosenFile[]): Promise<(readonly [ChosenFile, Fetching])[]> {
  const all = await bytesOfAll(files.map(({ file }) => file));
  let start = 0;
  return files.map((chosen) => {
    const { size } = chosen.file;
    const fetching = all === null ? openFile(chosen) : Promise.resolve(new Uint8Array(all, start, size));
    start += size;
    return [chosen, fetching];
  });
}

async function bytesOfAll(files: readonly File[]): Promise<ArrayBuffer | null> {
  if (files.reduce((sum, { size }) => sum + size, 0) > LARGEST_AT_ONCE) return null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MILLISECONDS);
  });
  try {
    return await Promise.race([new Blob([...files]).arrayBuffer(), tooLong]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** What goes over to another thread as it is, instead of being copied. */
export const transferredOf = ({ table }: UnitFileReading): Transferable[] =>
  table === null
    ? []
    : [table.marks.points, table.marks.states, table.details].map(({ buffer }) => buffer as ArrayBuffer);
