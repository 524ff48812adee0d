import { parseAddress } from '../../../src/sheets/address';
import { parseStoredFormula } from '../../../src/workbook/xlsx/futureFunctions';
import { readRichText } from '../../../src/workbook/xlsx/readSharedStrings';
import { formulaAt, parseSharedFormula } from '../../../src/workbook/xlsx/sharedFormula';
import type { SharedFormula } from '../../../src/workbook/xlsx/sharedFormula';
import { resolveHex } from '../../../src/workbook/xlsx/xmlDecode';
import { XmlScanner } from '../../../src/workbook/xlsx/xmlScanner';
import { MAX_COLUMNS } from '../model/area';
import type { Area } from '../model/area';
import { DEFAULT_PAGE_SETUP, DEFAULT_PROTECTION } from '../model/defaults';
import type { ConditionalFormat, Validation, ValidationRule } from '../model/rules';
import type { CellSnapshot, PageSetup, Protection, SheetSnapshot } from '../model/workbookModel';
import { readColour } from './colours';
import { eachArea, parseAreas } from './fileAreas';
import type { Theme } from './colours';
import { readConditionalFormat } from './readConditionalFormat';
import { LIMITS_IN_FILES, OPERATORS_IN_FILES, PAPERS_IN_FILES, PERMISSIONS_IN_FILES } from './fileRules';
import type { FileLooks } from './readLooks';

export interface FileTables {
  readonly texts: readonly string[];
  readonly looks: FileLooks;
  readonly theme: Theme;
  /** Added to numbers shown as dates where the file counts days from 1904. */
  readonly dayShift: number;
}

type SheetPart = Omit<SheetSnapshot, 'name' | 'visibility'>;

/** xl/worksheets/sheet….xml with all that the workbook behind the page can hold. */
export function readSheetFile(bytes: Uint8Array, tables: FileTables): SheetPart {
  return new SheetFileReader(new XmlScanner(bytes), tables).read();
}

const POINTS_PER_INCH = 72;
const POINTS_PER_PIXEL = 0.75;

class SheetFileReader {
  private readonly cells: CellSnapshot[] = [];
  private readonly rows: SheetPart['rows'][number][] = [];
  private readonly columns: SheetPart['columns'][number][] = [];
  private readonly merges: Area[] = [];
  private readonly validations: Validation[] = [];
  private readonly conditionalFormats: { readonly format: ConditionalFormat; readonly priority: number }[] = [];
  private readonly shared = new Map<number, SharedFormula>();
  private pageSetup: PageSetup = DEFAULT_PAGE_SETUP;
  private fitsToPages = false;
  private protection: Protection | null = null;
  private frozen: SheetPart['frozen'] = null;
  private showGridlines = true;
  private showHeadings = true;
  private zoom = 100;
  private tabColor = '';
  private standardWidth: number | null = null;
  private row = -1;
  private column = -1;

  constructor(
    private readonly xml: XmlScanner,
    private readonly tables: FileTables,
  ) {}

  read(): SheetPart {
    const { xml } = this;
    xml.openRoot('worksheet');
    xml.eachChild(() => this.readSection());
    const { cells, rows, columns, merges, validations, protection, pageSetup, frozen } = this;
    const { showGridlines, showHeadings, zoom, tabColor, standardWidth } = this;
    const conditionalFormats = [...this.conditionalFormats]
      .sort((one, other) => one.priority - other.priority)
      .map(({ format }) => format);
    return {
      ...{ cells, rows, columns, merges, validations, conditionalFormats, protection, pageSetup, frozen },
      ...{ showGridlines, showHeadings, tabColor, formats: this.tables.looks.cells, sheetFormat: 0 },
      ...(zoom !== 100 && { zoom }),
      ...(standardWidth !== null && { standardWidth }),
    };
  }

  private readSection(): void {
    const { xml } = this;
    if (xml.is('sheetData')) xml.eachChild(() => this.readRow());
    else if (xml.is('sheetPr')) xml.eachChild(() => this.readProperty());
    else if (xml.is('sheetViews')) xml.eachChild(() => this.readView());
    else if (xml.is('sheetFormatPr')) this.readStandardWidth();
    else if (xml.is('cols')) xml.eachChild(() => this.readColumns());
    else if (xml.is('mergeCells')) xml.eachChild(() => this.merges.push(...parseAreas(xml.attribute('ref'))));
    else if (xml.is('conditionalFormatting')) this.readConditionalFormats();
    else if (xml.is('dataValidations')) xml.eachChild(() => this.readValidation());
    else if (xml.is('sheetProtection')) this.readProtection();
    else this.readPrintSection();
  }

  private readPrintSection(): void {
    const { xml } = this;
    if (xml.is('pageMargins')) this.readMargins();
    else if (xml.is('pageSetup')) this.readPageSetup();
    else if (xml.is('printOptions')) this.readPrintOptions();
    else if (xml.is('headerFooter')) xml.eachChild(() => this.readHeaderFooter());
  }

  /* the sheet and its lines */

  private readProperty(): void {
    const { xml } = this;
    if (xml.is('tabColor')) this.tabColor = readColour(xml, this.tables.theme) ?? '';
    else if (xml.is('pageSetUpPr')) this.fitsToPages = xml.flag('fitToPage');
  }

  private readView(): void {
    const { xml } = this;
    this.showGridlines = xml.attribute('showGridLines') !== '0';
    this.showHeadings = xml.attribute('showRowColHeaders') !== '0';
    const zoom = xml.wholeNumber('zoomScale') ?? 100;
    // What Excel itself allows; anything else is no zoom of a sheet.
    if (zoom >= 10 && zoom <= 400) this.zoom = zoom;
    xml.eachChild(() => {
      if (!xml.is('pane') || !(xml.attribute('state') ?? '').startsWith('frozen')) return;
      this.frozen = { rows: xml.wholeNumber('ySplit') ?? 0, columns: xml.wholeNumber('xSplit') ?? 0 };
    });
  }

  private readStandardWidth(): void {
    const width = Number(this.xml.attribute('defaultColWidth') ?? Number.NaN);
    if (Number.isFinite(width)) this.standardWidth = width;
  }

  private readColumns(): void {
    const { xml } = this;
    const first = (xml.wholeNumber('min') ?? 1) - 1;
    const last = Math.min((xml.wholeNumber('max') ?? 1) - 1, MAX_COLUMNS - 1);
    const characters = Number(xml.attribute('width') ?? Number.NaN);
    const format = xml.wholeNumber('style');
    const isTail = last === MAX_COLUMNS - 1 && last - first > 100;
    this.columns.push({
      first,
      // A style for all columns to the sheet's end would make sixteen thousand columns "used".
      last: isTail ? first : last,
      ...(Number.isFinite(characters) && { width: this.pointsOfCharacters(characters) }),
      ...(xml.flag('hidden') && { hidden: true }),
      ...this.outlineLevel(),
      ...(format !== null && format > 0 && { format }),
    });
  }

  /** As the standard prescribes, from the width of a digit of the workbook's first font. */
  private pointsOfCharacters(characters: number): number {
    const digit = digitWidth(this.tables.looks);
    return Math.trunc(((256 * characters + Math.trunc(128 / digit)) / 256) * digit) * POINTS_PER_PIXEL;
  }

  private outlineLevel(): { readonly level?: number } {
    const level = this.xml.wholeNumber('outlineLevel') ?? 0;
    return level > 0 ? { level: Math.min(level, 7) } : {};
  }

  private readRow(): void {
    const { xml } = this;
    if (!xml.is('row')) return;
    this.row = (xml.wholeNumber('r') ?? this.row + 2) - 1;
    this.column = -1;
    const height = Number(xml.attribute('ht') ?? Number.NaN);
    const format = xml.flag('customFormat') ? xml.wholeNumber('s') : null;
    const hidden = xml.flag('hidden');
    const outline = this.outlineLevel();
    if (Number.isFinite(height) || hidden || outline.level || format !== null) {
      this.rows.push({
        row: this.row,
        ...(Number.isFinite(height) && { height }),
        ...(hidden && { hidden }),
        ...outline,
        ...(format !== null && { format }),
      });
    }
    xml.eachChild(() => this.readCell());
  }

  /* cells */

  private readCell(): void {
    const { xml } = this;
    if (!xml.is('c')) return;
    const place = parseAddress(xml.attribute('r') ?? '') ?? { row: this.row, column: this.column + 1 };
    this.column = place.column;
    const type = xml.attribute('t') ?? 'n';
    const format = xml.wholeNumber('s') ?? 0;
    let stored: string | null = null;
    let formula: string | null = null;
    xml.eachChild(() => {
      if (xml.is('v')) stored = xml.readText();
      else if (xml.is('is')) stored = readRichText(xml);
      else if (xml.is('f')) formula = this.readFormula(place.row, place.column);
    });
    if (formula === null && stored === null && format === 0) return;
    const constant = formula === null && stored !== null ? this.constantOf(type, stored, format) : { value: null };
    this.cells.push({ ...place, ...constant, ...(formula !== null && { formula }), format });
  }

  private constantOf(type: string, stored: string, format: number): Pick<CellSnapshot, 'value' | 'error' | 'quoted'> {
    const quoted = this.tables.looks.quoted[format] ? ({ quoted: true } as const) : {};
    switch (type) {
      case 's':
        return { value: this.tables.texts[Number(stored)] ?? '', ...quoted };
      case 'str':
      case 'inlineStr':
        return { value: resolveHex(stored), ...quoted };
      case 'b':
        return { value: stored === '1' };
      case 'e':
        return { value: stored, error: true };
      default:
        return { value: this.numberOf(stored, format) };
    }
  }

  private numberOf(stored: string, format: number): number | string {
    const number = Number(stored);
    if (stored.trim() === '' || !Number.isFinite(number)) return stored;
    const isDate = /[dy]/i.test(
      (this.tables.looks.cells[format]?.numberFormat ?? '').replace(/"[^"]*"|\[[^\]]*\]/g, ''),
    );
    return isDate ? number + this.tables.dayShift : number;
  }

  private readFormula(row: number, column: number): string | null {
    const { xml } = this;
    const index = xml.wholeNumber('si');
    const isShared = xml.attribute('t') === 'shared' && index !== null;
    const text = xml.readText();
    if (!isShared) return text === '' ? null : parseStoredFormula(text);
    if (text !== '') this.shared.set(index, parseSharedFormula(text, row, column));
    const shared = this.shared.get(index);
    return shared ? parseStoredFormula(formulaAt(shared, row, column)) : null;
  }

  /* rules */

  private readValidation(): void {
    const { xml } = this;
    if (!xml.is('dataValidation')) return;
    const limit = this.limitWithoutArea();
    const sqref = xml.attribute('sqref');
    const formulas: string[] = [];
    xml.eachChild(() => formulas.push(xml.readText()));
    for (const { area, formula1, formula2 } of eachArea(sqref, formulas)) {
      this.validations.push({ ...limit.common, area, rule: limit.rule(formula1 ?? '', formula2) });
    }
  }

  private limitWithoutArea(): {
    readonly common: Omit<Validation, 'area' | 'rule'>;
    readonly rule: (formula1: string, formula2: string | null) => ValidationRule;
  } {
    const { xml } = this;
    const text = (name: string): string => resolveHex(xml.attribute(name) ?? '');
    const type = xml.attribute('type') ?? 'none';
    const operator = OPERATORS_IN_FILES[xml.attribute('operator') ?? 'between'] ?? 'Between';
    const inCellDropDown = !xml.flag('showDropDown');
    const styles = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;
    const style = styles[(xml.attribute('errorStyle') ?? 'stop') as keyof typeof styles];
    return {
      common: {
        ignoreBlanks: xml.flag('allowBlank'),
        alert: { shown: xml.flag('showErrorMessage'), style, title: text('errorTitle'), message: text('error') },
        prompt: { shown: xml.flag('showInputMessage'), title: text('promptTitle'), message: text('prompt') },
      },
      rule: (formula1, formula2) => {
        if (type === 'list') return { kind: 'list', source: listSource(formula1), inCellDropDown };
        const kind = LIMITS_IN_FILES[type as keyof typeof LIMITS_IN_FILES];
        if (!kind) return { kind: 'custom', formula: type === 'custom' ? parseStoredFormula(formula1) : '=TRUE' };
        const bound = (formula: string): string | number =>
          Number.isFinite(Number(formula)) ? Number(formula) : parseStoredFormula(formula);
        return { kind, operator, formula1: bound(formula1), formula2: formula2 === null ? null : bound(formula2) };
      },
    };
  }

  private readConditionalFormats(): void {
    const { xml } = this;
    const sqref = xml.attribute('sqref');
    xml.eachChild(() => {
      if (!xml.is('cfRule')) return;
      const priority = xml.wholeNumber('priority') ?? 0;
      for (const format of readConditionalFormat(xml, sqref, this.tables)) {
        const id = `file-${this.conditionalFormats.length}`;
        this.conditionalFormats.push({ priority, format: { ...format, id } });
      }
    });
  }

  /** Someone's password is not in the file, only what proves it: nobody here can take such a protection off. */
  private readProtection(): void {
    const { xml } = this;
    if (!xml.flag('sheet')) return;
    const allowed = Object.entries(PERMISSIONS_IN_FILES).map(([name, option]) => [option, xml.attribute(name) === '0']);
    const selectionMode = xml.flag('selectUnlockedCells')
      ? 'None'
      : xml.flag('selectLockedCells')
        ? 'Unlocked'
        : 'Normal';
    this.protection = {
      options: {
        ...DEFAULT_PROTECTION,
        ...(Object.fromEntries(allowed) as Partial<Protection['options']>),
        allowEditObjects: !xml.flag('objects'),
        allowEditScenarios: !xml.flag('scenarios'),
        selectionMode,
      },
      password: xml.attribute('hashValue') ?? xml.attribute('password'),
    };
  }

  /* print */

  private readMargins(): void {
    const { xml } = this;
    const points = (name: string): number =>
      Math.round(Number(xml.attribute(name) ?? 0) * POINTS_PER_INCH * 1000) / 1000;
    const [top, bottom, left, right] = [points('top'), points('bottom'), points('left'), points('right')];
    this.pageSetup = {
      ...this.pageSetup,
      margins: { top, bottom, left, right, header: points('header'), footer: points('footer') },
    };
  }

  private readPageSetup(): void {
    const { xml } = this;
    const firstPageNumber = xml.flag('useFirstPageNumber') ? xml.wholeNumber('firstPageNumber') : null;
    this.pageSetup = {
      ...this.pageSetup,
      orientation: xml.attribute('orientation') === 'landscape' ? 'Landscape' : 'Portrait',
      paperSize: PAPERS_IN_FILES[xml.wholeNumber('paperSize') ?? 9] ?? 'A4',
      blackAndWhite: xml.flag('blackAndWhite'),
      draftMode: xml.flag('draft'),
      printOrder: xml.attribute('pageOrder') === 'overThenDown' ? 'OverThenDown' : 'DownThenOver',
      firstPageNumber: firstPageNumber ?? '',
      zoom: this.fitsToPages
        ? {
            horizontalFitToPages: xml.wholeNumber('fitToWidth') ?? 1,
            verticalFitToPages: xml.wholeNumber('fitToHeight') ?? 1,
          }
        : { scale: xml.wholeNumber('scale') ?? 100 },
    };
  }

  private readPrintOptions(): void {
    const { xml } = this;
    this.pageSetup = {
      ...this.pageSetup,
      centerHorizontally: xml.flag('horizontalCentered'),
      centerVertically: xml.flag('verticalCentered'),
      printGridlines: xml.flag('gridLines'),
      printHeadings: xml.flag('headings'),
    };
  }

  private readHeaderFooter(): void {
    const { xml } = this;
    const where = xml.is('oddHeader') ? 'Header' : xml.is('oddFooter') ? 'Footer' : null;
    if (!where) return;
    const [, left = '', center = '', right = ''] =
      /^(?:&L([\s\S]*?))?(?:&C([\s\S]*?))?(?:&R([\s\S]*))?$/.exec(xml.readText()) ?? [];
    const texts = { [`left${where}`]: left, [`center${where}`]: center, [`right${where}`]: right };
    this.pageSetup = { ...this.pageSetup, headersFooters: { ...this.pageSetup.headersFooters, ...texts } };
  }
}

const PIXELS_PER_POINT = 96 / 72;
/** Width of a digit as a share of the font's size. */
const DIGIT_SHARES: readonly (readonly [RegExp, number])[] = [
  [/times|serif/i, 0.5],
  [/arial|liberation sans|helvetica|tahoma|verdana/i, 0.556],
];
const CALIBRI_SHARE = 0.507;

function digitWidth({ cells }: FileLooks): number {
  const { fontName = 'Calibri', fontSize = 11 } = cells[0] ?? {};
  const share = DIGIT_SHARES.find(([name]) => name.test(fontName))?.[1] ?? CALIBRI_SHARE;
  return Math.round(fontSize * PIXELS_PER_POINT * share);
}

/** "a,b,c" for the quoted list of a file, a reference with its "=" for the rest. */
const listSource = (formula: string): string =>
  formula.startsWith('"') ? formula.slice(1, -1).replaceAll('""', '"') : parseStoredFormula(formula);
