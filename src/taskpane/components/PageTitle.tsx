import type { ReactElement, ReactNode } from 'react';
import { makeStyles, typographyStyles } from '@fluentui/react-components';

const useStyles = makeStyles({ title: { ...typographyStyles.subtitle2, margin: 0 } });

export function PageTitle({ children }: { readonly children: ReactNode }): ReactElement {
  return <h2 className={useStyles().title}>{children}</h2>;
}
