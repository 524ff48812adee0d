import type { ReactElement } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { NO_POINTS } from '../../scoring/points';
import type { ScoredReading } from '../../workbook/formReading';
import type { FormActions } from '../useForms';
import { useWords } from '../words';
import { AreaBars } from './AreaBars';
import { MessageLine } from './MessageLine';
import { PageTitle } from './PageTitle';
import { pointsOfTotal } from './PaneHead';
import { WeakList } from './WeakList';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  headline: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  index: { ...typographyStyles.title1, margin: 0, fontVariantNumeric: 'tabular-nums' },
  line: { ...typographyStyles.body1, margin: 0 },
  parts: { ...typographyStyles.body1, margin: 0 },
  part: { display: 'grid', gridTemplateColumns: '150px 80px' },
  sum: { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  title: { ...typographyStyles.body1Strong, margin: `0 0 ${tokens.spacingVerticalXS}` },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

export interface ResultsPageProps {
  readonly form: ScoredReading;
  readonly busy: boolean;
  readonly actions: FormActions;
}

/** What the table comes to: the index, its areas against the threshold, and what is below it. */
export function ResultsPage({ form, busy, actions }: ResultsPageProps): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { text } = words;
  const { set, totals, weak } = form;
  const threshold = words.points(set.threshold);
  if (totals.obtained === null) return <NothingEntered />;
  return (
    <div className={styles.page}>
      <Headline form={form} />
      <section>
        <h3 className={styles.title}>{text.label.areas}</h3>
        <AreaBars set={set} totals={totals} />
      </section>
      <section>
        <h3 className={styles.title}>{text.label.weak(threshold)}</h3>
        {weak.length === 0 ? (
          <p className={styles.line}>{text.note.noWeak(threshold)}</p>
        ) : (
          <WeakList form={form} onShow={(cell) => void actions.showCell(cell)} />
        )}
        <div className={styles.buttons}>
          {weak.length > 0 && (
            <Button disabledFocusable={busy} onClick={() => void actions.mark('weak')}>
              {text.button.mark}
            </Button>
          )}
          {form.marked && (
            <Button disabledFocusable={busy} onClick={() => void actions.unmark()}>
              {text.button.unmark}
            </Button>
          )}
        </div>
      </section>
    </div>
  );
}

function NothingEntered(): ReactElement {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <div className={styles.page}>
      <PageTitle>{text.page.results}</PageTitle>
      <p className={styles.line}>{text.note.nothingEntered}</p>
    </div>
  );
}

function Headline({ form }: { readonly form: ScoredReading }): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { set, totals } = form;
  const { done, of } = totals.appraisal;
  return (
    <section className={styles.headline}>
      <PageTitle>{words.text.label.index}</PageTitle>
      <p className={styles.index}>{totals.share ? words.percent(totals.share, set) : '–'}</p>
      <p className={styles.line}>{`${pointsOfTotal(form, words)}, ${words.text.note.rounding[set.rounding]}`}</p>
      {totals.basis === 'appraised' && done < of && (
        <MessageLine intent="info">{words.text.note.provisional(done, of)}</MessageLine>
      )}
      <ColumnSums form={form} />
    </section>
  );
}

/** The columns that make up the total, where there is more to it than one column. */
function ColumnSums({ form: { totals } }: { readonly form: ScoredReading }): ReactElement | null {
  const styles = useStyles();
  const { text, points } = useWords();
  const sums = [
    { name: text.label.self, sum: totals.self },
    { name: text.label.appraisal, sum: totals.appraised },
    { name: text.label.survey, sum: totals.survey },
    { name: text.label.bonus, sum: totals.bonus },
    { name: text.label.penalty, sum: totals.penalty },
  ].flatMap(({ name, sum }) => (sum === null || sum === NO_POINTS ? [] : [{ name, sum }]));
  if (sums.length < 2) return null;
  return (
    <dl className={styles.parts}>
      {sums.map(({ name, sum }) => (
        <div key={name} className={styles.part}>
          <dt>{name}</dt>
          <dd className={styles.sum}>{points(sum)}</dd>
        </div>
      ))}
    </dl>
  );
}
