import { useEffect, useState, type ReactElement } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ofMillionths } from '../../../scoring/points';
import type { ConsolidationView, UnitLine } from '../../../workbook/unitFiles/consolidationView';
import type { FileFindings } from '../../../workbook/unitFiles/unitsWork';
import { findingText } from '../../../wording/findingText';
import { formatPercent } from '../../../wording/numbers';
import type { ManyUnitsText } from '../../../wording/manyUnits.vi';
import type { UnitsActions, UnitsState } from '../../useUnits';
import { useWords, type Words } from '../../words';
import { Fold } from '../Fold';
import { TextField } from '../TextField';
import { InBatches } from '../InBatches';
import { findByName } from './findByName';
import { UnitChange } from './UnitChange';
import { useUnitsText } from './unitsText';

const useStyles = makeStyles({
  unit: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, padding: `${tokens.spacingVerticalXXS} 0` },
  title: { listStyleType: 'none', '::-webkit-details-marker': { display: 'none' } },
  line: { display: 'grid', gridTemplateColumns: '40px minmax(0, 1fr) auto', columnGap: tokens.spacingHorizontalS },
  rank: { fontVariantNumeric: 'tabular-nums', textAlign: 'right' },
  name: { overflowWrap: 'anywhere' },
  index: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  details: { ...typographyStyles.caption1, gridColumn: '2 / 4', color: tokens.colorNeutralForeground2 },
  findings: {
    ...typographyStyles.body1,
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS} 48px`,
    overflowWrap: 'anywhere',
  },
  file: { ...typographyStyles.caption1Strong, margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

export interface UnitsTableProps {
  readonly view: ConsolidationView;
  readonly state: UnitsState;
  readonly actions: UnitsActions;
}

/** The units by rank: place, name, index, and on a line below group, points, class and change. Each opens on its findings. */
export function UnitsTable({ view, state, actions }: UnitsTableProps): ReactElement {
  const styles = useStyles();
  const text = useUnitsText();
  const [wanted, setWanted] = useState('');
  const units = findByName(view.units, ({ unit }) => unit, wanted);
  return (
    <>
      {view.units.length > FEW && (
        <TextField
          name="find-unit"
          label={text.label.find}
          hint={text.hint.find}
          value={wanted}
          wrong={null}
          onText={setWanted}
        />
      )}
      {units.length === 0 && <p className={styles.findings}>{text.note.noneFound}</p>}
      <InBatches items={units} keyOf={({ key }) => key}>
        {(unit) => (
          <Fold className={styles.unit} titleClassName={styles.title} title={<UnitTitle unit={unit} view={view} />}>
            {view.hasPrevious && <UnitChange unit={unit} areas={view.areas} state={state} actions={actions} />}
            <UnitFindings unit={unit} actions={actions} />
          </Fold>
        )}
      </InBatches>
    </>
  );
}

/** So many are seen at a glance. */
const FEW = 12;

function UnitTitle({ unit, view }: { readonly unit: UnitLine; readonly view: ConsolidationView }): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const text = useUnitsText();
  const { rank } = unit.standing;
  return (
    <span className={styles.line}>
      <span className={styles.rank} title={rank === null ? text.unit.noRank : text.unit.rank(rank)}>
        {rank ?? '–'}
      </span>
      <span className={styles.name}>{unit.unit}</span>
      <span className={styles.index}>{unit.index ? formatPercent(unit.index, view.set, words.language) : '–'}</span>
      <span className={styles.details}>{aboutUnit(unit, view, text, words)}</span>
    </span>
  );
}

/** "thứ 3 trong nhóm xã · 61,25 điểm · Tốt · lên 4 bậc · 2 lỗi" */
function aboutUnit(unit: UnitLine, view: ConsolidationView, text: ManyUnitsText, words: Words): string {
  const { group, standing, total, band, errors, warnings, late, change } = unit;
  return [
    group !== '' && standing.groupRank !== null && text.unit.groupRank(group, standing.groupRank),
    total !== null && text.unit.points(words.points(total)),
    band?.name,
    view.hasPrevious && changeText(change, text, words),
    errors > 0 && text.file.errors(errors),
    warnings > 0 && text.file.warnings(warnings),
    late && text.file.late,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** "lên 4 bậc, tăng 1,25 điểm" */
function changeText(change: UnitLine['change'], { unit: said }: ManyUnitsText, words: Words): string {
  if (change === null) return said.noPrevious;
  const { places, points } = change;
  return [
    places !== null && said.places(places),
    points !== null && said.difference(points, words.points(ofMillionths(Math.abs(points)))),
  ]
    .filter(Boolean)
    .join(', ');
}

/** Fetched when the unit is opened. */
function UnitFindings({ unit, actions }: { readonly unit: UnitLine; readonly actions: UnitsActions }): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const text = useUnitsText();
  const [found, setFound] = useState<readonly FileFindings[] | null>(null);
  useEffect(() => {
    let over = false;
    void actions.findingsOf(unit.files).then((findings) => !over && setFound(findings));
    return () => {
      over = true;
    };
  }, [actions, unit.files]);
  if (found === null) return <p className={styles.findings}>{words.text.note.working}</p>;
  if (found.length === 0) return <p className={styles.findings}>{text.unit.noFiles}</p>;
  return (
    <div className={styles.findings}>
      {found.map(({ file, findings, of }) => (
        <div key={file}>
          <p className={styles.file}>{of === 0 ? file : text.unit.findingsOf(file, findings.length, of)}</p>
          {of === 0 && text.unit.noFindings}
          <ul className={styles.list}>
            {findings.map((finding, at) => (
              <li key={at}>
                {finding.cell === null
                  ? findingText(finding.finding, finding, words.language)
                  : `${finding.cell}: ${findingText(finding.finding, finding, words.language)}`}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
