import { useEffect, useState } from 'react';
import type { Theme } from '@fluentui/react-components';
import { lightTheme } from './theme';

export const THEME_CHOICES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

const DARK = '(prefers-color-scheme: dark)';

/** Whether the pane is dark: by the officer's choice, else as Office, else as the computer. */
function useIsDark(choice: ThemeChoice, officeIsDark: () => boolean | null): boolean {
  const asSystem = (): boolean => officeIsDark() ?? window.matchMedia(DARK).matches;
  const [system, setSystem] = useState(asSystem);
  useEffect(() => {
    // Excel does not tell of a new theme, so it is asked again when the pane is returned to.
    const look = (): void => setSystem(asSystem());
    const query = window.matchMedia(DARK);
    query.addEventListener('change', look);
    window.addEventListener('focus', look);
    return () => {
      query.removeEventListener('change', look);
      window.removeEventListener('focus', look);
    };
  });
  return choice === 'system' ? system : choice === 'dark';
}

/** The theme to show; light until the dark one has come. */
export function useTheme(choice: ThemeChoice, officeIsDark: () => boolean | null): Theme {
  const isDark = useIsDark(choice, officeIsDark);
  const [dark, setDark] = useState<Theme | null>(null);
  useEffect(() => {
    // A page from before an update may no longer find its dark theme: it then stays light.
    if (isDark && !dark)
      import('./darkTheme').then(
        (loaded) => setDark(loaded.darkTheme),
        () => undefined,
      );
  }, [isDark, dark]);
  return isDark && dark ? dark : lightTheme;
}
