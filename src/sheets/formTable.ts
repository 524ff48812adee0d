import type { ColumnRole } from '../scoring/finding';
import { COLUMN_ROLES } from '../scoring/finding';
import type { SheetCells } from './cells';
import type { FormColumn } from './formColumns';
import { scorecardOf } from './formScorecard';
import type { FormOnSheet } from './readForm';
import type { Table } from './table';

/** A form as a table: its appraised column is that of the last round that holds points. */
export function tableOfForm(sheet: SheetCells, read: FormOnSheet): Table {
  const { form, headerRow, rows, strangers, totalRow } = read;
  const { secondRound, ...scorecard } = scorecardOf(form.set, form.entries);
  const columns = new Map<ColumnRole, number>();
  for (const role of COLUMN_ROLES) {
    const column = columnOfRole(role, secondRound);
    const at = column === null ? undefined : read.columns.get(column);
    if (at !== undefined) columns.set(role, at);
  }
  const tableRows = [...rows.values(), ...strangers.map(({ row }) => row)];
  return {
    sheet,
    headerRows: [headerRow, headerRow],
    dataRows: [Math.min(...tableRows), Math.max(...tableRows)],
    columns,
    rows,
    totalRow,
    set: form.set,
    scorecard,
    form: read,
    recognition: null,
  };
}

function columnOfRole(role: ColumnRole, secondRound: boolean): FormColumn | null {
  if (role === 'appraised') return secondRound ? 'appraised' : 'appraisedFirst';
  if (role === 'appraisedFirst') return secondRound ? 'appraisedFirst' : null;
  return role;
}
