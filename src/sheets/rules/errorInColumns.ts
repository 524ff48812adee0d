import { placedCriteria, type Criterion } from '../../scoring/criteriaSet';
import { COLUMN_ROLES, type ColumnRole, type Finding } from '../../scoring/finding';
import { POINTS_COLUMNS } from '../../scoring/scorecard';
import { printAddress } from '../address';
import { cellAt } from '../cells';
import type { Table } from '../table';
import { followsFromError } from './followsFromError';
import type { TableContext } from './tableRule';

/** Points columns of the tree have the same rule among the rules about scores. */
const READ: readonly ColumnRole[] = COLUMN_ROLES.filter(
  (role) => !(POINTS_COLUMNS as readonly string[]).includes(role),
);

/** What is worked out along a row: an error in its points or its maximum comes back here. */
const WORKED_OUT: readonly ColumnRole[] = ['total', 'index'];

/** #REF!, #N/A and the like in any other column that is read, and on the grand total; one that follows from another is none of its own. */
export function errorInColumns({ table }: TableContext): Finding[] {
  const columns = columnsWithErrors(table);
  const inTree = placedCriteria(columns.length === 0 ? [] : table.set.areas).flatMap(({ criterion }) =>
    columns.flatMap((column) =>
      isOwnError(table, criterion, column) ? [findingOn(table, criterion.key, column)] : [],
    ),
  );
  return [...inTree, ...errorsOfTotal(table)];
}

function columnsWithErrors({ sheet, rows, columns }: Table): ColumnRole[] {
  const read = [...columns].filter(([role]) => READ.includes(role));
  const found = new Set<ColumnRole>();
  for (const row of rows.values()) {
    const cells = sheet.grid[row];
    for (const [role, at] of read) if (cells?.[at]?.value.kind === 'error') found.add(role);
  }
  return READ.filter((role) => found.has(role));
}

function isOwnError(table: Table, criterion: Criterion, column: ColumnRole): boolean {
  if (!isError(table, criterion.key, column)) return false;
  const [row, at] = [table.rows.get(criterion.key) ?? -1, table.columns.get(column) ?? -1];
  const below = placedCriteria(criterion.parts).some((part) => isError(table, part.criterion.key, column));
  const along =
    WORKED_OUT.includes(column) &&
    [...POINTS_COLUMNS, 'maximum' as const, 'total' as const].some(
      (other) => other !== column && isError(table, criterion.key, other),
    );
  return !below && !along && !followsFromError(table.sheet, row, at);
}

const isError = ({ sheet, rows, columns }: Table, key: string, column: ColumnRole): boolean =>
  cellAt(sheet, rows.get(key) ?? -1, columns.get(column) ?? -1).value.kind === 'error';

function findingOn({ sheet, rows, columns }: Table, key: string, column: ColumnRole): Finding {
  const { value } = cellAt(sheet, rows.get(key) ?? -1, columns.get(column) ?? -1);
  return { rule: 'error-value', key, cell: null, column, code: value.kind === 'error' ? value.code : '' };
}

function errorsOfTotal({ sheet, columns, rows, totalRow }: Table): Finding[] {
  if (totalRow === null) return [];
  const errorAt = (row: number, column: number): boolean => cellAt(sheet, row, column).value.kind === 'error';
  const along = [...columns].some(([role, column]) => !WORKED_OUT.includes(role) && errorAt(totalRow, column));
  return [...columns].flatMap(([column, at]): Finding[] => {
    const { value } = cellAt(sheet, totalRow, at);
    if (value.kind !== 'error' || [...rows.values()].some((row) => errorAt(row, at))) return [];
    if ((WORKED_OUT.includes(column) && along) || followsFromError(sheet, totalRow, at)) return [];
    return [{ rule: 'error-value', key: null, cell: printAddress(totalRow, at), column, code: value.code }];
  });
}
