import type { ManyUnitsText } from '../../../wording/manyUnits.vi';
import type { UnitsDone } from '../../useUnits';

/** What is said of what was just done. */
export function saidOf({ kind, count, of, name }: UnitsDone, { done, note }: ManyUnitsText): string {
  switch (kind) {
    case 'cancelled':
    case 'stopped':
    case 'undone':
    case 'noneToExplain':
    case 'nothingToCompare':
      return done[kind];
    case 'sentBack':
      return [done.sentBack(count), of > count && done.notAppraised(of - count)].filter(Boolean).join(' ');
    case 'saved':
      return `${done.saved(name)} ${note.saveHelp}`;
    case 'read':
    case 'written':
    case 'sent':
    case 'listed':
    case 'compared':
      return done[kind](count);
  }
}
