import { isLeaf, leavesOfSet, placedCriteria, type CriteriaSet, type Criterion } from '../../scoring/criteriaSet';
import type { Finding } from '../../scoring/finding';
import { longestRising } from '../../scoring/longestRising';
import { perObject } from '../../scoring/perObject';
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
  type RowFormulas,
  type RowSpan,
} from '../formFormulas';
import type { FormOnSheet } from '../readForm';
import type { Table } from '../table';
import type { TableContext } from './tableRule';

/** Spaces and the sign of an absolute row are all that other programs change when they save a formula. */
const comparable = (formula: string | null): string => (formula ?? '').replace(/[\s$]/g, '').toUpperCase();

/** A form's formula cells hold the form's formulas. Where rows were moved the sums cannot, which is a finding of its own. */
export function formulaOverwritten({ table }: TableContext): Finding[] {
  const form = table.form;
  // In a form whose columns were inserted or removed every formula differs: the structure is what has to be put right.
  if (form === null || form.columns.get('key') !== formColumn('key')) return [];
  const placed = placedCriteria(table.set.areas).filter(({ criterion }) => table.rows.has(criterion.key));
  const rowNumbers = placed.map(({ criterion }) => table.rows.get(criterion.key) ?? 0);
  const inOrder = longestRising(rowNumbers).size === rowNumbers.length;
  const rows: FormRows = {
    header: form.headerRow + 1,
    first: Math.min(...rowNumbers) + 1,
    last: Math.max(...rowNumbers) + 1,
  };
  const inTree = placed
    .filter(({ criterion }) => inOrder || isLeaf(criterion))
    .flatMap(({ criterion }) => compareRow(table, criterion, rows));
  return inOrder ? [...inTree, ...compareAround(table, form, rows)] : inTree;
}

/** The cells of a row that hold something else than these formulas. */
function compareCells({ sheet }: Table, key: string | null, row: number, formulas: RowFormulas): Finding[] {
  const found: Finding[] = [];
  for (const [column, formula] of Object.entries(formulas) as [FormColumn, string][]) {
    const cell = cellAt(sheet, row, formColumn(column));
    if (cell.formula === formula || comparable(cell.formula) === comparable(formula)) continue;
    const place = { key, cell: printAddress(row, formColumn(column)) };
    found.push({ rule: 'formula-overwritten', ...place, shown: shownIn(cell), formula });
  }
  return found;
}

const shownIn = ({ formula, value }: Cell): string => {
  if (formula !== null) return formula;
  if (value.kind === 'number') return String(value.number);
  return value.kind === 'text' ? value.text : '';
};

function compareRow(table: Table, criterion: Criterion, rows: FormRows): Finding[] {
  const row = table.rows.get(criterion.key) ?? 0;
  return compareCells(table, criterion.key, row, expectedIn(table, criterion, row, rows));
}

const ordinalsOf = perObject((set: CriteriaSet) => new Map(leavesOfSet(set).map(({ key }, ordinal) => [key, ordinal])));

/** The formulas of rows that were asked for before, by what they depend on. */
const formulasOf = perObject<CriteriaSet, Map<string, RowFormulas>>(() => new Map());

function expectedIn(table: Table, criterion: Criterion, row: number, rows: FormRows): RowFormulas {
  const { set } = table;
  const span = spanBelow(table, criterion);
  const known = formulasOf(set);
  const asked = [criterion.key, row, rows.header, rows.first, rows.last, span?.first, span?.last].join(' ');
  const ordinal = ordinalsOf(set).get(criterion.key) ?? 0;
  const formulas = known.get(asked) ?? rowFormulas(set, rows, { criterion, row, ordinal, span });
  if (known.size > MOST_KNOWN) known.clear();
  known.set(asked, formulas);
  return formulas;
}

/** Rows of forms that were sorted and lengthened in many ways. */
const MOST_KNOWN = 2_000;

/** The rows below a parent that are still there; deleting one shortens the sums, as Excel does it. */
function spanBelow({ rows }: Table, parent: Criterion): RowSpan | null {
  if (isLeaf(parent)) return null;
  const below = placedCriteria(parent.parts).flatMap(({ criterion }) => rows.get(criterion.key) ?? []);
  return { first: Math.min(...below) + 1, last: Math.max(...below) + 1 };
}

function compareAround(table: Table, form: FormOnSheet, rows: FormRows): Finding[] {
  const basis = compareCells(table, null, form.headerRow, { state: basisFormula(rows) });
  const totalRow = table.totalRow;
  if (totalRow === null) return basis;
  const stampRow = totalRow + 1;
  const hasStamp = form.hasData && matchable(textAt(table.sheet, stampRow, 0)) === matchable(formWords.checkState);
  const stamp = stampFormula(formWords.dataSheetName(form.form.id), STAMP_CELLS, totalRow + 1);
  return [
    ...basis,
    ...compareCells(table, null, totalRow, grandTotalFormulas(table.set, rows, totalRow + 1)),
    ...(hasStamp ? compareCells(table, null, stampRow, { maximum: stamp }) : []),
  ];
}
