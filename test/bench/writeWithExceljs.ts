import exceljs from 'exceljs';
import { printRange } from '../../src/sheets/address';
import type { Rect } from '../../src/sheets/cells';
import type { BorderStyle, ContentCell, SheetContent } from '../../src/sheets/sheetContent';
import { layStyles, type CellLook, type Edge } from '../../src/workbook/xlsx/cellLooks';

const MILLIMETRES_PER_INCH = 25.4;
const POINTS_PER_CHARACTER = 6;

const argb = (colour: string): { argb: string } => ({ argb: `FF${colour.slice(1)}` });
const solid = (colour: string): exceljs.Fill => ({ type: 'pattern', pattern: 'solid', fgColor: argb(colour) });

const edge = (line: Edge | undefined): Partial<exceljs.Border> | undefined =>
  line && { style: line.style as Exclude<BorderStyle, 'none'>, color: argb(line.color) };

function styleOf(look: CellLook): Partial<exceljs.Style> {
  const { font: name, size, bold, italic, underline, color, horizontal, vertical, wrap, indent } = look;
  const alignment = { horizontal, vertical: vertical === 'center' ? 'middle' : vertical, wrapText: wrap, indent };
  const border = { top: edge(look.top), bottom: edge(look.bottom), left: edge(look.left), right: edge(look.right) };
  return {
    font: { name, size, bold, italic, underline, color: color && argb(color) } as Partial<exceljs.Font>,
    alignment: alignment as Partial<exceljs.Alignment>,
    border: border as Partial<exceljs.Borders>,
    protection: { locked: look.locked ?? true },
    ...(look.fill && { fill: solid(look.fill) }),
    ...(look.format && { numFmt: look.format }),
  };
}

const valueOf = ({ value, formula }: ContentCell): exceljs.CellValue =>
  formula === null ? value : { formula: formula.slice(1), ...(value !== null && { result: value }) };

/** The sheets with all that they have, as far as possible by the library's own means; styles are made once and shared. */
export async function writeWithExceljs(contents: readonly SheetContent[]): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  for (const content of contents) addSheet(book, content);
  for (const { name, names } of contents) {
    for (const [defined, { sheet, range }] of names)
      book.definedNames.add(`'${sheet ?? name}'!${fixed(range)}`, defined);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const fixed = (range: Rect): string => printRange(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

function addSheet(book: exceljs.Workbook, content: SheetContent): void {
  const { frozen, print } = content;
  const sheet = book.addWorksheet(content.name, {
    state: content.hidden ? 'hidden' : 'visible',
    views: [
      {
        showGridLines: content.showGridlines,
        ...(frozen && { state: 'frozen' as const, xSplit: frozen.columns, ySplit: frozen.rows }),
      },
    ],
    ...(print && { pageSetup: pageSetupOf(print), headerFooter: { oddFooter: `&C${print.footerCenter}` } }),
  });
  for (const [column, width] of content.columnWidths) sheet.getColumn(column + 1).width = width / POINTS_PER_CHARACTER;
  for (const column of content.hiddenColumns) sheet.getColumn(column + 1).hidden = true;
  addCells(sheet, content);
  for (const range of content.merges) sheet.mergeCells(printRange(range));
  for (const { range, formula, style } of content.conditionalFormats) {
    const font = { color: style.color && argb(style.color), bold: style.bold } as Partial<exceljs.Font>;
    const look = { font, ...(style.fill && { fill: solid(style.fill) }) };
    sheet.addConditionalFormatting({
      ref: printRange(range),
      rules: [{ type: 'expression', formulae: [formula.slice(1)], style: look, priority: 1 }],
    });
  }
  addValidations(sheet, content);
  if (content.protection) void sheet.protect('', { formatColumns: true, formatRows: true, autoFilter: true });
}

function addCells(sheet: exceljs.Worksheet, content: SheetContent): void {
  const ends = content.styles.map(({ range }) => [range.row + range.rows, range.column + range.columns] as const);
  const rows = Math.max(content.grid.length, ...ends.map(([row]) => row));
  const columns = Math.max(...Array.from(content.grid, (row) => row?.length ?? 0), ...ends.map(([, column]) => column));
  const lookAt = layStyles({ rows, columns }, content.styles);
  const styles = new Map<CellLook, Partial<exceljs.Style>>();
  for (let at = 0; at < rows; at += 1) {
    const row = sheet.getRow(at + 1);
    const height = content.rowHeights.get(at);
    if (height !== undefined) row.height = height;
    for (let column = 0; column < columns; column += 1) {
      const cell = row.getCell(column + 1);
      const look = lookAt(at, column);
      const style = styles.get(look) ?? styleOf(look);
      styles.set(look, style);
      cell.style = style;
      const written = content.grid[at]?.[column];
      if (written && written.value !== '') cell.value = valueOf(written);
    }
  }
}

/** The library knows validation by cell and joins neighbours of equal validation when it writes. */
function addValidations(sheet: exceljs.Worksheet, { validations }: SheetContent): void {
  for (const { range, formula, errorTitle, errorText, promptTitle, promptText } of validations) {
    const validation: exceljs.DataValidation = {
      type: 'custom',
      formulae: [formula.slice(1)],
      allowBlank: true,
      showErrorMessage: true,
      showInputMessage: true,
      errorTitle,
      error: errorText,
      promptTitle,
      prompt: promptText,
    };
    for (let row = range.row; row < range.row + range.rows; row += 1) {
      for (let column = range.column; column < range.column + range.columns; column += 1)
        sheet.getCell(row + 1, column + 1).dataValidation = validation;
    }
  }
}

function pageSetupOf(print: NonNullable<SheetContent['print']>): Partial<exceljs.PageSetup> {
  const inches = (millimetres: number): number => millimetres / MILLIMETRES_PER_INCH;
  const { margins, titleRows } = print;
  return {
    paperSize: 9,
    orientation: print.orientation,
    fitToPage: true,
    fitToWidth: print.pagesWide ?? 0,
    fitToHeight: 0,
    printArea: printRange(print.printArea),
    margins: {
      top: inches(margins.top),
      bottom: inches(margins.bottom),
      left: inches(margins.left),
      right: inches(margins.right),
      header: inches(margins.header),
      footer: inches(margins.footer),
    },
    ...(titleRows && { printTitlesRow: `${titleRows.first + 1}:${titleRows.last + 1}` }),
  };
}
