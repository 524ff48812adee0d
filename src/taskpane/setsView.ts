import type { CriteriaSet } from '../scoring/criteriaSet';

/** A set that is being edited. Every set before it is kept, so that each edit can be taken back. */
export interface Editing {
  readonly set: CriteriaSet;
  /** Oldest first. */
  readonly earlier: readonly CriteriaSet[];
  /** The set as it stands in the workbook or a file; null where it stands nowhere yet. */
  readonly saved: CriteriaSet | null;
  /** The key of the row whose fields are shown. */
  readonly openRow: string | null;
  /** Where the officer wants to go, as long as unsaved changes stand in the way; "form" leaves the page of sets. */
  readonly leavingFor: 'list' | 'form' | null;
}

/** What the page of criteria sets shows. Kept by the pane, so that an unsaved set outlives a look at another page. */
export type SetsView =
  | { readonly at: 'list'; readonly chosen: string | null }
  | { readonly at: 'edit'; readonly editing: Editing }
  | { readonly at: 'compare'; readonly before: string | null; readonly after: string | null };

/** A set of the workbook among those there are to choose from. */
export const ownChoice = (id: string): string => `own ${id}`;

export const startEditing = (set: CriteriaSet, saved: CriteriaSet | null): Editing => ({
  set,
  earlier: [],
  saved,
  openRow: null,
  leavingFor: null,
});

export function edited(editing: Editing, set: CriteriaSet): Editing {
  return set === editing.set ? editing : { ...editing, set, earlier: [...editing.earlier, editing.set] };
}

export function editTakenBack(editing: Editing): Editing {
  const before = editing.earlier.at(-1);
  return before ? { ...editing, set: before, earlier: editing.earlier.slice(0, -1) } : editing;
}

export const isUnsaved = ({ set, saved }: Editing): boolean => set !== saved;

/** The same set under an id of its own: two sets of one id would be taken for one another wherever their forms meet. */
export const asNewSet = (set: CriteriaSet, id: string): CriteriaSet => ({
  ...set,
  id: `${set.id.replace(/~.*$/, '').slice(0, 100)}~${id}`,
});
