import type { KeyboardEvent, ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { UnitsActions, UnitsState } from '../../useUnits';
import { Icon } from '../Icon';
import { useUnitsText } from './unitsText';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexShrink: 0,
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  primary: { flex: '1 1 auto' },
  other: { minWidth: 'auto' },
});

export interface UnitsBarProps {
  readonly state: UnitsState;
  readonly actions: UnitsActions;
}

/** The one thing to do next: stop what is going on, or write what was put together. */
export function UnitsBar({ state, actions }: UnitsBarProps): ReactElement | null {
  const styles = useStyles();
  const { button, bookName } = useUnitsText();
  const { going, result, undoable } = state;
  const stoppable = going !== null && going.kind !== 'opening' && going.kind !== 'assembling';
  const writable = result?.ok ? result.value : null;
  if (!stoppable && !writable && !undoable) return null;
  return (
    <div className={styles.bar} onKeyDown={pressOnce}>
      {/* One button under two names, so that the keyboard stays on it. */}
      {(stoppable || writable) && (
        <Button
          className={styles.primary}
          appearance={stoppable ? 'secondary' : 'primary'}
          disabledFocusable={!stoppable && going !== null}
          onClick={stoppable ? actions.cancel : actions.write}
        >
          {stoppable ? button.cancel : button.write}
        </Button>
      )}
      {!stoppable && writable && (
        <Button
          className={styles.other}
          disabledFocusable={going !== null}
          onClick={() => actions.saveBook(bookName(writable.year))}
        >
          {button.saveFile}
        </Button>
      )}
      {!stoppable && undoable && (
        <Button
          className={styles.other}
          icon={<Icon name="undo" />}
          aria-label={button.undo}
          title={button.undo}
          disabledFocusable={going !== null}
          onClick={actions.undo}
        />
      )}
    </div>
  );
}

/** Enter that is held down does not stop what it has just begun. */
function pressOnce(event: KeyboardEvent): void {
  if (event.repeat && event.key === 'Enter') event.preventDefault();
}
