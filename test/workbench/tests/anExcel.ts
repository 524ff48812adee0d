import { startExcelInNode } from '../channel/nodeTransport';
import type { NodeExcel, NodeExcelOptions } from '../channel/nodeTransport';

type Context = Excel.RequestContext;
type Sheet = Excel.Worksheet;

export interface TestedExcel extends NodeExcel {
  /** Runs statements against the sheet "Bảng điểm" and sends them in one batch. */
  on(work: (sheet: Sheet, context: Context) => void, options?: Excel.RunOptions): Promise<void>;
  /** The same, and gives back what was loaded. */
  ask<T>(work: (sheet: Sheet, context: Context) => () => T): Promise<T>;
  /** The code with which Excel refuses the statements; null where it does not. */
  refusal(work: (sheet: Sheet, context: Context) => void): Promise<string | null>;
  readonly id: string;
}

/** An Excel with one sheet "Bảng điểm". */
export function anExcel(options: NodeExcelOptions = {}): TestedExcel {
  const excel = startExcelInNode(options);
  const id = excel.model.activeSheet;
  excel.model.renameSheet(id, 'Bảng điểm');
  const run = async <T>(
    work: (sheet: Sheet, context: Context) => () => T,
    runOptions: Excel.RunOptions = {},
  ): Promise<T> =>
    excel.Excel.run(runOptions, async (context) => {
      const read = work(context.workbook.worksheets.getItem('Bảng điểm'), context);
      await context.sync();
      return read();
    });
  return {
    ...excel,
    id,
    on: (work, runOptions) =>
      run((sheet, context) => {
        work(sheet, context);
        return () => undefined;
      }, runOptions),
    ask: (work) => run(work),
    refusal: async (work) => {
      try {
        await run((sheet, context) => {
          work(sheet, context);
          return () => null;
        });
        return null;
      } catch (cause) {
        return (cause as { readonly code?: string }).code ?? String(cause);
      }
    },
  };
}
