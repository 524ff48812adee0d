import type { ReactElement } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { useFieldStyles } from '../fieldStyles';
import { Labelled } from './Labelled';

export interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly wrong: string | null;
  readonly onText: (typed: string) => void;
}

export function TextField({ name, label, hint, value, wrong, onText }: TextFieldProps): ReactElement {
  const styles = useFieldStyles();
  return (
    <Labelled label={label} wrong={wrong}>
      {(ids) => (
        <input
          {...ids}
          className={mergeClasses(styles.field, wrong !== null && styles.wrong)}
          name={name}
          value={value}
          placeholder={hint}
          autoComplete="off"
          aria-invalid={wrong !== null}
          onChange={(event) => onText(event.target.value)}
        />
      )}
    </Labelled>
  );
}
