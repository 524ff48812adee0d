import { useEffect } from 'react';
import { focusPage } from '../../pageFocus';

/**
 * What has the keyboard may go with what it did: a file that is left out, a comparison that is dropped. The keyboard then
 * goes on at the fold that the control stood in, or at the page.
 */
export function useKeyboardKept(): void {
  useEffect(() => {
    let held: readonly Element[] = [];
    const hold = ({ target }: FocusEvent): void => {
      held = target instanceof Element ? withFolds(target) : [];
    };
    const observer = new MutationObserver(() => {
      const [control, ...folds] = held;
      const isGone = control?.isConnected === false && document.activeElement === document.body;
      // Whoever has gone on to the sheet stays there.
      if (!isGone || !document.hasFocus()) return;
      const title = folds.find((fold) => fold.isConnected)?.querySelector('summary');
      if (title) title.focus();
      else focusPage();
    });
    document.addEventListener('focusin', hold);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', hold);
      observer.disconnect();
    };
  }, []);
}

/** A control, then the folds that it stands in, the innermost first. */
function withFolds(control: Element): Element[] {
  const fold = control.parentElement?.closest('details');
  return fold ? [control, ...withFolds(fold)] : [control];
}
