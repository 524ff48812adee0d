import type { FileRemark } from '../workbook/unitFiles/consolidation';
import type { ConsolidationWords } from './consolidation.vi';
import type { Language } from './language';
import { problemLine } from './problemText';

/** What can be said of a file that a unit sent in: at length, or as briefly as the pane has room for. */
export type RemarkWords = ConsolidationWords['remark'];

/** One sentence about a file. */
export function remarkText(remark: FileRemark, words: RemarkWords, language: Language): string {
  switch (remark.kind) {
    case 'problem':
      return problemLine(remark.problem, language);
    case 'no-table':
      return words['no-table'];
    case 'other-set':
      return words['other-set'](remark.title);
    case 'other-year':
      return words['other-year'](remark.year);
    case 'unknown-unit':
    case 'ambiguous-unit':
      return words[remark.kind](remark.name);
    case 'superseded':
      return words.superseded(remark.by, remark.differing);
    case 'merged':
      return words.merged(remark.into, remark.cells, remark.differing);
    case 'findings':
      return words.findings(remark.errors, remark.warnings);
    case 'rows-not-in-set':
      return words['rows-not-in-set'](remark.rows);
    case 'other-tables':
      return words['other-tables'](remark.tables);
  }
}
