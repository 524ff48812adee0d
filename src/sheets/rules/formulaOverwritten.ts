import { isLeaf, leavesOfSet, placedCriteria, type CriteriaSet, type Criterion } from '../../scoring/criteriaSet';
import type { Finding } from '../../scoring/finding';
import { longestRising } from '../../scoring/longestRising';
import { metLately } from '../../scoring/metLately';
import { perObject } from '../../scoring/perObject';
import { matchable } from '../../scoring/vietnamese';
import { formWords } from '../../wording/formWords';
import { printAddress } from '../address';
import { cellAt, textAt, type Cell, type SheetCells } from '../cells';
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
  const { form, sheet } = table;
  // In a form whose columns were inserted or removed every formula differs: the structure is what has to be put right.
  if (form === null || form.columns.get('key') !== formColumn('key')) return [];
  const { rows, inTree, inOrder } = layoutOf(table, form.headerRow);
  return overwrittenIn(sheet, inOrder ? [...inTree, ...expectedAround(table, form, rows)] : inTree);
}

interface ExpectedCell {
  readonly key: string | null;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

function overwrittenIn(sheet: SheetCells, expected: readonly ExpectedCell[]): Finding[] {
  const findings: Finding[] = [];
  for (const cell of expected) if (!isHeld(sheet, cell)) findings.push(findingOn(sheet, cell));
  return findings;
}

function isHeld(sheet: SheetCells, { row, column, formula }: ExpectedCell): boolean {
  const held = cellAt(sheet, row, column).formula;
  return held === formula || comparable(held) === comparable(formula);
}

const findingOn = (sheet: SheetCells, { key, row, column, formula }: ExpectedCell): Finding => ({
  rule: 'formula-overwritten',
  key,
  cell: printAddress(row, column),
  shown: shownIn(cellAt(sheet, row, column)),
  formula,
});

const shownIn = ({ formula, value }: Cell): string => {
  if (formula !== null) return formula;
  if (value.kind === 'number') return String(value.number);
  return value.kind === 'text' ? value.text : '';
};

const expectedCells = (key: string | null, row: number, formulas: RowFormulas): ExpectedCell[] =>
  (Object.entries(formulas) as [FormColumn, string][]).map(([column, formula]) => ({
    key,
    row,
    column: formColumn(column),
    formula,
  }));

/** How the rows of a form stand, and what follows from it. */
interface Layout {
  readonly header: number;
  /** By place in the set; null for a row that is missing. */
  readonly rowNumbers: readonly (number | null)[];
  readonly rows: FormRows;
  readonly inOrder: boolean;
  readonly inTree: readonly ExpectedCell[];
}

const MOST_LAYOUTS = 4;

/** The layouts met lately, by set: forms of many units mostly stand as they were printed. */
const layoutsOf = perObject((_: CriteriaSet) => metLately<Layout>(MOST_LAYOUTS));

function layoutOf(table: Table, header: number): Layout {
  const rowNumbers = placedCriteria(table.set.areas).map(({ criterion }) => table.rows.get(criterion.key) ?? null);
  return layoutsOf(table.set)(
    (known) => known.header === header && known.rowNumbers.every((row, at) => row === rowNumbers[at]),
    () => layOut(table, header, rowNumbers),
  );
}

function layOut(table: Table, header: number, rowNumbers: Layout['rowNumbers']): Layout {
  const { set } = table;
  const present = rowNumbers.filter((row) => row !== null);
  const inOrder = longestRising(present).size === present.length;
  const rows: FormRows = { header: header + 1, first: Math.min(...present) + 1, last: Math.max(...present) + 1 };
  const ordinals = new Map(leavesOfSet(set).map(({ key }, ordinal) => [key, ordinal]));
  const inTree = placedCriteria(set.areas).flatMap(({ criterion }, at) => {
    const row = rowNumbers[at] ?? null;
    if (row === null || (!inOrder && !isLeaf(criterion))) return [];
    const ordinal = ordinals.get(criterion.key) ?? 0;
    const formulas = rowFormulas(set, rows, { criterion, row, ordinal, span: spanBelow(table, criterion) });
    return expectedCells(criterion.key, row, formulas);
  });
  return { header, rowNumbers, rows, inOrder, inTree };
}

/** The rows below a parent that are still there; deleting one shortens the sums, as Excel does it. */
function spanBelow({ rows }: Table, parent: Criterion): RowSpan | null {
  if (isLeaf(parent)) return null;
  const below = placedCriteria(parent.parts).flatMap(({ criterion }) => rows.get(criterion.key) ?? []);
  return { first: Math.min(...below) + 1, last: Math.max(...below) + 1 };
}

function expectedAround(table: Table, form: FormOnSheet, rows: FormRows): ExpectedCell[] {
  const basis = expectedCells(null, form.headerRow, { state: basisFormula(rows) });
  const totalRow = table.totalRow;
  if (totalRow === null) return basis;
  const stampRow = totalRow + 1;
  const hasStamp = form.hasData && matchable(textAt(table.sheet, stampRow, 0)) === matchable(formWords.checkState);
  const stamp = stampFormula(formWords.dataSheetName(form.form.id), STAMP_CELLS, totalRow + 1);
  return [
    ...basis,
    ...expectedCells(null, totalRow, grandTotalFormulas(table.set, rows, totalRow + 1)),
    ...(hasStamp ? expectedCells(null, stampRow, { maximum: stamp }) : []),
  ];
}
