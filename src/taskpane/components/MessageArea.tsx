import type { ReactElement, ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  messages: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    flexShrink: 0,
    ':empty': { display: 'none' },
  },
  /** The page's own padding is where it sticks. */
  inView: {
    position: 'sticky',
    top: `calc(-1 * ${tokens.spacingVerticalM})`,
    zIndex: 1,
    padding: `${tokens.spacingVerticalXS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

export interface MessageAreaProps {
  /** For what has just happened: seen wherever the page is scrolled to. */
  readonly inView?: boolean;
  readonly children: ReactNode;
}

/** Where messages stand: what comes into it is read out. */
export function MessageArea({ inView = false, children }: MessageAreaProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.messages, inView && styles.inView)} role="status" aria-live="polite">
      {children}
    </div>
  );
}
