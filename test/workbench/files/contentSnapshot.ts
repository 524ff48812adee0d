import { printRange, quoteSheetName } from '../../../src/sheets/address';
import type { Rect } from '../../../src/sheets/cells';
import type { CellStyle, PrintSetup, SheetContent, StyledRange } from '../../../src/sheets/sheetContent';
import type { CellFormat, Line } from '../model/cellFormat';
import { DEFAULT_PAGE_SETUP, DEFAULT_PROTECTION } from '../model/defaults';
import type { ConditionalFormat, Validation } from '../model/rules';
import type {
  CellSnapshot,
  DefinedName,
  Locale,
  PageSetup,
  ProtectionOptions,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../model/workbookModel';

const POINTS_PER_MM = 72 / 25.4;

/** A workbook of sheets as the add-in lays them out, without going through a file. */
export function snapshotOfContents(
  contents: readonly SheetContent[],
  { name, locale }: { readonly name: string; readonly locale: Locale },
): WorkbookSnapshot {
  return {
    version: 1,
    name,
    locale,
    structurePassword: null,
    structureLocked: false,
    calculationMode: 'Automatic',
    activeSheet: 0,
    sheets: contents.map(snapshotOfContent),
    names: contents.flatMap(namesOf),
  };
}

function snapshotOfContent(content: SheetContent, order: number): SheetSnapshot {
  const looks = new Looks();
  const styles = styleByCell(content.styles);
  return {
    name: content.name,
    visibility: content.hidden ? 'Hidden' : 'Visible',
    tabColor: '',
    showGridlines: content.showGridlines,
    showHeadings: true,
    ...(content.zoom !== 100 && { zoom: content.zoom }),
    cells: cellsOf(content, styles, looks),
    formats: looks.all,
    rows: [...content.rowHeights].map(([row, height]) => ({ row, height })),
    columns: columnsOf(content),
    merges: content.merges,
    frozen: content.frozen,
    validations: content.validations.map(snapshotOfValidation),
    conditionalFormats: content.conditionalFormats.map((format, index) =>
      snapshotOfConditionalFormat(format, `${order}-${index}`),
    ),
    protection: content.protection && { options: optionsOf(content.protection), password: null },
    pageSetup: pageSetupOf(content.print),
  };
}

class Looks {
  readonly all: Partial<CellFormat>[] = [];
  private readonly places = new Map<string, number>();

  place(look: Partial<CellFormat>): number {
    const key = JSON.stringify(look);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.all.length);
    return this.all.push(look) - 1;
  }
}

type StylesByRow = Map<number, Map<number, Partial<CellFormat>>>;

function styleByCell(styles: readonly StyledRange[]): StylesByRow {
  const byRow: StylesByRow = new Map();
  for (const { range, style } of styles) {
    for (let row = range.row; row < range.row + range.rows; row += 1) {
      const cells = byRow.get(row) ?? new Map<number, Partial<CellFormat>>();
      byRow.set(row, cells);
      const isLowest = row === range.row + range.rows - 1;
      for (let column = range.column; column < range.column + range.columns; column += 1) {
        cells.set(column, layered(cells.get(column) ?? {}, style, isLowest));
      }
    }
  }
  return byRow;
}

function layered(below: Partial<CellFormat>, style: CellStyle, isLowest: boolean): Partial<CellFormat> {
  return { ...below, ...formatOf(style), ...linesOf(below, style, isLowest) };
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right', justify: 'Justify' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

const formatOf = (style: CellStyle): Partial<CellFormat> => ({
  ...(style.font !== undefined && { fontName: style.font }),
  ...(style.size !== undefined && { fontSize: style.size }),
  ...(style.bold !== undefined && { bold: style.bold }),
  ...(style.italic !== undefined && { italic: style.italic }),
  ...(style.underline !== undefined && { underline: style.underline ? 'Single' : 'None' }),
  ...(style.color !== undefined && { fontColor: style.color.toUpperCase() }),
  ...(style.fill !== undefined && { fill: style.fill.toUpperCase() }),
  ...(style.horizontal !== undefined && { horizontal: HORIZONTAL[style.horizontal] }),
  ...(style.vertical !== undefined && { vertical: VERTICAL[style.vertical] }),
  ...(style.wrap !== undefined && { wrap: style.wrap }),
  ...(style.indent !== undefined && { indent: style.indent }),
  ...(style.format !== undefined && { numberFormat: style.format }),
  ...(style.locked !== undefined && { locked: style.locked }),
});

function linesOf(below: Partial<CellFormat>, style: CellStyle, isLowest: boolean): Pick<Partial<CellFormat>, 'lines'> {
  if (!style.border && !(style.borderBottom && isLowest)) return {};
  const all = style.border && lineOf(style.border);
  const bottom = style.borderBottom && isLowest ? lineOf(style.borderBottom) : all;
  return {
    lines: {
      ...(style.border ? {} : below.lines),
      ...(all && { top: all, left: all, right: all }),
      ...(bottom && { bottom }),
    },
  };
}

const WEIGHTS = { hair: 'Hairline', thin: 'Thin', medium: 'Medium' } as const;

const lineOf = ({ style, color }: NonNullable<CellStyle['border']>): Line | undefined =>
  style === 'none' ? undefined : { style: 'Continuous', weight: WEIGHTS[style], color: color.toUpperCase() };

function cellsOf({ grid }: SheetContent, styles: StylesByRow, looks: Looks): CellSnapshot[] {
  const cells: CellSnapshot[] = [];
  const rows = Math.max(grid.length, ...[...styles.keys()].map((row) => row + 1), 0);
  for (let row = 0; row < rows; row += 1) {
    const styled = styles.get(row);
    const columns = Math.max(grid[row]?.length ?? 0, ...[...(styled?.keys() ?? [])].map((column) => column + 1), 0);
    for (let column = 0; column < columns; column += 1) {
      const cell = grid[row]?.[column];
      const look = styled?.get(column);
      if (!cell && !look) continue;
      cells.push({
        row,
        column,
        value: cell?.formula ? null : (cell?.value ?? null),
        ...(cell?.formula && { formula: cell.formula }),
        ...(look && { format: looks.place(look) }),
      });
    }
  }
  return cells;
}

function columnsOf({ columnWidths, hiddenColumns }: SheetContent): SheetSnapshot['columns'] {
  const hidden = new Set(hiddenColumns);
  const columns = [...new Set([...columnWidths.keys(), ...hidden])].sort((a, b) => a - b);
  return columns.map((column) => {
    const width = columnWidths.get(column);
    return {
      first: column,
      last: column,
      ...(width !== undefined && { width }),
      ...(hidden.has(column) && { hidden: true }),
    };
  });
}

const snapshotOfValidation = (limit: SheetContent['validations'][number]): Validation => ({
  area: limit.range,
  rule: { kind: 'custom', formula: limit.formula },
  ignoreBlanks: true,
  alert: { shown: true, style: 'Stop', title: limit.errorTitle, message: limit.errorText },
  prompt: {
    shown: limit.promptTitle !== '' || limit.promptText !== '',
    title: limit.promptTitle,
    message: limit.promptText,
  },
});

const snapshotOfConditionalFormat = (
  { range, formula, style }: SheetContent['conditionalFormats'][number],
  id: string,
): ConditionalFormat => ({
  id,
  area: range,
  rule: { kind: 'custom', formula },
  look: {
    fontColor: style.color ?? null,
    fill: style.fill ?? null,
    bold: style.bold ?? null,
    italic: null,
    underline: null,
    strikethrough: null,
    numberFormat: null,
    lines: {},
  },
  stopIfTrue: false,
});

const optionsOf = (protection: NonNullable<SheetContent['protection']>): ProtectionOptions => ({
  ...DEFAULT_PROTECTION,
  allowAutoFilter: protection.allowFilter,
  allowFormatColumns: protection.allowFormatColumns,
  allowFormatRows: protection.allowFormatRows,
});

function pageSetupOf(print: PrintSetup | null): PageSetup {
  if (!print) return DEFAULT_PAGE_SETUP;
  const { top, bottom, left, right, header, footer } = print.margins;
  const points = (millimetres: number): number => Math.round(millimetres * POINTS_PER_MM * 1000) / 1000;
  return {
    ...DEFAULT_PAGE_SETUP,
    orientation: print.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    margins: {
      top: points(top),
      bottom: points(bottom),
      left: points(left),
      right: points(right),
      header: points(header),
      footer: points(footer),
    },
    zoom:
      print.pagesWide === null
        ? DEFAULT_PAGE_SETUP.zoom
        : { horizontalFitToPages: print.pagesWide, verticalFitToPages: 0 },
    printArea: print.printArea,
    titleRows: print.titleRows,
    headersFooters: {
      ...DEFAULT_PAGE_SETUP.headersFooters,
      centerFooter: print.footerCenter,
      leftFooter: print.footerLeft,
    },
  };
}

const namesOf = (content: SheetContent): DefinedName[] =>
  [...content.names].map(([name, { sheet, range }]) => ({
    name,
    sheet: content.name,
    formula: `=${quoteSheetName(sheet ?? content.name)}!${absolute(range)}`,
    visible: true,
    comment: '',
  }));

const absolute = (range: Rect): string =>
  printRange(range).replace(/([A-Z]+)(\d+)/g, (_address, letters: string, digits: string) => `$${letters}$${digits}`);
