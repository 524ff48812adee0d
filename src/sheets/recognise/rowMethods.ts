import type { Method } from '../../scoring/criteriaSet';
import type { ColumnRole } from '../../scoring/finding';
import type { SheetCells } from '../cells';
import { cellAt, textAt } from '../cells';
import { markOfValue } from '../marks';
import { bareText } from './bareText';

const SURVEY = /\b(?:d ?t ?)?xhh\b|dieu tra|khao sat|xa hoi hoc|sipas/;
const BY_SURVEY_CELL = /\bd ?t ?xhh\b|\bxhh\b|dieu tra|khao sat|xa hoi hoc|sipas/;
const NOT_BY_UNIT =
  /khong (?:can |phai )?tu (?:cham|danh gia)|(?:co quan|don vi|nganh|so)\b.{0,20} khac (?:cham|danh gia)/;
/** A remark that only says who gives the points is short. */
const LONGEST_REMARK = 45;
/** A name that says how the row is scored, not what the unit has to survey. */
const SURVEY_NAME =
  /(?:thong )?qua (?:phieu )?(?:dieu tra|khao sat|d ?t ?xhh)|\(?(?:d ?t ?xhh|dieu tra xhh|dieu tra xa hoi hoc|khao sat xhh)\)?[.:]?$|^(?:diem )?(?:danh gia )?(?:dieu tra xa hoi hoc|d ?t ?xhh|dieu tra xhh)|theo ket qua (?:dieu tra|khao sat)/;
const CERTAIN_NAME = /\(\s*(?:d ?t ?xhh|dieu tra xhh|dieu tra xa hoi hoc)\s*\)$/;

/** How firmly a row says that the unit does not score it. */
export interface SaidMethod {
  readonly method: Extract<Method, 'survey' | 'other-agency'>;
  /** False for words in a name, which the unit's own points belie. */
  readonly certain: boolean;
}

const POINTS_COLUMNS = ['self', 'appraised', 'appraisedFirst', 'survey'] as const;
const REMARK_COLUMNS = ['note', 'reported', 'rule', 'responsible', 'appraisalNote'] as const;
const TEXT_COLUMNS = ['evidence', 'explanation'] as const;

/** What the cells of a row say of who gives its points; null where they leave it to the unit. */
export function saidMethod(sheet: SheetCells, row: number, name: string, columns: ReadonlyMap<ColumnRole, number>): SaidMethod | null {
  const text = (role: ColumnRole): string => bareText(textAt(sheet, row, columns.get(role) ?? -1));
  for (const role of POINTS_COLUMNS) {
    const mark = markOfValue(cellAt(sheet, row, columns.get(role) ?? -1).value);
    if (mark.kind === 'elsewhere') return { method: methodOfWords(bareText(mark.typed), bareText(name)), certain: true };
  }
  for (const role of [...REMARK_COLUMNS, ...TEXT_COLUMNS]) {
    const said = columns.has(role) ? text(role) : '';
    if (said === '' || said.length > LONGEST_REMARK) continue;
    if (NOT_BY_UNIT.test(said)) return { method: methodOfWords(said, bareText(name)), certain: true };
    const isRemark = (REMARK_COLUMNS as readonly ColumnRole[]).includes(role);
    if (isRemark && BY_SURVEY_CELL.test(said)) return { method: 'survey', certain: true };
  }
  const bareName = bareText(name);
  if (SURVEY_NAME.test(bareName)) return { method: 'survey', certain: CERTAIN_NAME.test(bareName) };
  return isSurveyedOnly(sheet, row, columns) ? { method: 'survey', certain: true } : null;
} // prettier-ignore

const methodOfWords = (said: string, name: string): SaidMethod['method'] =>
  SURVEY.test(said) || SURVEY.test(name) ? 'survey' : 'other-agency';

/** Points in the survey column and none of the unit. */
function isSurveyedOnly(sheet: SheetCells, row: number, columns: ReadonlyMap<ColumnRole, number>): boolean {
  const kind = (role: ColumnRole): string => markOfValue(cellAt(sheet, row, columns.get(role) ?? -1).value).kind;
  return columns.has('survey') && columns.has('self') && kind('survey') === 'points' && kind('self') === 'blank';
}
