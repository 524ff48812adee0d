import { numberOfPoints } from '../../scoring/points';
import { POINTS_COLUMNS } from '../../scoring/scorecard';
import { markPlace, MARK_STATE, pointsAt } from '../../scoring/unitMarks';
import type { EntryColumn } from '../../sheets/formColumns';
import { blankForm, type Form, type FormEntry } from '../../sheets/form';
import { constant, type ContentCell } from '../../sheets/sheetContent';
import { formWords } from '../../wording/formWords';
import type { ConsolidatedUnit, Consolidation } from './consolidation';
import { takenWords } from './takenWords';

/** Whether appraisers gave the unit points or remarked on it. */
export const isAppraised = ({ totals, appraisalNotes }: ConsolidatedUnit): boolean =>
  totals.appraised !== null || appraisalNotes.size > 0;

/** Units' forms with what appraisers gave and remarked, to be sent back for explanation; they come in again like any others. */
export function explanationForms(consolidation: Consolidation): (unit: ConsolidatedUnit, id: string) => Form {
  const wordsOf = takenWords(consolidation);
  const { set, plan, year } = consolidation;
  return (unit, id) => {
    const entries = new Map<string, { [C in EntryColumn]?: ContentCell }>();
    const put = (key: string, column: EntryColumn, value: string | number): void => {
      const entry = entries.get(key) ?? {};
      entry[column] ??= constant(value);
      entries.set(key, entry);
    };
    plan.leaves.forEach(({ key }, leaf) => {
      for (const column of POINTS_COLUMNS) {
        const at = markPlace(leaf, column);
        const points = pointsAt(unit.marks, at);
        if (points !== null) put(key, column, numberOfPoints(points));
        if (unit.marks.states[at] === MARK_STATE.notApplicable) put(key, column, formWords.notApplicable);
      }
      const note = unit.appraisalNotes.get(key);
      if (note !== undefined) put(key, 'appraisalNote', note);
    });
    for (const { key, column, text } of wordsOf(unit)) put(key, column, text);
    const { unit: name, group, superior, place } = unit;
    return {
      ...blankForm({ id, set, unit: name, group, year, superior, place, view: 'appraisal' }),
      entries: new Map<string, FormEntry>(entries),
    };
  };
}
