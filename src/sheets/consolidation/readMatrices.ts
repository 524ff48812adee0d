import type { Mark, PointsColumn } from '../../scoring/scorecard';

/** What stands in one cell of a matrix, tied to its criterion by the key. */
export type EarlierCell =
  | { readonly key: string; readonly column: PointsColumn; readonly mark: Mark }
  | { readonly key: string; readonly column: 'appraisalNote'; readonly text: string };

/** A unit as the matrices of an earlier consolidation have it. */
export interface EarlierUnit {
  readonly key: string;
  readonly unit: string;
  readonly group: string;
  readonly superior: string;
  readonly cells: readonly EarlierCell[];
}
