import { findShippedSet } from '../../../src/scoring/sets/shippedSets';
import { formColumn } from '../../../src/sheets/formColumns';
import { FIRST_ROW, formPlaces } from '../../../src/sheets/formPlaces';
import { aForm } from '../../support/aForm';
import { checkForm } from '../../support/checkForm';

const set = findShippedSet('xa-2025')!;
const form = aForm(set).filled().build();
const self = formColumn('self');
const lost = (damage: Parameters<typeof checkForm>[1]): unknown[] =>
  checkForm(form, damage).flatMap(({ finding }) =>
    finding.rule === 'validation-lost' ? [[finding.cell, finding.cells]] : [],
  );

test('a form as it was made has its limits', () => {
  expect(lost((sheet) => sheet)).toEqual([]);
});

test('limits pasted away from one cell are found there', () => {
  const rows = formPlaces(set).rows.length;
  expect(
    lost((sheet) => ({
      ...sheet,
      validated: [
        ...(sheet.validated ?? []).filter(({ column }) => column !== self),
        { row: FIRST_ROW, column: self, rows: 2, columns: 1 },
        { row: FIRST_ROW + 3, column: self, rows: rows - 3, columns: 1 },
      ],
    })),
  ).toEqual([['F9', 1]]);
});

test('a column that lost all its limits is one finding', () => {
  const found = lost((sheet) => ({
    ...sheet,
    validated: (sheet.validated ?? []).filter(({ column }) => column !== self),
  }));
  expect(found.length).toBeLessThan(12);
  expect(found[0]).toEqual(['F9', expect.any(Number)]);
});

test('where limits were not read nothing is said of them', () => {
  expect(lost((sheet) => ({ ...sheet, validated: null }))).toEqual([]);
});
