import type { ListedUnit } from '../../scoring/units';
import { formWords } from '../../wording/formWords';
import { ZipWriter, storePart } from '../xlsx/zipWriter';
import { fileNamesOf } from './fileNames';
import { FormTemplate, type SharedByForms } from './formTemplate';
import { unlikeIds } from './unlikeIds';

export interface UnitFormsRequest extends SharedByForms {
  readonly units: readonly ListedUnit[];
  readonly created: Date;
  /** Letters and digits; asked again where it gives the same twice. */
  readonly newId: () => string;
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
export function* zipUnitForms(request: UnitFormsRequest): Generator<ZipStretch, void, void> {
  const { units, created } = request;
  const template = new FormTemplate(request, created);
  const zip = new ZipWriter(created);
  const names = fileNamesOf(units, formWords.fileNamePrefix);
  const ids = unlikeIds(request.newId);
  for (const [index, unit] of units.entries()) {
    const form = template.print({ ...unit, id: ids() });
    yield { bytes: zip.add(storePart(`${names[index]}.xlsx`, form)), forms: index + 1 };
  }
  yield { bytes: zip.end(), forms: units.length };
}
