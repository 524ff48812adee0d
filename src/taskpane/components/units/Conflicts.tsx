import type { ReactElement } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { UnitsPlan } from '../../../scoring/unitsPlan';
import type { ConflictLine } from '../../../workbook/unitFiles/consolidationView';
import { ChoiceField } from '../ChoiceField';
import { InBatches } from '../InBatches';
import { useUnitsText } from './unitsText';

const useStyles = makeStyles({
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  conflict: { padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
});

export interface ConflictsProps {
  readonly conflicts: readonly ConflictLine[];
  readonly plan: UnitsPlan;
  readonly onPlan: (changed: Partial<UnitsPlan>) => void;
}

/** Cells for which files of one unit say different things: which of them counts. */
export function Conflicts({ conflicts, plan, onPlan }: ConflictsProps): ReactElement {
  const styles = useStyles();
  const { note } = useUnitsText();
  return (
    <>
      <p className={styles.note}>{note.newestTaken}</p>
      <InBatches items={conflicts} keyOf={({ cell }) => cell}>
        {(conflict) => (
          <div className={styles.conflict}>
            <ConflictChoice
              conflict={conflict}
              onChoice={(file) => onPlan({ choices: new Map([...plan.choices, [conflict.cell, file]]) })}
            />
          </div>
        )}
      </InBatches>
    </>
  );
}

function ConflictChoice({
  conflict,
  onChoice,
}: {
  readonly conflict: ConflictLine;
  readonly onChoice: (file: string) => void;
}): ReactElement {
  const { conflict: columns } = useUnitsText();
  return (
    <ChoiceField
      label={`${conflict.unit}, ${conflict.code}, ${columns[conflict.column]}`}
      value={conflict.taken}
      choices={conflict.values.map(({ file, text }) => ({ value: file, name: `${text} (${file})` }))}
      onChoice={onChoice}
    />
  );
}
