import { useState, type ReactElement } from 'react';
import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { NO_PLAN, type UnitsPlan } from '../../../scoring/unitsPlan';
import { parseUnitsList, type UnitsList } from '../../../sheets/unitsList';
import { unitsListText } from '../../../wording/unitsListText';
import { useFieldStyles } from '../../fieldStyles';
import type { UnitsActions } from '../../useUnits';
import { useWords } from '../../words';
import { Fold } from '../Fold';
import { Labelled } from '../Labelled';
import { InBatches } from '../InBatches';
import { isFew } from './FileGroups';
import { useUnitsText } from './unitsText';

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  text: { height: '120px', padding: tokens.spacingHorizontalSNudge, resize: 'vertical' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface UnitsListFieldsProps {
  readonly plan: UnitsPlan;
  readonly faults: UnitsList['faults'];
  readonly busy: boolean;
  readonly actions: UnitsActions;
}

/** The units whose files are awaited: pasted, typed, or from a sheet. */
export function UnitsListFields({ plan, faults, busy, actions }: UnitsListFieldsProps): ReactElement {
  const styles = useStyles();
  const fieldStyles = useFieldStyles();
  const { language } = useWords();
  const { button, label, note } = useUnitsText();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? plan.list.map(lineOf).join('\n');
  return (
    <div className={styles.fields}>
      {plan.list.length === 0 && <p className={styles.note}>{note.noList}</p>}
      <Labelled label={label.listText}>
        {(ids) => (
          <textarea
            {...ids}
            className={mergeClasses(fieldStyles.field, styles.text)}
            value={shown}
            spellCheck={false}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Labelled>
      {faults.length > 0 && (
        <Fold title={note.faults(faults.length)} openWhile={isFew(faults)}>
          <InBatches items={faults.map((fault) => unitsListText(fault, language))} keyOf={(line) => line}>
            {(line) => line}
          </InBatches>
        </Fold>
      )}
      <div className={styles.buttons}>
        <Button
          disabledFocusable={busy || typed === null}
          onClick={() => {
            actions.takeList(parseUnitsList(shown));
            setTyped(null);
          }}
        >
          {button.useList}
        </Button>
        <Button
          disabledFocusable={busy}
          onClick={() => {
            setTyped(null);
            actions.takeListOfSheet();
          }}
        >
          {button.listOfSheet}
        </Button>
        {plan.list.length > 0 && (
          <Button disabledFocusable={busy} onClick={() => actions.settle({ list: NO_PLAN.list })}>
            {button.clearList}
          </Button>
        )}
      </div>
    </div>
  );
}

/** As it is read again: name, group, superior and place behind tabs. */
const lineOf = ({ unit, group, superior, place }: UnitsPlan['list'][number]): string =>
  [unit, group, superior, place].join('\t').trimEnd();
