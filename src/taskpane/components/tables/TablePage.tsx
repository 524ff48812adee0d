import type { ReactElement } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { countCriteria } from '../../../scoring/criteriaSet';
import { SURE } from '../../../sheets/recognise/recognition';
import type { DeskReading, FormRequest } from '../../../workbook/formDesk';
import type { TableReading, UnitsReading } from '../../../workbook/tableReading';
import { tablesText } from '../../../wording/tablesText';
import type { FormActions } from '../../useForms';
import { useWords } from '../../words';
import { ChoiceField } from '../ChoiceField';
import { MessageLine } from '../MessageLine';
import { PageTitle } from '../PageTitle';
import { FormOfTable } from './FormOfTable';
import { TableColumns } from './TableColumns';
import { TableRows } from './TableRows';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  line: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface TablePageProps {
  readonly table: TableReading | UnitsReading;
  readonly tables: DeskReading['tables'];
  readonly actions: FormActions;
  /** A form is being made of the table. */
  readonly making: boolean;
  readonly onMaking: (making: boolean) => void;
  readonly onCreate: (request: FormRequest) => void;
  readonly onNewForm: () => void;
}

/** The table in hand that was already there: what it was taken for, to be put right with one choice. */
export function TablePage(props: TablePageProps): ReactElement {
  const { table, tables, actions, making, onMaking, onCreate, onNewForm } = props;
  const styles = useStyles();
  const { language } = useWords();
  const text = tablesText(language);
  if (making && table.kind === 'criteria') {
    return <FormOfTable table={table} onCreate={onCreate} onBack={() => onMaking(false)} />;
  }
  return (
    <div className={styles.page}>
      <PageTitle>{text.title}</PageTitle>
      <TableChoiceField table={table} tables={tables} actions={actions} />
      {table.kind === 'criteria' ? (
        <Recognised table={table} actions={actions} />
      ) : (
        <p className={styles.line}>{text.note.units(table.units)}</p>
      )}
      <div className={styles.buttons}>
        {table.kind === 'criteria' && <Button onClick={() => onMaking(true)}>{text.button.makeForm}</Button>}
        <Button onClick={() => void actions.showTable(table.sheetId, table.at)}>{text.button.showTable}</Button>
        <Button onClick={onNewForm}>{text.button.makeNewForm}</Button>
      </div>
      <p className={styles.hint}>{text.note.untouched}</p>
    </div>
  );
}

function TableChoiceField({
  table,
  tables,
  actions,
}: Pick<TablePageProps, 'table' | 'tables' | 'actions'>): ReactElement | null {
  const { language } = useWords();
  const text = tablesText(language);
  if (tables.length < 2) return null;
  const valueOf = (sheetId: string, at: number): string => `${at} ${sheetId}`;
  return (
    <ChoiceField
      label={text.label.table}
      value={valueOf(table.sheetId, table.at)}
      choices={tables.map(({ sheetId, sheetName, at, of }) => ({
        value: valueOf(sheetId, at),
        name: text.label.choice(sheetName, at + 1, of),
      }))}
      onChoice={(value) => {
        const chosen = tables.find(({ sheetId, at }) => valueOf(sheetId, at) === value);
        if (chosen) void actions.showTable(chosen.sheetId, chosen.at);
      }}
    />
  );
}

/** What a table of criteria was taken for, how sure that is, and why. */
function Recognised({ table, actions }: { readonly table: TableReading; readonly actions: FormActions }): ReactElement {
  const styles = useStyles();
  const { text: paneText, language } = useWords();
  const text = tablesText(language);
  const { areas, criteria, components } = countCriteria(table.set);
  const [first, last] = table.headerRows;
  const isSure = table.confidence >= SURE;
  const sureNote = table.confirmed ? text.note.confirmed : text.note.sure;
  const isPlaced = [...table.columns, ...table.rows].every(({ sure }) => sure);
  const lookAgain = isPlaced ? text.note.levelsOpen(text.label.rows(table.rows.length)) : text.note.lookAgain;
  return (
    <>
      <p className={styles.line}>{table.set.title}</p>
      <MessageLine
        intent={isSure ? 'success' : 'warning'}
        title={isSure ? sureNote : text.note.unsure}
        remedies={
          !isSure && (
            <Button size="small" onClick={() => void actions.correct({ kind: 'confirm', reading: table.mark })}>
              {text.button.confirm}
            </Button>
          )
        }
      >
        {`${paneText.note.setCounts(areas, criteria, components)}. ${text.note.headerRows(first + 1, last + 1)}`}
        {!isSure && ` ${lookAgain}`}
      </MessageLine>
      {table.corrected && (
        <MessageLine
          intent="info"
          remedies={
            <Button size="small" onClick={() => void actions.correct({ kind: 'forget' })}>
              {text.button.forget}
            </Button>
          }
        >
          {text.note.corrected}
        </MessageLine>
      )}
      <TableColumns columns={table.columns} actions={actions} />
      <TableRows rows={table.rows} actions={actions} />
    </>
  );
}
