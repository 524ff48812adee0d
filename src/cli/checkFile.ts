import type { CriteriaSet } from '../scoring/criteriaSet';
import type { Result } from '../scoring/result';
import { weakCriteria } from '../scoring/weakCriteria';
import { checkUnitsTable, type CheckedUnitsTable } from '../sheets/checkUnitsTable';
import type { FoundTable } from '../sheets/findTables';
import { checkTable, type CheckedTable } from '../sheets/publishedRules';
import type { Table } from '../sheets/table';
import { tablesOfBook } from '../sheets/tablesOfBook';
import { formProblem } from '../workbook/formProblem';
import type { Problem } from '../workbook/problem';
import { readXlsx } from '../workbook/xlsx/readXlsx';

/** What the person at the keyboard asks for instead of the set's own. */
export type Overrides = Partial<Pick<CriteriaSet, 'threshold' | 'rounding' | 'decimals'>>;

/** A table of a file with the set that its index and weak rows go by: its own, with what was asked for instead. */
export interface JudgedTable extends CheckedTable {
  readonly set: CriteriaSet;
}

export interface CheckedFile {
  readonly file: string;
  /** Why the file, or a form in it, cannot be read. */
  readonly problem: Problem | null;
  readonly tables: readonly (JudgedTable | CheckedUnitsTable)[];
}

export function checkFile(file: string, read: Result<Uint8Array, Problem>, overrides: Overrides): CheckedFile {
  const book = read.ok ? readXlsx(read.value) : read;
  if (!book.ok) return { file, problem: book.error, tables: [] };
  const found = tablesOfBook(book.value);
  return {
    file,
    problem: found.map(problemOf).find((problem) => problem !== null) ?? null,
    tables: found.flatMap((one) => checkFound(one, overrides)),
  };
}

function checkFound(found: FoundTable, overrides: Overrides): (JudgedTable | CheckedUnitsTable)[] {
  if ('units' in found) return [checkUnitsTable(found.units)];
  return 'table' in found ? [judgeTable(found.table, overrides)] : [];
}

export const isOfUnits = (checked: JudgedTable | CheckedUnitsTable): checked is CheckedUnitsTable =>
  !('set' in checked);

const problemOf = (found: FoundTable): Problem | null =>
  'defect' in found ? formProblem(found.defect, found.sheet.name) : null;

/** Findings stay those of the table's own set: its formulas round as that set says. */
function judgeTable(table: Table, overrides: Overrides): JudgedTable {
  const checked = checkTable(table);
  const set = { ...table.set, ...overrides };
  return { ...checked, set, weak: weakCriteria(set, checked.totals) };
}
