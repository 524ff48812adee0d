import { consolidationSheetWords as words } from '../../wording/consolidationSheetWords';
import { constant, type SheetContent } from '../sheetContent';
import type { ConsolidatedUnits } from './consolidatedUnits';
import { CENTRED, POINTS, TEXT, type ListColumn } from './listSheet';
import { amount, list, type Row } from './listSheets';

/** What appraisers remarked on or gave fewer points for, beside what the unit says to it: the work of the explanation round. */
export function printExplanations(data: ConsolidatedUnits): SheetContent {
  const columns: ListColumn[] = [
    { heading: words.unit, width: 120, style: TEXT },
    { heading: words.code, width: 46, style: { ...TEXT, ...CENTRED } },
    { heading: words.name, width: 210, style: TEXT },
    { heading: words.maximum, width: 50, style: POINTS },
    { heading: words.sheet.self, width: 50, style: POINTS },
    { heading: words.sheet.appraisedOnly, width: 56, style: POINTS },
    { heading: words.sheet.appraisalNote, width: 150, style: TEXT },
    { heading: words.explanation, width: 170, style: TEXT },
  ];
  const rows = data.explanations.map(({ unit, code, name, maximum, self, appraised, remark, explanation }): Row => [
    constant(unit), constant(code), constant(name), amount(maximum), amount(self), amount(appraised), constant(remark), constant(explanation),
  ]); // prettier-ignore
  return list(
    data,
    { name: words.sheet.explanations, title: words.title.explanations(data.year), frozenColumns: 2 },
    columns,
    rows,
  );
}
