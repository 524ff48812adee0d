import type { ManyUnitsText } from '../../../wording/manyUnits.vi';
import type { UnitsDone } from '../../useUnits';

/** What is said of what was just done. */
export function saidOf({ kind, count, name }: UnitsDone, { done, note }: ManyUnitsText): string {
  switch (kind) {
    case 'cancelled':
    case 'stopped':
    case 'undone':
      return done[kind];
    case 'saved':
      return `${done.saved(name)} ${note.saveHelp}`;
    case 'read':
    case 'written':
    case 'sent':
    case 'listed':
      return done[kind](count);
  }
}
