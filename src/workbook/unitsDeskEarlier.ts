import { err, ok, type Result } from '../scoring/result';
import { CONSOLIDATION_NAME } from '../sheets/consolidation/consolidationSheet';
import { readMatrices, type EarlierUnit } from '../sheets/consolidation/readMatrices';
import { findNamed } from './findNamed';
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
  const found = await findNamed(workbook, CONSOLIDATION_NAME);
  if (!found.ok) return found;
  const ids = found.value.map(({ id }) => id);
  const filled = found.value.filter(({ extent }) => extent !== null);
  if (filled.length === 0) return ok({ ids, units: [] });
  const sheets = await workbook.readSurveyed(filled);
  if (!sheets.ok) return sheets;
  if (sheets.value.length < filled.length) return err({ kind: 'too-much-at-once' });
  return ok({ ids, units: readMatrices({ sheets: sheets.value }) });
}
