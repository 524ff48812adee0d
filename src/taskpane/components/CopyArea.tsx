import { useRef, useState, type ReactElement } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useFieldStyles } from '../fieldStyles';
import { Labelled } from './Labelled';

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start', width: '100%' },
  field: { width: '100%' },
  text: {
    height: 'auto',
    padding: tokens.spacingHorizontalS,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflow: 'auto',
    resize: 'vertical',
    whiteSpace: 'pre',
  },
});

export interface CopyAreaProps {
  readonly label: string;
  readonly button: string;
  readonly text: string;
  /** What is said once it is copied, or selected for Ctrl+C. */
  readonly copied: string;
  readonly selected: string;
}

/** A text with a button that copies it; where the browser lets no page copy, it is selected for Ctrl+C. */
export function CopyArea({ label, button, text, copied, selected }: CopyAreaProps): ReactElement {
  const styles = useStyles();
  const fields = useFieldStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState<string | null>(null);
  const copy = async (): Promise<void> => {
    area.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setTold(copied);
    } catch {
      // Excel on the web shows the pane in a frame that may not write to the clipboard.
      area.current?.focus();
      setTold(selected);
    }
  };
  return (
    <div className={styles.root}>
      <div className={styles.field}>
        <Labelled label={label}>
          {(ids) => (
            <textarea
              {...ids}
              ref={area}
              className={mergeClasses(fields.field, styles.text)}
              rows={6}
              value={text}
              readOnly
            />
          )}
        </Labelled>
      </div>
      <Button onClick={() => void copy()}>{button}</Button>
      <div role="status">{told}</div>
    </div>
  );
}
