import { useState, type ReactElement } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Level } from '../../scoring/criteriaSet';
import { FORM_VIEWS } from '../../sheets/formColumns';
import type { DeskReading } from '../../workbook/formDesk';
import type { FormReading } from '../../workbook/formReading';
import type { FormActions } from '../useForms';
import { useWords } from '../words';
import { ChoiceField } from './ChoiceField';
import { IllustrativeLabel } from './IllustrativeLabel';
import { PageTitle } from './PageTitle';
import { ProgressLine } from './ProgressLine';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  set: { ...typographyStyles.body1, margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Down to which level rows are shown, in the order of the list. */
const SHOWN_ROWS = ['all', 'criterion', 'area'] as const satisfies readonly (Level | 'all')[];
type ShownRows = (typeof SHOWN_ROWS)[number];

/** Stands for every office in the list of offices, none of which is called "". */
const EVERY_OFFICE = '';

export interface OpenFormProps {
  readonly form: FormReading;
  readonly forms: DeskReading['forms'];
  readonly actions: FormActions;
  readonly onAddForm: () => void;
  readonly onSets: () => void;
}

/** The form in hand: what it is, what of it is shown, and how to mend it. */
export function OpenForm({ form, forms, actions, onAddForm, onSets }: OpenFormProps): ReactElement {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <div className={styles.page}>
      <PageTitle>{text.label.openForm}</PageTitle>
      {forms.length > 1 && (
        <ChoiceField
          label={text.label.form}
          value={form.sheetId}
          choices={forms.map(({ sheetId, sheetName }) => ({ value: sheetId, name: sheetName }))}
          onChoice={(sheetId) => void actions.showForm(sheetId)}
        />
      )}
      <div>
        <p className={styles.set}>{form.set.decision ? `${form.set.title} (${form.set.decision})` : form.set.title}</p>
        <IllustrativeLabel set={form.set} />
      </div>
      <Progress form={form} />
      <ChoiceField
        label={text.label.columns}
        value={form.view}
        choices={FORM_VIEWS.map((view) => ({ value: view, name: text.view[view] }))}
        onChoice={(view) => void actions.showColumns(view)}
      />
      <RowChoices key={form.sheetId} form={form} actions={actions} />
      <div className={styles.buttons}>
        <Button onClick={() => void actions.showForm(form.sheetId)}>{text.button.showForm}</Button>
        <Button onClick={() => void actions.restore()}>{text.button.restore}</Button>
        <Button onClick={onAddForm}>{text.button.addAnotherForm}</Button>
        <Button onClick={() => onSets()}>{text.button.sets}</Button>
      </div>
      <p className={styles.hint}>{text.note.restoreKeeps}</p>
    </div>
  );
}

function Progress({ form }: { readonly form: FormReading }): ReactElement {
  const styles = useStyles();
  const { text } = useWords();
  const { done, of } = form.totals.filled;
  return (
    <div>
      <ProgressLine label={text.label.self} value={{ done, of }} />
      <p className={styles.hint}>{text.note.filled(done, of)}</p>
    </div>
  );
}

function RowChoices({ form, actions }: { readonly form: FormReading; readonly actions: FormActions }): ReactElement {
  const { text } = useWords();
  const [rows, setRows] = useState<ShownRows>('all');
  const [office, setOffice] = useState(EVERY_OFFICE);
  const show = (nextRows: ShownRows, nextOffice: string): void => {
    setRows(nextRows);
    setOffice(nextOffice);
    void actions.showRows({
      level: nextRows === 'all' ? null : nextRows,
      responsible: nextOffice === EVERY_OFFICE ? null : nextOffice,
    });
  };
  return (
    <>
      <ChoiceField
        label={text.label.rows}
        value={rows}
        choices={SHOWN_ROWS.map((each) => ({ value: each, name: text.shownRows[each] }))}
        onChoice={(each) => show(each, office)}
      />
      {form.responsible.length > 0 && (
        <ChoiceField
          label={text.label.responsible}
          value={office}
          choices={[EVERY_OFFICE, ...form.responsible].map((each) => ({ value: each, name: each || text.everyOffice }))}
          onChoice={(each) => show(rows, each)}
        />
      )}
    </>
  );
}
