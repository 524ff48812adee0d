import { placedCriteria, type Criterion } from '../../scoring/criteriaSet';
import type { Finding, FindingOf } from '../../scoring/finding';
import { longestRising } from '../../scoring/longestRising';
import { pointsOfNumber, printPlainPoints } from '../../scoring/points';
import { matchable } from '../../scoring/vietnamese';
import { printAddress } from '../address';
import { cellAt, textAt } from '../cells';
import type { FormColumn } from '../formColumns';
import type { FormOnSheet } from '../readForm';
import type { Table } from '../table';
import type { TableContext } from './tableRule';

type Change = FindingOf<'structure-changed'>;

/** More moved rows than this are one finding: the table was sorted. */
const SORTED = 3;

const change = (kind: Change['change'], about: Partial<Omit<Change, 'rule' | 'change'>>): Change => ({
  rule: 'structure-changed',
  change: kind,
  key: null,
  cell: null,
  name: '',
  was: '',
  now: '',
  ...about,
});

/** A form's rows, names, codes and leaf maximums are those of the set it was made from. A parent's maximum is a formula, with a rule of its own. */
export function structureChanged({ table }: TableContext): Finding[] {
  if (table.form === null) return [];
  return [
    ...missingRows(table),
    ...strangeRows(table, table.form),
    ...movedRows(table),
    ...changedTexts(table, table.form),
  ];
}

const missingRows = ({ set, rows }: Table): Change[] =>
  placedCriteria(set.areas)
    .filter(({ criterion, parent }) => !rows.has(criterion.key) && (parent === null || rows.has(parent.key)))
    .map(({ criterion }) => change('row-missing', { key: criterion.key, name: criterion.name, was: criterion.code }));

const strangeRows = (table: Table, { strangers, columns }: FormOnSheet): Change[] =>
  strangers.map(({ row, key }) => {
    const name = textAt(table.sheet, row, columns.get('name') ?? -1);
    const doubled = key !== null && table.rows.has(key);
    return change(doubled ? 'row-doubled' : 'row-added', { cell: printAddress(row, columns.get('code') ?? 0), name });
  });

/** Rows that do not stand in the order of the set: the fewest that would have to move back. */
function movedRows({ set, rows }: Table): Change[] {
  const present = placedCriteria(set.areas).filter(({ criterion }) => rows.has(criterion.key));
  const kept = longestRising(present.map(({ criterion }) => rows.get(criterion.key) ?? 0));
  const moved = present.filter((_, n) => !kept.has(n)).map(({ criterion }) => criterion);
  if (moved.length > SORTED) return [change('row-moved', { now: String(moved.length) })];
  return moved.map(({ key, name, code }) => change('row-moved', { key, name, was: code }));
}

function changedTexts({ set, rows, sheet }: Table, { columns }: FormOnSheet): Change[] {
  const at = (column: FormColumn): number => columns.get(column) ?? -1;
  const found: Change[] = [];
  for (const { criterion } of placedCriteria(set.areas)) {
    const row = rows.get(criterion.key);
    if (row === undefined) continue;
    for (const column of ['code', 'name'] as const) {
      const now = textAt(sheet, row, at(column));
      const was = criterion[column];
      if (now !== was && matchable(now) !== matchable(was)) {
        found.push(
          change(column, { key: criterion.key, cell: printAddress(row, at(column)), name: criterion.name, was, now }),
        );
      }
    }
    const maximum = changedMaximum(criterion, cellAt(sheet, row, at('maximum')).value);
    if (maximum)
      found.push(
        change('maximum', {
          key: criterion.key,
          cell: printAddress(row, at('maximum')),
          name: criterion.name,
          ...maximum,
        }),
      );
  }
  return found;
}

function changedMaximum(
  { maximum, parts }: Criterion,
  value: ReturnType<typeof cellAt>['value'],
): { was: string; now: string } | null {
  if (parts.length > 0 || maximum === null) return null;
  if (value.kind === 'number' && pointsOfNumber(value.number) === maximum) return null;
  const now = value.kind === 'number' ? String(value.number) : value.kind === 'text' ? value.text : '';
  return { was: printPlainPoints(maximum), now };
}
