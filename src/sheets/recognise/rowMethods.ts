import type { Method } from '../../scoring/criteriaSet';
import type { ColumnRole } from '../../scoring/finding';
import type { SheetCells } from '../cells';
import { textAt } from '../cells';
import { bareText } from '../../scoring/bareText';
import { perText } from '../../scoring/perText';
import type { Row } from './readRows';

const SURVEY = /\bd ?t ?xhh\b|\bxhh\b|dieu tra|khao sat|xa hoi hoc|sipas/;
const NOT_BY_UNIT =
  /khong (?:can |phai )?tu (?:cham|danh gia)|(?:co quan|don vi|nganh|so)\b.{0,20} khac (?:cham|danh gia)/;
/** A remark that only says who gives the points is short. */
const LONGEST_REMARK = 45;
/** A name that says how the row is scored, not what the unit has to survey. */
const SURVEY_NAME =
  /(?:thong )?qua (?:phieu )?(?:dieu tra|khao sat|d ?t ?xhh)|\(?(?:d ?t ?xhh|dieu tra xhh|dieu tra xa hoi hoc|khao sat xhh)\)?[.:]?$|^(?:diem )?(?:danh gia )?(?:dieu tra xa hoi hoc|d ?t ?xhh|dieu tra xhh)|theo ket qua (?:dieu tra|khao sat)/;
const CERTAIN_NAME = /\(\s*(?:d ?t ?xhh|dieu tra xhh|dieu tra xa hoi hoc)\s*\)$/;

const surveyOfName = perText((bare): SaidMethod | null =>
  SURVEY_NAME.test(bare) ? { method: 'survey', certain: CERTAIN_NAME.test(bare) } : null,
);

/** How firmly a row says that the unit does not score it. */
export interface SaidMethod {
  readonly method: Extract<Method, 'survey' | 'other-agency'>;
  /** False for words in a name, which the unit's own points belie. */
  readonly certain: boolean;
}

const ENTERED = ['self', 'appraised', 'appraisedFirst', 'survey'] as const;

/** The unit's own words: evidence may well be a survey, so there only a plain refusal counts. */
const OWN_COLUMNS: readonly ColumnRole[] = ['evidence', 'explanation'];
const WORD_COLUMNS: readonly ColumnRole[] = [
  'note',
  'reported',
  'rule',
  'responsible',
  'appraisalNote',
  ...OWN_COLUMNS,
];
/** "Không" or "khác", however they are spelled: what every refusal has. */
const MAY_REFUSE = /kh/i;

/** What a row says of who gives its points; null where it leaves them to the unit. */
export function saidMethod(sheet: SheetCells, row: Row, columns: ReadonlyMap<ColumnRole, number>): SaidMethod | null {
  const { marks, bareName } = row;
  for (const role of ENTERED) {
    const mark = marks[role];
    if (mark.kind === 'elsewhere') return { method: methodOfWords(bareText(mark.typed), bareName), certain: true };
  }
  const remark = remarkedMethod(sheet, row, columns);
  if (remark !== null) return { method: remark, certain: true };
  const named = surveyOfName(bareName);
  if (named) return named;
  const isSurveyedOnly = columns.has('self') && marks.self.kind === 'blank' && marks.survey.kind === 'points';
  return isSurveyedOnly ? { method: 'survey', certain: true } : null;
}

/** A short remark in a cell of words. */
function remarkedMethod(
  sheet: SheetCells,
  { row, bareName }: Row,
  columns: ReadonlyMap<ColumnRole, number>,
): SaidMethod['method'] | null {
  for (const role of WORD_COLUMNS) {
    const column = columns.get(role);
    const typed = column === undefined ? '' : textAt(sheet, row, column);
    const isOwn = OWN_COLUMNS.includes(role);
    if (typed === '' || typed.length > LONGEST_REMARK || (isOwn && !MAY_REFUSE.test(typed))) continue;
    const said = bareText(typed);
    if (NOT_BY_UNIT.test(said)) return methodOfWords(said, bareName);
    if (!isOwn && SURVEY.test(said)) return 'survey';
  }
  return null;
}

const methodOfWords = (said: string, name: string): SaidMethod['method'] =>
  SURVEY.test(said) || SURVEY.test(name) ? 'survey' : 'other-agency';
