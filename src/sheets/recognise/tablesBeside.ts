import { weightsOf } from './assignColumns';
import { contentOf, type ColumnContent } from './columnContent';
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

/** Columns of a table without those of a short list to its right, behind a blank column: a summary by area. */
export function withoutListBeside(
  columns: readonly HeadedColumn[],
  contents: ReadonlyMap<number, ColumnContent>,
): readonly HeadedColumn[] {
  const filledIn = ({ column }: HeadedColumn): number => contentOf(contents, column).filled;
  const at = columns.findIndex((column, n) => {
    const left = columns.slice(0, n);
    const isApart = column.column > (left.at(-1)?.column ?? column.column) + 1;
    return isApart && isOfNames(column) && isWhole(left) && filledIn(column) * 2 < Math.max(...left.map(filledIn));
  });
  return at < 0 ? columns : columns.slice(0, at);
}

/** Whether a heading means names more than anything else. */
function isOfNames({ headings }: HeadedColumn): boolean {
  const { weights } = weightsOf(headings);
  return (weights.get('name') ?? 0) >= 2 && weights.get('name') === Math.max(...weights.values());
}

const beginsTable = ({ headings }: HeadedColumn): boolean => (meaningsOf(headings.at(-1) ?? '').get('code') ?? 0) >= 5;

const isWhole = (columns: readonly HeadedColumn[]): boolean =>
  columns.some(({ headings }) => (weightsOf(headings).weights.get('name') ?? 0) >= 2) &&
  columns.some(({ headings }) => (weightsOf(headings).weights.get('maximum') ?? 0) >= 5);
