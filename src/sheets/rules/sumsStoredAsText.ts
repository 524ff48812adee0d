import { placedCriteria } from '../../scoring/criteriaSet';
import type { Finding, ScoredColumn } from '../../scoring/finding';
import { POINTS_COLUMNS } from '../../scoring/scorecard';
import { printAddress } from '../address';
import { cellAt } from '../cells';
import { markOfValue } from '../marks';
import type { Table } from '../table';
import type { TableContext } from './tableRule';

/** The same rule as for points, in the columns of maximums and totals and on the grand total row. */
export function sumsStoredAsText({ table }: TableContext): Finding[] {
  if (table.form !== null) return [];
  const inTree = placedCriteria(table.set.areas).flatMap(({ criterion: { key } }) =>
    (['maximum', 'total'] as const).flatMap((column) => findAt(table, { key, row: table.rows.get(key), column })),
  );
  const row = table.totalRow ?? undefined;
  const columns = ['maximum', ...POINTS_COLUMNS, 'total'] as const;
  return [...inTree, ...columns.flatMap((column) => findAt(table, { key: null, row, column }))];
}

interface SumCell {
  readonly key: string | null;
  readonly row: number | undefined;
  readonly column: ScoredColumn | 'maximum';
}

function findAt({ sheet, columns }: Table, { key, row, column }: SumCell): Finding[] {
  const at = column === 'areas' ? undefined : columns.get(column);
  if (row === undefined || at === undefined) return [];
  const { value } = cellAt(sheet, row, at);
  if (value.kind !== 'text') return [];
  const mark = markOfValue(value);
  if (mark.kind !== 'points' || mark.typed === null) return [];
  const place = key === null ? { cell: printAddress(row, at) } : {};
  return [{ rule: 'points-stored-as-text', key, ...place, column, typed: mark.typed, points: mark.points }];
}
