import { isLeaf, placedCriteria } from '../../scoring/criteriaSet';
import type { ColumnRole, Finding } from '../../scoring/finding';
import { cellAt } from '../cells';
import type { TableContext } from './tableRule';

/** Columns of words that are read; points columns have the same rule among the rules about scores. */
const READ: readonly ColumnRole[] = ['reported', 'evidence', 'explanation'];

/** #REF!, #N/A and the like in a column that is read. */
export function errorInText({ table }: TableContext): Finding[] {
  const found: Finding[] = [];
  for (const { criterion } of placedCriteria(table.set.areas)) {
    const row = table.rows.get(criterion.key);
    if (row === undefined || !isLeaf(criterion)) continue;
    for (const column of READ) {
      const { value } = cellAt(table.sheet, row, table.columns.get(column) ?? -1);
      if (value.kind === 'error')
        found.push({ rule: 'error-value', key: criterion.key, cell: null, column, code: value.code });
    }
  }
  return found;
}
