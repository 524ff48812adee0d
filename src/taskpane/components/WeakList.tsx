import type { ReactElement } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { LEVELS, type CriteriaSet } from '../../scoring/criteriaSet';
import type { WeakCriterion } from '../../scoring/weakCriteria';
import type { ScoredReading } from '../../workbook/formReading';
import { useWords } from '../words';

const useStyles = makeStyles({
  level: {
    ...typographyStyles.caption1Strong,
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground2,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    ...typographyStyles.body1,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  loss: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  percent: { ...typographyStyles.caption1Strong, color: tokens.colorStatusDangerForeground1 },
});

export interface WeakListProps {
  readonly form: Pick<ScoredReading, 'set' | 'weak' | 'cells'>;
  readonly onShow: (cell: string) => void;
}

/** What is below the threshold, level by level: points lost, and who answers for it. */
export function WeakList({ form: { set, weak, cells }, onShow }: WeakListProps): ReactElement {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <>
      {LEVELS.map((level) => {
        const ofLevel = weak.filter((each) => each.level === level);
        if (ofLevel.length === 0) return null;
        return (
          <div key={level}>
            <h4 className={styles.level}>{`${text.level[level]} (${ofLevel.length})`}</h4>
            <ul className={styles.list}>
              {ofLevel.map((each) => (
                <WeakItem
                  key={each.criterion.key}
                  set={set}
                  weak={each}
                  cell={cells.get(each.criterion.key) ?? null}
                  onShow={onShow}
                />
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}

interface WeakItemProps extends Pick<WeakListProps, 'onShow'> {
  readonly set: CriteriaSet;
  readonly weak: WeakCriterion;
  readonly cell: string | null;
}

function WeakItem({ set, weak, cell, onShow }: WeakItemProps): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { criterion, share, lost } = weak;
  return (
    <li className={styles.item}>
      <div>{`${criterion.code} ${criterion.name}`}</div>
      <span className={styles.percent}>{words.percent(share, set)}</span>
      <span className={styles.loss}>
        {` · ${words.text.note.lost(words.points(lost))} · ${criterion.responsible || words.text.note.nobodyNamed}`}
      </span>
      {cell !== null && (
        <div>
          <Button size="small" onClick={() => onShow(cell)}>
            {words.text.button.showCell(cell)}
          </Button>
        </div>
      )}
    </li>
  );
}
