import { placedCriteria } from '../../src/scoring/criteriaSet';
import { SHIPPED_SETS, findShippedSet } from '../../src/scoring/sets/shippedSets';
import { cellAt, type SheetCells } from '../../src/sheets/cells';
import type { Form } from '../../src/sheets/form';
import { hiddenColumnsOf, FORM_VIEWS, COLUMN_WIDTHS, FORM_COLUMNS } from '../../src/sheets/formColumns';
import { HEADER_ROW, formPlaces } from '../../src/sheets/formPlaces';
import { printForm } from '../../src/sheets/formSheet';
import { readForm, type FormOnSheet } from '../../src/sheets/readForm';
import { constant, formula } from '../../src/sheets/sheetContent';
import { aForm } from '../support/aForm';
import { cellsOf, withCell, withRows } from '../support/cellsOf';

const xa = findShippedSet('xa-2025')!;

const printed = (form: Form): [SheetCells, SheetCells] => {
  const [sheet, data] = printForm(form);
  return [cellsOf(sheet), cellsOf(data)];
};

function read(sheet: SheetCells, data: SheetCells | null): FormOnSheet {
  const result = readForm(sheet, () => data, SHIPPED_SETS);
  if (!result?.ok) throw new Error('not read');
  return result.value;
}

describe('a form printed and read back', () => {
  test.each(SHIPPED_SETS.map((set) => [set.id, set] as const))('gives the same set and entries: %s', (_, set) => {
    const form = aForm(set)
      .filled(0.5)
      .about({ headings: { number: 'Số: 12/BC-UBND', signerName: 'Trần Văn An' } })
      .build();
    const back = read(...printed(form)).form;
    expect(back.set).toEqual(set);
    expect(back.entries).toEqual(form.entries);
    expect(back).toMatchObject({
      id: form.id,
      unit: form.unit,
      group: 'xã',
      year: form.year,
      view: form.view,
      stamp: null,
    });
    expect(back.headings).toMatchObject({ number: 'Số: 12/BC-UBND', signerName: 'Trần Văn An' });
  });

  test('keeps an officer’s own formula, words and a zero in entry cells', () => {
    const leaf = placedCriteria(xa.areas).find(({ criterion }) => criterion.parts.length === 0)!.criterion;
    const form = aForm(xa)
      .with(leaf.code, { self: formula('=0.25+0.25', 0.5), explanation: '=không phải công thức', note: '1.10' })
      .build();
    expect(read(...printed(form)).form.entries.get(leaf.key)).toEqual({
      self: formula('=0.25+0.25', 0.5),
      explanation: constant('=không phải công thức'),
      note: constant('1.10'),
    });
  });

  test('printing what was read gives the same two sheets', () => {
    const form = aForm(xa)
      .filled(0.75)
      .about({ stamp: { checksum: 12345.5, checkedAt: '2026-10-20T17:00:00' } })
      .build();
    const [sheet, data] = printForm(form);
    expect(printForm(read(cellsOf(sheet), cellsOf(data)).form)).toEqual([sheet, data]);
  });
});

describe('a form that officers have worked on', () => {
  const form = aForm(xa).filled().build();
  const [sheet, data] = printed(form);
  const firstRow = HEADER_ROW + 1;

  test('is found by its keys after the rows were sorted', () => {
    const count = formPlaces(xa).rows.length;
    const sorted = withRows(sheet, (rows) => [
      ...rows.slice(0, firstRow),
      ...rows.slice(firstRow, firstRow + count).reverse(),
      ...rows.slice(firstRow + count),
    ]);
    expect(read(sorted, data).form.entries).toEqual(form.entries);
  });

  test('is found under rows and beside columns that were inserted', () => {
    const moved = withRows(sheet, (rows) => [[], [], ...rows]);
    const result = read(
      { ...moved, grid: moved.grid.map((row) => [undefined, ...(row ?? [])]), columns: moved.columns + 1 },
      data,
    );
    expect(result.form.entries).toEqual(form.entries);
    expect(result.headerRow).toBe(HEADER_ROW + 2);
  });

  test('keeps rows that were added, and what was written below it', () => {
    const added = withRows(sheet, (rows) => [
      ...rows.slice(0, firstRow + 3),
      [
        undefined,
        { value: { kind: 'text', text: 'Dòng của tôi' }, formula: null, format: 'General', uncalculated: false },
      ],
      ...rows.slice(firstRow + 3),
    ]);
    const restored = printForm(read(added, data).form)[0];
    expect(restored.grid.at(-1)?.[1]).toEqual(constant('Dòng của tôi'));
    expect(read(cellsOf(restored), data).form.leftovers).toHaveLength(1);
  });

  test('copied alone into another workbook still tells its entries and its shipped set', () => {
    const result = read(sheet, null);
    expect(result.hasData).toBe(false);
    expect(result.form.entries).toEqual(form.entries);
    expect(result.form.set).toEqual(xa);
  });

  test('of a set that is not shipped is rebuilt from its own rows when copied alone', () => {
    const own = { ...xa, id: 'tinh-a-2026', official: true };
    const [copy] = printed(aForm(own).filled().build());
    const { form: rebuilt } = read(copy, null);
    expect(placedCriteria(rebuilt.set.areas).length).toBe(placedCriteria(xa.areas).length);
    expect(rebuilt.set.areas.map(({ code }) => code)).toEqual(xa.areas.map(({ code }) => code));
    expect(rebuilt.entries.size).toBe(form.entries.size);
  });

  test('with a damaged data sheet is rebuilt too', () => {
    expect(
      read(
        sheet,
        withRows(data, (rows) => rows.slice(0, 12)),
      ).hasData,
    ).toBe(false);
  });

  test('of a newer version is refused, not misread', () => {
    const column = FORM_COLUMNS.indexOf('key');
    const newer = withCell(sheet, HEADER_ROW, column, { value: { kind: 'text', text: 'cchc-form 99' } });
    expect(readForm(newer, () => data)).toEqual({ ok: false, error: { kind: 'newer-form', version: 99 } });
  });

  test('a sheet that is no form is not taken for one', () => {
    expect(readForm(data, () => data)).toBeNull();
  });
});

describe('the form as a document', () => {
  const [sheet] = printForm(aForm(xa).build());

  test('prints at most ten columns, and no letter smaller than 9 points on A4 landscape', () => {
    const printable = ((297 - sheet.print!.margins.left - sheet.print!.margins.right) / 25.4) * 72;
    for (const view of FORM_VIEWS.filter((one) => one !== 'all')) {
      const hidden = new Set(hiddenColumnsOf(view));
      const shown = FORM_COLUMNS.slice(0, FORM_COLUMNS.indexOf('result')).filter((_, at) => !hidden.has(at));
      const width = shown.reduce((sum, column) => sum + (COLUMN_WIDTHS[column] ?? 0), 0);
      expect(shown.length).toBeLessThanOrEqual(10);
      expect((11 * printable) / Math.max(width, printable)).toBeGreaterThanOrEqual(9);
    }
  });

  test('keeps no more than 150 pixels of rows in view', () => {
    let points = 0;
    for (let row = 0; row < sheet.frozen!.rows; row += 1) points += sheet.rowHeights.get(row) ?? 15;
    expect(points / 0.75).toBeLessThanOrEqual(150);
  });

  test('says that an illustrative set is none, on the sheet and on every printed page', () => {
    expect(cellAt(cellsOf(sheet), 4, 0).value).toMatchObject({
      text: expect.stringContaining('Mẫu minh họa – không phải bộ chỉ số chính thức'),
    });
    expect(sheet.print!.footerLeft).toBe('Mẫu minh họa – không phải bộ chỉ số chính thức');
  });

  test('has no merged cells among its rows', () => {
    const { rows, totalRow } = formPlaces(xa);
    expect(sheet.merges.filter(({ row }) => row >= HEADER_ROW && row <= totalRow)).toEqual([]);
    expect(rows.length).toBeGreaterThan(100);
  });

  test('keeps the limits within what Excel takes: 255 characters a formula, 32 a title, 225 a text', () => {
    for (const limit of sheet.validations) {
      expect(limit.formula.length).toBeLessThanOrEqual(255);
      expect(limit.errorTitle.length).toBeLessThanOrEqual(32);
      expect(limit.promptTitle.length).toBeLessThanOrEqual(32);
      expect(limit.errorText.length).toBeLessThanOrEqual(225);
      expect(limit.formula).not.toMatch(/[!{]|MOD\(/);
    }
  });
});
