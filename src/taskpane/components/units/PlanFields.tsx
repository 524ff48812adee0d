import type { ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { CriteriaSet } from '../../../scoring/criteriaSet';
import { points, printPlainPoints } from '../../../scoring/points';
import { RANK_MEASURES } from '../../../scoring/ranking';
import type { UnitsPlan } from '../../../scoring/unitsPlan';
import { formatPlain } from '../../../wording/numbers';
import { useFieldStyles } from '../../fieldStyles';
import { useWords } from '../../words';
import { ChoiceField } from '../ChoiceField';
import { CommittedField } from '../CommittedField';
import { Labelled } from '../Labelled';
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

/** Left open, or filled in as it should be. */
const isOpenOr = (filled: RegExp, typed: string): boolean => typed.trim() === '' || filled.test(typed.trim());

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
        <CommittedField
          label={label.year}
          hint={hint.year}
          value={plan.year === null ? '' : String(plan.year)}
          wrong={(typed) => (isOpenOr(YEAR, typed) ? null : wrong.year)}
          onText={(typed) => onPlan({ year: typed.trim() === '' ? null : Number(typed) })}
        />
      </div>
      <ChoiceField
        label={label.measure}
        value={plan.measure}
        choices={RANK_MEASURES.map((value) => ({ value, name: measure[value] }))}
        onChoice={(value) => onPlan({ measure: value })}
      />
      <CommittedField
        label={label.threshold}
        hint={hint.threshold}
        value={plan.threshold === null ? '' : formatPlain(printPlainPoints(plan.threshold), language)}
        wrong={(typed) => (isOpenOr(PERCENT, typed) ? null : wrong.threshold)}
        onText={(typed) => onPlan({ threshold: typed.trim() === '' ? null : points(typed.trim().replace(',', '.')) })}
      />
    </div>
  );
}
