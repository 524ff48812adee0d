import '@testing-library/jest-dom';
import type { queries } from '@testing-library/react';
import { configure, render, screen, within, type BoundFunctions } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { SHIPPED_SETS } from '../../src/scoring/sets/shippedSets';
import { App } from '../../src/taskpane/App';
import { createPaneRequests, type PaneRequests } from '../../src/taskpane/paneRequests';
import { preferencesIn } from '../../src/taskpane/preferences';
import type { Language } from '../../src/wording/language';
import type { SetShelf } from '../../src/workbook/setShelf';
import type { UnitsDesk } from '../../src/workbook/unitsDesk';
import type { InMemoryDesk } from './inMemoryDesk';
import { InMemoryShelf } from './inMemoryShelf';

// Computers that build are busy; what is waited for comes, only later.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(60_000);

export interface RenderedPane {
  readonly user: UserEvent;
  readonly requests: PaneRequests;
  readonly reloads: () => number;
  openPage(name: string): Promise<void>;
  press(name: string | RegExp): Promise<void>;
}

/** What jsdom lacks and every browser has. */
function fillInBrowser(): void {
  window.matchMedia ??= (media) =>
    ({ media, matches: false, addEventListener: () => {}, removeEventListener: () => {} }) as unknown as MediaQueryList;
}

const NEVER_LOADED = (): Promise<UnitsDesk> => new Promise(() => {});
const NO_TIMERS = (_ms: number): void => {};

/** The whole pane over a desk in memory, with its first reading done. */
export async function renderPane(
  desk: InMemoryDesk,
  {
    language = 'vi' as Language,
    storage = (): Storage => window.localStorage,
    advanceTimers = NO_TIMERS,
    shelf = new InMemoryShelf() as SetShelf,
    loadUnits = NEVER_LOADED,
  } = {},
): Promise<RenderedPane> {
  fillInBrowser();
  const requests = createPaneRequests();
  let reloads = 0;
  const user = userEvent.setup({ advanceTimers });
  render(
    <App
      host={{
        kind: 'desk',
        desk,
        loadSets: async () => SHIPPED_SETS,
        loadShelf: async () => shelf,
        loadUnits,
        requests,
      }}
      language={language}
      officeIsDark={() => null}
      preferences={preferencesIn(storage)}
      surroundings={() => ({ version: '1.0.0', program: 'Excel PC 16.0.14332.20000', levels: ['ExcelApi 1.14'] })}
      onReload={() => (reloads += 1)}
    />,
  );
  await screen.findByRole('tabpanel');
  const press = async (name: string | RegExp): Promise<void> => user.click(await screen.findByRole('button', { name }));
  return {
    user,
    requests,
    reloads: () => reloads,
    openPage: async (name) => user.click(screen.getByRole('tab', { name })),
    press,
  };
}

/** The page that is open, as an officer finds it. */
export const page = (): BoundFunctions<typeof queries> => within(screen.getByRole('tabpanel'));
