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

/** The earlier and the later of two sets to compare: the given one, and where there is one another of its kind, of another year. */
export function comparedWith(
  given: SetChoice,
  choices: readonly SetChoice[],
): { before: string; after: string | null } {
  const isOfKind = ({ set }: SetChoice): boolean => set.kind === given.set.kind;
  const fitness = (other: SetChoice): number =>
    Number(other.set.id !== given.set.id) * 4 + Number(isOfKind(other)) * 2 + Number(other.set.year !== given.set.year);
  const [other] = choices.filter(({ id }) => id !== given.id).sort((one, two) => fitness(two) - fitness(one));
  if (other && isOfKind(other) && other.set.year < given.set.year) return { before: other.id, after: given.id };
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
