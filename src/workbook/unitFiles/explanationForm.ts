import { numberOfPoints } from '../../scoring/points';
import { POINTS_COLUMNS } from '../../scoring/scorecard';
import { markPlace, MARK_STATE, pointsAt } from '../../scoring/unitMarks';
import type { EntryColumn } from '../../sheets/formColumns';
import { blankForm, type Form, type FormEntry } from '../../sheets/form';
import { constant, type ContentCell } from '../../sheets/sheetContent';
import { formWords } from '../../wording/formWords';
import type { ConsolidatedUnit, Consolidation } from './consolidation';
import { choiceKey } from './mergeFiles';
import { unpackDetails } from './unitFileReading';

/** A unit's form with what appraisers gave and remarked, to be sent back for its explanation; it comes in again like any other. */
export function explanationForm(
  { set, plan, year, conflicts }: Consolidation,
  unit: ConsolidatedUnit,
  id: string,
): Form {
  const cells = new Map<string, { [C in EntryColumn]?: ContentCell }>();
  const put = (leaf: number, column: EntryColumn, value: string | number): void => {
    const key = plan.leaves[leaf]?.key;
    if (key === undefined) return;
    const entry = cells.get(key) ?? {};
    entry[column] ??= constant(value);
    cells.set(key, entry);
  };
  plan.leaves.forEach(({ key }, leaf) => {
    for (const column of POINTS_COLUMNS) {
      const at = markPlace(leaf, column);
      const points = pointsAt(unit.marks, at);
      if (points !== null) put(leaf, column, numberOfPoints(points));
      if (unit.marks.states[at] === MARK_STATE.notApplicable) put(leaf, column, formWords.notApplicable);
    }
    const note = unit.appraisalNotes.get(key);
    if (note !== undefined) put(leaf, 'appraisalNote', note);
  });
  const taken = new Map(conflicts.map((one) => [choiceKey(one.unitKey, one.key, one.column), one.taken]));
  for (const { file, table, leafOf } of unit.sources) {
    const { words, others } = unpackDetails(table.details);
    const leafAt = (leaf: number): number => (leafOf === null ? leaf : (leafOf[leaf] ?? -1));
    const isTaken = (leaf: number, column: EntryColumn): boolean =>
      (taken.get(choiceKey(unit.key, plan.leaves[leaf]?.key ?? '', column)) ?? file) === file;
    const putTaken = (leaf: number, column: EntryColumn, text: string): void => {
      if (isTaken(leaf, column)) put(leaf, column, text);
    };
    for (const [leaf, column, text] of words) putTaken(leafAt(leaf), column, text);
    for (const [leaf, column, mark] of others) if ('typed' in mark && mark.typed !== null) putTaken(leafAt(leaf), column, mark.typed); // prettier-ignore
  }
  const { unit: name, group, superior, place } = unit;
  return {
    ...blankForm({ id, set, unit: name, group, year, superior, place, view: 'appraisal' }),
    entries: new Map<string, FormEntry>(cells),
  };
}
