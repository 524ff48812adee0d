import type { CriteriaSet } from '../scoring/criteriaSet';
import { leavesOfSet } from '../scoring/criteriaSet';
import type { FormEntry, StoredStamp } from './form';
import type { ContentCell } from './sheetContent';
import { stampWeights } from './stampWeights';

/** One cell's share: what the form's own formula says of it (see `checksumFormula`). */
function share(cell: ContentCell | undefined): number {
  const value = cell?.value ?? '';
  if (typeof value === 'number') return value + 3;
  const text = typeof value === 'boolean' ? String(value) : value;
  return text === '' ? 1 : 2 + text.length / 100;
}

/** A leaf's part of the checksum over points and states. */
export function leafChecksum(entry: FormEntry, ordinal: number): number {
  const [self, first, second, survey] = stampWeights(ordinal);
  return (
    self * share(entry.self) +
    first * share(entry.appraisedFirst) +
    second * share(entry.appraised) +
    survey * share(entry.survey)
  );
}

/** The checksum of a whole form; any change of a point or a state moves it by more than 0,01. */
export const formChecksum = (set: CriteriaSet, entries: ReadonlyMap<string, FormEntry>): number =>
  leavesOfSet(set).reduce((sum, leaf, ordinal) => sum + leafChecksum(entries.get(leaf.key) ?? {}, ordinal), 0);

/** Whether the promise of the last check still holds. */
export const stampState = (stamp: StoredStamp | null, checksum: number): 'none' | 'valid' | 'void' => {
  if (stamp === null) return 'none';
  return Math.abs(stamp.checksum - checksum) < 0.01 ? 'valid' : 'void';
};
