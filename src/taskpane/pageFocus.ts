/** The id of the page that is open: its tab controls it. */
export const PAGE_ID = 'page';

/**
 * Gives the keyboard to the page: when it is opened from elsewhere, or when what had the focus is gone. Not to its
 * title: on the web Office.js moves the focus on from what Tab reaches, and leaves the pane from anything else.
 */
export const focusPage = (): void => document.getElementById(PAGE_ID)?.focus();

/** Pages share what scrolls: one that is opened begins at its top, whatever was looked at before. */
export const showPageTop = (): void => document.getElementById(PAGE_ID)?.scrollTo?.(0, 0);

export function beginPage(): void {
  focusPage();
  showPageTop();
}
