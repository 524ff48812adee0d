import { FORM_VERSION } from '../sheets/form';
import type { FormDefect } from '../sheets/readForm';
import type { Problem } from './problem';

/** Why a form cannot be read, as people are told. */
export const formProblem = (defect: FormDefect, sheet: string): Problem =>
  defect.kind === 'newer-form'
    ? { kind: 'newer-form', version: defect.version, known: FORM_VERSION }
    : { kind: 'form-damaged', sheet, what: '' };
