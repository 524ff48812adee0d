import type { CriteriaSet, Criterion, Level } from '../scoring/criteriaSet';
import { LEVELS, leavesOf, levelOfDepth, placedCriteria } from '../scoring/criteriaSet';
import { err, ok, type Result } from '../scoring/result';
import type { Finding } from '../scoring/finding';
import type { Scorecard } from '../scoring/scorecard';
import type { Totals } from '../scoring/totals';
import type { WeakCriterion } from '../scoring/weakCriteria';
import { parseAddress } from '../sheets/address';
import type { SheetCells } from '../sheets/cells';
import { FORM_VERSION, type Form, type StoredStamp } from '../sheets/form';
import { FIRST_HIDDEN_COLUMN, FORM_COLUMNS, LIMITED_COLUMNS, formColumn, hiddenColumnsOf, LAST_PRINTED_COLUMN, type FormView } from '../sheets/formColumns'; // prettier-ignore
import { DATA_NAME, TABLE_NAME, dataRow, printCheckTime, VALUE_COLUMN } from '../sheets/formDataSheet';
import { NO_MARKS, isMarked, markChanges, marksOfFindings, marksOfWeak, type Marks } from '../sheets/formMarks';
import { formChecksum, stampState } from '../sheets/formStamp';
import { tableOfForm } from '../sheets/formTable';
import { checkTable, type CheckedTable, type ReportedFinding } from '../sheets/publishedRules';
import { isFormSheet, readForm, type FormDefect, type FormOnSheet } from '../sheets/readForm';
import type { ContentValue, SheetContent } from '../sheets/sheetContent';
import type { Problem } from './problem';
import { UNFINISHED, type Hiding, type LiveWorkbook, type OpenBook, type UndoStep } from './workbook';

export interface FormRequest {
  readonly set: CriteriaSet;
  readonly unit: string;
  readonly year: number;
  /** "xã", "phường", …; "" where units are not grouped. */
  readonly group: string;
  readonly superior: string;
  readonly place: string;
  readonly view: FormView;
}

/** "Đã kiểm tra, đủ điều kiện nộp": void once anything was edited after it. */
export interface Stamp {
  readonly state: 'none' | 'valid' | 'void';
  /** ISO local time of the check, null where there was none. */
  readonly checkedAt: string | null;
}

/** One form of the open workbook, read, checked and totalled. */
export interface FormReading {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly unit: string;
  readonly year: number;
  readonly set: CriteriaSet;
  readonly scorecard: Scorecard;
  readonly totals: Totals;
  readonly weak: readonly WeakCriterion[];
  readonly findings: readonly ReportedFinding[];
  readonly stamp: Stamp;
  readonly marked: boolean;
  readonly view: FormView;
  /** Offices named in the form, in order of first appearance. */
  readonly responsible: readonly string[];
  /** Something the officer should know though it stops nothing. */
  readonly notices: readonly FormNotice[];
}

export const FORM_NOTICES = ['manual-calculation', 'data-missing', 'copy-of-another'] as const;
export type FormNotice = (typeof FORM_NOTICES)[number];

export interface DeskReading {
  /** The form on the sheet shown, else the one read last, else the first; null where the workbook has none. */
  readonly form: FormReading | null;
  /** All forms of the workbook. */
  readonly forms: readonly { readonly sheetId: string; readonly sheetName: string }[];
  /** What "Hoàn tác" would take back, null where there is nothing. */
  readonly undoable: DeskAction | null;
  /** Sheets that a broken-off insertion left behind, by name. */
  readonly unfinished: readonly string[];
}

export const DESK_ACTIONS = ['create', 'check', 'fix', 'mark', 'unmark', 'restore'] as const;
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

/** A form as the desk works on it. */
interface Opened {
  readonly book: OpenBook;
  readonly sheet: SheetCells;
  readonly form: FormOnSheet;
  readonly checked: CheckedTable;
  /** Set where marks were written after the reading. */
  readonly markedNow?: boolean;
}

type Forms = readonly { readonly id: string; readonly leadsTo: string }[];

/** Only forms without their data need the sets that ship, and only new and repaired forms are printed: fetched when first wanted. */
const shippedSets = async (): Promise<readonly CriteriaSet[]> =>
  (await import('../scoring/sets/shippedSets')).SHIPPED_SETS;
const printedForm = async (form: Form): Promise<readonly [SheetContent, SheetContent]> =>
  (await import('../sheets/formSheet')).printForm(form);

export const createFormDesk = (tools: DeskTools): FormDesk => new Desk(tools);

class Desk implements FormDesk {
  /** The form that was read last; asked for again when another sheet is shown. */
  private formSheetId: string | null = null;
  private forms: Forms = [];
  /** The sheets by which `forms` was found; looked up again when they change. Null where they are known to have changed by us alone. */
  private formsOf: string | null = '';
  private unfinished: OpenBook['sheets'] = [];
  private readonly done: { readonly action: DeskAction; readonly step: UndoStep }[] = [];

  constructor(private readonly tools: DeskTools) {}

  async read(sheetId?: string): Promise<Result<DeskReading, Problem>> {
    const opened = await this.open(sheetId);
    return opened.ok ? ok(await this.reading(opened.value)) : opened;
  }

  async create(request: FormRequest): Promise<Result<DeskReading, Problem>> {
    const form: Form = {
      ...request,
      id: this.tools.newFormId(),
      headings: {},
      entries: new Map(),
      stamp: null,
      leftovers: [],
    };
    const inserted = await this.tools.workbook.insertSheets(await printedForm(form));
    if (!inserted.ok) return inserted;
    this.done.push({ action: 'create', step: inserted.value.step });
    const [id = ''] = inserted.value.sheetIds;
    this.forms = [...this.forms, { id, leadsTo: form.id }];
    this.formsOf = null;
    return this.read(id);
  }

  check(): Promise<Result<DeskReading, Problem>> {
    return this.onForm(async (opened) => {
      const clear = !opened.checked.findings.some(({ severity }) => severity === 'error');
      const stamp: StoredStamp | null = clear
        ? { checksum: formChecksum(opened.form.form.set, opened.form.form.entries), checkedAt: this.tools.now() }
        : null;
      const stamped = await this.writeStamp(opened, stamp);
      return stamped.ok ? ok({ ...opened, form: { ...opened.form, form: { ...opened.form.form, stamp } } }) : stamped;
    });
  }

  fix(findings: readonly ReportedFinding[]): Promise<Result<DeskReading, Problem>> {
    return this.onForm(async (opened) => {
      const cells = findings.flatMap(({ finding, fix }) => {
        const place = fix && parseAddress(fix.cell);
        return place ? [{ ...place, content: { value: fixedValue(finding, fix.value), formula: null } }] : [];
      });
      const changed = await this.tools.workbook.change([{ sheetId: opened.sheet.id, cells }]);
      if (!changed.ok) return changed;
      this.done.push({ action: 'fix', step: changed.value });
      return this.open(opened.sheet.id);
    });
  }

  mark(what: 'findings' | 'weak'): Promise<Result<DeskReading, Problem>> {
    return this.onForm((opened) =>
      this.writeMarks(
        opened,
        'mark',
        what === 'findings' ? marksOfFindings(opened.checked) : marksOfWeak(opened.checked),
      ),
    );
  }

  unmark(): Promise<Result<DeskReading, Problem>> {
    return this.onForm((opened) => this.writeMarks(opened, 'unmark', NO_MARKS));
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
      return this.open(opened.sheet.id);
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
    const removed = await this.tools.workbook.removeSheets(this.unfinished.map(({ id }) => id));
    return removed.ok ? this.read() : removed;
  }

  async showCell(cell: string): Promise<Result<void, Problem>> {
    const place = parseAddress(cell);
    if (place === null || this.formSheetId === null) return err({ kind: 'no-form' });
    return this.tools.workbook.show(this.formSheetId, place.row, place.column);
  }

  async showForm(sheetId: string): Promise<Result<DeskReading, Problem>> {
    const shown = await this.tools.workbook.show(sheetId, 0, 0);
    return shown.ok ? this.read(sheetId) : shown;
  }

  showColumns(view: FormView): Promise<Result<DeskReading, Problem>> {
    return this.onForm(async (opened) => {
      const hidden = new Set(hiddenColumnsOf(view));
      const columns = FORM_COLUMNS.map((_, at) => ({ first: at, last: at, hidden: hidden.has(at) })).filter(
        ({ first }) => first < FIRST_HIDDEN_COLUMN,
      );
      const printArea = { row: 0, column: 0, rows: opened.sheet.rows, columns: LAST_PRINTED_COLUMN + 1 };
      const hiding = await this.tools.workbook.hide({ sheetId: opened.sheet.id, rows: [], columns, printArea });
      return hiding.ok ? this.open(opened.sheet.id) : hiding;
    });
  }

  async showRows(rows: {
    readonly level: Level | null;
    readonly responsible: string | null;
  }): Promise<Result<void, Problem>> {
    const opened = await this.open(this.formSheetId ?? undefined);
    if (!opened.ok) return opened;
    if (opened.value === null) return err({ kind: 'no-form' });
    const { sheet, checked } = opened.value;
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

  /** Reads the form, does something to it, and gives the reading after it. */
  private async onForm(
    work: (opened: Opened) => Promise<Result<Opened | null, Problem>>,
  ): Promise<Result<DeskReading, Problem>> {
    const opened = await this.open(this.formSheetId ?? undefined);
    if (!opened.ok) return opened;
    if (opened.value === null) return err({ kind: 'no-form' });
    const worked = await work(opened.value);
    return worked.ok ? ok(await this.reading(worked.value)) : worked;
  }

  /** One round trip where the sheet asked for is a form; else the form read before, else the first of the workbook. */
  private async open(sheetId?: string): Promise<Result<Opened | null, Problem>> {
    const asked = await this.openSheet(sheetId);
    if (!asked.ok) return asked;
    if (asked.value.opened) return ok(this.remember(asked.value.opened));
    const { book } = asked.value;
    const found = await this.findForms(book);
    if (!found.ok) return found;
    const other = found.value.find(({ id }) => id === this.formSheetId) ?? found.value[0];
    if (other === undefined || other.id === sheetId) return ok(null);
    const opened = await this.openSheet(other.id);
    if (!opened.ok) return opened;
    return ok(opened.value.opened && this.remember(opened.value.opened));
  }

  private remember(opened: Opened): Opened {
    this.formSheetId = opened.sheet.id;
    return opened;
  }

  private async openSheet(
    sheetId?: string,
  ): Promise<Result<{ readonly book: OpenBook; readonly opened: Opened | null }, Problem>> {
    const columns = LIMITED_COLUMNS.map(formColumn);
    const read = await this.tools.workbook.read({
      sheet: sheetId === undefined ? 'active' : { id: sheetId },
      alongWith: DATA_NAME,
      limits: { name: TABLE_NAME, columns },
    });
    // A form that was deleted meanwhile: look at what is shown instead.
    if (!read.ok) return read.error.kind === 'sheet-missing' && sheetId !== undefined ? this.openSheet() : read;
    const book = read.value;
    this.unfinished = book.sheets.filter(({ name }) => name.startsWith(UNFINISHED));
    const sheet = book.read.sheets.find(({ id }) => id === (sheetId ?? book.activeSheetId));
    if (sheet === undefined || !isFormSheet(sheet)) return ok({ book, opened: null });
    const dataSheet = book.read.sheets.find(({ id }) => id === book.alongSheetId) ?? null;
    const form = readForm(sheet, () => dataSheet, dataSheet ? [] : await shippedSets());
    if (form === null) return ok({ book, opened: null });
    if (!form.ok) return err(problemOf(form.error, sheet.name));
    return ok({ book, opened: { book, sheet, form: form.value, checked: checkTable(tableOfForm(sheet, form.value)) } });
  }

  private async findForms(book: OpenBook): Promise<Result<Forms, Problem>> {
    const sheets = book.sheets.map(({ id, name }) => `${id} ${name}`).join('\n');
    if (this.formsOf === null) this.formsOf = sheets;
    if (sheets === this.formsOf) return ok(this.forms);
    const found = await this.tools.workbook.sheetsWithName(DATA_NAME);
    if (found.ok) [this.forms, this.formsOf] = [found.value, sheets];
    return found;
  }

  private async writeStamp({ book, form }: Opened, stamp: StoredStamp | null): Promise<Result<void, Problem>> {
    // A form without its data keeps no stamp; a sheet never checked needs none taken away.
    if (!form.hasData || book.alongSheetId === null || (stamp === null && form.form.stamp === null))
      return ok(undefined);
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
    const changed = await this.tools.workbook.change([{ sheetId: book.alongSheetId, cells }]);
    return changed.ok ? ok(undefined) : changed;
  }

  private async writeMarks(opened: Opened, action: DeskAction, marks: Marks): Promise<Result<Opened | null, Problem>> {
    const cells = markChanges(opened.checked, opened.form, marks);
    if (cells.length === 0) return ok(opened);
    const changed = await this.tools.workbook.change([{ sheetId: opened.sheet.id, cells }]);
    if (!changed.ok) return changed;
    this.done.push({ action, step: changed.value });
    return ok({ ...opened, markedNow: marks.size > 0 });
  }

  private async reading(opened: Opened | null): Promise<DeskReading> {
    const undoable = this.done.at(-1)?.action ?? null;
    const unfinished = this.unfinished.map(({ name }) => name);
    if (opened === null) return { form: null, forms: [], undoable, unfinished };
    const found = await this.findForms(opened.book);
    const forms = found.ok ? found.value : [];
    const names = new Map(opened.book.sheets.map(({ id, name }) => [id, name]));
    return {
      form: formReading(opened, forms),
      forms: forms.map(({ id }) => ({ sheetId: id, sheetName: names.get(id) ?? '' })),
      undoable,
      unfinished,
    };
  }
}

const problemOf = (defect: FormDefect, sheet: string): Problem =>
  defect.kind === 'newer-form'
    ? { kind: 'newer-form', version: defect.version, known: FORM_VERSION }
    : { kind: 'form-damaged', sheet, what: '' };

/** Plain decimals are written as numbers, so that the cell holds a number whatever the language of Excel; codes stay text. */
const fixedValue = ({ rule }: Finding, value: string): ContentValue =>
  rule !== 'code-damaged' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;

const inTurn = (first: UndoStep, second: UndoStep | undefined): UndoStep => ({
  undo: async () => {
    const undone = await first.undo();
    return undone.ok && second ? second.undo() : undone;
  },
});

/** Which rows of a form to hide: those below a level, those of other offices; the rows above a kept one stay. */
function hiddenRows(
  { table }: CheckedTable,
  { level, responsible }: { readonly level: Level | null; readonly responsible: string | null },
): Hiding['rows'] {
  const deepest = level === null ? LEVELS.length : LEVELS.indexOf(level);
  const isOf = (criterion: Criterion): boolean =>
    responsible === null || leavesOf(criterion).some((leaf) => leaf.responsible === responsible);
  return placedCriteria(table.set.areas).flatMap(({ criterion, depth }) => {
    const row = table.rows.get(criterion.key);
    const hidden = !isOf(criterion) || LEVELS.indexOf(levelOfDepth(depth)) > deepest;
    return row === undefined ? [] : [{ first: row, last: row, hidden }];
  });
}

function formReading(opened: Opened, forms: Forms): FormReading {
  const { book, sheet, form, checked } = opened;
  const { set, entries, stamp, unit, year, view } = form.form;
  const leadsTo = forms.find(({ id }) => id === sheet.id)?.leadsTo;
  const isCopy = leadsTo !== undefined && forms.find((one) => one.leadsTo === leadsTo)?.id !== sheet.id;
  const notices: readonly (readonly [FormNotice, boolean])[] = [
    ['manual-calculation', !book.calculatesItself],
    ['data-missing', !form.hasData],
    ['copy-of-another', isCopy],
  ];
  return {
    sheetId: sheet.id,
    sheetName: sheet.name,
    unit,
    year,
    set,
    scorecard: checked.table.scorecard,
    totals: checked.totals,
    weak: checked.weak,
    findings: checked.findings,
    stamp: { state: stampState(stamp, formChecksum(set, entries)), checkedAt: stamp?.checkedAt ?? null },
    marked: opened.markedNow ?? isMarked(checked, form),
    view,
    responsible: [...new Set(placedCriteria(set.areas).map(({ criterion }) => criterion.responsible))].filter(Boolean),
    notices: notices.filter(([, holds]) => holds).map(([notice]) => notice),
  };
}
