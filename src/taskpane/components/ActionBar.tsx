import type { ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { DeskAction } from '../../workbook/formDesk';
import { useWords } from '../words';
import { Icon } from './Icon';
import { NEW_FORM_ID } from './NewForm';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexShrink: 0,
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  primary: { flex: '1 1 auto' },
  undo: { minWidth: 'auto' },
});

export interface ActionBarProps {
  /** The one thing to do next: insert the form that is being described, or check the one that there is. */
  readonly primary: 'create' | 'check';
  readonly undoable: DeskAction | null;
  readonly busy: boolean;
  readonly onCheck: () => void;
  readonly onUndo: () => void;
}

export function ActionBar({ primary, undoable, busy, onCheck, onUndo }: ActionBarProps): ReactElement {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <div className={styles.bar}>
      {primary === 'create' ? (
        <Button
          className={styles.primary}
          appearance="primary"
          type="submit"
          form={NEW_FORM_ID}
          disabledFocusable={busy}
        >
          {text.button.addForm}
        </Button>
      ) : (
        <Button className={styles.primary} appearance="primary" disabledFocusable={busy} onClick={onCheck}>
          {text.button.check}
        </Button>
      )}
      {undoable && (
        <Button
          className={styles.undo}
          icon={<Icon name="undo" />}
          title={text.undoable[undoable]}
          disabledFocusable={busy}
          onClick={onUndo}
        >
          {text.button.undo}
        </Button>
      )}
    </div>
  );
}
