import type { ReactElement } from 'react';
import { useFieldStyles } from '../fieldStyles';
import { Labelled } from './Labelled';

export interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly name: string; readonly lang?: string }[];
  readonly onChoice: (value: T) => void;
}

/** A labelled list to pick one from: the browser's own, which every keyboard and screen reader knows. */
export function ChoiceField<T extends string>({ label, value, choices, onChoice }: ChoiceFieldProps<T>): ReactElement {
  const styles = useFieldStyles();
  const choose = (picked: string): void => {
    const choice = choices.find((each) => each.value === picked);
    if (choice) onChoice(choice.value);
  };
  return (
    <Labelled label={label}>
      {(ids) => (
        <select {...ids} className={styles.field} value={value} onChange={(event) => choose(event.target.value)}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} lang={choice.lang}>
              {choice.name}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
