import { weightsOf } from './assignColumns';
import type { HeadedColumn, HeaderBlock } from './headerBlock';
import { meaningsOf } from './headerWords';

/** Tables that stand side by side under one row of headings, from the left; most often one. */
export function tablesBeside(block: HeaderBlock): HeaderBlock[] {
  const { columns, within } = block;
  const at = columns.findIndex(
    (column, n) => n > 0 && beginsTable(column) && isWhole(columns.slice(0, n)) && isWhole(columns.slice(n)),
  );
  const first = columns[at];
  if (!first) return [block];
  const left: HeaderBlock = { ...block, columns: columns.slice(0, at), within: [within[0], first.column - 1] };
  return [left, ...tablesBeside({ ...block, columns: columns.slice(at), within: [first.column, within[1]] })];
}

const beginsTable = ({ headings }: HeadedColumn): boolean => (meaningsOf(headings.at(-1) ?? '').get('code') ?? 0) >= 5;

const isWhole = (columns: readonly HeadedColumn[]): boolean =>
  columns.some(({ headings }) => (weightsOf(headings).weights.get('name') ?? 0) >= 2) &&
  columns.some(({ headings }) => (weightsOf(headings).weights.get('maximum') ?? 0) >= 5);
