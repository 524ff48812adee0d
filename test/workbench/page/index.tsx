import { createRoot } from 'react-dom/client';
import { App } from './App';
import { openSample } from './files';
import { fetchEngine, openBook } from './openBook';
import { readManifest } from './readManifest';
import type { AddIn } from './readManifest';
import { API_LEVELS } from './requirements';
import { emptyWorkbook, filledFormWorkbook, parseStartChoice } from './startWorkbooks';
import { WorkbenchContext } from './useWorkbench';
import { PAGE_LANGUAGES } from './words';
import { Workbench } from './workbench';
import type { Settings } from './workbench';

declare global {
  interface Window {
    /** For tests, and for the curious at the browser's console. */
    workbench?: Workbench;
  }
}

const PANE_WIDTH = 350;
const SYSTEM_DARK = window.matchMedia('(prefers-color-scheme: dark)');

/** `?workbook=empty&lang=en-US&level=1.14&pane=hidden&dark=1&width=320&panes=2&trips=1` */
function settingsIn(address: URLSearchParams): Settings {
  return {
    language: PAGE_LANGUAGES.find((language) => language === address.get('lang')) ?? 'vi-VN',
    dark: address.has('dark') ? address.get('dark') === '1' : SYSTEM_DARK.matches,
    level: API_LEVELS.find((level) => level === address.get('level')) ?? 'newest',
    paneShown: address.get('pane') !== 'hidden',
    paneWidth: Number(address.get('width') ?? PANE_WIDTH),
    coAuthorShown: address.get('panes') === '2',
    panelShown: address.get('trips') === '1',
  };
}

async function start(): Promise<void> {
  const address = new URLSearchParams(window.location.search);
  const settings = settingsIn(address);
  const choice = parseStartChoice(address.get('workbook'));
  const [manifest] = await Promise.all([fetchText('/manifest.xml'), fetchEngine()]);
  const first = choice.kind === 'filled-form' ? filledFormWorkbook : emptyWorkbook;
  const workbench = new Workbench(openBook, first(settings.language), settings);
  window.workbench = workbench;
  SYSTEM_DARK.addEventListener('change', ({ matches }) => workbench.set({ dark: matches }));
  const addIns = new Map<string, AddIn>(PAGE_LANGUAGES.map((language) => [language, readManifest(manifest, language)]));
  const addInIn = (language: string): AddIn => {
    const addIn = addIns.get(language);
    if (!addIn) throw new Error(`Broken promise: the manifest was read in ${language}`);
    return addIn;
  };
  if (choice.kind === 'sample') await openSample(workbench, choice.file);
  createRoot(document.getElementById('root') as HTMLElement).render(
    <WorkbenchContext.Provider value={workbench}>
      <App addInIn={addInIn} />
    </WorkbenchContext.Provider>,
  );
}

async function fetchText(path: string): Promise<string> {
  const response = await fetch(path);
  return response.text();
}

void start();
