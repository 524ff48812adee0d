import type { Method } from '../../scoring/criteriaSet';
import type { ColumnRole } from '../../scoring/finding';
import type { SheetCells } from '../cells';
import { textAt } from '../cells';
import { bareText } from '../../scoring/bareText';
import { perObject } from '../../scoring/perObject';
import type { Row } from './readRows';

const SURVEY = /\bd ?t ?xhh\b|\bxhh\b|dieu tra|khao sat|xa hoi hoc|sipas/;
const NOT_BY_UNIT =
  /khong (?:can |phai )?tu (?:cham|danh gia)|(?:co quan|don vi|nganh|so)\b.{0,20} khac (?:cham|danh gia)/;
/** A remark that only says who gives the points is short. */
const LONGEST_REMARK = 45;
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
  if (row.surveyed !== null) return { method: 'survey', certain: row.surveyed === 'certainly' };
  const isSurveyedOnly = columns.has('self') && marks.self.kind === 'blank' && marks.survey.kind === 'points';
  return isSurveyedOnly ? { method: 'survey', certain: true } : null;
}

/** A short remark in a cell of words. */
function remarkedMethod(
  sheet: SheetCells,
  { row, bareName }: Row,
  columns: ReadonlyMap<ColumnRole, number>,
): SaidMethod['method'] | null {
  for (const { column, isOwn } of columnsOfWords(columns)) {
    const typed = textAt(sheet, row, column);
    if (typed === '' || typed.length > LONGEST_REMARK || (isOwn && !MAY_REFUSE.test(typed))) continue;
    const said = bareText(typed);
    if (NOT_BY_UNIT.test(said)) return methodOfWords(said, bareName);
    if (!isOwn && SURVEY.test(said)) return 'survey';
  }
  return null;
}

/** Once for a table, not for each of its rows. */
const columnsOfWords = perObject((columns: ReadonlyMap<ColumnRole, number>) =>
  WORD_COLUMNS.flatMap((role) => {
    const column = columns.get(role);
    return column === undefined ? [] : [{ column, isOwn: OWN_COLUMNS.includes(role) }];
  }),
);

const methodOfWords = (said: string, name: string): SaidMethod['method'] =>
  SURVEY.test(said) || SURVEY.test(name) ? 'survey' : 'other-agency';
