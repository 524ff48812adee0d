import { useState, type ReactElement } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { CriteriaSet } from '../../../scoring/criteriaSet';
import type { UnitsPlan } from '../../../scoring/unitsPlan';
import type { FormsOrder } from '../../../workbook/unitsDesk';
import { ChoiceField } from '../ChoiceField';
import { useUnitsText } from './unitsText';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    justifyItems: 'stretch',
  },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  button: { justifySelf: 'start' },
});

export interface SendOutProps {
  readonly plan: UnitsPlan;
  readonly sets: readonly [CriteriaSet, ...CriteriaSet[]];
  readonly busy: boolean;
  readonly onSend: (order: FormsOrder, name: string) => void;
}

/** One form for each unit of the list, in one archive. */
export function SendOut({ plan, sets, busy, onSend }: SendOutProps): ReactElement {
  const styles = useStyles();
  const { button, label, note, zipName } = useUnitsText();
  const [setId, setSetId] = useState<string | null>(null);
  const set = sets.find(({ id }) => id === (setId ?? plan.setId)) ?? sets[0];
  const year = plan.year ?? set.year;
  const units = plan.list;
  return (
    <div className={styles.fields}>
      <p className={styles.note}>{units.length === 0 ? note.needsList : note.sendOutHow}</p>
      <ChoiceField
        label={label.set}
        value={set.id}
        choices={sets.map(({ id, title }) => ({ value: id, name: title }))}
        onChoice={setSetId}
      />
      <Button
        className={styles.button}
        disabledFocusable={busy || units.length === 0}
        onClick={() => onSend({ set, year, view: 'self-assessment', units }, zipName(year))}
      >
        {button.makeForms}
      </Button>
    </div>
  );
}
