import { parseAddress } from '../../../src/sheets/address';
import { formulaAt, parseSharedFormula } from '../../../src/workbook/xlsx/sharedFormula';
import { MAX_COLUMNS, MAX_ROWS, boundingArea, cellArea } from '../model/area';
import type { Area } from '../model/area';

/** A rule over several areas, its formulas written for the first cell of the first: one for each, for its own first cell. */
export function eachArea(
  sqref: string | null,
  formulas: readonly string[],
): { readonly area: Area; readonly formula1: string | null; readonly formula2: string | null }[] {
  const areas = parseAreas(sqref);
  const [first] = areas;
  if (!first) return [];
  const shared = formulas.map((formula) => parseSharedFormula(formula, first.row, first.column));
  return areas.map((area) => {
    const [formula1 = null, formula2 = null] = shared.map((formula) => formulaAt(formula, area.row, area.column));
    return { area, formula1, formula2 };
  });
}

export function parseAreas(references: string | null): Area[] {
  return (references ?? '').split(/\s+/).flatMap((reference) => {
    const [first, last] = reference.split(':').map(parseAddress);
    if (!first) return [];
    const start = cellArea(first.row, first.column);
    const area = last ? boundingArea(start, cellArea(last.row, last.column)) : start;
    return [{ ...area, rows: Math.min(area.rows, MAX_ROWS), columns: Math.min(area.columns, MAX_COLUMNS) }];
  });
}
