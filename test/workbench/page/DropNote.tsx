import type { ReactElement } from 'react';
import { useWorkbench } from './useWorkbench';

/** Lies over everything while files are dragged, the pane's frame too: what is dropped is dropped on the page. */
export function DropNote(): ReactElement {
  const { words } = useWorkbench();
  return (
    <div className="drop-note">
      <p>{words.dropHere}</p>
    </div>
  );
}
