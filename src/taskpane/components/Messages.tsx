import { useEffect, type ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Problem } from '../../workbook/problem';
import { countFindings, printCounts } from '../findingGroups';
import { focusPage } from '../pageFocus';
import type { FormActions, FormsState, Trouble } from '../useForms';
import { useWords, type Words } from '../words';
import { MessageLine } from './MessageLine';

const useStyles = makeStyles({
  messages: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    flexShrink: 0,
    ':empty': { display: 'none' },
  },
});

/** Problems that pass by themselves or by what the officer does in Excel: the same may be tried again. */
const PASSING: readonly Problem['kind'][] = [
  'cell-being-edited', 'excel-busy', 'excel-slow', 'excel-refused', 'other-workbook-active', 'filter-on', 'sheet-protected', 'structure-locked',
]; // prettier-ignore
const REPAIRABLE: readonly Problem['kind'][] = ['form-data-missing', 'form-damaged'];

export interface MessagesProps {
  readonly state: FormsState;
  readonly actions: FormActions;
}

/** What went wrong and what to do, what was just done, and what is good to know. Read out as it comes. */
export function Messages({ state, actions }: MessagesProps): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { trouble, done, reading } = state;
  const told = doneText(state, words);
  useFocusKept(done);
  return (
    <div className={styles.messages} role="status" aria-live="polite">
      {trouble && <TroubleMessage trouble={trouble} actions={actions} />}
      {told !== null && (
        <MessageLine intent="success" onDismiss={actions.dismiss}>
          {told}
        </MessageLine>
      )}
      {reading && reading.unfinished.length > 0 && (
        <MessageLine intent="warning" remedies={<RemoveUnfinishedButton actions={actions} />}>
          {words.text.note.unfinished(reading.unfinished)}
        </MessageLine>
      )}
      {reading?.form?.notices.map((notice) => (
        <MessageLine
          key={notice}
          intent="warning"
          remedies={notice === 'data-missing' && <RestoreButton actions={actions} />}
        >
          {words.text.notice[notice]}
        </MessageLine>
      ))}
    </div>
  );
}

function TroubleMessage({
  trouble,
  actions,
}: {
  readonly trouble: Trouble;
  readonly actions: FormActions;
}): ReactElement {
  const { text, problem: problemText } = useWords();
  const { kind } = trouble.problem;
  const { title, what, doNext } = problemText(trouble.problem);
  const remedy = REPAIRABLE.includes(kind) ? (
    <RestoreButton actions={actions} />
  ) : (
    PASSING.includes(kind) && (
      <Button size="small" onClick={trouble.again}>
        {text.button.retry}
      </Button>
    )
  );
  return (
    <MessageLine
      intent={kind === 'cell-being-edited' ? 'info' : 'error'}
      title={title}
      remedies={remedy}
      onDismiss={actions.dismiss}
    >
      {`${what} ${doNext}`}
    </MessageLine>
  );
}

function RestoreButton({ actions }: { readonly actions: FormActions }): ReactElement {
  const { text } = useWords();
  return (
    <Button size="small" onClick={() => void actions.restore()}>
      {text.button.restore}
    </Button>
  );
}

function RemoveUnfinishedButton({ actions }: { readonly actions: FormActions }): ReactElement {
  const { text } = useWords();
  return (
    <Button size="small" onClick={() => void actions.removeUnfinished()}>
      {text.button.removeUnfinished}
    </Button>
  );
}

/** What was just done, in a sentence; null for what shows by itself. */
function doneText({ done, reading }: FormsState, { text }: Words): string | null {
  if (!done || done.job === 'read' || done.job === 'show') return null;
  if (done.job !== 'check') return text.done[done.job];
  const findings = reading?.form?.findings ?? [];
  return findings.length === 0 ? text.done.checkedClean : text.done.checked(printCounts(countFindings(findings), text));
}

/** A button that did its work may be gone with it: the keyboard then goes on from the top of the page. */
function useFocusKept(done: FormsState['done']): void {
  useEffect(() => {
    if (done && document.activeElement === document.body) focusPage();
  }, [done]);
}
