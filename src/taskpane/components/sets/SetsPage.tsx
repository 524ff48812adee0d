import type { ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { CriteriaSet } from '../../../scoring/criteriaSet';
import { setsText } from '../../../wording/setsText';
import type { FormReading } from '../../../workbook/formReading';
import { newFormId } from '../../deskTools';
import { asNewSet, editTakenBack, type SetsView } from '../../setsView';
import type { Sets } from '../../useSets';
import { useSetsPage, type ChangeView } from '../../useSetsPage';
import { useWords } from '../../words';
import { CopyArea } from '../CopyArea';
import { PageTitle } from '../PageTitle';
import { CompareSets } from './CompareSets';
import { EditorBar } from './EditorBar';
import { SetEditor } from './SetEditor';
import { SetList } from './SetList';
import { comparedWith, setChoices, type SetChoice } from './setChoices';
import { SetsMessages } from './SetsMessages';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, justifyContent: 'space-between' },
});

export interface SetsPageProps {
  readonly view: SetsView;
  readonly onView: ChangeView;
  readonly sets: Sets;
  readonly form: FormReading | null;
  readonly onClose: () => void;
  /** A form is to be made from a set, with notes by the keys of its rows. */
  readonly onCreate: (set: CriteriaSet, notes: ReadonlyMap<string, string>) => void;
}

/** The criteria sets of the workbook: to look at, to edit, to compare, to pass on. */
export function SetsPage({ view, onView, sets, form, onClose, onCreate }: SetsPageProps): ReactElement {
  const styles = useStyles();
  const text = setsText(useWords().language);
  const { state, actions } = useSetsPage(view, onView, { sets, form, text });
  const editing = view.at === 'edit' ? view.editing : null;
  const choices = setChoices({ own: sets.own.sets, shipped: sets.shipped ?? [], form, file: state.file }, text);
  const byId = (id: string | null): SetChoice | null => choices.find((choice) => choice.id === id) ?? null;
  const goOn = editing?.leavingFor === 'form' ? onClose : actions.toList;
  const carry = (carried: CriteriaSet, after: SetChoice | null, offices: number): void => {
    if (after?.kind === 'own') actions.edit(carried, after.set);
    else actions.edit(asNewSet(carried, newFormId()), null);
    actions.say({ kind: 'done', text: text.done.carried(offices) });
  };
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <PageTitle>{text.title}</PageTitle>
        <Button size="small" onClick={view.at === 'list' ? onClose : actions.leave}>
          {text.button.back}
        </Button>
      </div>
      <SetsMessages
        said={state.said}
        sets={sets}
        busy={state.busy}
        onSaveAsNew={editing && (() => void actions.saveAsNew(editing.set))}
        onUndo={(step) => void actions.undo(step)}
        leaving={editing !== null && editing.leavingFor !== null}
        onSaveAndLeave={() => editing && void actions.save(editing.set).then((kept) => kept && goOn())}
        onDiscard={goOn}
        onStay={actions.stay}
        onDismiss={() => actions.say(null)}
      />
      {state.fileText !== null && (
        <CopyArea
          label={text.note.fileText}
          button={text.button.copyText}
          text={state.fileText}
          copied={text.done.copied}
          selected={text.note.selected}
        />
      )}
      {view.at === 'list' && (
        <SetList
          choices={choices}
          chosen={byId(view.chosen) ?? choices[0] ?? null}
          busy={state.busy}
          onChoose={(id) => actions.choose({ at: 'list', chosen: id })}
          onEdit={actions.edit}
          onSave={(set) => void actions.save(set)}
          onSaveFile={actions.saveFile}
          onRemove={(set) => void actions.remove(set)}
          onCreate={(set) => onCreate(set, new Map())}
          onOpenFile={(picked) => void actions.openFile(picked)}
          onCompare={(chosen) => actions.go({ at: 'compare', ...comparedWith(chosen, choices) })}
        />
      )}
      {editing && (
        <>
          <SetEditor editing={editing} onEditing={actions.changeEditing} />
          <EditorBar
            editing={editing}
            busy={state.busy}
            onSave={() => void actions.save(editing.set)}
            onSaveFile={() => actions.saveFile(editing.set)}
            onUndo={() => actions.changeEditing(editTakenBack)}
          />
        </>
      )}
      {view.at === 'compare' && (
        <CompareSets
          choices={choices}
          before={byId(view.before)}
          after={byId(view.after)}
          form={form}
          onBefore={(id) => actions.choose({ ...view, before: id })}
          onAfter={(id) => actions.choose({ ...view, after: id })}
          onCarry={(carried, offices) => carry(carried, byId(view.after), offices)}
          onCreate={onCreate}
        />
      )}
    </div>
  );
}
