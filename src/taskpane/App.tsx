import { useState, type ReactElement } from 'react';
import { FluentProvider, makeStyles } from '@fluentui/react-components';
import type { CriteriaSet } from '../scoring/criteriaSet';
import type { FormDesk } from '../workbook/formDesk';
import type { SetShelf } from '../workbook/setShelf';
import type { UnitsDesk } from '../workbook/unitsDesk';
import type { Language } from '../wording/language';
import { ErrorBoundary } from './components/ErrorBoundary';
import { Pane } from './components/Pane';
import { UnsupportedOffice } from './components/UnsupportedOffice';
import type { Surroundings } from './faultReport';
import type { PaneRequests } from './paneRequests';
import type { Preferences, PreferenceStore } from './preferences';
import { useTheme } from './useTheme';
import { wordsIn, WordsProvider } from './words';

const useStyles = makeStyles({ root: { height: '100%' } });

/** What the pane works with, or why it cannot. */
export type Host =
  | {
      readonly kind: 'desk';
      readonly desk: FormDesk;
      readonly loadSets: () => Promise<readonly CriteriaSet[]>;
      readonly loadShelf: () => Promise<SetShelf>;
      /** The same desk each time. */
      readonly loadUnits: () => Promise<UnitsDesk>;
      readonly requests: PaneRequests;
    }
  | { readonly kind: 'outside-excel' }
  | { readonly kind: 'excel-too-old' };

export interface AppProps {
  readonly host: Host;
  /** Office's own language, which the officer may overrule. */
  readonly language: Language;
  /** Whether Office is dark; null where it does not tell. */
  readonly officeIsDark: () => boolean | null;
  readonly preferences: PreferenceStore;
  /** Asked for only when something is broken. */
  readonly surroundings: () => Surroundings;
  readonly onReload: () => void;
}

export function App({
  host,
  language: officeLanguage,
  officeIsDark,
  preferences,
  surroundings,
  onReload,
}: AppProps): ReactElement {
  const styles = useStyles();
  const [chosen, setChosen] = useState(() => preferences.read());
  const language = chosen.language ?? officeLanguage;
  const theme = useTheme(chosen.theme, officeIsDark);
  const choose = (changed: Partial<Preferences>): void => {
    const next = { ...chosen, ...changed };
    setChosen(next);
    preferences.write(next);
  };
  const settings = {
    theme: chosen.theme,
    onLanguage: (next: Language) => choose({ language: next }),
    onTheme: (next: Preferences['theme']) => choose({ theme: next }),
  };
  return (
    <FluentProvider theme={theme} className={styles.root} lang={language}>
      <WordsProvider value={wordsIn(language)}>
        <ErrorBoundary surroundings={surroundings} onReload={onReload}>
          {host.kind === 'desk' ? <Pane {...host} settings={settings} /> : <UnsupportedOffice reason={host.kind} />}
        </ErrorBoundary>
      </WordsProvider>
    </FluentProvider>
  );
}
