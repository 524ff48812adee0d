import { isLeaf, leavesOf, placedCriteria, type Criterion } from '../../scoring/criteriaSet';
import type { Finding } from '../../scoring/finding';
import { longestRising } from '../../scoring/longestRising';
import { matchable } from '../../scoring/vietnamese';
import { formWords } from '../../wording/formWords';
import { printAddress } from '../address';
import { cellAt, textAt, type Cell } from '../cells';
import { formColumn, type FormColumn } from '../formColumns';
import { STAMP_CELLS } from '../formDataSheet';
import {
  basisFormula,
  grandTotalFormulas,
  rowFormulas,
  stampFormula,
  type FormRows,
  type RowSpan,
} from '../formFormulas';
import type { FormOnSheet } from '../readForm';
import type { Table } from '../table';
import type { TableContext } from './tableRule';

/** Spaces and the sign of an absolute row are all that other programs change when they save a formula. */
const comparable = (formula: string | null): string => (formula ?? '').replace(/[\s$]/g, '').toUpperCase();

interface Expected {
  readonly key: string | null;
  readonly row: number;
  readonly column: FormColumn;
  readonly formula: string;
}

/** A form's formula cells hold the form's formulas. Where rows were moved the sums cannot, which is a finding of its own. */
export function formulaOverwritten({ table }: TableContext): Finding[] {
  const form = table.form;
  // In a form whose columns were inserted or removed every formula differs: the structure is what has to be put right.
  if (form === null || form.columns.get('key') !== formColumn('key')) return [];
  return expectedFormulas(table, form).flatMap(({ key, row, column, formula }): Finding[] => {
    const cell = cellAt(table.sheet, row, formColumn(column));
    if (cell.formula === formula || comparable(cell.formula) === comparable(formula)) return [];
    return [
      { rule: 'formula-overwritten', key, cell: printAddress(row, formColumn(column)), shown: shownIn(cell), formula },
    ];
  });
}

const shownIn = ({ formula, value }: Cell): string => {
  if (formula !== null) return formula;
  if (value.kind === 'number') return String(value.number);
  return value.kind === 'text' ? value.text : '';
};

function expectedFormulas(table: Table, form: FormOnSheet): Expected[] {
  const placed = placedCriteria(table.set.areas).filter(({ criterion }) => table.rows.has(criterion.key));
  const rowNumbers = placed.map(({ criterion }) => table.rows.get(criterion.key) ?? 0);
  const inOrder = longestRising(rowNumbers).size === rowNumbers.length;
  const rows: FormRows = {
    header: form.headerRow + 1,
    first: Math.min(...rowNumbers) + 1,
    last: Math.max(...rowNumbers) + 1,
  };
  const ordinals = new Map(table.set.areas.flatMap(leavesOf).map(({ key }, ordinal) => [key, ordinal]));
  const expected = placed
    .filter(({ criterion }) => inOrder || isLeaf(criterion))
    .flatMap(({ criterion }) => expectedInRow(table, criterion, rows, ordinals.get(criterion.key) ?? 0));
  return inOrder ? [...expected, ...expectedAround(table, form, rows)] : expected;
}

function expectedInRow(table: Table, criterion: Criterion, rows: FormRows, ordinal: number): Expected[] {
  const row = table.rows.get(criterion.key) ?? 0;
  const formulas = rowFormulas(table.set, rows, { criterion, row, ordinal, span: spanBelow(table, criterion) });
  return (Object.entries(formulas) as [FormColumn, string][]).map(([column, formula]) => ({
    key: criterion.key,
    row,
    column,
    formula,
  }));
}

/** The rows below a parent that are still there; deleting one shortens the sums, as Excel does it. */
function spanBelow({ rows }: Table, parent: Criterion): RowSpan | null {
  if (isLeaf(parent)) return null;
  const below = placedCriteria(parent.parts).flatMap(({ criterion }) => rows.get(criterion.key) ?? []);
  return { first: Math.min(...below) + 1, last: Math.max(...below) + 1 };
}

function expectedAround(table: Table, form: FormOnSheet, rows: FormRows): Expected[] {
  const basis: Expected = { key: null, row: form.headerRow, column: 'state', formula: basisFormula(rows) };
  const totalRow = table.totalRow;
  if (totalRow === null) return [basis];
  const totals = Object.entries(grandTotalFormulas(table.set, rows, totalRow + 1)) as [FormColumn, string][];
  const stampRow = totalRow + 1;
  const stamp: Expected[] =
    form.hasData && matchable(textAt(table.sheet, stampRow, 0)) === matchable(formWords.checkState)
      ? [{ key: null, row: stampRow, column: 'maximum', formula: stampFormula(formWords.dataSheetName(form.form.id), STAMP_CELLS, totalRow + 1) }] // prettier-ignore
      : [];
  return [basis, ...totals.map(([column, formula]) => ({ key: null, row: totalRow, column, formula })), ...stamp];
}
