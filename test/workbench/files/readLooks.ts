import { FORMAT_BY_ID } from '../../../src/workbook/xlsx/numberFormats';
import { XmlScanner } from '../../../src/workbook/xlsx/xmlScanner';
import { DEFAULT_FORMAT } from '../model/cellFormat';
import type { CellFormat, HorizontalAlignment, Line, VerticalAlignment } from '../model/cellFormat';
import type { ConditionalLook } from '../model/rules';
import { readColour } from './colours';
import type { Theme } from './colours';
import { LINES_IN_FILES } from './lineStyles';

export interface FileLooks {
  /** By the number with which cells name them. */
  readonly cells: readonly CellFormat[];
  readonly quoted: readonly boolean[];
  /** By the number with which conditional formats name them. */
  readonly conditional: readonly ConditionalLook[];
}

export const PLAIN_LOOKS: FileLooks = { cells: [DEFAULT_FORMAT], quoted: [false], conditional: [] };

type Font = Pick<CellFormat, 'fontName' | 'fontSize' | 'bold' | 'italic' | 'underline' | 'strikethrough' | 'fontColor'>;
type Lines = CellFormat['lines'];

/** xl/styles.xml */
export function readLooks(bytes: Uint8Array, theme: Theme): FileLooks {
  return new LookReader(new XmlScanner(bytes), theme).read();
}

const UNDERLINES: Readonly<Record<string, CellFormat['underline']>> = {
  single: 'Single',
  double: 'Double',
  singleAccounting: 'SingleAccountant',
  doubleAccounting: 'DoubleAccountant',
  none: 'None',
};

const EDGES = ['left', 'right', 'top', 'bottom'] as const;

class LookReader {
  private readonly formats = new Map(FORMAT_BY_ID);
  private readonly fonts: Partial<Font>[] = [];
  private readonly fills: (string | null)[] = [];
  private readonly borders: Lines[] = [];
  private readonly cells: CellFormat[] = [];
  private readonly quoted: boolean[] = [];
  private readonly conditional: ConditionalLook[] = [];

  constructor(
    private readonly xml: XmlScanner,
    private readonly theme: Theme,
  ) {}

  read(): FileLooks {
    const { xml } = this;
    xml.openRoot('styleSheet');
    xml.eachChild(() => {
      if (xml.is('numFmts')) xml.eachChild(() => this.readNumberFormat());
      else if (xml.is('fonts')) xml.eachChild(() => this.fonts.push(this.readFont()));
      else if (xml.is('fills')) xml.eachChild(() => this.fills.push(this.readFill('fgColor')));
      else if (xml.is('borders')) xml.eachChild(() => this.borders.push(this.readBorder()));
      else if (xml.is('cellXfs')) xml.eachChild(() => this.readCellLook());
      else if (xml.is('dxfs')) xml.eachChild(() => this.conditional.push(this.readConditionalLook()));
    });
    if (this.cells.length === 0) return { ...PLAIN_LOOKS, conditional: this.conditional };
    return { cells: this.cells, quoted: this.quoted, conditional: this.conditional };
  }

  private readNumberFormat(): void {
    const id = this.xml.wholeNumber('numFmtId');
    if (id !== null) this.formats.set(id, this.xml.attribute('formatCode') ?? 'General');
  }

  private readFont(): Partial<Font> {
    const { xml } = this;
    let font: Partial<Font> = {};
    xml.eachChild(() => {
      font = { ...font, ...this.fontPart() };
    });
    return font;
  }

  private fontPart(): Partial<Font> {
    const { xml } = this;
    const on = !['0', 'false'].includes(xml.attribute('val') ?? '1');
    if (xml.is('name')) return { fontName: xml.attribute('val') ?? DEFAULT_FORMAT.fontName };
    if (xml.is('sz')) return { fontSize: Number(xml.attribute('val')) };
    if (xml.is('b')) return { bold: on };
    if (xml.is('i')) return { italic: on };
    if (xml.is('strike')) return { strikethrough: on };
    if (xml.is('u')) return { underline: UNDERLINES[xml.attribute('val') ?? 'single'] ?? 'Single' };
    const color = xml.is('color') ? readColour(xml, this.theme) : null;
    return color ? { fontColor: color } : {};
  }

  /** Cells tell a solid colour as the pattern's own, conditional formats as the ground behind it. */
  private readFill(solid: 'fgColor' | 'bgColor'): string | null {
    const { xml } = this;
    let fill: string | null = null;
    xml.eachChild(() => {
      if (!xml.is('patternFill')) return;
      const pattern = xml.attribute('patternType') ?? 'solid';
      xml.eachChild(() => {
        if (pattern !== 'none' && xml.is(solid)) fill = readColour(xml, this.theme);
      });
    });
    return fill;
  }

  private readBorder(): Lines {
    const { xml } = this;
    const lines: { -readonly [edge in keyof Lines]: Lines[edge] } = {};
    xml.eachChild(() => {
      const edge = EDGES.find((name) => xml.is(name));
      const line = edge && this.readLine();
      if (edge && line) lines[edge] = line;
    });
    return lines;
  }

  private readLine(): Line | null {
    const { xml } = this;
    const drawn = LINES_IN_FILES[xml.attribute('style') ?? 'none'];
    let color = '#000000';
    xml.eachChild(() => {
      if (xml.is('color')) color = readColour(xml, this.theme) ?? color;
    });
    return drawn ? { ...drawn, color } : null;
  }

  private readCellLook(): void {
    const { xml } = this;
    const number = (name: string): number => xml.wholeNumber(name) ?? 0;
    let look: CellFormat = {
      ...DEFAULT_FORMAT,
      ...this.fonts[number('fontId')],
      fill: this.fills[number('fillId')] ?? null,
      lines: this.borders[number('borderId')] ?? {},
      numberFormat: this.formats.get(number('numFmtId')) ?? 'General',
    };
    this.quoted.push(xml.flag('quotePrefix'));
    xml.eachChild(() => {
      if (xml.is('alignment')) look = { ...look, ...this.alignment() };
      else if (xml.is('protection')) look = { ...look, ...this.protection() };
    });
    this.cells.push(look);
  }

  private alignment(): Partial<CellFormat> {
    const { xml } = this;
    const horizontal = xml.attribute('horizontal');
    const vertical = xml.attribute('vertical');
    return {
      ...(horizontal && {
        horizontal: pascal(horizontal).replace('Continuous', 'AcrossSelection') as HorizontalAlignment,
      }),
      ...(vertical && { vertical: pascal(vertical) as VerticalAlignment }),
      wrap: xml.flag('wrapText'),
      shrinkToFit: xml.flag('shrinkToFit'),
      indent: xml.wholeNumber('indent') ?? 0,
      textOrientation: xml.wholeNumber('textRotation') ?? 0,
    };
  }

  private protection(): Partial<CellFormat> {
    const { xml } = this;
    return { locked: (xml.attribute('locked') ?? '1') !== '0', formulaHidden: xml.flag('hidden') };
  }

  private readConditionalLook(): ConditionalLook {
    const { xml } = this;
    let font: Partial<Font> = {};
    let fill: string | null = null;
    let numberFormat: string | null = null;
    let lines: Lines = {};
    xml.eachChild(() => {
      if (xml.is('font')) font = this.readFont();
      else if (xml.is('numFmt')) numberFormat = xml.attribute('formatCode');
      else if (xml.is('border')) lines = this.readBorder();
      else if (xml.is('fill')) fill = this.readConditionalFill();
    });
    return {
      fontColor: font.fontColor ?? null,
      fill,
      bold: font.bold ?? null,
      italic: font.italic ?? null,
      underline: font.underline === undefined ? null : font.underline !== 'None',
      strikethrough: font.strikethrough ?? null,
      numberFormat,
      lines,
    };
  }

  private readConditionalFill(): string | null {
    const { xml } = this;
    const colours: { fgColor?: string | null; bgColor?: string | null } = {};
    xml.eachChild(() => {
      xml.eachChild(() => {
        if (xml.is('bgColor')) colours.bgColor = readColour(xml, this.theme);
        else if (xml.is('fgColor')) colours.fgColor = readColour(xml, this.theme);
      });
    });
    return colours.bgColor ?? colours.fgColor ?? null;
  }
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
