import { useEffect, useState, type ReactElement } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Job } from '../useForms';
import { useWords } from '../words';
import { ProgressLine } from './ProgressLine';

const useStyles = makeStyles({
  /** Takes no room, so that nothing jumps when Excel answers late. */
  bar: { position: 'relative', height: 0, zIndex: 1 },
  hint: {
    ...typographyStyles.body1,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
  },
});

const SHOWN_AFTER_MS = 500;
/** By then Excel is most likely waiting for the end of a cell edit. */
const EXPLAINED_AFTER_MS = 2500;

/** Tells that Excel is at work, once that takes long enough to notice. */
export function BusyBar({ busy }: { readonly busy: Job | null }): ReactElement {
  const styles = useStyles();
  const { text } = useWords();
  const waited = useWaited(busy !== null);
  return (
    <div className={styles.bar} role="status">
      {waited !== 'no' && <ProgressLine label={text.note.working} />}
      {waited === 'long' && <div className={styles.hint}>{text.note.waitingForEnter}</div>}
    </div>
  );
}

type Waited = 'no' | 'noticeably' | 'long';

function useWaited(waiting: boolean): Waited {
  const [waited, setWaited] = useState<Waited>('no');
  useEffect(() => {
    if (!waiting) return;
    const noticeably = setTimeout(() => setWaited('noticeably'), SHOWN_AFTER_MS);
    const long = setTimeout(() => setWaited('long'), EXPLAINED_AFTER_MS);
    return () => {
      clearTimeout(noticeably);
      clearTimeout(long);
      setWaited('no');
    };
  }, [waiting]);
  return waited;
}
