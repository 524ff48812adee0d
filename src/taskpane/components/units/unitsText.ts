import { manyUnitsEn } from '../../../wording/manyUnits.en';
import { manyUnitsVi, type ManyUnitsText } from '../../../wording/manyUnits.vi';
import type { FileRemark } from '../../../workbook/unitFiles/consolidation';
import { useWords, type Words } from '../../words';

/** What the page for many units says, in the pane's language. */
export const useUnitsText = (): ManyUnitsText => (useWords().language === 'vi' ? manyUnitsVi : manyUnitsEn);

/** "Bộ tiêu chí khác: …" */
export function remarkText(remark: FileRemark, { remark: said }: ManyUnitsText, words: Words): string {
  switch (remark.kind) {
    case 'problem': {
      const { what, doNext } = words.problem(remark.problem);
      return `${what} ${doNext}`;
    }
    case 'no-table':
      return said['no-table'];
    case 'other-set':
      return said['other-set'](remark.title);
    case 'other-year':
      return said['other-year'](remark.year);
    case 'unknown-unit':
    case 'ambiguous-unit':
      return said[remark.kind](remark.name);
    case 'superseded':
      return said.superseded(remark.by, remark.differing);
    case 'merged':
      return said.merged(remark.into, remark.cells);
    case 'findings':
      return said.findings(remark.errors, remark.warnings);
    case 'rows-not-in-set':
      return said['rows-not-in-set'](remark.rows);
    case 'other-tables':
      return said['other-tables'](remark.tables);
  }
}
