import type { ReactElement } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { COLUMN_ROLES, type ColumnRole } from '../../../scoring/finding';
import { columnLetters } from '../../../sheets/address';
import type { ColumnReading } from '../../../sheets/recognise/recognition';
import { shortened } from '../../../wording/phrases';
import { tablesText } from '../../../wording/tablesText';
import type { FormActions } from '../../useForms';
import { useWords } from '../../words';
import { ChoiceField } from '../ChoiceField';
import { Fold } from '../Fold';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM, margin: 0, padding: 0 },
  item: { listStyleType: 'none' },
  title: typographyStyles.body1Strong,
  reason: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  unsure: { ...typographyStyles.caption1Strong, color: tokens.colorStatusWarningForeground3 },
});

const HEADING_LENGTH = 60;

export interface TableColumnsProps {
  readonly columns: readonly ColumnReading[];
  readonly actions: FormActions;
}

/** Each column with what it was taken for; another choice puts it right. */
export function TableColumns({ columns, actions }: TableColumnsProps): ReactElement {
  const styles = useStyles();
  const { language } = useWords();
  const text = tablesText(language);
  const unsure = columns.filter(({ sure }) => !sure).length;
  return (
    <Fold title={text.label.columns(unsure)} titleClassName={styles.title} initiallyOpen={unsure > 0}>
      <ul className={styles.list}>
        {columns.map((column) => (
          <li key={column.column} className={styles.item}>
            <ColumnField column={column} actions={actions} />
          </li>
        ))}
      </ul>
    </Fold>
  );
}

interface ColumnFieldProps {
  readonly column: ColumnReading;
  readonly actions: FormActions;
}

function ColumnField({ column: { column, role, heading, reason, sure }, actions }: ColumnFieldProps): ReactElement {
  const styles = useStyles();
  const { language } = useWords();
  const text = tablesText(language);
  const choices: readonly { readonly value: ColumnRole | 'ignore'; readonly name: string }[] = [
    ...COLUMN_ROLES.map((each) => ({ value: each, name: text.role[each] })),
    { value: 'ignore', name: text.ignoredColumn },
  ];
  return (
    <>
      <ChoiceField
        label={text.label.column(columnLetters(column), shortened(heading, HEADING_LENGTH))}
        value={role ?? 'ignore'}
        choices={choices}
        onChoice={(chosen) => void actions.correct({ kind: 'column', column, role: chosen })}
      />
      {!sure && <span className={styles.unsure}>{`${text.unsure} `}</span>}
      {role !== null && <span className={styles.reason}>{text.columnReason[reason]}</span>}
    </>
  );
}
