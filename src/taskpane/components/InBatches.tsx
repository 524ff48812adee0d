import { useState, type ReactElement, type ReactNode } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useWords } from '../words';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  more: { marginTop: tokens.spacingVerticalXS },
});

/** Thousands would hold the page up; so many lines are looked through at once. */
const LINES_AT_ONCE = 50;

export interface InBatchesProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string | number;
  /** Fewer where each is more than a line. */
  readonly atOnce?: number;
  readonly className?: string;
  readonly children: (item: T) => ReactNode;
}

/** A list of which a part is laid out, and more on request. */
export function InBatches<T>(props: InBatchesProps<T>): ReactElement {
  const { items, keyOf, atOnce = LINES_AT_ONCE, className, children } = props;
  const styles = useStyles();
  const { text } = useWords();
  const [shown, setShown] = useState(atOnce);
  const more = items.length - shown;
  return (
    <>
      <ul className={mergeClasses(styles.list, className)}>
        {items.slice(0, shown).map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {more > 0 && (
        <Button className={styles.more} onClick={() => setShown(shown + atOnce)}>
          {text.button.showMore(Math.min(more, atOnce))}
        </Button>
      )}
    </>
  );
}
