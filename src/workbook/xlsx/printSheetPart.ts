import { invariant } from '../../scoring/result';
import { columnLetters, printAddress, printRange } from '../../sheets/address';
import type {
  ConditionalFormat,
  ContentCell,
  ContentValue,
  PrintSetup,
  Protection,
  SheetContent,
  Validation,
} from '../../sheets/sheetContent';
import { layStyles } from './cellLooks';
import { printStoredFormula } from './futureFunctions';
import { SPREADSHEET_NAMESPACE } from './namespaces';
import type { StringTable } from './stringTable';
import type { StyleTable } from './styleTable';
import { printElement, printText, XML_HEAD } from './xmlText';

/** The tables that all sheets of a workbook share. */
export interface SharedTables {
  readonly strings: StringTable;
  readonly styles: StyleTable;
}

/** xl/worksheets/sheet…xml; its elements stand in the order that the schema demands. */
export function printSheetPart(sheet: SheetContent, shared: SharedTables, active: boolean): string {
  return (
    XML_HEAD +
    printElement('worksheet', { xmlns: SPREADSHEET_NAMESPACE }, [
      sheet.print?.pagesWide ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '',
      printElement('sheetViews', {}, printView(sheet, active)),
      '<sheetFormatPr defaultRowHeight="15.75"/>',
      printColumns(sheet),
      printElement('sheetData', {}, printRows(sheet, shared)),
      sheet.protection ? printProtection(sheet.protection) : '',
      sheet.filter ? printElement('autoFilter', { ref: printRange(sheet.filter) }) : '',
      printMerges(sheet),
      sheet.conditionalFormats.map((format, index) => printConditionalFormat(format, index + 1, shared)).join(''),
      printValidations(sheet.validations),
      sheet.print ? printPageSetup(sheet.print) : '',
    ])
  );
}

function printView(sheet: SheetContent, active: boolean): string {
  return printElement(
    'sheetView',
    {
      showGridLines: sheet.showGridlines ? null : 0,
      tabSelected: active ? 1 : null,
      zoomScale: sheet.zoom,
      zoomScaleNormal: sheet.zoom,
      workbookViewId: 0,
    },
    sheet.frozen ? printPane(sheet.frozen) : '',
  );
}

function printPane({ rows, columns }: NonNullable<SheetContent['frozen']>): string {
  if (rows === 0 && columns === 0) return '';
  const activePane = columns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight';
  const topLeftCell = printAddress(rows, columns);
  const pane = { xSplit: columns || null, ySplit: rows || null, topLeftCell, activePane, state: 'frozen' };
  return (
    printElement('pane', pane) +
    printElement('selection', { pane: activePane, activeCell: topLeftCell, sqref: topLeftCell })
  );
}

/** A digit of the default font, which column widths are counted in, is 8 pixels wide; a pixel is 3/4 of a point. */
const POINTS_PER_CHARACTER = 6;

/** Width of a column whose width nobody gave. */
const DEFAULT_WIDTH = 9.140625;

function printColumns(sheet: SheetContent): string {
  const hidden = new Set(sheet.hiddenColumns);
  const columns = [...new Set([...sheet.columnWidths.keys(), ...hidden])].sort((a, b) => a - b);
  const items = columns.map((column) => {
    const points = sheet.columnWidths.get(column);
    const width = points === undefined ? DEFAULT_WIDTH : Math.round((points / POINTS_PER_CHARACTER) * 256) / 256;
    const place = { min: column + 1, max: column + 1, width, hidden: hidden.has(column) ? 1 : null };
    return printElement('col', { ...place, customWidth: 1 });
  });
  return items.length === 0 ? '' : printElement('cols', {}, items);
}

/** How far cells, styles and row heights reach. */
function extentOf(sheet: SheetContent): { readonly rows: number; readonly columns: number } {
  let rows = sheet.grid.length;
  let columns = 0;
  for (const row of sheet.grid) columns = Math.max(columns, row?.length ?? 0);
  for (const row of sheet.rowHeights.keys()) rows = Math.max(rows, row + 1);
  for (const { range } of sheet.styles) {
    rows = Math.max(rows, range.row + range.rows);
    columns = Math.max(columns, range.column + range.columns);
  }
  return { rows, columns };
}

function printRows(sheet: SheetContent, { strings, styles }: SharedTables): string {
  const extent = extentOf(sheet);
  const lookAt = layStyles(extent, sheet.styles);
  const letters = Array.from({ length: extent.columns }, (_, column) => columnLetters(column));
  const hiddenRows = new Set(sheet.hiddenRows);
  let rows = '';
  for (let row = 0; row < extent.rows; row += 1) {
    const contents = sheet.grid[row] ?? [];
    let cells = '';
    for (let column = 0; column < extent.columns; column += 1) {
      const cell = contents[column];
      const style = styles.cellOf(lookAt(row, column), isQuoted(cell, lookAt(row, column).format));
      cells += printCell(cell, `${letters[column]}${row + 1}`, style, strings);
    }
    const height = sheet.rowHeights.get(row);
    const hidden = hiddenRows.has(row);
    if (cells !== '' || height !== undefined || hidden) rows += printRow(row, height, hidden, cells);
  }
  return rows;
}

const printRow = (row: number, height: number | undefined, hidden: boolean, cells: string): string =>
  printElement('row', { r: row + 1, ht: height ?? null, hidden: hidden ? 1 : null }, cells);

/** Whether an edit would make something else of a text, so that it needs an apostrophe in front. */
const isQuoted = (cell: ContentCell | undefined, format: string | undefined): boolean =>
  typeof cell?.value === 'string' && cell.formula === null && format !== '@' && /^[=+\-@]/.test(cell.value);

function printCell(cell: ContentCell | undefined, address: string, style: number, strings: StringTable): string {
  const styled = style === 0 ? '' : ` s="${style}"`;
  if (cell?.formula != null) {
    const stored = cell.value === null ? '' : `<v>${printStored(cell.value)}</v>`;
    return `<c r="${address}"${styled}${storedType(cell.value)}><f>${printText(printStoredFormula(cell.formula))}</f>${stored}</c>`;
  }
  const value = cell?.value ?? '';
  if (value === '') return style === 0 ? '' : `<c r="${address}"${styled}/>`;
  if (typeof value === 'string') return `<c r="${address}"${styled} t="s"><v>${strings.placeOf(value)}</v></c>`;
  return `<c r="${address}"${styled}${storedType(value)}><v>${printStored(value)}</v></c>`;
}

const storedType = (value: ContentValue): string =>
  typeof value === 'string' ? ' t="str"' : typeof value === 'boolean' ? ' t="b"' : '';

function printStored(value: string | number | boolean): string {
  if (typeof value === 'string') return printText(value);
  if (typeof value === 'boolean') return value ? '1' : '0';
  invariant(Number.isFinite(value), 'a cell holds a finite number');
  return String(value);
}

/** No password; what is not allowed here is what spreadsheets forbid on a protected sheet. In the file 0 allows. */
const printProtection = (protection: Protection): string =>
  printElement('sheetProtection', {
    sheet: 1,
    objects: 1,
    scenarios: 1,
    formatColumns: protection.allowFormatColumns ? 0 : null,
    formatRows: protection.allowFormatRows ? 0 : null,
    autoFilter: protection.allowFilter ? 0 : null,
  });

function printMerges({ merges }: SheetContent): string {
  if (merges.length === 0) return '';
  const items = merges.map((merge) => printElement('mergeCell', { ref: printRange(merge) }));
  return printElement('mergeCells', { count: merges.length }, items);
}

function printConditionalFormat(format: ConditionalFormat, priority: number, { styles }: SharedTables): string {
  const rule = { type: 'expression', dxfId: styles.conditionalOf(format.style), priority };
  const formula = printElement('formula', {}, printText(printStoredFormula(format.formula)));
  return printElement(
    'conditionalFormatting',
    { sqref: printRange(format.range) },
    printElement('cfRule', rule, formula),
  );
}

function printValidations(validations: readonly Validation[]): string {
  if (validations.length === 0) return '';
  return printElement('dataValidations', { count: validations.length }, validations.map(printValidation));
}

function printValidation(validation: Validation): string {
  invariant(validation.errorTitle.length <= 32 && validation.promptTitle.length <= 32, 'limit titles are short');
  invariant(validation.errorText.length <= 225 && validation.promptText.length <= 255, 'limit texts are short');
  return printElement(
    'dataValidation',
    {
      type: 'custom',
      allowBlank: 1,
      showInputMessage: 1,
      showErrorMessage: 1,
      errorTitle: validation.errorTitle || null,
      error: validation.errorText || null,
      promptTitle: validation.promptTitle || null,
      prompt: validation.promptText || null,
      sqref: printRange(validation.range),
    },
    printElement('formula1', {}, printText(printStoredFormula(validation.formula))),
  );
}

/** Papers by the numbers that files give them. */
const PAPERS = { A3: 8, A4: 9 } as const;
const MILLIMETRES_PER_INCH = 25.4;

function printPageSetup({
  orientation,
  paper = 'A4',
  pagesWide,
  margins,
  footerLeft,
  footerCenter,
}: PrintSetup): string {
  const inches = (millimetres: number): number => Math.round((millimetres / MILLIMETRES_PER_INCH) * 1e6) / 1e6;
  const { left, right, top, bottom, header, footer } = margins;
  const footerCodes = (footerLeft && `&L${footerLeft}`) + (footerCenter && `&C${footerCenter}`);
  return (
    printElement('pageMargins', {
      left: inches(left),
      right: inches(right),
      top: inches(top),
      bottom: inches(bottom),
      header: inches(header),
      footer: inches(footer),
    }) +
    printElement('pageSetup', {
      paperSize: PAPERS[paper],
      fitToWidth: pagesWide,
      fitToHeight: pagesWide && 0,
      orientation,
    }) +
    (footerCodes && printElement('headerFooter', {}, printElement('oddFooter', {}, printText(footerCodes))))
  );
}
