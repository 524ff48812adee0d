import * as fc from 'fast-check';
import {
  addRow,
  ancestorsOf,
  blankRow,
  changeMaximum,
  changeRow,
  mayGo,
  MOVES,
  moveRow,
  placeAfter,
  removeRow,
} from '../../src/scoring/editCriteriaSet';
import { placedCriteria, type CriteriaSet } from '../../src/scoring/criteriaSet';
import { nextCode } from '../../src/scoring/renumberCriteria';
import { ofMillionths } from '../../src/scoring/points';

/** One edit, with the row that it is done to as a number that any set can answer. */
export interface SetEdit {
  readonly kind: 'add' | 'remove' | 'rename' | 'reweight' | (typeof MOVES)[number];
  readonly at: number;
}

export const setEdit: fc.Arbitrary<SetEdit> = fc.record({
  kind: fc.constantFrom<SetEdit['kind'][]>('add', 'remove', 'rename', 'reweight', ...MOVES),
  at: fc.nat(10_000),
});

export const keysOf = (set: CriteriaSet): string[] => placedCriteria(set.areas).map(({ criterion }) => criterion.key);

/** Does the edit; `serial` is a number that no other edit has. */
export function doEdit(set: CriteriaSet, { kind, at }: SetEdit, serial: number): CriteriaSet {
  const rows = placedCriteria(set.areas);
  const row = rows[at % rows.length];
  if (!row) return set;
  const { key } = row.criterion;
  switch (kind) {
    case 'add':
      return addRow(
        set,
        {
          ...blankRow(`moi-${serial}`, nextCode(set, ancestorsOf(set, key), row.criterion), row.criterion),
          name: `Dòng thêm số ${serial}`,
        },
        { under: row.parent?.key ?? null, after: key },
      );
    case 'remove':
      return rows.length > 1 ? removeRow(set, key) : set;
    case 'rename':
      return changeRow(set, key, { name: `Tên sửa lần ${serial}` });
    case 'reweight':
      return changeMaximum(set, key, ofMillionths(serial * 1_000_000 + 7));
    default: {
      const place = placeAfter(set, key, kind);
      return place && mayGo(set, key, place) ? moveRow(set, key, place) : set;
    }
  }
}
