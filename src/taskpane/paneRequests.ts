/** The pages of the pane, in the order of its tabs. */
export const PAGES = ['form', 'check', 'results', 'units'] as const;
export type Page = (typeof PAGES)[number];

/** What a ribbon button asks of the pane. */
export interface PaneRequest {
  readonly page: Page;
  /** Run the check, or offer another form where there is one. */
  readonly then: 'check' | 'add-form' | null;
}

type Listener = (request: PaneRequest) => void;

/** Carries requests from the ribbon to the pane; the last one that comes before the pane is ready waits for it. */
export interface PaneRequests {
  readonly send: Listener;
  /** One listener at a time; returns how to stop listening. */
  readonly listen: (listener: Listener) => () => void;
}

export function createPaneRequests(): PaneRequests {
  let waiting: PaneRequest | null = null;
  let listener: Listener | null = null;
  return {
    send: (request) => {
      if (listener) listener(request);
      else waiting = request;
    },
    listen: (next) => {
      listener = next;
      if (waiting) next(waiting);
      waiting = null;
      return () => {
        listener = null;
      };
    },
  };
}
