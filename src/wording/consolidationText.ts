import type { FileRemark, SubmittedFile } from '../workbook/unitFiles/consolidation';
import { consolidationEn } from './consolidation.en';
import { consolidationVi, type ConsolidationWords } from './consolidation.vi';
import type { Language } from './language';
import { problemLine } from './problemText';

export const consolidationWords = (language: Language): ConsolidationWords =>
  language === 'vi' ? consolidationVi : consolidationEn;

/** One sentence about a file. */
export function remarkText(remark: FileRemark, language: Language): string {
  const words = consolidationWords(language).remark;
  switch (remark.kind) {
    case 'problem':
      return problemLine(remark.problem, language);
    case 'no-table':
      return words.noTable;
    case 'other-set':
      return words.otherSet(remark.title);
    case 'other-year':
      return words.otherYear(remark.year);
    case 'unknown-unit':
      return words.unknownUnit(remark.name);
    case 'ambiguous-unit':
      return words.ambiguousUnit(remark.name);
    case 'superseded':
      return words.superseded(remark.by, remark.differing);
    case 'merged':
      return words.merged(remark.into, remark.cells);
    case 'findings':
      return words.findings(remark.errors, remark.warnings);
    case 'rows-not-in-set':
      return words.rowsNotInSet(remark.rows);
    case 'other-tables':
      return words.otherTables(remark.tables);
  }
}

/** Everything that is to be said of a file, "" where nothing is. */
export const fileText = ({ remarks, late }: Pick<SubmittedFile, 'remarks' | 'late'>, language: Language): string =>
  [...(late ? [`${consolidationWords(language).late}.`] : []), ...remarks.map((remark) => remarkText(remark, language))].join(' '); // prettier-ignore
