import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { Answer, Question } from './dialogs';
import { useWorkbench } from './useWorkbench';

/** The box that waits for an answer, if there is one. */
export function MessageBox(): ReactElement | null {
  const workbench = useWorkbench();
  const { current } = workbench.dialogs;
  if (!current) return null;
  return (
    <QuestionBox key={current.title + current.text} question={current} answer={(a) => workbench.dialogs.answer(a)} />
  );
}

function QuestionBox({ question, answer }: { question: Question; answer: (answer: Answer) => void }): ReactElement {
  const box = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState(question.field?.text ?? '');
  useEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    // Closing gives the focus back to where it was.
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={box}
      className="message-box"
      aria-labelledby="question-title"
      onCancel={(event) => {
        event.preventDefault();
        answer({ button: 'cancel', text });
      }}
    >
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          const { submitter } = event.nativeEvent as SubmitEvent;
          answer({ button: submitter?.getAttribute('value') ?? 'cancel', text });
        }}
      >
        <h2 id="question-title">{question.title}</h2>
        {question.text && <p>{question.text}</p>}
        {question.field && (
          <label>
            {question.field.label}
            <input autoFocus value={text} onChange={(event) => setText(event.target.value)} />
          </label>
        )}
        <div className="answers">
          {question.buttons.map(({ key, label }, index) => (
            <button key={key} value={key} className={index === 0 ? 'primary' : ''}>
              {label}
            </button>
          ))}
        </div>
      </form>
    </dialog>
  );
}
