import type { ReactElement } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { RowShown } from '../../../workbook/tableReading';
import { shortened } from '../../../wording/phrases';
import { tablesText } from '../../../wording/tablesText';
import type { FormActions } from '../../useForms';
import { useWords } from '../../words';
import { ChoiceField } from '../ChoiceField';
import { Fold } from '../Fold';
import { InBatches } from '../InBatches';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  title: typographyStyles.body1Strong,
  reason: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

const NAME_LENGTH = 70;
const SHOWN_AT_ONCE = 30;
/** Levels that an officer can choose; no set goes deeper. */
const LEVELS = 5;

export interface TableRowsProps {
  readonly rows: readonly RowShown[];
  readonly actions: FormActions;
}

/** Rows whose place is not certain, and all others on request; another choice puts one right. */
export function TableRows({ rows, actions }: TableRowsProps): ReactElement {
  const styles = useStyles();
  const { language } = useWords();
  const text = tablesText(language);
  const unsure = rows.filter(({ sure }) => !sure);
  return (
    <>
      {unsure.length > 0 && (
        <Fold title={text.label.unsureRows(unsure.length)} titleClassName={styles.title} initiallyOpen>
          <RowFields rows={unsure} actions={actions} />
        </Fold>
      )}
      <Fold title={text.label.rows(rows.length)} titleClassName={styles.title}>
        <RowFields rows={rows} actions={actions} />
      </Fold>
    </>
  );
}

function RowFields({ rows, actions }: TableRowsProps): ReactElement {
  return (
    <InBatches items={rows} keyOf={({ row }) => row} atOnce={SHOWN_AT_ONCE} className={useStyles().list}>
      {(row) => <RowField row={row} actions={actions} />}
    </InBatches>
  );
}

interface RowFieldProps {
  readonly row: RowShown;
  readonly actions: FormActions;
}

function RowField({ row: { row, code, name, kind, depth, reason }, actions }: RowFieldProps): ReactElement {
  const styles = useStyles();
  const { language } = useWords();
  const text = tablesText(language);
  const levels = Array.from({ length: Math.max(LEVELS, (depth ?? 0) + 1) }, (_, at) => ({
    value: String(at),
    name: text.levels[at] ?? text.deeperLevel(at + 1),
  }));
  const isOther = kind !== 'criterion' && kind !== 'ignored';
  const choices = [
    ...(isOther ? [{ value: kind, name: text.kind[kind] }] : []),
    ...levels,
    { value: 'ignored', name: text.ignoredRow },
  ];
  return (
    <>
      <ChoiceField
        label={text.label.row(row + 1, code, shortened(name, NAME_LENGTH))}
        value={depth === null ? kind : String(depth)}
        choices={choices}
        onChoice={(chosen) =>
          void actions.correct({ kind: 'row', row, depth: chosen === 'ignored' ? 'ignore' : Number(chosen) })
        }
      />
      <span className={styles.reason}>{text.rowReason[reason]}</span>
    </>
  );
}
