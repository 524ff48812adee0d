import type { ReactElement } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { UnitsActions, UnitsState } from '../../useUnits';
import { useUnitsText } from './unitsText';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  button: { justifySelf: 'start' },
});

export interface SendBackProps {
  readonly result: UnitsState['result'];
  readonly busy: boolean;
  readonly actions: UnitsActions;
}

/** One form for each unit that was appraised, to be explained and taken back like any other file. */
export function SendBack({ result, busy, actions }: SendBackProps): ReactElement {
  const styles = useStyles();
  const { button, note, explanationsName } = useUnitsText();
  const view = result?.ok ? result.value : null;
  const withoutFile = view?.appraisedWithoutFile ?? 0;
  return (
    <div className={styles.part}>
      <p className={styles.note}>{view ? note.sendBackHow : note.needsFiles}</p>
      {withoutFile > 0 && <p className={styles.note}>{note.appraisedWithoutFile(withoutFile)}</p>}
      <Button
        className={styles.button}
        disabledFocusable={busy || view === null}
        onClick={() => view && actions.sendBack(explanationsName(view.year))}
      >
        {button.makeExplanations}
      </Button>
    </div>
  );
}
