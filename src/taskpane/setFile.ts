import type { CriteriaSet } from '../scoring/criteriaSet';
import { LONGEST_SET, parseCriteriaSet, printCriteriaSet } from '../scoring/parseCriteriaSet';
import { err, type Result } from '../scoring/result';
import type { Problem } from '../workbook/problem';
import { plainName } from '../workbook/unitForms/fileNames';
import { saveFile } from './saveFile';

/** A letter takes at most three bytes; anything longer is not even read. */
const MOST_BYTES = 3 * LONGEST_SET;

export async function readSetFile(file: File): Promise<Result<CriteriaSet, Problem>> {
  if (file.size > MOST_BYTES) return err({ kind: 'invalid-set', where: null, what: 'too-large' });
  const parsed = parseCriteriaSet(await file.text());
  return parsed.ok ? parsed : err({ kind: 'invalid-set', ...parsed.error });
}

/** Lines by row, as people may want to look into it. */
export const setFileText = (set: CriteriaSet): string => JSON.stringify(JSON.parse(printCriteriaSet(set)), null, 1);

/** "bo-tieu-chi-cham-diem-xa-2026.cchc.json" */
export function setFileName({ title, year }: CriteriaSet): string {
  const name = plainName(title) || 'bo-tieu-chi';
  return `${name.includes(String(year)) ? name : `${name}-${year}`}.cchc.json`;
}

export const downloadSet = (set: CriteriaSet): void =>
  saveFile(new Blob([setFileText(set)], { type: 'application/json' }), setFileName(set));
