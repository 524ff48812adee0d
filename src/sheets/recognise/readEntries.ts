import type { ColumnRole } from '../../scoring/finding';
import type { Entry, Scorecard } from '../../scoring/scorecard';
import type { SheetCells } from '../cells';
import { textAt } from '../cells';
import type { PlacedRow } from './placeByCodes';

/** What is entered on the rows of a table, the sums on rows above leaves included. */
export function readEntries(
  sheet: SheetCells,
  placed: ReadonlyMap<string, PlacedRow>,
  columns: ReadonlyMap<ColumnRole, number>,
): Scorecard {
  const entries = new Map<string, Entry>();
  for (const [key, { row }] of placed) {
    const text = (role: ColumnRole): string => {
      const column = columns.get(role);
      return column === undefined ? '' : textAt(sheet, row.row, column);
    };
    const { self, appraisedFirst, appraised, survey } = row.marks;
    const words = { reported: text('reported'), evidence: text('evidence'), explanation: text('explanation') };
    entries.set(key, { self, appraisedFirst, appraised, survey, ...words });
  }
  return { entries, has: { evidence: columns.has('evidence'), explanation: columns.has('explanation') } };
}
