import { findShippedSet } from '../../src/scoring/sets/shippedSets';
import { numberOfPoints, printPlainPoints } from '../../src/scoring/points';
import { printPercent } from '../../src/scoring/percentIndex';
import { isGivenFromOutside, leavesOfSet } from '../../src/scoring/criteriaSet';
import { parseAddress } from '../../src/sheets/address';
import { formColumn, type FormColumn } from '../../src/sheets/formColumns';
import { FIRST_ROW, formPlaces } from '../../src/sheets/formPlaces';
import { createFormDesk, type DeskReading, type FormDesk, type FormRequest } from '../../src/workbook/formDesk';
import type { FormReading } from '../../src/workbook/formReading';
import type { Problem } from '../../src/workbook/problem';
import type { Result } from '../../src/scoring/result';
import { constant } from '../../src/sheets/sheetContent';
import { aCriteriaSet } from '../support/aCriteriaSet';
import { anExcel, closeExcel, problemOf, valueOf, type AnExcel } from './excel/anExcel';

const set = findShippedSet('xa-2025')!;
const request: FormRequest = {
  set,
  unit: 'Xã Bình Minh',
  year: 2025,
  group: 'xã',
  superior: 'Ủy ban nhân dân tỉnh Quảng Ngãi',
  place: 'Bình Minh',
  view: 'self-assessment',
};

let excel: AnExcel;
let desk: FormDesk;
let ids = 0;

const openDesk = (): FormDesk =>
  createFormDesk({ workbook: excel.workbook, now: () => '2026-10-20T17:00:00', newFormId: () => `TEST${(ids += 1)}` });

function start(options: Parameters<typeof anExcel>[1] = {}, host: Parameters<typeof anExcel>[0] = {}): void {
  excel = anExcel(host, options);
  desk = openDesk();
}

beforeEach(() => start());
// Computers that build are busy.
jest.setTimeout(60_000);
afterEach(closeExcel);

const formOf = (result: Result<DeskReading, Problem>): FormReading => {
  const { form } = valueOf(result);
  if (form === null) throw new Error('no form');
  return form;
};

/** Types into a cell of the form's sheet as an officer does; the stand-in refuses what Excel refuses. */
const type = (form: FormReading, row: number, column: FormColumn, text: string): void => {
  const refusal = excel.model.enter(form.sheetId, row, formColumn(column), text);
  if (refusal) throw new Error(JSON.stringify(refusal));
};

/** Fills every cell that the unit scores, in one go: full points and evidence. */
async function fill(form: FormReading): Promise<void> {
  const cells = formPlaces(form.set)
    .rows.filter(({ criterion, ordinal }) => ordinal >= 0 && criterion.method === 'self')
    .flatMap(({ criterion, row }) => [
      { row, column: formColumn('self'), content: constant(numberOfPoints(criterion.maximum!)) },
      { row, column: formColumn('evidence'), content: constant('Quyết định số 12/QĐ-UBND') },
    ]);
  valueOf(await excel.workbook.change([{ sheetId: form.sheetId, cells }]));
}

const shown = (form: FormReading, row: number, column: FormColumn): string =>
  excel.model.cell(form.sheetId, row, formColumn(column)).text;
const rules = (form: FormReading): string[] => form.findings.map(({ finding, cell }) => `${finding.rule} ${cell}`);

describe('inserting a form', () => {
  test('gives a form that calculates, within three round trips, and shows it', async () => {
    await desk.read();
    excel.trips();
    const form = formOf(await desk.create(request));
    expect(excel.trips()).toBeLessThanOrEqual(4);
    expect(form).toMatchObject({
      unit: 'Xã Bình Minh',
      year: 2025,
      sheetName: 'Chấm điểm CCHC 2025',
      view: 'self-assessment',
      notices: [],
    });
    expect(excel.model.activeSheet).toBe(form.sheetId);
    expect(rules(form).every((rule) => rule.startsWith('points-missing'))).toBe(true);
  });

  test('never touches a sheet that is there: a second form gets a name of its own', async () => {
    const first = formOf(await desk.create(request));
    const second = formOf(await desk.create(request));
    expect(second.sheetName).not.toBe(first.sheetName);
    expect(valueOf(await desk.read()).forms).toHaveLength(2);
  });

  test("may begin with last year's evidence as notes, which is not this year's", async () => {
    const [leaf] = leavesOfSet(set).filter(({ evidenceWanted, method }) => evidenceWanted && method === 'self');
    const form = formOf(await desk.create({ ...request, notes: new Map([[leaf!.key, 'Năm 2024: QĐ 12/QĐ-UBND']]) }));
    const { row } = parseAddress(form.cells.get(leaf!.key)!)!;
    expect(shown(form, row, 'note')).toBe('Năm 2024: QĐ 12/QĐ-UBND');
    type(form, row, 'self', '0,5');
    const missing = (now: FormReading): boolean =>
      now.findings.some(({ finding }) => finding.rule === 'evidence-missing' && finding.key === leaf!.key);
    expect(missing(formOf(await desk.read()))).toBe(true);
    type(form, row, 'evidence', 'QĐ 15/QĐ-UBND');
    expect(missing(formOf(await desk.read()))).toBe(false);
  });

  test('is taken back by undo', async () => {
    const before = excel.sheetNames();
    await desk.create(request);
    expect(valueOf(await desk.undo())).toMatchObject({ form: null, undoable: null });
    expect(excel.sheetNames()).toEqual(before);
  });

  test('is not taken back by undo once something was typed into it', async () => {
    const form = formOf(await desk.create(request));
    type(form, FIRST_ROW + 2, 'self', '0,5');
    expect(problemOf(await desk.undo()).kind).toBe('changed-since');
    expect(shown(form, FIRST_ROW + 2, 'self')).toBe('0,50');
  });
});

describe('filling and reading', () => {
  test('the sheet, the pane and the worked value agree: 51,25 of 73,5 is 69,73 and cut 69,72', async () => {
    for (const [rounding, percent] of [
      ['half-up', '69.73'],
      ['truncate', '69.72'],
    ] as const) {
      const small = aCriteriaSet(
        [
          ['1', '73.5'],
          ['1.1', '73.5'],
        ],
        { rounding },
      );
      const created = formOf(await desk.create({ ...request, set: small }));
      type(created, FIRST_ROW + 1, 'self', '51,25');
      const form = formOf(await desk.read());
      expect(printPercent(form.totals.share!, form.set)).toBe(percent);
      expect(shown(form, FIRST_ROW + 2, 'index')).toBe(percent.replace('.', ','));
    }
  });

  test('the sheet refuses points above the maximum, off the step and words, and takes "Không áp dụng"', async () => {
    const form = formOf(await desk.create(request));
    const row = FIRST_ROW + 2;
    for (const text of ['9', '0,3', 'đạt', '-1', 'không đạt'])
      expect(excel.model.enter(form.sheetId, row, formColumn('self'), text)).toMatchObject({ why: 'validation' });
    for (const text of ['0,5', '0', 'Không áp dụng', '']) type(form, row, 'self', text);
  });

  test('blank, zero and not applicable are three things', async () => {
    const form = formOf(await desk.create(request));
    const [blank, zero, none] = formPlaces(set).rows.filter(
      ({ criterion, ordinal }) => ordinal >= 0 && criterion.method === 'self',
    );
    type(form, zero!.row, 'self', '0');
    type(form, none!.row, 'self', 'Không áp dụng');
    const read = formOf(await desk.read());
    expect(read.totals.rows.get(blank!.criterion.key)).toMatchObject({
      obtained: null,
      maximum: blank!.criterion.maximum,
    });
    expect(read.totals.rows.get(zero!.criterion.key)).toMatchObject({ obtained: 0 });
    expect(read.totals.rows.get(none!.criterion.key)).toMatchObject({ obtained: null, maximum: 0 });
  });

  test('edits are told', async () => {
    const form = formOf(await desk.create(request));
    let told = 0;
    const stop = valueOf(await desk.watch(() => (told += 1)));
    type(form, FIRST_ROW + 2, 'self', '0,5');
    await excel.eventsDelivered();
    expect(told).toBeGreaterThan(0);
    stop();
  });
});

describe('the check', () => {
  test('takes two round trips and stamps a form without errors', async () => {
    const created = formOf(await desk.create(request));
    await fill(created);
    await desk.read();
    excel.trips();
    const form = formOf(await desk.check());
    expect(excel.trips()).toBeLessThanOrEqual(2);
    expect(rules(form)).toEqual([]);
    expect(form.stamp).toEqual({ state: 'valid', checkedAt: '2026-10-20T17:00:00' });
    const stampRow = formPlaces(set).stampRow;
    expect(excel.model.cell(form.sheetId, stampRow, 2).text).toBe('Đã kiểm tra, đủ điều kiện nộp, 20/10/2026 17:00');
    expect(formOf(await desk.read()).stamp.state).toBe('valid');
  });

  test('the promise is void after an edit, on the sheet too, without the add-in', async () => {
    const created = formOf(await desk.create(request));
    await fill(created);
    const form = formOf(await desk.check());
    type(form, FIRST_ROW + 2, 'self', '0,5');
    expect(excel.model.cell(form.sheetId, formPlaces(set).stampRow, 2).text).toBe('Đã sửa sau khi kiểm tra');
    expect(formOf(await desk.read()).stamp.state).toBe('void');
  });

  test('a form with an error gets no stamp, and loses the one it had', async () => {
    const created = formOf(await desk.create(request));
    await fill(created);
    await desk.check();
    type(created, FIRST_ROW + 2, 'self', '');
    const form = formOf(await desk.check());
    expect(form.stamp.state).toBe('none');
    expect(rules(form)).toEqual(['points-missing F9']);
  });

  test('what was pasted past the limits is found, fixed with one click and taken back', async () => {
    const created = formOf(await desk.create(request));
    await fill(created);
    excel.model.paste(created.sheetId, FIRST_ROW + 2, formColumn('self'), { text: "'0,5" });
    const form = formOf(await desk.check());
    const found = form.findings.filter(({ finding }) => finding.rule === 'points-stored-as-text');
    expect(found.map(({ cell, fix }) => [cell, fix?.value])).toEqual([['F9', '0.5']]);
    const fixed = formOf(await desk.fix(found));
    expect(rules(fixed).filter((rule) => rule.startsWith('points'))).toEqual([]);
    expect(excel.model.cell(form.sheetId, FIRST_ROW + 2, formColumn('self')).value).toBe(0.5);
    await desk.undo();
    expect(excel.model.cell(form.sheetId, FIRST_ROW + 2, formColumn('self')).value).toBe('0,5');
  });

  test('a fix is not taken back over what the officer has typed since', async () => {
    const created = formOf(await desk.create(request));
    excel.model.paste(created.sheetId, FIRST_ROW + 2, formColumn('self'), { text: "'0,5" });
    const form = formOf(await desk.read());
    await desk.fix(form.findings.filter(({ fix }) => fix !== null));
    type(form, FIRST_ROW + 2, 'self', '1');
    expect(problemOf(await desk.undo())).toEqual({ kind: 'changed-since', cells: ['F9'] });
    expect(shown(form, FIRST_ROW + 2, 'self')).toBe('1,00');
  });

  test('limits that a paste took away are found', async () => {
    const created = formOf(await desk.create(request));
    await fill(created);
    const other = excel.model.addSheet('Nháp') as { id: string };
    excel.model.enter(other.id, 0, 0, '0,5');
    excel.model.paste(created.sheetId, FIRST_ROW + 2, formColumn('self'), {
      from: other.id,
      area: { row: 0, column: 0, rows: 1, columns: 1 },
    });
    expect(rules(formOf(await desk.read(created.sheetId)))).toContain('validation-lost F9');
  });
});

describe('marks', () => {
  test('two round trips to mark, two to unmark; words and colours come and go without a trace', async () => {
    const created = formOf(await desk.create(request));
    await fill(created);
    excel.model.paste(created.sheetId, FIRST_ROW + 2, formColumn('self'), { text: "'0,5" });
    const before = excel.model.cell(created.sheetId, FIRST_ROW + 2, formColumn('self')).format;
    await desk.read();
    excel.trips();
    expect(formOf(await desk.mark('findings')).marked).toBe(true);
    expect(excel.trips()).toBeLessThanOrEqual(2);
    expect(shown(created, FIRST_ROW + 2, 'result')).toMatch(/0,5/);
    expect(excel.model.cell(created.sheetId, FIRST_ROW + 2, formColumn('self')).format.fill).not.toBe(before.fill);
    excel.trips();
    expect(formOf(await desk.unmark()).marked).toBe(false);
    expect(excel.trips()).toBeLessThanOrEqual(2);
    expect(shown(created, FIRST_ROW + 2, 'result')).toBe('');
  });

  test('80 % exactly is neither weak nor marked, a hair below is', async () => {
    const small = aCriteriaSet([
      ['1', '6.5'],
      ['1.1', '1.5'],
      ['1.2', '0.5'],
      ['1.3', '3.5'],
      ['1.4', '1'],
    ]);
    const created = formOf(await desk.create({ ...request, set: small }));
    for (const [n, points] of ['1,2', '0,4', '2,8', '0,79'].entries()) type(created, FIRST_ROW + 1 + n, 'self', points);
    const form = formOf(await desk.mark('weak'));
    expect(form.weak.map(({ criterion }) => criterion.code)).toEqual(['1', '1.4']);
    const marks = [1, 2, 3, 4].map((n) => shown(form, FIRST_ROW + n, 'result'));
    expect(marks).toEqual(['', '', '', 'Dưới ngưỡng: 79,00%']);
    const colours = [1, 2, 3, 4].map(
      (n) => excel.model.cell(form.sheetId, FIRST_ROW + n, formColumn('index')).format.fontColor,
    );
    expect(colours[0]).toBe(colours[1]);
    expect(colours[3]).not.toBe(colours[0]);
  });
});

describe('restoring a damaged form', () => {
  test('puts back formulas, names, maximums and limits, and keeps every entry', async () => {
    const created = formOf(await desk.create(request));
    await fill(created);
    excel.model.unprotect(created.sheetId);
    excel.model.enter(created.sheetId, FIRST_ROW, formColumn('self'), '99');
    excel.model.enter(created.sheetId, FIRST_ROW + 2, formColumn('maximum'), '9');
    excel.model.enter(created.sheetId, FIRST_ROW + 3, formColumn('name'), 'Tên khác');
    excel.model.deleteRows(created.sheetId, FIRST_ROW + 6, 1);
    const damaged = formOf(await desk.check());
    expect(new Set(damaged.findings.map(({ finding }) => finding.rule))).toEqual(
      new Set(['formula-overwritten', 'structure-changed']),
    );
    const restored = formOf(await desk.restore());
    const [missing, ...others] = rules(restored);
    expect(missing).toMatch(/^points-missing/);
    expect(others).toEqual([]);
    expect(excel.model.sheets.find(({ id }) => id === created.sheetId)).toMatchObject({
      name: created.sheetName,
      protected: true,
    });
  });

  test('keeps rows that the officer added', async () => {
    const created = formOf(await desk.create(request));
    excel.model.unprotect(created.sheetId);
    excel.model.insertRows(created.sheetId, FIRST_ROW + 3, 1);
    excel.model.enter(created.sheetId, FIRST_ROW + 3, formColumn('name'), 'Tiêu chí riêng của xã');
    await desk.restore();
    const { rows } = excel.model.extent(created.sheetId);
    const names = Array.from({ length: rows }, (_, row) => shown(created, row, 'name'));
    expect(names).toContain('Tiêu chí riêng của xã');
  });

  test('someone’s password on the sheet is said, and nothing changes', async () => {
    const created = formOf(await desk.create(request));
    excel.model.unprotect(created.sheetId);
    excel.model.protect(created.sheetId, {}, 'bí mật');
    expect(problemOf(await desk.restore())).toEqual({ kind: 'sheet-protected', sheet: created.sheetName });
  });
});

describe('what officers do meanwhile', () => {
  test('the sheet is deleted: the pane says that there is no form', async () => {
    const form = formOf(await desk.create(request));
    excel.model.deleteSheet(form.sheetId);
    expect(valueOf(await desk.read()).form).toBeNull();
    expect(problemOf(await desk.check()).kind).toBe('no-form');
  });

  test('the sheet is renamed: it is still the same form', async () => {
    const form = formOf(await desk.create(request));
    excel.model.renameSheet(form.sheetId, 'Bản nộp');
    expect(formOf(await desk.read()).sheetName).toBe('Bản nộp');
  });

  test('the sheet is duplicated: the copy says that it is one', async () => {
    const form = formOf(await desk.create(request));
    const copy = excel.model.copySheet(form.sheetId, 1) as { id: string };
    excel.model.activate(copy.id);
    const reading = valueOf(await desk.read());
    expect(reading.forms).toHaveLength(2);
    const notices = await Promise.all(
      reading.forms.map(async ({ sheetId }) => formOf(await desk.read(sheetId)).notices),
    );
    expect(notices.flat()).toEqual(['copy-of-another']);
  });

  test('the data sheet is deleted: the form is read off itself and says so; restoring gives it data again', async () => {
    const form = formOf(await desk.create(request));
    type(form, FIRST_ROW + 2, 'self', '0,5');
    const data = excel.model.sheets.find(({ name }) => name.startsWith('CCHC dữ liệu'))!;
    excel.model.deleteSheet(data.id);
    expect(formOf(await desk.read()).notices).toEqual(['data-missing']);
    const restored = formOf(await desk.restore());
    expect(restored.notices).toEqual([]);
    expect(shown(restored, FIRST_ROW + 2, 'self')).toBe('0,50');
  });

  test('another sheet is shown: the form read last stays in the pane', async () => {
    const form = formOf(await desk.create(request));
    const other = excel.model.addSheet('Ghi chú') as { id: string };
    excel.model.activate(other.id);
    expect(formOf(await desk.read()).sheetId).toBe(form.sheetId);
  });

  test('manual calculation is said', async () => {
    await desk.create(request);
    excel.model.calculationMode = 'Manual';
    expect(formOf(await desk.read()).notices).toEqual(['manual-calculation']);
  });

  test('the workbook’s structure is locked: no form can be inserted, and nothing is left of it', async () => {
    excel.model.lockStructure();
    expect(problemOf(await desk.create(request)).kind).toBe('structure-locked');
    expect(excel.sheetNames()).toHaveLength(1);
  });

  test('a workbook in Protected View is read-only', async () => {
    excel.model.readOnly = true;
    expect(problemOf(await desk.create(request)).kind).toBe('read-only');
  });

  test('Excel refuses or breaks off at any point of the insertion: nothing is left half-written', async () => {
    const before = excel.sheetNames();
    for (const action of [0, 1, 5, 50, 200, 400]) {
      excel.host.failAtAction(action, 'GeneralException');
      const result = await desk.create(request);
      excel.host.heal();
      if (result.ok) await desk.undo();
      expect(excel.sheetNames()).toEqual(before);
    }
  });
});

test('a sheet that a broken-off insertion left behind is told, and removed when asked', async () => {
  excel.model.addSheet('(đang tạo) Chấm điểm CCHC 2025');
  expect(valueOf(await desk.read()).unfinished).toEqual(['(đang tạo) Chấm điểm CCHC 2025']);
  expect(valueOf(await desk.removeUnfinished()).unfinished).toEqual([]);
  expect(excel.sheetNames()).toHaveLength(1);
});

describe('columns and rows shown', () => {
  test('a view hides the columns that are not needed now, on the protected sheet', async () => {
    const form = formOf(await desk.create(request));
    expect(excel.model.isColumnHidden(form.sheetId, formColumn('appraised'))).toBe(true);
    expect(formOf(await desk.showColumns('appraisal')).view).toBe('appraisal');
    expect(excel.model.isColumnHidden(form.sheetId, formColumn('appraised'))).toBe(false);
    expect(excel.model.isColumnHidden(form.sheetId, formColumn('rule'))).toBe(true);
  });

  test('rows fold to areas, and to one office’s rows with what stands above them', async () => {
    const form = formOf(await desk.create(request));
    const { rows } = formPlaces(set);
    const visible = (): number => rows.filter(({ row }) => !excel.model.isRowHidden(form.sheetId, row)).length;
    valueOf(await desk.showRows({ level: 'area', responsible: null }));
    expect(visible()).toBe(set.areas.length);
    const office = form.responsible[0]!;
    valueOf(await desk.showRows({ level: null, responsible: office }));
    const leaves = rows.filter(({ row, ordinal }) => ordinal >= 0 && !excel.model.isRowHidden(form.sheetId, row));
    expect(leaves.length).toBeGreaterThan(0);
    expect(leaves.every(({ criterion }) => criterion.responsible === office)).toBe(true);
    valueOf(await desk.showRows({ level: null, responsible: null }));
    expect(visible()).toBe(rows.length);
  });
});

test('survey rows are left blank by the unit and are not missing', async () => {
  const form = formOf(await desk.create(request));
  await fill(form);
  const read = formOf(await desk.read());
  expect(read.findings).toEqual([]);
  expect(leavesOfSet(set).some(isGivenFromOutside)).toBe(true);
  expect(printPlainPoints(read.totals.maximum)).toBe('70');
});
