import { useEffect, type ReactElement } from 'react';
import { Button } from '@fluentui/react-components';
import type { CriteriaSet } from '../../scoring/criteriaSet';
import type { DeskReading } from '../../workbook/formDesk';
import type { FormNotice } from '../../workbook/formReading';
import type { Problem } from '../../workbook/problem';
import { countFindings, printCounts } from '../findingGroups';
import { focusPage } from '../pageFocus';
import type { FormActions, FormsState, Trouble } from '../useForms';
import { useWords } from '../words';
import { MessageArea } from './MessageArea';
import { MessageLine } from './MessageLine';

/** Problems that pass by themselves or by what the officer does in Excel: the same may be tried again. */
const PASSING: readonly Problem['kind'][] = [
  'cell-being-edited', 'excel-busy', 'excel-slow', 'excel-refused', 'other-workbook-active', 'filter-on', 'sheet-protected', 'structure-locked',
]; // prettier-ignore
const REPAIRABLE: readonly Problem['kind'][] = ['form-data-missing', 'form-damaged'];

export interface MessagesProps {
  readonly state: FormsState;
  readonly actions: FormActions;
  /** Shows a set that the workbook keeps, from where it can be saved to a file. */
  readonly onSet: (set: CriteriaSet) => void;
}

/** What went wrong and what to do, what was just done, and what is good to know. Read out as it comes. */
export function Messages({ state, actions, onSet }: MessagesProps): ReactElement {
  const words = useWords();
  const { trouble, done, reading } = state;
  useFocusKept(done);
  return (
    <>
      {/* What a check has found stands below it, to be read through. */}
      <MessageArea inView={done?.job !== 'check'}>
        {trouble && <TroubleMessage trouble={trouble} actions={actions} />}
        <DoneMessage state={state} onSet={onSet} onDismiss={actions.dismiss} />
      </MessageArea>
      <MessageArea>
        {reading && reading.unfinished.length > 0 && (
          <MessageLine intent="warning" remedies={<RemoveUnfinishedButton actions={actions} />}>
            {words.text.note.unfinished(reading.unfinished.join(', '))}
          </MessageLine>
        )}
        {noticesOf(reading).map((notice) => (
          <MessageLine
            key={notice}
            intent="warning"
            remedies={notice === 'data-missing' && <RestoreButton actions={actions} />}
          >
            {words.text.notice[notice]}
          </MessageLine>
        ))}
      </MessageArea>
    </>
  );
}

const noticesOf = (reading: DeskReading | null): readonly FormNotice[] => {
  if (reading?.form) return reading.form.notices;
  return reading?.table?.kind === 'criteria' ? reading.table.notices : [];
};

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

function KeptSetButton({
  set,
  onSet,
}: {
  readonly set: CriteriaSet;
  readonly onSet: MessagesProps['onSet'];
}): ReactElement {
  const { text } = useWords();
  return (
    <Button size="small" onClick={() => onSet(set)}>
      {text.button.setToFile}
    </Button>
  );
}

/** What was just done; nothing for what shows by itself. */
function DoneMessage({
  state,
  onSet,
  onDismiss,
}: {
  readonly state: FormsState;
  readonly onSet: MessagesProps['onSet'];
  readonly onDismiss: () => void;
}): ReactElement | null {
  const { text } = useWords();
  const { done, reading } = state;
  if (!done || done.job === 'read' || done.job === 'show') return null;
  const findings = (reading?.form ?? reading?.table)?.findings ?? [];
  const counts = countFindings(findings);
  const madeSet = done.job === 'create-from-table' ? reading?.form?.set : null;
  if (done.job === 'check' && findings.length > 0) {
    return (
      <MessageLine intent={counts.errors + counts.missing > 0 ? 'warning' : 'info'} onDismiss={onDismiss}>
        {text.done.checked(printCounts(counts, text))}
      </MessageLine>
    );
  }
  return (
    <MessageLine
      intent="success"
      remedies={madeSet && <KeptSetButton set={madeSet} onSet={onSet} />}
      onDismiss={onDismiss}
    >
      {done.job === 'check' ? text.done.checkedClean : text.done[done.job]}
    </MessageLine>
  );
}

/** A button that did its work may be gone with it: the keyboard then goes on from the top of the page. */
function useFocusKept(done: FormsState['done']): void {
  useEffect(() => {
    if (done && document.activeElement === document.body) focusPage();
  }, [done]);
}
