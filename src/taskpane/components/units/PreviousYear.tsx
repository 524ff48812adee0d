import type { ReactElement } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ConsolidationView } from '../../../workbook/unitFiles/consolidationView';
import type { UnitsActions, UnitsState } from '../../useUnits';
import { FileButton } from '../FileButton';
import { InBatches } from '../InBatches';
import { PreviousName } from './PreviousName';
import { useUnitsText } from './unitsText';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  line: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  unit: { paddingBottom: tokens.spacingVerticalS },
});

export interface PreviousYearProps {
  readonly state: UnitsState;
  readonly actions: UnitsActions;
}

/** Last year's results: where they come from, how many units they have, and what the others were called. */
export function PreviousYear({ state, actions }: PreviousYearProps): ReactElement {
  const styles = useStyles();
  const { button, note } = useUnitsText();
  const { previous, result } = state;
  const busy = state.going !== null;
  return (
    <div className={styles.part}>
      {previous === null ? (
        <p className={styles.note}>{note.previousHow}</p>
      ) : (
        <p className={styles.line}>{note.previousRead(previous.name, previous.units.length)}</p>
      )}
      {previous && result?.ok && <Matched view={result.value} state={state} actions={actions} />}
      <div className={styles.buttons}>
        <FileButton
          label={previous ? button.otherPrevious : button.choosePrevious}
          accept=".xlsx,.xlsm"
          busy={busy}
          onFiles={([file]) => file && actions.comparePrevious(file)}
        />
        <Button disabledFocusable={busy} onClick={actions.comparePreviousSheet}>
          {button.previousOfSheet}
        </Button>
        {previous && (
          <Button disabledFocusable={busy} onClick={actions.dropPrevious}>
            {button.dropPrevious}
          </Button>
        )}
      </div>
    </div>
  );
}

function Matched({ view, state, actions }: PreviousYearProps & { readonly view: ConsolidationView }): ReactElement {
  const styles = useStyles();
  const { note } = useUnitsText();
  const { renamed } = state.plan;
  const matched = view.units.filter(({ change }) => change !== null).length;
  // What was chosen stays in the list, so that it can be chosen otherwise.
  const toName = view.units.filter(({ key, change }) => change === null || renamed.has(key));
  return (
    <>
      <p className={styles.line}>{note.previousMatched(matched, view.units.length)}</p>
      {toName.length > 0 && <p className={styles.note}>{note.previousUnmatched}</p>}
      <InBatches items={toName} keyOf={({ key }) => key} atOnce={10}>
        {(unit) => (
          <div className={styles.unit}>
            <PreviousName unit={unit} state={state} actions={actions} />
          </div>
        )}
      </InBatches>
    </>
  );
}
