import { boundsOf } from './area';
import type { Area } from './area';
import { Calculation } from './calculation';
import { decimalOf, listOf } from './numberText';
import type { SheetState } from './sheetState';
import type { CalculationMode, DefinedName, Locale, ModelEvent, Refusal } from './workbookModel';

interface Moment {
  readonly sheets: readonly SheetState[];
  readonly names: readonly DefinedName[];
  readonly active: string;
}

const UNDO_DEPTH = 100;

/** A workbook that is changed in steps, each of which "undo" takes back, and tells of them. */
export class WorkbookSteps {
  readOnly = false;
  inactive = false;
  structure: { readonly locked: boolean; readonly password: string | null } = { locked: false, password: null };
  states: readonly SheetState[] = [];
  nameList: readonly DefinedName[] = [];
  readonly calculation = new Calculation(() => ({ sheets: this.states, names: this.nameList }));
  protected active = '';
  private mode: CalculationMode = 'Automatic';
  protected editingNow = false;
  protected undoStack: Moment[] = [];
  protected redoStack: Moment[] = [];
  protected step: { readonly before: Moment; readonly fresh: Set<SheetState>; undoable: boolean } | null = null;
  private pending: ModelEvent[] = [];
  private readonly listeners = new Set<(event: ModelEvent) => void>();
  /** Contents changed in the step under way: formulas will be worked out anew. */
  private recalculates = false;

  constructor(
    public name: string,
    public locale: Locale,
  ) {}

  /* steps: one entry of the undo stack each */

  /** Runs a change as one step that "undo" takes back. Events go out when the outermost step is over. */
  change<T>(work: () => T): T {
    if (this.step) return work();
    const before: Moment = { sheets: this.states, names: this.nameList, active: this.active };
    this.step = { before, fresh: new Set(), undoable: true };
    try {
      return work();
    } finally {
      const { undoable } = this.step;
      this.step = null;
      if (this.states !== before.sheets || this.nameList !== before.names) this.finishStep(before, undoable);
      this.flushEvents();
    }
  }

  protected contentsChanged(): void {
    this.recalculates = true;
    this.calculation.invalidate();
  }

  private finishStep(before: Moment, undoable: boolean): void {
    this.calculation.invalidate();
    if (this.recalculates && this.mode !== 'Manual') {
      for (const sheet of this.states) this.tell({ kind: 'calculated', sheet: sheet.id });
    }
    this.recalculates = false;
    if (!undoable) return;
    this.undoStack = [...this.undoStack, before].slice(-UNDO_DEPTH);
    this.redoStack = [];
  }

  /** The sheet's state to write to, in the step under way. */
  writable(id: string): SheetState {
    const { step } = this;
    if (!step) throw new Error('A sheet is written to outside a step.');
    const state = this.state(id);
    if (step.fresh.has(state)) return state;
    state.share();
    const next = state.next();
    step.fresh.add(next);
    this.states = this.states.map((other) => (other === state ? next : other));
    return next;
  }

  /** What Excel does on protecting, deleting, copying, renaming, moving and hiding sheets. */
  forgetUndo(): void {
    this.undoStack = [];
    this.redoStack = [];
    if (this.step) this.step.undoable = false;
  }

  tell(event: ModelEvent): void {
    this.pending.push(event);
    if (!this.step) this.flushEvents();
  }

  private flushEvents(): void {
    const events = this.pending;
    this.pending = [];
    for (const event of events) for (const listener of [...this.listeners]) listener(event);
  }

  listen(listener: (event: ModelEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  get canUndo(): boolean {
    return this.undoStack.length > 0;
  }

  get canRedo(): boolean {
    return this.redoStack.length > 0;
  }

  undo(): void {
    this.travel(this.undoStack, this.redoStack);
  }

  redo(): void {
    this.travel(this.redoStack, this.undoStack);
  }

  private travel(from: Moment[], to: Moment[]): void {
    const moment = from.pop();
    if (!moment || this.readOnly || this.editingNow) return;
    to.push({ sheets: this.states, names: this.nameList, active: this.active });
    const before = this.states;
    // A moment may be travelled to more than once: what is kept is never the state that is written to.
    this.states = moment.sheets.map((sheet) => (before.includes(sheet) ? sheet : sheet.next()));
    this.nameList = moment.names;
    if (!this.states.some((sheet) => sheet.id === this.active)) this.active = moment.active;
    this.calculation.invalidate();
    for (const sheet of this.states)
      this.tellDifference(
        before.find((other) => other.id === sheet.id),
        sheet,
      );
    for (const sheet of before) if (!this.find(sheet.id)) this.tell({ kind: 'sheet-deleted', sheet: sheet.id });
  }

  private tellDifference(before: SheetState | undefined, after: SheetState): void {
    if (before === after) return;
    if (!before) return this.tell({ kind: 'sheet-added', sheet: after.id });
    const area = changedArea(before, after);
    if (area)
      this.tell({
        kind: 'changed',
        sheet: after.id,
        area,
        changeType: 'RangeEdited',
        source: 'user',
        before: null,
        after: null,
      });
    this.tell({ kind: 'layout', sheet: after.id });
  }

  /* the workbook */

  get calculationMode(): CalculationMode {
    return this.mode;
  }

  set calculationMode(mode: CalculationMode) {
    if (mode === 'Manual') this.calculation.keepAll();
    this.calculation.manual = mode === 'Manual';
    this.mode = mode;
    if (mode !== 'Manual') this.calculation.recalculate();
    this.tell({ kind: 'layout', sheet: null });
  }

  get structureLocked(): boolean {
    return this.structure.locked;
  }

  lockStructure(password: string | null = null): void {
    this.structure = { locked: true, password };
    this.forgetUndo();
    this.tell({ kind: 'layout', sheet: null });
  }

  unlockStructure(password: string | null = null): Refusal | null {
    if (this.structure.password !== null && this.structure.password !== password) return { why: 'wrong-password' };
    this.structure = { locked: false, password: null };
    this.forgetUndo();
    this.tell({ kind: 'layout', sheet: null });
    return null;
  }

  calculate(): void {
    this.calculation.recalculate();
    for (const sheet of this.states) this.tell({ kind: 'calculated', sheet: sheet.id });
  }

  get decimalSeparator(): string {
    return decimalOf(this.locale);
  }

  get listSeparator(): string {
    return listOf(this.locale);
  }

  find(id: string): SheetState | null {
    return this.states.find((sheet) => sheet.id === id) ?? null;
  }

  state(id: string): SheetState {
    const sheet = this.find(id);
    if (!sheet) throw new Error(`No sheet has the id ${id}.`);
    return sheet;
  }
}

function changedArea(before: SheetState, after: SheetState): Area | null {
  const changed: { row: number; column: number }[] = [];
  for (const row of new Set([...before.rows.keys(), ...after.rows.keys()])) {
    const [one, other] = [before.rows.get(row), after.rows.get(row)];
    if (one === other) continue;
    for (const column of new Set([...(one?.keys() ?? []), ...(other?.keys() ?? [])])) {
      if (one?.get(column) !== other?.get(column)) changed.push({ row, column });
    }
  }
  return changed.length > 0 ? boundsOf(changed) : null;
}
