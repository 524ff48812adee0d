import type { CriteriaSet } from '../../../scoring/criteriaSet';
import type { FormReading } from '../../../workbook/formReading';
import type { SetsText } from '../../../wording/sets.vi';

/** A set that can be picked, and where it comes from. */
export interface SetChoice {
  readonly kind: 'own' | 'shipped' | 'form' | 'file';
  readonly id: string;
  readonly name: string;
  readonly set: CriteriaSet;
}

export interface SetSources {
  readonly own: readonly CriteriaSet[];
  readonly shipped: readonly CriteriaSet[];
  readonly form: FormReading | null;
  readonly file: CriteriaSet | null;
}

/** Every set there is to pick from, those of the workbook first. */
export function setChoices({ own, shipped, form, file }: SetSources, text: SetsText): SetChoice[] {
  const choice = (kind: SetChoice['kind'], set: CriteriaSet): SetChoice => ({
    kind,
    id: `${kind} ${set.id}`,
    name: text.choice[kind](set.title || text.choice.untitled),
    set,
  });
  return [
    ...own.map((set) => choice('own', set)),
    ...(file ? [choice('file', file)] : []),
    ...(form ? [choice('form', form.set)] : []),
    ...shipped.map((set) => choice('shipped', set)),
  ];
}
