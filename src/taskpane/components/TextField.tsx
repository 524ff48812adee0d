import type { ReactElement } from 'react';
import { Input } from '@fluentui/react-components';
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
  return (
    <Labelled label={label} wrong={wrong}>
      {(ids) => (
        <Input
          {...ids}
          name={name}
          value={value}
          placeholder={hint}
          autoComplete="off"
          aria-invalid={wrong !== null}
          onChange={(_, data) => onText(data.value)}
        />
      )}
    </Labelled>
  );
}
