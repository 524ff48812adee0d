import { Workbook } from 'exceljs';
import { xa2025 } from '../../../src/scoring/sets/xa2025';
import { readXlsx } from '../../../src/workbook/xlsx/readXlsx';
import { DEFAULT_ROW_HEIGHT } from '../model/defaults';
import { loadEngineFromDisk } from '../model/engineFromDisk';
import { openSnapshot, takeSnapshot } from '../model/snapshots';
import type { WorkbookSnapshot } from '../model/workbookModel';
import { filledForm } from '../page/filledForm';
import { snapshotOfContents } from './contentSnapshot';
import { printWorkbookFile } from './printWorkbookFile';
import { readWorkbookFile } from './readWorkbookFile';

/** The other program's reader takes its time. */
const SLOW_READER_MS = 60_000;
const OPTIONS = { name: 'Tự chấm.xlsx', locale: 'vi-VN' } as const;

beforeAll(() => loadEngineFromDisk());

function savedForm(): { readonly snapshot: WorkbookSnapshot; readonly bytes: Uint8Array } {
  const book = openSnapshot(snapshotOfContents(filledForm(), OPTIONS));
  const snapshot = takeSnapshot(book);
  const bytes = printWorkbookFile(snapshot, {
    storedValues: (place) => (row, column) => book.result(book.states[place]!, row, column),
    created: new Date('2026-11-21T00:00:00Z'),
  });
  return { snapshot, bytes };
}

function reopened(bytes: Uint8Array): WorkbookSnapshot {
  const read = readWorkbookFile(bytes, OPTIONS);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

const POINTS_PER_PIXEL = 0.75;

/** Looks are named by number, and numbers may differ; widths are kept in whole pixels. */
const comparable = (snapshot: WorkbookSnapshot): unknown =>
  takeSnapshot(openSnapshot(snapshot)).sheets.map((sheet) => ({
    ...sheet,
    formats: null,
    sheetFormat: null,
    standardWidth: null,
    columns: sheet.columns.map(({ first, width = 0, hidden = false }) =>
      hidden ? { first, hidden } : { first, pixels: Math.round(width / POINTS_PER_PIXEL) },
    ),
    conditionalFormats: sheet.conditionalFormats.map((format) => ({ ...format, id: '' })),
    cells: sheet.cells
      .map(({ format, ...cell }) => ({ ...cell, look: (format === undefined ? null : sheet.formats[format]) ?? {} }))
      .filter(({ value, formula, look }) => value !== null || formula !== undefined || Object.keys(look).length > 0),
  }));

test('a form saved from the page and opened again is the same form', () => {
  const { snapshot, bytes } = savedForm();
  const again = reopened(bytes);
  expect(comparable(again)).toEqual(comparable(snapshot));
  expect(again.names).toEqual(snapshot.names);
});

test('the add-in reads the same cells from a saved form as stand on the page', () => {
  const { bytes } = savedForm();
  const read = readXlsx(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const [form] = read.value.sheets;
  const texts = form?.grid.flatMap((row) =>
    (row ?? []).map((cell) => (cell?.value.kind === 'text' ? cell.value.text : '')),
  );
  for (const area of xa2025.areas) expect(texts).toContain(area.code);
});

test(
  'another program finds the merges, limits, frozen panes and protection of a saved form',
  async () => {
    const { bytes } = savedForm();
    const book = new Workbook();
    await book.xlsx.load(bytes.buffer as ArrayBuffer);
    const [form, data] = book.worksheets;
    expect(form?.views[0]).toMatchObject({ state: 'frozen' });
    expect(form?.getCell('A1').isMerged).toBe(true);
    expect(form?.getCell('F9').dataValidation).toMatchObject({ type: 'custom' });
    expect(form?.getCell('F9').protection).toMatchObject({ locked: false });
    expect(data?.state).toBe('hidden');
  },
  SLOW_READER_MS,
);

test('a file that is no workbook is refused with the reason', () => {
  expect(readWorkbookFile(new TextEncoder().encode('<html></html>'), OPTIONS)).toMatchObject({
    ok: false,
    error: { detail: 'html' },
  });
});

test('rows that the page made as high as their text are so for programs that leave heights as they stand', () => {
  const book = openSnapshot(snapshotOfContents(filledForm(), OPTIONS));
  const [sheet] = book.states;
  const wrapped = [...sheet!.rows.keys()].find((row) => book.ownHeight(sheet!, row) > DEFAULT_ROW_HEIGHT)!;
  const free = { ...takeSnapshot(book) };
  const bytes = printWorkbookFile(
    { ...free, sheets: free.sheets.map((each) => ({ ...each, rows: [] })) },
    {
      storedValues: (place) => (row, column) => book.result(book.states[place]!, row, column),
      ownHeights: (place) => (row) => book.ownHeight(book.states[place]!, row),
      created: new Date('2026-11-21T00:00:00Z'),
    },
  );
  const { rows } = reopened(bytes).sheets[0]!;
  expect(rows.find(({ row }) => row === wrapped)?.height).toBe(book.ownHeight(sheet!, wrapped));
});
