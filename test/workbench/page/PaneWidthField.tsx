import type { ReactElement } from 'react';
import { useWorkbench } from './useWorkbench';

/** Widths that Excel gives a pane: the narrowest on a small laptop, the usual one, and one pulled wide. */
const WIDTHS = [320, 350, 450, 600];

export function PaneWidthField(): ReactElement {
  const workbench = useWorkbench();
  const { settings, words } = workbench;
  const widths = [...new Set([...WIDTHS, settings.paneWidth])].sort((a, b) => a - b);
  return (
    <label className="field">
      {words.paneWidth}
      <select value={settings.paneWidth} onChange={(event) => workbench.set({ paneWidth: Number(event.target.value) })}>
        {widths.map((width) => (
          <option key={width} value={width}>
            {width} px
          </option>
        ))}
      </select>
    </label>
  );
}
