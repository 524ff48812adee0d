import { findShippedSet } from '../../../src/scoring/sets/shippedSets';
import { cellAt } from '../../../src/sheets/cells';
import { formColumn } from '../../../src/sheets/formColumns';
import { FIRST_ROW, HEADER_ROW, formPlaces } from '../../../src/sheets/formPlaces';
import { aForm } from '../../support/aForm';
import { withCell, withRows } from '../../support/cellsOf';
import { cellsOfRule, checkForm } from '../../support/checkForm';

const set = findShippedSet('xa-2025')!;
const form = aForm(set).filled().build();
const overwritten = (damage?: Parameters<typeof checkForm>[1]): (string | null)[] =>
  cellsOfRule(checkForm(form, damage), 'formula-overwritten');

test('a form as it was made has all its formulas', () => {
  expect(overwritten()).toEqual([]);
});

test('a number typed over a subtotal, an index or the grand total is found', () => {
  const total = formPlaces(set).totalRow;
  for (const [row, column, cell] of [
    [FIRST_ROW, 'self', 'F7'],
    [FIRST_ROW + 2, 'index', 'O9'],
    [total, 'total', `N${total + 1}`],
  ] as const) {
    expect(
      overwritten((sheet) => withCell(sheet, row, formColumn(column), { value: { kind: 'number', number: 5 } })),
    ).toEqual([cell]);
  }
});

test('a formula dragged from another row is found', () => {
  const dragged = overwritten((sheet) =>
    withCell(sheet, FIRST_ROW + 3, formColumn('index'), cellAt(sheet, FIRST_ROW + 2, formColumn('index'))),
  );
  expect(dragged).toEqual(['O10']);
});

test('a forged stamp is found', () => {
  const stamp = formPlaces(set).stampRow;
  const forged = overwritten((sheet) =>
    withCell(sheet, stamp, 2, { value: { kind: 'text', text: 'Đã kiểm tra, đủ điều kiện nộp, 20/10/2026 17:00' } }),
  );
  expect(forged).toEqual([`C${stamp + 1}`]);
});

test('the switch between self-assessed and appraised points is guarded', () => {
  const column = formColumn('state');
  expect(
    overwritten((sheet) => withCell(sheet, HEADER_ROW, column, { value: { kind: 'number', number: 2 } })),
  ).toHaveLength(1);
});

test('spaces and dollar signs that another program writes are no change', () => {
  const respelled = overwritten((sheet) => {
    const cell = cellAt(sheet, FIRST_ROW, formColumn('self'));
    return withCell(sheet, FIRST_ROW, formColumn('self'), {
      ...cell,
      formula: cell.formula!.replaceAll('$', '').replaceAll(',', ', '),
    });
  });
  expect(respelled).toEqual([]);
});

test('in a sorted table the sums are not each a finding', () => {
  const sorted = overwritten((sheet) =>
    withRows(sheet, (rows) => [
      ...rows.slice(0, FIRST_ROW),
      rows[FIRST_ROW + 1] ?? [],
      rows[FIRST_ROW] ?? [],
      ...rows.slice(FIRST_ROW + 2),
    ]),
  );
  expect(sorted).toEqual([]);
});
