import type { SheetContent } from '../sheetContent';
import { printChanges } from './changesSheet';
import type { ConsolidatedUnits } from './consolidatedUnits';
import { printExplanations } from './explanationsSheet';
import { printConflicts, printCriteria, printFindings, printSubmissions, printWeak } from './listSheets';
import { matrixKinds, matrixPlaces } from './matrixPlaces';
import { printMatrix } from './matrixSheet';
import { printRanking } from './rankingSheet';
import { printTotals, type Matrices } from './totalsSheet';
import { printWeakByUnit } from './weakByUnitSheet';

/** The sheets of a consolidation, in the order in which they stand. */
export function printConsolidation(data: ConsolidatedUnits): SheetContent[] {
  const names = new Intl.Collator('vi');
  const units = [...data.units].sort(
    (a, b) => names.compare(a.group, b.group) || names.compare(a.unit, b.unit) || names.compare(a.superior, b.superior),
  );
  const kinds = matrixKinds(data);
  const secondRound = kinds.includes('appraised');
  const matrices: Matrices = new Map(kinds.map((kind) => [kind, matrixPlaces(kind, data, secondRound)] as const));
  const self = matrices.get('self') ?? matrixPlaces('self', data, secondRound);
  return [
    printSubmissions(data),
    printRanking(data, matrices),
    ...(data.hasPrevious ? [printChanges(data, matrices)] : []),
    printTotals(data, units, matrices),
    ...[...matrices.values()].map((places) => printMatrix({ data, places, self, units, secondRound })),
    ...(data.explanations.length > 0 ? [printExplanations(data)] : []),
    printCriteria(data),
    printWeak(data),
    printWeakByUnit(data, units),
    printFindings(data),
    ...(data.conflicts.length > 0 ? [printConflicts(data)] : []),
  ];
}
