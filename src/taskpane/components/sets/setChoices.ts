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

/** The earlier and the later of two sets: the given one, and of the others one of its kind and of another year where there is one. */
export function comparedWith(
  given: SetChoice,
  choices: readonly SetChoice[],
): { before: string; after: string | null } {
  const likeness = ({ set }: SetChoice): number =>
    Number(set.id !== given.set.id) * 4 + Number(set.kind === given.set.kind) * 2 + Number(set.year !== given.set.year);
  const [other] = choices.filter(({ id }) => id !== given.id).sort((one, two) => likeness(two) - likeness(one));
  if (other && other.set.year < given.set.year) return { before: other.id, after: given.id };
  return { before: given.id, after: other?.id ?? null };
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
