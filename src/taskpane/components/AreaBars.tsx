import type { ReactElement } from 'react';
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { CriteriaSet, Criterion } from '../../scoring/criteriaSet';
import { isBelow, type Fraction } from '../../scoring/percentIndex';
import { numberOfPoints } from '../../scoring/points';
import type { RowTotal, Totals } from '../../scoring/totals';
import { useWords } from '../words';
import { Fold } from './Fold';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  inner: { paddingLeft: tokens.spacingHorizontalM },
  row: { ...typographyStyles.body1, padding: `${tokens.spacingVerticalXS} 0` },
  name: { overflowWrap: 'anywhere' },
  /** Figures have a column of their own, so that bars are of one length and can be compared. */
  figures: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 58px 76px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    textAlign: 'right',
  },
  bar: {
    position: 'relative',
    height: '8px',
    backgroundColor: tokens.colorNeutralBackground5,
    borderRadius: tokens.borderRadiusSmall,
    forcedColorAdjust: 'none',
    '@media (forced-colors: active)': { backgroundColor: 'Canvas', outline: '1px solid CanvasText' },
  },
  filled: {
    height: '100%',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  weak: {
    backgroundColor: tokens.colorStatusDangerBackground3,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  threshold: {
    position: 'absolute',
    top: '-3px',
    bottom: '-3px',
    width: '2px',
    marginLeft: '-1px',
    backgroundColor: tokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  percent: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  points: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  below: { ...typographyStyles.caption1Strong, color: tokens.colorStatusDangerForeground1 },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
});

interface Tree {
  readonly set: CriteriaSet;
  readonly totals: Totals;
}

/** Areas as bars against the threshold; each opens to its criteria, and those to their components. */
export function AreaBars({ set, totals }: Tree): ReactElement {
  const styles = useStyles();
  const { text, points } = useWords();
  return (
    <>
      <p className={styles.note}>{text.note.thresholdLine(points(set.threshold))}</p>
      <Rows rows={set.areas} tree={{ set, totals }} />
    </>
  );
}

function Rows({ rows, tree }: { readonly rows: readonly Criterion[]; readonly tree: Tree }): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {rows.map((row) => (
        <li key={row.key} className={styles.row}>
          {row.parts.length > 0 ? <OpeningRow row={row} tree={tree} /> : <RowFigures row={row} tree={tree} />}
        </li>
      ))}
    </ul>
  );
}

function OpeningRow({ row, tree }: { readonly row: Criterion; readonly tree: Tree }): ReactElement {
  const styles = useStyles();
  return (
    <Fold title={<RowFigures row={row} tree={tree} />}>
      <div className={styles.inner}>
        <Rows rows={row.parts} tree={tree} />
      </div>
    </Fold>
  );
}

function RowFigures({ row, tree: { set, totals } }: { readonly row: Criterion; readonly tree: Tree }): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const total = totals.rows.get(row.key);
  const share = total?.share ?? null;
  return (
    <>
      <span className={styles.name}>{`${row.code} ${row.name}`}</span>
      {share && isBelow(share, set.threshold) && (
        <span className={styles.below}>{` · ${words.text.note.below(words.points(set.threshold))}`}</span>
      )}
      <span className={styles.figures}>
        {share ? <Bar share={share} set={set} /> : <span />}
        <span className={styles.percent}>{share && words.percent(share, set)}</span>
        <RowPoints total={total} basis={totals.basis} />
      </span>
    </>
  );
}

interface RowPointsProps {
  readonly total: RowTotal | undefined;
  readonly basis: Totals['basis'];
}

function RowPoints({ total, basis }: RowPointsProps): ReactElement {
  const styles = useStyles();
  const { text, points } = useWords();
  if (!total || total.obtained === null) {
    return <span className={styles.points}>{text.note.notScored[basis]}</span>;
  }
  const obtained = points(total.obtained);
  return <span className={styles.points}>{total.share ? `${obtained}/${points(total.maximum)}` : obtained}</span>;
}

/** The percentage stands beside it in figures, so the bar itself is left out for those who cannot see it. */
function Bar({ share, set }: { readonly share: Fraction; readonly set: CriteriaSet }): ReactElement {
  const styles = useStyles();
  const width = Math.min(100, Math.max(0, (100 * share.points) / share.of));
  return (
    <span className={styles.bar} aria-hidden="true">
      <span
        className={mergeClasses(styles.filled, isBelow(share, set.threshold) && styles.weak)}
        style={{ display: 'block', width: `${width}%` }}
      />
      <span className={styles.threshold} style={{ left: `${numberOfPoints(set.threshold)}%` }} />
    </span>
  );
}
