import { leavesOfSet } from '../scoring/criteriaSet';
import { cellAt, textAt, type Cell, type SheetCells } from './cells';
import { blankForm, type Form, type FormEntry } from './form';
import { ENTRY_COLUMNS, type EntryColumn } from './formColumns';
import { contentOfCell } from './marks';
import { constant, type ContentCell } from './sheetContent';
import type { Table } from './table';

/** A form with the rows and entries of a table that was already there. */
export function formOfTable(
  { sheet, set, rows, columns }: Table,
  about: Pick<Form, 'id' | 'unit' | 'year' | 'group' | 'superior' | 'place' | 'view'>,
): Form {
  const sources = ENTRY_COLUMNS.flatMap((column): [EntryColumn, number][] => {
    const at = columns.get(roleOf(column, columns));
    return at === undefined ? [] : [[column, at]];
  });
  const entries = leavesOfSet(set).flatMap(({ key }): [string, FormEntry][] => {
    const row = rows.get(key);
    if (row === undefined) return [];
    const filled = sources.flatMap(([column, at]): [EntryColumn, ContentCell][] => {
      const content = entered(sheet, row, at);
      return content ? [[column, content]] : [];
    });
    return [[key, Object.fromEntries(filled)]];
  });
  return { ...blankForm({ ...about, set: { ...set, year: about.year } }), entries: new Map(entries) };
}

/** Where a table has one round of appraisal, it is a form's first. */
function roleOf(column: EntryColumn, columns: Table['columns']): EntryColumn {
  if (columns.has('appraisedFirst')) return column;
  if (column === 'appraisedFirst') return 'appraised';
  return column === 'appraised' ? 'appraisedFirst' : column;
}

/** What stands in a cell, without a formula that means other cells; a date as it is read, so that it is told and not taken for points. */
function entered(sheet: SheetCells, row: number, column: number): ContentCell | undefined {
  const cell: Cell = cellAt(sheet, row, column);
  if (cell.value.kind === 'date') return constant(textAt(sheet, row, column));
  const content = contentOfCell(cell);
  return content && content.value !== null ? constant(content.value) : undefined;
}
