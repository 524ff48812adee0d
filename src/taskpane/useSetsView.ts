import { useCallback, useState } from 'react';
import type { CriteriaSet } from '../scoring/criteriaSet';
import { beginPage } from './pageFocus';
import { isUnsaved, type SetsView } from './setsView';
import type { ChangeView } from './useSetsPage';

/** A set that was picked for a new form, with notes by the keys of its rows. */
export interface FormBeginning {
  readonly set: CriteriaSet;
  readonly notes: ReadonlyMap<string, string>;
}

/** Whether the page of criteria sets is open, and what it shows. Kept here, it outlives a look at another page. */
export interface SetsPages {
  /** Null while it is closed. */
  readonly view: SetsView | null;
  readonly beginning: FormBeginning | null;
  /** Opens the list, on one of its choices. */
  readonly open: (chosen?: string) => void;
  readonly close: () => void;
  /** Closes it too, but asks first where a set is unsaved. */
  readonly leave: () => void;
  readonly change: ChangeView;
  readonly begin: (beginning: FormBeginning | null) => void;
}

export function useSetsView(): SetsPages {
  const [view, setView] = useState<SetsView | null>(null);
  const [beginning, begin] = useState<FormBeginning | null>(null);
  const change = useCallback<ChangeView>((next) => setView((now) => now && next(now)), []);
  const leave = useCallback(
    () =>
      setView((now) =>
        now?.at === 'edit' && isUnsaved(now.editing)
          ? { ...now, editing: { ...now.editing, leavingFor: 'form' } }
          : null,
      ),
    [],
  );
  return {
    view,
    beginning,
    open: (chosen) => {
      setView({ at: 'list', chosen: chosen ?? null });
      beginPage();
    },
    close: () => {
      setView(null);
      beginPage();
    },
    leave,
    change,
    begin,
  };
}
