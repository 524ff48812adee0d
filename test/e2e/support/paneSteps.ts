import type { Frame, Locator } from 'playwright-core';
import type { WorkbenchPage } from './workbenchPage';

/** A pane once it has read the workbook. */
export async function readyPane(workbench: WorkbenchPage, owner: 'person' | 'co-author' = 'person'): Promise<Frame> {
  const pane = await workbench.pane(owner);
  await pane.getByRole('tabpanel').waitFor();
  await pane.locator('main > :last-child button').first().waitFor();
  return pane;
}

export const isFocused = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => element === document.activeElement);

/** Whether the control stands above what has the focus. */
const isAbove = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => {
    const position = document.activeElement?.compareDocumentPosition(element) ?? 0;
    return (position & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  });

/** Presses Tab, or Shift and Tab, until the control has the focus, as somebody without a mouse does. */
export async function tabTo(workbench: WorkbenchPage, control: Locator): Promise<void> {
  await control.waitFor();
  const key = (await isAbove(control)) ? 'Shift+Tab' : 'Tab';
  for (let presses = 0; presses < 60; presses += 1) {
    if (await isFocused(control)) return;
    await workbench.press(key);
  }
  throw new Error(`${key} does not reach ${control.toString()}`);
}

/** Goes from the sheet into the pane by F6, to its first control. */
export async function enterPane(workbench: WorkbenchPage, pane: Frame): Promise<void> {
  await workbench.goTo('A1');
  await workbench.press('F6');
  await pane.waitForFunction(() => document.hasFocus());
}

export async function openPageOf(pane: Frame, name: string): Promise<void> {
  await pane.getByRole('tab', { name }).click();
}
