import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { FormulaBar } from './FormulaBar';
import type { GridHandle } from './FormulaBar';
import { DropNote } from './DropNote';
import { Grid } from './grid/Grid';
import { Menu } from './Menu';
import { MessageBox } from './MessageBox';
import { Pane } from './Pane';
import type { PaneConnection } from './paneConnection';
import type { AddIn } from './readManifest';
import { Ribbon } from './Ribbon';
import { RoundTripPanel } from './RoundTripPanel';
import { SheetTabs } from './SheetTabs';
import { StatusBar } from './StatusBar';
import { TitleBar } from './TitleBar';
import { useDroppedFiles } from './useDroppedFiles';
import { useFileMenu } from './useFileMenu';
import { useWorkbench } from './useWorkbench';

interface AppProps {
  /** The add-in as its manifest describes it in a language. */
  readonly addInIn: (language: string) => AddIn;
}

export function App({ addInIn }: AppProps): ReactElement {
  const workbench = useWorkbench();
  const { settings } = workbench;
  const addIn = addInIn(settings.language);
  const [connection, setConnection] = useState<PaneConnection | null>(null);
  const [grid, setGrid] = useState<GridHandle | null>(null);
  const [menuAt, setMenuAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const fileMenu = useFileMenu();
  const gridNow = useRef<GridHandle | null>(null);
  const backToSheet = useCallback(() => gridNow.current?.focus(), []);
  const connected = useCallback((made: PaneConnection) => setConnection(made), []);
  const coAuthorConnected = useCallback(() => undefined, []);
  const { filesOver, areFilesOver } = useDroppedFiles(workbench);
  useEffect(() => {
    gridNow.current = grid;
  }, [grid]);
  useEffect(() => {
    const enterPane = (event: KeyboardEvent): void => {
      if (event.key === 'F6') connection?.enter();
    };
    document.addEventListener('keydown', enterPane);
    return () => document.removeEventListener('keydown', enterPane);
  }, [connection]);
  useEffect(() => {
    document.documentElement.lang = settings.language.slice(0, 2);
    document.documentElement.dataset['theme'] = settings.dark ? 'dark' : 'light';
  }, [settings.language, settings.dark]);
  const pane = { addIn, backToSheet, filesOver };
  return (
    <div className="app">
      <TitleBar addIn={addIn} />
      <Ribbon addInTabs={addIn.tabs} press={(button) => connection?.press(button)} openFileMenu={setMenuAt} />
      <FormulaBar grid={grid} />
      <main>
        <div className="sheet-side">
          <Grid ready={setGrid} />
          <RoundTripPanel />
          <SheetTabs />
        </div>
        <Pane {...pane} owner="person" connected={connected} />
        {settings.coAuthorShown && <Pane {...pane} owner="co-author" connected={coAuthorConnected} />}
      </main>
      <StatusBar />
      {menuAt && <Menu at={menuAt} entries={fileMenu} onClose={() => setMenuAt(null)} />}
      {areFilesOver && <DropNote />}
      <MessageBox />
    </div>
  );
}
