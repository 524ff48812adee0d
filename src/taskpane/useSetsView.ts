import { useCallback, useState } from 'react';
import type { CriteriaSet } from '../scoring/criteriaSet';
import type { SetsView } from './setsView';
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
  readonly change: ChangeView;
  readonly begin: (beginning: FormBeginning | null) => void;
}

export function useSetsView(): SetsPages {
  const [view, setView] = useState<SetsView | null>(null);
  const [beginning, begin] = useState<FormBeginning | null>(null);
  const change = useCallback<ChangeView>((next) => setView((now) => now && next(now)), []);
  return {
    view,
    beginning,
    open: (chosen) => setView({ at: 'list', chosen: chosen ?? null }),
    close: () => setView(null),
    change,
    begin,
  };
}
