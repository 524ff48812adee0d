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

/** What goes over to another thread as it is, instead of being copied. */
export const transferredOf = ({ table }: UnitFileReading): Transferable[] =>
  table === null
    ? []
    : [table.marks.points, table.marks.states, table.details].map(({ buffer }) => buffer as ArrayBuffer);
