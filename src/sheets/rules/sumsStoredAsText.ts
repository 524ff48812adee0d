import { placedCriteria } from '../../scoring/criteriaSet';
import type { Finding } from '../../scoring/finding';
import { POINTS_COLUMNS } from '../../scoring/scorecard';
import { printAddress } from '../address';
import { cellAt } from '../cells';
import { markOfValue } from '../marks';
import type { Table } from '../table';
import type { TableContext } from './tableRule';

/** The same rule as for points, in the columns of maximums and totals and on the grand total row. */
export function sumsStoredAsText({ table }: TableContext): Finding[] {
  if (table.form !== null) return [];
  const found: Finding[] = [];
  for (const { criterion } of placedCriteria(table.set.areas)) {
    const row = table.rows.get(criterion.key);
    for (const column of SUMS) found.push(...findAt(table, { key: criterion.key, row, column }));
  }
  const row = table.totalRow ?? undefined;
  return [...found, ...ON_TOTAL.flatMap((column) => findAt(table, { key: null, row, column }))];
}

const SUMS = ['maximum', 'total'] as const;
const ON_TOTAL = ['maximum', ...POINTS_COLUMNS, 'total'] as const;

interface SumCell {
  readonly key: string | null;
  readonly row: number | undefined;
  readonly column: (typeof ON_TOTAL)[number];
}

const NOTHING: readonly Finding[] = [];

function findAt({ sheet, columns }: Table, { key, row, column }: SumCell): readonly Finding[] {
  const at = columns.get(column);
  if (row === undefined || at === undefined) return NOTHING;
  const { value } = cellAt(sheet, row, at);
  if (value.kind !== 'text') return NOTHING;
  const mark = markOfValue(value);
  if (mark.kind !== 'points' || mark.typed === null) return NOTHING;
  const place = key === null ? { cell: printAddress(row, at) } : {};
  return [{ rule: 'points-stored-as-text', key, ...place, column, typed: mark.typed, points: mark.points }];
}
