import { ok, type Result } from '../scoring/result';
import type { Problem } from './problem';
import type { LiveWorkbook, SurveyedSheet } from './workbook';

/** The sheets that carry a sheet-scoped name, in tab order. 2 round trips. */
export async function findNamed(
  workbook: LiveWorkbook,
  name: string,
): Promise<Result<readonly SurveyedSheet[], Problem>> {
  const sheets = await workbook.sheets();
  if (!sheets.ok) return sheets;
  const surveyed = await workbook.survey(sheets.value, [name]);
  return surveyed.ok ? ok(surveyed.value.filter(({ leadsTo }) => leadsTo.has(name))) : surveyed;
}
