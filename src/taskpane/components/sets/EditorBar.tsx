import type { ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { setsText } from '../../../wording/setsText';
import type { Editing } from '../../setsView';
import { useWords } from '../../words';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  primary: { flex: '1 1 auto', padding: `0 ${tokens.spacingHorizontalS}`, whiteSpace: 'nowrap' },
  other: {
    minWidth: 'auto',
    padding: `0 ${tokens.spacingHorizontalS}`,
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
  },
});

export interface EditorBarProps {
  readonly editing: Editing;
  readonly busy: boolean;
  readonly onSave: () => void;
  readonly onSaveFile: () => void;
  readonly onUndo: () => void;
}

/** Within reach wherever the list is scrolled to. */
export function EditorBar({ editing, busy, onSave, onSaveFile, onUndo }: EditorBarProps): ReactElement {
  const styles = useStyles();
  const text = setsText(useWords().language);
  return (
    <div className={styles.bar}>
      <Button className={styles.primary} appearance="primary" disabledFocusable={busy} onClick={onSave}>
        {text.button.save}
      </Button>
      <Button className={styles.other} onClick={onSaveFile}>
        {text.button.saveFile}
      </Button>
      <Button className={styles.other} disabledFocusable={editing.earlier.length === 0} onClick={onUndo}>
        {text.button.undo}
      </Button>
    </div>
  );
}
