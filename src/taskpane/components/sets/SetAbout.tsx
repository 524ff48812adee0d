import type { ReactElement } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import {
  NOT_APPLICABLE_TREATMENTS,
  ROUNDINGS,
  UNIT_KINDS,
  type Band,
  type CriteriaSet,
} from '../../../scoring/criteriaSet';
import { changeSet, type SetFacts } from '../../../scoring/editCriteriaSet';
import { points as pointsOfPlain } from '../../../scoring/points';
import { parsePoints } from '../../../scoring/readMark';
import { setsText } from '../../../wording/setsText';
import { useWords } from '../../words';
import { ChoiceField } from '../ChoiceField';
import { Fold } from '../Fold';
import { CheckField } from './CheckField';
import { CommittedField } from '../CommittedField';

const useStyles = makeStyles({
  title: typographyStyles.body1Strong,
  fields: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  pair: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: tokens.spacingHorizontalS, alignItems: 'start' },
}); // prettier-ignore

const YEAR = /^(201[2-9]|20[2-9]\d|2100)$/;
const HUNDRED = pointsOfPlain('100');

export interface SetAboutProps {
  readonly set: CriteriaSet;
  readonly onEdit: (set: CriteriaSet) => void;
}

/** What a set says of itself, and how its index is reckoned. */
export function SetAbout({ set, onEdit }: SetAboutProps): ReactElement {
  const styles = useStyles();
  const { language, points } = useWords();
  const text = setsText(language);
  const change = (facts: SetFacts): void => onEdit(changeSet(set, facts));
  const isPercent = (typed: string): boolean => {
    const percent = parsePoints(typed);
    return percent !== null && percent >= 0 && percent <= HUNDRED;
  };
  return (
    <Fold title={text.label.about} titleClassName={styles.title} initiallyOpen={set.title === ''}>
      <div className={styles.fields}>
        <CommittedField
          label={text.label.setTitle}
          value={set.title}
          lines={2}
          onText={(title) => change({ title: title.replace(/\s+/g, ' ').trim() })}
        />
        <div className={styles.pair}>
          <CommittedField
            label={text.label.year}
            value={String(set.year)}
            wrong={(typed) => (YEAR.test(typed.trim()) ? null : text.wrong.year)}
            onText={(typed) => change({ year: Number(typed) })}
          />
          <ChoiceField
            label={text.label.kind}
            value={set.kind}
            choices={UNIT_KINDS.map((kind) => ({ value: kind, name: text.choice.kind[kind] }))}
            onChoice={(kind) => change({ kind })}
          />
        </div>
        <CommittedField
          label={text.label.decision}
          value={set.decision}
          onText={(decision) => change({ decision: decision.trim() })}
        />
        <CommittedField
          label={text.label.issuer}
          value={set.issuer}
          onText={(issuer) => change({ issuer: issuer.trim() })}
        />
        <CheckField label={text.label.official} checked={set.official} onCheck={(official) => change({ official })} />
        <div className={styles.pair}>
          <CommittedField
            label={text.label.threshold}
            value={points(set.threshold)}
            wrong={(typed) => (isPercent(typed) ? null : text.wrong.threshold)}
            onText={(typed) => change({ threshold: parsePoints(typed) ?? set.threshold })}
          />
          <CommittedField
            label={text.label.decimals}
            value={String(set.decimals)}
            wrong={(typed) => (/^[0-6]$/.test(typed.trim()) ? null : text.wrong.decimals)}
            onText={(typed) => change({ decimals: Number(typed) })}
          />
        </div>
        <div className={styles.pair}>
          <ChoiceField
            label={text.label.rounding}
            value={set.rounding}
            choices={ROUNDINGS.map((rounding) => ({ value: rounding, name: text.choice.rounding[rounding] }))}
            onChoice={(rounding) => change({ rounding })}
          />
          <ChoiceField
            label={text.label.notApplicable}
            value={set.notApplicable}
            choices={NOT_APPLICABLE_TREATMENTS.map((each) => ({ value: each, name: text.choice.notApplicable[each] }))}
            onChoice={(notApplicable) => change({ notApplicable })}
          />
        </div>
        <CommittedField
          label={text.label.bands}
          value={set.bands.map((band) => `${band.name} ${text.bandFrom} ${points(band.from)}`).join('\n')}
          lines={3}
          wrong={(typed) => (parseBands(typed, text.bandFrom) === null ? text.wrong.bands : null)}
          onText={(typed) => change({ bands: parseBands(typed, text.bandFrom) ?? set.bands })}
        />
      </div>
    </Fold>
  );
}

/** "Tốt từ 80" a line, best first; null where a line says something else. */
function parseBands(typed: string, from: string): Band[] | null {
  const lines = typed.split('\n').filter((line) => line.trim() !== '');
  const bands = lines.map((line): Band | null => {
    const at = line.toLowerCase().lastIndexOf(` ${from} `);
    const percent = at < 0 ? null : parsePoints(line.slice(at + from.length + 2).replace('%', ''));
    return percent === null ? null : { name: line.slice(0, at).trim(), from: percent };
  });
  if (!bands.every((band) => band !== null)) return null;
  return bands.sort((one, other) => other.from - one.from);
}
