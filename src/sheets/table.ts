import type { CriteriaSet } from '../scoring/criteriaSet';
import type { ColumnRole } from '../scoring/finding';
import type { Scorecard } from '../scoring/scorecard';
import type { SheetCells } from './cells';
import type { FormOnSheet } from './readForm';
import type { Recognition } from './recognise/recognition';

/** First and last row, counted from 0. */
export type RowRange = readonly [first: number, last: number];

/** A criteria table on a sheet, whoever made it: where everything stands, what set it is of, what is entered. */
export interface Table {
  readonly sheet: SheetCells;
  readonly headerRows: RowRange;
  /** From the first area to the last row of the tree, without the grand total. */
  readonly dataRows: RowRange;
  readonly columns: ReadonlyMap<ColumnRole, number>;
  /** Row by the key of the criterion; a criterion that is missing on the sheet has none. */
  readonly rows: ReadonlyMap<string, number>;
  readonly totalRow: number | null;
  readonly set: CriteriaSet;
  readonly scorecard: Scorecard;
  /** What the form says of itself; null for a table that was not made by this add-in. */
  readonly form: FormOnSheet | null;
  /** How a table that was already there was read; null for a form. */
  readonly recognition: Recognition | null;
}
