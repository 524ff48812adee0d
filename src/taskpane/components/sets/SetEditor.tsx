import { useCallback, useEffect, useMemo, useRef, type ReactElement } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { checkCriteriaSet } from '../../../scoring/checkCriteriaSet';
import type { CriteriaSet } from '../../../scoring/criteriaSet';
import { addRow, blankRow, rowBeside } from '../../../scoring/editCriteriaSet';
import { nextCode, renumberAll } from '../../../scoring/renumberCriteria';
import { setsText } from '../../../wording/setsText';
import { newFormId } from '../../deskTools';
import { focusPage } from '../../pageFocus';
import { edited, type Editing } from '../../setsView';
import { useWords } from '../../words';
import { IllustrativeLabel } from '../IllustrativeLabel';
import { SetAbout } from './SetAbout';
import { SetDefects } from './SetDefects';
import { rowId, SetRows } from './SetRows';

const useStyles = makeStyles({
  editor: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  title: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface SetEditorProps {
  readonly editing: Editing;
  readonly onEditing: (change: (now: Editing) => Editing) => void;
}

/** A set as a list of rows to be changed, with its check running. */
export function SetEditor({ editing, onEditing }: SetEditorProps): ReactElement {
  const styles = useStyles();
  const { language } = useWords();
  const text = setsText(language);
  const { set, openRow } = editing;
  const defects = useMemo(() => checkCriteriaSet(set), [set]);
  const defective = useMemo(
    () => new Set(defects.flatMap((defect) => ('key' in defect ? [defect.key] : []))),
    [defects],
  );
  const goTo = useGoTo();
  const onOpen = useCallback(
    (key: string | null): void =>
      onEditing((now) => {
        const next = key === now.openRow ? null : key;
        // Its fields come into view; a row that is closed keeps the keyboard.
        goTo(next ?? now.openRow ?? '');
        return { ...now, openRow: next };
      }),
    [onEditing, goTo],
  );
  const onEdit = useCallback(
    (next: CriteriaSet, row?: string | null): void =>
      onEditing((now) => {
        if (row === undefined) return edited(now, next);
        // The row that was open is gone with its fields: the keyboard goes on beside it.
        goTo(row ?? (now.openRow === null ? null : rowBeside(now.set, now.openRow)?.key) ?? '');
        return { ...edited(now, next), openRow: row };
      }),
    [onEditing, goTo],
  );
  const showRow = (key: string): void => {
    onEditing((now) => ({ ...now, openRow: key }));
    goTo(key);
  };
  // The button goes with what it mended.
  const fix = (fixed: CriteriaSet): void => {
    onEdit(fixed);
    focusPage();
  };
  const addArea = (): void => {
    const last = set.areas.at(-1) ?? null;
    const area = blankRow(newFormId(), nextCode(set, [], last), null);
    onEdit(addRow(set, area, { under: null, after: last?.key ?? null }), area.key);
  };
  return (
    <div className={styles.editor}>
      <div>
        <p className={styles.title}>{set.title || text.choice.untitled}</p>
        <IllustrativeLabel set={set} />
      </div>
      <SetDefects set={set} defects={defects} onFix={fix} onRow={showRow} />
      <SetAbout set={set} onEdit={onEdit} />
      <div className={styles.buttons}>
        <Button size="small" onClick={addArea}>
          {text.button.addArea}
        </Button>
        <Button size="small" onClick={() => onEdit(renumberAll(set))}>
          {text.button.renumber}
        </Button>
      </div>
      <SetRows set={set} openRow={openRow} defective={defective} onEdit={onEdit} onOpen={onOpen} />
    </div>
  );
}

/** Gives the keyboard to a row once it is drawn. */
function useGoTo(): (key: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const row = document.getElementById(rowId(wanted.current));
    wanted.current = null;
    if (!row) return focusPage();
    // A row without a name has given the keyboard to its name already.
    if (!row.closest('li')?.contains(document.activeElement)) row.focus();
    row.scrollIntoView({ block: 'start' });
  });
  return useCallback((key) => {
    wanted.current = key;
  }, []);
}
