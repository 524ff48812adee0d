import { useMemo, type ReactElement } from 'react';
import type { UnitLine } from '../../../workbook/unitFiles/consolidationView';
import type { UnitsActions, UnitsState } from '../../useUnits';
import { SearchChoice } from './SearchChoice';
import { useUnitsText } from './unitsText';

export interface PreviousNameProps {
  readonly unit: UnitLine;
  readonly state: Pick<UnitsState, 'plan' | 'previous'>;
  readonly actions: UnitsActions;
}

/** What a unit was called in last year's results, to be chosen where they say it otherwise. */
export function PreviousName({ unit, state: { plan, previous }, actions }: PreviousNameProps): ReactElement {
  const { label, hint, noPreviousName } = useUnitsText();
  const choices = useMemo(
    () => [
      { value: '', name: noPreviousName },
      ...[...new Set(previous?.units)].map((name) => ({ value: name, name })),
    ],
    [noPreviousName, previous],
  );
  return (
    <SearchChoice
      label={label.previousName(unit.unit)}
      hint={hint.find}
      value={unit.change?.unit ?? ''}
      choices={choices}
      onChoice={(name) => actions.settle({ renamed: new Map([...plan.renamed, [unit.key, name]]) })}
    />
  );
}
