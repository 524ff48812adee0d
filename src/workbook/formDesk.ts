import type { CriteriaSet, Level } from '../scoring/criteriaSet';
import type { Finding } from '../scoring/finding';
import { err, ok, type Result } from '../scoring/result';
import { parseAddress } from '../sheets/address';
import { cellAt, type SheetCells } from '../sheets/cells';
import type { Correction } from '../sheets/corrections';
import { isDateFormat } from '../sheets/dateFormat';
import { blankForm, type Form, type StoredStamp } from '../sheets/form';
import {
  FIRST_HIDDEN_COLUMN,
  FORM_COLUMNS,
  hiddenColumnsOf,
  LAST_PRINTED_COLUMN,
  type FormView,
} from '../sheets/formColumns';
import { DATA_NAME, dataRow, printCheckTime, VALUE_COLUMN } from '../sheets/formDataSheet';
import type * as formMarksCode from '../sheets/formMarks';
import type { Marks } from '../sheets/formMarks';
import { formChecksum } from '../sheets/formStamp';
import type { ReportedFinding } from '../sheets/publishedRules';
import { constant, type ContentValue, type SheetContent } from '../sheets/sheetContent';
import { formReading, hiddenRows, type FormReading, type OpenedForm } from './formReading';
import { Opening, tableCode, type Opened, type OpenedSheet, type OpenHow } from './opening';
import type { Problem } from './problem';
import type * as tableWorkCode from './tableWork';
import type { TableMarks } from './tableMarks';
import type { OpenedTable, TableChoice, TableReading, UnitsReading } from './tableReading';
import { type CellChange, type CellContent, type LiveWorkbook, type OpenBook, type UndoStep } from './workbook';

export interface FormRequest {
  readonly set: CriteriaSet;
  readonly unit: string;
  readonly year: number;
  /** "xã", "phường", …; "" where units are not grouped. */
  readonly group: string;
  readonly superior: string;
  readonly place: string;
  readonly view: FormView;
  /** What stands in the unit's notes to begin with, by the keys of rows. */
  readonly notes?: ReadonlyMap<string, string>;
}

export interface DeskReading {
  /** The form on the sheet shown, else the one read last, else the first; null where the workbook has none. */
  readonly form: FormReading | null;
  /** The table on the sheet shown where that is no form, else the one read last. There is never a form besides. */
  readonly table: TableReading | UnitsReading | null;
  /** All forms of the workbook. */
  readonly forms: readonly { readonly sheetId: string; readonly sheetName: string }[];
  /** The tables of the workbook that were already there; not looked for while a form is in hand. */
  readonly tables: readonly TableChoice[];
  /** What the sheet shown is called where it holds too much to be a table; else null. */
  readonly tooLarge: string | null;
  /** What "Hoàn tác" would take back, null where there is nothing. */
  readonly undoable: DeskAction | null;
  /** Sheets that a broken-off insertion left behind, by name. */
  readonly unfinished: readonly string[];
}

export const DESK_ACTIONS = ['create', 'check', 'fix', 'mark', 'unmark', 'restore', 'correct'] as const;
export type DeskAction = (typeof DESK_ACTIONS)[number];

/** Everything that the pane and the ribbon can do with the forms of the open workbook. Each call gives the reading after it. */
export interface FormDesk {
  read(sheetId?: string): Promise<Result<DeskReading, Problem>>;
  create(request: FormRequest): Promise<Result<DeskReading, Problem>>;
  /** Reads, checks, writes the stamp. */
  check(): Promise<Result<DeskReading, Problem>>;
  /** Puts right the findings that carry a fix. */
  fix(findings: readonly ReportedFinding[]): Promise<Result<DeskReading, Problem>>;
  /** Writes the findings, or what is weak, on the sheet; replaces earlier marks. */
  mark(what: 'findings' | 'weak'): Promise<Result<DeskReading, Problem>>;
  unmark(): Promise<Result<DeskReading, Problem>>;
  /** Puts back formulas, names, maximums, limits, formats and locks; keeps the entries. */
  restore(): Promise<Result<DeskReading, Problem>>;
  undo(): Promise<Result<DeskReading, Problem>>;
  removeUnfinished(): Promise<Result<DeskReading, Problem>>;
  showCell(cell: string): Promise<Result<void, Problem>>;
  showForm(sheetId: string): Promise<Result<DeskReading, Problem>>;
  /** Puts right how the table in hand is read; remembered in the workbook. */
  correct(change: Correction): Promise<Result<DeskReading, Problem>>;
  /** Inserts a form with the rows and entries of the table in hand, which stays as it is; keeps its set in the workbook. The request's set is the table's. */
  createFromTable(request: FormRequest): Promise<Result<DeskReading, Problem>>;
  /** Turns to a table that was already there: which one of its sheet's, from above. */
  showTable(sheetId: string, at: number): Promise<Result<DeskReading, Problem>>;
  showColumns(view: FormView): Promise<Result<DeskReading, Problem>>;
  /** Folds the rows below a level, or keeps only one office's rows; null shows all. */
  showRows(rows: { readonly level: Level | null; readonly responsible: string | null }): Promise<Result<void, Problem>>;
  /** Tells of edits and of other sheets shown; returns how to stop. */
  watch(changed: () => void): Promise<Result<() => void, Problem>>;
}

/** What a desk needs from outside: the open workbook, the time (ISO, local) and unused names. */
export interface DeskTools {
  readonly workbook: LiveWorkbook;
  readonly now: () => string;
  /** Five or six letters and digits that no other form carries. */
  readonly newFormId: () => string;
}

/** Only new and repaired forms are printed: fetched when first wanted. */
const printedForm = async (form: Form): Promise<readonly [SheetContent, SheetContent]> =>
  (await import('../sheets/formSheet')).printForm(form);

/** Marks bring the words of all findings along. */
const formMarks = (): Promise<typeof formMarksCode> => import(/* webpackChunkName: "marks" */ '../sheets/formMarks');
const tableWork = (): Promise<typeof tableWorkCode> => import(/* webpackChunkName: "tables" */ './tableWork');

export const createFormDesk = (tools: DeskTools): FormDesk => new Desk(tools);

class Desk implements FormDesk {
  private readonly opening: Opening;
  private marks: TableMarks | null = null;
  private unfinished: OpenBook['sheets'] = [];
  private readonly done: { readonly action: DeskAction; readonly step: UndoStep }[] = [];

  constructor(private readonly tools: DeskTools) {
    this.opening = new Opening(tools.workbook);
  }

  read(sheetId?: string): Promise<Result<DeskReading, Problem>> {
    return this.readingOf(sheetId);
  }

  async create(request: FormRequest): Promise<Result<DeskReading, Problem>> {
    const { notes = new Map<string, string>(), ...about } = request;
    const entries = new Map([...notes].map(([key, note]) => [key, { note: constant(note) }]));
    const form: Form = { ...blankForm({ ...about, id: this.tools.newFormId() }), entries };
    return this.insert(form);
  }

  async createFromTable(request: FormRequest): Promise<Result<DeskReading, Problem>> {
    const opened = await this.openAgain();
    if (!opened.ok) return opened;
    const table = opened.value.opened;
    const { workbook, newFormId } = this.tools;
    const { formFrom, keepSet } = await tableWork();
    const form = table?.kind === 'table' ? formFrom(table, request, newFormId()) : null;
    if (form === null) return err({ kind: 'no-form' });
    const kept = await keepSet(workbook, form.set, newFormId);
    if (!kept.ok) return kept;
    const { set, step } = kept.value;
    return this.insert({ ...form, set }, step);
  }

  correct(change: Correction): Promise<Result<DeskReading, Problem>> {
    return this.onOpened(async (opened) => {
      if (opened.kind === 'form') return err({ kind: 'no-form' });
      const corrected = await (await tableWork()).correctTable(this.tools.workbook, opened, change);
      if (!corrected.ok) return corrected;
      this.done.push({ action: 'correct', step: corrected.value });
      this.opening.expectChange();
      return this.openAgain(opened.sheet.id);
    });
  }

  check(): Promise<Result<DeskReading, Problem>> {
    return this.onOpened(async (opened) => {
      // On a sheet of the officer's there is no stamp.
      if (opened.kind === 'table') return ok(sheetOf(opened));
      const clear = !opened.checked.findings.some(({ severity }) => severity === 'error');
      const stamp: StoredStamp | null = clear
        ? { checksum: formChecksum(opened.form.form.set, opened.form.form.entries), checkedAt: this.tools.now() }
        : null;
      const stamped = await this.writeStamp(opened, stamp);
      if (!stamped.ok) return stamped;
      return ok(sheetOf({ ...opened, form: { ...opened.form, form: { ...opened.form.form, stamp } } }));
    });
  }

  fix(findings: readonly ReportedFinding[]): Promise<Result<DeskReading, Problem>> {
    return this.onOpened(async ({ sheet }) => {
      const cells = findings.flatMap(({ finding, fix }) => {
        const place = fix && parseAddress(fix.cell);
        return place ? [{ ...place, content: fixedContent(finding, fix.value, takesNumbers(sheet, place)) }] : [];
      });
      const changed = await this.tools.workbook.change([{ sheetId: sheet.id, cells }]);
      if (!changed.ok) return changed;
      this.done.push({ action: 'fix', step: changed.value });
      return this.openAgain(sheet.id);
    });
  }

  mark(what: 'findings' | 'weak'): Promise<Result<DeskReading, Problem>> {
    return this.onMarked(async (opened) => {
      if (opened.kind === 'table') {
        return this.marked(opened, 'mark', await (await this.tableMarks()).mark(opened, what));
      }
      const { marksOfFindings, marksOfWeak } = await formMarks();
      const { checked } = opened;
      return this.writeMarks(opened, 'mark', what === 'findings' ? marksOfFindings(checked) : marksOfWeak(checked));
    });
  }

  unmark(): Promise<Result<DeskReading, Problem>> {
    return this.onMarked(async (opened) => {
      if (opened.kind === 'form') return this.writeMarks(opened, 'unmark', (await formMarks()).NO_MARKS);
      return this.marked(opened, 'unmark', await (await this.tableMarks()).unmark(opened));
    });
  }

  restore(): Promise<Result<DeskReading, Problem>> {
    return this.onForm(async (opened) => {
      const { workbook } = this.tools;
      const { form, hasData } = opened.form;
      const [sheet, data] = await printedForm(hasData ? form : { ...form, id: this.tools.newFormId() });
      const added = hasData ? null : await workbook.insertSheets([data]);
      if (added && !added.ok) return added;
      const rewritten = await workbook.rewriteSheet(opened.sheet.id, { ...sheet, name: opened.sheet.name });
      if (!rewritten.ok) {
        await added?.value.step.undo();
        return rewritten;
      }
      this.done.push({ action: 'restore', step: inTurn(rewritten.value, added?.value.step) });
      return this.openAgain(opened.sheet.id);
    });
  }

  async undo(): Promise<Result<DeskReading, Problem>> {
    const last = this.done.at(-1);
    if (last === undefined) return this.read();
    const undone = await last.step.undo();
    // What the officer has since changed stays as it is; the step is given up, so that earlier ones can be taken back.
    if (undone.ok || undone.error.kind === 'changed-since' || undone.error.kind === 'sheet-missing') this.done.pop();
    return undone.ok ? this.read() : undone;
  }

  async removeUnfinished(): Promise<Result<DeskReading, Problem>> {
    const removed = await this.tools.workbook.removeUnfinished(this.unfinished.map(({ id }) => id));
    return removed.ok ? this.read() : removed;
  }

  async showCell(cell: string): Promise<Result<void, Problem>> {
    const place = parseAddress(cell);
    const { sheetId } = this.opening;
    if (place === null || sheetId === null) return err({ kind: 'no-form' });
    return this.tools.workbook.show(sheetId, place.row, place.column);
  }

  async showForm(sheetId: string): Promise<Result<DeskReading, Problem>> {
    const shown = await this.tools.workbook.show(sheetId, 0, 0);
    return shown.ok ? this.read(sheetId) : shown;
  }

  async showTable(sheetId: string, at: number): Promise<Result<DeskReading, Problem>> {
    const shown = await this.tools.workbook.show(sheetId, 0, 0);
    return shown.ok ? this.readingOf(sheetId, { at }) : shown;
  }

  showColumns(view: FormView): Promise<Result<DeskReading, Problem>> {
    return this.onForm(async (opened) => {
      const hidden = new Set(hiddenColumnsOf(view));
      const columns = FORM_COLUMNS.map((_, at) => ({ first: at, last: at, hidden: hidden.has(at) })).filter(
        ({ first }) => first < FIRST_HIDDEN_COLUMN,
      );
      const printArea = { row: 0, column: 0, rows: opened.sheet.rows, columns: LAST_PRINTED_COLUMN + 1 };
      const hiding = await this.tools.workbook.hide({ sheetId: opened.sheet.id, rows: [], columns, printArea });
      return hiding.ok ? this.openAgain(opened.sheet.id) : hiding;
    });
  }

  async showRows(rows: {
    readonly level: Level | null;
    readonly responsible: string | null;
  }): Promise<Result<void, Problem>> {
    const opened = await this.openAgain();
    if (!opened.ok) return opened;
    if (opened.value.opened?.kind !== 'form') return err({ kind: 'no-form' });
    const { sheet, checked } = opened.value.opened;
    return this.tools.workbook.hide({
      sheetId: sheet.id,
      rows: hiddenRows(checked, rows),
      columns: [],
      printArea: null,
    });
  }

  watch(changed: () => void): Promise<Result<() => void, Problem>> {
    return this.tools.workbook.watch(changed);
  }

  /** Reads what is open, does something to it, and gives the reading after it. */
  private async onOpened(
    work: (opened: Opened) => Promise<Result<OpenedSheet, Problem>>,
    how: OpenHow = {},
  ): Promise<Result<DeskReading, Problem>> {
    const opened = await this.openAgain(undefined, how);
    if (!opened.ok) return opened;
    if (opened.value.opened === null) return err({ kind: 'no-form' });
    const worked = await work(opened.value.opened);
    return worked.ok ? ok(await this.reading(worked.value)) : worked;
  }

  /** The same with the sheet that goes with marks, which is not touched once somebody has written on it. */
  private onMarked(
    work: (opened: Opened) => Promise<Result<OpenedSheet, Problem>>,
  ): Promise<Result<DeskReading, Problem>> {
    return this.onOpened(work, { withFindings: true });
  }

  private onForm(
    work: (opened: OpenedForm) => Promise<Result<OpenedSheet, Problem>>,
  ): Promise<Result<DeskReading, Problem>> {
    return this.onOpened((opened) =>
      opened.kind === 'form' ? work(opened) : Promise.resolve(err({ kind: 'no-form' } as const)),
    );
  }

  /** What was done for the form before is taken back with it. */
  private async insert(form: Form, before?: UndoStep): Promise<Result<DeskReading, Problem>> {
    const inserted = await this.tools.workbook.insertSheets(await printedForm(form));
    if (!inserted.ok) {
      await before?.undo();
      return inserted;
    }
    this.done.push({ action: 'create', step: inTurn(inserted.value.step, before) });
    const [id = ''] = inserted.value.sheetIds;
    this.opening.addForm(id, form.id);
    return this.read(id);
  }

  /** What stands now where something was opened before. */
  private openAgain(
    sheetId = this.opening.sheetId ?? undefined,
    how: OpenHow = {},
  ): Promise<Result<OpenedSheet, Problem>> {
    return this.opening.open(sheetId, how);
  }

  private async writeStamp({ book, form }: OpenedForm, stamp: StoredStamp | null): Promise<Result<void, Problem>> {
    // A form without its data keeps no stamp; a sheet never checked needs none taken away.
    const sheetId = book.along.get(DATA_NAME);
    if (!form.hasData || sheetId === undefined || (stamp === null && form.form.stamp === null)) return ok(undefined);
    const values = {
      checksum: stamp?.checksum ?? null,
      checked: stamp && printCheckTime(stamp.checkedAt),
      'checked-at': stamp?.checkedAt ?? null,
    } as const;
    const cells = (['checksum', 'checked', 'checked-at'] as const).map((label) => ({
      row: dataRow(label),
      column: VALUE_COLUMN,
      content: { value: values[label] as ContentValue, formula: null },
    }));
    const changed = await this.tools.workbook.change([{ sheetId, cells }]);
    return changed.ok ? ok(undefined) : changed;
  }

  private async writeMarks(
    opened: OpenedForm,
    action: DeskAction,
    marks: Marks,
  ): Promise<Result<OpenedSheet, Problem>> {
    const cells = (await formMarks()).markChanges(opened.checked, opened.form, marks);
    if (cells.length === 0) return ok(sheetOf(opened));
    const changed = await this.tools.workbook.change([{ sheetId: opened.sheet.id, cells }]);
    if (!changed.ok) return changed;
    this.done.push({ action, step: changed.value });
    return ok(sheetOf({ ...opened, markedNow: marks.size > 0 }));
  }

  private marked(
    opened: OpenedTable,
    action: 'mark' | 'unmark',
    step: Result<UndoStep, Problem>,
  ): Result<OpenedSheet, Problem> {
    if (!step.ok) return step;
    this.done.push({ action, step: step.value });
    this.opening.expectChange();
    return ok(sheetOf({ ...opened, marked: action === 'mark' }));
  }

  private async tableMarks(): Promise<TableMarks> {
    const { workbook, now } = this.tools;
    this.marks ??= new (await import(/* webpackChunkName: "tables" */ './tableMarks')).TableMarks(workbook, now);
    return this.marks;
  }

  private async readingOf(sheetId?: string, how: OpenHow = {}): Promise<Result<DeskReading, Problem>> {
    const opened = await this.opening.open(sheetId, how);
    return opened.ok ? ok(await this.reading(opened.value)) : opened;
  }

  private async reading({ book, opened, tooLarge }: OpenedSheet): Promise<DeskReading> {
    this.unfinished = book.unfinished;
    const forms = await this.opening.forms(book);
    const names = new Map(book.sheets.map(({ id, name }) => [id, name]));
    return {
      form: opened?.kind === 'form' ? formReading(opened, isCopy(opened, forms)) : null,
      table: opened?.kind === 'table' ? (await tableCode()).tableReading(opened) : null,
      forms: forms.map(({ id }) => ({ sheetId: id, sheetName: names.get(id) ?? '' })),
      tables: opened?.kind === 'form' ? [] : await this.opening.tables(book, opened),
      tooLarge,
      undoable: this.done.at(-1)?.action ?? null,
      unfinished: this.unfinished.map(({ name }) => name),
    };
  }
}

const sheetOf = (opened: Opened): OpenedSheet => ({ book: opened.book, opened, tooLarge: null });

function isCopy({ sheet }: OpenedForm, forms: Awaited<ReturnType<Opening['forms']>>): boolean {
  const leadsTo = forms.find(({ id }) => id === sheet.id)?.leadsTo;
  return leadsTo !== undefined && forms.find((one) => one.leadsTo === leadsTo)?.id !== sheet.id;
}

/** Plain decimals are written as numbers, so that the cell holds a number whatever the language of Excel; codes stay text. */
function fixedContent({ rule }: Finding, value: string, inNumberCell: boolean): CellContent {
  if (rule === 'code-damaged') return { value, formula: null, format: '@' };
  if (!/^-?\d+(\.\d+)?$/.test(value)) return { value, formula: null };
  const number = { value: Number(value), formula: null };
  return inNumberCell ? number : { ...number, format: 'General' };
}

/** Whether a number stays one where it is entered: in cells of text or of dates it does not. A protected sheet keeps its formats. */
function takesNumbers(sheet: SheetCells, { row, column }: Pick<CellChange, 'row' | 'column'>): boolean {
  const { format } = cellAt(sheet, row, column);
  return sheet.protected || !(format === '@' || isDateFormat(format));
}

const inTurn = (first: UndoStep, second: UndoStep | undefined): UndoStep => ({
  undo: async () => {
    const undone = await first.undo();
    return undone.ok && second ? second.undo() : undone;
  },
});
