import { leavesOfSet } from '../../src/scoring/criteriaSet';
import { entryOf } from '../../src/scoring/scorecard';
import type { FormDesk } from '../../src/workbook/formDesk';
import type { TableReading } from '../../src/workbook/tableReading';
import { aDeskOn, aSampleInExcel, formRequest, tableOf } from './excel/aSampleInExcel';
import { closeExcel, problemOf, valueOf, type AnExcel } from './excel/anExcel';
import { changedBetween, contentsOf as contentsIn, type Contents } from './excel/sheetContents';

/* Officers' tables on sheets that make writing dangerous: rows hidden by a filter, protection, merges, errors. */

let excel: AnExcel;
let desk: FormDesk;

// Computers that build are busy.
jest.setTimeout(60_000);
afterEach(closeExcel);

async function open(sample: string): Promise<TableReading> {
  excel = aSampleInExcel(sample);
  desk = aDeskOn(excel);
  return tableOf(await desk.read());
}

/** What an officer does on a sheet, through Office.js. */
async function onSheet(sheetId: string, act: (sheet: Excel.Worksheet) => void): Promise<void> {
  const context = new Excel.RequestContext();
  act(context.workbook.worksheets.getItem(sheetId));
  await context.sync();
}

const contentsOf = (sheetId: string): Contents => contentsIn(excel.model, sheetId);

const hiddenRows = (sheetId: string): number[] =>
  Array.from({ length: 70 }, (_, row) => row).filter((row) => excel.model.isRowHidden(sheetId, row));

const fixable = ({ findings }: TableReading): TableReading['findings'] => findings.filter(({ fix }) => fix);

describe('a table of which a filter hides rows', () => {
  /** d6 with a filter on its maximums, which hides most rows, rows with something to fix among them. */
  async function filtered(): Promise<TableReading> {
    const table = await open('d6-so-lieu-ban');
    const shownOnly = { filterOn: Excel.FilterOn.values, values: ['1'] };
    await onSheet(table.sheetId, (sheet) => void sheet.autoFilter.apply(sheet.getRange('A4:G58'), 2, shownOnly));
    const hidden = hiddenRows(table.sheetId);
    const fixed = fixable(table).map(({ fix }) => Number(/\d+/.exec(fix!.cell)) - 1);
    expect(fixed.filter((row) => hidden.includes(row)).length).toBeGreaterThan(3);
    expect(fixed.filter((row) => !hidden.includes(row)).length).toBeGreaterThan(0);
    return table;
  }

  test('is read whole', async () => {
    const { findings, set } = await filtered();
    const again = tableOf(await desk.read());
    expect(again.findings).toEqual(findings);
    expect(again.set).toEqual(set);
  });

  test('gets each fix in its own cell, hidden or not, and no other cell changes; undo puts all back', async () => {
    const table = await filtered();
    const { sheetId } = table;
    const [before, hidden] = [contentsOf(sheetId), hiddenRows(sheetId)];
    const fixes = fixable(table);
    const left = tableOf(await desk.fix(fixes));
    expect(changedBetween(before, contentsOf(sheetId))).toEqual(fixes.map(({ fix }) => fix!.cell).sort());
    expect(left.findings.some(({ finding }) => finding.rule === 'points-stored-as-text')).toBe(false);
    expect(hiddenRows(sheetId)).toEqual(hidden);
    tableOf(await desk.undo());
    expect(changedBetween(before, contentsOf(sheetId))).toEqual([]);
    expect(hiddenRows(sheetId)).toEqual(hidden);
  });

  test('is marked and unmarked without a trace, the filter as it was', async () => {
    const { sheetId } = await filtered();
    const [before, hidden, sheets] = [contentsOf(sheetId), hiddenRows(sheetId), excel.sheetNames()];
    expect(tableOf(await desk.mark('findings')).marked).toBe(true);
    expect([changedBetween(before, contentsOf(sheetId)), hiddenRows(sheetId)]).toEqual([[], hidden]);
    tableOf(await desk.undo());
    tableOf(await desk.mark('weak'));
    tableOf(await desk.unmark());
    expect([changedBetween(before, contentsOf(sheetId)), hiddenRows(sheetId)]).toEqual([[], hidden]);
    expect(excel.model.state(sheetId).conditionalFormats).toHaveLength(0);
    expect(excel.sheetNames()).toEqual(sheets);
  });

  test('becomes a form with every row and entry, hidden ones too', async () => {
    const table = await filtered();
    const before = contentsOf(table.sheetId);
    const { form } = valueOf(await desk.createFromTable({ ...formRequest, set: table.set }));
    expect(form?.set.areas).toEqual(table.set.areas);
    const entered = leavesOfSet(table.set).filter(({ key }) => entryOf(table.scorecard, key).self.kind === 'points');
    expect(entered.length).toBeGreaterThan(20);
    for (const { key } of entered)
      expect([key, entryOf(form!.scorecard, key).self]).toEqual([key, entryOf(table.scorecard, key).self]);
    expect(changedBetween(before, contentsOf(table.sheetId))).toEqual([]);
  });

  test('keeps a correction of how it is read', async () => {
    const { sheetId, rows } = await filtered();
    const before = contentsOf(sheetId);
    const { row } = rows.filter(({ kind }) => kind === 'criterion').at(-1)!;
    const corrected = tableOf(await desk.correct({ kind: 'row', row, depth: 'ignore' }));
    expect(corrected.rows.find((each) => each.row === row)?.kind).toBe('ignored');
    expect(changedBetween(before, contentsOf(sheetId))).toEqual([]);
  });
});

describe('a table on a protected sheet', () => {
  test('is read, checked and made a form of; what would write on it is refused in words and writes nothing', async () => {
    const table = await open('d6-so-lieu-ban');
    const { sheetId, sheetName } = table;
    excel.model.protect(sheetId);
    const before = contentsOf(sheetId);
    expect(tableOf(await desk.check()).findings).toEqual(table.findings);
    expect(problemOf(await desk.fix(fixable(table)))).toEqual({ kind: 'sheet-protected', sheet: sheetName });
    expect(problemOf(await desk.mark('findings'))).toEqual({ kind: 'sheet-protected', sheet: sheetName });
    const { form } = valueOf(await desk.createFromTable({ ...formRequest, set: table.set }));
    expect(form?.set.areas).toEqual(table.set.areas);
    expect(changedBetween(before, contentsOf(sheetId))).toEqual([]);
  });

  test('takes fixes in the cells that are open for entry, all of them or none', async () => {
    const table = await open('d6-so-lieu-ban');
    const { sheetId } = table;
    const [inPoints, others] = [
      fixable(table).filter(({ fix }) => fix!.cell.startsWith('D')),
      fixable(table).filter(({ fix }) => !fix!.cell.startsWith('D')),
    ];
    await onSheet(sheetId, (sheet) => {
      sheet.getRange('D5:D58').format.protection.locked = false;
    });
    excel.model.protect(sheetId);
    const before = contentsOf(sheetId);
    expect(problemOf(await desk.fix([...inPoints, ...others]))).toMatchObject({ kind: 'sheet-protected' });
    expect(changedBetween(before, contentsOf(sheetId))).toEqual([]);
    tableOf(await desk.fix(inPoints));
    expect(changedBetween(before, contentsOf(sheetId))).toEqual(inPoints.map(({ fix }) => fix!.cell).sort());
  });
});

describe('a table with merged cells across its data rows', () => {
  test('gets no fix and no mark into a cell that a merge covers, and loses nothing', async () => {
    const { sheetId } = await open('d6-so-lieu-ban');
    await onSheet(sheetId, (sheet) => {
      for (const merged of ['D7:D8', 'D12:E13', 'A20:A22', 'F16:F18']) sheet.getRange(merged).merge(false);
    });
    const before = contentsOf(sheetId);
    const table = tableOf(await desk.read());
    const fixes = fixable(table).map(({ fix }) => fix!.cell);
    expect(fixes).toEqual(expect.arrayContaining(['D7', 'D12']));
    const covered = ['D8', 'D13', 'E12', 'E13', 'A21', 'A22', 'F17', 'F18'];
    expect(fixes.filter((cell) => covered.includes(cell))).toEqual([]);
    tableOf(await desk.fix(fixable(table)));
    expect(changedBetween(before, contentsOf(sheetId))).toEqual([...fixes].sort());
    tableOf(await desk.undo());
    tableOf(await desk.mark('findings'));
    tableOf(await desk.undo());
    expect(changedBetween(before, contentsOf(sheetId))).toEqual([]);
  });
});

describe('a table whose formulas give errors', () => {
  test('tells each, offers no fix for them, and becomes a form that still shows them to be mended', async () => {
    const { sheetId } = await open('d4-bang-cham-diem');
    const [one, other] = ['D12', 'D13'];
    await onSheet(sheetId, (sheet) => {
      sheet.getRange(one).formulas = [['=1/0']];
      sheet.getRange(other).formulas = [['=VLOOKUP("không có",A1:B2,2,FALSE)']];
    });
    const before = contentsOf(sheetId);
    const table = tableOf(await desk.read());
    const errors = table.findings.filter(({ finding }) => finding.rule === 'error-value');
    expect(errors.map(({ cell }) => cell)).toEqual(expect.arrayContaining([one, other]));
    expect(errors.every(({ fix }) => !fix)).toBe(true);
    tableOf(await desk.fix(fixable(table)));
    expect(changedBetween(before, contentsOf(sheetId))).toEqual(
      fixable(table)
        .map(({ fix }) => fix!.cell)
        .sort(),
    );
    tableOf(await desk.mark('findings'));
    const { form } = valueOf(await desk.createFromTable({ ...formRequest, set: table.set }));
    const carried = leavesOfSet(table.set)
      .filter(({ key }) => entryOf(table.scorecard, key).self.kind === 'error')
      .map(({ key }) => entryOf(form!.scorecard, key).self);
    expect(carried).toEqual(['#DIV/0!', '#N/A'].map((typed) => ({ kind: 'unreadable', typed })));
  });
});
