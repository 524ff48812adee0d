import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../src/scoring/result';
import { ExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import { createFormDesk, type DeskReading, type FormDesk } from '../../src/workbook/formDesk';
import type { Problem } from '../../src/workbook/problem';
import { startExcelInNode } from '../workbench/channel/nodeTransport';
import { readWorkbookFile } from '../workbench/files/readWorkbookFile';
import { loadEngineFromDisk } from '../workbench/model/engineFromDisk';
import { openSnapshot } from '../workbench/model/snapshots';
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

/** What it takes to work on a table that was already there, through the real client of Office.js. */
export async function measureTableTrips(): Promise<Measure[]> {
  loadEngineFromDisk();
  const bytes = readFileSync(join('test/samples', `${SAMPLE}.xlsx`));
  const file = readWorkbookFile(new Uint8Array(bytes), { name: SAMPLE, locale: 'vi-VN' });
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  const excel = startExcelInNode({ model: openSnapshot(file.value) });
  const remove = excel.install();
  const desk = createFormDesk({
    workbook: new ExcelWorkbook(),
    now: () => '2026-10-20T12:00:00',
    newFormId: () => 'abc234',
  });
  const measures: Measure[] = [];
  for (const { name, budget, act } of STEPS) {
    const before = excel.host.trips.latest.length;
    const done = await act(desk);
    if (!done.ok) throw new Error(`${name}: ${JSON.stringify(done.error)}`);
    const trips = excel.host.trips.latest.slice(before);
    const sent = trips.reduce((sum, { bytesSent, bytesReceived }) => sum + bytesSent + bytesReceived, 0);
    const limit = budget + Math.floor(sent / MEGABYTE);
    measures.push({ what: `${name}: lượt trao đổi`, value: trips.length, unit: 'lượt', limit });
    measures.push({ what: `${name}: dữ liệu qua lại`, value: sent / 1024, unit: 'KB', limit: null });
  }
  await excel.eventsDelivered();
  excel.close();
  remove();
  return measures;
}
