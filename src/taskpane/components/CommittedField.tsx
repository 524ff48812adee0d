import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useFieldStyles } from '../fieldStyles';
import { Labelled } from './Labelled';

const useStyles = makeStyles({
  lines: {
    height: 'auto',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalMNudge}`,
    resize: 'vertical',
    lineHeight: tokens.lineHeightBase300,
  },
});

export interface CommittedFieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  /** So many lines are shown; one where it is left out. */
  readonly lines?: number;
  /** What is wrong with a text, null where it may stand. */
  readonly wrong?: (typed: string) => string | null;
  /** The field takes the keyboard as it comes. */
  readonly focused?: boolean;
  /** Called once the field is left, or Enter is pressed in a field of one line, with a text that may stand. */
  readonly onText: (text: string) => void;
}

/** A field whose text counts once it is left: one edit, one step of "Hoàn tác". Escape brings back what stood there. */
export function CommittedField(props: CommittedFieldProps): ReactElement {
  const { label, value, hint, lines = 1, wrong, focused = false, onText } = props;
  const styles = useStyles();
  const fieldStyles = useFieldStyles();
  const [typed, setTyped] = useState(value);
  const [fault, setFault] = useState<string | null>(null);
  const [shown, setShown] = useState(value);
  // What stands there may change from outside, by an undo or a fix.
  if (shown !== value) {
    setShown(value);
    setTyped(value);
    setFault(null);
  }
  const commit = (): void => {
    if (typed === value) return;
    const found = wrong?.(typed) ?? null;
    setFault(found);
    if (found === null) onText(typed);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && lines === 1) commit();
    if (event.key !== 'Escape') return;
    setTyped(value);
    setFault(null);
  };
  const shared = {
    value: typed,
    placeholder: hint,
    autoComplete: 'off',
    autoFocus: focused,
    'aria-invalid': fault !== null,
    onBlur: commit,
    onKeyDown,
  };
  const classes = mergeClasses(fieldStyles.field, fault !== null && fieldStyles.wrong);
  const change = (text: string): void => {
    setTyped(text);
    if (fault !== null && (wrong?.(text) ?? null) === null) setFault(null);
  };
  return (
    <Labelled label={label} wrong={fault}>
      {(ids) =>
        lines === 1 ? (
          <input {...ids} {...shared} className={classes} onChange={(event) => change(event.target.value)} />
        ) : (
          <textarea
            {...ids}
            {...shared}
            rows={lines}
            className={mergeClasses(classes, styles.lines)}
            onChange={(event) => change(event.target.value)}
          />
        )
      }
    </Labelled>
  );
}
