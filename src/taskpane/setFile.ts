import type { CriteriaSet } from '../scoring/criteriaSet';
import { LONGEST_SET, parseCriteriaSet, printCriteriaSet } from '../scoring/parseCriteriaSet';
import { err, type Result } from '../scoring/result';
import type { Problem } from '../workbook/problem';
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

export const setFileName = ({ id }: CriteriaSet): string =>
  `${id.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 60)}.cchc.json`;

export const downloadSet = (set: CriteriaSet): void =>
  saveFile(new Blob([setFileText(set)], { type: 'application/json' }), setFileName(set));
