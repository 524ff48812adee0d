import { ok, type Result } from '../scoring/result';
import type { Problem } from './problem';
import type { LiveWorkbook, SurveyedSheet } from './workbook';

/** The sheets that carry a sheet-scoped name, in tab order. 2 round trips. */
export async function findNamed(
  workbook: LiveWorkbook,
  name: string,
): Promise<Result<readonly SurveyedSheet[], Problem>> {
  const book = await workbook.read({ sheet: 'active', alongWith: [], limits: null });
  if (!book.ok) return book;
  const surveyed = await workbook.survey(book.value.sheets, [name]);
  return surveyed.ok ? ok(surveyed.value.filter(({ leadsTo }) => leadsTo.has(name))) : surveyed;
}
