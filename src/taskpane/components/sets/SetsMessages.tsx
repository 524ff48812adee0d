import type { ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { setsText } from '../../../wording/setsText';
import type { Problem } from '../../../workbook/problem';
import type { UndoStep } from '../../../workbook/workbook';
import type { Sets } from '../../useSets';
import type { Said } from '../../useSetsPage';
import { useWords } from '../../words';
import { MessageArea } from '../MessageArea';
import { MessageLine } from '../MessageLine';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface SetsMessagesProps {
  readonly said: Said;
  readonly sets: Sets;
  readonly busy: boolean;
  /** Null where nothing is being edited. */
  readonly onSaveAsNew: (() => void) | null;
  readonly onUndo: (step: UndoStep) => void;
  /** An unsaved set is about to be left. */
  readonly leaving: boolean;
  readonly onSaveAndLeave: () => void;
  readonly onDiscard: () => void;
  readonly onStay: () => void;
  readonly onDismiss: () => void;
}

/** What was done, what went wrong, and what has to be decided before the set is left. Read out as it comes. */
export function SetsMessages(props: SetsMessagesProps): ReactElement {
  const { said, sets, busy, onSaveAsNew, onUndo, leaving, onSaveAndLeave, onDiscard, onStay, onDismiss } = props;
  const { language, problem } = useWords();
  const text = setsText(language);
  return (
    <>
      <MessageArea inView>
        {said?.kind === 'done' && (
          <MessageLine
            intent="success"
            remedies={said.undo && <UndoButton step={said.undo} busy={busy} onUndo={onUndo} />}
            onDismiss={onDismiss}
          >
            {said.text}
          </MessageLine>
        )}
        {said?.kind === 'problem' && (
          <ProblemLine problem={said.problem} onSaveAsNew={onSaveAsNew} onDismiss={onDismiss} />
        )}
        {leaving && <LeaveQuestion busy={busy} onSave={onSaveAndLeave} onDiscard={onDiscard} onStay={onStay} />}
      </MessageArea>
      <MessageArea>
        {sets.problem && (
          <MessageLine
            intent="error"
            title={problem(sets.problem).title}
            remedies={
              <Button size="small" onClick={() => void sets.refresh()}>
                {text.button.retry}
              </Button>
            }
          >
            {`${problem(sets.problem).what} ${problem(sets.problem).doNext}`}
          </MessageLine>
        )}
        {sets.own.damaged > 0 && <MessageLine intent="warning">{text.note.damaged(sets.own.damaged)}</MessageLine>}
      </MessageArea>
    </>
  );
}

interface UndoButtonProps {
  readonly step: UndoStep;
  readonly busy: boolean;
  readonly onUndo: (step: UndoStep) => void;
}

function UndoButton({ step, busy, onUndo }: UndoButtonProps): ReactElement {
  return (
    <Button size="small" disabledFocusable={busy} onClick={() => onUndo(step)}>
      {setsText(useWords().language).button.undo}
    </Button>
  );
}

interface ProblemLineProps {
  readonly problem: Problem;
  /** Null where nothing is being edited. */
  readonly onSaveAsNew: (() => void) | null;
  readonly onDismiss: () => void;
}

function ProblemLine({ problem, onSaveAsNew, onDismiss }: ProblemLineProps): ReactElement {
  const words = useWords();
  const { title, what, doNext } = words.problem(problem);
  const remedy = problem.kind === 'set-taken' && onSaveAsNew && (
    <Button size="small" onClick={onSaveAsNew}>
      {setsText(words.language).button.saveAsNew}
    </Button>
  );
  return (
    <MessageLine intent="error" title={title} remedies={remedy} onDismiss={onDismiss}>
      {`${what} ${doNext}`}
    </MessageLine>
  );
}

interface LeaveQuestionProps {
  readonly busy: boolean;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onStay: () => void;
}

function LeaveQuestion({ busy, onSave, onDiscard, onStay }: LeaveQuestionProps): ReactElement {
  const styles = useStyles();
  const text = setsText(useWords().language);
  return (
    <MessageLine
      intent="warning"
      remedies={
        <div className={styles.buttons}>
          <Button size="small" disabledFocusable={busy} onClick={onSave}>
            {text.button.save}
          </Button>
          <Button size="small" onClick={onDiscard}>
            {text.button.discard}
          </Button>
          <Button size="small" onClick={onStay}>
            {text.button.stay}
          </Button>
        </div>
      }
    >
      {text.note.leaveUnsaved}
    </MessageLine>
  );
}
