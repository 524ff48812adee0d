import type { ExcelHost } from '../../../src/workbook/excel/excelHost';
import { ExcelWorkbook } from '../../../src/workbook/excel/excelWorkbook';
import type { Result } from '../../../src/scoring/result';
import type { SheetContent } from '../../../src/sheets/sheetContent';
import type { Problem } from '../../../src/workbook/problem';
import type { OpenBook, ReadRequest } from '../../../src/workbook/workbook';
import { startExcelInNode, type NodeExcel, type NodeExcelOptions } from '../../workbench/channel/nodeTransport';

/** An Excel with an empty workbook, and our side of it. */
export interface AnExcel extends NodeExcel {
  readonly workbook: ExcelWorkbook;
  /** How many messages went to Excel since the last time this was asked. */
  trips(): number;
  sheetNames(): string[];
  insert(...contents: readonly SheetContent[]): Promise<string[]>;
  read(request?: Partial<ReadRequest>): Promise<OpenBook>;
}

export const valueOf = <T>(result: Result<T, Problem>): T => {
  if (!result.ok) throw new Error(`a problem: ${JSON.stringify(result.error)}`);
  return result.value;
};

export const problemOf = (result: Result<unknown, Problem>): Problem => {
  if (result.ok) throw new Error('no problem');
  return result.error;
};

let running: { excel: NodeExcel; uninstall: () => void } | null = null;

/** Starts an Excel for one test; a test file that uses it calls `closeExcel` after each. */
export function anExcel(host: Partial<ExcelHost> = {}, options: NodeExcelOptions = {}): AnExcel {
  const excel = startExcelInNode(options);
  running = { excel, uninstall: excel.install() };
  const workbook = new ExcelWorkbook({ editPauseMilliseconds: 5, ...host });
  let counted = 0;
  let made = 0;
  excel.host.onRoundTrip = () => (made += 1);
  const trips = (): number => {
    const since = made - counted;
    counted = made;
    return since;
  };
  return {
    ...excel,
    workbook,
    trips,
    sheetNames: () => excel.model.sheets.map(({ name }) => name),
    insert: async (...contents) => [...valueOf(await workbook.insertSheets(contents)).sheetIds],
    read: async (request = {}) =>
      valueOf(await workbook.read({ sheet: 'active', alongWith: [], limits: null, ...request })),
  };
}

export function closeExcel(): void {
  running?.uninstall();
  running?.excel.close();
  running = null;
}
