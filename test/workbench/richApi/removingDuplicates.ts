import { offsetFormula } from '../model/formulaText';
import { EMPTY_CELL } from '../model/sheetState';
import { areaOf, requireWritable, sheetOf } from './cells';
import type { Handle, RangeHandle } from './handles';
import { booleanArgument, numberArgument, reads } from './member';
import type { Members } from './member';
import { refuse } from './refusal';
import type { Session } from './session';

export interface RemovalHandle extends Handle {
  readonly type: 'RemoveDuplicatesResult';
  readonly removed: number;
  readonly uniqueRemaining: number;
}

/** Of rows that are alike in the columns named the first stays; what is left moves up within the range. */
export function removeDuplicates(
  range: RangeHandle,
  [columns, includesHeader]: readonly unknown[],
  session: Session,
): RemovalHandle {
  const { book } = session;
  const area = areaOf(range);
  const sheet = sheetOf(range, session);
  if (!Array.isArray(columns) || columns.length === 0) return refuse('InvalidArgument', 'the columns to compare');
  const compared = columns.map((column) => area.column + numberArgument(column, 0, area.columns - 1));
  const first = area.row + (booleanArgument(includesHeader) ? 1 : 0);
  requireWritable(range, session);
  const signature = (row: number): string =>
    JSON.stringify(
      compared.map((column) => {
        const { value } = book.result(sheet, row, column);
        return typeof value === 'string' ? value.toLowerCase() : value;
      }),
    );
  const rows = Array.from({ length: area.row + area.rows - first }, (_, index) => first + index);
  const seen = new Set<string>();
  const kept = rows.filter((row) => seen.size !== seen.add(signature(row)).size);
  const cells = rows.flatMap((row, index) => {
    const from = kept[index];
    return Array.from({ length: area.columns }, (_, across) => {
      const column = area.column + across;
      const { format } = sheet.cell(row, column);
      const cell = from === undefined ? EMPTY_CELL : sheet.cell(from, column);
      const formula = cell.formula === null ? null : offsetFormula(cell.formula, row - (from ?? row), 0);
      return { row, column, cell: { ...cell, formula, format } };
    });
  });
  if (kept.length < rows.length) book.putCells(range.sheet, cells, 'add-in');
  return { type: 'RemoveDuplicatesResult', removed: rows.length - kept.length, uniqueRemaining: kept.length };
}

export const removeDuplicatesResultMembers: Members<RemovalHandle> = {
  Removed: reads('1.9', ({ removed }) => removed),
  UniqueRemaining: reads('1.9', ({ uniqueRemaining }) => uniqueRemaining),
};
