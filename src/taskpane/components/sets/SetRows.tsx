import { memo, useCallback, useDeferredValue, useMemo, useState, type ReactElement } from 'react';
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { placedCriteria, type CriteriaSet, type Criterion, type PlacedCriterion } from '../../../scoring/criteriaSet';
import { ancestorsOf } from '../../../scoring/editCriteriaSet';
import { matchable } from '../../../scoring/vietnamese';
import { setsText } from '../../../wording/setsText';
import { useWords } from '../../words';
import { TextField } from '../TextField';
import { RowEditor } from './RowEditor';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: { display: 'flex', alignItems: 'flex-start', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  fold: {
    flexShrink: 0,
    width: '24px',
    minHeight: '28px',
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  noFold: { flexShrink: 0, width: '24px' },
  open: {
    ...typographyStyles.body1,
    display: 'flex',
    flex: '1 1 auto',
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
    minHeight: '28px',
    padding: `${tokens.spacingVerticalXS} 0`,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  area: { fontWeight: tokens.fontWeightSemibold },
  defective: { color: tokens.colorStatusDangerForeground1 },
  name: { flex: '1 1 auto', minWidth: 0, overflowWrap: 'anywhere' },
  maximum: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  note: { ...typographyStyles.body1, margin: 0 },
});

const INDENT_PX = 10;

export interface SetRowsProps {
  readonly set: CriteriaSet;
  readonly openRow: string | null;
  /** Keys of the rows that something is wrong with. */
  readonly defective: ReadonlySet<string>;
  readonly onEdit: (set: CriteriaSet, openRow?: string | null) => void;
  readonly onOpen: (key: string | null) => void;
}

/** The table as a list: areas fold, one row at a time shows its fields, and a search leaves what it finds. */
export function SetRows({ set, openRow, defective, onEdit, onOpen }: SetRowsProps): ReactElement {
  const styles = useStyles();
  const { language } = useWords();
  const text = setsText(language);
  const [wanted, setWanted] = useState('');
  // A set of four hundred rows begins with its areas alone.
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const placed = useMemo(() => placedCriteria(set.areas), [set]);
  // The field shows each letter at once, the list follows.
  const looked = useDeferredValue(wanted);
  const shown = shownRows(placed, { set, unfolded, wanted: matchable(looked), openRow });
  const toggle = useCallback((key: string): void => setUnfolded((now) => toggled(now, key)), []);
  const close = useCallback((): void => onOpen(null), [onOpen]);
  return (
    <>
      <TextField
        name="wanted"
        label={text.label.search}
        hint={text.hint.search}
        value={wanted}
        wrong={null}
        onText={setWanted}
      />
      {shown.length === 0 && (
        <p className={styles.note}>{set.areas.length === 0 ? text.note.empty : text.note.noMatch}</p>
      )}
      <ul className={styles.list} aria-label={text.label.rows}>
        {shown.map(({ criterion, depth, parent }) => (
          <li key={criterion.key}>
            <RowLine
              criterion={criterion}
              depth={depth}
              unfolded={foldOf(criterion, looked, unfolded)}
              opened={criterion.key === openRow}
              defective={defective.has(criterion.key)}
              isArea={parent === null}
              onToggle={toggle}
              onOpen={onOpen}
            />
            {criterion.key === openRow && <RowEditor set={set} row={criterion} onEdit={onEdit} onClose={close} />}
          </li>
        ))}
      </ul>
    </>
  );
}

interface RowLineProps {
  readonly criterion: Criterion;
  readonly depth: number;
  /** Null where there is nothing to fold. */
  readonly unfolded: boolean | null;
  readonly opened: boolean;
  readonly defective: boolean;
  readonly isArea: boolean;
  readonly onToggle: (key: string) => void;
  readonly onOpen: (key: string) => void;
}

/** Drawn again only where its row has changed: the others stay the same objects through every edit. */
const RowLine = memo(function RowLine(props: RowLineProps): ReactElement {
  const { criterion, depth, unfolded, opened, defective, isArea, onToggle, onOpen } = props;
  const styles = useStyles();
  const { language, points } = useWords();
  const text = setsText(language);
  const { key, code, name, maximum } = criterion;
  return (
    <div className={styles.row} style={{ paddingLeft: `${depth * INDENT_PX}px` }}>
      {unfolded === null ? (
        <span className={styles.noFold} />
      ) : (
        <button
          type="button"
          className={styles.fold}
          aria-expanded={unfolded}
          aria-label={text.label.fold(code || name)}
          onClick={() => onToggle(key)}
        >
          {unfolded ? '▾' : '▸'}
        </button>
      )}
      <button
        type="button"
        id={rowId(key)}
        className={mergeClasses(styles.open, isArea && styles.area, defective && styles.defective)}
        aria-expanded={opened}
        onClick={() => onOpen(key)}
      >
        <span>{code}</span>
        <span className={styles.name}>{name || text.choice.untitled}</span>
        <span className={styles.maximum}>{maximum === null ? '–' : points(maximum)}</span>
      </button>
    </div>
  );
});

/** The id of a row's button: what leads to the row gives it the keyboard. */
export const rowId = (key: string): string => `set-row-${key}`;

const foldOf = (criterion: Criterion, wanted: string, unfolded: ReadonlySet<string>): boolean | null =>
  criterion.parts.length === 0 || wanted.trim() !== '' ? null : unfolded.has(criterion.key);

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}

interface Showing {
  readonly set: CriteriaSet;
  readonly unfolded: ReadonlySet<string>;
  readonly wanted: string;
  readonly openRow: string | null;
}

/** What is found, or else what is not folded away; the open row with those above it in any case. */
function shownRows(placed: readonly PlacedCriterion[], showing: Showing): PlacedCriterion[] {
  const { set, unfolded, wanted, openRow } = showing;
  const isOpen = placed.some(({ criterion }) => criterion.key === openRow);
  const kept = new Set(isOpen && openRow !== null ? [openRow, ...ancestorsOf(set, openRow).map(({ key }) => key)] : []);
  if (wanted !== '') return placed.filter((row) => kept.has(row.criterion.key) || isWanted(row.criterion, wanted));
  const visible = new Set<string>();
  return placed.filter(({ criterion, parent }) => {
    const shown = parent === null || (visible.has(parent.key) && unfolded.has(parent.key)) || kept.has(criterion.key);
    if (shown) visible.add(criterion.key);
    return shown;
  });
}

const isWanted = ({ code, name, responsible }: Criterion, wanted: string): boolean =>
  code.toLowerCase().startsWith(wanted) || [name, responsible].some((text) => matchable(text).includes(wanted));
