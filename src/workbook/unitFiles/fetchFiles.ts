import { LARGEST_TOTAL } from '../xlsx/limits';
import { unread, type Arrival, type ChosenFile } from './arrival';

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
const FETCHED_AT_ONCE = 16;
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
    if (end < files.length) coming = fetchTogether(files.slice(end, end + FETCHED_AT_ONCE));
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
