import { FIRST_OWN_FORMAT, ID_BY_FORMAT } from '../../../src/workbook/xlsx/numberFormats';
import { SPREADSHEET_NAMESPACE } from '../../../src/workbook/xlsx/namespaces';
import { XML_HEAD, printElement } from '../../../src/workbook/xlsx/xmlText';
import { DEFAULT_FORMAT } from '../model/cellFormat';
import type { CellFormat, Line } from '../model/cellFormat';
import type { ConditionalLook } from '../model/rules';
import { nameOfLine } from './lineStyles';

/** Gathers the looks of all sheets and prints them as xl/styles.xml. */
export class LookTable {
  private readonly fonts = new Numbered();
  private readonly fills = new Numbered();
  private readonly borders = new Numbered();
  private readonly looks = new Numbered();
  private readonly conditional = new Numbered();
  private readonly formats = new Map<string, number>();

  constructor(standard: Partial<CellFormat>) {
    // Files reserve the first two fills.
    this.fills.placeOf(printElement('fill', {}, printElement('patternFill', { patternType: 'none' })));
    this.fills.placeOf(printElement('fill', {}, printElement('patternFill', { patternType: 'gray125' })));
    this.placeOf(standard, false);
  }

  placeOf(look: Partial<CellFormat>, quoted: boolean): number {
    const format: CellFormat = { ...DEFAULT_FORMAT, ...look };
    const fill = format.fill ? this.fills.placeOf(printFill(format.fill)) : 0;
    return this.looks.placeOf(
      printElement(
        'xf',
        {
          numFmtId: this.formatId(format.numberFormat),
          fontId: this.fonts.placeOf(printFont(format)),
          fillId: fill,
          borderId: this.borders.placeOf(printBorder(format.lines)),
          xfId: 0,
          quotePrefix: quoted ? 1 : null,
          applyNumberFormat: 1,
          applyFont: 1,
          applyFill: 1,
          applyBorder: 1,
          applyAlignment: 1,
          applyProtection: 1,
        },
        printAlignment(format) + printProtection(format),
      ),
    );
  }

  conditionalOf(look: ConditionalLook): number {
    return this.conditional.placeOf(printElement('dxf', {}, printConditional(look)));
  }

  print(): string {
    const [first = ''] = this.looks.all;
    const formats = [...this.formats].map(([formatCode, numFmtId]) => printElement('numFmt', { numFmtId, formatCode }));
    return (
      XML_HEAD +
      printElement('styleSheet', { xmlns: SPREADSHEET_NAMESPACE }, [
        printList('numFmts', formats),
        printList('fonts', this.fonts.all),
        printList('fills', this.fills.all),
        printList('borders', this.borders.all),
        printList('cellStyleXfs', [first.replace(' xfId="0"', '')]),
        printList('cellXfs', this.looks.all),
        printList('cellStyles', [printElement('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
        printList('dxfs', this.conditional.all),
      ])
    );
  }

  private formatId(code: string): number {
    const builtIn = ID_BY_FORMAT.get(code);
    if (builtIn !== undefined) return builtIn;
    const known = this.formats.get(code) ?? FIRST_OWN_FORMAT + this.formats.size;
    this.formats.set(code, known);
    return known;
  }
}

/** Each thing once, numbered in the order of arrival. */
class Numbered {
  readonly all: string[] = [];
  private readonly places = new Map<string, number>();

  placeOf(printed: string): number {
    const known = this.places.get(printed);
    if (known !== undefined) return known;
    this.places.set(printed, this.all.length);
    return this.all.push(printed) - 1;
  }
}

const printList = (name: string, items: readonly string[]): string =>
  items.length === 0 ? '' : printElement(name, { count: items.length }, items);

const printColour = (name: string, colour: string): string =>
  printElement(name, { rgb: `FF${colour.slice(1).toUpperCase()}` });

const UNDERLINES: Readonly<Record<CellFormat['underline'], string | null>> = {
  None: null,
  Single: 'single',
  Double: 'double',
  SingleAccountant: 'singleAccounting',
  DoubleAccountant: 'doubleAccounting',
};

function printFont(format: CellFormat): string {
  const underline = UNDERLINES[format.underline];
  return printElement('font', {}, [
    format.bold ? '<b/>' : '',
    format.italic ? '<i/>' : '',
    format.strikethrough ? '<strike/>' : '',
    underline ? printElement('u', { val: underline }) : '',
    printElement('sz', { val: format.fontSize }),
    printColour('color', format.fontColor),
    printElement('name', { val: format.fontName }),
  ]);
}

const printFill = (colour: string): string =>
  printElement('fill', {}, printElement('patternFill', { patternType: 'solid' }, printColour('fgColor', colour)));

function printBorder(lines: CellFormat['lines']): string {
  const edge = (name: 'left' | 'right' | 'top' | 'bottom'): string => printLine(name, lines[name]);
  return printElement('border', {}, [edge('left'), edge('right'), edge('top'), edge('bottom'), '<diagonal/>']);
}

const printLine = (edge: string, line: Line | undefined): string =>
  line ? printElement(edge, { style: nameOfLine(line) }, printColour('color', line.color)) : printElement(edge, {});

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const printAlignment = (format: CellFormat): string =>
  printElement('alignment', {
    horizontal:
      format.horizontal === 'General'
        ? null
        : format.horizontal === 'CenterAcrossSelection'
          ? 'centerContinuous'
          : camel(format.horizontal),
    vertical: camel(format.vertical),
    textRotation: format.textOrientation || null,
    wrapText: format.wrap ? 1 : null,
    indent: format.indent || null,
    shrinkToFit: format.shrinkToFit ? 1 : null,
  });

const printProtection = (format: CellFormat): string =>
  printElement('protection', { locked: format.locked ? 1 : 0, hidden: format.formulaHidden ? 1 : null });

function printConditional(look: ConditionalLook): string {
  const flag = (name: string, on: boolean | null): string =>
    on === null ? '' : printElement(name, { val: on ? 1 : 0 });
  const font =
    flag('b', look.bold) +
    flag('i', look.italic) +
    flag('strike', look.strikethrough) +
    (look.underline === null ? '' : printElement('u', { val: look.underline ? 'single' : 'none' })) +
    (look.fontColor ? printColour('color', look.fontColor) : '');
  const fill =
    look.fill && printElement('fill', {}, printElement('patternFill', {}, printColour('bgColor', look.fill)));
  const { left, right, top, bottom } = look.lines;
  const hasLines = left ?? right ?? top ?? bottom;
  return [
    font && printElement('font', {}, font),
    look.numberFormat && printElement('numFmt', { numFmtId: CONDITIONAL_FORMAT_ID, formatCode: look.numberFormat }),
    fill,
    hasLines && printBorder(look.lines),
  ]
    .filter(Boolean)
    .join('');
}

/** A format of a conditional look is told where it is used; its number means nothing. */
const CONDITIONAL_FORMAT_ID = 300;
