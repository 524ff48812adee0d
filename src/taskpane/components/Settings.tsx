import type { ReactElement } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { LANGUAGES, type Language } from '../../wording/language';
import { THEME_CHOICES, type ThemeChoice } from '../useTheme';
import { useWords } from '../words';
import { ChoiceField } from './ChoiceField';
import { Fold } from './Fold';

const useStyles = makeStyles({
  settings: {
    marginTop: 'auto',
    paddingBottom: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    padding: `${tokens.spacingVerticalSNudge} 0`,
  },
  choices: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
  },
});

/** Each language in its own words, so that it is found by those who read no other. */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { vi: 'Tiếng Việt', en: 'English' };

export interface SettingsProps {
  readonly theme: ThemeChoice;
  readonly onLanguage: (language: Language) => void;
  readonly onTheme: (theme: ThemeChoice) => void;
}

export function Settings({ theme, onLanguage, onTheme }: SettingsProps): ReactElement {
  const styles = useStyles();
  const { language, text } = useWords();
  return (
    <Fold title={text.label.settings} className={styles.settings} titleClassName={styles.title}>
      <div className={styles.choices}>
        <ChoiceField
          label={text.label.language}
          value={language}
          choices={LANGUAGES.map((each) => ({ value: each, name: LANGUAGE_NAMES[each], lang: each }))}
          onChoice={onLanguage}
        />
        <ChoiceField
          label={text.label.theme}
          value={theme}
          choices={THEME_CHOICES.map((each) => ({ value: each, name: text.theme[each] }))}
          onChoice={onTheme}
        />
      </div>
    </Fold>
  );
}
