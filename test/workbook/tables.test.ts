import { leavesOfSet, type CriteriaSet } from '../../src/scoring/criteriaSet';
import { parseAddress } from '../../src/sheets/address';
import type { ReportedFinding } from '../../src/sheets/publishedRules';
import { SURE } from '../../src/sheets/recognise/recognition';
import { createFormDesk, type FormDesk } from '../../src/workbook/formDesk';
import { createSetShelf } from '../../src/workbook/setShelf';
import type { TableReading } from '../../src/workbook/tableReading';
import { ExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import { insertSnapshot, takeSnapshot } from '../workbench/model/snapshots';
import { closeExcel, problemOf, valueOf, type AnExcel } from './excel/anExcel';
import { aDeskOn, aSampleInExcel, formRequest, sampleWorkbook, tableOf } from './excel/aSampleInExcel';

let excel: AnExcel;
let desk: FormDesk;

function open(sample: string): void {
  excel = aSampleInExcel(sample);
  desk = aDeskOn(excel);
  excel.trips();
}

/** The pane as it is opened again: nothing is remembered but what the workbook holds. */
function laterSession(): void {
  desk = createFormDesk({ workbook: new ExcelWorkbook(), now: () => '2026-10-21T08:00:00', newFormId: () => 'LATER' });
}

/** A rule that the officer has put on the first cells. */
async function officersRule(sheetId: string): Promise<void> {
  const context = new Excel.RequestContext();
  const range = context.workbook.worksheets.getItem(sheetId).getRange('A1:D20');
  range.conditionalFormats.add('Custom').custom.rule.formula = '=$A1="x"';
  await context.sync();
}

// Computers that build are busy.
jest.setTimeout(60_000);
afterEach(closeExcel);

const found = (
  findings: readonly { readonly finding: { readonly rule: string }; readonly cell: string | null }[],
): string[] => findings.map(({ finding, cell }) => `${finding.rule} ${cell}`).sort();

describe('a table that was already there', () => {
  test('of several tables of one sheet another can be turned to', async () => {
    open('n5-hai-bang-va-bang-khac');
    const reading = valueOf(await desk.read());
    const [first, second] = reading.tables;
    expect([first?.at, second?.at]).toEqual([0, 1]);
    const other = tableOf(await desk.showTable(second!.sheetId, 1));
    expect(other.at).toBe(1);
    expect(tableOf(await desk.read()).at).toBe(1);
  });

  test('is read anew after an edit, in one round trip', async () => {
    open('d4-bang-cham-diem');
    const before = tableOf(await desk.read());
    const [leaf] = leavesOfSet(before.set).filter(({ method }) => method === 'self');
    const place = parseAddress(before.cells.get(leaf!.key)!)!;
    excel.trips();
    excel.model.enter(before.sheetId, place.row, place.column, '99');
    const after = tableOf(await desk.read());
    expect(excel.trips()).toBe(1);
    expect(found(after.findings)).toContain(`points-above-maximum ${before.cells.get(leaf!.key)}`);
  });

  test('on another sheet can be turned to, and back again', async () => {
    open('d4-bang-cham-diem');
    insertSnapshot(excel.model, sampleWorkbook('d6-so-lieu-ban'));
    const { table, tables } = valueOf(await desk.read());
    expect(tables.map(({ sheetName }) => sheetName)).toEqual([table?.sheetName, 'Sheet1']);
    const other = valueOf(await desk.showTable(tables[1]!.sheetId, 0));
    expect(other.table?.sheetName).toBe('Sheet1');
    expect(other.tables).toEqual(tables);
    expect(valueOf(await desk.showTable(tables[0]!.sheetId, 0)).table).toEqual(table);
  });

  test('behind a cover is found in three round trips, and with what was put right in it too', async () => {
    open('d6-so-lieu-ban');
    const cover = excel.model.addSheet('Hướng dẫn');
    if (!('id' in cover)) throw new Error('no sheet');
    for (let row = 0; row < 6; row += 1) excel.model.enter(cover.id, row, 0, `Bước ${row + 1}`);
    excel.model.activate(cover.id);
    const { columns, findings } = tableOf(await desk.read());
    expect(excel.trips()).toBeLessThanOrEqual(3);
    expect(findings.length).toBeGreaterThan(3);
    const { column } = columns.find(({ role }) => role === 'self')!;
    await desk.correct({ kind: 'column', column, role: 'ignore' });
    excel.model.activate(cover.id);
    laterSession();
    expect(tableOf(await desk.read()).corrected).toBe(true);
  });

  test('stays in hand while a sheet without a table is looked at', async () => {
    open('d4-bang-cham-diem');
    const { sheetId } = tableOf(await desk.read());
    const sheet = excel.model.addSheet('Ghi chú');
    if (!('id' in sheet)) throw new Error('no sheet');
    excel.model.activate(sheet.id);
    expect(tableOf(await desk.read()).sheetId).toBe(sheetId);
  });

  test('is let go once its sheet is hidden, as sheets are that newer ones take the place of', async () => {
    open('d4-bang-cham-diem');
    const { sheetId } = tableOf(await desk.read());
    const sheet = excel.model.addSheet('Ghi chú');
    if (!('id' in sheet)) throw new Error('no sheet');
    excel.model.activate(sheet.id);
    const context = new Excel.RequestContext();
    context.workbook.worksheets.getItem(sheetId).visibility = 'Hidden';
    await context.sync();
    expect(valueOf(await desk.read()).table).toBeNull();
  });

  test('a stray cell in the last row and column costs next to nothing', async () => {
    open('d4-bang-cham-diem');
    const { sheetId, findings } = tableOf(await desk.read());
    excel.model.enter(sheetId, 1_048_575, 16_383, 'x');
    excel.model.enter(sheetId, 19_000, 200, 'x');
    const bytes = excel.host.trips.latest.length;
    expect(found(tableOf(await desk.read()).findings)).toEqual(found(findings));
    const received = excel.host.trips.latest.slice(bytes).reduce((sum, trip) => sum + trip.bytesReceived, 0);
    expect(received).toBeLessThan(1_000_000);
  });
});

describe('marks on a table', () => {
  /** Everything of the officer's on a sheet: cells with their formats, rules and sizes. */
  const traces = (sheetId: string): string => {
    const { hyperlinks: _, ...sheet } = takeSnapshot(excel.model).sheets.find(
      (_each, at) => excel.model.sheets[at]?.id === sheetId,
    ) as never as Record<string, unknown>;
    return JSON.stringify(sheet);
  };

  test('colour the cells and put a sheet of findings beside, in five round trips; without them the sheet is as it was', async () => {
    open('d6-so-lieu-ban');
    const { sheetId, findings } = tableOf(await desk.read());
    const [before, sheets] = [traces(sheetId), excel.sheetNames()];
    excel.trips();
    const marked = tableOf(await desk.mark('findings'));
    expect(excel.trips()).toBeLessThanOrEqual(5);
    expect(marked.marked).toBe(true);
    expect(excel.model.activeSheet).toBe(sheetId);
    expect(excel.sheetNames().filter((name) => !sheets.includes(name))).toEqual([
      expect.stringContaining('Kết quả kiểm tra'),
    ]);
    expect(findings.length).toBeGreaterThan(3);
    excel.trips();
    expect(tableOf(await desk.unmark()).marked).toBe(false);
    expect(excel.trips()).toBe(2);
    expect(traces(sheetId) === before).toBe(true);
    expect([excel.sheetNames(), excel.model.nameList]).toEqual([sheets, []]);
  });

  test('say what was found, a row a finding, each with a link to its cell', async () => {
    open('d6-so-lieu-ban');
    const { sheetId, findings, sheetName } = tableOf(await desk.mark('findings'));
    const ours = excel.model.sheets.find(({ name }) => name.startsWith('Kết quả kiểm tra'))!.id;
    const text = (row: number, column: number): string => excel.model.cell(ours, row, column).text;
    expect(findings.map((_, at) => text(4 + at, 1))).toEqual(findings.map(({ cell }) => cell ?? ''));
    expect(text(4 + findings.length, 0)).toBe('');
    const linked = findings.findIndex(({ cell }) => cell !== null);
    const link = excel.model.state(ours).hyperlinks.get(`${4 + linked},1`);
    expect(link).toMatchObject({ documentReference: `'${sheetName}'!${findings[linked]!.cell}` });
    expect(sheetId).not.toBe(ours);
  });

  test('are replaced when the table is marked again, also in a later session, and never the officer’s own rules', async () => {
    open('d6-so-lieu-ban');
    const { sheetId, cells } = tableOf(await desk.read());
    await officersRule(sheetId);
    const before = traces(sheetId);
    await desk.mark('findings');
    const rules = excel.model.state(sheetId).conditionalFormats.length;
    const sheets = excel.sheetNames();
    laterSession();
    expect(tableOf(await desk.read()).marked).toBe(true);
    await desk.mark('findings');
    expect([excel.model.state(sheetId).conditionalFormats.length, excel.sheetNames()]).toEqual([rules, sheets]);
    laterSession();
    await desk.unmark();
    expect(traces(sheetId)).toBe(before);
    expect(cells.size).toBeGreaterThan(0);
  });

  test('of weak rows list what is weak; undo takes the marks back, and the unmarking too', async () => {
    open('d4-bang-cham-diem');
    const { sheetId, weak } = tableOf(await desk.read());
    const [before, sheets] = [traces(sheetId), excel.sheetNames()];
    await desk.mark('weak');
    const marked = traces(sheetId);
    const ours = excel.model.sheets.find(({ name }) => name.startsWith('Dưới ngưỡng'))!.id;
    expect(excel.model.cell(ours, 4, 3).text).toMatch(/: mất [\d,]+ điểm/);
    expect(weak.length).toBeGreaterThan(0);
    expect(marked).not.toBe(before);
    await desk.unmark();
    expect(tableOf(await desk.undo()).marked).toBe(true);
    expect(excel.model.state(sheetId).conditionalFormats.length).toBeGreaterThan(0);
    expect(tableOf(await desk.undo()).marked).toBe(false);
    expect(traces(sheetId) === before).toBe(true);
    expect(excel.sheetNames()).toEqual(sheets);
  });

  test.each([
    ['beside a finding', 4, 5],
    ['far away', 15_000, 200],
  ])(
    'go without the sheet of findings where the officer has written on it, %s; marked again, a new one comes',
    async (_, row, column) => {
      open('d6-so-lieu-ban');
      await desk.mark('findings');
      const ours = excel.model.sheets.find(({ name }) => name.startsWith('Kết quả kiểm tra'))!;
      excel.model.enter(ours.id, row, column, 'Đã báo Văn phòng');
      laterSession();
      await desk.mark('findings');
      const sheets = excel.sheetNames();
      expect(sheets.filter((name) => name.startsWith('Kết quả kiểm tra'))).toHaveLength(2);
      await desk.unmark();
      expect(excel.sheetNames().filter((name) => name.startsWith('Kết quả kiểm tra'))).toEqual([ours.name]);
      expect(excel.model.cell(ours.id, row, column).text).toBe('Đã báo Văn phòng');
    },
  );

  test('are refused with a sentence on a protected sheet, and nothing is left of the attempt', async () => {
    open('d4-bang-cham-diem');
    const { sheetId, sheetName } = tableOf(await desk.read());
    const sheets = excel.sheetNames();
    excel.model.protect(sheetId);
    expect(problemOf(await desk.mark('findings'))).toEqual({ kind: 'sheet-protected', sheet: sheetName });
    expect(excel.sheetNames()).toEqual(sheets);
  });
});

describe('a fix on a table', () => {
  test('puts right what is certain; a code stays text; undo gives back contents and formats', async () => {
    open('n6-ma-bi-hong');
    const { sheetId, findings } = tableOf(await desk.read());
    const damaged = findings.filter(({ finding, fix }) => finding.rule === 'code-damaged' && fix);
    expect(damaged.length).toBeGreaterThan(0);
    const places = damaged.map(({ fix }) => ({ ...parseAddress(fix!.cell)!, value: fix!.value }));
    const stands = (): unknown[] =>
      places.map(({ row, column }) => [
        excel.model.cell(sheetId, row, column).text,
        excel.model.state(sheetId).formatAt(row, column).numberFormat,
      ]);
    const before = stands();
    const fixed = tableOf(await desk.fix(damaged));
    expect(stands()).toEqual(places.map(({ value }) => [value, '@']));
    expect(
      found(fixed.findings).filter(
        (each) => each.startsWith('code-damaged') && damaged.some(({ cell }) => each.endsWith(` ${cell}`)),
      ),
    ).toEqual([]);
    await desk.undo();
    expect(stands()).toEqual(before);
  });

  test.each([
    ['of text', '@', '0,5', 'points-stored-as-text', 0.5],
    ['of dates', 'dd/mm', 45_778, 'points-is-a-date', 1.5],
  ])(
    'a number stays one in a cell %s, which takes its format again with undo',
    async (_, format, typed, rule, points) => {
      open('d6-so-lieu-ban');
      const { sheetId } = tableOf(await desk.read());
      const [row, column] = [36, 3];
      const context = new Excel.RequestContext();
      const range = context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, column, 1, 1);
      range.numberFormat = [[format]];
      range.values = [[typed]];
      await context.sync();
      const stands = (): unknown => {
        const { value } = excel.model.state(sheetId).cell(row, column);
        return [value, excel.model.state(sheetId).formatAt(row, column).numberFormat];
      };
      const isOfIt = ({ finding, cell }: ReportedFinding): boolean => finding.rule === rule && cell === 'D37';
      const { findings } = tableOf(await desk.read());
      const fixed = tableOf(await desk.fix(findings.filter(isOfIt)));
      expect(stands()).toEqual([points, 'General']);
      expect(fixed.findings.some(isOfIt)).toBe(false);
      await desk.undo();
      expect(stands()).toEqual([typed, format]);
    },
  );
});

describe('a correction', () => {
  const columnOf = (table: TableReading, role: string): number =>
    table.columns.find((column) => column.role === role)!.column;

  test('changes how the table is read, is remembered in the workbook and can be taken back', async () => {
    open('d4-bang-cham-diem');
    const before = tableOf(await desk.read());
    const column = columnOf(before, 'self');
    const corrected = tableOf(await desk.correct({ kind: 'column', column, role: 'ignore' }));
    expect(corrected.columns.find((each) => each.column === column)?.role).toBeNull();
    expect(corrected.corrected).toBe(true);
    expect(excel.model.activeSheet).toBe(before.sheetId);
    desk = aDeskOn(excel);
    expect(tableOf(await desk.read()).corrected).toBe(true);
    expect(tableOf(await desk.correct({ kind: 'forget' })).corrected).toBe(false);
  });

  test('still holds after rows and columns were put in, and on a copy of the sheet', async () => {
    open('d4-bang-cham-diem');
    const before = tableOf(await desk.read());
    const row = before.rows.filter(({ kind }) => kind === 'criterion').at(-1)!.row;
    await desk.correct({ kind: 'row', row, depth: 'ignore' });
    excel.model.insertRows(before.sheetId, 0, 2);
    const after = tableOf(await desk.read());
    expect(after.rows.find((each) => each.row === row + 2)?.kind).toBe('ignored');
    const copy = excel.model.copySheet(before.sheetId, 0);
    if (!('id' in copy)) throw new Error('no copy');
    excel.model.activate(copy.id);
    expect(tableOf(await desk.read())).toMatchObject({ sheetId: copy.id, corrected: true });
  });

  test('may be that a table in doubt is read right: it is not asked about again until it changes', async () => {
    open('n6-ma-bi-hong');
    const before = tableOf(await desk.read());
    expect(before.confidence).toBeLessThan(SURE);
    const confirmed = tableOf(await desk.correct({ kind: 'confirm', reading: before.mark }));
    expect(confirmed).toMatchObject({ confirmed: true, confidence: 1, corrected: false, set: before.set });
    expect(confirmed.rows).toEqual(before.rows.map((row) => ({ ...row, sure: true })));
    laterSession();
    expect(tableOf(await desk.read()).confirmed).toBe(true);
    const name = before.columns.find(({ role }) => role === 'name')!.column;
    excel.model.enter(before.sheetId, before.rows.at(-1)!.row, name, 'Nội dung khác');
    expect(tableOf(await desk.read())).toMatchObject({ confirmed: false, confidence: before.confidence });
    expect(tableOf(await desk.correct({ kind: 'confirm', reading: before.mark })).confirmed).toBe(false);
  });

  test('is undone, and leaves nothing behind', async () => {
    open('d4-bang-cham-diem');
    const before = tableOf(await desk.read());
    const sheets = excel.sheetNames();
    await desk.correct({ kind: 'column', column: columnOf(before, 'self'), role: 'ignore' });
    expect(tableOf(await desk.undo()).corrected).toBe(false);
    expect(excel.sheetNames()).toEqual(sheets);
    expect(excel.model.nameList).toEqual([]);
  });
});

describe('a form from a table', () => {
  const setsKept = async (): Promise<readonly CriteriaSet[]> =>
    valueOf(await createSetShelf(excel.workbook).read()).sets;

  test('its criteria set is kept in the workbook, once for one table, and gone again with undo', async () => {
    open('d4-bang-cham-diem');
    const table = tableOf(await desk.read());
    const sheets = excel.sheetNames();
    const first = valueOf(await desk.createFromTable({ ...formRequest, set: table.set })).form!;
    expect(await setsKept()).toEqual([first.set]);
    expect(valueOf(await desk.undo()).table?.sheetId).toBe(table.sheetId);
    expect(excel.sheetNames()).toEqual(sheets);
    for (let time = 0; time < 2; time += 1) {
      valueOf(await desk.showTable(table.sheetId, 0));
      valueOf(await desk.createFromTable({ ...formRequest, set: table.set }));
    }
    expect(await setsKept()).toEqual([first.set]);
  });

  test('a kept set that was edited since stays as it is: the new form brings one of its own', async () => {
    open('d4-bang-cham-diem');
    const table = tableOf(await desk.read());
    const first = valueOf(await desk.createFromTable({ ...formRequest, set: table.set })).form!;
    const shelf = createSetShelf(excel.workbook);
    await shelf.read();
    const edited = { ...first.set, title: 'Bộ đã sửa' };
    valueOf(await shelf.save(edited));
    valueOf(await desk.showTable(table.sheetId, 0));
    const second = valueOf(await desk.createFromTable({ ...formRequest, set: table.set })).form!;
    expect(second.set.id).not.toBe(first.set.id);
    expect(await setsKept()).toEqual([edited, second.set]);
  });

  test('the set of the table is judged before: what does not add up is told', async () => {
    open('d6-so-lieu-ban');
    const { defects, findings } = tableOf(await desk.read());
    const mismatches = findings.filter(({ finding }) => finding.rule === 'maximum-mismatch');
    expect(defects.filter(({ rule }) => rule === 'maximum-mismatch')).toHaveLength(mismatches.length);
  });
});
