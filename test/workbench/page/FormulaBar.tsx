import { useEffect, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { parseAddress, printAddress } from '../../../src/sheets/address';
import { MAX_COLUMNS, MAX_ROWS, boundingArea, cellArea } from '../model/area';
import type { Area } from '../model/area';
import { useWorkbench } from './useWorkbench';
import type { Workbench } from './workbench';

export interface GridHandle {
  go(area: Area): void;
  commit(direction: 'up' | 'down' | 'left' | 'right' | null): Promise<void>;
  focus(): void;
}

/** The name box and the bar in which a cell's content is read and edited. */
export function FormulaBar({ grid }: { readonly grid: GridHandle | null }): ReactElement {
  const workbench = useWorkbench();
  const { model, words, edit } = workbench;
  const { activeCell, sheet } = model.selection;
  const shown = edit ? edit.text : model.cell(sheet, activeCell.row, activeCell.column).editText;
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      workbench.cancelEdit();
      grid?.focus();
    } else if ((event.key === 'Enter' && !event.altKey) || event.key === 'Tab') {
      event.preventDefault();
      void grid?.commit(event.key === 'Tab' ? 'right' : 'down');
    }
  };
  return (
    <section className="formula-bar" aria-label={words.formulaBar}>
      <NameBox grid={grid} />
      <button
        disabled={!edit}
        aria-label={words.cancelEntry}
        title={words.cancelEntry}
        onClick={() => workbench.cancelEdit()}
      >
        ✕
      </button>
      <button
        disabled={!edit}
        aria-label={words.confirmEntry}
        title={words.confirmEntry}
        onClick={() => void grid?.commit(null)}
      >
        ✓
      </button>
      <span className="fx" aria-hidden="true">
        fx
      </span>
      <textarea
        aria-label={words.formulaBar}
        rows={1}
        spellCheck={false}
        value={shown}
        onFocus={() => (edit ? workbench.changeEdit({ place: 'bar' }) : workbench.beginEdit(null, 'edit', 'bar'))}
        onChange={(event) => workbench.changeEdit({ text: event.target.value, place: 'bar' })}
        onKeyDown={onKeyDown}
      />
    </section>
  );
}

function NameBox({ grid }: { readonly grid: GridHandle | null }): ReactElement {
  const workbench = useWorkbench();
  const { model, words } = workbench;
  const { row, column } = model.selection.activeCell;
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => setTyped(null), [row, column]);
  const go = (text: string): void => {
    const area = areaNamed(workbench, text.trim());
    setTyped(null);
    if (area) grid?.go(area);
    else void workbench.message({ title: words.excel, text: words.unknownName });
    grid?.focus();
  };
  return (
    <input
      className="name-box"
      aria-label={words.nameBox}
      value={typed ?? printAddress(row, column)}
      onFocus={(event) => event.target.select()}
      onBlur={() => setTyped(null)}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        // The focus moves while the key is down; its sign must not arrive in the cell.
        event.preventDefault();
        if (event.key === 'Enter') go(event.currentTarget.value);
        else grid?.focus();
      }}
    />
  );
}

/** "F12", "F12:G20" or a defined name of this sheet or the workbook; goes to the name's sheet. */
function areaNamed({ model }: Workbench, text: string): Area | null {
  const area = parseArea(text);
  if (area) return area;
  const named = model.names().find(({ name }) => name.toLowerCase() === text.toLowerCase());
  const target = named && /^='?(.+?)'?!([$A-Z0-9:]+)$/i.exec(named.formula);
  if (!target) return null;
  const sheet = model.sheets.find(({ name }) => name === target[1]?.replaceAll("''", "'"));
  if (sheet) model.activate(sheet.id);
  return parseArea(target[2] ?? '');
}

function parseArea(text: string): Area | null {
  const [first, last] = text.split(':').map(parseAddress);
  if (!first || last === null || !isOnSheet(first) || (last && !isOnSheet(last))) return null;
  const start = cellArea(first.row, first.column);
  return last ? boundingArea(start, cellArea(last.row, last.column)) : start;
}

const isOnSheet = ({ row, column }: { row: number; column: number }): boolean =>
  row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS;
