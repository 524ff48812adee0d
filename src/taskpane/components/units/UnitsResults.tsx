import type { ReactElement } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Result } from '../../../scoring/result';
import { printExactPercent } from '../../../scoring/percentIndex';
import { formatPlain } from '../../../wording/numbers';
import type { ConsolidationView, NothingInView, WeakLine } from '../../../workbook/unitFiles/consolidationView';
import { isIn } from '../../../workbook/unitFiles/consolidation';
import type { UnitsActions, UnitsState } from '../../useUnits';
import { useWords } from '../../words';
import { Fold } from '../Fold';
import { IllustrativeLabel } from '../IllustrativeLabel';
import { MessageLine } from '../MessageLine';
import { Conflicts } from './Conflicts';
import { FileGroups, isFew } from './FileGroups';
import { InBatches } from '../InBatches';
import { UnitsTable } from './UnitsTable';
import { useUnitsText } from './unitsText';

const useStyles = makeStyles({
  results: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  line: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  strong: { ...typographyStyles.body1Strong, margin: 0 },
  title: { ...typographyStyles.body1Strong },
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  detail: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

export interface UnitsResultsProps {
  readonly state: UnitsState;
  readonly result: Result<ConsolidationView, NothingInView>;
  readonly actions: UnitsActions;
}

/** What came in, what is missing or has to be looked at, and how the units stand. */
export function UnitsResults({ state, result, actions }: UnitsResultsProps): ReactElement {
  const styles = useStyles();
  const text = useUnitsText();
  const { files, missing } = result.ok ? result.value : result.error;
  return (
    <div className={styles.results}>
      {result.ok ? <Headline view={result.value} /> : <MessageLine intent="warning">{text.note.nothingIn}</MessageLine>}
      <section>
        <h3 className={styles.strong}>{text.label.files}</h3>
        <FileGroups files={files} plan={state.plan} busy={state.going !== null} actions={actions} />
        {missing.length > 0 && (
          <Fold title={text.label.missing(missing.length)} openWhile={isFew(missing)}>
            <InBatches
              items={missing.map(({ unit, superior }) => (superior ? `${unit}, ${superior}` : unit))}
              keyOf={(name) => name}
            >
              {(name) => <div className={styles.item}>{name}</div>}
            </InBatches>
          </Fold>
        )}
      </section>
      {result.ok && <Standing state={state} view={result.value} actions={actions} />}
    </div>
  );
}

function Headline({ view }: { readonly view: ConsolidationView }): ReactElement {
  const styles = useStyles();
  const { note } = useUnitsText();
  const toLookAt = view.files.filter(({ status }) => !isIn(status) && status !== 'superseded').length;
  return (
    <div>
      <p className={styles.strong}>
        {[
          note.in(view.units.length),
          view.missing.length > 0 && note.missing(view.missing.length),
          toLookAt > 0 && note.toLookAt(toLookAt),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className={styles.line}>{note.ofSet(view.set.title, view.year)}</p>
      <IllustrativeLabel set={view.set} />
    </div>
  );
}

function Standing({
  state,
  view,
  actions,
}: Pick<UnitsResultsProps, 'state' | 'actions'> & { readonly view: ConsolidationView }): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const text = useUnitsText();
  const late = view.units.filter((unit) => unit.late);
  return (
    <>
      {late.length > 0 && (
        <Fold titleClassName={styles.title} title={text.label.late(late.length)}>
          <InBatches items={late} keyOf={({ key }) => key}>
            {({ unit }) => <div className={styles.item}>{unit}</div>}
          </InBatches>
        </Fold>
      )}
      {view.conflicts.length > 0 && (
        <Fold titleClassName={styles.title} title={text.label.conflicts(view.conflicts.length)}>
          <Conflicts conflicts={view.conflicts} plan={state.plan} onPlan={actions.settle} />
        </Fold>
      )}
      {view.underAppraisal && (
        <MessageLine intent="warning">{text.note.underAppraisal(view.underAppraisal)}</MessageLine>
      )}
      <section>
        <h3 className={styles.strong}>{text.label.units}</h3>
        <UnitsTable view={view} state={state} actions={actions} />
      </section>
      {view.weak.length > 0 && (
        <Fold titleClassName={styles.title} title={text.label.weak(words.points(view.set.threshold), view.weak.length)}>
          <InBatches items={view.weak} keyOf={({ key }) => key}>
            {(weak) => <WeakItem weak={weak} view={view} />}
          </InBatches>
        </Fold>
      )}
    </>
  );
}

function WeakItem({ weak, view }: { readonly weak: WeakLine; readonly view: ConsolidationView }): ReactElement {
  const styles = useStyles();
  const { language, text: paneText } = useWords();
  const { weakLine } = useUnitsText();
  const percent = `${formatPlain(printExactPercent(weak.share, view.set), language)}%`;
  return (
    <div className={styles.item}>
      <div>{`${weak.code} ${weak.name}`}</div>
      <span className={styles.detail}>
        {`${weakLine(percent, weak.unitsBelow)} · ${weak.responsible || paneText.note.nobodyNamed}`}
      </span>
    </div>
  );
}
