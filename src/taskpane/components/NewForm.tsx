import { useState, type FormEvent, type ReactElement } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { CriteriaSet } from '../../scoring/criteriaSet';
import { FORM_VIEWS } from '../../sheets/formColumns';
import type { FormRequest } from '../../workbook/formDesk';
import {
  NO_NOTES,
  draftOf,
  faultsOf,
  groupOf,
  requestOf,
  yearOf,
  isFault,
  type DraftFault,
  type DraftBeginning,
  type FormDraft,
} from '../formDraft';
import { useWords } from '../words';
import { ChoiceField } from './ChoiceField';
import { SetPreview } from './SetPreview';
import { TextField } from './TextField';

export const NEW_FORM_ID = 'new-form';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
  note: { ...typographyStyles.body1, margin: 0 },
});

export interface NewFormProps extends DraftBeginning {
  /** What there is to begin with belongs to the first. */
  readonly sets: readonly [CriteriaSet, ...CriteriaSet[]];
  /** Those of them that the workbook itself keeps. */
  readonly own?: readonly CriteriaSet[];
  readonly onCreate: (request: FormRequest) => void;
}

/** Asks what a new form needs to know. Submitted from the bar below the page. */
export function NewForm({ sets, own = [], onCreate, ...beginning }: NewFormProps): ReactElement {
  const styles = useStyles();
  const { text } = useWords();
  const [draft, setDraft] = useState<FormDraft>(() => draftOf(sets[0], beginning));
  const [faults, setFaults] = useState<readonly DraftFault[]>([]);
  const nameOf = (set: CriteriaSet): string => (own.includes(set) ? text.note.ownSet(set.title) : set.title);
  const groups = text.groups[draft.set.kind];
  const change = (changed: Partial<FormDraft>): void => {
    const next = { ...draft, ...changed };
    setDraft(next);
    // What was found wrong goes away as soon as it is put right, and nothing is found wrong while still typing.
    setFaults(faults.filter((fault) => faultsOf(next).includes(fault)));
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const [first] = faultsOf(draft);
    setFaults(faultsOf(draft));
    if (first) event.currentTarget.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
    else onCreate(requestOf(draft, groups));
  };
  const textField = (name: keyof typeof text.field, value: string): ReactElement => (
    <TextField
      name={name}
      label={text.field[name]}
      hint={text.hint[name]}
      value={value}
      wrong={isFault(name) && faults.includes(name) ? text.wrong[name] : null}
      onText={(typed) => change({ [name]: typed })}
    />
  );
  return (
    <form id={NEW_FORM_ID} className={styles.form} onSubmit={submit} noValidate>
      <ChoiceField
        label={text.label.set}
        value={String(sets.indexOf(draft.set))}
        choices={sets.map((set, at) => ({ value: String(at), name: nameOf(set) }))}
        onChoice={(at) => change({ set: sets[Number(at)] ?? draft.set, group: null, year: null, notes: NO_NOTES })}
      />
      <SetPreview set={draft.set} />
      {draft.notes.size > 0 && <p className={styles.note}>{text.note.withNotes(draft.notes.size)}</p>}
      {textField('unit', draft.unit)}
      <div className={styles.pair}>
        {textField('year', yearOf(draft))}
        <ChoiceField
          label={text.label.group}
          value={groupOf(draft, groups)}
          choices={['', ...groups].map((group) => ({ value: group, name: group || text.noGroup }))}
          onChoice={(group) => change({ group })}
        />
      </div>
      {textField('superior', draft.superior)}
      {textField('place', draft.place)}
      <ChoiceField
        label={text.label.columns}
        value={draft.view}
        choices={FORM_VIEWS.map((view) => ({ value: view, name: text.view[view] }))}
        onChoice={(view) => change({ view })}
      />
    </form>
  );
}
