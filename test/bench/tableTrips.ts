import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../src/scoring/result';
import { ExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import { createFormDesk, type DeskReading, type FormDesk } from '../../src/workbook/formDesk';
import type { Problem } from '../../src/workbook/problem';
import { startExcelInNode, type NodeExcel } from '../workbench/channel/nodeTransport';
import { readWorkbookFile } from '../workbench/files/readWorkbookFile';
import { loadEngineFromDisk } from '../workbench/model/engineFromDisk';
import { openSnapshot } from '../workbench/model/snapshots';
import type { WorkbookSnapshot } from '../workbench/model/workbookModel';
import type { Measure } from './timing';

const MEGABYTE = 1 << 20;
const SAMPLE = 'd6-so-lieu-ban';

interface Step {
  readonly name: string;
  readonly budget: number;
  readonly act: (desk: FormDesk) => Promise<Result<DeskReading, Problem>>;
}

/** Marking writes a sheet of findings too: 2 for the marks, 3 for the sheet. */
const STEPS: readonly Step[] = [
  { name: 'Nhận dạng bảng có sẵn', budget: 3, act: (desk) => desk.read() },
  { name: 'Đọc lại sau khi sửa một ô', budget: 1, act: (desk) => desk.read() },
  { name: 'Đánh dấu, kèm trang kết quả', budget: 5, act: (desk) => desk.mark('findings') },
  { name: 'Bỏ đánh dấu', budget: 2, act: (desk) => desk.unmark() },
];

/** A register that is refused, and the largest that is read. */
const LARGE = [
  { name: 'Trang một triệu ô', rows: 10_000, columns: 100 },
  { name: 'Trang 144.000 ô', rows: 18_000, columns: 8 },
];

/** What it takes to work on a table that was already there, through the real client of Office.js. */
export async function measureTableTrips(): Promise<Measure[]> {
  loadEngineFromDisk();
  const measures: Measure[] = [];
  const excel = excelWith(sampleWorkbook());
  const remove = excel.install();
  const desk = aDesk();
  for (const { name, budget, act } of STEPS) {
    const before = excel.host.trips.latest.length;
    const done = await act(desk);
    if (!done.ok) throw new Error(`${name}: ${JSON.stringify(done.error)}`);
    measures.push(...tripsOf(excel, { name, before, budget }));
  }
  await excel.eventsDelivered();
  excel.close();
  remove();
  for (const sheet of LARGE) measures.push(...(await measureLargeSheet(sheet)));
  return measures;
}

/** Our own part of reading such a sheet: the workbench's is taken off. */
async function measureLargeSheet({ name, rows, columns }: (typeof LARGE)[number]): Promise<Measure[]> {
  const sample = sampleWorkbook();
  const cells = Array.from({ length: rows * columns }, (_, at) => ({
    row: Math.floor(at / columns),
    column: at % columns,
    value: at,
  }));
  const excel = excelWith({ ...sample, sheets: sample.sheets.map((sheet) => ({ ...sheet, cells })) });
  const remove = excel.install();
  const theirs = timed(excel.executor);
  const started = process.cpuUsage();
  const read = await aDesk().read();
  const { user, system } = process.cpuUsage(started);
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.error)}`);
  const measures = tripsOf(excel, { name, before: 0, budget: 3 });
  await excel.eventsDelivered();
  excel.close();
  remove();
  return [
    ...measures,
    { what: `${name}: việc của ngăn`, value: (user + system) / 1000 - theirs.milliseconds, unit: 'ms', limit: 2000 },
  ];
}

function sampleWorkbook(): WorkbookSnapshot {
  const bytes = readFileSync(join('test/samples', `${SAMPLE}.xlsx`));
  const file = readWorkbookFile(new Uint8Array(bytes), { name: SAMPLE, locale: 'vi-VN' });
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return file.value;
}

const excelWith = (workbook: WorkbookSnapshot): NodeExcel => startExcelInNode({ model: openSnapshot(workbook) });

const aDesk = (): FormDesk =>
  createFormDesk({ workbook: new ExcelWorkbook(), now: () => '2026-10-20T12:00:00', newFormId: () => 'abc234' });

interface Trips {
  readonly name: string;
  readonly before: number;
  readonly budget: number;
}

function tripsOf({ host }: NodeExcel, { name, before, budget }: Trips): Measure[] {
  const trips = host.trips.latest.slice(before);
  const sent = trips.reduce((sum, { bytesSent, bytesReceived }) => sum + bytesSent + bytesReceived, 0);
  const limit = budget + Math.floor(sent / MEGABYTE);
  return [
    { what: `${name}: lượt trao đổi`, value: trips.length, unit: 'lượt', limit },
    { what: `${name}: dữ liệu qua lại`, value: sent / 1024, unit: 'KB', limit: null },
  ];
}

/** Adds up what the workbench takes to answer. */
function timed(executor: NodeExcel['executor']): { readonly milliseconds: number } {
  const taken = { milliseconds: 0 };
  const execute = executor.execute.bind(executor);
  executor.execute = (...asked) => {
    const started = process.cpuUsage();
    try {
      return execute(...asked);
    } finally {
      const { user, system } = process.cpuUsage(started);
      taken.milliseconds += (user + system) / 1000;
    }
  };
  return taken;
}
