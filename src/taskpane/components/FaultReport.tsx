import { useRef, useState, type ReactElement } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useFieldStyles } from '../fieldStyles';
import { useWords } from '../words';
import { Labelled } from './Labelled';

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start', width: '100%' },
  field: { width: '100%' },
  report: {
    height: 'auto',
    padding: tokens.spacingHorizontalS,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflow: 'auto',
    resize: 'vertical',
    whiteSpace: 'pre',
  },
});

/** The report with a button that copies it; where the browser lets no page copy, it is selected for Ctrl+C. */
export function FaultReport({ report }: { readonly report: string }): ReactElement {
  const styles = useStyles();
  const fields = useFieldStyles();
  const { text } = useWords();
  const area = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState<'copied' | 'selected' | null>(null);
  const copy = async (): Promise<void> => {
    area.current?.select();
    try {
      await navigator.clipboard.writeText(report);
      setTold('copied');
    } catch {
      // Excel on the web shows the pane in a frame that may not write to the clipboard.
      area.current?.focus();
      setTold('selected');
    }
  };
  return (
    <div className={styles.root}>
      <div className={styles.field}>
        <Labelled label={text.broken.report}>
          {(ids) => (
            <textarea
              {...ids}
              ref={area}
              className={mergeClasses(fields.field, styles.report)}
              rows={6}
              value={report}
              readOnly
            />
          )}
        </Labelled>
      </div>
      <Button onClick={() => void copy()}>{text.button.copyReport}</Button>
      <div role="status">{told && text.broken[told]}</div>
    </div>
  );
}
