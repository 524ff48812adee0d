import { contains } from './area';
import type { Area } from './area';
import type { CellFormat } from './cellFormat';
import { DEFAULT_ROW_HEIGHT, POINTS_PER_PIXEL, pointsOfCharacters } from './defaults';
import { parseFormula, printTokens } from './formulaText';
import { prepareLooks, shownFormat } from './looks';
import { displayText, generalText, isDateCode, isTextCode } from './numberText';
import { isEmptyCell } from './sheetState';
import type { SheetState, StoredCell } from './sheetState';
import { lineHeight, textFits } from './textSize';
import { validationAt } from './validating';
import type { DefinedName, Scalar, ShownCell } from './workbookModel';
import { WorkbookSheets } from './workbookSheets';

/** A cell's value with its kind: `value` is "" for an empty cell, the code for an error. */
export interface CellResult {
  readonly type: ShownCell['type'];
  readonly value: Scalar;
}

/** What is seen of the cells. */
export class WorkbookCells extends WorkbookSheets {
  result(sheet: SheetState, row: number, column: number): CellResult {
    const calculated = this.calculation.valueOf(sheet, row, column);
    if (calculated) return { type: TYPES[calculated.type], value: calculated.value };
    const { value, error } = sheet.cell(row, column);
    if (value === null) return { type: 'Empty', value: '' };
    if (error) return { type: 'Error', value };
    return { type: typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String', value };
  }

  /** What stands in the cell by its number format; "###" where a number is wider than its column. */
  textOf(sheet: SheetState, row: number, column: number): string {
    const { type, value } = this.result(sheet, row, column);
    if (type === 'Empty') return '';
    if (type === 'Error' || type === 'Boolean') return String(value);
    const format = sheet.formatAt(row, column);
    const text = displayText(value, format.numberFormat, this.locale);
    if (type !== 'Double' || format.numberFormat === 'General' || isTextCode(format.numberFormat)) return text;
    const width = this.columnWidth(sheet.id, column);
    return width === 0 || textFits(text, format, width) ? text : '#'.repeat(Math.max(1, Math.floor(width / 7)));
  }

  cell(id: string, row: number, column: number): ShownCell {
    const sheet = this.state(id);
    const stored = sheet.cell(row, column);
    const { type, value } = this.result(sheet, row, column);
    const { calculation } = this;
    let shown: CellFormat | null = null;
    return {
      text: this.textOf(sheet, row, column),
      editText: this.editText(sheet, stored, row, column),
      value,
      type,
      formula: stored.formula,
      // Asked only by who draws: conditional formats have to be worked out for it.
      get format() {
        return (shown ??= shownFormat(calculation, sheet, row, column));
      },
      align: alignOf(sheet.formatAt(row, column), type),
      validation: validationAt(sheet, row, column),
    };
  }

  /** Asks the conditional formats of a view at once; drawing it afterwards is cheap. */
  prepare(id: string, view: Area): void {
    prepareLooks(this.calculation, this.state(id), view);
  }

  private editText(sheet: SheetState, stored: StoredCell, row: number, column: number): string {
    const format = sheet.formatAt(row, column);
    if (stored.formula !== null)
      return format.formulaHidden && sheet.protection ? '' : this.localFormula(stored.formula);
    const { value } = stored;
    if (value === null) return '';
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    if (typeof value === 'string') return stored.quoted ? `'${value}` : value;
    if (isDateCode(format.numberFormat)) return displayText(value, 'm/d/yyyy', this.locale);
    return /%/.test(format.numberFormat)
      ? `${generalText(value * 100, this.locale)}%`
      : generalText(value, this.locale);
  }

  /** In the notation of the user's locale. */
  localFormula(formula: string): string {
    const tokens = parseFormula(formula);
    return tokens ? printTokens(tokens, { decimal: this.decimalSeparator, list: this.listSeparator }) : formula;
  }

  /** From the notation of the user's locale; null where Excel would not take it. */
  parseLocal(text: string): string | null {
    return this.checkFormula(text, { decimal: this.decimalSeparator, list: this.listSeparator });
  }

  /** In English; null where Excel would not take it: wrong grammar, a sheet that does not exist. */
  checkFormula(text: string, notation = { decimal: '.', list: ',' }): string | null {
    if (text.length > 8_192) return null;
    const tokens = parseFormula(text, notation);
    if (!tokens) return null;
    const known = tokens.every(
      (token) => !('sheet' in token) || token.sheet === null || this.sheetNamed(token.sheet) !== null,
    );
    return known ? printTokens(tokens) : null;
  }

  extent(id: string): { readonly rows: number; readonly columns: number } {
    const sheet = this.state(id);
    let rows = 0;
    let columns = 0;
    for (const [row, cells] of sheet.rows) {
      rows = Math.max(rows, row + 1);
      for (const column of cells.keys()) columns = Math.max(columns, column + 1);
    }
    return { rows, columns };
  }

  merges(id: string): readonly Area[] {
    return this.state(id).merges;
  }

  columnWidth(id: string, column: number): number {
    const sheet = this.state(id);
    const { size, hidden } = sheet.columnState(column);
    return hidden ? 0 : Math.round((size ?? pointsOfCharacters(sheet.standardWidth)) / POINTS_PER_PIXEL);
  }

  rowHeight(id: string, row: number): number {
    return Math.round(this.rowPoints(this.state(id), row) / POINTS_PER_PIXEL);
  }

  rowPoints(sheet: SheetState, row: number): number {
    const { size, hidden, filtered } = sheet.rowState(row);
    if (hidden || filtered) return 0;
    return size ?? this.ownHeight(sheet, row);
  }

  /** The height that Excel gives a row of its own accord. */
  ownHeight(sheet: SheetState, row: number): number {
    let height = DEFAULT_ROW_HEIGHT;
    for (const [column, cell] of sheet.rows.get(row) ?? []) {
      if ((isEmptyCell(cell) && !cell.format) || sheet.columnState(column).hidden) continue;
      const format = sheet.formatAt(row, column);
      const isMerged = sheet.merges.some((merge) => contains(merge, row, column));
      const text = format.wrap && !isMerged && !isEmptyCell(cell) ? this.textOf(sheet, row, column) : '';
      height = Math.max(height, lineHeight(text, format, this.columnWidth(sheet.id, column)));
    }
    return height;
  }

  isRowHidden(id: string, row: number): boolean {
    const { hidden, filtered } = this.state(id).rowState(row);
    return hidden || filtered;
  }

  isColumnHidden(id: string, column: number): boolean {
    return this.state(id).columnState(column).hidden;
  }

  frozenPanes(id: string): SheetState['frozen'] {
    return this.state(id).frozen;
  }

  pageSetup(id: string): SheetState['pageSetup'] {
    return this.state(id).pageSetup;
  }

  validations(id: string): SheetState['validations'] {
    return this.state(id).validations;
  }

  conditionalFormats(id: string): SheetState['conditionalFormats'] {
    return this.state(id).conditionalFormats;
  }

  names(): readonly DefinedName[] {
    return this.nameList;
  }

  protection(id: string): SheetState['protection'] {
    return this.state(id).protection;
  }
}

const TYPES = { number: 'Double', text: 'String', boolean: 'Boolean', error: 'Error' } as const;

function alignOf(format: CellFormat, type: ShownCell['type']): ShownCell['align'] {
  switch (format.horizontal) {
    case 'Left':
      return 'left';
    case 'Center':
    case 'CenterAcrossSelection':
    case 'Distributed':
      return 'center';
    case 'Right':
      return 'right';
    case 'Justify':
      return 'justify';
    default:
      return type === 'Double' ? 'right' : type === 'Boolean' || type === 'Error' ? 'center' : 'left';
  }
}
