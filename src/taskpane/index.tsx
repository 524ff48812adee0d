import { createRoot } from 'react-dom/client';
import packageJson from '../../package.json';
import type { CriteriaSet } from '../scoring/criteriaSet';
import type { SetShelf } from '../workbook/setShelf';
import type { UnitsDesk } from '../workbook/unitsDesk';
import { associateCommands } from '../commands/commands';
import { languageOfLocale } from '../wording/language';
import { App, type Host } from './App';
import { localTime, newFormId } from './deskTools';
import type { Surroundings } from './faultReport';
import { createPaneRequests } from './paneRequests';
import { preferencesIn } from './preferences';

/** The oldest Excel that can do what the forms need: Office LTSC 2021. */
const NEEDED = [
  { set: 'ExcelApi', version: '1.14' },
  { set: 'SharedRuntime', version: '1.1' },
] as const;

/** Fetched while Office.js starts: nothing that is seen first needs it. */
const deskCode = Promise.all([
  import(/* webpackChunkName: "desk" */ '../workbook/formDesk'),
  import(/* webpackChunkName: "desk" */ '../workbook/excel/excelWorkbook'),
]);

/** Chooses the adapter: this is the one place that knows which spreadsheet program the pane stands in. */
async function hostOf(host: Office.HostType | null): Promise<Host> {
  if (host !== Office.HostType.Excel) return { kind: 'outside-excel' };
  const { requirements } = Office.context;
  if (!NEEDED.every(({ set, version }) => requirements.isSetSupported(set, version))) return { kind: 'excel-too-old' };
  const requests = createPaneRequests();
  associateCommands(requests);
  const [{ createFormDesk }, { ExcelWorkbook }] = await deskCode;
  const desk = createFormDesk({ workbook: new ExcelWorkbook(), now: () => localTime(new Date()), newFormId });
  return { kind: 'desk', desk, loadSets, loadShelf, loadUnits, requests };
}

const loadSets = async (): Promise<readonly CriteriaSet[]> =>
  (await import('../scoring/sets/shippedSets')).SHIPPED_SETS;

/** Reads beside the desk, so it has a workbook of its own to remember its readings. */
async function loadShelf(): Promise<SetShelf> {
  const [[, { ExcelWorkbook }], { createSetShelf }] = await Promise.all([
    deskCode,
    import(/* webpackChunkName: "set-shelf" */ '../workbook/setShelf'),
  ]);
  return createSetShelf(new ExcelWorkbook());
}

/** Beside the desk too. It keeps what was read for as long as the pane is open, so there is one. */
let units: Promise<UnitsDesk> | null = null;
const loadUnits = (): Promise<UnitsDesk> => (units ??= openUnits());

async function openUnits(): Promise<UnitsDesk> {
  const [[, { ExcelWorkbook }], { openUnitsDesk }] = await Promise.all([
    deskCode,
    import(/* webpackChunkName: "units-desk" */ './openUnitsDesk'),
  ]);
  return openUnitsDesk(new ExcelWorkbook());
}

/** The highest minor version that is asked after, by requirement set. */
const LEVELS = { ExcelApi: 40, SharedRuntime: 5 };

function surroundings(): Surroundings {
  const { requirements } = Office.context;
  // Outside Excel there are none.
  const diagnostics = Office.context.diagnostics as Office.ContextInformation | undefined;
  return {
    version: packageJson.version,
    program: `${diagnostics?.host} ${diagnostics?.platform} ${diagnostics?.version}`,
    levels: Object.entries(LEVELS).map(([set, highest]) => {
      let minor = highest;
      while (minor > 0 && !requirements.isSetSupported(set, `1.${minor}`)) minor -= 1;
      return `${set} 1.${minor}`;
    }),
  };
}

async function openPane({ host }: { readonly host: Office.HostType | null }): Promise<void> {
  const root = document.getElementById('pane');
  if (!root) return;
  createRoot(root).render(
    <App
      host={await hostOf(host)}
      language={languageOfLocale(Office.context.displayLanguage ?? navigator.language)}
      officeIsDark={() => Office.context.officeTheme?.isDarkTheme ?? null}
      preferences={preferencesIn(() => window.localStorage)}
      surroundings={surroundings}
      onReload={() => window.location.reload()}
    />,
  );
}

// Office.js or the desk's code may be kept out by a network; what stands in taskpane.html then says so after ten seconds.
if (typeof Office !== 'undefined') void Office.onReady().then(openPane);
