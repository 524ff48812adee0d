import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useFieldStyles } from '../../fieldStyles';
import { Labelled } from '../Labelled';
import { findByName } from './findByName';
import { useUnitsText } from './unitsText';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: tokens.spacingVerticalXXS,
    listStyleType: 'none',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  option: {
    ...typographyStyles.body1,
    minHeight: '24px',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalSNudge}`,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-2px',
    borderRadius: tokens.borderRadiusMedium,
  },
  more: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** So many are looked through at a glance, and fit into the pane under the field. */
const MOST_SHOWN = 5;

export interface SearchChoiceProps {
  readonly label: string;
  readonly hint: string;
  /** The value that is chosen; one that is none of the choices for none. */
  readonly value: string | null;
  readonly choices: readonly { readonly value: string; readonly name: string }[];
  readonly onChoice: (value: string) => void;
}

/** Picks one of thousands: what is typed, with or without marks, narrows them down; arrows and Enter choose. */
export function SearchChoice({ label, hint, value, choices, onChoice }: SearchChoiceProps): ReactElement {
  const styles = useStyles();
  const fieldStyles = useFieldStyles();
  const { label: labels, note } = useUnitsText();
  const listId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const isOpen = typed !== null;
  const found = isOpen ? findByName(choices, ({ name }) => name, typed) : [];
  const shown = found.slice(0, MOST_SHOWN);
  const list = useRef<HTMLUListElement>(null);
  // Under a field at the lower edge of the pane nobody would see them.
  useEffect(() => {
    if (shown.length > 0) list.current?.scrollIntoView({ block: 'nearest' });
  }, [shown.length]);
  const chosen = choices.find((choice) => choice.value === value)?.name ?? '';
  const search = (wanted: string | null): void => {
    setTyped(wanted);
    setActive(0);
  };
  const choose = (at: number): void => {
    const choice = shown[at];
    if (!choice) return;
    search(null);
    if (choice.value !== value) onChoice(choice.value);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (isOpen) setActive(Math.min(Math.max(active + step, 0), shown.length - 1));
      else search('');
    } else if (event.key === 'Enter' && isOpen) choose(active);
    else if (event.key === 'Escape') search(null);
  };
  return (
    <div>
      <Labelled label={label}>
        {(ids) => (
          <input
            {...ids}
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={isOpen}
            aria-controls={listId}
            aria-activedescendant={isOpen && shown.length > 0 ? `${listId}-${active}` : undefined}
            className={fieldStyles.field}
            value={typed ?? chosen}
            placeholder={hint}
            autoComplete="off"
            spellCheck={false}
            onFocus={(event) => event.target.select()}
            onChange={(event) => search(event.target.value)}
            onKeyDown={onKeyDown}
            onBlur={() => search(null)}
          />
        )}
      </Labelled>
      {/* Pressing a choice must not take the keyboard away from the field, which would close the list. */}
      <ul
        ref={list}
        id={listId}
        role="listbox"
        aria-label={labels.matches}
        hidden={shown.length === 0}
        className={styles.list}
        onMouseDown={(event) => event.preventDefault()}
      >
        {shown.map((choice, at) => (
          <li
            key={choice.value}
            id={`${listId}-${at}`}
            role="option"
            aria-selected={at === active}
            className={mergeClasses(styles.option, at === active && styles.active)}
            onClick={() => choose(at)}
          >
            {choice.name}
          </li>
        ))}
      </ul>
      {isOpen && found.length !== shown.length && (
        <p className={styles.more}>{note.typeMore(found.length - shown.length)}</p>
      )}
      {isOpen && found.length === 0 && <p className={styles.more}>{note.noneFound}</p>}
    </div>
  );
}
