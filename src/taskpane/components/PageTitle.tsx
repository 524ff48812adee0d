import type { ReactElement, ReactNode } from 'react';
import { makeStyles, typographyStyles } from '@fluentui/react-components';

/** Where the keyboard goes when a page is opened from the ribbon, or when what had the focus is gone. */
export const PAGE_TITLE_ID = 'page-title';

export const focusPageTitle = (): void => document.getElementById(PAGE_TITLE_ID)?.focus();

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: 0, ':focus': { outline: 'none' } },
});

export function PageTitle({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <h2 id={PAGE_TITLE_ID} tabIndex={-1} className={useStyles().title}>
      {children}
    </h2>
  );
}
