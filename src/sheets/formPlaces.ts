import type { CriteriaSet, Criterion, PlacedCriterion } from '../scoring/criteriaSet';
import { isLeaf, placedCriteria } from '../scoring/criteriaSet';
import type { FormHeading } from './form';
import type { FormRows, RowSpan } from './formFormulas';

/**
 * Where everything stands on a freshly printed form, rows and columns counted from 0. Afterwards officers sort and
 * move rows: then `readForm` finds them by their keys.
 */
export const HEADER_ROW = 5;
export const FIRST_ROW = HEADER_ROW + 1;

/** The officer's texts above the table. Those below follow the last row, see `signatureRows`. */
export const HEADINGS_ABOVE: { readonly [H in FormHeading]?: { readonly row: number; readonly column: number } } = {
  superior: { row: 0, column: 0 },
  agency: { row: 1, column: 0 },
  number: { row: 2, column: 0 },
  placeAndDate: { row: 2, column: 2 },
};

export interface PlacedRow extends PlacedCriterion {
  readonly row: number;
  /** Its place among the leaves, -1 for a parent. */
  readonly ordinal: number;
  /** The rows below it that belong to it, counted from 1 as formulas count; null for a leaf. */
  readonly span: RowSpan | null;
}

export interface FormPlaces {
  readonly rows: readonly PlacedRow[];
  readonly totalRow: number;
  /** Counted from 1. */
  readonly formulaRows: FormRows;
  readonly stampRow: number;
  readonly signatureRow: number;
}

const countBelow = (criterion: Criterion): number =>
  criterion.parts.reduce((sum, part) => sum + 1 + countBelow(part), 0);

export function formPlaces(set: CriteriaSet): FormPlaces {
  let ordinal = 0;
  const rows = placedCriteria(set.areas).map((placed, n): PlacedRow => {
    const row = FIRST_ROW + n;
    const below = countBelow(placed.criterion);
    const span = below === 0 ? null : { first: row + 2, last: row + 1 + below };
    return { ...placed, row, span, ordinal: isLeaf(placed.criterion) ? ordinal++ : -1 };
  });
  const totalRow = FIRST_ROW + rows.length;
  return {
    rows,
    totalRow,
    formulaRows: { header: HEADER_ROW + 1, first: FIRST_ROW + 1, last: totalRow },
    stampRow: totalRow + 1,
    signatureRow: totalRow + 3,
  };
}

/** How many rows the signature block takes: for whom, title, sign here, room for the signature, name. */
export const SIGNATURE_ROWS = 7;
