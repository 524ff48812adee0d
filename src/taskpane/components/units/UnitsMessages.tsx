import type { ReactElement } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { saidOf } from './saidOf';
import type { UnitsActions, UnitsDone, UnitsState } from '../../useUnits';
import { useWords } from '../../words';
import { MessageArea } from '../MessageArea';
import { MessageLine } from '../MessageLine';
import { ProgressLine } from '../ProgressLine';
import { useUnitsText } from './unitsText';

const useStyles = makeStyles({
  /** In view wherever the page was scrolled to: the buttons below it always are. */
  top: {
    position: 'sticky',
    top: `calc(-1 * ${tokens.spacingVerticalM})`,
    zIndex: 1,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  /** Still there, so that what comes into it is read out. */
  quiet: { position: 'absolute' },
});

/** Of what did not come about. */
const INTENTS: { readonly [K in UnitsDone['kind']]?: 'info' | 'warning' } = {
  cancelled: 'info',
  stopped: 'info',
  noneToExplain: 'warning',
  nothingToCompare: 'warning',
};

export interface UnitsMessagesProps {
  readonly state: UnitsState;
  readonly actions: UnitsActions;
  readonly unfinished: readonly string[];
  readonly onRemoveUnfinished: () => void;
}

/** How far the work is, what went wrong, what was just done, and what an earlier writing has left behind. */
export function UnitsMessages({ state, actions, unfinished, onRemoveUnfinished }: UnitsMessagesProps): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const text = useUnitsText();
  const { going, problem, done, asksToReplace } = state;
  const trouble = problem && words.problem(problem);
  const isQuiet =
    (going === null || going.kind === 'opening') && !trouble && !done && !asksToReplace && unfinished.length === 0;
  return (
    <div className={mergeClasses(styles.top, isQuiet && styles.quiet)}>
      {going && going.kind !== 'opening' && <Going going={going} seen={state.seen} />}
      <MessageArea>
        {trouble && (
          <MessageLine intent="error" title={trouble.title} onDismiss={actions.dismiss}>
            {`${trouble.what} ${trouble.doNext}`}
          </MessageLine>
        )}
        {asksToReplace && (
          <MessageLine
            intent="warning"
            onDismiss={actions.dismiss}
            remedies={
              <Button size="small" onClick={actions.replace}>
                {text.button.writeAnew}
              </Button>
            }
          >
            {text.note.keepsEntries}
          </MessageLine>
        )}
        {done && (
          <MessageLine intent={INTENTS[done.kind] ?? 'success'} onDismiss={actions.dismiss}>
            {saidOf(done, text)}
          </MessageLine>
        )}
        {unfinished.length > 0 && !going && (
          <MessageLine
            intent="warning"
            remedies={
              <Button size="small" onClick={onRemoveUnfinished}>
                {words.text.button.removeUnfinished}
              </Button>
            }
          >
            {text.note.unfinished(unfinished.join(', '))}
          </MessageLine>
        )}
      </MessageArea>
    </div>
  );
}

function Going({
  going,
  seen,
}: {
  readonly going: NonNullable<UnitsState['going']>;
  readonly seen: UnitsState['seen'];
}): ReactElement {
  const { label, note } = useUnitsText();
  const { kind, done, of } = going;
  const unreadable = [...seen.values()].filter(({ problem }) => problem !== null).length;
  const percent = of === 0 ? 0 : Math.floor((100 * done) / of);
  const said = {
    opening: '',
    reading: [note.reading(done, of), unreadable > 0 && note.readingUnreadable(unreadable)].filter(Boolean).join(' · '),
    earlier: note.readingEarlier(percent),
    previous: note.readingPrevious,
    assembling: note.assembling,
    writing: note.writing(percent),
    sending: note.sending(done, of),
  }[kind];
  return (
    <div>
      {of > 0 ? <ProgressLine label={label.progress} value={{ done, of }} /> : <ProgressLine label={label.progress} />}
      {said}
    </div>
  );
}
