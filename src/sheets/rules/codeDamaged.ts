import { placedCriteria } from '../../scoring/criteriaSet';
import type { Finding } from '../../scoring/finding';
import type { TableContext } from './tableRule';

/** A code that a spreadsheet turned into another number (1.10 is 1.1) or a date (1-2 is 1 February). */
export function codeDamaged({ table: { recognition, set } }: TableContext): Finding[] {
  return placedCriteria(set.areas).flatMap(({ criterion: { key } }): Finding[] => {
    const code = recognition?.codes.get(key);
    if (!code || code.damage === null) return [];
    return [{ rule: 'code-damaged', key, shown: code.shown, meant: code.certain ? code.code : null }];
  });
}
