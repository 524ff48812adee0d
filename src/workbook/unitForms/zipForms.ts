import type { ListedUnit } from '../../scoring/units';
import { ZipWriter, storePart } from '../xlsx/zipWriter';
import { fileNamesOf } from './fileNames';

export interface FormsToZip {
  readonly units: readonly ListedUnit[];
  /** What the names of the files begin with. */
  readonly prefix: string;
  readonly created: Date;
  /** The file for a unit, by its place among the units. */
  readonly print: (at: number) => Uint8Array;
}

/** A stretch of the archive, to be put behind those before it. */
export interface ZipStretch {
  readonly bytes: readonly Uint8Array[];
  /** How many forms the archive holds so far. */
  readonly forms: number;
}

/**
 * A .zip with a form for each unit, a stretch a form and the directory last. It goes on only when the next stretch is
 * asked for: whoever asks may show how far it is, let others work, or stop.
 */
export function* zipForms({ units, prefix, created, print }: FormsToZip): Generator<ZipStretch, void, void> {
  const zip = new ZipWriter(created);
  const names = fileNamesOf(units, prefix);
  for (const at of units.keys()) {
    yield { bytes: zip.add(storePart(`${names[at]}.xlsx`, print(at))), forms: at + 1 };
  }
  yield { bytes: zip.end(), forms: units.length };
}
