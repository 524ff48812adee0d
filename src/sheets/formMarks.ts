import { printPercent } from '../scoring/percentIndex';
import { findingMark } from '../wording/findingText';
import { formWords } from '../wording/formWords';
import { columnLetters, parseAddress } from './address';
import { textAt } from './cells';
import type { FormOnSheet } from './readForm';
import type { CheckedTable } from './publishedRules';

/**
 * Marks on a form are words in two unlocked columns: "Kết quả kiểm tra" for people, and a hidden one to which the form's
 * own colours react (";F1;" an error in column F, ";G2;" a warning, ";W;" a weak row). Nothing is unprotected, no format
 * is changed, and taking marks off leaves no trace.
 */
export interface RowMark {
  readonly words: string;
  readonly mark: string;
}

export type Marks = ReadonlyMap<number, RowMark>;

const MOST_WORDS = 3;

/** Marks of everything found that has a row of the table. */
export function marksOfFindings({ table, findings }: CheckedTable): Marks {
  const marks = new Map<number, RowMark>();
  const tableRows = new Set(table.rows.values());
  for (const { finding, severity, cell } of findings) {
    const place = cell === null ? null : parseAddress(cell);
    if (place === null || !tableRows.has(place.row) || severity === 'info') continue;
    const before = marks.get(place.row) ?? { words: '', mark: ';' };
    const told = before.words.split('; ').length >= MOST_WORDS;
    marks.set(place.row, {
      words: told ? before.words : [before.words, findingMark(finding)].filter(Boolean).join('; '),
      mark: `${before.mark}${columnLetters(place.column)}${severity === 'error' ? 1 : 2};`,
    });
  }
  return marks;
}

/** Marks of the rows that are below the threshold. */
export function marksOfWeak({ table, weak }: CheckedTable): Marks {
  return new Map(
    weak.flatMap((one): [number, RowMark][] => {
      const row = table.rows.get(one.criterion.key);
      return row === undefined
        ? []
        : [[row, { words: formWords.weakRow(printPercent(one.share, table.set).replace('.', ',')), mark: ';W;' }]];
    }),
  );
}

export const NO_MARKS: Marks = new Map();

export interface MarkChange {
  readonly row: number;
  readonly column: number;
  readonly content: { readonly value: string | null; readonly formula: null };
}

/** The cells to write so that a form carries these marks and no others. */
export function markChanges({ table }: Pick<CheckedTable, 'table'>, form: FormOnSheet, marks: Marks): MarkChange[] {
  const changes: MarkChange[] = [];
  for (const row of table.rows.values()) {
    const wanted = marks.get(row) ?? { words: '', mark: '' };
    for (const [column, text] of [
      [form.columns.get('result') ?? -1, wanted.words],
      [form.columns.get('mark') ?? -1, wanted.mark],
    ] as const) {
      if (textAt(table.sheet, row, column) !== text)
        changes.push({ row, column, content: { value: text || null, formula: null } });
    }
  }
  return changes.sort((a, b) => a.row - b.row || a.column - b.column);
}
