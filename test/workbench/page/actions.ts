import { printRange } from '../../../src/sheets/address';
import { intersect } from '../model/area';
import type { Area } from '../model/area';
import type { CellFormat } from '../model/cellFormat';
import type { Refusal } from '../model/workbookModel';
import type { Workbench } from './workbench';

/** What ribbon, menus and keys do with the cells that are selected. Each shows why where Excel would not do it. */

type Act = (workbench: Workbench) => Promise<boolean>;

const onArea =
  (act: (workbench: Workbench, sheet: string, area: Area) => Refusal | null): Act =>
  (workbench) =>
    workbench.refuse(act(workbench, workbench.model.selection.sheet, workbench.activeArea));

export const insertRows = onArea(({ model }, sheet, { row, rows }) => model.insertRows(sheet, row, rows));

export const deleteRows = onArea(({ model }, sheet, { row, rows }) => model.deleteRows(sheet, row, rows));

export const insertColumns = onArea(({ model }, sheet, { column, columns }) =>
  model.insertColumns(sheet, column, columns),
);

export const deleteColumns = onArea(({ model }, sheet, { column, columns }) =>
  model.deleteColumns(sheet, column, columns),
);

export const hideRows = (hidden: boolean): Act =>
  onArea(({ model }, sheet, { row, rows }) => model.setRowsHidden(sheet, row, row + rows - 1, hidden));

export const hideColumns = (hidden: boolean): Act =>
  onArea(({ model }, sheet, { column, columns }) =>
    model.setColumnsHidden(sheet, column, column + columns - 1, hidden),
  );

/** Merges and centres the selection; one that holds merges is taken apart. */
export const toggleMerge = onArea(({ model, activeArea }, sheet, area) => {
  const touchesMerge = model.merges(sheet).some((merge) => intersect(merge, activeArea) !== null);
  return touchesMerge || area.rows * area.columns > 1 ? model.mergeCells(sheet, area) : null;
});

/** What lies above and left of the active cell stays in view, as Excel's own button does. */
export const toggleFrozenPanes = ({ model }: Workbench): void => {
  const { sheet, activeCell } = model.selection;
  const { row, column } = activeCell;
  const isFrozen = model.frozenPanes(sheet) !== null || (row === 0 && column === 0);
  model.freezePanes(sheet, isFrozen ? null : { rows: row, columns: column });
};

export const clearContents = onArea(({ model }, sheet, area) => model.clearContents(sheet, area));

/** By the column of the active cell, as Excel's button does; a selection of one cell sorts the filled block around it. */
export const sort = (ascending: boolean): Act =>
  onArea(({ model }, sheet, selected) => {
    const area = selected.rows > 1 ? selected : filledBlock(model, sheet, selected);
    const column = model.selection.activeCell.column - area.column;
    return model.sort(sheet, area, [{ column, ascending }], false);
  });

function filledBlock(model: Workbench['model'], sheet: string, start: Area): Area {
  const isFilled = (row: number): boolean => row >= 0 && model.cell(sheet, row, start.column).type !== 'Empty';
  let first = start.row;
  let last = start.row;
  while (isFilled(first - 1)) first -= 1;
  while (isFilled(last + 1)) last += 1;
  return { row: first, column: 0, rows: last - first + 1, columns: model.extent(sheet).columns };
}

export const toggleFormat = (which: 'bold' | 'italic' | 'underline'): Act =>
  onArea(({ model }, sheet, area) => {
    const { format } = model.cell(sheet, model.selection.activeCell.row, model.selection.activeCell.column);
    return model.setFormat(sheet, area, toggled(format, which));
  });

function toggled(format: CellFormat, which: 'bold' | 'italic' | 'underline'): Partial<CellFormat> {
  if (which === 'underline') return { underline: format.underline === 'None' ? 'Single' : 'None' };
  return which === 'bold' ? { bold: !format.bold } : { italic: !format.italic };
}

/** Asks for a password, which may be left empty. Null: the officer thought better of it. */
async function askPassword(workbench: Workbench, title: string): Promise<string | null> {
  const { ok, cancel, password } = workbench.words;
  const answer = await workbench.dialogs.ask({
    title,
    text: '',
    field: { label: password, text: '' },
    buttons: [
      { key: 'ok', label: ok },
      { key: 'cancel', label: cancel },
    ],
  });
  return answer.button === 'ok' ? answer.text : null;
}

export const toggleProtection: Act = async (workbench) => {
  const { model, words } = workbench;
  const sheet = model.activeSheet;
  const protection = model.protection(sheet);
  if (protection && protection.password === null) return workbench.refuse(model.unprotect(sheet));
  const title = protection ? words.unprotectSheet : words.protectSheet;
  const password = await askPassword(workbench, title);
  if (password === null) return false;
  return workbench.refuse(
    protection ? model.unprotect(sheet, password) : model.protect(sheet, undefined, password || null),
  );
};

export const toggleStructureLock: Act = async (workbench) => {
  const { model, words } = workbench;
  if (!model.structureLocked) {
    const password = await askPassword(workbench, words.protectWorkbook);
    if (password === null) return false;
    model.lockStructure(password || null);
    return true;
  }
  if (!model.unlockStructure()) return true;
  const password = await askPassword(workbench, words.unprotectWorkbook);
  return password !== null && workbench.refuse(model.unlockStructure(password));
};

/** What the name box shows: the active cell, or the size of the selection while it is made. */
export function selectionName({ model }: Workbench): string {
  const { row, column } = model.selection.activeCell;
  return printRange({ row, column, rows: 1, columns: 1 });
}

const ZOOM_STEP = 10;
const SMALLEST_ZOOM = 50;
const LARGEST_ZOOM = 200;

/** To the next full ten per cent. */
export function zoomBy(workbench: Workbench, direction: 1 | -1): void {
  const steps = workbench.model.zoom(workbench.model.activeSheet) / ZOOM_STEP;
  const next = direction > 0 ? Math.floor(steps) + 1 : Math.ceil(steps) - 1;
  zoomTo(workbench, Math.min(LARGEST_ZOOM, Math.max(SMALLEST_ZOOM, next * ZOOM_STEP)));
}

export function zoomTo(workbench: Workbench, percent: number): void {
  workbench.model.setZoom(workbench.model.activeSheet, percent);
  workbench.tell();
}
