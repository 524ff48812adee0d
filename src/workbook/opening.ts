import type { CriteriaSet } from '../scoring/criteriaSet';
import { err, ok, type Result } from '../scoring/result';
import type { SheetCells } from '../sheets/cells';
import { CONSOLIDATION_NAME } from '../sheets/consolidation/consolidationSheet';
import { LIMITED_COLUMNS, formColumn } from '../sheets/formColumns';
import { DATA_NAME, TABLE_NAME } from '../sheets/formDataSheet';
import { tableOfForm } from '../sheets/formTable';
import { checkTable } from '../sheets/publishedRules';
import { isFormSheet, readForm } from '../sheets/readForm';
import { CORRECTIONS_NAME, FINDINGS_NAME } from '../sheets/tableNames';
import { formProblem } from './formProblem';
import type { OpenedForm } from './formReading';
import type { Problem } from './problem';
import type * as tableReading from './tableReading';
import type { OpenedTable, TableChoice } from './tableReading';
import { isUnfinished, sheetById, type LiveWorkbook, type OpenBook, type SurveyedSheet } from './workbook';

export interface OpenHow {
  /** Which of the sheet's tables. */
  readonly at?: number;
  /** Whether the sheet of ours that tells what was found is read along. */
  readonly withFindings?: boolean;
}

/** A form, or a table that was already there. */
export type Opened = OpenedForm | OpenedTable;

export interface OpenedSheet {
  readonly book: OpenBook;
  readonly opened: Opened | null;
  /** What the sheet is called where it holds too much to be a table; else null. */
  readonly tooLarge: string | null;
}

/** What was found on the sheets of a workbook, for as long as they are the same sheets. */
interface KnownSheets {
  readonly key: string;
  /** Whether sheets of ours have come or gone since: the others are what they were. */
  readonly changedByUs: boolean;
  readonly surveyed: readonly SurveyedSheet[];
  /** Looked for when first wanted. */
  readonly tables: readonly TableChoice[] | null;
}

/** Where to turn to. */
interface Elsewhere {
  readonly sheetId: string;
  readonly at?: number;
  /** Where they were read just now, and nothing of ours is tied to the sheet. */
  readonly cells?: SheetCells;
}

const keyOf = ({ sheets }: OpenBook): string => sheets.map(({ id, name }) => `${id} ${name}`).join('\n');

/** Only forms without their data need the sets that ship, and only tables that were already there are recognised: fetched when first wanted. */
const shippedSets = async (): Promise<readonly CriteriaSet[]> =>
  (await import('../scoring/sets/shippedSets')).SHIPPED_SETS;
export const tableCode = (): Promise<typeof tableReading> => import(/* webpackChunkName: "tables" */ './tableReading');

/** Names of a table that was already there: what the officer put right, and our findings. */
const TABLE_NAMES = [CORRECTIONS_NAME, FINDINGS_NAME];

/** Sheets that carry one of them are no tables that were already there: forms, and the sheets of a consolidation. */
const NAMES_OF_OURS = [DATA_NAME, CONSOLIDATION_NAME];

/** A sheet with fewer filled rows than these holds no table. */
const FEWEST_ROWS = 4;

/** Finds what there is to work on: on the sheet shown, else where it was last, else anywhere in the workbook. */
export class Opening {
  /** What was opened last; turned to again when a sheet without form or table is shown. */
  private last: { readonly sheetId: string; readonly at: number } | null = null;
  private known: KnownSheets | null = null;

  constructor(private readonly workbook: LiveWorkbook) {}

  get sheetId(): string | null {
    return this.last?.sheetId ?? null;
  }

  /** One round trip where the sheet asked for (the active one, where none is) has a form or a table. */
  async open(sheetId?: string, how: OpenHow = {}): Promise<Result<OpenedSheet, Problem>> {
    const asked = await this.openSheet(sheetId, how);
    if (!asked.ok || asked.value.opened) return asked;
    const { book } = asked.value;
    const readId = sheetId ?? book.activeSheetId;
    for (const other of await this.elsewhere(book, readId)) {
      if (other.sheetId === readId) continue;
      const opened = other.cells
        ? await this.openRead(book, other.cells)
        : await this.openSheet(other.sheetId, { ...how, ...other });
      if (!opened.ok || opened.value.opened) return opened;
    }
    return asked;
  }

  /** A form was inserted. */
  addForm(id: string, leadsTo: string): void {
    if (!this.known) return;
    const form: SurveyedSheet = { id, protected: true, extent: null, leadsTo: new Map([[DATA_NAME, leadsTo]]) };
    this.known = { ...this.known, changedByUs: true, surveyed: [...this.known.surveyed, form] };
  }

  /** A sheet of ours that is neither form nor table came or went. */
  expectChange(): void {
    if (this.known) this.known = { ...this.known, changedByUs: true };
  }

  /** The forms of the workbook, each with where its data is. */
  async forms(book: OpenBook): Promise<readonly { readonly id: string; readonly leadsTo: string }[]> {
    const known = await this.survey(book);
    return (known?.surveyed ?? []).flatMap(({ id, leadsTo }) => {
      const address = leadsTo.get(DATA_NAME);
      return address === undefined ? [] : [{ id, leadsTo: address }];
    });
  }

  /** The tables that were already there, in the order of their sheets. */
  async tables(book: OpenBook, opened: OpenedTable | null): Promise<readonly TableChoice[]> {
    const known = await this.survey(book);
    if (!known) return [];
    const { tables: others } = await this.tablesElsewhere(known, book, opened?.sheet.id);
    const own = opened ? (await tableCode()).choicesOn(opened.sheet, opened.found) : [];
    const all = [...others.filter(({ sheetId }) => sheetId !== opened?.sheet.id), ...own];
    const tables = book.sheets.flatMap(({ id }) => all.filter(({ sheetId }) => sheetId === id));
    this.known = { ...known, tables };
    return tables;
  }

  /** Looked for once, on all sheets but the one that was just read; with the cells that were read for it. */
  private async tablesElsewhere(
    known: KnownSheets,
    book: OpenBook,
    readId: string | undefined,
  ): Promise<{ readonly tables: readonly TableChoice[]; readonly cells: readonly SheetCells[] }> {
    if (known.tables) return { tables: known.tables, cells: [] };
    const cells = await this.cellsElsewhere(known, book, readId);
    const tables = await (await tableCode()).findTableChoices(cells);
    this.known = { ...known, tables };
    return { tables, cells };
  }

  /** The sheets on which there may be tables, without the one that was just read. */
  private async cellsElsewhere(
    { surveyed }: KnownSheets,
    book: OpenBook,
    readId: string | undefined,
  ): Promise<readonly SheetCells[]> {
    const visible = new Set(book.sheets.filter((sheet) => sheet.visible && !isUnfinished(sheet)).map(({ id }) => id));
    const unread = surveyed.filter(
      ({ id, leadsTo, extent }) =>
        visible.has(id) &&
        id !== readId &&
        !NAMES_OF_OURS.some((name) => leadsTo.has(name)) &&
        (extent?.rows ?? 0) >= FEWEST_ROWS,
    );
    if (unread.length === 0) return [];
    const cells = await this.workbook.readSurveyed(unread);
    return cells.ok ? cells.value : [];
  }

  /** What else may be turned to: what was open last, the first form, the first table. */
  private async elsewhere(book: OpenBook, readId: string): Promise<readonly Elsewhere[]> {
    const isShown = ({ sheetId }: { readonly sheetId: string }): boolean =>
      book.sheets.some(({ id, visible }) => visible && id === sheetId);
    if (this.last && this.last.sheetId !== readId && isShown(this.last)) return [this.last];
    const [form] = await this.forms(book);
    if (form) return [{ sheetId: form.id }];
    const known = await this.survey(book);
    if (!known) return [];
    const { tables, cells } = await this.tablesElsewhere(known, book, readId);
    return tables.slice(0, 1).map(({ sheetId, at }) => {
      const isTied = known.surveyed.some(({ id, leadsTo }) => id === sheetId && leadsTo.size > 0);
      const read = cells.find(({ id }) => id === sheetId);
      return isTied || !read ? { sheetId, at } : { sheetId, at, cells: read };
    });
  }

  /** A table of which everything was read when it was found. */
  private async openRead(book: OpenBook, cells: SheetCells): Promise<Result<OpenedSheet, Problem>> {
    const itsBook: OpenBook = { ...book, read: { sheets: [cells] }, along: new Map(), onItself: [], cutOff: false };
    const opened = await this.openTable(itsBook, cells);
    if (opened) this.last = { sheetId: cells.id, at: opened.at };
    return ok({ book: itsBook, opened, tooLarge: null });
  }

  private async survey(book: OpenBook): Promise<KnownSheets | null> {
    const key = keyOf(book);
    if (this.known?.key === key) return this.known;
    if (this.known?.changedByUs) {
      this.known = { ...this.known, key, changedByUs: false };
      return this.known;
    }
    const surveyed = await this.workbook.survey(book.sheets, [...NAMES_OF_OURS, ...TABLE_NAMES]);
    if (!surveyed.ok) return null;
    this.known = { key, changedByUs: false, surveyed: surveyed.value, tables: null };
    return this.known;
  }

  private async openSheet(sheetId?: string, how: OpenHow = {}): Promise<Result<OpenedSheet, Problem>> {
    const read = await this.workbook.read({
      sheet: sheetId === undefined ? 'active' : { id: sheetId },
      alongWith: [...NAMES_OF_OURS, ...TABLE_NAMES],
      wholeSheets: how.withFindings ? [FINDINGS_NAME] : [],
      limits: { name: TABLE_NAME, columns: LIMITED_COLUMNS.map(formColumn) },
    });
    // What was deleted meanwhile: look at what is shown instead.
    if (!read.ok) return read.error.kind === 'sheet-missing' && sheetId !== undefined ? this.openSheet() : read;
    const book = read.value;
    const id = sheetId ?? book.activeSheetId;
    const sheet = sheetById(book.read, id);
    const name = book.sheets.find((one) => one.id === id)?.name ?? '';
    if (sheet === null) return ok({ book, opened: null, tooLarge: name });
    const opened = isFormSheet(sheet)
      ? await this.openForm(book, sheet)
      : ok(await this.openTable(book, sheet, how.at));
    if (!opened.ok) return opened;
    if (opened.value) this.last = { sheetId: id, at: opened.value.kind === 'table' ? opened.value.at : 0 };
    return ok({ book, opened: opened.value, tooLarge: opened.value === null && book.cutOff ? name : null });
  }

  private async openForm(book: OpenBook, sheet: SheetCells): Promise<Result<OpenedForm | null, Problem>> {
    const dataSheet = sheetById(book.read, book.along.get(DATA_NAME) ?? '');
    const form = readForm(sheet, () => dataSheet, dataSheet ? [] : await shippedSets());
    if (form === null) return ok(null);
    if (!form.ok) return err(formProblem(form.error, sheet.name));
    const checked = checkTable(tableOfForm(sheet, form.value));
    return ok({ kind: 'form', book, sheet, form: form.value, checked });
  }

  private async openTable(book: OpenBook, sheet: SheetCells, at?: number): Promise<OpenedTable | null> {
    // What a broken-off insertion left behind reads like a table, but is to be removed, not worked on.
    if (sheet.rows < FEWEST_ROWS || isUnfinished(sheet) || book.onItself.includes(CONSOLIDATION_NAME)) return null;
    const { openTable } = await tableCode();
    return openTable({ book, sheet, at: at ?? (this.last?.sheetId === sheet.id ? this.last.at : 0) });
  }
}
