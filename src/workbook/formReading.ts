import type { CriteriaSet, Criterion, Level } from '../scoring/criteriaSet';
import { LEVELS, leavesOf, levelOfDepth, placedCriteria } from '../scoring/criteriaSet';
import type { Scorecard } from '../scoring/scorecard';
import type { Totals } from '../scoring/totals';
import type { WeakCriterion } from '../scoring/weakCriteria';
import { printAddress } from '../sheets/address';
import type { SheetCells } from '../sheets/cells';
import type { FormView } from '../sheets/formColumns';
import { isMarked } from '../sheets/formMarked';
import { formChecksum, stampState } from '../sheets/formStamp';
import type { CheckedTable, ReportedFinding } from '../sheets/publishedRules';
import type { FormOnSheet } from '../sheets/readForm';
import type { Hiding, OpenBook } from './workbook';

/** A table of criteria on a sheet, checked and totalled, whoever made it. */
export interface ScoredReading {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly unit: string;
  /** 0 where a table does not say. */
  readonly year: number;
  readonly set: CriteriaSet;
  readonly scorecard: Scorecard;
  readonly totals: Totals;
  readonly weak: readonly WeakCriterion[];
  readonly findings: readonly ReportedFinding[];
  readonly marked: boolean;
  /** The cell of each criterion's points, by its key: "F12". */
  readonly cells: ReadonlyMap<string, string>;
  /** Something the officer should know though it stops nothing. */
  readonly notices: readonly FormNotice[];
}

/** "Đã kiểm tra, đủ điều kiện nộp": void once anything was edited after it. */
export interface Stamp {
  readonly state: 'none' | 'valid' | 'void';
  /** ISO local time of the check, null where there was none. */
  readonly checkedAt: string | null;
}

/** One form of the open workbook, read, checked and totalled. */
export interface FormReading extends ScoredReading {
  readonly stamp: Stamp;
  readonly view: FormView;
  /** Offices named in the form, in order of first appearance. */
  readonly responsible: readonly string[];
}

export const FORM_NOTICES = ['manual-calculation', 'data-missing', 'copy-of-another'] as const;
export type FormNotice = (typeof FORM_NOTICES)[number];

/** A form as the desk works on it. */
export interface OpenedForm {
  readonly kind: 'form';
  readonly book: OpenBook;
  readonly sheet: SheetCells;
  readonly form: FormOnSheet;
  readonly checked: CheckedTable;
  /** Set where marks were written after the reading. */
  readonly markedNow?: boolean;
}

export function formReading(opened: OpenedForm, isCopy: boolean): FormReading {
  const { book, sheet, form, checked } = opened;
  const { set, entries, stamp, unit, year, view } = form.form;
  const notices: readonly (readonly [FormNotice, boolean])[] = [
    ['manual-calculation', !book.calculatesItself],
    ['data-missing', !form.hasData],
    ['copy-of-another', isCopy],
  ];
  return {
    sheetId: sheet.id,
    sheetName: sheet.name,
    unit,
    year,
    ...scored(checked),
    set,
    stamp: { state: stampState(stamp, formChecksum(set, entries)), checkedAt: stamp?.checkedAt ?? null },
    marked: opened.markedNow ?? isMarked(checked, form),
    view,
    responsible: [...new Set(placedCriteria(set.areas).map(({ criterion }) => criterion.responsible))].filter(Boolean),
    notices: notices.filter(([, holds]) => holds).map(([notice]) => notice),
  };
}

/** What every checked table of criteria tells. */
export function scored({
  table,
  totals,
  weak,
  findings,
}: CheckedTable): Pick<ScoredReading, 'scorecard' | 'totals' | 'weak' | 'findings' | 'cells'> {
  const column = table.columns.get(totals.basis) ?? table.columns.get('maximum') ?? 0;
  const cells = new Map([...table.rows].map(([key, row]) => [key, printAddress(row, column)]));
  return { scorecard: table.scorecard, totals, weak, findings, cells };
}

/** Which rows of a table to hide: those below a level, those of other offices; the rows above a kept one stay. */
export function hiddenRows(
  { table }: CheckedTable,
  { level, responsible }: { readonly level: Level | null; readonly responsible: string | null },
): Hiding['rows'] {
  const deepest = level === null ? LEVELS.length : LEVELS.indexOf(level);
  const isOf = (criterion: Criterion): boolean =>
    responsible === null || leavesOf(criterion).some((leaf) => leaf.responsible === responsible);
  return placedCriteria(table.set.areas).flatMap(({ criterion, depth }) => {
    const row = table.rows.get(criterion.key);
    const hidden = !isOf(criterion) || LEVELS.indexOf(levelOfDepth(depth)) > deepest;
    return row === undefined ? [] : [{ first: row, last: row, hidden }];
  });
}
