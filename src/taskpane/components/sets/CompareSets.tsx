import { useMemo, type ReactElement } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { carryEvidence, carryOffices, officesCarried } from '../../../scoring/carryOver';
import { compareCriteriaSets, DIFFERENCES, type SetDifference } from '../../../scoring/compareCriteriaSets';
import type { CriteriaSet, PlacedCriterion } from '../../../scoring/criteriaSet';
import { entryOf } from '../../../scoring/scorecard';
import { setsText } from '../../../wording/setsText';
import type { SetsText } from '../../../wording/sets.vi';
import type { FormReading } from '../../../workbook/formReading';
import { useWords, type Words } from '../../words';
import { ChoiceField } from '../ChoiceField';
import { Fold } from '../Fold';
import { MessageLine } from '../MessageLine';
import type { SetChoice } from './setChoices';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  title: { ...typographyStyles.body1Strong, padding: `${tokens.spacingVerticalXS} 0` },
  group: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { ...typographyStyles.body1, padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: 'anywhere' },
  was: { color: tokens.colorNeutralForeground2, textDecorationLine: 'line-through' },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface CompareSetsProps {
  readonly choices: readonly SetChoice[];
  readonly before: SetChoice | null;
  readonly after: SetChoice | null;
  /** The open form, whose evidence can be carried over where it is the earlier one. */
  readonly form: FormReading | null;
  readonly onBefore: (id: string) => void;
  readonly onAfter: (id: string) => void;
  /** The later set with the offices of the earlier one. */
  readonly onCarry: (carried: CriteriaSet, offices: number) => void;
  readonly onCreate: (set: CriteriaSet, notes: ReadonlyMap<string, string>) => void;
}

/** What is new, gone and changed from one set to another. */
export function CompareSets(props: CompareSetsProps): ReactElement {
  const { choices, before, after, onBefore, onAfter } = props;
  const styles = useStyles();
  const { language } = useWords();
  const text = setsText(language);
  const options = choices.map(({ id, name }) => ({ value: id, name }));
  return (
    <div className={styles.page}>
      <ChoiceField label={text.label.beforeSet} value={before?.id ?? ''} choices={options} onChoice={onBefore} />
      <ChoiceField label={text.label.afterSet} value={after?.id ?? ''} choices={options} onChoice={onAfter} />
      {before && after && before.id !== after.id ? (
        <Compared {...props} before={before} after={after} />
      ) : (
        <p className={styles.note}>{text.note.sameSet}</p>
      )}
    </div>
  );
}

interface ComparedProps extends CompareSetsProps {
  readonly before: SetChoice;
  readonly after: SetChoice;
}

function Compared({ before, after, form, onCarry, onCreate }: ComparedProps): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const text = setsText(words.language);
  const { matches, differences } = useMemo(() => compareCriteriaSets(before.set, after.set), [before.set, after.set]);
  const carried = useMemo(() => carryOffices(after.set, matches), [after.set, matches]);
  const offices = officesCarried(after.set, carried);
  const notes = useMemo(() => notesOf(before, form, matches, text), [before, form, matches, text]);
  return (
    <>
      {differences.length === 0 && <MessageLine intent="success">{text.note.same}</MessageLine>}
      {DIFFERENCES.map((kind) => {
        const ofKind = differences.filter((difference) => difference.kind === kind);
        return ofKind.length === 0 ? null : (
          <Fold
            key={kind}
            title={`${text.difference[kind]} (${ofKind.length})`}
            titleClassName={styles.title}
            className={styles.group}
            initiallyOpen={ofKind.length <= 5}
          >
            <ul className={styles.list}>
              {ofKind.map((difference) => (
                <li key={rowOf(difference).criterion.key} className={styles.item}>
                  <DifferenceLine difference={difference} words={words} text={text} />
                </li>
              ))}
            </ul>
          </Fold>
        );
      })}
      {notes.size > 0 && <p className={styles.note}>{text.note.carryHow(form?.year ?? 0)}</p>}
      <div className={styles.buttons}>
        {offices > 0 && <Button onClick={() => onCarry(carried, offices)}>{text.button.carry(offices)}</Button>}
        {notes.size > 0 && (
          <Button onClick={() => onCreate(carried, notes)}>{text.button.carryIntoForm(notes.size)}</Button>
        )}
      </div>
    </>
  );
}

function notesOf(
  before: SetChoice,
  form: FormReading | null,
  matches: Parameters<typeof carryEvidence>[0],
  text: SetsText,
): ReadonlyMap<string, string> {
  if (before.kind !== 'form' || form === null) return new Map();
  const notes = carryEvidence(matches, (key) => entryOf(form.scorecard, key).evidence);
  return new Map([...notes].map(([key, note]) => [key, text.evidenceOf(form.year, note)]));
}

const rowOf = (difference: SetDifference): PlacedCriterion =>
  difference.kind === 'removed' ? difference.before : difference.after;

interface DifferenceLineProps {
  readonly difference: SetDifference;
  readonly words: Words;
  readonly text: SetsText;
}

/** The row, and what was there before beside what is there now. */
function DifferenceLine({ difference, words, text }: DifferenceLineProps): ReactElement {
  const styles = useStyles();
  const { code, name, maximum } = rowOf(difference).criterion;
  const title = `${code} ${name}`;
  if (difference.kind === 'added' || difference.kind === 'removed') {
    return <>{maximum === null ? title : `${title} (${words.points(maximum)})`}</>;
  }
  const [was, now] = [difference.before, difference.after].map((row) => saidOf(difference, row, words, text));
  if (difference.kind === 'renamed') {
    return (
      <>
        {`${code} `}
        <span className={styles.was}>{was}</span>
        {` → ${now}`}
      </>
    );
  }
  return <>{was === now ? `${title}: ${text.placeInOrder}` : `${title}: ${was} → ${now}`}</>;
}

function saidOf(
  { kind }: SetDifference,
  { criterion, parent }: PlacedCriterion,
  { points }: Words,
  text: SetsText,
): string {
  switch (kind) {
    case 'renamed':
      return criterion.name;
    case 'reweighted':
      return criterion.maximum === null ? text.noMaximum : points(criterion.maximum);
    case 'moved':
      return parent === null ? text.firstLevel : text.under(`${parent.code} ${parent.name}`);
    case 'renumbered':
      return criterion.code;
    case 'method':
      return text.choice.method[criterion.method];
    case 'step':
      return criterion.step === null ? text.noStep : points(criterion.step);
    case 'rule':
      return criterion.rule.replace(/\n/g, '; ');
    case 'added':
    case 'removed':
      return '';
  }
}
