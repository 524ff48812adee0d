import { useCallback, useEffect, useState } from 'react';
import { focusPage } from './pageFocus';
import type { Page, PaneRequests } from './paneRequests';

export interface Pages {
  readonly page: Page;
  readonly open: (page: Page) => void;
  /** A form is being described though there is one already. */
  readonly adding: boolean;
  readonly setAdding: (adding: boolean) => void;
}

/** Which page is open. Kept in memory: Office.js takes the browser's history away. */
export function usePages(requests: PaneRequests, check: () => void): Pages {
  const [page, open] = useState<Page>('form');
  const [adding, setAdding] = useState(false);
  const follow = useCallback(
    () =>
      requests.listen((request) => {
        open(request.page);
        setAdding(request.then === 'add-form');
        if (request.then === 'check') check();
        // The page is there after the next drawing.
        requestAnimationFrame(focusPage);
      }),
    [requests, check],
  );
  useEffect(follow, [follow]);
  return { page, open, adding, setAdding };
}
