import type { ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReportedFinding } from '../../sheets/publishedRules';
import type { Stamp } from '../../workbook/formReading';
import { groupFindings } from '../findingGroups';
import type { FormActions } from '../useForms';
import { useWords } from '../words';
import { FindingGroupView } from './FindingGroupView';
import { MessageLine } from './MessageLine';
import { PageTitle } from './PageTitle';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What was found on a table, whoever made it. */
export interface CheckedReading {
  readonly findings: readonly ReportedFinding[];
  readonly marked: boolean;
  /** Null on a sheet of the officer's, which carries no stamp. */
  readonly stamp: Stamp | null;
}

export interface CheckPageProps {
  readonly checked: CheckedReading;
  readonly busy: boolean;
  readonly actions: FormActions;
}

/** What is wrong with the table, gravest first, following every edit; or that nothing is. */
export function CheckPage({ checked, busy, actions }: CheckPageProps): ReactElement {
  const styles = useStyles();
  const { text } = useWords();
  const { findings, marked, stamp } = checked;
  const fixable = findings.filter(({ fix }) => fix !== null);
  return (
    <div className={styles.page}>
      <PageTitle>{text.label.findings}</PageTitle>
      <StampLine stamp={stamp} findings={findings} />
      <div className={styles.buttons}>
        {fixable.length > 0 && (
          <Button disabledFocusable={busy} onClick={() => void actions.fix(fixable)}>
            {text.button.fixAll(fixable.length)}
          </Button>
        )}
        {findings.length > 0 && (
          <Button disabledFocusable={busy} onClick={() => void actions.mark('findings')}>
            {text.button.mark}
          </Button>
        )}
        {marked && (
          <Button disabledFocusable={busy} onClick={() => void actions.unmark()}>
            {text.button.unmark}
          </Button>
        )}
      </div>
      {groupFindings(findings).map((group, index) => (
        <FindingGroupView
          key={`${group.severity} ${group.rule}`}
          group={group}
          first={index === 0}
          busy={busy}
          onShow={(cell) => void actions.showCell(cell)}
          onFix={(finding) => void actions.fix([finding])}
        />
      ))}
    </div>
  );
}

/** Whether the form may be submitted, and whether the sheet says so. */
function StampLine({ stamp, findings }: Pick<CheckedReading, 'stamp' | 'findings'>): ReactElement | null {
  const { text, time } = useWords();
  const clear = !findings.some(({ severity }) => severity === 'error');
  if (stamp?.state === 'valid' && stamp.checkedAt !== null) {
    return <MessageLine intent="success">{text.note.stampValid(time(stamp.checkedAt))}</MessageLine>;
  }
  if (stamp?.state === 'void') return <MessageLine intent="warning">{text.note.stampVoid}</MessageLine>;
  if (!clear) return null;
  const clean = stamp ? text.note.allClear : text.note.tableClear;
  return <MessageLine intent="success">{findings.length > 0 ? text.note.onlyWarnings : clean}</MessageLine>;
}
