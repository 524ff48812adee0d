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
  const [reported, evidence, explanation] = [
    columns.get('reported'),
    columns.get('evidence'),
    columns.get('explanation'),
  ];
  const entries = new Map<string, Entry>();
  for (const [key, placedRow] of placed) {
    const { row, marks } = placedRow.row;
    const text = (column: number | undefined): string => (column === undefined ? '' : textAt(sheet, row, column));
    entries.set(key, {
      self: marks.self,
      appraisedFirst: marks.appraisedFirst,
      appraised: marks.appraised,
      survey: marks.survey,
      reported: text(reported),
      evidence: text(evidence),
      explanation: text(explanation),
    });
  }
  return { entries, has: { evidence: columns.has('evidence'), explanation: columns.has('explanation') } };
}
