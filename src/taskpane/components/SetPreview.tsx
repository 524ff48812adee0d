import type { ReactElement } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { countCriteria, isBonusOrPenaltyBlock, type CriteriaSet } from '../../scoring/criteriaSet';
import { maximaOfSet } from '../setSize';
import { useWords } from '../words';
import { Fold } from './Fold';
import { IllustrativeLabel } from './IllustrativeLabel';

const useStyles = makeStyles({
  preview: {
    ...typographyStyles.body1,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  line: { margin: 0 },
  title: { color: tokens.colorBrandForegroundLink },
  areas: { margin: 0, padding: 0, listStyleType: 'none' },
  area: { display: 'flex', gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXXS} 0` },
  name: { flex: '1 1 auto' },
  maximum: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

/** What a form made from a set holds: its size at a glance, its areas on request. */
export function SetPreview({ set }: { readonly set: CriteriaSet }): ReactElement {
  const styles = useStyles();
  const { text, points } = useWords();
  const { areas, criteria, components } = countCriteria(set);
  const { all, self } = maximaOfSet(set);
  return (
    <div className={styles.preview}>
      <IllustrativeLabel set={set} />
      <p className={styles.line}>{text.note.setCounts(areas, criteria, components)}</p>
      <p className={styles.line}>{text.note.setMaximum(points(all), points(self))}</p>
      <Fold title={text.label.setHolds} titleClassName={styles.title}>
        <ul className={styles.areas}>
          {set.areas.map((area) => (
            <li key={area.key} className={styles.area}>
              <span className={styles.name}>{`${area.code}. ${area.name}`}</span>
              <span className={styles.maximum}>
                {isBonusOrPenaltyBlock(area) ? text.note.bonusArea : area.maximum !== null && points(area.maximum)}
              </span>
            </li>
          ))}
        </ul>
      </Fold>
    </div>
  );
}
