import { err, ok, type Result } from '../scoring/result';
import type { SheetCells } from '../sheets/cells';
import { keptRowCells, printKeptSheet, type KeptSheetKind } from '../sheets/keptSheet';
import { findNamed } from './findNamed';
import type { Problem } from './problem';
import { sheetById, type LiveWorkbook, type UndoStep } from './workbook';

/** A hidden sheet of the open workbook that keeps texts; started with the first of them. */
export class KeptSheet {
  private sheetId: string | null = null;

  constructor(
    private readonly workbook: LiveWorkbook,
    private readonly kind: KeptSheetKind,
  ) {}

  /** Null where the workbook has none. 1 round trip; 3 until it is known to have one. */
  async read(): Promise<Result<SheetCells | null, Problem>> {
    if (this.sheetId === null) {
      const found = await findNamed(this.workbook, this.kind.scopedName);
      if (!found.ok) return found;
      this.sheetId = found.value[0]?.id ?? null;
    }
    const id = this.sheetId;
    if (id === null) return ok(null);
    const read = await this.workbook.read({ sheet: { id }, alongWith: [], limits: null });
    if (read.ok) {
      const sheet = sheetById(read.value.read, id);
      return sheet === null ? err({ kind: 'too-much-at-once' }) : ok(sheet);
    }
    if (read.error.kind !== 'sheet-missing') return read;
    this.sheetId = null;
    return this.read();
  }

  async startWith(text: string): Promise<Result<UndoStep, Problem>> {
    const inserted = await this.workbook.insertSheets([printKeptSheet(this.kind, [text])]);
    if (!inserted.ok) return inserted;
    this.sheetId = inserted.value.sheetIds[0] ?? null;
    return ok(inserted.value.step);
  }

  /** Puts a text, or nothing for "", into a row of the sheet as it was just read. */
  write(sheet: SheetCells, row: number, text: string): Promise<Result<UndoStep, Problem>> {
    return this.workbook.change([{ sheetId: sheet.id, cells: keptRowCells(sheet, row, text) }]);
  }
}
