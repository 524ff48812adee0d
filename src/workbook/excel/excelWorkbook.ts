import { ok, type Result } from '../../scoring/result';
import { cellAt, type PlainRows, type SheetCells } from '../../sheets/cells';
import type { SheetContent } from '../../sheets/sheetContent';
import type { Problem } from '../problem';
import {
  sheetById,
  type CellChanges,
  type Hiding,
  type Inserted,
  type Insertion,
  type LiveWorkbook,
  type Marking,
  type OpenBook,
  type ReadRequest,
  type SheetPlace,
  type SurveyedSheet,
  type Tie,
  type UndoStep,
} from '../workbook';
import type { KnownCells } from './changeCells';
import { DEFAULT_HOST, type ExcelHost } from './excelHost';
import type { KnownMarks } from './markCells';
import { readSheets } from './readSheets';
import { listSheets, readValues } from './readValues';
import { showCell } from './showCell';
import { readSurveyed, surveySheets } from './surveySheets';
import { watchWorkbook } from './watchWorkbook';

/** The workbook that is open in Excel. Remembers its last reading, so that later batches need not ask again. */
export class ExcelWorkbook implements LiveWorkbook {
  private readonly host: ExcelHost;
  private last: OpenBook | null = null;
  private readonly names = new Map<string, string>();
  private readonly marks = new Map<string, KnownMarks>();

  constructor(host: Partial<ExcelHost> = {}) {
    this.host = { ...DEFAULT_HOST, ...host };
  }

  async read(request: ReadRequest): Promise<Result<OpenBook, Problem>> {
    const name = request.sheet === 'active' ? '' : this.nameOf(request.sheet.id);
    const read = await readSheets(this.host, request, name);
    if (read.ok) {
      this.last = read.value;
      for (const sheet of read.value.sheets) this.names.set(sheet.id, sheet.name);
    }
    return read;
  }

  survey(sheets: OpenBook['sheets'], names: readonly string[]): Promise<Result<readonly SurveyedSheet[], Problem>> {
    return surveySheets(this.host, sheets, names);
  }

  sheets(): Promise<Result<OpenBook['sheets'], Problem>> {
    return listSheets(this.host);
  }

  readValues(places: readonly SheetPlace[]): Promise<Result<readonly PlainRows[], Problem>> {
    return readValues(this.host, places);
  }

  async readSurveyed(surveyed: readonly SurveyedSheet[]): Promise<Result<readonly SheetCells[], Problem>> {
    const { last } = this;
    const read = await readSurveyed(this.host, last?.sheets ?? [], surveyed);
    if (read.ok && last) this.last = { ...last, read: { sheets: [...last.read.sheets, ...read.value] } };
    return read;
  }

  // Written now and then, read all the time: the code that writes is fetched when first wanted.
  async insertSheets(contents: readonly SheetContent[], insertion?: Insertion): Promise<Result<Inserted, Problem>> {
    const { insertSheets } = await import('./insertSheets');
    return insertSheets(this.host, contents, insertion);
  }

  async removeUnfinished(sheetIds: readonly string[]): Promise<Result<void, Problem>> {
    const { removeUnfinished } = await import('./takeBackSheets');
    return removeUnfinished(this.host, sheetIds);
  }

  async change(changes: readonly CellChanges[]): Promise<Result<UndoStep, Problem>> {
    const { changeCells } = await import('./changeCells');
    return changeCells(this.host, changes, this.known);
  }

  async rewriteSheet(sheetId: string, content: SheetContent): Promise<Result<UndoStep, Problem>> {
    const { rewriteSheet } = await import('./rewriteSheet');
    return rewriteSheet(this.host, sheetId, content, this.nameOf(sheetId));
  }

  async tie(tie: Tie): Promise<Result<void, Problem>> {
    const { tieSheets } = await import('./tieSheets');
    return tieSheets(this.host, tie, this.nameOf(tie.sheetId));
  }

  async mark(marking: Marking): Promise<Result<void, Problem>> {
    const { markCells } = await import('./markCells');
    const known = this.marks.get(marking.sheetId) ?? { ours: [], theirs: [] };
    const marked = await markCells(this.host, marking, known, this.nameOf(marking.sheetId));
    if (!marked.ok) return marked;
    this.marks.set(marking.sheetId, marked.value);
    return ok(undefined);
  }

  async hide(hiding: Hiding): Promise<Result<void, Problem>> {
    const { hideRowsColumns } = await import('./hideRowsColumns');
    return hideRowsColumns(this.host, hiding, this.nameOf(hiding.sheetId));
  }

  show(sheetId: string, row: number, column: number): Promise<Result<void, Problem>> {
    const sheet = this.last && sheetById(this.last.read, sheetId);
    const rowIsHidden = sheet?.hiddenRows.has(row) ?? false;
    return showCell(this.host, { sheetId, name: this.nameOf(sheetId), row, column, rowIsHidden });
  }

  watch(changed: (what: { readonly sheetId: string | null }) => void): Promise<Result<() => void, Problem>> {
    return watchWorkbook(this.host, changed);
  }

  private nameOf(sheetId: string): string {
    return this.names.get(sheetId) ?? '';
  }

  private get known(): KnownCells {
    return {
      nameOf: (sheetId) => this.nameOf(sheetId),
      formatAt: (sheetId, row, column) => {
        const sheet = this.last && sheetById(this.last.read, sheetId);
        return sheet ? cellAt(sheet, row, column).format : 'General';
      },
    };
  }
}
