import { lazy, Suspense, type ReactElement } from 'react';
import { makeStyles, typographyStyles } from '@fluentui/react-components';
import type { CriteriaSet } from '../../scoring/criteriaSet';
import type { DeskReading, FormDesk } from '../../workbook/formDesk';
import type { UnitsDesk } from '../../workbook/unitsDesk';
import { beginPage, showPageTop } from '../pageFocus';
import type { Page, PaneRequests } from '../paneRequests';
import { useForms, type FormActions, type FormsState } from '../useForms';
import { usePages, type Pages } from '../usePages';
import { useSets, type Sets, type SetSources } from '../useSets';
import { ownChoice } from '../setsView';
import { useSetsView, type SetsPages } from '../useSetsView';
import { useWords } from '../words';
import { ActionBar } from './ActionBar';
import { BusyBar } from './BusyBar';
import { FormPage } from './FormPage';
import { Messages } from './Messages';
import { PageBody } from './PageBody';
import { PageTabs } from './PageTabs';
import { PageTitle } from './PageTitle';
import { PaneHead } from './PaneHead';
import { Settings, type SettingsProps } from './Settings';

/** What is opened now and then is fetched when it is. */
const CheckPage = lazy(async () => ({
  default: (await import(/* webpackChunkName: "check-page" */ './CheckPage')).CheckPage,
}));
const ResultsPage = lazy(async () => ({
  default: (await import(/* webpackChunkName: "results-page" */ './ResultsPage')).ResultsPage,
}));
const UnitsPage = lazy(async () => ({
  default: (await import(/* webpackChunkName: "units-page" */ './units/UnitsPage')).UnitsPage,
}));
const SetsPage = lazy(async () => ({
  default: (await import(/* webpackChunkName: "sets-page" */ './sets/SetsPage')).SetsPage,
}));

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', height: '100%' },
  main: { display: 'flex', flexDirection: 'column', flex: '1 1 auto', minHeight: 0 },
  note: { ...typographyStyles.body1, margin: 0 },
});

export interface PaneProps {
  readonly desk: FormDesk;
  readonly loadSets: SetSources['loadSets'];
  readonly loadShelf: SetSources['loadShelf'];
  readonly loadUnits: () => Promise<UnitsDesk>;
  readonly requests: PaneRequests;
  readonly settings: SettingsProps;
}

/** The whole pane: head, tabs, one page, one primary button. */
export function Pane({ desk, loadSets, loadShelf, loadUnits, requests, settings }: PaneProps): ReactElement {
  const styles = useStyles();
  const { text } = useWords();
  const { state, actions } = useForms(desk);
  const setsPages = useSetsView();
  const pages = usePages(requests, { check: () => void actions.check(), leaveSets: setsPages.leave });
  const inHand = state.reading?.form ?? state.reading?.table ?? null;
  const describing = !inHand || pages.adding === 'set';
  const making = describing || (pages.adding === 'table' && state.reading?.table?.kind === 'criteria');
  const sets = useSets({ loadSets, loadShelf }, describing || setsPages.view !== null || pages.page === 'units');
  const showsSets = pages.page === 'form' && setsPages.view !== null;
  const openPage = (page: Page): void => {
    pages.open(page);
    actions.leavePage();
    showPageTop();
  };
  const showSet = ({ id }: CriteriaSet): void => {
    openPage('form');
    setsPages.open(ownChoice(id));
  };
  const check = (): void => {
    pages.open('check');
    void actions.check().then(beginPage);
  };
  return (
    <div className={styles.pane}>
      <PaneHead reading={state.reading} />
      <main className={styles.main}>
        <PageTabs page={pages.page} onPage={openPage} />
        <BusyBar busy={state.busy} />
        {pages.page === 'units' ? (
          <Suspense fallback={<PageBody page="units">{text.label.loading}</PageBody>}>
            <UnitsPage
              loadUnits={loadUnits}
              sets={sets}
              settings={settings}
              unfinished={state.reading?.unfinished ?? []}
              onRemoveUnfinished={() => void actions.removeUnfinished()}
            />
          </Suspense>
        ) : (
          <>
            <PageBody page={pages.page}>
              <Messages state={state} actions={actions} onSet={showSet} />
              <CurrentPage
                state={state}
                actions={actions}
                page={pages.page}
                pages={pages}
                sets={sets}
                setsPages={setsPages}
              />
              <Settings {...settings} />
            </PageBody>
            {state.reading && !showsSets && (
              <ActionBar
                primary={making && pages.page === 'form' ? 'create' : 'check'}
                undoable={state.reading.undoable}
                busy={state.busy !== null}
                onCheck={check}
                onUndo={() => void actions.undo()}
              />
            )}
          </>
        )}
      </main>
    </div>
  );
}

interface CurrentPageProps {
  readonly state: FormsState;
  readonly actions: FormActions;
  readonly page: Exclude<Page, 'units'>;
  readonly pages: Pages;
  readonly sets: Sets;
  readonly setsPages: SetsPages;
}

function CurrentPage({
  state: { reading, busy, trouble },
  actions,
  page,
  pages,
  sets,
  setsPages,
}: CurrentPageProps): ReactElement | null {
  const { text } = useWords();
  if (!reading) return trouble ? null : <Note title={text.page[page]}>{text.label.loading}</Note>;
  if (page === 'form' && setsPages.view) {
    return (
      <Suspense fallback={<Note title={text.page.form}>{text.label.loading}</Note>}>
        <SetsPage
          view={setsPages.view}
          onView={setsPages.change}
          sets={sets}
          form={reading.form}
          onClose={setsPages.close}
          onCreate={(set, notes) => {
            setsPages.begin({ set, notes });
            setsPages.close();
            pages.setAdding('set');
          }}
        />
      </Suspense>
    );
  }
  if (page === 'form') {
    return (
      <FormPage
        reading={reading}
        sets={sets}
        beginning={setsPages.beginning}
        adding={pages.adding}
        actions={actions}
        onAdding={(adding) => {
          pages.setAdding(adding);
          actions.leavePage();
        }}
        onCreate={(request) => {
          const create = pages.adding === 'table' ? actions.createFromTable : actions.create;
          void create(request).then((made) => {
            if (!made) return;
            pages.setAdding(null);
            setsPages.begin(null);
          });
        }}
        onSets={() => {
          setsPages.open();
          actions.leavePage();
        }}
      />
    );
  }
  return (
    <Suspense fallback={<Note title={text.page[page]}>{text.label.loading}</Note>}>
      <PageOfForm page={page} reading={reading} busy={busy !== null} actions={actions} />
    </Suspense>
  );
}

interface PageOfFormProps {
  readonly page: 'check' | 'results';
  readonly reading: DeskReading;
  readonly busy: boolean;
  readonly actions: FormActions;
}

function PageOfForm({ page, reading: { form, table }, busy, actions }: PageOfFormProps): ReactElement {
  const { text } = useWords();
  const inHand = form ?? table;
  if (!inHand) {
    return <Note title={text.page[page]}>{page === 'check' ? text.note.noFormToCheck : text.note.noFormToTotal}</Note>;
  }
  if (page === 'check') {
    const { findings, marked } = inHand;
    return <CheckPage checked={{ findings, marked, stamp: form?.stamp ?? null }} busy={busy} actions={actions} />;
  }
  const scored = form ?? (table?.kind === 'criteria' ? table : null);
  if (!scored) return <Note title={text.page[page]}>{text.note.unitsHaveNoResults}</Note>;
  return <ResultsPage form={scored} busy={busy} actions={actions} />;
}

function Note({ title, children }: { readonly title: string; readonly children: string }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <p className={styles.note}>{children}</p>
    </>
  );
}
