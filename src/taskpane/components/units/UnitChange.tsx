import type { ReactElement } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ofMillionths } from '../../../scoring/points';
import type { ConsolidationView, UnitLine } from '../../../workbook/unitFiles/consolidationView';
import { useWords } from '../../words';
import { PreviousName, type PreviousNameProps } from './PreviousName';
import { useUnitsText } from './unitsText';

const useStyles = makeStyles({
  part: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS} 48px`, overflowWrap: 'anywhere' },
  list: {
    ...typographyStyles.body1,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalL,
  },
});

export interface UnitChangeProps extends PreviousNameProps {
  readonly unit: UnitLine;
  readonly areas: ConsolidationView['areas'];
}

/** How a unit did against the year before, area by area, and under which name it stands there. */
export function UnitChange({ unit, areas, state, actions }: UnitChangeProps): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { unit: said } = useUnitsText();
  return (
    <div className={styles.part}>
      <PreviousName unit={unit} state={state} actions={actions} />
      <ul className={styles.list}>
        {areas.map((name, at) => {
          const points = unit.change?.areas[at] ?? null;
          if (points === null) return null;
          return (
            <li key={at}>{`${name}: ${said.difference(points, words.points(ofMillionths(Math.abs(points))))}`}</li>
          );
        })}
      </ul>
    </div>
  );
}
