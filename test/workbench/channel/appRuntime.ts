/**
 * Showing and hiding the pane (`Office.addin.showAsTaskpane` and the like) crosses the channel as a batch too, but
 * Excel on the web answers it before the workbook: the pane is no part of the workbook.
 */

/** The first entry of such a request. */
export const RUNTIME_PARTITION = 'WacPartition';

/** The number of the event by which the client hears that the pane was shown or hidden. */
export const VISIBILITY_EVENT = 65_539;

export interface PaneVisibility {
  isShown(): boolean;
  show(shown: boolean): void;
}

interface RuntimeBatch {
  readonly Actions: readonly {
    readonly Id: number;
    readonly ActionType: number;
    readonly Name: string;
    readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
  }[];
}

const METHOD = 3;

export function answerRuntimeBatch(batchJson: string, pane: PaneVisibility): string {
  const batch = JSON.parse(batchJson) as RuntimeBatch;
  const Results = batch.Actions.map((action) => ({ ActionId: action.Id, Value: answer(action, pane) }));
  return JSON.stringify({ Results });
}

function answer(action: RuntimeBatch['Actions'][number], pane: PaneVisibility): unknown {
  if (action.ActionType !== METHOD) return {};
  if (action.Name === 'GetAppRuntimeState') return pane.isShown() ? 'Visible' : 'Background';
  if (action.Name === 'SetAppRuntimeState') pane.show(action.ArgumentInfo?.Arguments?.[0] === 'Visible');
  return null;
}
