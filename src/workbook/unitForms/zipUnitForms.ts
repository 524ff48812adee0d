import { invariant } from '../../scoring/result';
import type { ListedUnit } from '../../scoring/units';
import { formWords } from '../../wording/formWords';
import { FormTemplate, type SharedByForms } from './formTemplate';
import { unlikeIds } from './unlikeIds';
import { zipForms, type ZipStretch } from './zipForms';

export interface UnitFormsRequest extends SharedByForms {
  readonly units: readonly ListedUnit[];
  readonly created: Date;
  /** Letters and digits; asked again where it gives the same twice. */
  readonly newId: () => string;
}

/** A .zip with a blank form for each unit. */
export function zipUnitForms(request: UnitFormsRequest): Generator<ZipStretch, void, void> {
  const { units, created } = request;
  const template = new FormTemplate(request, created);
  const ids = unlikeIds(request.newId);
  const print = (at: number): Uint8Array => {
    const unit = units[at];
    invariant(unit, 'a form is of a listed unit');
    return template.print({ ...unit, id: ids() });
  };
  return zipForms({ units, prefix: formWords.fileNamePrefix, created, print });
}
