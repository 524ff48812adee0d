import type { CellFormat } from './cellFormat';
import { DEFAULT_FORMAT } from './cellFormat';
import { CalculatedWorkbook } from './calculatedWorkbook';
import { EMPTY_CELL, PLAIN_LINE } from './sheetState';
import type { LineState, SheetState } from './sheetState';
import type { CellSnapshot, DefinedName, SheetSnapshot, WorkbookSnapshot } from './workbookModel';

/** A workbook as plain JSON and back. */

class FormatTable {
  readonly formats: Partial<CellFormat>[] = [];
  private readonly known = new Map<CellFormat, number>();
  private readonly bySignature = new Map<string, number>();

  indexOf(format: CellFormat): number {
    const known = this.known.get(format);
    if (known !== undefined) return known;
    const own = Object.fromEntries(
      Object.entries(format).filter(
        ([key, value]) => JSON.stringify(value) !== JSON.stringify(DEFAULT_FORMAT[key as keyof CellFormat]),
      ),
    );
    const signature = JSON.stringify(own);
    const index = this.bySignature.get(signature) ?? this.formats.push(own as Partial<CellFormat>) - 1;
    this.bySignature.set(signature, index);
    this.known.set(format, index);
    return index;
  }
}

const lookOf = (format: CellFormat | null, table: FormatTable): { format?: number } =>
  format ? { format: table.indexOf(format) } : {};

function snapshotCells(sheet: SheetState, table: FormatTable): CellSnapshot[] {
  const cells: CellSnapshot[] = [];
  for (const [row, line] of [...sheet.rows].sort(([one], [other]) => one - other)) {
    for (const [column, cell] of [...line].sort(([one], [other]) => one - other)) {
      cells.push({
        row,
        column,
        value: cell.value,
        ...(cell.formula === null ? {} : { formula: cell.formula }),
        ...(cell.error ? { error: true as const } : {}),
        ...(cell.quoted ? { quoted: true as const } : {}),
        ...lookOf(cell.format, table),
      });
    }
  }
  return cells;
}

const sizes = (state: LineState): { size?: number; hidden?: boolean; level?: number } => ({
  ...(state.size === null ? {} : { size: state.size }),
  ...(state.hidden ? { hidden: true } : {}),
  ...(state.level > 0 ? { level: state.level } : {}),
});

/** What a sheet and its snapshot hold alike. */
const plainState = ({
  visibility, tabColor, showGridlines, showHeadings, merges, frozen, validations, conditionalFormats, protection, pageSetup,
}: PlainState): PlainState => ({
  visibility, tabColor, showGridlines, showHeadings, merges, frozen, validations, conditionalFormats, protection, pageSetup,
}); // prettier-ignore

type PlainState = Pick<
  SheetSnapshot,
  | 'visibility'
  | 'tabColor'
  | 'showGridlines'
  | 'showHeadings'
  | 'merges'
  | 'frozen'
  | 'validations'
  | 'conditionalFormats'
  | 'protection'
  | 'pageSetup'
>;

function snapshotSheet(sheet: SheetState, zoom: number): SheetSnapshot {
  const table = new FormatTable();
  const cells = snapshotCells(sheet, table);
  const lines = (
    states: ReadonlyMap<number, LineState>,
  ): { line: number; size?: number; hidden?: boolean; level?: number; format?: number }[] =>
    [...states]
      .sort(([one], [other]) => one - other)
      .map(([line, state]) => ({ line, ...sizes(state), ...lookOf(state.format, table) }));
  const rows = lines(sheet.rowStates).map(({ line, size, ...rest }) => ({
    row: line,
    ...(size === undefined ? {} : { height: size }),
    ...rest,
  }));
  const columns = lines(sheet.columnStates).map(({ line, size, ...rest }) => ({
    first: line,
    last: line,
    ...(size === undefined ? {} : { width: size }),
    ...rest,
  }));
  const own = {
    ...(sheet.format && { sheetFormat: table.indexOf(sheet.format) }),
    ...(zoom !== 100 && { zoom }),
  };
  const { name, standardWidth } = sheet;
  return { name, standardWidth, ...plainState(sheet), cells, rows, columns, formats: table.formats, ...own };
}

export function takeSnapshot(book: CalculatedWorkbook): WorkbookSnapshot {
  const nameOf = (id: string | null): string | null => (id === null ? null : (book.find(id)?.name ?? null));
  return {
    version: 1,
    name: book.name,
    locale: book.locale,
    structureLocked: book.structure.locked,
    structurePassword: book.structure.password,
    calculationMode: book.calculationMode,
    activeSheet: Math.max(
      0,
      book.states.findIndex((sheet) => sheet.id === book.activeSheet),
    ),
    sheets: book.states.map((sheet) => snapshotSheet(sheet, book.zoom(sheet.id))),
    names: book.nameList.map((entry) => ({ ...entry, sheet: nameOf(entry.sheet) })),
  };
}

function restoreSheet(book: CalculatedWorkbook, snapshot: SheetSnapshot): SheetState {
  const sheet = book.newSheetState(snapshot.name);
  const formats = snapshot.formats.map((format): CellFormat => ({ ...DEFAULT_FORMAT, ...format }));
  const formatAt = (index: number | undefined): CellFormat | null =>
    index === undefined ? null : (formats[index] ?? null);
  book.setZoom(sheet.id, snapshot.zoom ?? 100);
  Object.assign(sheet, plainState(snapshot));
  sheet.standardWidth = snapshot.standardWidth ?? sheet.standardWidth;
  sheet.format = formatAt(snapshot.sheetFormat);
  for (const { row, column, value, formula, error, quoted, format } of snapshot.cells) {
    sheet.put(row, column, {
      ...EMPTY_CELL,
      value: formula === undefined ? value : null,
      formula: formula ?? null,
      error: error ?? false,
      quoted: quoted ?? false,
      format: formatAt(format),
    });
  }
  for (const { row, height, hidden, level, format } of snapshot.rows) {
    sheet.rowStates.set(row, {
      ...PLAIN_LINE,
      size: height ?? null,
      hidden: hidden ?? false,
      level: level ?? 0,
      format: formatAt(format),
    });
  }
  for (const { first, last, width, hidden, level, format } of snapshot.columns) {
    for (let column = first; column <= last; column += 1) {
      sheet.columnStates.set(column, {
        ...PLAIN_LINE,
        size: width ?? null,
        hidden: hidden ?? false,
        level: level ?? 0,
        format: formatAt(format),
      });
    }
  }
  return sheet;
}

/** Puts the sheets and names of a snapshot into an open workbook, after the last sheet: what opening a file does, and "Move or Copy" from another workbook. */
export function insertSnapshot(
  book: CalculatedWorkbook,
  snapshot: Pick<WorkbookSnapshot, 'sheets' | 'names'>,
): readonly string[] {
  const sheets = snapshot.sheets.map((sheet) => restoreSheet(book, sheet));
  for (const sheet of sheets) book.insertState(sheet, book.states.length);
  const idOf = (name: string): string | null => sheets.find((sheet) => sheet.name === name)?.id ?? null;
  const names = snapshot.names.flatMap((entry): DefinedName[] => {
    const sheet = entry.sheet === null ? null : idOf(entry.sheet);
    return entry.sheet !== null && sheet === null ? [] : [{ ...entry, sheet }];
  });
  book.nameList = [...book.nameList, ...names];
  return sheets.map((sheet) => sheet.id);
}

export function openSnapshot(snapshot: WorkbookSnapshot): CalculatedWorkbook {
  const book = new CalculatedWorkbook(snapshot.name, snapshot.locale);
  insertSnapshot(book, snapshot);
  book.structure = { locked: snapshot.structureLocked, password: snapshot.structurePassword };
  book.opened(snapshot.activeSheet);
  if (snapshot.calculationMode !== 'Automatic') book.calculationMode = snapshot.calculationMode;
  return book;
}

/** A new workbook with one empty sheet. */
export function newWorkbook(name = 'Book1.xlsx', locale: CalculatedWorkbook['locale'] = 'vi-VN'): CalculatedWorkbook {
  const book = new CalculatedWorkbook(name, locale);
  book.insertState(book.newSheetState(book.freeSheetName()), 0);
  book.opened(0);
  return book;
}
