import { useMemo, type ReactElement } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { UnitsPlan } from '../../../scoring/unitsPlan';
import { FILE_STATUSES, isIn, type FileStatus } from '../../../workbook/unitFiles/consolidation';
import type { FileLine } from '../../../workbook/unitFiles/consolidationView';
import { identityOf } from '../../../scoring/unitNames';
import { remarkText } from '../../../wording/remarkText';
import type { UnitsActions } from '../../useUnits';
import { useWords } from '../../words';
import { Fold } from '../Fold';
import { InBatches } from '../InBatches';
import { SearchChoice, type SearchChoiceProps } from './SearchChoice';
import { useUnitsText } from './unitsText';

const useStyles = makeStyles({
  groups: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  advice: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  file: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  detail: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  button: { justifySelf: 'start' },
});

/** What somebody has to look at first. */
const ORDER: readonly FileStatus[] = [...FILE_STATUSES].sort((a, b) => Number(isIn(a)) - Number(isIn(b)));

/** So many are looked through without being asked for. */
export const isFew = ({ length }: readonly unknown[]): boolean => length <= 3;

export interface FileGroupsProps {
  readonly files: readonly FileLine[];
  readonly plan: UnitsPlan;
  readonly busy: boolean;
  readonly actions: UnitsActions;
}

/** Every file by what became of it, with why and what to do. */
export function FileGroups({ files, plan, busy, actions }: FileGroupsProps): ReactElement {
  const styles = useStyles();
  const { status: titles, advice } = useUnitsText();
  const units = useMemo(() => plan.list.map((unit) => ({ value: identityOf(unit), name: nameOf(unit) })), [plan.list]);
  return (
    <div className={styles.groups}>
      {ORDER.map((status) => {
        const ofStatus = files.filter((file) => file.status === status);
        if (ofStatus.length === 0) return null;
        return (
          <Fold key={status} title={titles[status](ofStatus.length)} openWhile={!isIn(status) && isFew(ofStatus)}>
            {advice[status] && <p className={styles.advice}>{advice[status]}</p>}
            <InBatches items={ofStatus} keyOf={({ file }) => file}>
              {(file) => <FileItem file={file} units={units} plan={plan} busy={busy} actions={actions} />}
            </InBatches>
          </Fold>
        );
      })}
    </div>
  );
}

interface FileItemProps extends Omit<FileGroupsProps, 'files'> {
  readonly file: FileLine;
  /** The units of the list. */
  readonly units: SearchChoiceProps['choices'];
}

function FileItem({ file, units, plan, busy, actions }: FileItemProps): ReactElement {
  const styles = useStyles();
  const { language } = useWords();
  const text = useUnitsText();
  const about = [file.unit ?? text.file.unnamed, text.file.stamp[file.stamp], file.late && text.file.late].filter(
    Boolean,
  );
  return (
    <div className={styles.file}>
      <span className={styles.name}>{file.file}</span>
      <span className={styles.detail}>{about.join(' · ')}</span>
      {file.remarks.map((remark) => (
        <span key={remark.kind}>{remarkText(remark, text.remark, language)}</span>
      ))}
      {file.status === 'unknown-unit' && plan.list.length > 0 && (
        <SearchChoice
          label={text.label.unitOfFile(file.file)}
          hint={text.hint.find}
          value={plan.unitOfFile.get(file.file) ?? null}
          choices={units}
          onChoice={(key) => actions.settle({ unitOfFile: new Map([...plan.unitOfFile, [file.file, key]]) })}
        />
      )}
      {!isIn(file.status) && (
        <Button
          className={styles.button}
          size="small"
          disabledFocusable={busy}
          aria-label={text.button.leaveOut(file.file)}
          onClick={() => actions.leaveOut([file.file])}
        >
          {text.button.leaveOutShort}
        </Button>
      )}
    </div>
  );
}

const nameOf = ({ unit, superior }: UnitsPlan['list'][number]): string => (superior ? `${unit}, ${superior}` : unit);
