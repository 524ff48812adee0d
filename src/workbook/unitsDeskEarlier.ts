import { err, ok, type Result } from '../scoring/result';
import { CONSOLIDATION_NAME } from '../sheets/consolidation/consolidationSheet';
import { readMatrices, type EarlierUnit } from '../sheets/consolidation/readMatrices';
import type { Problem } from './problem';
import type { LiveWorkbook } from './workbook';

/** The sheets of a consolidation that the workbook already holds, with what stands in their matrices. */
export interface EarlierSheets {
  readonly ids: readonly string[];
  readonly units: readonly EarlierUnit[];
}

/**
 * Round trips: 2 where the workbook holds none, else those of reading them. All of them are read or none: what cannot be
 * read could not be carried over.
 */
export async function readEarlierSheets(workbook: LiveWorkbook): Promise<Result<EarlierSheets, Problem>> {
  const book = await workbook.read({ sheet: 'active', alongWith: [], limits: null });
  if (!book.ok) return book;
  const surveyed = await workbook.survey(book.value.sheets, [CONSOLIDATION_NAME]);
  if (!surveyed.ok) return surveyed;
  const found = surveyed.value.filter(({ leadsTo }) => leadsTo.has(CONSOLIDATION_NAME));
  const filled = found.filter(({ extent }) => extent !== null);
  if (filled.length === 0) return ok({ ids: found.map(({ id }) => id), units: [] });
  const sheets = await workbook.readSurveyed(filled);
  if (!sheets.ok) return sheets;
  if (sheets.value.length < filled.length) return err({ kind: 'too-much-at-once' });
  return ok({ ids: found.map(({ id }) => id), units: readMatrices({ sheets: sheets.value }) });
}
