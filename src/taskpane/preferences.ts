import { LANGUAGES, type Language } from '../wording/language';
import { THEME_CHOICES, type ThemeChoice } from './useTheme';

/** What the officer chose for the pane on this computer; null follows Office. */
export interface Preferences {
  readonly language: Language | null;
  readonly theme: ThemeChoice;
}

export interface PreferenceStore {
  read(): Preferences;
  write(preferences: Preferences): void;
}

const KEY = 'cchc.pane';
const NONE: Preferences = { language: null, theme: 'system' };

/** Kept in the browser's storage, which may be shut off: choices then last as long as the pane is open. */
export function preferencesIn(storage: () => Storage): PreferenceStore {
  return {
    read: () => {
      try {
        return parsePreferences(JSON.parse(storage().getItem(KEY) ?? '{}'));
      } catch {
        return NONE;
      }
    },
    write: (preferences) => {
      try {
        storage().setItem(KEY, JSON.stringify(preferences));
      } catch {
        return;
      }
    },
  };
}

function parsePreferences(saved: { language?: unknown; theme?: unknown } | null): Preferences {
  return {
    language: LANGUAGES.find((language) => language === saved?.language) ?? null,
    theme: THEME_CHOICES.find((theme) => theme === saved?.theme) ?? 'system',
  };
}
