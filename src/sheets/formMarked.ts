import { cellAt } from './cells';
import type { CheckedTable } from './publishedRules';
import type { FormOnSheet } from './readForm';

/** Whether any row of a form carries a mark now. */
export const isMarked = ({ table }: Pick<CheckedTable, 'table'>, form: FormOnSheet): boolean =>
  [...table.rows.values()].some(
    (row) => cellAt(table.sheet, row, form.columns.get('mark') ?? -1).value.kind === 'text',
  );
