import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { Level } from '../scoring/criteriaSet';
import type { Result } from '../scoring/result';
import type { FormView } from '../sheets/formColumns';
import type { Correction } from '../sheets/corrections';
import type { ReportedFinding } from '../sheets/publishedRules';
import type { DeskAction, DeskReading, FormDesk, FormRequest } from '../workbook/formDesk';
import type { Problem } from '../workbook/problem';

/** What the pane has asked for: an action on the form, a reading, or a way of showing it. */
export type Job = DeskAction | 'create-from-table' | 'read' | 'undo' | 'show';

/** A problem with what would try the same again. */
export interface Trouble {
  readonly problem: Problem;
  readonly job: Job;
  readonly again: () => void;
}

/** What was last done; a new object each time, so that doing the same twice is told twice. */
export interface Done {
  readonly job: Job;
}

export interface FormsState {
  /** Null until the workbook was read once. */
  readonly reading: DeskReading | null;
  readonly busy: Job | null;
  readonly trouble: Trouble | null;
  readonly done: Done | null;
}

type Step =
  | { readonly kind: 'started'; readonly job: Job }
  | { readonly kind: 'finished'; readonly job: Job; readonly reading: DeskReading | null }
  | { readonly kind: 'failed'; readonly trouble: Trouble }
  | { readonly kind: 'refreshed'; readonly reading: DeskReading }
  | { readonly kind: 'unread'; readonly trouble: Trouble }
  | { readonly kind: 'dismissed' }
  | { readonly kind: 'left' }
  | { readonly kind: 'broke'; readonly bug: unknown };

interface Inner extends FormsState {
  readonly bug: { readonly thrown: unknown } | null;
}

const STARTING: Inner = { reading: null, busy: null, trouble: null, done: null, bug: null };

function advance(state: Inner, step: Step): Inner {
  switch (step.kind) {
    case 'started':
      return { ...state, busy: step.job, trouble: null, done: null };
    case 'finished':
      return { ...state, busy: null, reading: step.reading ?? state.reading, done: { job: step.job } };
    case 'failed':
      return { ...state, busy: null, trouble: step.trouble };
    case 'refreshed':
      return { ...state, reading: step.reading, trouble: state.trouble?.job === 'read' ? null : state.trouble };
    case 'unread':
      // What an officer asked for and did not get is told before what could not be refreshed behind it.
      return state.trouble && state.trouble.job !== 'read' ? state : { ...state, trouble: step.trouble };
    case 'dismissed':
      return { ...state, trouble: null, done: null };
    case 'left':
      return { ...state, done: null };
    case 'broke':
      return { ...state, busy: null, bug: { thrown: step.bug } };
  }
}

/** Edits that come one after another are read once. */
const QUIET_BEFORE_READING_MS = 300;
/** While a cell is being edited Excel tells nothing of its end. */
const RETRY_MS = 2000;
const PASSING: readonly Problem['kind'][] = ['cell-being-edited', 'excel-busy'];

export interface FormActions {
  create(request: FormRequest): Promise<boolean>;
  check(): Promise<boolean>;
  fix(findings: readonly ReportedFinding[]): Promise<boolean>;
  mark(what: 'findings' | 'weak'): Promise<boolean>;
  unmark(): Promise<boolean>;
  restore(): Promise<boolean>;
  undo(): Promise<boolean>;
  removeUnfinished(): Promise<boolean>;
  showCell(cell: string): Promise<boolean>;
  showForm(sheetId: string): Promise<boolean>;
  showTable(sheetId: string, at: number): Promise<boolean>;
  correct(change: Correction): Promise<boolean>;
  createFromTable(request: FormRequest): Promise<boolean>;
  showColumns(view: FormView): Promise<boolean>;
  showRows(rows: { readonly level: Level | null; readonly responsible: string | null }): Promise<boolean>;
  dismiss(): void;
  /** Another page is opened: what was done on the last one has been seen. */
  leavePage(): void;
}

/** Reads the workbook's forms, follows edits, and hands the pane's wishes to the desk one at a time. */
export function useForms(desk: FormDesk): { readonly state: FormsState; readonly actions: FormActions } {
  const [state, dispatch] = useReducer(advance, STARTING);
  const inTurn = useTurns();
  const run = useCallback(
    async (job: Job, work: () => Promise<Result<DeskReading | void, Problem>>): Promise<boolean> => {
      dispatch({ kind: 'started', job });
      try {
        const result = await inTurn(work);
        if (result.ok) dispatch({ kind: 'finished', job, reading: result.value ?? null });
        else dispatch({ kind: 'failed', trouble: { problem: result.error, job, again: () => void run(job, work) } });
        return result.ok;
      } catch (bug) {
        dispatch({ kind: 'broke', bug });
        return false;
      }
    },
    [inTurn],
  );
  useFollowing(desk, inTurn, dispatch);
  const actions = useMemo(() => actionsOn(desk, run, dispatch), [desk, run]);
  // A bug met while talking to the workbook belongs to the error boundary like any other.
  if (state.bug) throw state.bug.thrown;
  return { state, actions };
}

type Run = (job: Job, work: () => Promise<Result<DeskReading | void, Problem>>) => Promise<boolean>;

function actionsOn(desk: FormDesk, run: Run, dispatch: (step: Step) => void): FormActions {
  return {
    create: (request) => run('create', () => desk.create(request)),
    check: () => run('check', () => desk.check()),
    fix: (findings) => run('fix', () => desk.fix(findings)),
    mark: (what) => run('mark', () => desk.mark(what)),
    unmark: () => run('unmark', () => desk.unmark()),
    restore: () => run('restore', () => desk.restore()),
    undo: () => run('undo', () => desk.undo()),
    removeUnfinished: () => run('show', () => desk.removeUnfinished()),
    showCell: (cell) => run('show', () => desk.showCell(cell)),
    showForm: (sheetId) => run('show', () => desk.showForm(sheetId)),
    showTable: (sheetId, at) => run('show', () => desk.showTable(sheetId, at)),
    correct: (change) => run('correct', () => desk.correct(change)),
    createFromTable: (request) => run('create-from-table', () => desk.createFromTable(request)),
    showColumns: (view) => run('show', () => desk.showColumns(view)),
    showRows: (rows) => run('show', () => desk.showRows(rows)),
    dismiss: () => dispatch({ kind: 'dismissed' }),
    leavePage: () => dispatch({ kind: 'left' }),
  };
}

type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** Excel takes one batch at a time from us: what is asked for meanwhile waits its turn. */
function useTurns(): InTurn {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback(<T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.current.then(work, work);
    last.current = turn;
    return turn;
  }, []);
}

/** Reads at the start and again after edits, after another sheet is shown, and when the pane is returned to. */
function useFollowing(desk: FormDesk, inTurn: InTurn, dispatch: (step: Step) => void): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const soon = (delay: number): void => {
      clearTimeout(timer);
      if (!over) timer = setTimeout(() => void read().catch(broke), delay);
    };
    const unread = (problem: Problem): void => {
      dispatch({ kind: 'unread', trouble: { problem, job: 'read', again: () => soon(0) } });
      if (PASSING.includes(problem.kind)) soon(RETRY_MS);
    };
    const read = async (): Promise<void> => {
      const result = await inTurn(() => desk.read());
      if (over) return;
      if (result.ok) dispatch({ kind: 'refreshed', reading: result.value });
      else unread(result.error);
    };
    const broke = (bug: unknown): void => dispatch({ kind: 'broke', bug });
    const changed = (): void => soon(QUIET_BEFORE_READING_MS);
    read().catch(broke);
    const watching = inTurn(() => desk.watch(changed));
    watching.then((started) => {
      if (!started.ok && !over) unread(started.error);
    }, broke);
    // Excel does not tell of every pick from a list (office-js issue 420), so coming back to the pane reads too.
    window.addEventListener('focus', changed);
    return () => {
      over = true;
      clearTimeout(timer);
      window.removeEventListener('focus', changed);
      void watching.then((started) => started.ok && started.value());
    };
  }, [desk, inTurn, dispatch]);
}
