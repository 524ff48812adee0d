import type { Points } from '../../scoring/points';
import type { FileDetail } from '../problem';
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

/** What goes over to another thread as it is, instead of being copied. */
export const transferredOf = ({ table }: UnitFileReading): Transferable[] =>
  table === null
    ? []
    : [table.marks.points, table.marks.states, table.details].map(({ buffer }) => buffer as ArrayBuffer);
