import type { EventEntry } from '../channel/browserTransport';
import type { CalculatedWorkbook } from '../model/calculatedWorkbook';
import { shiftArea } from '../model/formulaText';
import type { LineChange } from '../model/formulaText';
import type { ModelEvent } from '../model/workbookModel';
import { REQUEST_LIMIT } from './batch';
import type { Batch, BatchResult } from './batch';
import { entriesOf } from './events';
import { executeBatch } from './executor';
import type { Handle, RangeHandle } from './handles';
import { MEMBERS } from './members';
import type { Session } from './session';

export interface ExecutorOptions {
  /** The highest ExcelApi level declared, asked for at each batch: "1.14". */
  readonly excelApi: () => string;
  /** What add-ins keep in the workbook; shared by all who have it open. */
  readonly settings?: Map<string, unknown>;
}

/**
 * Takes batches as the client sends them, as JSON, and answers in JSON; tells of events. One for each add-in that has the
 * workbook open: what another one does is told of as a co-author's doing.
 */
export class BatchExecutor {
  private readonly session: Session & { apiLevel: string };
  private readonly listeners = new Set<(entries: readonly EventEntry[]) => void>();
  private readonly stopListening: () => void;
  private running = false;

  constructor(
    private readonly book: CalculatedWorkbook,
    private readonly options: ExecutorOptions,
  ) {
    this.session = {
      book,
      membersOf: (type) => MEMBERS[type],
      apiLevel: '1.1',
      references: new Map(),
      nextReference: 1,
      registrations: new Map(),
      settings: options.settings ?? new Map(),
      enableEvents: true,
      isDirty: false,
      nextRule: 0,
    };
    this.stopListening = book.listen((event) => this.heard(event));
  }

  /** How many ranges the add-in keeps hold of: they cost Excel time until they are let go. */
  get keptReferences(): number {
    return [...this.session.references.keys()].filter((key) => key.startsWith('ref-')).length;
  }

  /** `failAt` makes that action fail with a code, as if the workbook had refused it. */
  execute(
    json: string,
    { failAt = null }: { readonly failAt?: { readonly action: number; readonly code: string } | null } = {},
  ): string {
    if (byteLength(json) > REQUEST_LIMIT)
      return refusal('RequestPayloadSizeLimitExceeded', 'The size of the request payload has exceeded the limit.');
    if (this.book.editing)
      return refusal(
        'InvalidOperationInCellEditMode',
        'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
      );
    this.session.apiLevel = this.options.excelApi();
    const batch = JSON.parse(json) as Batch;
    this.running = true;
    let result: BatchResult;
    try {
      result = failAt ? this.runUntil(batch, failAt) : executeBatch(batch, this.session);
    } finally {
      this.running = false;
    }
    const answer = JSON.stringify(result);
    return byteLength(answer) > REQUEST_LIMIT
      ? refusal('ResponsePayloadSizeLimitExceeded', 'The size of the response payload has exceeded the limit.')
      : answer;
  }

  private runUntil(batch: Batch, { action, code }: { readonly action: number; readonly code: string }): BatchResult {
    const result = executeBatch(batch, this.session, action);
    if (result.Error) return result;
    return {
      ...result,
      Error: {
        Code: code,
        Message: `${code} (made to happen)`,
        Location: '',
        ActionIndex: Math.min(action, batch.Actions.length - 1),
      },
    };
  }

  listen(push: (entries: readonly EventEntry[]) => void): () => void {
    this.listeners.add(push);
    return () => this.listeners.delete(push);
  }

  dispose(): void {
    this.stopListening();
    this.listeners.clear();
  }

  private heard(event: ModelEvent): void {
    if (event.kind === 'changed' && event.change) this.moveReferences(event.sheet, event.change);
    const entries = entriesOf(this.session, event, this.running);
    if (entries.length > 0) for (const listener of [...this.listeners]) listener(entries);
  }

  /** Kept ranges follow rows, columns and cells that come and go. */
  private moveReferences(sheet: string, change: LineChange): void {
    for (const handle of this.session.references.values()) {
      if (isRange(handle) && handle.sheet === sheet && handle.area) handle.area = shiftArea(handle.area, change);
    }
  }
}

const isRange = (handle: Handle): handle is RangeHandle => handle.type === 'Range';

const byteLength = (text: string): number =>
  text.length * 3 < REQUEST_LIMIT ? text.length : new TextEncoder().encode(text).length;

const refusal = (code: string, message: string): string =>
  JSON.stringify({ Results: [], Error: { Code: code, Message: message, Location: '', ActionIndex: -1 } });
