import type { ColumnRole } from '../../scoring/finding';
import type { Entry, Mark, Scorecard } from '../../scoring/scorecard';
import { BLANK } from '../../scoring/scorecard';
import type { SheetCells } from '../cells';
import { cellAt, textAt } from '../cells';
import { markOfValue } from '../marks';

/** What is entered on the rows of a table, the sums on rows above leaves included. */
export function readEntries(
  sheet: SheetCells,
  rows: ReadonlyMap<string, number>,
  columns: ReadonlyMap<ColumnRole, number>,
): Scorecard {
  const entries = new Map<string, Entry>();
  for (const [key, row] of rows) {
    const mark = (role: ColumnRole): Mark => {
      const column = columns.get(role);
      return column === undefined ? BLANK : markOfValue(cellAt(sheet, row, column).value);
    };
    const text = (role: ColumnRole): string => textAt(sheet, row, columns.get(role) ?? -1);
    entries.set(key, {
      self: mark('self'),
      appraisedFirst: mark('appraisedFirst'),
      appraised: mark('appraised'),
      survey: mark('survey'),
      reported: text('reported'),
      evidence: text('evidence'),
      explanation: text('explanation'),
    });
  }
  return { entries, has: { evidence: columns.has('evidence'), explanation: columns.has('explanation') } };
}
