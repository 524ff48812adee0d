import type { ReactElement } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Totals } from '../../../scoring/totals';
import type { FormView } from '../../../sheets/formColumns';
import type { FormRequest } from '../../../workbook/formDesk';
import type { TableReading } from '../../../workbook/tableReading';
import { tablesText } from '../../../wording/tablesText';
import { setDefectLines } from '../../setDefectLines';
import { useWords } from '../../words';
import { MessageLine } from '../MessageLine';
import { NewForm } from '../NewForm';
import { PageTitle } from '../PageTitle';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, justifyContent: 'space-between' },
  line: { ...typographyStyles.body1, margin: 0 },
  defects: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
});

export interface FormOfTableProps {
  readonly table: TableReading;
  readonly onCreate: (request: FormRequest) => void;
  readonly onBack: () => void;
}

/** What is wrong with the table's own set first; then what a form needs to know besides. */
export function FormOfTable({ table, onCreate, onBack }: FormOfTableProps): ReactElement {
  const styles = useStyles();
  const { text: paneText, language } = useWords();
  const text = tablesText(language);
  const { set, unit, totals } = table;
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <PageTitle>{text.button.makeForm}</PageTitle>
        <Button size="small" onClick={onBack}>
          {paneText.button.back}
        </Button>
      </div>
      <p className={styles.line}>{text.note.formKeeps}</p>
      <DefectsFirst table={table} />
      <NewForm sets={[set]} unit={unit} view={viewOf(totals)} onCreate={onCreate} />
    </div>
  );
}

/** The first view that leaves no points out; all columns together are too small on paper. */
function viewOf({ appraised, survey }: Totals): FormView {
  if (survey !== null) return 'result';
  return appraised === null ? 'self-assessment' : 'appraisal';
}

function DefectsFirst({ table: { set, defects } }: { readonly table: TableReading }): ReactElement {
  const styles = useStyles();
  const { language } = useWords();
  const text = tablesText(language);
  if (defects.length === 0) return <MessageLine intent="success">{text.note.noDefects}</MessageLine>;
  return (
    <MessageLine intent="warning" title={text.label.setDefects(defects.length)}>
      {text.note.defectsFirst}
      <ul className={styles.defects}>
        {setDefectLines(set, defects, language).map(({ key, sentence }) => (
          <li key={key}>{sentence}</li>
        ))}
      </ul>
    </MessageLine>
  );
}
