import type { ReactElement } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { PaneText } from '../../wording/pane.vi';
import { useWords } from '../words';

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalL },
  title: { ...typographyStyles.subtitle2, margin: 0, paddingRight: '24px' },
  text: typographyStyles.body1,
});

/** Says which Office is needed, where this one cannot run the add-in. */
export function UnsupportedOffice({ reason }: { readonly reason: keyof PaneText['unsupported'] }): ReactElement {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{text.unsupported[reason].title}</h1>
      <p className={styles.text}>{text.unsupported[reason].text}</p>
    </main>
  );
}
