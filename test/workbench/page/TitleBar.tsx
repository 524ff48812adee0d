import type { ReactElement } from 'react';
import type { AddIn } from './readManifest';
import { useWorkbench } from './useWorkbench';

export function TitleBar({ addIn }: { readonly addIn: AddIn }): ReactElement {
  const workbench = useWorkbench();
  const { model, words, settings } = workbench;
  return (
    <header className="title-bar">
      <img src={addIn.icon} width={20} height={20} alt="" />
      <button
        disabled={!model.canUndo}
        aria-label={words.undo}
        title={`${words.undo} (Ctrl+Z)`}
        onClick={() => model.undo()}
      >
        ↶
      </button>
      <button
        disabled={!model.canRedo}
        aria-label={words.redo}
        title={`${words.redo} (Ctrl+Y)`}
        onClick={() => model.redo()}
      >
        ↷
      </button>
      <h1>{model.name}</h1>
      <span className="note">{words.workbenchNote}</span>
      {!settings.paneShown && (
        <button className="open-pane" onClick={() => workbench.set({ paneShown: true })}>
          {words.openPane}
        </button>
      )}
    </header>
  );
}
