import { useEffect, useState, type ReactElement } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { CriteriaSet } from '../../../scoring/criteriaSet';
import type { UnitsDesk } from '../../../workbook/unitsDesk';
import { saveFile } from '../../saveFile';
import type { Sets } from '../../useSets';
import { useUnits, type UnitsActions, type UnitsState } from '../../useUnits';
import { useWords } from '../../words';
import { Fold } from '../Fold';
import { PageBody } from '../PageBody';
import { PageTitle } from '../PageTitle';
import { Settings, type SettingsProps } from '../Settings';
import { FilePickers } from './FilePickers';
import { PlanFields } from './PlanFields';
import { PreviousYear } from './PreviousYear';
import { SeenFiles } from './SeenFiles';
import { SendBack } from './SendBack';
import { SendOut } from './SendOut';
import { UnitsBar } from './UnitsBar';
import { UnitsListFields } from './UnitsListFields';
import { UnitsMessages } from './UnitsMessages';
import { UnitsResults } from './UnitsResults';
import { useUnitsText } from './unitsText';
import { useKeyboardKept } from './useKeyboardKept';

const useStyles = makeStyles({
  note: { ...typographyStyles.body1, margin: 0 },
  fold: { flexShrink: 0 },
  title: { ...typographyStyles.body1Strong },
  inside: { paddingTop: tokens.spacingVerticalS },
});

export interface UnitsPageProps {
  readonly loadUnits: () => Promise<UnitsDesk>;
  readonly sets: Sets;
  readonly settings: SettingsProps;
  /** Sheets that a broken-off writing has left behind. */
  readonly unfinished: readonly string[];
  readonly onRemoveUnfinished: () => void;
}

/** The work with many units: send forms out, take files back, rank, write it all down. */
export function UnitsPage({ loadUnits, ...rest }: UnitsPageProps): ReactElement {
  const { text } = useWords();
  const desk = useDesk(loadUnits);
  if (desk) return <OpenUnitsPage desk={desk} {...rest} />;
  return <PageBody page="units">{text.label.loading}</PageBody>;
}

function OpenUnitsPage({
  desk,
  sets,
  settings,
  unfinished,
  onRemoveUnfinished,
}: Omit<UnitsPageProps, 'loadUnits'> & { readonly desk: UnitsDesk }): ReactElement {
  const text = useUnitsText();
  const { state, actions } = useUnits(desk, saveFile);
  useKeyboardKept();
  return (
    <>
      <PageBody page="units">
        <PageTitle>{text.title}</PageTitle>
        <UnitsMessages
          state={state}
          actions={actions}
          unfinished={unfinished}
          onRemoveUnfinished={onRemoveUnfinished}
        />
        <TakeBack state={state} actions={actions} />
        <Settling state={state} actions={actions} sets={[...sets.own.sets, ...(sets.shipped ?? [])]} />
        <Settings {...settings} />
      </PageBody>
      <UnitsBar state={state} actions={actions} />
    </>
  );
}

interface PartProps {
  readonly state: UnitsState;
  readonly actions: UnitsActions;
}

function TakeBack({ state, actions }: PartProps): ReactElement {
  const styles = useStyles();
  const { intro } = useUnitsText();
  const { going, seen, result } = state;
  return (
    <>
      {seen.size === 0 && !going && <p className={styles.note}>{intro}</p>}
      {/* There while files are read as well: taken away, the buttons would take the keyboard's place with them. */}
      <FilePickers again={seen.size > 0} busy={going !== null} onFiles={actions.choose} />
      {going?.kind === 'reading' && <SeenFiles seen={seen} />}
      {/* Put aside while more files are read: what was opened and typed in it stays. */}
      {result && (
        <div hidden={going?.kind === 'reading'}>
          <UnitsResults state={state} result={result} actions={actions} />
        </div>
      )}
    </>
  );
}

function Settling({ state, actions, sets }: PartProps & { readonly sets: readonly CriteriaSet[] }): ReactElement {
  const styles = useStyles();
  const { label } = useUnitsText();
  const { plan, listFaults } = state;
  const busy = state.going !== null;
  const [first, ...others] = sets;
  return (
    <>
      <Fold className={styles.fold} titleClassName={styles.title} title={label.list(plan.list.length)}>
        <div className={styles.inside}>
          <UnitsListFields plan={plan} faults={listFaults} busy={busy} actions={actions} />
        </div>
      </Fold>
      <Fold className={styles.fold} titleClassName={styles.title} title={label.settings}>
        <div className={styles.inside}>
          <PlanFields plan={plan} sets={sets} onPlan={actions.settle} />
        </div>
      </Fold>
      <Fold className={styles.fold} titleClassName={styles.title} title={label.previous}>
        <div className={styles.inside}>
          <PreviousYear state={state} actions={actions} />
        </div>
      </Fold>
      {first && (
        <Fold className={styles.fold} titleClassName={styles.title} title={label.sendOut}>
          <div className={styles.inside}>
            <SendOut plan={plan} sets={[first, ...others]} busy={busy} onSend={actions.sendOut} />
          </div>
        </Fold>
      )}
      <Fold className={styles.fold} titleClassName={styles.title} title={label.sendBack}>
        <div className={styles.inside}>
          <SendBack result={state.result} busy={busy} actions={actions} />
        </div>
      </Fold>
    </>
  );
}

/** The same desk each time, with everything that was read before another page was looked at. */
function useDesk(loadUnits: UnitsPageProps['loadUnits']): UnitsDesk | null {
  const [desk, setDesk] = useState<UnitsDesk | null>(null);
  const [failure, setFailure] = useState<{ readonly thrown: unknown } | null>(null);
  useEffect(() => {
    loadUnits().then(setDesk, (thrown: unknown) => setFailure({ thrown }));
  }, [loadUnits]);
  if (failure) throw failure.thrown;
  return desk;
}
