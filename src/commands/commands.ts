import type { PaneRequest, PaneRequests } from '../taskpane/paneRequests';

/** The ribbon's functions by the action ids of the manifest, and what each asks of the pane beyond showing itself. */
export const COMMANDS: Readonly<Record<string, PaneRequest | null>> = {
  showPane: null,
  insertForm: { page: 'form', then: 'add-form' },
  checkForm: { page: 'check', then: 'check' },
  showResults: { page: 'results', then: null },
};

/** The ribbon and the pane share one page (shared runtime), so a button opens the pane and tells it what is wanted. */
export function associateCommands(requests: PaneRequests): void {
  for (const [id, request] of Object.entries(COMMANDS)) {
    Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
      // Excel keeps the button shut until this, and takes it for hung after five minutes.
      event.completed();
      void Office.addin.showAsTaskpane().then(() => request && requests.send(request));
    });
  }
}
