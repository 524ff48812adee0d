import { ok, type Result } from '../../scoring/result';
import type { Problem } from '../problem';
import type { ExcelHost } from './excelHost';
import { runBatch } from './runBatch';

/** The level that tells of renamed sheets. */
const RENAMING_LEVEL = '1.17';

interface SheetEvent {
  readonly worksheetId: string;
}

type Changed = (what: { readonly sheetId: string | null }) => void;

/**
 * Tells of edits, of sheets added, deleted and renamed and of another sheet being shown; gives how to stop. What this
 * add-in writes itself is not told.
 */
export async function watchWorkbook(host: ExcelHost, changed: Changed): Promise<Result<() => void, Problem>> {
  const onSheet = ({ worksheetId }: SheetEvent): Promise<void> => {
    changed({ sheetId: worksheetId });
    return Promise.resolve();
  };
  const onWorkbook = (): Promise<void> => {
    changed({ sheetId: null });
    return Promise.resolve();
  };
  const watched = await runBatch(host, {
    kind: 'read',
    sheet: '',
    queue: ({ workbook }) => {
      const { worksheets } = workbook;
      return [
        worksheets.onChanged.add(onSheet),
        worksheets.onActivated.add(onSheet),
        worksheets.onAdded.add(onWorkbook),
        worksheets.onDeleted.add(onWorkbook),
        ...(host.supports(RENAMING_LEVEL) ? [worksheets.onNameChanged.add(onWorkbook)] : []),
      ];
    },
  });
  return watched.ok ? ok(() => stopWatching(watched.value)) : watched;
}

/** Handlers come off in the context in which they were put on. */
function stopWatching(handlers: readonly OfficeExtension.EventHandlerResult<never>[]): void {
  for (const handler of handlers) handler.remove();
  // The pane is about to go, and its handlers go with it anyway.
  handlers[0]?.context.sync().catch(() => undefined);
}
