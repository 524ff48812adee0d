import { isLeaf, placedCriteria } from '../../scoring/criteriaSet';
import type { Finding } from '../../scoring/finding';
import { perObject } from '../../scoring/perObject';
import type { Points } from '../../scoring/points';
import { printAddress } from '../address';
import { cellAt } from '../cells';
import { malformedPercent, percentInUnit, percentOfText, percentUnitOf } from '../percentCell';
import type { Table } from '../table';
import type { TableContext } from './tableRule';

/**
 * A percentage with doubled or misplaced signs. The index column holds numbers, so that any percentage stored as text is one
 * there; in the reported figure "97,5 %" is as good as anything.
 */
export function percentMalformed({ table }: TableContext): Finding[] {
  return [
    ...inColumn(table, 'reported', malformedPercent),
    ...(table.form === null ? inColumn(table, 'index', percentOfText) : []),
  ];
}

/** Reported figures stand on leaves, the index on every row and on the grand total. */
function inColumn(table: Table, role: 'reported' | 'index', read: (text: string) => Points | null): Finding[] {
  const column = table.columns.get(role);
  if (column === undefined) return [];
  const found: Finding[] = [];
  const look = (row: number | undefined, key: string | null): void => {
    const cell = cellAt(table.sheet, row ?? -1, column);
    const percent = cell.value.kind === 'text' ? read(cell.value.text) : null;
    if (row === undefined || cell.value.kind !== 'text' || percent === null) return;
    const value = percentInUnit(percent, cell, role === 'index' ? unitOfIndexes(table) : 'percent');
    const place = key === null ? { cell: printAddress(row, column) } : {};
    found.push({ rule: 'percent-malformed', key, ...place, column: role, typed: cell.value.text, percent, value });
  };
  for (const { criterion } of placedCriteria(table.set.areas)) {
    if (role === 'index' || isLeaf(criterion)) look(table.rows.get(criterion.key), criterion.key);
  }
  if (role === 'index') look(table.totalRow ?? undefined, null);
  return found;
}

/** The unit of the indexes in a criteria table, told by all of them. */
export const unitOfIndexes = perObject(({ sheet, rows, columns }: Table) =>
  percentUnitOf(sheet, rows.values(), columns.get('index') ?? -1),
);
