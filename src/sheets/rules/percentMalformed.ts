import { isLeaf, placedCriteria } from '../../scoring/criteriaSet';
import type { Finding } from '../../scoring/finding';
import { ofMillionths, type Points } from '../../scoring/points';
import { parsePoints } from '../../scoring/readMark';
import { cellAt } from '../cells';
import type { TableContext } from './tableRule';

/** "97.5%%", "97,5 % %", "%97,5": a number, with percent signs that make no percentage. */
const MALFORMED = /^(?:%\s*)+([\d.,\s]+?)\s*(?:%\s*)*$|^([\d.,\s]+?)\s*%\s*(?:%\s*)+\.?$/;

/** The number that a malformed percentage means; null where the text is none ("97,5 %" is well formed). */
export function malformedPercent(text: string): Points | null {
  const parts = MALFORMED.exec(text.replaceAll('\u00a0', ' ').trim());
  return parts ? parsePoints(parts[1] ?? parts[2] ?? '') : null;
}

/** A percentage in the reported figure with doubled or misplaced signs. */
export function percentMalformed({ table }: TableContext): Finding[] {
  const column = table.columns.get('reported');
  if (column === undefined) return [];
  const found: Finding[] = [];
  for (const { criterion } of placedCriteria(table.set.areas)) {
    const row = table.rows.get(criterion.key);
    if (row === undefined || !isLeaf(criterion)) continue;
    const { value, format } = cellAt(table.sheet, row, column);
    const percent = value.kind === 'text' ? malformedPercent(value.text) : null;
    if (value.kind !== 'text' || percent === null) continue;
    const inPercentCell = format.includes('%') ? ofMillionths(Math.round(percent / 100)) : percent;
    found.push({
      rule: 'percent-malformed',
      key: criterion.key,
      column: 'reported',
      typed: value.text,
      percent,
      value: inPercentCell,
    });
  }
  return found;
}
