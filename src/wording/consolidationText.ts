import type { SubmittedFile } from '../workbook/unitFiles/consolidation';
import { consolidationEn } from './consolidation.en';
import { consolidationVi, type ConsolidationWords } from './consolidation.vi';
import type { Language } from './language';
import { remarkText } from './remarkText';

export const consolidationWords = (language: Language): ConsolidationWords =>
  language === 'vi' ? consolidationVi : consolidationEn;

/** Everything that is to be said of a file, "" where nothing is. */
export function fileText({ remarks, late }: Pick<SubmittedFile, 'remarks' | 'late'>, language: Language): string {
  const words = consolidationWords(language);
  const said = remarks.map((remark) => remarkText(remark, words.remark, language));
  return [...(late ? [`${words.late}.`] : []), ...said].join(' ');
}
