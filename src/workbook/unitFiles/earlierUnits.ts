import { markPlace, noMarks, putMark } from '../../scoring/unitMarks';
import type { SetPlan } from '../../scoring/unitTotals';
import type { EarlierCell, EarlierUnit } from '../../sheets/consolidation/readMatrices';
import type { AlignedTable } from './consolidation';
import { packDetails, type UnitDetails } from './unitFileReading';

/** What appraisers entered: points of both rounds and of the survey, and remarks. What units scored themselves comes from their files. */
export const appraisalOf = ({ cells }: EarlierUnit): readonly EarlierCell[] =>
  cells.filter(({ column }) => column !== 'self');

/** Cells of an earlier consolidation as a file's table has them. */
export function packCells(plan: SetPlan, cells: readonly EarlierCell[]): AlignedTable['table'] {
  const places = new Map(plan.leaves.map(({ key }, at) => [key, at]));
  const marks = noMarks(plan.leaves.length);
  const words: UnitDetails['words'][number][] = [];
  const others: UnitDetails['others'][number][] = [];
  for (const cell of cells) {
    const leaf = places.get(cell.key);
    if (leaf === undefined) continue;
    if (cell.column === 'appraisalNote') words.push([leaf, cell.column, cell.text]);
    else {
      putMark(marks, markPlace(leaf, cell.column), cell.mark);
      if (cell.mark.kind !== 'points' && cell.mark.kind !== 'blank') others.push([leaf, cell.column, cell.mark]);
    }
  }
  return { marks, ...packDetails({ words, others, findings: [] }) };
}
