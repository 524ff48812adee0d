import { printAddress, printRange } from '../../../src/sheets/address';
import { printStoredFormula } from '../../../src/workbook/xlsx/futureFunctions';
import { SPREADSHEET_NAMESPACE } from '../../../src/workbook/xlsx/namespaces';
import type { StringTable } from '../../../src/workbook/xlsx/stringTable';
import { XML_HEAD, printElement, printText } from '../../../src/workbook/xlsx/xmlText';
import type { Validation } from '../model/rules';
import type { CellSnapshot, PageSetup, Protection, SheetSnapshot } from '../model/workbookModel';
import { LIMITS_IN_FILES, PAPERS_IN_FILES, PERMISSIONS_IN_FILES, nameOfOperator } from './fileRules';
import { printConditionalFormat } from './printConditionalFormat';
import { printFormula } from './printFormula';
import type { LookTable } from './printLooks';

/** What a formula came to, for programs that show a file without calculating it. */
export type StoredValue = (row: number, column: number) => { readonly type: string; readonly value: unknown };

/** The height in points that Excel has given a row of its own accord; other programs show rows as they stand in the file. */
export type OwnHeight = (row: number) => number;

export interface SheetTables {
  readonly strings: StringTable;
  readonly looks: LookTable;
  readonly storedValue: StoredValue;
  readonly ownHeight: OwnHeight | null;
  readonly active: boolean;
}

/** xl/worksheets/sheet….xml; its elements stand in the order that the schema demands. */
export function printSheetFile(sheet: SheetSnapshot, tables: SheetTables): string {
  const lookOf = lookPlaces(sheet, tables);
  return (
    XML_HEAD +
    printElement('worksheet', { xmlns: SPREADSHEET_NAMESPACE }, [
      printProperties(sheet),
      printElement('sheetViews', {}, printView(sheet, tables.active)),
      printElement('sheetFormatPr', { defaultRowHeight: 15, defaultColWidth: sheet.standardWidth ?? null }),
      printColumns(sheet, lookOf),
      printElement('sheetData', {}, printRows(sheet, tables, lookOf)),
      sheet.protection ? printProtection(sheet.protection) : '',
      printMerges(sheet),
      sheet.conditionalFormats.map((format, index) => printConditionalFormat(format, index + 1, tables.looks)).join(''),
      printValidations(sheet.validations),
      printPage(sheet.pageSetup),
    ])
  );
}

type LookOf = (index: number | undefined, quoted?: boolean) => number;

function lookPlaces(sheet: SheetSnapshot, { looks }: SheetTables): LookOf {
  const known = new Map<string, number>();
  return (index, quoted = false) => {
    const key = `${index ?? 'none'}${quoted ? 'q' : ''}`;
    const place = known.get(key) ?? looks.placeOf(sheet.formats[index ?? sheet.sheetFormat ?? -1] ?? {}, quoted);
    known.set(key, place);
    return place;
  };
}

const fitsToPages = ({ zoom }: PageSetup): boolean =>
  zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;

function printProperties({ tabColor, pageSetup }: SheetSnapshot): string {
  const colour = tabColor ? printElement('tabColor', { rgb: `FF${tabColor.slice(1)}` }) : '';
  const fit = fitsToPages(pageSetup) ? printElement('pageSetUpPr', { fitToPage: 1 }) : '';
  return colour || fit ? printElement('sheetPr', {}, colour + fit) : '';
}

function printView({ showGridlines, showHeadings, zoom, frozen }: SheetSnapshot, active: boolean): string {
  const view = {
    showGridLines: showGridlines ? null : 0,
    showRowColHeaders: showHeadings ? null : 0,
    tabSelected: active ? 1 : null,
    zoomScale: zoom ?? null,
    zoomScaleNormal: zoom ?? null,
    workbookViewId: 0,
  };
  if (!frozen || (frozen.rows === 0 && frozen.columns === 0)) return printElement('sheetView', view);
  const { rows, columns } = frozen;
  const activePane = columns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight';
  const topLeftCell = printAddress(rows, columns);
  const pane = { xSplit: columns || null, ySplit: rows || null, topLeftCell, activePane, state: 'frozen' };
  return printElement('sheetView', view, printElement('pane', pane) + printElement('selection', { pane: activePane }));
}

/** A digit of Calibri 11, the standard font of these files, is 7 pixels wide. */
const PIXELS_PER_CHARACTER = 7;
const PIXELS_PER_POINT = 96 / 72;

function printColumns({ columns }: SheetSnapshot, lookOf: LookOf): string {
  const items = [...columns]
    .sort((one, other) => one.first - other.first)
    .map(({ first, last, width, hidden, level, format }) =>
      printElement('col', {
        min: first + 1,
        max: last + 1,
        width:
          width === undefined ? 9.140625 : Math.round((width * PIXELS_PER_POINT * 256) / PIXELS_PER_CHARACTER) / 256,
        style: format === undefined ? null : lookOf(format),
        hidden: hidden ? 1 : null,
        outlineLevel: level ?? null,
        customWidth: width === undefined ? null : 1,
      }),
    );
  return items.length === 0 ? '' : printElement('cols', {}, items);
}

function printRows(sheet: SheetSnapshot, tables: SheetTables, lookOf: LookOf): string {
  const cellsByRow = new Map<number, CellSnapshot[]>();
  for (const cell of sheet.cells) {
    const row = cellsByRow.get(cell.row) ?? [];
    cellsByRow.set(cell.row, row);
    row.push(cell);
  }
  const lines = new Map(sheet.rows.map((line) => [line.row, line]));
  const rows = [...new Set([...cellsByRow.keys(), ...lines.keys()])].sort((a, b) => a - b);
  return rows
    .map((row) => {
      const { height, hidden, level, format } = lines.get(row) ?? {};
      const cells = (cellsByRow.get(row) ?? []).sort((one, other) => one.column - other.column);
      return printElement(
        'row',
        {
          r: row + 1,
          s: format === undefined ? null : lookOf(format),
          customFormat: format === undefined ? null : 1,
          ht: height ?? tables.ownHeight?.(row) ?? null,
          customHeight: height === undefined ? null : 1,
          hidden: hidden ? 1 : null,
          outlineLevel: level ?? null,
        },
        cells.map((cell) => printCell(cell, tables, lookOf)),
      );
    })
    .join('');
}

function printCell(cell: CellSnapshot, { strings, storedValue }: SheetTables, lookOf: LookOf): string {
  const { row, column, value, formula, error, quoted, format } = cell;
  const place = { r: printAddress(row, column), s: lookOf(format, quoted) };
  if (formula !== undefined) {
    const stored = storedValue(row, column);
    const [type, text] = printStored(stored.value, stored.type === 'Error');
    const parts = [printElement('f', {}, printText(printStoredFormula(formula))), printElement('v', {}, text)];
    return printElement('c', { ...place, t: type }, parts);
  }
  if (value === null) return printElement('c', place);
  if (typeof value === 'string' && !error) {
    return printElement('c', { ...place, t: 's' }, printElement('v', {}, String(strings.placeOf(value))));
  }
  const [type, text] = printStored(value, error === true);
  return printElement('c', { ...place, t: type }, printElement('v', {}, text));
}

function printStored(value: unknown, isError: boolean): readonly [type: string | null, text: string] {
  if (isError) return ['e', String(value)];
  if (typeof value === 'boolean') return ['b', value ? '1' : '0'];
  return typeof value === 'number' ? [null, String(value)] : ['str', printText(String(value))];
}

/** Nobody's password is written: in the file the protection stands without one. */
function printProtection({ options }: Protection): string {
  const permissions = Object.entries(PERMISSIONS_IN_FILES).map(([name, option]) => [name, options[option] ? 0 : null]);
  return printElement('sheetProtection', {
    sheet: 1,
    objects: options.allowEditObjects ? null : 1,
    scenarios: options.allowEditScenarios ? null : 1,
    ...(Object.fromEntries(permissions) as Record<string, number | null>),
    selectLockedCells: options.selectionMode === 'Normal' ? null : 1,
    selectUnlockedCells: options.selectionMode === 'None' ? 1 : null,
  });
}

function printMerges({ merges }: SheetSnapshot): string {
  if (merges.length === 0) return '';
  const items = merges.map((merge) => printElement('mergeCell', { ref: printRange(merge) }));
  return printElement('mergeCells', { count: merges.length }, items);
}

function printValidations(validations: readonly Validation[]): string {
  if (validations.length === 0) return '';
  return printElement('dataValidations', { count: validations.length }, validations.map(printValidation));
}

function printValidation({ area, rule, ignoreBlanks, alert, prompt }: Validation): string {
  return printElement(
    'dataValidation',
    {
      ...ruleAttributes(rule),
      errorStyle: alert.style === 'Stop' ? null : alert.style.toLowerCase(),
      allowBlank: ignoreBlanks ? 1 : null,
      showInputMessage: prompt.shown ? 1 : null,
      showErrorMessage: alert.shown ? 1 : null,
      errorTitle: alert.title || null,
      error: alert.message || null,
      promptTitle: prompt.title || null,
      prompt: prompt.message || null,
      sqref: printRange(area),
    },
    ruleFormulas(rule),
  );
}

function ruleAttributes(rule: Validation['rule']): Record<string, string | number | null> {
  if (rule.kind === 'custom') return { type: 'custom' };
  if (rule.kind === 'list') return { type: 'list', showDropDown: rule.inCellDropDown ? null : 1 };
  const type = Object.entries(LIMITS_IN_FILES).find(([, kind]) => kind === rule.kind)?.[0] ?? 'decimal';
  return { type, operator: nameOfOperator(rule.operator) };
}

function ruleFormulas(rule: Validation['rule']): string {
  if (rule.kind === 'custom') return printFormula('formula1', rule.formula);
  if (rule.kind === 'list') {
    const { source } = rule;
    return printFormula('formula1', source.startsWith('=') ? source : `"${source.replaceAll('"', '""')}"`);
  }
  return (
    printFormula('formula1', rule.formula1) + (rule.formula2 === null ? '' : printFormula('formula2', rule.formula2))
  );
}

const POINTS_PER_INCH = 72;

function printPage(setup: PageSetup): string {
  const inches = (points: number): number => Math.round((points / POINTS_PER_INCH) * 1e6) / 1e6;
  const { left, right, top, bottom, header, footer } = setup.margins;
  const paperSize = Object.entries(PAPERS_IN_FILES).find(([, name]) => name === setup.paperSize)?.[0] ?? null;
  const fit = fitsToPages(setup);
  return [
    printElement('printOptions', {
      horizontalCentered: setup.centerHorizontally ? 1 : null,
      verticalCentered: setup.centerVertically ? 1 : null,
      headings: setup.printHeadings ? 1 : null,
      gridLines: setup.printGridlines ? 1 : null,
    }),
    printElement('pageMargins', {
      left: inches(left),
      right: inches(right),
      top: inches(top),
      bottom: inches(bottom),
      header: inches(header),
      footer: inches(footer),
    }),
    printElement('pageSetup', {
      paperSize,
      scale: fit ? null : (setup.zoom.scale ?? null),
      firstPageNumber: setup.firstPageNumber === '' ? null : setup.firstPageNumber,
      fitToWidth: fit ? (setup.zoom.horizontalFitToPages ?? 0) : null,
      fitToHeight: fit ? (setup.zoom.verticalFitToPages ?? 0) : null,
      pageOrder: setup.printOrder === 'OverThenDown' ? 'overThenDown' : null,
      orientation: setup.orientation.toLowerCase(),
      blackAndWhite: setup.blackAndWhite ? 1 : null,
      draft: setup.draftMode ? 1 : null,
      useFirstPageNumber: setup.firstPageNumber === '' ? null : 1,
    }),
    printHeadersFooters(setup.headersFooters),
  ].join('');
}

function printHeadersFooters(texts: PageSetup['headersFooters']): string {
  const codes = (left: string, center: string, right: string): string =>
    (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
  const header = codes(texts.leftHeader, texts.centerHeader, texts.rightHeader);
  const footer = codes(texts.leftFooter, texts.centerFooter, texts.rightFooter);
  if (!header && !footer) return '';
  return printElement('headerFooter', {}, [
    header && printElement('oddHeader', {}, printText(header)),
    footer && printElement('oddFooter', {}, printText(footer)),
  ]);
}
