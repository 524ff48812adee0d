import type { ReactElement } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { CriteriaSet } from '../../scoring/criteriaSet';
import { useWords } from '../words';
import { Icon } from './Icon';

const useStyles = makeStyles({
  label: {
    ...typographyStyles.caption1Strong,
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'center',
    margin: `0 0 ${tokens.spacingVerticalXXS}`,
    color: tokens.colorStatusWarningForeground3,
  },
});

/** Stands wherever a set that we made up is shown; nothing for a published one. */
export function IllustrativeLabel({ set }: { readonly set: Pick<CriteriaSet, 'official'> }): ReactElement | null {
  const styles = useStyles();
  const { text } = useWords();
  if (set.official) return null;
  return (
    <p className={styles.label}>
      <Icon name="info" />
      {text.note.illustrative}
    </p>
  );
}
