import type { ReactElement, ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  messages: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    flexShrink: 0,
    ':empty': { display: 'none' },
  },
});

/** Where messages stand: what comes into it is read out. */
export function MessageArea({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <div className={useStyles().messages} role="status" aria-live="polite">
      {children}
    </div>
  );
}
