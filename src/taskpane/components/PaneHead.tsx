import type { ReactElement } from 'react';
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReportedFinding } from '../../sheets/publishedRules';
import { SURE } from '../../sheets/recognise/recognition';
import type { DeskReading } from '../../workbook/formDesk';
import type { FormReading, ScoredReading } from '../../workbook/formReading';
import type { TableReading, UnitsReading } from '../../workbook/tableReading';
import { countFindings, type FindingCounts } from '../findingGroups';
import { stageOf } from '../stage';
import { useWords, type Words } from '../words';
import { Icon } from './Icon';

const useStyles = makeStyles({
  head: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  /** The top right corner belongs to Office's own menu (34×32 px). */
  title: { ...typographyStyles.body1Strong, margin: 0, paddingRight: '36px', overflowWrap: 'anywhere' },
  rest: { fontWeight: tokens.fontWeightRegular },
  sheet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, paddingRight: '36px' },
  figures: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  figure: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  errors: { color: tokens.colorStatusDangerForeground1 },
  missing: { color: tokens.colorNeutralForeground2 },
  clear: { color: tokens.colorStatusSuccessForeground1 },
});

/** Which table, which unit and where it stands: always in view. */
export function PaneHead({ reading }: { readonly reading: DeskReading | null }): ReactElement {
  const styles = useStyles();
  const { text } = useWords();
  if (reading?.form) return <FormHead form={reading.form} several={reading.forms.length > 1} />;
  if (reading?.table) return <TableHead table={reading.table} />;
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>{text.productName}</h1>
      <div className={styles.sheet}>{text.note.noFormYet}</div>
    </header>
  );
}

function FormHead({ form, several }: { readonly form: FormReading; readonly several: boolean }): ReactElement {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>
        {form.unit || form.sheetName}
        <span className={styles.rest}>{` · ${form.year} · ${text.stage[stageOf(form.totals)]}`}</span>
      </h1>
      {several && <div className={styles.sheet}>{form.sheetName}</div>}
      <Figures form={form} />
    </header>
  );
}

function TableHead({ table }: { readonly table: TableReading | UnitsReading }): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { note } = words.text;
  if (table.kind === 'units') {
    return (
      <header className={styles.head}>
        <h1 className={styles.title}>
          {table.sheetName}
          <span className={styles.rest}>{` · ${note.unitsTable(table.units)}`}</span>
        </h1>
        <ul className={styles.figures}>
          <ErrorFigures findings={table.findings} />
        </ul>
      </header>
    );
  }
  const about = [table.year > 0 && String(table.year), note.existingTable].filter(Boolean).join(' · ');
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>
        {table.unit || table.sheetName}
        <span className={styles.rest}>{` · ${about}`}</span>
      </h1>
      <div className={styles.sheet}>
        {`${table.sheetName} · ${table.confidence >= SURE ? note.tableSure : note.tableUnsure}`}
      </div>
      <Figures form={table} />
    </header>
  );
}

function Figures({ form }: { readonly form: ScoredReading }): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { totals, set } = form;
  return (
    <ul className={styles.figures}>
      <li>{pointsOfTotal(form, words)}</li>
      {totals.share && <li>{words.percent(totals.share, set)}</li>}
      <ErrorFigures findings={form.findings} />
    </ul>
  );
}

function ErrorFigures({ findings }: { readonly findings: readonly ReportedFinding[] }): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const counts = countFindings(findings);
  return (
    <>
      <li className={mergeClasses(styles.figure, counts.errors > 0 ? styles.errors : styles.clear)}>
        <Icon name={counts.errors > 0 ? 'error' : 'check'} />
        {errorsIn(counts, words)}
      </li>
      {counts.missing > 0 && <li className={styles.missing}>{words.text.count.missingShort(counts.missing)}</li>}
    </>
  );
}

const errorsIn = ({ errors }: FindingCounts, { text }: Words): string =>
  errors > 0 ? text.count.errors(errors) : text.count.none;

/** "61,25/73,5 điểm", with a dash before the first point is entered. */
export function pointsOfTotal({ totals }: Pick<ScoredReading, 'totals'>, words: Words): string {
  const maximum = words.points(totals.maximum);
  return totals.obtained === null
    ? words.text.note.noPoints(maximum)
    : words.text.note.ofMaximum(words.points(totals.obtained), maximum);
}
