import type { ReactElement, ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { PAGE_ID } from '../pageFocus';
import type { Page } from '../paneRequests';
import { tabId } from './PageTabs';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    flex: '1 1 auto',
    minHeight: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`,
    // What takes the keyboard does not come to stand behind a message.
    scrollPaddingTop: '64px',
    overflowX: 'hidden',
    // Always there: WebView2 hides its scroll bars, and a page would jump sideways when one comes.
    overflowY: 'scroll',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/** The part of the pane that its tabs change and that scrolls. */
export function PageBody({ page, children }: { readonly page: Page; readonly children: ReactNode }): ReactElement {
  return (
    <div id={PAGE_ID} role="tabpanel" aria-labelledby={tabId(page)} tabIndex={0} className={useStyles().page}>
      {children}
    </div>
  );
}
