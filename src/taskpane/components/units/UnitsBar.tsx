import type { ReactElement } from 'react';
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
  if (going && going.kind !== 'opening' && going.kind !== 'assembling') {
    return (
      <div className={styles.bar}>
        <Button className={styles.primary} onClick={actions.cancel}>
          {button.cancel}
        </Button>
      </div>
    );
  }
  if (!result?.ok && !undoable) return null;
  return (
    <div className={styles.bar}>
      {result?.ok && (
        <>
          <Button
            className={styles.primary}
            appearance="primary"
            disabledFocusable={going !== null}
            onClick={actions.write}
          >
            {button.write}
          </Button>
          <Button
            className={styles.other}
            disabledFocusable={going !== null}
            onClick={() => actions.saveBook(bookName(result.value.year))}
          >
            {button.saveFile}
          </Button>
        </>
      )}
      {undoable && (
        <Button
          className={styles.other}
          icon={<Icon name="undo" />}
          disabledFocusable={going !== null}
          onClick={actions.undo}
        >
          {button.undo}
        </Button>
      )}
    </div>
  );
}
