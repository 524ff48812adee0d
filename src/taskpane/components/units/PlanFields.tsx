import { useState, type ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { CriteriaSet } from '../../../scoring/criteriaSet';
import { points, printPlainPoints } from '../../../scoring/points';
import { RANK_MEASURES } from '../../../scoring/ranking';
import type { UnitsPlan } from '../../../scoring/unitsPlan';
import { formatPlain } from '../../../wording/numbers';
import { useFieldStyles } from '../../fieldStyles';
import { useWords } from '../../words';
import { ChoiceField } from '../ChoiceField';
import { Labelled } from '../Labelled';
import { TextField } from '../TextField';
import { useUnitsText } from './unitsText';

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
});

const YEAR = /^20\d\d$/;
const PERCENT = /^(?:100|\d{1,2}(?:[.,]\d{1,2})?)$/;

export interface PlanFieldsProps {
  readonly plan: UnitsPlan;
  readonly sets: readonly CriteriaSet[];
  readonly onPlan: (changed: Partial<UnitsPlan>) => void;
}

/** What is settled before units are ranked; what is left open follows the files. */
export function PlanFields({ plan, sets, onPlan }: PlanFieldsProps): ReactElement {
  const styles = useStyles();
  const fieldStyles = useFieldStyles();
  const { label, measure, setOfMost, hint, wrong } = useUnitsText();
  const { language } = useWords();
  const year = useTyped(plan.year === null ? '' : String(plan.year), (typed) => {
    if (typed !== '' && !YEAR.test(typed)) return false;
    onPlan({ year: typed === '' ? null : Number(typed) });
    return true;
  });
  const threshold = useTyped(
    plan.threshold === null ? '' : formatPlain(printPlainPoints(plan.threshold), language),
    (typed) => {
      if (typed !== '' && !PERCENT.test(typed)) return false;
      onPlan({ threshold: typed === '' ? null : points(typed.replace(',', '.')) });
      return true;
    },
  );
  return (
    <div className={styles.fields}>
      <ChoiceField
        label={label.set}
        value={plan.setId ?? ''}
        choices={[{ value: '', name: setOfMost }, ...sets.map(({ id, title }) => ({ value: id, name: title }))]}
        onChoice={(id) => onPlan({ setId: id === '' ? null : id })}
      />
      <div className={styles.pair}>
        <Labelled label={label.deadline}>
          {(ids) => (
            <input
              {...ids}
              type="date"
              className={fieldStyles.field}
              value={plan.deadline ?? ''}
              onChange={(event) => onPlan({ deadline: event.target.value || null })}
            />
          )}
        </Labelled>
        <div onBlur={year.settle}>
          <TextField
            name="units-year"
            label={label.year}
            hint={hint.year}
            value={year.typed}
            wrong={year.isWrong ? wrong.year : null}
            onText={year.type}
          />
        </div>
      </div>
      <ChoiceField
        label={label.measure}
        value={plan.measure}
        choices={RANK_MEASURES.map((value) => ({ value, name: measure[value] }))}
        onChoice={(value) => onPlan({ measure: value })}
      />
      <div onBlur={threshold.settle}>
        <TextField
          name="units-threshold"
          label={label.threshold}
          hint={hint.threshold}
          value={threshold.typed}
          wrong={threshold.isWrong ? wrong.threshold : null}
          onText={threshold.type}
        />
      </div>
    </div>
  );
}

interface Typed {
  readonly typed: string;
  readonly isWrong: boolean;
  readonly type: (text: string) => void;
  readonly settle: () => void;
}

/** What is typed counts once the field is left. */
function useTyped(settled: string, take: (text: string) => boolean): Typed {
  const [draft, setDraft] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  return {
    typed: draft ?? settled,
    isWrong,
    type: (text) => {
      setDraft(text);
      setWrong(false);
    },
    settle: () => {
      if (draft === null || draft.trim() === settled) return setDraft(null);
      const taken = take(draft.trim());
      setWrong(!taken);
      if (taken) setDraft(null);
    },
  };
}
