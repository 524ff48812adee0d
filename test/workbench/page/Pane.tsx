import { useEffect, useRef } from 'react';
import type { PointerEvent, ReactElement } from 'react';
import { FrameTheme } from './frameTheme';
import type { AddIn } from './readManifest';
import { PaneConnection } from './paneConnection';
import { useWorkbench } from './useWorkbench';

const NARROWEST = 320;
const WIDEST = 900;

interface PaneProps {
  readonly addIn: AddIn;
  /** Told of the connection of the pane that is loaded now. */
  readonly connected: (connection: PaneConnection) => void;
  readonly backToSheet: () => void;
}

/** The add-in's pane. Closing it hides it: in a shared runtime its page lives on. */
export function Pane({ addIn, connected, backToSheet }: PaneProps): ReactElement {
  const workbench = useWorkbench();
  const { settings, words, paneLoads } = workbench;
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    if (!frame.current) return undefined;
    const connection = new PaneConnection(frame.current, workbench, backToSheet);
    connection.load(addIn.panePath);
    connected(connection);
    const theme = new FrameTheme(frame.current, workbench);
    return () => {
      theme.dispose();
      connection.dispose();
    };
  }, [addIn.panePath, backToSheet, connected, paneLoads, workbench]);
  return (
    <>
      {settings.paneShown && <PaneEdge />}
      <aside
        className="pane"
        aria-label={words.pane}
        hidden={!settings.paneShown}
        style={{ width: settings.paneWidth }}
      >
        <header>
          <img src={addIn.icon} width={16} height={16} alt="" />
          <h2>{addIn.name}</h2>
          <span className="spring" />
          <button aria-label={words.reloadPane} title={words.reloadPane} onClick={() => workbench.reloadPane()}>
            ⟳
          </button>
          <button
            aria-label={words.closePane}
            title={words.closePane}
            onClick={() => workbench.set({ paneShown: false })}
          >
            ✕
          </button>
        </header>
        <iframe ref={frame} key={paneLoads} title={addIn.name} />
      </aside>
    </>
  );
}

function PaneEdge(): ReactElement {
  const workbench = useWorkbench();
  const { settings, words } = workbench;
  const resize = (width: number): void =>
    workbench.set({ paneWidth: Math.round(Math.min(WIDEST, Math.max(NARROWEST, width))) });
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    const edge = event.currentTarget;
    edge.setPointerCapture(event.pointerId);
    const move = (at: globalThis.PointerEvent): void => resize(window.innerWidth - at.clientX);
    edge.addEventListener('pointermove', move);
    edge.addEventListener('pointerup', () => edge.removeEventListener('pointermove', move), { once: true });
  };
  return (
    <div
      className="pane-edge"
      role="separator"
      aria-orientation="vertical"
      aria-label={words.resizePane}
      aria-valuenow={settings.paneWidth}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      tabIndex={0}
      onPointerDown={drag}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') resize(settings.paneWidth + 10);
        if (event.key === 'ArrowRight') resize(settings.paneWidth - 10);
      }}
    />
  );
}
