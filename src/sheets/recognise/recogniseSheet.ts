import type { SheetCells } from '../cells';
import { inUnicode } from '../inUnicode';
import type { RowRange, Table } from '../table';
import type { UnitsTable } from '../unitsTable';
import { impliedMerges } from './impliedMerges';
import { recogniseTables } from './recogniseTables';
import { NO_CORRECTIONS, type Corrections } from './recognition';
import { withoutRepeatedHeaders } from './repeatedHeaders';
import { sheetLines } from './sheetLines';
import { recogniseUnitsTables } from './unitsTable';

/** A table that was already there: of criteria, or with one row a unit. */
export type RecognisedTable =
  { readonly sheet: SheetCells; readonly table: Table } | { readonly sheet: SheetCells; readonly units: UnitsTable };

/** Every table on a sheet that was not made by this add-in. Criteria tables first: what is left of the sheet may hold results. */
export function recogniseSheet(typed: SheetCells, corrections: Corrections = NO_CORRECTIONS): RecognisedTable[] {
  const read = inUnicode(typed);
  const filled = sheetLines(read);
  const sheet = read.merges.length > 0 ? read : { ...read, merges: impliedMerges(read, filled) };
  const lines = withoutRepeatedHeaders(sheet, filled);
  const tables = recogniseTables(sheet, corrections, lines);
  const taken = tables.map(({ headerRows, dataRows, totalRow }): RowRange => [
    headerRows[0],
    Math.max(dataRows[1], totalRow ?? 0),
  ]);
  return [
    ...tables.map((table) => ({ sheet, table })),
    ...recogniseUnitsTables(sheet, taken, lines).map((units) => ({ sheet, units })),
  ];
}

/** The results tables of a sheet alone. Where no rows look like units, criteria are not looked for either: a consolidation has lists of thousands of them. */
export function recogniseResults(typed: SheetCells): UnitsTable[] {
  const sheet = inUnicode(typed);
  if (recogniseUnitsTables(sheet).length === 0) return [];
  return recogniseSheet(sheet).flatMap((found) => ('units' in found ? [found.units] : []));
}
