import type { ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { CriteriaSet } from '../../../scoring/criteriaSet';
import { emptySet } from '../../../scoring/editCriteriaSet';
import { setsText } from '../../../wording/setsText';
import { newFormId } from '../../deskTools';
import { asNewSet } from '../../setsView';
import { useWords } from '../../words';
import { ChoiceField } from '../ChoiceField';
import { FileButton } from '../FileButton';
import { SetPreview } from '../SetPreview';
import type { SetChoice } from './setChoices';

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS } });

/** Communes score by sets of their own since then. */
const FIRST_YEAR = 2025;

export interface SetListProps {
  readonly choices: readonly SetChoice[];
  readonly chosen: SetChoice | null;
  readonly busy: boolean;
  readonly onChoose: (id: string) => void;
  readonly onEdit: (set: CriteriaSet, saved: CriteriaSet | null) => void;
  readonly onSave: (set: CriteriaSet) => void;
  readonly onSaveFile: (set: CriteriaSet) => void;
  readonly onRemove: (set: CriteriaSet) => void;
  readonly onCreate: (set: CriteriaSet) => void;
  readonly onOpenFile: (picked: File) => void;
  readonly onCompare: (chosen: SetChoice) => void;
}

/** One set of those there are, and what can be done with it. */
export function SetList(props: SetListProps): ReactElement {
  const { choices, chosen, busy, onChoose, onEdit, onSave, onSaveFile, onRemove, onCreate, onOpenFile, onCompare } =
    props;
  const styles = useStyles();
  const text = setsText(useWords().language);
  const editCopy = (set: CriteriaSet): void =>
    onEdit({ ...asNewSet(set, newFormId()), title: text.copyTitle(set.title) }, null);
  const startNew = (year: number): void =>
    onEdit(emptySet({ id: `bo~${newFormId()}`, title: text.newSetTitle(year), year }), null);
  return (
    <>
      {chosen && (
        <>
          <ChoiceField
            label={text.label.chosenSet}
            value={chosen.id}
            choices={choices.map(({ id, name }) => ({ value: id, name }))}
            onChoice={onChoose}
          />
          <SetPreview set={chosen.set} />
          <div className={styles.buttons}>
            {chosen.kind === 'own' && (
              <Button onClick={() => onEdit(chosen.set, chosen.set)}>{text.button.edit}</Button>
            )}
            {chosen.kind === 'file' && <Button onClick={() => onEdit(chosen.set, null)}>{text.button.edit}</Button>}
            {(chosen.kind === 'shipped' || chosen.kind === 'form') && (
              <Button onClick={() => editCopy(chosen.set)}>{text.button.editCopy}</Button>
            )}
            {chosen.kind === 'file' && (
              <Button disabledFocusable={busy} onClick={() => onSave(chosen.set)}>
                {text.button.save}
              </Button>
            )}
            <Button onClick={() => onCreate(chosen.set)}>{text.button.create}</Button>
            <Button onClick={() => onSaveFile(chosen.set)}>{text.button.saveFile}</Button>
            {chosen.kind === 'own' && (
              <Button disabledFocusable={busy} onClick={() => onRemove(chosen.set)}>
                {text.button.removeSet}
              </Button>
            )}
          </div>
        </>
      )}
      <div className={styles.buttons}>
        {chosen && <Button onClick={() => onCompare(chosen)}>{text.button.compare}</Button>}
        <FileButton label={text.button.openFile} accept=".json" onFiles={([picked]) => picked && onOpenFile(picked)} />
        <Button onClick={() => startNew(chosen?.set.year ?? FIRST_YEAR)}>{text.button.start}</Button>
      </div>
    </>
  );
}
