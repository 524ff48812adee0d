import type { Finding } from '../../src/scoring/finding';
import type { SheetCells } from '../../src/sheets/cells';
import type { Form } from '../../src/sheets/form';
import { printForm } from '../../src/sheets/formSheet';
import { tableOfForm } from '../../src/sheets/formTable';
import { checkTable, type ReportedFinding } from '../../src/sheets/publishedRules';
import { readForm } from '../../src/sheets/readForm';
import { cellsOf } from './cellsOf';

/** Prints a form, lets `damage` change its sheet, and gives what the check says. */
export function checkForm(
  form: Form,
  damage: (sheet: SheetCells) => SheetCells = (sheet) => sheet,
): readonly ReportedFinding[] {
  const [sheet, data] = printForm(form).map(cellsOf) as [SheetCells, SheetCells];
  const damaged = damage(sheet);
  const read = readForm(damaged, () => data);
  if (!read?.ok) throw new Error('the form cannot be read');
  return checkTable(tableOfForm(damaged, read.value)).findings;
}

/** "F12" of the findings of one rule. */
export const cellsOfRule = (findings: readonly ReportedFinding[], rule: Finding['rule']): (string | null)[] =>
  findings.filter(({ finding }) => finding.rule === rule).map(({ cell }) => cell);
