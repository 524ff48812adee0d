import { useEffect, useRef, useState } from 'react';
import type { PointerEvent, ReactElement } from 'react';
import { FrameWindow } from './frameWindow';
import type { AddIn } from './readManifest';
import { PaneConnection } from './paneConnection';
import type { PaneOwner } from './paneConnection';
import { useWorkbench } from './useWorkbench';

const NARROWEST = 320;
const WIDEST = 900;

interface PaneProps {
  readonly addIn: AddIn;
  readonly owner: PaneOwner;
  /** Told of the connection of the pane that is loaded now. */
  readonly connected: (connection: PaneConnection) => void;
  readonly backToSheet: () => void;
  /** Files are being dragged over the pane, whose page would swallow them. */
  readonly filesOver: () => void;
}

/** The add-in's pane. Closing one's own hides it: in a shared runtime its page lives on. A co-author who closes it is gone. */
export function Pane({ addIn, owner, connected, backToSheet, filesOver }: PaneProps): ReactElement {
  const workbench = useWorkbench();
  const { settings, words } = workbench;
  const [reloads, setReloads] = useState(0);
  const loads = workbench.paneLoads + reloads;
  const frame = useRef<HTMLIFrameElement>(null);
  const shown = owner === 'co-author' || settings.paneShown;
  const name = owner === 'co-author' ? `${addIn.name} – ${words.coAuthor}` : addIn.name;
  useEffect(() => {
    if (!frame.current) return undefined;
    const connection = new PaneConnection(frame.current, workbench, owner, backToSheet);
    connection.load(addIn.panePath);
    connected(connection);
    const frameWindow = new FrameWindow(frame.current, workbench, filesOver);
    return () => {
      frameWindow.dispose();
      connection.dispose();
    };
  }, [addIn.panePath, backToSheet, connected, filesOver, loads, owner, workbench]);
  return (
    <>
      {shown && <PaneEdge />}
      <aside
        className="pane"
        data-owner={owner}
        aria-label={owner === 'co-author' ? `${words.pane} – ${words.coAuthor}` : words.pane}
        hidden={!shown}
        style={{ width: settings.paneWidth }}
      >
        <header>
          <img src={addIn.icon} width={16} height={16} alt="" />
          <h2>{name}</h2>
          <span className="spring" />
          <button aria-label={words.reloadPane} title={words.reloadPane} onClick={() => setReloads(reloads + 1)}>
            ⟳
          </button>
          <button
            aria-label={words.closePane}
            title={words.closePane}
            onClick={() => workbench.set(owner === 'co-author' ? { coAuthorShown: false } : { paneShown: false })}
          >
            ✕
          </button>
        </header>
        <iframe ref={frame} key={loads} title={name} />
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
