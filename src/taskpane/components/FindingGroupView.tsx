import type { ReactElement } from 'react';
import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReportedFinding } from '../../sheets/publishedRules';
import { findingText, fixLabel, ruleTitle } from '../../wording/findingText';
import type { FindingGroup } from '../findingGroups';
import { useWords } from '../words';
import { Fold } from './Fold';
import { Icon } from './Icon';
import { InBatches } from './InBatches';

const useStyles = makeStyles({
  group: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  title: {
    ...typographyStyles.body1Strong,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  heading: { ...typographyStyles.body1Strong, display: 'inline', margin: 0 },
  icon: { display: 'inline-flex', verticalAlign: '-3px', margin: `0 ${tokens.spacingHorizontalXS}` },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground2 },
  item: {
    ...typographyStyles.body1,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
    overflowWrap: 'anywhere',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXXS },
});

/** A group that is longer opens on request, so that the next ones are not out of sight. */
const OPEN_UP_TO = 20;

export interface FindingGroupProps {
  readonly group: FindingGroup;
  readonly first: boolean;
  readonly busy: boolean;
  readonly onShow: (cell: string) => void;
  readonly onFix: (finding: ReportedFinding) => void;
}

/** The findings of one rule, each with its sentence and what can be done about it. */
export function FindingGroupView({ group, first, busy, onShow, onFix }: FindingGroupProps): ReactElement {
  const styles = useStyles();
  const { language } = useWords();
  const title = (
    <>
      <span className={mergeClasses(styles.icon, styles[group.severity])}>
        <Icon name={group.rule === 'points-missing' ? 'blank' : group.severity} />
      </span>
      <h3 className={styles.heading}>{`${ruleTitle(group.rule, language)} (${group.findings.length})`}</h3>
    </>
  );
  return (
    <Fold
      title={title}
      initiallyOpen={first || group.findings.length <= OPEN_UP_TO}
      className={styles.group}
      titleClassName={styles.title}
    >
      <InBatches items={group.findings} keyOf={keyOf}>
        {(finding) => <FindingItem finding={finding} busy={busy} onShow={onShow} onFix={onFix} />}
      </InBatches>
    </Fold>
  );
}

/** Stays the same while the list changes around it, so that the keyboard keeps its place. */
const keyOf = ({ finding, cell }: ReportedFinding): string =>
  [
    cell,
    'key' in finding && finding.key,
    'column' in finding && finding.column,
    'change' in finding && finding.change,
  ].join(' ');

interface FindingItemProps extends Pick<FindingGroupProps, 'busy' | 'onShow' | 'onFix'> {
  readonly finding: ReportedFinding;
}

function FindingItem({ finding, busy, onShow, onFix }: FindingItemProps): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { cell, fix } = finding;
  return (
    <div className={styles.item}>
      {findingText(finding.finding, finding, words.language)}
      <div className={styles.buttons}>
        {cell !== null && (
          <Button size="small" onClick={() => onShow(cell)}>
            {words.text.button.showCell(cell)}
          </Button>
        )}
        {fix && (
          <Button size="small" disabledFocusable={busy} onClick={() => onFix(finding)}>
            {fixLabel(finding.finding, fix, words.language)}
          </Button>
        )}
      </div>
    </div>
  );
}
