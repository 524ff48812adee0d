import { findShippedSet } from '../../../src/scoring/sets/shippedSets';
import { FIRST_ROW } from '../../../src/sheets/formPlaces';
import { formColumn } from '../../../src/sheets/formColumns';
import { aForm } from '../../support/aForm';
import { withCell, withRows } from '../../support/cellsOf';
import { cellsOfRule, checkForm } from '../../support/checkForm';

const form = aForm(findShippedSet('xa-2025')!).filled().build();

const changes = (damage: Parameters<typeof checkForm>[1]): unknown[] =>
  checkForm(form, damage).flatMap(({ finding, cell }) =>
    finding.rule === 'structure-changed' ? [[finding.change, cell, finding.was, finding.now]] : [],
  );

test('a form as it was made has its structure', () => {
  expect(changes((sheet) => sheet)).toEqual([]);
});

test('a deleted component is missing, once', () => {
  expect(changes((sheet) => withRows(sheet, (rows) => rows.filter((_, row) => row !== FIRST_ROW + 3)))).toEqual([
    ['row-missing', null, '1.1.2', ''],
  ]);
});

test('a deleted area is one finding, not one for each of its rows', () => {
  const found = changes((sheet) =>
    withRows(sheet, (rows) => [...rows.slice(0, FIRST_ROW), ...rows.slice(FIRST_ROW + 14)]),
  );
  expect(found.filter((change) => (change as unknown[])[2] === '1')).toHaveLength(1);
});

test('a row that was added is pointed at', () => {
  const added = [
    undefined,
    { value: { kind: 'text', text: 'Tiêu chí thêm' }, formula: null, format: 'General', uncalculated: false },
  ] as const;
  expect(
    changes((sheet) =>
      withRows(sheet, (rows) => [...rows.slice(0, FIRST_ROW + 3), added, ...rows.slice(FIRST_ROW + 3)]),
    ),
  ).toEqual([['row-added', 'A10', '', '']]);
});

test('a copied row is told from an added one', () => {
  const found = changes((sheet) =>
    withRows(sheet, (rows) => [
      ...rows.slice(0, FIRST_ROW + 3),
      rows[FIRST_ROW + 2] ?? [],
      ...rows.slice(FIRST_ROW + 3),
    ]),
  );
  expect(found).toEqual([['row-doubled', 'A10', '', '']]);
});

test('a moved row is named; a sorted table is one finding', () => {
  const move = changes((sheet) =>
    withRows(sheet, (rows) => {
      const moved = [...rows];
      const [row] = moved.splice(FIRST_ROW + 2, 1);
      moved.splice(FIRST_ROW + 20, 0, row ?? []);
      return moved;
    }),
  );
  expect(move.map((change) => (change as unknown[]).slice(0, 1))).toEqual([['row-moved']]);
  const sorted = changes((sheet) =>
    withRows(sheet, (rows) => [
      ...rows.slice(0, FIRST_ROW),
      ...rows.slice(FIRST_ROW, FIRST_ROW + 100).reverse(),
      ...rows.slice(FIRST_ROW + 100),
    ]),
  );
  expect(sorted.map((change) => (change as unknown[])[0])).toEqual(['row-moved']);
});

test('a changed maximum, name or code shows what it was', () => {
  const row = FIRST_ROW + 2;
  const maximum = changes((sheet) =>
    withCell(sheet, row, formColumn('maximum'), { value: { kind: 'number', number: 9 } }),
  );
  expect(maximum).toEqual([['maximum', 'C9', expect.any(String), '9']]);
  const name = changes((sheet) =>
    withCell(sheet, row, formColumn('name'), { value: { kind: 'text', text: 'Tên khác' } }),
  );
  expect(name).toEqual([['name', 'B9', expect.any(String), 'Tên khác']]);
  const code = changes((sheet) => withCell(sheet, row, formColumn('code'), { value: { kind: 'number', number: 1.1 } }));
  expect(code).toEqual([['code', 'A9', '1.1.1', '1.1']]);
});

test('a missing row is not also a missing score', () => {
  const findings = checkForm(aForm(findShippedSet('xa-2025')!).build(), (sheet) =>
    withRows(sheet, (rows) => rows.filter((_, row) => row !== FIRST_ROW + 3)),
  );
  expect(cellsOfRule(findings, 'points-missing')).not.toContain(null);
});
