import { useCallback, useEffect, useState } from 'react';
import type { CriteriaSet } from '../scoring/criteriaSet';
import type { Result } from '../scoring/result';
import type { SetsText } from '../wording/sets.vi';
import type { FormReading } from '../workbook/formReading';
import type { Problem } from '../workbook/problem';
import type { SetShelf } from '../workbook/setShelf';
import type { UndoStep } from '../workbook/workbook';
import { newFormId } from './deskTools';
import { beginPage, focusPage } from './pageFocus';
import { downloadSet, readSetFile, setFileName, setFileText } from './setFile';
import { asNewSet, isUnsaved, ownChoice, startEditing, type Editing, type SetsView } from './setsView';
import type { Sets } from './useSets';

/** What was done last, or what went wrong. */
export type Said =
  | { readonly kind: 'done'; readonly text: string; readonly undo?: UndoStep }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | null;

export type ChangeView = (change: (now: SetsView) => SetsView) => void;

export interface SetsPageState {
  readonly said: Said;
  readonly busy: boolean;
  /** The set of a file that was opened. */
  readonly file: CriteriaSet | null;
  /** The text of a file that was just made, for hosts that let no page make files. */
  readonly fileText: string | null;
}

export interface SetsPageActions {
  /** Another choice in the same place: the keyboard stays. */
  choose(next: SetsView): void;
  go(next: SetsView): void;
  edit(set: CriteriaSet, saved: CriteriaSet | null): void;
  changeEditing(change: (now: Editing) => Editing): void;
  /** From the set that is being edited to the list; asks first where it is unsaved. */
  leave(): void;
  toList(): void;
  stay(): void;
  save(set: CriteriaSet): Promise<boolean>;
  saveAsNew(set: CriteriaSet): Promise<boolean>;
  remove(set: CriteriaSet): Promise<boolean>;
  undo(step: UndoStep): Promise<boolean>;
  saveFile(set: CriteriaSet): void;
  openFile(picked: File): Promise<void>;
  say(said: Said): void;
}

/** What the page of criteria sets does for the officer: the shelf, files, and a set that is being edited. */
export function useSetsPage(
  view: SetsView,
  onView: ChangeView,
  { sets, form, text }: { readonly sets: Sets; readonly form: FormReading | null; readonly text: SetsText },
): { readonly state: SetsPageState; readonly actions: SetsPageActions } {
  const [said, say] = useState<Said>(null);
  const [busy, setBusy] = useState(false);
  const [file, setFile] = useState<CriteriaSet | null>(null);
  const [fileText, setFileMade] = useState<string | null>(null);
  const unsaved = view.at === 'edit' && isUnsaved(view.editing);
  useWarnedBeforeClosing(unsaved);

  const run = async (
    work: (shelf: SetShelf) => Promise<Result<UndoStep | void, Problem>>,
    done: string,
  ): Promise<boolean> => {
    if (!sets.shelf) return false;
    setBusy(true);
    const result = await work(sets.shelf);
    if (result.ok) await sets.refresh();
    // A set that is being edited has its own way back.
    const undo = result.ok && view.at === 'list' && result.value ? { undo: result.value } : {};
    say(result.ok ? { kind: 'done', text: done, ...undo } : { kind: 'problem', problem: result.error });
    setBusy(false);
    return result.ok;
  };
  const choose = (next: SetsView): void => {
    say(null);
    setFileMade(null);
    onView(() => next);
  };
  const go = (next: SetsView): void => {
    choose(next);
    beginPage();
  };
  const toList = (): void => go({ at: 'list', chosen: view.at === 'edit' ? ownChoice(view.editing.set.id) : null });
  // The same function every time: rows are drawn again only where something of theirs has changed.
  const changeEditing = useCallback(
    (change: (now: Editing) => Editing): void => {
      say(null);
      onView((now) => (now.at === 'edit' ? { ...now, editing: change(now.editing) } : now));
    },
    [onView],
  );
  const save = async (set: CriteriaSet): Promise<boolean> => {
    const kept = await run((shelf) => shelf.save(set), text.done.saved);
    if (kept) onView((now) => (now.at === 'edit' ? { ...now, editing: { ...now.editing, saved: set } } : now));
    return kept;
  };
  const actions: SetsPageActions = {
    choose,
    go,
    changeEditing,
    save,
    say,
    edit: (set, saved) => go({ at: 'edit', editing: startEditing(set, saved) }),
    leave: () => (unsaved ? changeEditing((now) => ({ ...now, leavingFor: 'list' })) : toList()),
    toList,
    stay: () => {
      changeEditing((now) => ({ ...now, leavingFor: null }));
      focusPage();
    },
    saveAsNew: (set) => {
      const renamed = asNewSet(set, newFormId());
      changeEditing((now) => ({ ...now, set: renamed }));
      return save(renamed);
    },
    remove: ({ id }) => {
      const done = form?.set.id === id ? text.done.removedInUse : text.done.removed;
      return run((shelf) => shelf.remove(id), done);
    },
    undo: (step) => run(() => step.undo(), text.done.undone),
    saveFile: (set) => {
      downloadSet(set);
      setFileMade(setFileText(set));
      say({ kind: 'done', text: text.done.downloaded(setFileName(set)) });
    },
    openFile: async (picked) => {
      const read = await readSetFile(picked);
      if (!read.ok) return say({ kind: 'problem', problem: read.error });
      setFile(read.value);
      go({ at: 'list', chosen: `file ${read.value.id}` });
      say({ kind: 'done', text: text.done.opened });
    },
  };
  return { state: { said, busy, file, fileText }, actions };
}

/** Closing the pane or reloading it asks first, where the browser lets us. */
function useWarnedBeforeClosing(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);
}
