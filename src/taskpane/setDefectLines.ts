import type { SetDefect } from '../scoring/checkCriteriaSet';
import { placedCriteria, type CriteriaSet, type Criterion } from '../scoring/criteriaSet';
import type { Language } from '../wording/language';
import { setDefectText } from '../wording/setDefectText';

/** A defect of a set as a line of a list. */
export interface SetDefectLine {
  readonly key: string;
  readonly defect: SetDefect;
  /** The row that it is about; null where it is about the whole set. */
  readonly row: Criterion | null;
  readonly sentence: string;
}

export function setDefectLines(
  set: CriteriaSet,
  defects: readonly SetDefect[],
  language: Language,
): readonly SetDefectLine[] {
  const rows = new Map(placedCriteria(set.areas).map(({ criterion }) => [criterion.key, criterion]));
  return defects.map((defect, at) => {
    const row = ('key' in defect && rows.get(defect.key)) || null;
    const sentence = setDefectText(defect, { code: row?.code ?? null, name: row?.name ?? '' }, language);
    return { key: `${defect.rule} ${row?.key ?? ''} ${at}`, defect, row, sentence };
  });
}
