import { useCallback, useEffect, useState } from 'react';
import { beginPage } from './pageFocus';
import type { Page, PaneRequests } from './paneRequests';

/** What a new form is made of though there is a form or a table in hand. */
export type Adding = 'set' | 'table' | null;

export interface Pages {
  readonly page: Page;
  readonly open: (page: Page) => void;
  readonly adding: Adding;
  readonly setAdding: (adding: Adding) => void;
}

/** Which page is open. Kept in memory: Office.js takes the browser's history away. */
export function usePages(
  requests: PaneRequests,
  { check, leaveSets }: { readonly check: () => void; readonly leaveSets: () => void },
): Pages {
  const [page, open] = useState<Page>('form');
  const [adding, setAdding] = useState<Adding>(null);
  const follow = useCallback(
    () =>
      requests.listen((request) => {
        open(request.page);
        setAdding(request.then === 'add-form' ? 'set' : null);
        if (request.then === 'check') check();
        if (request.then === 'add-form') leaveSets();
        // The page is there after the next drawing.
        requestAnimationFrame(beginPage);
      }),
    [requests, check, leaveSets],
  );
  useEffect(follow, [follow]);
  const add = (next: Adding): void => {
    setAdding(next);
    beginPage();
  };
  return { page, open, adding, setAdding: add };
}
