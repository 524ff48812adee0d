import { DEFAULT_PAGE_SETUP } from './defaults';
import { loseSheetIn, renameSheetIn } from './formulaText';
import { mapFormulas } from './lineChanges';
import { mapConditional, mapValidation } from './ruleFormulas';
import { SheetState } from './sheetState';
import { copiedTables } from './tables';
import type { Refusal, SheetInfo, Visibility } from './workbookModel';
import { WorkbookSteps } from './workbookSteps';

const SHEET_NAME_LIMIT = 31;

/** Sheets are added, named, moved, hidden, copied and deleted; formulas and names follow. */
export class WorkbookSheets extends WorkbookSteps {
  private sheetNumber = 0;
  private tableNumber = 0;
  private readonly zooms = new Map<string, number>();

  sheetNamed(name: string): SheetState | null {
    return this.states.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  get sheets(): readonly SheetInfo[] {
    return this.states.map(({ id, name, visibility, tabColor, protection, showGridlines, showHeadings }) => ({
      id,
      name,
      visibility,
      tabColor,
      protected: protection !== null,
      showGridlines,
      showHeadings,
    }));
  }

  get activeSheet(): string {
    return this.active;
  }

  newSheetState(name: string): SheetState {
    this.sheetNumber += 1;
    const number = this.sheetNumber.toString(16).padStart(4, '0').toUpperCase();
    const sheet = new SheetState(`{00000000-0001-0000-${number}-000000000000}`, DEFAULT_PAGE_SETUP);
    sheet.name = name;
    return sheet;
  }

  newTableId(): string {
    this.tableNumber += 1;
    return `{00000000-0002-0000-${this.tableNumber.toString(16).padStart(4, '0').toUpperCase()}-000000000000}`;
  }

  /** Puts a finished state among the sheets, in the step under way or while a workbook is opened. */
  insertState(sheet: SheetState, position: number): void {
    this.states = [...this.states.slice(0, position), sheet, ...this.states.slice(position)];
    this.step?.fresh.add(sheet);
    if (this.active === '') this.active = sheet.id;
  }

  private sheetRefusal(): Refusal | null {
    if (this.readOnly) return { why: 'read-only' };
    if (this.editingNow) return { why: 'cell-being-edited' };
    return this.structure.locked ? { why: 'structure-locked' } : null;
  }

  nameRefusal(name: string, except: string | null = null): Refusal | null {
    const bad =
      name === '' ||
      name.length > SHEET_NAME_LIMIT ||
      /[:\\/?*[\]]/.test(name) ||
      name.startsWith("'") ||
      name.endsWith("'");
    if (bad || name.toLowerCase() === 'history') return { why: 'bad-name' };
    const other = this.sheetNamed(name);
    return other && other.id !== except ? { why: 'name-taken' } : null;
  }

  freeSheetName(): string {
    const stem = this.locale === 'vi-VN' ? 'Trang_tính' : 'Sheet';
    let number = 1;
    while (this.sheetNamed(`${stem}${number}`)) number += 1;
    return `${stem}${number}`;
  }

  addSheet(name = this.freeSheetName()): { readonly id: string } | Refusal {
    const refusal = this.sheetRefusal() ?? this.nameRefusal(name);
    if (refusal) return refusal;
    return this.change(() => {
      const sheet = this.newSheetState(name);
      this.insertState(sheet, this.states.length);
      this.tell({ kind: 'sheet-added', sheet: sheet.id });
      return { id: sheet.id };
    });
  }

  renameSheet(id: string, name: string): Refusal | null {
    const refusal = this.sheetRefusal() ?? this.nameRefusal(name, id);
    if (refusal) return refusal;
    const before = this.state(id).name;
    if (before === name) return null;
    return this.change(() => {
      this.forgetUndo();
      this.mapAllFormulas((formula) => renameSheetIn(formula, before, name));
      this.writable(id).name = name;
      this.tell({ kind: 'sheet-renamed', sheet: id, before, after: name });
      return null;
    });
  }

  deleteSheet(id: string): Refusal | null {
    const refusal = this.sheetRefusal();
    if (refusal) return refusal;
    const sheet = this.state(id);
    const visible = this.states.filter((other) => other.visibility === 'Visible');
    if (visible.length === 1 && visible[0] === sheet) return { why: 'only-visible-sheet' };
    return this.change(() => {
      this.forgetUndo();
      const position = this.states.indexOf(sheet);
      this.states = this.states.filter((other) => other.id !== id);
      this.nameList = this.nameList.filter((name) => name.sheet !== id);
      this.mapAllFormulas((formula) => loseSheetIn(formula, sheet.name));
      this.tell({ kind: 'sheet-deleted', sheet: id });
      if (this.active === id) this.activateNear(position);
      return null;
    });
  }

  private activateNear(position: number): void {
    const visible = this.states.filter((sheet) => sheet.visibility === 'Visible');
    const next = visible.find((sheet) => this.states.indexOf(sheet) >= position) ?? visible.at(-1);
    if (next) this.activate(next.id);
  }

  copySheet(id: string, position: number): { readonly id: string } | Refusal {
    const refusal = this.sheetRefusal();
    if (refusal) return refusal;
    return this.change(() => {
      this.forgetUndo();
      const original = this.state(id);
      original.share();
      const copy = original.next(this.newSheetState('').id);
      copy.name = this.copyName(original.name);
      copy.visibility = 'Visible';
      copy.tables = copiedTables(this, original.tables);
      this.insertState(copy, position);
      const own = this.nameList.filter(
        (name) => name.sheet === id || (name.sheet === null && mentions(name.formula, original.name)),
      );
      const copied = own.map((name) => ({
        ...name,
        sheet: copy.id,
        formula: renameSheetIn(name.formula, original.name, copy.name),
      }));
      this.nameList = [...this.nameList, ...copied];
      this.tell({ kind: 'sheet-added', sheet: copy.id });
      return { id: copy.id };
    });
  }

  private copyName(name: string): string {
    for (let number = 2; ; number += 1) {
      const suffix = ` (${number})`;
      const copy = name.slice(0, SHEET_NAME_LIMIT - suffix.length) + suffix;
      if (!this.sheetNamed(copy)) return copy;
    }
  }

  moveSheet(id: string, position: number): Refusal | null {
    const refusal = this.sheetRefusal();
    if (refusal) return refusal;
    const before = this.states.findIndex((sheet) => sheet.id === id);
    if (before === position) return null;
    return this.change(() => {
      this.forgetUndo();
      const sheet = this.state(id);
      const rest = this.states.filter((other) => other !== sheet);
      this.states = [...rest.slice(0, position), sheet, ...rest.slice(position)];
      this.tell({ kind: 'sheet-moved', sheet: id, before, after: position });
      return null;
    });
  }

  setVisibility(id: string, visibility: Visibility): Refusal | null {
    const refusal = this.sheetRefusal();
    if (refusal) return refusal;
    const before = this.state(id).visibility;
    if (before === visibility) return null;
    const others = this.states.some((sheet) => sheet.id !== id && sheet.visibility === 'Visible');
    if (visibility !== 'Visible' && !others) return { why: 'only-visible-sheet' };
    return this.change(() => {
      this.forgetUndo();
      this.writable(id).visibility = visibility;
      this.tell({ kind: 'visibility', sheet: id, before, after: visibility });
      if (visibility !== 'Visible' && this.active === id)
        this.activateNear(this.states.findIndex((sheet) => sheet.id === id));
      return null;
    });
  }

  activate(id: string): void {
    if (this.active === id || this.state(id).visibility !== 'Visible') return;
    const left = this.active;
    this.active = id;
    this.tell({ kind: 'sheet-activated', sheet: id, left: left === '' ? null : left });
  }

  zoom(id: string): number {
    return this.zooms.get(id) ?? 100;
  }

  setZoom(id: string, percent: number): void {
    this.zooms.set(id, percent);
  }

  /** Cells, rules and names everywhere. */
  private mapAllFormulas(change: (formula: string) => string): void {
    for (const { id } of this.states) {
      const sheet = this.writable(id);
      mapFormulas(sheet, change);
      sheet.validations = sheet.validations.map((validation) => mapValidation(validation, change));
      sheet.conditionalFormats = sheet.conditionalFormats.map((format) => mapConditional(format, change));
    }
    this.nameList = this.nameList.map((name) => ({ ...name, formula: change(name.formula) }));
  }
}

const mentions = (formula: string, sheet: string): boolean => loseSheetIn(formula, sheet) !== formula;
