import { useState, type ReactElement, type ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../../words';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  more: { marginTop: tokens.spacingVerticalXS },
});

/** Thousands would hold the page up; so many are looked through at once. */
const SHOWN_AT_ONCE = 50;

export interface InBatchesProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly children: (item: T) => ReactNode;
}

/** A list of which a part is laid out, and more on request. */
export function InBatches<T>({ items, keyOf, children }: InBatchesProps<T>): ReactElement {
  const styles = useStyles();
  const { text } = useWords();
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const more = items.length - shown;
  return (
    <>
      <ul className={styles.list}>
        {items.slice(0, shown).map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {more > 0 && (
        <Button className={styles.more} onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          {text.button.showMore(Math.min(more, SHOWN_AT_ONCE))}
        </Button>
      )}
    </>
  );
}
