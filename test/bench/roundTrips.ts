import type { Result } from '../../src/scoring/result';
import { formColumn } from '../../src/sheets/formColumns';
import { FIRST_ROW } from '../../src/sheets/formPlaces';
import { ExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import { createFormDesk, type DeskReading, type FormDesk } from '../../src/workbook/formDesk';
import type { Problem } from '../../src/workbook/problem';
import { startExcelInNode, type NodeExcel } from '../workbench/channel/nodeTransport';
import { aSetOfRows } from './aSetOfRows';
import { median, type Measure } from './timing';

const RUNS = 5;
const MEGABYTE = 1 << 20;
const ROWS = [60, 400];

interface Step {
  readonly name: string;
  /** Round trips, to which one a megabyte is added; null where only its parts have a budget. */
  readonly budget: number | null;
  readonly act: (desk: FormDesk, rows: number) => Promise<Result<DeskReading, Problem>>;
}

const CREATE = 'Tạo biểu mẫu, kể cả đọc lại';
/** What the desk asks of the workbook when it creates a form, before it reads the form back. */
const INSERT = 'Chèn biểu mẫu';

const STEPS: readonly Step[] = [
  { name: CREATE, budget: null, act: (desk, rows) => desk.create(requestOf(rows)) },
  { name: 'Kiểm tra', budget: 2, act: (desk) => desk.check() },
  { name: 'Đánh dấu', budget: 2, act: (desk) => desk.mark('findings') },
  { name: 'Bỏ đánh dấu', budget: 2, act: (desk) => desk.unmark() },
];

const requestOf = (rows: number): Parameters<FormDesk['create']>[0] => ({
  set: aSetOfRows(rows),
  unit: 'xã Bình Minh',
  year: 2026,
  group: 'xã',
  superior: '',
  place: 'Bình Minh',
  view: 'self-assessment',
});

interface Cost {
  readonly trips: number;
  readonly bytes: number;
  readonly milliseconds: number;
}

/** Through the real client of Office.js, over the stand-in for Excel. */
export async function measureRoundTrips(): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const rows of ROWS) {
    const runs: ReadonlyMap<string, Cost>[] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await oneRun(rows));
    for (const { name, budget } of [{ name: INSERT, budget: 3 }, ...STEPS]) {
      const costs = runs.flatMap((costsOfRun) => costsOfRun.get(name) ?? []);
      const of = (part: keyof Cost): number => median(costs.map((cost) => cost[part]));
      const limit = budget === null ? null : budget + Math.floor(of('bytes') / MEGABYTE);
      measures.push({ what: `${name}, ${rows} dòng: lượt trao đổi`, value: of('trips'), unit: 'lượt', limit });
      measures.push({
        what: `${name}, ${rows} dòng: dữ liệu qua lại`,
        value: of('bytes') / 1024,
        unit: 'KB',
        limit: null,
      });
      measures.push({ what: `${name}, ${rows} dòng: thời gian`, value: of('milliseconds'), unit: 'ms', limit: null });
    }
  }
  return measures;
}

async function oneRun(rows: number): Promise<ReadonlyMap<string, Cost>> {
  const excel = startExcelInNode();
  const remove = excel.install();
  const costs = new Map<string, Cost>();
  const measured = async <T>(name: string, act: () => Promise<T>): Promise<T> => {
    const before = excel.host.trips.latest.length;
    const started = performance.now();
    const done = await act();
    const milliseconds = performance.now() - started;
    const trips = excel.host.trips.latest.slice(before);
    const bytes = trips.reduce((sum, { bytesSent, bytesReceived }) => sum + bytesSent + bytesReceived, 0);
    costs.set(name, { trips: trips.length, bytes, milliseconds });
    return done;
  };
  class MeasuredWorkbook extends ExcelWorkbook {
    override insertSheets(
      ...args: Parameters<ExcelWorkbook['insertSheets']>
    ): ReturnType<ExcelWorkbook['insertSheets']> {
      return measured(INSERT, () => super.insertSheets(...args));
    }
  }
  const workbook = new MeasuredWorkbook();
  const desk = createFormDesk({ workbook, now: () => '2026-10-20T12:00:00', newFormId: () => 'abc234' });
  for (const { name, act } of STEPS) {
    const done = await measured(name, () => act(desk, rows));
    if (!done.ok) throw new Error(`${name}: ${JSON.stringify(done.error)}`);
    if (name === CREATE) fillIn(excel, rows);
  }
  await excel.eventsDelivered();
  excel.close();
  remove();
  return costs;
}

/** Every third row gets points; one in six of them too many, so that there is much to find and to mark. */
function fillIn({ model }: NodeExcel, rows: number): void {
  for (let row = FIRST_ROW; row < FIRST_ROW + rows; row += 3) {
    model.enter(model.activeSheet, row, formColumn('self'), row % 2 === 0 ? '0,5' : '1,5');
  }
}
