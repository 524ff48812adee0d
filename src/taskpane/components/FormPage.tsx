import { lazy, Suspense, type ReactElement } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { DeskReading, FormRequest } from '../../workbook/formDesk';
import type { FormActions } from '../useForms';
import type { Adding } from '../usePages';
import type { Sets } from '../useSets';
import type { FormBeginning } from '../useSetsView';
import { useWords } from '../words';
import { NewForm } from './NewForm';
import { OpenForm } from './OpenForm';
import { PageTitle } from './PageTitle';

/** Most workbooks that the pane opens with hold a form or nothing. */
const TablePage = lazy(async () => ({
  default: (await import(/* webpackChunkName: "table-page" */ './tables/TablePage')).TablePage,
}));

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, justifyContent: 'space-between' },
  note: { ...typographyStyles.body1, margin: 0 },
});

export interface FormPageProps {
  readonly reading: DeskReading;
  readonly sets: Sets;
  /** What the form to be described begins with, where a set was picked for it. */
  readonly beginning: FormBeginning | null;
  readonly adding: Adding;
  readonly actions: FormActions;
  readonly onAdding: (adding: Adding) => void;
  readonly onCreate: (request: FormRequest) => void;
  readonly onSets: () => void;
}

export function FormPage(props: FormPageProps): ReactElement {
  const { reading, sets, beginning, adding, actions, onAdding, onCreate, onSets } = props;
  const styles = useStyles();
  const { text } = useWords();
  const { form, forms, table } = reading;
  if (form && adding !== 'set') {
    return <OpenForm form={form} forms={forms} actions={actions} onAddForm={() => onAdding('set')} onSets={onSets} />;
  }
  if (table && adding !== 'set') {
    return (
      <Suspense fallback={<p className={styles.note}>{text.label.loading}</p>}>
        <TablePage
          key={`${table.sheetId} ${table.at}`}
          table={table}
          tables={reading.tables}
          actions={actions}
          making={adding === 'table'}
          onMaking={(making) => onAdding(making ? 'table' : null)}
          onCreate={onCreate}
          onNewForm={() => onAdding('set')}
        />
      </Suspense>
    );
  }
  const offered = [...(sets.shipped ?? []), ...sets.own.sets];
  const [first, ...others] = beginning ? [beginning.set, ...offered.filter((set) => set !== beginning.set)] : offered;
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <PageTitle>{text.label.newForm}</PageTitle>
        {(form || table) && (
          <Button size="small" onClick={() => onAdding(null)}>
            {text.button.back}
          </Button>
        )}
      </div>
      {!form && !table && <NothingYet tooLarge={reading.tooLarge} />}
      {sets.shipped && first && (
        <NewForm
          key={beginning?.set.id}
          sets={[first, ...others]}
          own={sets.own.sets}
          {...(beginning && { notes: beginning.notes })}
          onCreate={onCreate}
        />
      )}
      <div>
        <Button size="small" onClick={() => onSets()}>
          {text.button.sets}
        </Button>
      </div>
    </div>
  );
}

function NothingYet({ tooLarge }: Pick<DeskReading, 'tooLarge'>): ReactElement {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <>
      <p className={styles.note}>{text.note.noForm}</p>
      <p className={styles.note}>{tooLarge === null ? text.note.noTable : text.note.sheetTooLarge(tooLarge)}</p>
    </>
  );
}
