import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { leavesOfSet } from '../../src/scoring/criteriaSet';
import { entryOf } from '../../src/scoring/scorecard';
import { checkUnitsTable } from '../../src/sheets/checkUnitsTable';
import { tablesOfBook } from '../../src/sheets/tablesOfBook';
import { checkTable } from '../../src/sheets/publishedRules';
import type { ColumnReading } from '../../src/sheets/recognise/recognition';
import { recogniseSheet } from '../../src/sheets/recognise/recogniseSheet';
import type { FormDesk } from '../../src/workbook/formDesk';
import { isOfCriteria, type TableReading, type UnitsReading } from '../../src/workbook/tableReading';
import { readXlsx } from '../../src/workbook/xlsx/readXlsx';
import { printWorkbookFile } from '../workbench/files/printWorkbookFile';
import { readWorkbookFile } from '../workbench/files/readWorkbookFile';
import { takeSnapshot } from '../workbench/model/snapshots';
import { aDeskOn, aSampleInExcel, anExcelWith, formRequest, tableOf } from './excel/aSampleInExcel';
import { closeExcel, valueOf, type AnExcel } from './excel/anExcel';
import { changedBetween, contentsOf } from './excel/sheetContents';

/* Every sample, the way that an officer goes with it: opened, checked, marked, fixed, made a form of, put right, saved, opened again. */

const FOLDER = join(__dirname, '../samples');
const SAMPLES = readdirSync(FOLDER).flatMap((file) => /^(.+)\.xlsx$/.exec(file)?.[1] ?? []);

let excel: AnExcel;
let desk: FormDesk;

// Computers that build are busy.
jest.setTimeout(120_000);
afterEach(closeExcel);

function open(sample: string): void {
  excel = aSampleInExcel(sample);
  desk = aDeskOn(excel);
  excel.trips();
}

/** All tables of the workbook, each turned to. */
async function* tablesInPane(): AsyncGenerator<TableReading | UnitsReading> {
  const { tables } = valueOf(await desk.read());
  for (const { sheetId, at } of tables) {
    const { table } = valueOf(await desk.showTable(sheetId, at));
    if (!table) throw new Error('no table');
    yield table;
  }
}

/** The tables that the command line finds in a file, with what the officer has put right. */
function checkedInFile(
  bytes: Uint8Array,
): { readonly sheetName: string; readonly told: readonly string[]; readonly share: unknown }[] {
  const book = readXlsx(bytes);
  if (!book.ok) throw new Error(JSON.stringify(book.error));
  return tablesOfBook(book.value).map((found) => {
    if ('defect' in found) throw new Error('a form');
    const checked = 'units' in found ? checkUnitsTable(found.units) : checkTable(found.table);
    return {
      sheetName: found.sheet.name,
      told: told(checked),
      share: isOfCriteria(checked) ? checked.totals.share : null,
    };
  });
}

/** Without names and maximums there is no table. */
const canBePassedOver = ({ role }: ColumnReading): boolean => role !== null && role !== 'name' && role !== 'maximum';

const told = ({ findings }: Pick<TableReading, 'findings'>): string[] =>
  findings.map(({ finding, cell, fix }) => `${finding.rule} ${cell} ${fix?.value}`).sort();

/** Everything in the workbook but how a text was entered: its cells, looks, rules and names. */
const everything = (): string =>
  JSON.stringify({ ...takeSnapshot(excel.model), activeSheet: 0 }, (key, value: unknown) =>
    key === 'quoted' ? undefined : value,
  );

/** Saves the workbook, closes it and opens it again: nothing is remembered but what the file holds. */
function saveAndOpenAgain(): Uint8Array {
  const { model } = excel;
  const bytes = printWorkbookFile(takeSnapshot(model), {
    storedValues: (place) => (row, column) => model.result(model.states[place]!, row, column),
    created: new Date('2026-10-20T00:00:00Z'),
  });
  closeExcel();
  const file = readWorkbookFile(bytes, { name: 'Đã lưu.xlsx', locale: 'vi-VN' });
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  excel = anExcelWith(file.value);
  desk = aDeskOn(excel);
  return bytes;
}

describe.each(SAMPLES)('%s', (sample) => {
  test('is read in the pane as from its file, in three round trips', async () => {
    open(sample);
    valueOf(await desk.read());
    expect(excel.trips()).toBeLessThanOrEqual(3);
    const inFile = checkedInFile(new Uint8Array(readFileSync(join(FOLDER, `${sample}.xlsx`))));
    const inPane = [];
    for await (const table of tablesInPane()) {
      const share = table.kind === 'criteria' ? table.totals.share : null;
      inPane.push({ sheetName: table.sheetName, told: told(table), share });
    }
    expect(inPane).toEqual(inFile);
  });

  test('is, cell by cell, what it was once marks, fixes and a form are undone; each fix mends what it is for', async () => {
    open(sample);
    for await (const table of tablesInPane()) {
      const { sheetId, findings } = table;
      const [before, cells] = [everything(), contentsOf(excel.model, sheetId)];
      for (const what of ['findings', 'weak'] as const) {
        expect(valueOf(await desk.mark(what)).table?.marked).toBe(true);
        expect(changedBetween(cells, contentsOf(excel.model, sheetId))).toEqual([]);
        valueOf(await desk.unmark());
        expect(everything() === before).toBe(true);
      }
      const fixes = findings.filter(({ fix }) => fix);
      for (const one of fixes.filter(
        ({ finding }, at) => fixes.findIndex((other) => other.finding.rule === finding.rule) === at,
      )) {
        const after = valueOf(await desk.fix([one])).table!;
        expect(changedBetween(cells, contentsOf(excel.model, sheetId))).toEqual([one.fix!.cell]);
        expect(after.findings.some(({ finding, cell }) => finding.rule === one.finding.rule && cell === one.cell)).toBe(
          false,
        );
        valueOf(await desk.undo());
        expect(everything() === before).toBe(true);
      }
      if (table.kind === 'units') continue;
      const { form } = valueOf(await desk.createFromTable({ ...formRequest, set: table.set }));
      expect(form?.set.areas).toEqual(table.set.areas);
      for (const { key } of leavesOfSet(table.set)) {
        const [was, is] = [entryOf(table.scorecard, key), entryOf(form!.scorecard, key)];
        // Dates and errors become texts that are still to be put right.
        const isKept = was.self.kind !== 'date' && was.self.kind !== 'error';
        expect([key, isKept ? is : is.self.kind]).toEqual([key, isKept ? was : 'unreadable']);
      }
      valueOf(await desk.undo());
      expect(everything() === before).toBe(true);
    }
  });

  test('a column and a row that were put right are so in the saved file, for the pane and for the command line', async () => {
    open(sample);
    const { table } = valueOf(await desk.read());
    if (table?.kind !== 'criteria') return;
    const before = told(table);
    const { column } = table.columns.filter(canBePassedOver).at(-1)!;
    const { row } = table.rows.filter(({ kind }) => kind === 'criterion').at(-1)!;
    valueOf(await desk.correct({ kind: 'column', column, role: 'ignore' }));
    const corrected = tableOf(await desk.correct({ kind: 'row', row, depth: 'ignore' }));
    const bytes = saveAndOpenAgain();
    const again = tableOf(await desk.read());
    expect(again.corrected).toBe(true);
    expect(again.columns.find((each) => each.column === column)?.role).toBeNull();
    expect(again.rows.find((each) => each.row === row)?.kind).toBe('ignored');
    expect([again.columns, again.rows, told(again)]).toEqual([corrected.columns, corrected.rows, told(corrected)]);
    expect(checkedInFile(bytes)[0]?.told).toEqual(told(corrected));
    expect(told(tableOf(await desk.correct({ kind: 'forget' })))).toEqual(before);
  });

  test('no column that the officer passes over is read as anything', async () => {
    open(sample);
    for await (const table of tablesInPane()) {
      if (table.kind === 'units') continue;
      const { read } = await excel.read({ sheet: { id: table.sheetId } });
      for (const { column } of table.columns.filter(canBePassedOver)) {
        const passedOver = { columns: new Map([[column, 'ignore' as const]]), rows: new Map() };
        const found = recogniseSheet(read.sheets[0]!, passedOver)[table.at]!;
        const readings = 'table' in found ? found.table.recognition?.columnReadings : undefined;
        expect([column, readings?.find((each) => each.column === column)?.role]).toEqual([column, null]);
      }
    }
  });
});
