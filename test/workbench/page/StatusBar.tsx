import type { ReactElement } from 'react';
import type { Area } from '../model/area';
import { zoomBy, zoomTo } from './actions';
import { useWorkbench } from './useWorkbench';
import type { Workbench } from './workbench';

export function StatusBar(): ReactElement {
  const workbench = useWorkbench();
  const { words, edit, settings, trips, model } = workbench;
  const state = edit ? (edit.mode === 'edit' ? words.editing : words.entering) : words.ready;
  const bytes = trips.latest.reduce((sum, { bytesSent, bytesReceived }) => sum + bytesSent + bytesReceived, 0);
  const summary = summarise(workbench);
  const numbers = new Intl.NumberFormat(settings.language, { maximumFractionDigits: 6 });
  return (
    <footer className="status-bar">
      <span role="status">{state}</span>
      {model.calculationMode === 'Manual' && <span>{words.manualCalculation}</span>}
      {model.readOnly && <span>{words.readOnly}</span>}
      <span className="spring" />
      {summary && (
        <span>
          {words.average}: {numbers.format(summary.sum / summary.numbers)} {words.count}: {summary.filled} {words.sum}:{' '}
          {numbers.format(summary.sum)}
        </span>
      )}
      <button
        className="trips-button"
        aria-expanded={settings.panelShown}
        onClick={() => workbench.set({ panelShown: !settings.panelShown })}
      >
        {words.roundTrips}: {trips.latest.length} · {printKilobytes(bytes, settings.language)}
      </button>
      <ZoomControl />
    </footer>
  );
}

function ZoomControl(): ReactElement {
  const workbench = useWorkbench();
  const { words, model } = workbench;
  const percent = `${String(model.zoom(model.activeSheet))}%`;
  return (
    <span className="zoom">
      <button aria-label={words.zoomOut} title={words.zoomOut} onClick={() => zoomBy(workbench, -1)}>
        −
      </button>
      <button aria-label={words.zoomBack(percent)} onClick={() => zoomTo(workbench, 100)}>
        {percent}
      </button>
      <button aria-label={words.zoomIn} title={words.zoomIn} onClick={() => zoomBy(workbench, 1)}>
        +
      </button>
    </span>
  );
}

export const printKilobytes = (bytes: number, language: string): string =>
  `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(bytes / 1024)} KB`;

interface Summary {
  readonly sum: number;
  readonly numbers: number;
  readonly filled: number;
}

/** What Excel says of a selection with more than one number; nothing of very large ones. */
function summarise({ model, activeArea }: Workbench): Summary | null {
  const { sheet } = model.selection;
  const { row, column, rows, columns } = clipped(activeArea, model.extent(sheet));
  if (rows * columns < 2 || rows * columns > 20_000) return null;
  model.prepare(sheet, { row, column, rows, columns });
  let sum = 0;
  let numbers = 0;
  let filled = 0;
  for (let i = row; i < row + rows; i += 1) {
    for (let j = column; j < column + columns; j += 1) {
      const { type, value } = model.cell(sheet, i, j);
      if (type !== 'Empty') filled += 1;
      if (type !== 'Double' || typeof value !== 'number') continue;
      numbers += 1;
      sum += value;
    }
  }
  return numbers > 1 ? { sum, numbers, filled } : null;
}

const clipped = (area: Area, extent: { readonly rows: number; readonly columns: number }): Area => ({
  ...area,
  rows: Math.max(0, Math.min(area.rows, extent.rows - area.row)),
  columns: Math.max(0, Math.min(area.columns, extent.columns - area.column)),
});
