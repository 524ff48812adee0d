import type { ReactElement } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SetDefect } from '../../../scoring/checkCriteriaSet';
import type { CriteriaSet } from '../../../scoring/criteriaSet';
import { fixOfDefect } from '../../../scoring/fixSetDefect';
import { setsText } from '../../../wording/setsText';
import { setDefectLines } from '../../setDefectLines';
import { useWords } from '../../words';
import { Fold } from '../Fold';
import { InBatches } from '../InBatches';
import { MessageLine } from '../MessageLine';

const useStyles = makeStyles({
  title: { ...typographyStyles.body1Strong, color: tokens.colorStatusDangerForeground1 },
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
  if (defects.length === 0) return <MessageLine intent="success">{text.note.sound}</MessageLine>;
  return (
    <Fold title={text.label.defects(defects.length)} titleClassName={styles.title} initiallyOpen>
      <InBatches items={setDefectLines(set, defects, language)} keyOf={({ key }) => key} atOnce={SHOWN_AT_ONCE}>
        {({ defect, row, sentence }) => {
          const fix = fixOfDefect(set, defect);
          return (
            <div className={styles.item}>
              {sentence}
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
            </div>
          );
        }}
      </InBatches>
    </Fold>
  );
}
