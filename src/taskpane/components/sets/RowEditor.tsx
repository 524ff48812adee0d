import { memo, type ReactElement } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { isLeaf, METHODS, type CriteriaSet, type Criterion } from '../../../scoring/criteriaSet';
import {
  addRow,
  ancestorsOf,
  blankRow,
  changeMaximum,
  changeRow,
  changeRule,
  mayGo,
  MOVES,
  moveRow,
  placeAfter,
  placeOf,
  possibleParents,
  removeRow,
  sumAbove,
} from '../../../scoring/editCriteriaSet';
import { parsePoints } from '../../../scoring/readMark';
import { nextCode } from '../../../scoring/renumberCriteria';
import { setsText } from '../../../wording/setsText';
import { newFormId } from '../../deskTools';
import { useWords } from '../../words';
import { ChoiceField } from '../ChoiceField';
import { CheckField } from './CheckField';
import { CommittedField } from '../CommittedField';

const useStyles = makeStyles({
  editor: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  pair: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: tokens.spacingHorizontalS, alignItems: 'start' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
}); // prettier-ignore

/** Stands for no row in the list of rows; no key is "". */
const NO_ROW = '';

export interface RowEditorProps {
  readonly set: CriteriaSet;
  readonly row: Criterion;
  /** The new set, and the row to go on with where it is another one; null closes the row. */
  readonly onEdit: (set: CriteriaSet, openRow?: string | null) => void;
  readonly onClose: () => void;
}

/** Everything that one row says, and where it stands. */
export const RowEditor = memo(function RowEditor({ set, row, onEdit, onClose }: RowEditorProps): ReactElement {
  const styles = useStyles();
  const { language, points } = useWords();
  const text = setsText(language);
  const { key } = row;
  const maximum = row.maximum === null ? '' : points(row.maximum);
  return (
    <div className={styles.editor}>
      <div className={styles.pair}>
        <CommittedField
          label={text.label.code}
          value={row.code}
          onText={(code) => onEdit(changeRow(set, key, { code: code.trim() }))}
        />
        <CommittedField
          label={text.label.maximum}
          value={maximum}
          wrong={(typed) => (typed.trim() === '' || parsePoints(typed) !== null ? null : text.wrong.points)}
          onText={(typed) => onEdit(changeMaximum(set, key, parsePoints(typed)))}
        />
      </div>
      <CommittedField
        label={text.label.name}
        value={row.name}
        lines={2}
        focused={row.name === ''}
        onText={(name) => onEdit(changeRow(set, key, { name: name.replace(/\s+/g, ' ').trim() }))}
      />
      {isLeaf(row) && <ScoringFields set={set} row={row} onEdit={onEdit} />}
      <CommittedField
        label={text.label.responsible}
        value={row.responsible}
        onText={(responsible) => onEdit(changeRow(set, key, { responsible: responsible.trim() }))}
      />
      <PlaceFields set={set} row={row} onEdit={onEdit} />
      <div className={styles.buttons}>
        {placeOf(set, key).parent && (
          <Button size="small" onClick={() => onEdit(sumAbove(set, key))}>
            {text.button.sumAbove}
          </Button>
        )}
        <Button size="small" onClick={onClose}>
          {text.button.close}
        </Button>
      </div>
    </div>
  );
});

type PartProps = Pick<RowEditorProps, 'set' | 'row' | 'onEdit'>;

/** How the row is scored: asked of rows without parts alone. */
function ScoringFields({ set, row, onEdit }: PartProps): ReactElement {
  const styles = useStyles();
  const { language, points } = useWords();
  const text = setsText(language);
  const { key } = row;
  const isStep = (typed: string): boolean => typed.trim() === '' || (parsePoints(typed) ?? 0) > 0;
  return (
    <>
      <div className={styles.pair}>
        <ChoiceField
          label={text.label.method}
          value={row.method}
          choices={METHODS.map((method) => ({ value: method, name: text.choice.method[method] }))}
          onChoice={(method) => onEdit(changeRow(set, key, { method }))}
        />
        <CommittedField
          label={text.label.step}
          value={row.step === null ? '' : points(row.step)}
          hint={text.hint.step}
          wrong={(typed) => (isStep(typed) ? null : text.wrong.step)}
          onText={(typed) => onEdit(changeRow(set, key, { step: parsePoints(typed) }))}
        />
      </div>
      <CommittedField
        label={text.label.rule}
        value={row.rule}
        lines={3}
        onText={(rule) => onEdit(changeRule(set, key, rule.trim()))}
      />
      {row.cases.length > 0 && (
        <p className={styles.note}>{text.note.cases(row.cases.map((each) => points(each.points)).join('; '))}</p>
      )}
      <CheckField
        label={text.label.evidence}
        checked={row.evidenceWanted}
        onCheck={(evidenceWanted) => onEdit(changeRow(set, key, { evidenceWanted }))}
      />
    </>
  );
}

/** Where the row stands, and rows beside it and below it. */
function PlaceFields({ set, row, onEdit }: PartProps): ReactElement {
  const styles = useStyles();
  const { language } = useWords();
  const text = setsText(language);
  const { key } = row;
  const { parent } = placeOf(set, key);
  const add = (ancestors: readonly Criterion[], before: Criterion | null): void => {
    const like = before ?? ancestors.at(-1) ?? null;
    const added = blankRow(newFormId(), nextCode(set, ancestors, before), like);
    onEdit(addRow(set, added, { under: ancestors.at(-1)?.key ?? null, after: before?.key ?? null }), added.key);
  };
  const moveUnder = (under: string): void => {
    const to = under === NO_ROW ? null : under;
    if (to === (parent?.key ?? null)) return;
    const last = to === null ? set.areas.at(-1) : placeOf(set, to).criterion.parts.at(-1);
    onEdit(moveRow(set, key, { under: to, after: last?.key ?? null }));
  };
  return (
    <>
      <ChoiceField
        label={text.label.under}
        value={parent?.key ?? NO_ROW}
        choices={[
          { value: NO_ROW, name: text.choice.areaLevel },
          ...possibleParents(set, key).map(({ criterion, depth }) => ({
            value: criterion.key,
            name: `${'  '.repeat(depth)}${criterion.code} ${criterion.name}`,
          })),
        ]}
        onChoice={moveUnder}
      />
      <div className={styles.buttons}>
        {MOVES.map((move) => {
          const place = placeAfter(set, key, move);
          return (
            <Button
              key={move}
              size="small"
              disabledFocusable={place === null || !mayGo(set, key, place)}
              onClick={() => place && onEdit(moveRow(set, key, place))}
            >
              {text.move[move]}
            </Button>
          );
        })}
        <Button size="small" onClick={() => add(ancestorsOf(set, key), row)}>
          {text.button.addAfter}
        </Button>
        <Button size="small" onClick={() => add([...ancestorsOf(set, key), row], row.parts.at(-1) ?? null)}>
          {text.button.addPart}
        </Button>
        <Button size="small" onClick={() => onEdit(removeRow(set, key), null)}>
          {text.button.remove}
        </Button>
      </div>
    </>
  );
}
