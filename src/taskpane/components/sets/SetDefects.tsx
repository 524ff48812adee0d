import { useState, type ReactElement } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SetDefect } from '../../../scoring/checkCriteriaSet';
import type { CriteriaSet } from '../../../scoring/criteriaSet';
import { placedCriteria } from '../../../scoring/criteriaSet';
import { fixOfDefect } from '../../../scoring/fixSetDefect';
import { setDefectText } from '../../../wording/setDefectText';
import { setsText } from '../../../wording/setsText';
import { useWords } from '../../words';
import { Fold } from '../Fold';
import { MessageLine } from '../MessageLine';

const useStyles = makeStyles({
  title: { ...typographyStyles.body1Strong, color: tokens.colorStatusDangerForeground1 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { ...typographyStyles.body1, padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXXS },
});

const SHOWN_AT_ONCE = 10;

export interface SetDefectsProps {
  readonly set: CriteriaSet;
  readonly defects: readonly SetDefect[];
  readonly onFix: (fixed: CriteriaSet) => void;
  readonly onRow: (key: string) => void;
}

/** What does not hold together in the set, each with its row and, where it can be told, what would mend it. */
export function SetDefects({ set, defects, onFix, onRow }: SetDefectsProps): ReactElement {
  const styles = useStyles();
  const { language, points } = useWords();
  const text = setsText(language);
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  if (defects.length === 0) return <MessageLine intent="success">{text.note.sound}</MessageLine>;
  const rows = new Map(placedCriteria(set.areas).map(({ criterion }) => [criterion.key, criterion]));
  return (
    <Fold title={text.label.defects(defects.length)} titleClassName={styles.title} initiallyOpen>
      <ul className={styles.list}>
        {defects.slice(0, shown).map((defect, at) => {
          const row = 'key' in defect ? rows.get(defect.key) : undefined;
          const fix = fixOfDefect(set, defect);
          return (
            <li key={`${defect.rule} ${row?.key ?? at}`} className={styles.item}>
              {setDefectText(defect, { code: row?.code ?? null, name: row?.name ?? '' }, language)}
              <div className={styles.buttons}>
                {row && (
                  <Button size="small" onClick={() => onRow(row.key)}>
                    {text.button.toRow}
                  </Button>
                )}
                {fix && (
                  <Button size="small" onClick={() => onFix(fix.fixed)}>
                    {fix.kind === 'code' ? text.button.fixCode(fix.code) : text.button.fixMaximum(points(fix.maximum))}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {defects.length > shown && (
        <Button size="small" onClick={() => setShown(defects.length)}>
          {text.note.others(defects.length - shown)}
        </Button>
      )}
    </Fold>
  );
}
