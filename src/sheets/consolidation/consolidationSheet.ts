import type { NamedRange } from '../sheetContent';

/** A sheet-scoped name by which sheets of a consolidation are told from others, whatever they are renamed to. */
export const CONSOLIDATION_NAME = 'CCHC_tong_hop';

export const namedAsConsolidation: ReadonlyMap<string, NamedRange> = new Map([
  [CONSOLIDATION_NAME, { sheet: null, range: { row: 0, column: 0, rows: 1, columns: 1 } }],
]);
